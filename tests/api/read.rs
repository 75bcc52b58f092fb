//! `POST …/read`.

use serde_json::{Value, json};

use crate::{Api, list, names};

/// The ids and places of problems, or of what was left out.
fn places(found: &Value) -> Vec<String> {
    list(found)
        .iter()
        .map(|it| format!("{}:{} {}", it["line"], it["column"], it["id"].as_str().unwrap_or("?")))
        .collect()
}

#[tokio::test]
async fn every_text_of_an_example_is_read_back() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let check = api.ask(trigger, "check", &json!({"config": example["config"]})).await;
            for (id, text) in check["texts"].as_object().expect("texts") {
                for kind in [None, Some(id)] {
                    let mut request = json!({"text": text});
                    if let Some(kind) = kind {
                        request["kind"] = json!(kind);
                    }
                    let reply = api.ask(trigger, "read", &request).await;
                    assert_eq!(reply["text"]["id"], json!(id), "{trigger}: {reply}");
                    assert_eq!(reply["left"], json!([]), "{trigger} {id}");
                    for (name, value) in reply["config"].as_object().expect("a configuration") {
                        assert_eq!(check["config"][name], *value, "{trigger} {id} {name}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_file_of_a_tool_is_unwrapped_and_the_rest_named() {
    let text = "component: scf\ninputs:\n  events:\n    - cos:\n        parameters:\n          bucket: \
                testpic-1253970026.cos.ap-chengdu.myqcloud.com\n          events: cos:ObjectCreated:*\n          \
                enable: true\n          colour: red\n";
    let reply = Api::new().ask("tencent/cos", "read", &json!({"text": text})).await;
    assert_eq!(reply["text"]["id"], "serverless");
    let config = json!({
        "TriggerName": "testpic-1253970026.cos.ap-chengdu.myqcloud.com", "event": "cos:ObjectCreated:*", "Enable": "OPEN",
    });
    assert_eq!(reply["config"], config);
    assert_eq!(places(&reply["problems"]), ["5:9 missing", "6:11 changed", "7:11 changed", "8:11 changed"]);
    assert_eq!(reply["problems"][0]["pointer"], "/FunctionName");
    assert_eq!(places(&reply["left"]), ["1:1 outside", "9:11 unknown-member"]);
    assert_eq!(reply["left"][1]["pointer"], "/inputs/events/0/cos/parameters/colour");
}

#[tokio::test]
async fn a_text_that_cannot_be_read_is_answered_with_the_place() {
    let api = Api::new();
    for (text, found) in [
        ("cronExpression: */5 * * * * *", "1:17 alias"),
        ("a: 1\nb: 2\na: 3", "3:1 name-twice"),
        ("payload: &x 1", "1:10 anchor"),
        ("payload: !!binary aGk=", "1:10 tag"),
        ("payload: a\n---\npayload: b", "2:1 documents"),
        ("{\"payload\": }", "1:13 no-json"),
        ("", "1:1 empty"),
        ("hello", "1:1 nothing-known"),
    ] {
        let reply = api.ask("aliyun/timer", "read", &json!({"text": text})).await;
        assert_eq!(places(&reply["problems"]), [found], "{text}");
        assert_eq!(
            (&reply["config"], &reply["text"], &reply["left"]),
            (&json!(null), &json!(null), &json!([])),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_kind_is_one_of_the_triggers_texts() {
    let api = Api::new();
    let ask = async |body: Value| api.post("/api/triggers/aliyun/timer/read", &body).await;
    let refused = ask(json!({"text": "a: 1", "kind": "yml"})).await;
    assert_eq!(refused.status, 422);
    let refused = refused.json();
    assert_eq!((&refused["pointer"], &refused["nearest"]), (&json!("/kind"), &json!("yaml")));
    assert_eq!(refused["expected"], json!(["yaml", "create"]));
    // What is read as one text must be that text.
    let reply = ask(json!({"text": "triggerConfig: {payload: a}\ntype: timer", "kind": "yaml"})).await.json();
    assert_eq!((places(&reply["problems"]), &reply["config"]), (vec!["2:1 unknown-member".to_owned()], &json!(null)));
}

#[tokio::test]
async fn hostile_texts_cost_little() {
    let api = Api::new();
    let deep = "[".repeat(60_000);
    let wide = format!("{{{}}}", (0..8_000).fold(String::new(), |all, i| all + &format!("x{i}:1,")));
    let nested = (0..30).fold("1".to_owned(), |inner, i| format!("{{\"{}{i}\":{inner}}}", "n".repeat(2_000)));
    let aliases = format!("a: &a [x]\n{}", "b: [*a,*a]\n".repeat(5_000));
    let long = "x".repeat(70_000);
    for text in [deep, wide, nested, aliases, long, "\u{0}\u{feff}\u{85}".to_owned(), "? ? ? ? [".to_owned()] {
        for trigger in names() {
            let before = std::time::Instant::now();
            let reply = api.ask(trigger, "read", &json!({"text": text})).await;
            assert!(!list(&reply["problems"]).is_empty(), "{text:.20}");
            assert!(before.elapsed().as_secs() < 2, "{text:.20}: {:?}", before.elapsed());
        }
    }
}
