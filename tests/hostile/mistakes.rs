//! A mistake of the server's own is one request's, and is found in the log under the id that its answer shows.

use std::{
    io::Write,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::Body,
    http::{Request, Response},
    routing::get,
};
use http_body_util::BodyExt;
use serde_json::Value;
use server::{Settings, Site, guarded};
use tower::ServiceExt;

/// A site with a route that fails, which no shipped router has.
fn failing() -> Router {
    async fn fail() -> &'static str {
        panic!("a mistake")
    }
    let routes =
        Router::new().route("/api/fail", get(fail)).route("/fail", get(fail)).route("/ok", get(|| async { "ok" }));
    guarded(routes, Site::new(Settings::default()))
}

async fn get_from(router: &Router, path: &str) -> Response<Body> {
    let request = Request::get(path).header("accept-language", "zh").body(Body::empty()).expect("a request");
    router.clone().oneshot(request).await.expect("an answer")
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.expect("a body").to_bytes().into()).expect("a text")
}

fn id(response: &Response<Body>) -> String {
    response.headers()["x-request-id"].to_str().expect("a text").to_owned()
}

/// Lines of a log, kept for the test.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let lines = Lines::default();
    let writer = lines.clone();
    server::observe::start_log_to(&Settings { log_json: true, ..Settings::default() }, move || writer.clone());
    let router = failing();
    let answer = get_from(&router, "/api/fail").await;
    assert_eq!(answer.status(), 500);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    let of_api = id(&answer);
    let problem: Value = serde_json::from_str(&text(answer).await).expect("JSON");
    assert_eq!((&problem["type"], &problem["request"]), (&"/problems/internal-error".into(), &of_api.clone().into()));

    let answer = get_from(&router, "/fail").await;
    assert_eq!(answer.status(), 500);
    let of_page = id(&answer);
    let page = text(answer).await;
    assert!(page.contains("<html lang=\"zh-CN\"") && page.contains(&of_page), "{page}");
    assert!(!page.contains("a mistake"), "the words of a panic are not for everybody");
    // Others go on.
    assert_eq!(text(get_from(&router, "/ok").await).await, "ok");

    let log = String::from_utf8(lines.0.lock().unwrap_or_else(PoisonError::into_inner).clone()).expect("a text");
    for id in [of_api, of_page] {
        let told: Vec<&str> = log.lines().filter(|line| line.contains("a mistake") && line.contains(&id)).collect();
        assert_eq!(told.len(), 1, "once, with its id: {log}");
        let line: Value = serde_json::from_str(told[0]).expect("JSON");
        assert!(line["place"].as_str().is_some_and(|place| place.contains("mistakes.rs")), "{line}");
    }
}
