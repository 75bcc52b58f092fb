//! `make screenshots`: the picture of the README, and one of every kind of page in both languages, light and dark, wide and
//! narrow, into the folder that is named.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tests::browser::{Page, test};

/// The name of each picture, and the page on it.
const PAGES: [(&str, &str); 21] = [
    ("home", "/"),
    ("search", "/?q=ObjectCreated"),
    ("schedule", "/schedule"),
    ("schedule-wrong", "/schedule?expression=0+99+9+*+*+MON-FRI"),
    ("trigger", "/aliyun/oss?example=resize"),
    ("empty", "/aliyun/oss"),
    ("wrong", "/aliyun/oss?example=resize&events=wrong"),
    ("timer", "/tencent/timer?example=weekdays"),
    ("table", "/aliyun/kafka?example=strings&view=table"),
    ("why", "/aliyun/http?example=hello&view=why"),
    ("text", "/tencent/cos?example=upload&view=config"),
    ("invoke", "/tencent/cos?example=upload&view=invoke"),
    ("compare", "/tencent/mps?example=workflow&view=compare"),
    ("handout", "/tencent/timer/handout?example=weekdays"),
    ("reference", "/aliyun/oss/reference"),
    ("general", "/aliyun"),
    ("provider", "/tencent"),
    ("calls", "/aliyun/calls"),
    ("call", "/aliyun/calls/create-function"),
    ("side-by-side", "/compare/oss/cos"),
    ("missing", "/nowhere"),
];

fn main() {
    let folder = PathBuf::from(env::args_os().nth(1).expect("usage: screenshots FOLDER"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    test(async |page| {
        for (width, height) in [(1280, 800), (360, 740)] {
            page.size(width, height).await;
            for (lang, dark) in [("en", false), ("zh", false), ("zh", true)] {
                page.dark(dark).await;
                for (name, path) in PAGES {
                    let sign = if path.contains('?') { '&' } else { '?' };
                    page.open(&format!("{path}{sign}lang={lang}")).await;
                    let scheme = if dark { "dark" } else { "light" };
                    keep(page, &folder.join(format!("{name}-{width}-{lang}-{scheme}.png"))).await;
                }
            }
        }
        page.dark(false).await;
        page.size(1280, 960).await;
        page.open("/aliyun/oss?example=put-2023&lang=en").await;
        keep(page, &Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/screenshot.png")).await;
        // One of the pages is not there.
        drop(page.errors().await);
    });
}

async fn keep(page: &Page, file: &Path) {
    fs::write(file, page.screenshot().await).expect("the folder can be written to");
}
