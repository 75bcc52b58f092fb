//! How large bodies may be, and how often one visitor may invoke.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{Api, names};

pub(crate) const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

/// A body of exactly so many bytes, whose member `pad` is unknown to every call.
fn body(size: usize) -> String {
    let text = r#"{"pad":""}"#;
    text.replace("\"\"", &format!("\"{}\"", "x".repeat(size - text.len())))
}

#[tokio::test]
async fn bodies_end_at_256_kib() {
    let api = Api::new();
    for path in ["/api/triggers/aliyun/timer/check", "/api/triggers/aliyun/oss/event", "/api/schedule", "/api/inspect"]
    {
        let fits = api.send("POST", path, JSON, body(256 << 10)).await;
        assert_eq!(fits.json()["type"], "/problems/unknown-member", "{path}");
        let too_large = api.send("POST", path, JSON, body((256 << 10) + 1)).await;
        assert_eq!(too_large.status, 413, "{path}");
        assert_eq!(too_large.json()["type"], "/problems/too-large", "{path}");
        assert_eq!(too_large.header("content-type"), "application/problem+json", "{path}");
    }
    let raw = api.send("POST", "/api/inspect", &[("content-type", "text/plain")], "x".repeat((256 << 10) + 1)).await;
    assert_eq!(raw.status, 413);
}

#[tokio::test]
async fn an_invocation_takes_more() {
    let api = Api::new();
    let event = STANDARD.encode(vec![b'x'; 4 << 20]);
    let request = json!({"target": "echo", "trigger": "aliyun/timer", "mode": "sync", "bytes": event});
    let answer = api.post("/api/invoke", &request).await;
    assert_eq!(answer.json()["body"].as_str().map(str::len), Some(event.len()));
    assert_eq!(api.send("POST", "/api/invoke", JSON, body(6 << 20)).await.json()["type"], "/problems/unknown-member");
    assert_eq!(api.send("POST", "/api/invoke", JSON, body((6 << 20) + 1)).await.status, 413);
}

#[tokio::test]
async fn a_body_has_few_values() {
    let api = Api::new();
    let request = |values: usize| {
        let config = vec!["[0]"; values / 2].join(",");
        format!(
            r#"{{"target":"echo","trigger":"aliyun/timer","mode":"sync","occurrence":{{}},"config":{{"payload":[{config}]}}}}"#
        )
    };
    let many = api.send("POST", "/api/invoke", JSON, request(1_000_000)).await;
    assert_eq!((many.status.as_u16(), &many.json()["type"]), (413, &"/problems/too-large".into()));
    let some = api.send("POST", "/api/invoke", JSON, request(90_000)).await;
    assert_eq!(some.status, 422);
}

#[tokio::test]
async fn one_visitor_invokes_so_often_and_others_go_on() {
    let api = Api::new();
    let request = json!({"target": "echo", "trigger": "aliyun/timer", "mode": "sync", "bytes": ""}).to_string();
    let invoke = |peer: &'static str| api.send_from(Some(peer), "POST", "/api/invoke", JSON, request.clone());
    let mut refused = None;
    for _ in 0..500 {
        let answer = invoke("192.0.2.1").await;
        if answer.status != 200 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("a refusal");
    assert_eq!(refused.status, 429);
    assert_eq!(refused.json()["type"], "/problems/too-many-requests");
    assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0));
    assert_eq!(invoke("192.0.2.2").await.status, 200);
    // The same network of IPv6 is the same visitor.
    let mut last = 200;
    for _ in 0..500 {
        last = invoke("2001:db8::1").await.status.as_u16();
        if last != 200 {
            break;
        }
    }
    assert_eq!(last, 429);
    assert_eq!(invoke("2001:db8::2").await.status, 429);
    assert_eq!(invoke("2001:db8:0:1::2").await.status, 200);
}

#[tokio::test]
async fn what_is_cheap_is_not_counted() {
    let api = Api::new();
    let request = json!({"config": {}}).to_string();
    for _ in 0..2_500 {
        let answer =
            api.send_from(Some("192.0.2.1"), "POST", "/api/triggers/aliyun/timer/check", JSON, request.clone()).await;
        assert_eq!(answer.status, 200);
    }
    assert_eq!(api.get("/api/triggers").await.json()["triggers"].as_array().map(Vec::len), Some(names().count()));
    let _: Value = api.get("/api/targets").await.json();
}
