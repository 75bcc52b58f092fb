//! Which other sites may call, and what every answer says about itself.

use axum::body::Body;
use serde_json::json;

use crate::Api;

const ORIGIN: (&str, &str) = ("origin", "https://example.org");
const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn reads_and_computations_are_for_everybody() {
    let api = Api::new();
    for path in [
        "/api/triggers",
        "/api/triggers/aliyun/oss",
        "/api/targets",
        "/api/search",
        "/api/openapi.json",
        "/api/nothing",
    ] {
        let answer = api.send("GET", path, &[ORIGIN], Body::empty()).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
    for path in ["/api/triggers/aliyun/oss/check", "/api/triggers/aliyun/oss/event", "/api/schedule", "/api/inspect"] {
        let answer = api.send("POST", path, &[ORIGIN, JSON], "{}").await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        let asks =
            [ORIGIN, ("access-control-request-method", "POST"), ("access-control-request-headers", "content-type")];
        let answer = api.send("OPTIONS", path, &asks, Body::empty()).await;
        assert!(answer.status.is_success(), "{path}");
        assert!(answer.header("access-control-allow-methods").contains("POST"), "{path}");
        assert!(answer.header("access-control-allow-headers").contains("content-type"), "{path}");
    }
}

#[tokio::test]
async fn invocation_is_for_this_site_alone() {
    let api = Api::new();
    let request = json!({"target": "echo", "trigger": "aliyun/timer", "mode": "sync", "bytes": ""}).to_string();
    let answer = api.send("POST", "/api/invoke", &[ORIGIN, JSON], request).await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (403, ""));
    assert_eq!(answer.json()["type"], "/problems/other-site");
    let asks = [ORIGIN, ("access-control-request-method", "POST")];
    let answer = api.send("OPTIONS", "/api/invoke", &asks, Body::empty()).await;
    assert_eq!((answer.status.as_u16(), answer.header("access-control-allow-origin")), (405, ""));
    assert_eq!(answer.header("allow"), "POST");
}

#[tokio::test]
async fn computations_are_not_kept_and_types_are_not_guessed() {
    let api = Api::new();
    let posted = api.post("/api/triggers/aliyun/timer/check", &json!({"config": {}})).await;
    let read = api.get("/api/triggers").await;
    let refused = api.get("/api/triggers/aliyun/nothing").await;
    assert_eq!(posted.header("cache-control"), "no-store");
    assert_eq!(refused.header("cache-control"), "no-store");
    for answer in [posted, read, refused] {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}
