//! `POST …/event`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::{Api, list, names, state, variant};

#[tokio::test]
async fn an_example_gives_exactly_its_event() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let id = &example["id"];
            let answer = api.ask(trigger, "event", &state(example)).await;
            assert_eq!(answer["fires"], true, "{trigger} {id}: {}", answer["verdict"]);
            assert_eq!(answer["event"], example["event"], "{trigger} {id}");
            assert_eq!(answer["encoding"], variant(&entry, &answer)["encoding"], "{trigger} {id}");
            let bytes = STANDARD.decode(answer["bytes"].as_str().expect("a text")).expect("base64");
            // CBOR is read by an independent reader in the tests of the catalogue.
            let exact = match answer["encoding"].as_str().expect("a text") {
                "json" => Some(answer["event"].to_string().into_bytes()),
                "text" => answer["event"].as_str().map(|text| text.as_bytes().to_vec()),
                "bytes" => answer["event"]["$bytes"].as_str().map(|text| STANDARD.decode(text).expect("base64")),
                "none" => Some(Vec::new()),
                _ => Some(bytes.clone()),
            };
            assert_eq!(exact.as_ref(), Some(&bytes), "{trigger} {id}: exactly these bytes");
            let sum = (answer["encoding"] != "none").then(|| format!("{:x}", Sha256::digest(&bytes)));
            assert_eq!(answer.get("sha256").and_then(Value::as_str), sum.as_deref(), "{trigger} {id}");
            let edition = example.get("edition").unwrap_or(&entry["defaultEdition"]);
            assert_eq!(answer["edition"], *edition, "{trigger} {id}");
        }
    }
}

#[tokio::test]
async fn every_value_says_where_it_comes_from() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let posted = state(example);
            let answer = api.ask(trigger, "event", &posted).await;
            let mut leaves = Vec::new();
            if answer["encoding"] != "none" {
                walk(&answer["event"], String::new(), &mut leaves);
            }
            for leaf in leaves {
                // What is passed through whole has one origin for all that lies in it; what is folded, one for each of
                // the values in it.
                let covers = |origin: &&Value| {
                    let pointer = origin["pointer"].as_str().expect("a text");
                    leaf == pointer || is_below(&leaf, pointer)
                };
                let is_told = list(&answer["origins"])
                    .iter()
                    .find(covers)
                    .is_some_and(|origin| !list(&origin["from"]).is_empty());
                let is_folded = list(&answer["unfolded"]).iter().any(|unfolded| unfolded["pointer"] == leaf);
                assert!(is_told || is_folded, "{trigger}: {leaf}");
            }
        }
    }
}

fn is_below(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
}

fn walk(value: &Value, pointer: String, leaves: &mut Vec<String>) {
    match value {
        Value::Object(members) if !members.is_empty() => members.iter().for_each(|(name, value)| {
            walk(value, format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), leaves);
        }),
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(i, value)| walk(value, format!("{pointer}/{i}"), leaves));
        }
        // An empty object or list holds no value.
        Value::Object(_) | Value::Array(_) => {}
        _ => leaves.push(pointer),
    }
}

#[tokio::test]
async fn a_counterexample_is_refused_with_its_problem() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["counterexamples"]) {
            let id = &example["id"];
            if let Some(given) = example.get("answer") {
                let mut request = state(example);
                request["answer"] = given.clone();
                let received = api.ask(trigger, "answer", &request).await;
                let mut problems = list(&received["problems"]).iter();
                assert!(problems.any(|problem| problem["id"] == example["breaks"]), "{trigger} {id}: {received}");
                continue;
            }
            let answer = api.post(&format!("/api/triggers/{trigger}/event"), &state(example)).await;
            let body = answer.json();
            let has = |wanted: &Value| list(&body["problems"]).iter().any(|problem| problem["id"] == *wanted);
            assert!(has(&example["breaks"]), "{trigger} {id}: {body}");
            let error = list(&body["problems"]).iter().any(|problem| problem["severity"] == "error");
            assert_eq!(answer.status.as_u16(), if error { 422 } else { 200 }, "{trigger} {id}");
            if error {
                assert_eq!(body["type"], "/problems/invalid-input");
                for problem in list(&body["problems"]) {
                    let pointer = problem["pointer"].as_str().expect("a text");
                    assert!(pointer.starts_with("/config") || pointer.starts_with("/occurrence"), "{pointer}");
                }
            }
        }
    }
}

