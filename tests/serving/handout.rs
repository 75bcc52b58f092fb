//! The handout of a state: its link as a QR code, which brings the same event to who reads it from paper.

use crate::{get, text};

/// The image of the code, module by module, as its path draws it: whether a place is dark.
fn image(page: &str) -> (usize, Vec<bool>) {
    let (_, svg) = page.split_once("class=\"qr\"").expect("a code");
    let side: usize =
        svg.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok()).expect("a side");
    let path = svg.split(" d=\"M").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
    let mut dark = vec![false; side * side];
    for rectangle in path.split('M') {
        let numbers: Vec<usize> =
            rectangle.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
        let [x, y, width, height, ..] = numbers[..] else { panic!("a rectangle: {rectangle}") };
        for row in y..y + height {
            dark[row * side + x..row * side + x + width].fill(true);
        }
    }
    (side, dark)
}

/// What a reader of codes that shares nothing with the writer reads.
fn read(page: &str) -> String {
    let (side, dark) = image(page);
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark[y * side + x] { 0 } else { 255 });
    let codes = image.detect_grids();
    codes.first().expect("a code").decode().expect("a text").1
}

#[tokio::test]
async fn the_code_is_the_link_and_the_link_brings_the_same_event() {
    for (path, page) in [
        ("/tencent/timer/handout?example=weekdays", "/tencent/timer?"),
        ("/aliyun/oss/handout?on.key=%E4%BD%A0%E5%A5%BD&lang=zh", "/aliyun/oss?"),
    ] {
        let handout = text(get(path).await).await;
        let link = read(&handout);
        let (_, place) = link.split_once("localhost:3000").expect("a whole link");
        let holds_clock = place.contains("&at=") || place.contains("example=");
        assert!(place.starts_with(page) && holds_clock, "{link}");
        assert!(handout.contains(&link.replace('&', "&amp;")), "the link stands beside its code");
        // Whoever follows it later sees the values of the handout.
        let later = text(get(&place.replace(page, &format!("{}/handout?", page.trim_end_matches('?')))).await).await;
        assert_eq!(read(&later), link);
    }
}

#[tokio::test]
async fn a_link_that_no_phone_reads_from_paper_has_no_code() {
    let handout = text(get(&format!("/aliyun/oss/handout?on.key={}", "a".repeat(600))).await).await;
    assert!(handout.contains("too long for a QR code") && !handout.contains("class=\"qr\""));
    // Nothing is asked yet: the handout is there all the same.
    assert!(text(get("/aliyun/oss/handout").await).await.contains("class=\"qr\""));
}
