//! `/api/triggers`: the list, the entries and the schemas.

use axum::body::Body;
use serde_json::{Value, json};
use triggers::general::GENERAL;

use crate::{Api, list, names};

#[tokio::test]
async fn the_list_names_every_trigger() {
    let triggers = Api::new().get("/api/triggers").await.json();
    let ids: Vec<&str> = list(&triggers["triggers"]).iter().filter_map(|trigger| trigger["id"].as_str()).collect();
    assert_eq!(ids, names().collect::<Vec<_>>());
    for trigger in list(&triggers["triggers"]) {
        let id = trigger["id"].as_str().expect("an id");
        assert_eq!(id.split('/').next(), trigger["provider"].as_str());
        assert!(["sync", "async", "either", "unstated"].contains(&trigger["invocation"].as_str().expect("a word")));
        assert!(["current", "old", "retired"].contains(&trigger["life"].as_str().expect("a word")));
        assert!(trigger["name"]["zh"].is_string() && trigger["summary"]["en"].is_string());
    }
}

/// What holds for all triggers of a product stands beside them, once, as its page has it.
#[tokio::test]
async fn the_list_tells_what_is_general() {
    let api = Api::new();
    let told = api.get("/api/triggers").await.json();
    assert_eq!(list(&told["general"]).len(), GENERAL.len());
    for (general, told) in GENERAL.iter().zip(list(&told["general"])) {
        assert_eq!(told["provider"], general.provider.code());
        let facts = ["limits", "notes", "traps", "disagreements"].map(|part| list(&told[part])).concat();
        assert_eq!(facts.len(), general.facts.len());
        for fact in general.facts {
            let told = facts.iter().find(|told| told["id"] == fact.id).expect("the fact");
            assert_eq!(
                (told["text"]["en"].as_str(), told["text"]["zh"].as_str()),
                (Some(fact.means.en), Some(fact.means.zh))
            );
            assert_eq!(list(&told["sources"]).len(), fact.cites.len(), "{}", fact.id);
        }
        for source in list(&told["eventSources"]) {
            let entry = api.entry(source["trigger"].as_str().expect("a trigger")).await;
            assert_eq!(entry["provider"], told["provider"]);
        }
        let counts = ["eventSources", "services", "samples", "sources"].map(|part| list(&told[part]).len());
        let known = [general.event_sources.len(), general.services.len(), general.samples.len(), general.cites.len()];
        assert_eq!(counts, known);
    }
    // A fact stands where it belongs.
    let aliyun = &told["general"][0];
    let ids = |part: &str| list(&aliyun[part]).iter().map(|fact| fact["id"].clone()).collect::<Vec<_>>();
    assert!(ids("notes").contains(&json!("one-way")) && ids("traps").contains(&json!("bytes-not-text")), "{aliyun}");
    assert!(ids("disagreements").contains(&json!("connector-mode")), "{aliyun}");
}

#[tokio::test]
async fn an_entry_tells_everything() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        assert_eq!(entry["id"], trigger);
        for part in ["config", "occurrence", "variants", "editions", "examples"] {
            assert!(!list(&entry[part]).is_empty(), "{trigger} has no {part}");
        }
        for part in ["samples", "counterexamples", "rules", "clauses", "texts", "limits", "notes", "traps"] {
            assert!(entry[part].is_array(), "{trigger}: {part}");
        }
        for field in list(&entry["config"]).iter().chain(list(&entry["occurrence"])) {
            for member in ["name", "kind", "required", "default", "limits", "meaning", "sources"] {
                assert!(field.get(member).is_some(), "{trigger} {}: no {member}", field["name"]);
            }
        }
        for variant in list(&entry["variants"]) {
            for slot in list(&variant["slots"]) {
                assert!(!list(&slot["sources"]).is_empty(), "{trigger} {}", slot["pointer"]);
            }
        }
        let defaults = list(&entry["editions"]).iter().filter(|edition| edition["default"] == true).count();
        assert_eq!(defaults, 1, "{trigger}");
    }
}

