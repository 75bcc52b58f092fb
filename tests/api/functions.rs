//! Real functions, in Node.js and in Python, that the server calls with the events of every trigger.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tests::function::{Fetching, Function as Running, runtime_api, settings};
use tokio::process::Command;

use crate::{Api, list, names, state};

/// A function that runs on this machine, called and fetching, and a server that may call it.
struct Function {
    api: Api,
    _runs: Running,
    _fetches: Fetching,
}

impl Function {
    /// `index` and `bootstrap` of a language.
    async fn start(program: &str, ending: &str) -> Self {
        let runs = Running::start(program, &["index.", ending].concat()).await;
        let settings = settings(&runs.file("mine"), &[]);
        let api = Api::with(&settings);
        let fetches = Fetching::start(program, &["bootstrap.", ending].concat(), &settings, "mine-scf").await;
        Self { api, _runs: runs, _fetches: fetches }
    }

    async fn outcome(&self, request: &Value) -> Value {
        let answer = self.api.post("/api/invoke", request).await;
        assert_eq!(answer.status, 200, "{}", answer.json());
        answer.json()
    }

    /// The function answers to an event of every trigger: by each contract of its cloud.
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
            request["trigger"] = trigger.into();
            request["mode"] = "sync".into();
            let targets = if trigger.starts_with("aliyun/") { &["mine"][..] } else { &["mine-web", "mine-scf"] };
            for target in targets {
                request["target"] = (*target).into();
                let outcome = self.outcome(&request).await;
                assert_eq!(outcome["error"], Value::Null, "{trigger}: {outcome}");
                let answer: Value = serde_json::from_str(outcome["text"].as_str().expect("a text")).expect("JSON");
                let bytes = STANDARD.decode(event["bytes"].as_str().expect("bytes")).expect("Base64");
                let expected = json!({"function": language, "bytes": bytes.len(), "sha256": event["sha256"]});
                assert_eq!(answer, expected, "{trigger} {target}");
                // What the source makes of it is said where it reads it.
                assert_eq!(outcome["answer"]["read"], outcome["contract"]["read"], "{trigger}");
                assert_eq!(outcome["answer"]["valid"], outcome["contract"]["met"], "{trigger}");
            }
            called += 1;
        }
        assert!(called >= 25, "only {called} triggers");
    }

    async fn can_fail(&self) {
        for target in ["mine", "mine-web", "mine-scf"] {
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
    let function = Function::start("node", "js").await;
    function.is_called_by_every_trigger("node").await;
    function.can_fail().await;
}

#[tokio::test]
async fn a_function_in_python_is_called_by_every_trigger() {
    let function = Function::start("python3", "py").await;
    function.is_called_by_every_trigger("python").await;
    function.can_fail().await;
}

/// A function that ends while it has an event fetches the same event when it is started again.
#[tokio::test]
async fn a_function_that_crashed_fetches_its_event_again() {
    let file = "[[target]]\nid = \"mine\"\nkind = \"scf-custom-runtime\"\nlisten = \"127.0.0.1:0\"\n";
    let settings = settings(file, &[]);
    let api = Api::with(&settings);
    let next = format!("http://{}/runtime/invocation/next", runtime_api(&settings, "mine"));
    let request = json!({
        "target": "mine", "trigger": "tencent/timer", "mode": "sync", "bytes": STANDARD.encode("again"),
    });
    // Started before it is called, or after: it waits, and so does the event.
    Fetching::start("node", "bootstrap.js", &settings, "mine").await.kill().await;
    let call = api.post("/api/invoke", &request);
    let function = async {
        // What fetches the event and dies is a command here, so that it is certain that it had it.
        let fetched = Command::new("curl").args(["-sS", &next]).output().await.expect("curl");
        assert_eq!(fetched.stdout, b"again");
        Fetching::start("python3", "bootstrap.py", &settings, "mine").await
    };
    let (answer, _function) = tokio::join!(call, function);
    let outcome = answer.json();
    assert_eq!((&outcome["error"], &outcome["status"]), (&Value::Null, &json!(200)), "{outcome}");
    assert!(outcome["text"].as_str().is_some_and(|text| text.contains("\"python\"")), "{outcome}");
    assert!(outcome["requestId"].is_string() && outcome["functionMs"].is_number(), "{outcome}");
}

/// Where functions fetch their events is the operator's business.
#[tokio::test]
async fn pages_are_told_nothing_of_the_runtime_api() {
    let file = "[[target]]\nid = \"mine\"\nkind = \"scf-custom-runtime\"\nlisten = \"127.0.0.1:0\"\ntimeout = 1\n";
    let settings = settings(file, &[]);
    let api = Api::with(&settings);
    let port = runtime_api(&settings, "mine").port().to_string();
    let request = json!({"target": "mine", "trigger": "tencent/timer", "mode": "sync", "bytes": ""});
    let outcome = api.post("/api/invoke", &request).await;
    assert_eq!((outcome.status.as_u16(), &outcome.json()["error"]["kind"]), (200, &json!("not-fetched")));
    for answer in [outcome, api.get("/api/targets").await] {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(!text.contains(&format!(":{port}")) && !text.contains(&format!("\"{port}\"")), "{text}");
    }
}
