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

/// The outcome of sending some text as the event of a trigger.
async fn outcome(target: &str, trigger: &str, sent: &str) -> Value {
    let request = json!({"target": target, "trigger": trigger, "mode": "sync", "bytes": STANDARD.encode(sent)});
    let answer = Api::new().post("/api/invoke", &request).await;
    assert_eq!(answer.status, 200, "{target}: {}", answer.json());
    answer.json()
}

#[tokio::test]
async fn there_is_a_function_for_each_outcome() {
    let targets = Api::new().get("/api/targets").await.json();
    let ids: Vec<&str> = list(&targets["targets"]).iter().filter_map(|target| target["id"].as_str()).collect();
    assert_eq!(ids, ["echo", "log", "respond", "fail", "slow", "huge"]);

    let logged = outcome("log", "aliyun/oss", r#"{"events":[],"图":1}"#).await;
    assert_eq!(logged["text"], r#"{"bytes":21,"kind":"a JSON object","members":["events","图"]}"#);
    let lines: Vec<&str> = logged["logs"].as_str().expect("a log").lines().collect();
    assert_eq!(lines, ["received 21 bytes: a JSON object", "members: events, 图", r#"{"events":[],"图":1}"#]);

    let failed = outcome("fail", "aliyun/oss", "x").await;
    assert_eq!((&failed["error"]["kind"], &failed["body"]), (&json!("function-failed"), &json!("")));
    assert!(failed["logs"].as_str().is_some_and(|log| log.contains("Error: ")));

    let huge = outcome("huge", "aliyun/oss", "x").await;
    assert_eq!((&huge["error"]["kind"], &huge["body"]), (&json!("answer-too-large"), &json!("")));
    assert!(huge["error"]["message"]["en"].as_str().is_some_and(|said| said.contains("7340032 bytes")), "{huge}");
}

/// The answer that is returned to a source that reads it is one that it takes.
#[tokio::test]
async fn the_answer_to_a_source_that_reads_it_is_as_it_asks() {
    let mut read = 0;
    for trigger in names() {
        let answer = outcome("respond", trigger, "x").await["text"].as_str().expect("a text").to_owned();
        let entry = Api::new().entry(trigger).await;
        let Some(example) = list(&entry["examples"]).first() else { continue };
        let mut request = state(example);
        request["answer"] = serde_json::from_str(&answer).unwrap_or_else(|_| answer.clone().into());
        let judged = Api::new().post(&format!("/api/triggers/{trigger}/answer"), &request).await;
        if judged.status == 200 && judged.json()["read"] == true {
            assert_eq!(judged.json()["valid"], true, "{trigger}: {answer}: {}", judged.json());
            read += 1;
        }
    }
    assert!(read >= 4, "only {read} sources read an answer");
}

#[tokio::test(start_paused = true)]
async fn the_slow_one_takes_its_time() {
    let begun = tokio::time::Instant::now();
    assert_eq!(outcome("slow", "aliyun/oss", "x").await["text"], "slow");
    assert!(begun.elapsed() >= std::time::Duration::from_secs(5));
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