#[tokio::test]
async fn fields_of_records_and_choices_are_told_whole() {
    let entry = Api::new().entry("aliyun/oss").await;
    let field = |fields: &Value, name: &str| {
        list(fields).iter().find(|field| field["name"] == name).cloned().unwrap_or_default()
    };
    let filter = field(&entry["config"], "filter");
    assert_eq!(filter["kind"], "record");
    let key = field(&filter["members"], "key");
    assert_eq!(field(&key["members"], "prefix")["kind"], "text");
    let events = field(&entry["config"], "events");
    assert_eq!(events["items"]["kind"], "choice");
    assert!(list(&events["items"]["choices"]).len() >= 13);
    let happening = field(&entry["occurrence"], "happening");
    assert_eq!(happening["default"], entry["happenings"][0]["id"]);
    assert!(list(&entry["occurrence"]).iter().any(|field| field["pins"] == true));
}

#[tokio::test]
async fn what_does_not_change_is_kept() {
    let api = Api::new();
    for path in
        ["/api/triggers", "/api/triggers/aliyun/oss", "/api/triggers/aliyun/oss/schema/event", "/api/openapi.json"]
    {
        let answer = api.get(path).await;
        assert!(answer.header("cache-control").starts_with("public"), "{path}");
        let etag = answer.header("etag").to_owned();
        let again = api.send("GET", path, &[("if-none-match", &format!("\"other\", {etag}"))], Body::empty()).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        let other = api.send("GET", path, &[("if-none-match", "\"other\"")], Body::empty()).await;
        assert_eq!(other.status, 200, "{path}");
        let head = api.send("HEAD", path, &[], Body::empty()).await;
        assert_eq!((head.status.as_u16(), head.body.len()), (200, 0), "{path}");
        assert_eq!(head.header("etag"), etag, "{path}");
    }
}

#[tokio::test]
async fn schemas_take_the_examples() {
    let api = Api::new();
    for trigger in names() {
        let config = api.get(&format!("/api/triggers/{trigger}/schema/config")).await;
        assert_eq!(config.header("content-type"), "application/schema+json");
        let config = jsonschema::validator_for(&config.json()).expect("a schema");
        let event = api.get(&format!("/api/triggers/{trigger}/schema/event")).await.json();
        let event = jsonschema::validator_for(&event).expect("a schema");
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let id = &example["id"];
            assert!(config.is_valid(&example["config"]), "{trigger} {id}");
            assert!(event.is_valid(&example["event"]), "{trigger} {id}");
            let mut more = example["config"].clone();
            more["surplus"] = true.into();
            assert!(!config.is_valid(&more), "{trigger} {id}");
        }
        assert!(!config.is_valid(&json!([])), "{trigger}");
    }
}

#[tokio::test]
async fn the_schema_of_an_event_takes_more_and_not_less() {
    let api = Api::new();
    let event = api.get("/api/triggers/aliyun/oss/schema/event").await.json();
    let event = jsonschema::validator_for(&event).expect("a schema");
    for example in list(&api.entry("aliyun/oss").await["examples"]) {
        let mut changed = example["event"].clone();
        changed["events"][0]["surplus"] = true.into();
        assert!(event.is_valid(&changed), "{}", example["id"]);
        changed["events"][0]["oss"]["object"]["size"] = "large".into();
        assert!(!event.is_valid(&changed), "{}", example["id"]);
    }
    assert!(!event.is_valid(&json!("")));
}

#[tokio::test]
async fn the_schema_of_one_edition() {
    let api = Api::new();
    let of = |edition: &str| format!("/api/triggers/aliyun/oss/schema/event?edition={edition}");
    let old = api.get(&of("2019-03-27")).await.json();
    let new = api.get(&of("2023-12-12")).await.json();
    assert!(old.to_string().contains("virtualBucket"));
    assert!(!new.to_string().contains("virtualBucket"));
}
