//! Makes the picture of the README: the page of `aliyun/oss` as a person sees it first.

use std::fs;
use std::path::Path;

use tests::browser::test;

fn main() {
    test(async |page| {
        page.size(1280, 960).await;
        page.open("/aliyun/oss?example=put-2023&lang=en").await;
        let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/screenshot.png");
        fs::write(picture, page.screenshot().await).expect("the folder can be written to");
    });
}
