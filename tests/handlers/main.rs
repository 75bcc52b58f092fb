//! The handlers that the reference shows understand every event of their trigger, in both languages alike.
//!
//! They are samples of kind `handler`; what they return for each example stands in
//! `app/crates/triggers/tests/<provider>/<name>/handled.json`.

mod sandbox;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http_body_util::BodyExt;
use serde_json::{Value as Json, json};
use server::{Settings, Site};
use tokio::{io::AsyncWriteExt, process::Command, time::timeout};
use tower::ServiceExt;
use triggers::catalogue::{TRIGGERS, library};
use triggers::model::{Library, Provider, Trigger};
use triggers::value::Value;

/// How long all handlers of a language may take.
const LONGEST: Duration = Duration::from_mins(1);

/// A language: the id of its samples, the program that runs it, and the script that feeds it.
struct Language {
    id: &'static str,
    program: &'static str,
    /// The option before a script that is an argument.
    option: &'static str,
    script: &'static str,
}

const LANGUAGES: [Language; 2] = [
    Language { id: "handler-node", program: "node", option: "-e", script: include_str!("run.js") },
    Language { id: "handler-python", program: "python3", option: "-c", script: include_str!("run.py") },
];

/// A trigger with the events that its examples make.
struct Subject {
    trigger: &'static Trigger,
    library: &'static Library,
    events: Vec<(&'static str, Vec<u8>)>,
}

impl Subject {
    fn handler(&self, language: &Language) -> Option<&'static str> {
        let samples = self.library.samples.iter();
        let mut handlers = samples.filter(|sample| sample.kind == "handler" && sample.id == language.id);
        handlers.next().map(|sample| sample.text)
    }

    /// What the program is asked: the source, its function, and what that is called with.
    fn task(&self, language: &Language) -> Json {
        let events = self.events.iter().map(|(_, bytes)| match self.trigger.id.provider {
            Provider::Aliyun => json!({"bytes": STANDARD.encode(bytes)}),
            Provider::Tencent => json!({"parsed": parsed(bytes)}),
        });
        let entry = match self.trigger.id.provider {
            Provider::Aliyun => "handler",
            Provider::Tencent => "main_handler",
        };
        json!({
            "name": format!("{}/{}", self.trigger.id, language.id),
            "source": self.handler(language),
            "entry": entry,
            "events": events.collect::<Vec<_>>(),
        })
    }

    /// Where it stands what they return.
    fn file(&self) -> PathBuf {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
        let folder = root.join("app/crates/triggers/tests").join(self.trigger.id.provider.code());
        folder.join(self.trigger.id.name).join("handled.json")
    }

