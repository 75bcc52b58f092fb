//! Embedded files.

use server::assets;

use crate::{body, get, header, send};

#[tokio::test]
async fn a_file_whose_name_changes_with_it_is_kept_for_ever() {
    for asset in assets::all() {
        let response = get(asset.path).await;
        assert_eq!(response.status(), 200, "{}", asset.path);
        let kept = header(&response, "cache-control").contains("immutable");
        assert_eq!(kept, asset.path.starts_with("/assets/"), "{}", asset.path);
        assert_eq!(header(&response, "content-type"), asset.mime, "{}", asset.path);
        assert_eq!(body(response).await, asset.identity, "{}", asset.path);
    }
}

#[tokio::test]
async fn a_browser_gets_the_smallest_form_that_it_takes() {
    let asset = assets::all().iter().find(|asset| asset.name == "style.css").expect("a style sheet");
    for (accepted, encoding, content) in [
        ("gzip, br", "br", asset.brotli.expect("compressed")),
        ("gzip", "gzip", asset.gzip.expect("compressed")),
        ("identity", "", asset.identity),
    ] {
        let response = send("GET", asset.path, &[("accept-encoding", accepted)]).await;
        assert_eq!(header(&response, "content-encoding"), encoding, "{accepted}");
        assert_eq!(body(response).await, content, "{accepted}");
    }
}

#[tokio::test]
async fn what_a_browser_has_is_not_sent_again() {
    let first = get("/favicon.svg").await;
    let response = send("GET", "/favicon.svg", &[("if-none-match", header(&first, "etag"))]).await;
    assert_eq!(response.status(), 304);
    assert!(body(response).await.is_empty());
}

#[tokio::test]
async fn pages_are_compressed_as_well() {
    for (accepted, encoding) in [("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let response = send("GET", "/", &[("accept-encoding", accepted)]).await;
        assert_eq!(header(&response, "content-encoding"), encoding, "{accepted}");
    }
}
