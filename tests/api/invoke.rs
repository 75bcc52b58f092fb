//! `GET /api/targets` and `POST /api/invoke`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{Api, list, names, state};

#[tokio::test]
async fn echo_is_built_in() {
    let answer = Api::new().get("/api/targets").await;
    let targets = answer.json();
    let echo = &targets["targets"][0];
    assert_eq!((&echo["id"], &echo["kind"]), (&json!("echo"), &json!("builtin")));
    assert_eq!(echo["modes"], json!(["sync", "async"]));
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_is_sent_is_byte_for_byte_the_event() {
    for trigger in names() {
        // A visitor of its own: invocations are limited.
        let api = Api::new();
        for example in list(&api.entry(trigger).await["examples"]) {
            let event = api.ask(trigger, "event", &state(example)).await;
            let mut request = state(example);
            request["target"] = "echo".into();
            request["trigger"] = trigger.into();
            request["mode"] = "sync".into();
            let outcome = api.post("/api/invoke", &request).await.json();
            if event["encoding"] == "none" {
                assert_eq!(outcome["type"], "/problems/nothing-to-send", "{trigger} {}", example["id"]);
                continue;
            }
            assert_eq!(outcome["sent"], event["bytes"], "{trigger} {}", example["id"]);
            assert_eq!(outcome["body"], event["bytes"], "{trigger} {}", example["id"]);
            assert_eq!(outcome["sha256"], event["sha256"], "{trigger} {}", example["id"]);
            assert_eq!((&outcome["status"], &outcome["error"]), (&json!(200), &Value::Null));
        }
    }
}

#[tokio::test]
async fn bytes_are_sent_as_they_are() {
    let api = Api::new();
    let bytes = [0, 255, 13, 10, 195, 40];
    let request = |bytes: &[u8], mode: &str| json!({"target": "echo", "trigger": "aliyun/oss", "mode": mode, "bytes": STANDARD.encode(bytes)});
    let outcome = api.post("/api/invoke", &request(&bytes, "sync")).await.json();
    assert_eq!(outcome["body"], STANDARD.encode(bytes));
    assert_eq!(outcome.get("text"), None);
    let outcome = api.post("/api/invoke", &request("你好".as_bytes(), "sync")).await.json();
    assert_eq!(outcome["text"], "你好");
    let outcome = api.post("/api/invoke", &request(b"", "sync")).await.json();
    assert_eq!((&outcome["body"], &outcome["text"]), (&json!(""), &json!("")));
}

#[tokio::test]
async fn an_answer_that_nobody_reads() {
    let request = json!({"target": "echo", "trigger": "aliyun/timer", "mode": "async", "bytes": STANDARD.encode("{}")});
    let outcome = Api::new().post("/api/invoke", &request).await.json();
    assert_eq!((&outcome["status"], &outcome["body"]), (&json!(202), &json!("")));
    assert_eq!(outcome["sent"], STANDARD.encode("{}"));
    assert_eq!((&outcome["contract"]["read"], &outcome["contract"]["met"]), (&json!(false), &Value::Null));
    assert!(outcome["contract"]["meaning"]["zh"].is_string());
}
