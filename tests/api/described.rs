//! `/api/openapi.json`: describes every call, and every answer is as described.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use axum::{body::Body, http::StatusCode};
use http_body_util::BodyExt;
use jsonschema::Validator;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{Answer, Api};

/// Holds an answer against the description.
pub(crate) fn check(method: &str, path: &str, answer: &Answer) {
    let mime = answer.header("content-type");
    let (description, schema) = if mime == "application/problem+json" {
        (format!("{method} {path} {}", answer.status), json!({"$ref": "#/components/schemas/Failure"}))
    } else if answer.status != StatusCode::OK || method == "HEAD" || method == "OPTIONS" {
        return;
    } else {
        let call = &DESCRIPTION["paths"][pattern(path)][method.to_lowercase()];
        let content = &call["responses"]["200"]["content"];
        (format!("{method} {path}"), content[mime]["schema"].clone())
    };
    assert!(schema.is_object(), "{description}: {mime} is not described");
    let value = if mime.starts_with("text/") {
        Value::String(String::from_utf8_lossy(&answer.body).into_owned())
    } else {
        answer.json()
    };
    let validator = validator(&schema);
    let faults: Vec<String> =
        validator.iter_errors(&value).map(|fault| format!("{}: {fault}", fault.instance_path)).take(5).collect();
    assert!(faults.is_empty(), "{description} is not as described: {faults:#?}");
}

/// The description, asked for once.
static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    let ask = async {
        let request = axum::http::Request::get("/api/openapi.json").body(Body::empty()).expect("a request");
        let answer = Api::new().0.oneshot(request).await.expect("an answer");
        answer.into_body().collect().await.expect("a body").to_bytes()
    };
    // A thread of its own: the first answer to be checked may come inside of a runtime.
    let runtime = || tokio::runtime::Runtime::new().expect("a runtime").block_on(ask);
    let bytes = std::thread::scope(|scope| scope.spawn(runtime).join().expect("the description"));
    serde_json::from_slice(&bytes).expect("JSON")
});

/// The path as the description writes it.
fn pattern(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = path.split('/').collect();
    if let ["", "api", "triggers" | "calls", provider, name, rest @ ..] = parts.as_mut_slice() {
        (*provider, *name) = ("{provider}", "{name}");
        if let ["schema", part] = rest {
            *part = "{part}";
        }
    }
    if let ["", "api", "compare", aliyun, tencent] = parts.as_mut_slice() {
        (*aliyun, *tencent) = ("{aliyun}", "{tencent}");
    }
    parts.join("/")
}

/// A validator that takes no member that is not described.
fn validator(schema: &Value) -> Arc<Validator> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let make = || {
        let mut whole = schema.clone();
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        whole["components"] = strict(DESCRIPTION["components"].clone());
        Arc::new(jsonschema::validator_for(&whole).expect("a schema"))
    };
    Arc::clone(known.entry(schema.to_string()).or_insert_with(make))
}

fn strict(mut components: Value) -> Value {
    let schemas = components["schemas"].as_object_mut().expect("schemas");
    for (name, schema) in schemas {
        if schema.get("allOf").is_some() {
            schema["unevaluatedProperties"] = false.into();
        } else if schema.get("properties").is_some() && name != "Shape" {
            // `Shape` is a part of fields, which have more members.
            schema["additionalProperties"] = false.into();
        }
    }
    components
}

#[tokio::test]
async fn every_call_is_described_and_answers() {
    let api = Api::new();
    let paths = DESCRIPTION["paths"].as_object().expect("paths");
    let mut calls = Vec::new();
    for (path, item) in paths {
        let name = if path.starts_with("/api/calls/") { "create-function" } else { "timer" };
        let path = path.replace("{provider}", "aliyun").replace("{name}", name).replace("{part}", "config");
        let path = path.replace("{aliyun}", "timer").replace("{tencent}", "timer");
        for method in ["get", "post"] {
            if item.get(method).is_some() {
                calls.push(format!("{method} {path}"));
            }
            let answer = api.send(&method.to_uppercase(), &path, &[], Body::empty()).await;
            let answers = answer.status != StatusCode::METHOD_NOT_ALLOWED && answer.status != StatusCode::NOT_FOUND;
            assert_eq!(answers, item.get(method).is_some(), "{method} {path}: {}", answer.status);
        }
    }
    let expected = [
        "get /healthz",
        "get /readyz",
        "get /api/triggers",
        "get /api/triggers/aliyun/timer",
        "get /api/triggers/aliyun/timer/schema/config",
        "post /api/triggers/aliyun/timer/check",
        "post /api/triggers/aliyun/timer/event",
        "post /api/triggers/aliyun/timer/fires",
        "post /api/triggers/aliyun/timer/answer",
        "post /api/triggers/aliyun/timer/read",
        "post /api/triggers/aliyun/timer/live",
        "get /api/calls",
        "get /api/calls/aliyun/create-function",
        "get /api/calls/aliyun/create-function/schema",
        "get /api/compare",
        "get /api/compare/timer/timer",
        "post /api/compare/timer/timer",
        "post /api/schedule",
        "post /api/inspect",
        "get /api/search",
        "get /api/targets",
        "post /api/signing",
        "post /api/invoke",
        "get /api/openapi.json",
    ];
    assert_eq!(calls, expected);
}

#[tokio::test]
async fn the_examples_are_answered() {
    let api = Api::new();
    for (path, item) in DESCRIPTION["paths"].as_object().expect("paths") {
        let Some(content) = item["post"]["requestBody"].get("content") else { continue };
        let path = path.replace("{provider}/{name}", "aliyun/timer").replace("{aliyun}/{tencent}", "timer/timer");
        let answer = api.post(&path, &content["application/json"]["example"]).await;
        assert_eq!(answer.status, 200, "{path}: {:?}", answer.body);
    }
}

#[test]
fn every_encoding_and_the_calls_of_a_batch_are_described() {
    let schemas = &DESCRIPTION["components"]["schemas"];
    assert_eq!(schemas["Encoding"]["enum"], json!(["json", "text", "cbor", "bytes", "none"]));
    let calls = &schemas["EventAnswer"]["properties"]["calls"];
    assert_eq!(calls["items"]["$ref"], "#/components/schemas/Call", "{calls}");
    assert!(schemas["Call"]["properties"]["items"].is_object());
    for name in ["FiresReply", "TriedValue", "Unmet", "Answer", "AnswerOutcome", "AnswerReply", "ReadReply", "LeftOut"]
    {
        assert!(schemas[name].is_object(), "{name} is not described");
    }
}

#[tokio::test]
async fn it_is_a_description_of_version_3_1() {
    let answer = Api::new().get("/api/openapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(answer.json()["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")));
    let schemas = DESCRIPTION["components"]["schemas"].as_object().expect("schemas");
    for (name, schema) in schemas {
        assert!(schema["description"].is_string(), "{name} is not described");
    }
    let text = DESCRIPTION.to_string();
    for reference in text.split("\"$ref\":\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap_or_default();
        assert!(schemas.contains_key(name), "{name} is referred to and not there");
    }
}