#[tokio::test]
async fn what_does_not_fire_has_no_event_and_says_why() {
    let posted = json!({
        "config": {"triggerName": "t1", "cronExpression": "0 0 4 * * *", "enable": false},
        "occurrence": {"triggerTime": "2026-01-01T04:00:01Z"},
        "at": "2026-01-01T00:00:00Z",
    });
    let api = Api::new();
    let answer = api.ask("aliyun/timer", "event", &posted).await;
    assert_eq!(answer["fires"], false);
    assert_eq!(answer["event"], Value::Null);
    assert_eq!((&answer["encoding"], &answer["bytes"]), (&json!("none"), &json!("")));
    let mut repaired = posted;
    for finding in list(&answer["verdict"]) {
        assert_eq!(finding["holds"], false, "{finding}");
        let edit = &finding["repair"]["edits"][0];
        let pointer = edit["pointer"].as_str().expect("a text");
        *repaired.pointer_mut(pointer).expect("a place") = edit["value"].clone();
    }
    assert_eq!(api.ask("aliyun/timer", "event", &repaired).await["fires"], true);
}

#[tokio::test]
async fn without_a_clock_it_is_the_servers_second() {
    let posted = json!({"config": {"triggerName": "t1", "cronExpression": "* * * * * *"}, "occurrence": {}});
    let answer = Api::new().ask("aliyun/timer", "event", &posted).await;
    assert_eq!(answer["seed"], "0");
    let at = answer["at"].as_str().expect("a text");
    assert_eq!((at.len(), at.ends_with('Z')), (20, true), "{at}");
    assert!(answer["event"]["triggerTime"].as_str() > Some(at));
}

#[tokio::test]
async fn the_seed_decides_what_is_generated_and_null_is_as_good_as_nothing() {
    let api = Api::new();
    let mut posted = state(&api.entry("aliyun/oss").await["examples"][0]);
    posted["at"] = "2026-01-01T00:00:00.987+08:00".into();
    posted["occurrence"] = json!({"key": "source/a.zip"});
    posted["config"]["filter"] = Value::Null;
    posted["seed"] = Value::Null;
    posted["config"]["events"] = json!(["oss:ObjectCreated:*"]);
    let plain = api.ask("aliyun/oss", "event", &posted).await;
    assert_eq!(plain["at"], "2025-12-31T16:00:00Z");
    posted["seed"] = "0".into();
    assert_eq!(api.ask("aliyun/oss", "event", &posted).await["bytes"], plain["bytes"]);
    posted["seed"] = "another".into();
    assert_ne!(api.ask("aliyun/oss", "event", &posted).await["bytes"], plain["bytes"]);
}

#[tokio::test]
async fn the_edition_decides_the_form() {
    let api = Api::new();
    let mut posted = state(&api.entry("aliyun/oss").await["examples"][0]);
    posted["occurrence"]["overrides"] = json!([]);
    for (edition, has) in [("2019-03-27", true), ("2021-11-10", false), ("2023-12-12", false)] {
        posted["edition"] = edition.into();
        let answer = api.ask("aliyun/oss", "event", &posted).await;
        assert_eq!(answer["event"].to_string().contains("virtualBucket"), has, "{edition}");
    }
}

#[tokio::test]
async fn large_integers_and_floats_survive() {
    let text = r#"{"config":{"triggerName":"t1","cronExpression":"0 0 4 * * *"},"occurrence":{"overrides":[
        {"pointer":"/payload","value":[9007199254740993,-9223372036854775808,18446744073709551615,11.261677742004395],"why":"w"}]}}"#;
    let headers = [("content-type", "application/json; charset=utf-8")];
    let answer = Api::new().send("POST", "/api/triggers/aliyun/timer/event", &headers, text).await;
    let body = String::from_utf8_lossy(&answer.body).into_owned();
    let numbers = "[9007199254740993,-9223372036854775808,18446744073709551615,11.261677742004395]";
    assert!(body.contains(&format!("\"payload\":{numbers}")), "{body}");
}
