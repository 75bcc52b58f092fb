//! `GET /api/search`.

use serde_json::Value;
use url::form_urlencoded::byte_serialize;

use crate::{Answer, Api, list, names};

async fn ask(api: &Api, text: &str) -> Answer {
    let query: String = byte_serialize(text.as_bytes()).collect();
    api.get(&format!("/api/search?q={query}")).await
}

async fn found(api: &Api, text: &str) -> Vec<Value> {
    let answer = ask(api, text).await;
    assert_eq!(answer.status, 200, "{text}");
    list(&answer.json()["hits"]).to_vec()
}

#[tokio::test]
async fn the_best_comes_first_in_either_language() {
    let api = Api::new();
    for (text, id, field) in [
        ("oss", "aliyun/oss", Value::Null),
        ("存储桶", "aliyun/oss", Value::Null),
        ("tencent/cos", "tencent/cos", Value::Null),
        ("ObjectCreated:PutObject", "aliyun/oss", "oss:ObjectCreated:PutObject".into()),
        ("cronExpression", "aliyun/timer", "cronExpression".into()),
    ] {
        let hits = found(&api, text).await;
        assert_eq!((&hits[0]["id"], &hits[0]["field"]), (&id.into(), &field), "{text}: {hits:?}");
    }
}

#[tokio::test]
async fn an_event_leads_to_the_state_that_makes_it() {
    let api = Api::new();
    let entry = api.entry("aliyun/timer").await;
    let event = entry["examples"][0]["event"].to_string();
    let hits = found(&api, &event).await;
    assert_eq!(hits[0]["id"], "aliyun/timer", "{hits:?}");
    assert!(hits[0]["because"]["zh"].is_string());
    let link = hits[0]["link"].as_str().expect("a link");
    assert!(link.starts_with("/aliyun/timer?triggerName=") && link.contains("payload="), "{link}");
    let piece = found(&api, "{\"Records\":[{\"cos\":{\"cosBucket\":{\"region").await;
    assert_eq!(piece[0]["id"], "tencent/cos", "{piece:?}");
}

#[tokio::test]
async fn nothing_is_asked_and_everything_is_there() {
    let api = Api::new();
    let answer = api.get("/api/search").await.json();
    let ids: Vec<&Value> = list(&answer["hits"]).iter().map(|hit| &hit["id"]).collect();
    for name in names() {
        assert!(ids.contains(&&name.into()), "{name}");
    }
    assert!(answer["all"].as_u64().is_some_and(|all| all >= 30), "{answer}");
    assert!(found(&api, "xyzzy").await.is_empty());
}

#[tokio::test]
async fn what_is_too_long_is_refused() {
    let api = Api::new();
    let answer = ask(&api, &"a".repeat(2_001)).await;
    assert_eq!((answer.status.as_u16(), &answer.json()["pointer"]), (422, &"/q".into()));
    assert_eq!(ask(&api, &"a".repeat(2_000)).await.status, 200);
    assert_eq!(ask(&api, &"[".repeat(2_000)).await.status, 200);
    assert_eq!(api.get("/api/search?q=a&q=b").await.status, 422);
}
