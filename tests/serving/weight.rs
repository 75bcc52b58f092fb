//! What a first visit weighs.

use server::assets;

use crate::{body, send};

/// In bytes over the wire, with brotli, for a page and all that it loads.
const MOST: usize = 250 * 1000;

#[tokio::test]
async fn a_first_visit_is_light() {
    assert_eq!(assets::CLIENT, "release", "only the client that is shipped has a weight: unset PLAYGROUND_CLIENT");
    let brotli = [("accept-encoding", "br")];
    for lang in ["en", "zh"] {
        let page = format!("/aliyun/timer?lang={lang}");
        let mut total = body(send("GET", &page, &brotli).await).await.len();
        let client = ["js", "wasm"].map(|extension| format!("trigger-{lang}.{extension}"));
        for name in client.iter().map(String::as_str).chain(["style.css", "favicon.svg"]) {
            let asset = assets::all().iter().find(|asset| asset.name == name).expect(name);
            total += body(send("GET", asset.path, &brotli).await).await.len();
        }
        assert!(total <= MOST, "{lang}: {total} bytes");
    }
}
