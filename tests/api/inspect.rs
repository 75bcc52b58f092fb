//! `POST /api/inspect`.

use serde_json::{Value, json};

use crate::{Api, list};

#[tokio::test]
async fn an_example_is_recognised_wrapped_and_raw() {
    let api = Api::new();
    for trigger in ["aliyun/oss", "tencent/cos"] {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let id = &example["id"];
            let wrapped = api.post("/api/inspect", &json!({"event": example["event"]})).await.json();
            let best = &wrapped["candidates"][0];
            assert_eq!(best["trigger"], trigger, "{id}: {wrapped}");
            assert_eq!(best["certainty"], "certain", "{trigger} {id}: {}", best["because"]);
            let text = example["event"].to_string();
            let raw = api.send("POST", "/api/inspect", &[("content-type", "text/plain")], text.clone()).await.json();
            assert_eq!(told(&raw), told(&wrapped), "{trigger} {id}");
            let untyped = api.send("POST", "/api/inspect", &[], text).await.json();
            assert_eq!(untyped, raw, "{trigger} {id}");
        }
    }
}

/// What is said of the best candidate. Those beside it differ: any text may be the event of some trigger.
fn told(seen: &Value) -> [&Value; 5] {
    [&seen["candidates"][0], &seen["values"], &seen["unfolded"], &seen["problems"], &seen["recovered"]]
}

#[tokio::test]
async fn what_is_recovered_makes_the_event_again() {
    let api = Api::new();
    for trigger in ["aliyun/oss", "tencent/cos"] {
        for example in list(&api.entry(trigger).await["examples"]) {
            let seen = api.post("/api/inspect", &json!({"event": example["event"]})).await.json();
            let (config, occurrence) = (&seen["recovered"]["config"], &seen["recovered"]["occurrence"]);
            assert!(config.is_object() && occurrence.is_object(), "{trigger} {}", example["id"]);
        }
    }
}

#[tokio::test]
async fn what_differs_is_told_at_its_place() {
    let api = Api::new();
    let mut event = api.entry("aliyun/oss").await["examples"][0]["event"].clone();
    event["events"][0]["oss"]["object"]["size"] = "large".into();
    let seen = api.post("/api/inspect", &json!({"event": event})).await.json();
    assert_eq!(seen["candidates"][0]["trigger"], "aliyun/oss");
    let places: Vec<&Value> = list(&seen["problems"]).iter().map(|problem| &problem["pointer"]).collect();
    assert!(places.contains(&&json!("/events/0/oss/object/size")), "{places:?}");
}

#[tokio::test]
async fn what_nobody_makes_is_no_error_of_the_request() {
    let api = Api::new();
    for event in [json!(null), json!([]), json!({}), json!({"a": {"b": [1, 2]}}), json!("text"), json!(7)] {
        let seen = api.post("/api/inspect", &json!({"event": event})).await.json();
        let is_open = |candidate: &Value| candidate["certainty"] == "possible";
        assert!(list(&seen["candidates"]).iter().all(is_open), "{event}: {}", seen["candidates"]);
        assert!(!list(&seen["problems"]).is_empty() || seen["candidates"] != json!([]), "{event}");
    }
    for raw in [&b"\xff\xfe"[..], b"{", b"plain", b"{}", b"\x00"] {
        let answer = api.send("POST", "/api/inspect", &[("content-type", "text/plain")], raw.to_vec()).await;
        assert_eq!(answer.status, 200, "{raw:?}");
        let seen = answer.json();
        assert!(!list(&seen["problems"]).is_empty() || seen["candidates"] != json!([]), "{raw:?}");
    }
}

/// What was around an event is named, and what is within stands in the answer.
#[tokio::test]
async fn a_pasted_log_line_is_unwrapped() {
    let api = Api::new();
    let event = api.entry("aliyun/timer").await["examples"][0]["event"].clone();
    for (text, ids) in [
        (format!("2018-02-09T05:49:00Z 5f2a [INFO] {event}"), json!(["text"])),
        (format!("b'{event}'"), json!(["python-bytes"])),
        (Value::from(event.to_string()).to_string(), json!(["json-string"])),
        (event.to_string(), json!([])),
    ] {
        for seen in [
            api.send("POST", "/api/inspect", &[("content-type", "text/plain")], text.clone()).await.json(),
            api.send("POST", "/api/inspect", &[], text.clone()).await.json(),
        ] {
            let unwrapped = seen["unwrapped"].as_array().cloned().unwrap_or_default();
            let found: Vec<&Value> = unwrapped.iter().map(|layer| &layer["id"]).collect();
            assert_eq!(json!(found), ids, "{text}");
            assert!(unwrapped.iter().all(|layer| layer["message"]["zh"].is_string()), "{unwrapped:?}");
            assert_eq!(seen["candidates"][0]["trigger"], "aliyun/timer", "{text}");
            let within = if unwrapped.is_empty() { Value::Null } else { event.clone() };
            assert_eq!(seen["within"], within, "{text}");
        }
    }
}