    /// What they return, by example; or what is wrong with that file.
    fn handled(&self) -> Result<BTreeMap<String, Value>, String> {
        let path = self.file();
        let fault = |why: String| format!("{}: {why}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
        let handled = Value::from_json(&text).map_err(|error| fault(error.to_string()))?;
        let handled: BTreeMap<String, Value> = handled.members().iter().cloned().collect();
        let named: BTreeSet<&str> = handled.keys().map(String::as_str).collect();
        let asked: BTreeSet<&str> = self.events.iter().map(|(id, _)| *id).collect();
        let differ: Vec<_> = named.symmetric_difference(&asked).collect();
        if differ.is_empty() { Ok(handled) } else { Err(fault(format!("{differ:?} on one side only"))) }
    }
}

/// An event as SCF hands it to a function: a JSON text of the value. What is no JSON stays text.
fn parsed(bytes: &[u8]) -> String {
    let text = str::from_utf8(bytes).expect("events of SCF are text");
    if Value::from_json(text).is_ok() { text.to_owned() } else { Value::from(text).to_json() }
}

/// The bytes of an example's event, as the API gives them; `None` where the function is called without one.
async fn event(router: &Router, trigger: &Trigger, state: &str) -> Option<Vec<u8>> {
    let path = format!("/api/triggers/{}/event", trigger.id);
    let request = Request::post(path).header("content-type", "application/json").body(Body::from(state.to_owned()));
    let answer = router.clone().oneshot(request.expect("a request")).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{} {state}", trigger.id);
    let body = answer.into_body().collect().await.expect("a body").to_bytes();
    let answer: Json = serde_json::from_slice(&body).expect("JSON");
    let bytes = STANDARD.decode(answer["bytes"].as_str().expect("bytes")).expect("base64");
    (answer["encoding"] != "none").then_some(bytes)
}

/// The triggers whose examples make events.
async fn subjects() -> Vec<Subject> {
    let router = server::router(Site::new(Settings::default()));
    let mut subjects = Vec::new();
    for trigger in TRIGGERS {
        let mut events = Vec::new();
        for example in trigger.examples {
            events.extend(event(&router, trigger, example.state).await.map(|bytes| (example.id, bytes)));
        }
        let library = library(trigger.id).expect("a library");
        if !events.is_empty() {
            subjects.push(Subject { trigger, library, events });
        }
    }
    subjects
}

/// What a program makes of the tasks: a result for each event, in their order.
async fn run(language: &Language, tasks: &[Json]) -> Vec<Json> {
    let told = fed(language.program, language.option, language.script, &Json::from(tasks)).await;
    told.as_array().expect("a list").clone()
}

/// What a program says of what it is fed, in JSON.
async fn fed(program: &str, option: &str, script: &str, task: &Json) -> Json {
    let mut command = Command::new(program);
    command.args([option, script]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.kill_on_drop(true).spawn().unwrap_or_else(|error| {
        panic!("`{program}` runs the handlers, and does not start ({error}): sh tests/install.sh installs it")
    });
    let task = serde_json::to_vec(task).expect("JSON");
    let mut input = child.stdin.take().expect("an input");
    let feed = async move {
        // Where the program has ended already, what it said tells why.
        let _ = input.write_all(&task).await;
    };
    let ended = async { tokio::join!(feed, child.wait_with_output()).1 };
    let output = timeout(LONGEST, ended).await.unwrap_or_else(|_| panic!("`{program}` does not end")).expect("an end");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`{program}` fails: {said}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("`{program}`: {error}\n{said}"))
}

/// What the results of a language say against a trigger.
fn faults(subject: &Subject, language: &Language, handled: &BTreeMap<String, Value>, results: &[Json]) -> Vec<String> {
    let check = |((id, _), result): (&(&str, Vec<u8>), &Json)| {
        let name = format!("{} {} {id}", subject.trigger.id, language.id);
        let Some(returned) = result["json"].as_str() else {
            return Some(format!("{name}: {}", result["error"].as_str().unwrap_or_default()));
        };
        let wanted = &handled[*id];
        let is_same = Value::from_json(returned).is_ok_and(|returned| returned == *wanted);
        (!is_same).then(|| format!("{name}:\nreturns {returned}\nwanted  {}", wanted.to_json()))
    };
    subject.events.iter().zip(results).filter_map(check).collect()
}

#[tokio::test]
async fn every_handler_returns_what_it_understood() {
    let subjects = subjects().await;
    let mut wrong = Vec::new();
    for language in &LANGUAGES {
        let (able, unable): (Vec<_>, Vec<_>) = subjects.iter().partition(|subject| subject.handler(language).is_some());
        wrong.extend(unable.iter().map(|subject| format!("{} has no sample `{}`", subject.trigger.id, language.id)));
        let tasks: Vec<Json> = able.iter().map(|subject| subject.task(language)).collect();
        let results = run(language, &tasks).await;
        let mut rest = results.as_slice();
        for subject in able {
            let (mine, others) = rest.split_at(subject.events.len());
            rest = others;
            match subject.handled() {
                Ok(handled) => wrong.extend(faults(subject, language, &handled, mine)),
                Err(fault) => wrong.push(fault),
            }
        }
        assert!(rest.is_empty(), "a result for each event");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What looks like a handler and is none would not be run.
#[test]
fn samples_of_kind_handler_are_those_that_are_run() {
    for trigger in TRIGGERS {
        for sample in library(trigger.id).expect("a library").samples {
            let is_run = LANGUAGES.iter().any(|language| language.id == sample.id);
            assert_eq!(sample.kind == "handler", is_run, "{} {}", trigger.id, sample.id);
        }
    }
}
