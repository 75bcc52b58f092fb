//! `/api/calls`: the list, the entries and the schemas.

use axum::body::Body;
use serde_json::{Value, json};
use triggers::calls::CALLS;

use crate::{Api, list};

async fn entry(api: &Api, call: &str) -> Value {
    api.get(&format!("/api/calls/{call}")).await.json()
}

/// The parameters of an entry that have a name.
fn named<'a>(fields: &'a Value, name: &str) -> Vec<&'a Value> {
    list(fields).iter().filter(|field| field["name"] == name).collect()
}

#[tokio::test]
async fn the_list_names_every_call_in_the_order_of_need() {
    let calls = Api::new().get("/api/calls").await.json();
    let actions: Vec<&str> = list(&calls["calls"]).iter().filter_map(|call| call["action"].as_str()).collect();
    let expected = [
        "CreateService",
        "GetService",
        "CreateFunction",
        "GetFunction",
        "CreateTrigger",
        "GetTrigger",
        "InvokeFunction",
    ];
    assert_eq!(actions, expected);
    assert_eq!(calls["calls"][2]["id"], "aliyun/create-function");
    assert_eq!(calls["calls"][2]["versions"], json!(["2016-08-15", "2021-04-06", "2023-03-30"]));
    assert_eq!(calls["calls"][0]["life"], "old");
}

#[tokio::test]
async fn an_entry_tells_everything() {
    let api = Api::new();
    for call in CALLS {
        let entry = entry(&api, &call.id.to_string()).await;
        for part in ["versions", "parameters", "answer", "notes", "sources"] {
            assert!(!list(&entry[part]).is_empty(), "{} has no {part}", call.id);
        }
        for field in list(&entry["parameters"]).iter().chain(list(&entry["answer"])) {
            for member in ["name", "kind", "required", "limits", "meaning", "sources", "in", "versions"] {
                assert!(field.get(member).is_some(), "{} {}: no {member}", call.id, field["name"]);
            }
            assert!(["path", "query", "header", "body", "payload"].contains(&field["in"].as_str().expect("a word")));
        }
        for version in list(&entry["versions"]) {
            let request = version["request"].as_str().expect("a request");
            assert!(request.starts_with(version["method"].as_str().expect("a method")), "{request}");
        }
    }
}

/// The versions of a parameter, and of what stands below it, are those whose SDK has it.
#[tokio::test]
async fn parameters_say_which_versions_have_them() {
    let entry = entry(&Api::new(), "aliyun/create-function").await;
    let versions = |name: &str| {
        named(&entry["parameters"], name).into_iter().map(|field| field["versions"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(versions("serviceName"), [json!(["2016-08-15", "2021-04-06"])]);
    assert_eq!(versions("vpcConfig"), [json!(["2023-03-30"])]);
    assert_eq!(versions("caEnable"), [json!([])]);
    let code = named(&entry["parameters"], "code")[0];
    assert_eq!(named(&code["members"], "checksum")[0]["versions"], json!(["2023-03-30"]));
    assert_eq!(named(&code["members"], "ossAccessKeyId")[0]["versions"], json!([]));
    let container = named(&entry["parameters"], "customContainerConfig")[0];
    let commands: Vec<&Value> = named(&container["members"], "command").iter().map(|field| &field["kind"]).collect();
    assert_eq!(commands, ["text", "list"]);
}

#[tokio::test]
async fn disagreements_have_both_sides_with_their_dates() {
    let entry = entry(&Api::new(), "aliyun/invoke-function").await;
    let found = list(&entry["disagreements"]).iter().find(|fact| fact["id"] == "log-length").expect("a disagreement");
    let sides = list(&found["sides"]);
    assert_eq!(sides.len(), 2);
    assert_eq!(sides[0]["source"]["id"], "aliyun-notes");
    assert!(sides[0]["says"]["en"].as_str().expect("a text").contains("complete log"));
    assert!(sides[1]["says"]["en"].as_str().expect("a text").contains("4 KB"));
    assert_eq!(sides[1]["source"]["date"], "2025-11-17");
}

#[tokio::test]
async fn a_schema_takes_the_request_of_its_version_and_no_other() {
    let api = Api::new();
    for call in CALLS {
        let entry = entry(&api, &call.id.to_string()).await;
        for version in list(&entry["versions"]) {
            let date = version["version"].as_str().expect("a date");
            let answer = api.get(&format!("/api/calls/{}/schema?version={date}", call.id)).await;
            assert_eq!(answer.header("content-type"), "application/schema+json");
            let schema = jsonschema::validator_for(&answer.json()).expect("a schema");
            assert!(schema.is_valid(&version["example"]), "{} {date}", call.id);
            assert!(!schema.is_valid(&json!({"surplus": true})), "{} {date}", call.id);
        }
        let newest = api.get(&format!("/api/calls/{}/schema", call.id)).await.json();
        let last = api.get(&format!("/api/calls/{}/schema?version={}", call.id, call.newest().date)).await.json();
        assert_eq!(newest, last, "{}", call.id);
    }
}

#[tokio::test]
async fn what_does_not_change_is_kept() {
    let api = Api::new();
    for path in ["/api/calls", "/api/calls/aliyun/get-trigger", "/api/calls/aliyun/get-trigger/schema"] {
        let answer = api.get(path).await;
        let etag = answer.header("etag").to_owned();
        let again = api.send("GET", path, &[("if-none-match", &etag)], Body::empty()).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
    }
}
