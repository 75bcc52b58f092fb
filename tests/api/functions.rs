//! Real functions, in Node.js and in Python, that the server calls with the events of every trigger.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tests::function::Function as Running;

use crate::{Api, list, names, state};

/// A function that runs on this machine, and a server that may call it.
struct Function {
    api: Api,
    _runs: Running,
}

impl Function {
    async fn start(program: &str, script: &str) -> Self {
        let runs = Running::start(program, script).await;
        Self { api: Api::with_targets(&runs.file("mine"), &[]), _runs: runs }
    }

    async fn outcome(&self, request: &Value) -> Value {
        let answer = self.api.post("/api/invoke", request).await;
        assert_eq!(answer.status, 200, "{}", answer.json());
        answer.json()
    }

    /// The function answers to an event of every trigger: by the contract of its cloud.
    async fn is_called_by_every_trigger(&self, language: &str) {
        let mut called = 0;
        for trigger in names() {
            let entry = self.api.entry(trigger).await;
            let Some(example) = list(&entry["examples"]).first() else { continue };
            let mut request = state(example);
            let event = self.api.ask(trigger, "event", &request).await;
            if event["encoding"] == "none" {
                continue;
            }
            request["target"] = if trigger.starts_with("aliyun/") { "mine" } else { "mine-web" }.into();
            request["trigger"] = trigger.into();
            request["mode"] = "sync".into();
            let outcome = self.outcome(&request).await;
            assert_eq!(outcome["error"], Value::Null, "{trigger}: {outcome}");
            let answer: Value = serde_json::from_str(outcome["text"].as_str().expect("a text")).expect("JSON");
            let bytes = STANDARD.decode(event["bytes"].as_str().expect("bytes")).expect("Base64");
            let expected = json!({"function": language, "bytes": bytes.len(), "sha256": event["sha256"]});
            assert_eq!(answer, expected, "{trigger}");
            // What the source makes of it is said where it reads it.
            assert_eq!(outcome["answer"]["read"], outcome["contract"]["read"], "{trigger}");
            assert_eq!(outcome["answer"]["valid"], outcome["contract"]["met"], "{trigger}");
            called += 1;
        }
        assert!(called >= 25, "only {called} triggers");
    }

    async fn can_fail(&self) {
        for target in ["mine", "mine-web"] {
            let request = json!({
                "target": target, "trigger": "aliyun/timer", "mode": "sync", "bytes": STANDARD.encode("fail"),
            });
            let error = &self.outcome(&request).await["error"];
            assert_eq!((&error["kind"], &error["name"]), (&json!("function-failed"), &json!("TypeError")), "{target}");
            let said = error["message"]["en"].as_str().expect("a text");
            assert!(said.contains("this event makes the function fail"), "{said}");
        }
    }
}

#[tokio::test]
async fn a_function_in_node_is_called_by_every_trigger() {
    let function = Function::start("node", "index.js").await;
    function.is_called_by_every_trigger("node").await;
    function.can_fail().await;
}

#[tokio::test]
async fn a_function_in_python_is_called_by_every_trigger() {
    let function = Function::start("python3", "index.py").await;
    function.is_called_by_every_trigger("python").await;
    function.can_fail().await;
}
