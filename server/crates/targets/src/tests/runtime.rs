//! Functions that fetch their events.

mod hostile;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use reqwest::{Client, Method, RequestBuilder, Response};
use tokio::{task::JoinHandle, time::sleep};

use super::{system, ticket, word};
use crate::{Mode, Outcome, Target, Ticket, file::read_with};

const READY: &str = "/runtime/init/ready";
const NEXT: &str = "/runtime/invocation/next";
const RESPONSE: &str = "/runtime/invocation/response";
const ERROR: &str = "/runtime/invocation/error";

/// A target that is fetched from, and what a function does there.
struct Runtime {
    target: Arc<Target>,
    address: SocketAddr,
    client: Client,
}

impl Runtime {
    /// Its calls take so many seconds at most; its function is not ready.
    fn cold(timeout: u64) -> Self {
        let text = format!(
            "[[target]]\nid = \"t\"\nkind = \"scf-custom-runtime\"\nlisten = \"127.0.0.1:0\"\ntimeout = {timeout}\n"
        );
        let target = read_with(&text, &[], &|_| None, &system()).expect("a file").remove(0);
        target.serve().expect("a server");
        target.serve().expect("nothing to do");
        let address = target.runtime_api().expect("an address");
        let client = Client::builder().no_proxy().build().expect("a client");
        Self { target: Arc::new(target), address, client }
    }

    async fn ready(timeout: u64) -> Self {
        let runtime = Self::cold(timeout);
        assert_eq!(runtime.push(READY, " ").await, 200);
        runtime
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("http://{}{path}", self.address))
    }

    async fn next(&self) -> Response {
        self.request(Method::GET, NEXT).send().await.expect("an answer")
    }

    /// The event that is fetched next, as text.
    async fn event(&self) -> String {
        self.next().await.text().await.expect("an event")
    }

    async fn push(&self, path: &str, body: impl Into<reqwest::Body>) -> u16 {
        self.request(Method::POST, path).body(body).send().await.expect("an answer").status().as_u16()
    }

    /// A call that runs beside the test.
    fn call(&self, event: impl Into<Vec<u8>>) -> JoinHandle<Outcome> {
        let (target, event) = (Arc::clone(&self.target), event.into());
        tokio::spawn(async move { target.call(&event, Mode::Sync, &ticket()).await })
    }
}

async fn ended(call: JoinHandle<Outcome>) -> Outcome {
    tokio::time::timeout(Duration::from_secs(5), call).await.expect("an end").expect("no panic")
}

/// Lets what was begun come to where it waits.
async fn settle() {
    sleep(Duration::from_millis(100)).await;
}

#[tokio::test]
async fn an_event_is_fetched_and_answered() {
    let runtime = Runtime::ready(7).await;
    assert_eq!(runtime.target.modes(), [Mode::Sync]);
    for (event, content_type) in [(&b"{\"a\": 1}"[..], "application/json"), (b"\xff\0", "application/octet-stream")] {
        let call = runtime.call(event);
        let answer = runtime.next().await;
        assert_eq!(answer.status(), 200);
        for (name, expected) in [
            ("request_id", "token"),
            ("memory_limit_in_mb", "128"),
            ("time_limit_in_ms", "7000"),
            ("content-type", content_type),
        ] {
            assert_eq!(answer.headers()[name], expected, "{name}");
        }
        assert_eq!(answer.bytes().await.expect("an event"), event);
        settle().await;
        assert_eq!(runtime.push(RESPONSE, "done").await, 200);
        let outcome = ended(call).await;
        assert_eq!((word(&outcome), outcome.status, outcome.body.as_slice()), ("ok", 200, &b"done"[..]));
        assert_eq!(outcome.request_id.as_deref(), Some("token"));
        assert!(outcome.duration_ms.is_some_and(|ms| ms >= 100.0), "{outcome:?}");
    }
}

#[tokio::test]
async fn what_is_pushed_is_what_is_returned() {
    let runtime = Runtime::ready(5).await;
    let thrown = r#"{"errorMessage":"no such order","errorType":"TypeError","stackTrace":[]}"#;
    for (path, body, kind, name, says) in [
        (RESPONSE, "", "ok", None, ""),
        (RESPONSE, thrown, "ok", None, ""),
        (ERROR, thrown, "function-failed", Some("TypeError"), "no such order"),
        (ERROR, r#"{"msg":"error handling event"}"#, "function-failed", None, "error handling event"),
        (ERROR, "  boom\n", "function-failed", None, "error: boom"),
        (ERROR, "", "function-failed", None, "The function failed."),
    ] {
        let call = runtime.call("{}");
        runtime.event().await;
        assert_eq!(runtime.push(path, body).await, 200);
        let outcome = ended(call).await;
        assert_eq!((word(&outcome), outcome.status), (kind, 200), "{path} {body}");
        assert_eq!(outcome.body, body.as_bytes());
        let said = outcome.fault.map(|fault| (fault.name, fault.message.en)).unwrap_or_default();
        assert!(said.0.as_deref() == name && said.1.contains(says), "{path} {body}: {said:?}");
    }
}

#[tokio::test]
async fn what_is_not_done_in_time_is_said() {
    // Nobody is there.
    let cold = Runtime::cold(1);
    let outcome = ended(cold.call("{}")).await;
    let said = outcome.fault.clone().expect("a fault").message;
    assert!(word(&outcome) == "not-fetched" && said.en.contains("SCF_RUNTIME_API_PORT"), "{said:?}");
    assert!(!said.en.contains("127.0.0.1") && !said.zh.contains(&cold.address.port().to_string()), "{said:?}");
    // It asks for an event without having said that it is ready.
    let (call, early) = (cold.call("{}"), cold.request(Method::GET, NEXT).send());
    let early = tokio::spawn(early);
    let outcome = ended(call).await;
    assert_eq!(word(&outcome), "not-fetched");
    assert!(outcome.fault.is_some_and(|fault| fault.message.en.contains(READY)));
    early.abort();
    // It fetches the first event and never answers; so the second one waits in vain.
    let runtime = Runtime::ready(1).await;
    let first = runtime.call("1");
    assert_eq!(runtime.event().await, "1");
    let second = runtime.call("2");
    assert_eq!(word(&ended(first).await), "timeout");
    assert_eq!(word(&ended(second).await), "not-fetched");
}

#[tokio::test]
async fn two_calls_take_turns() {
    let runtime = Runtime::ready(5).await;
    let first = runtime.call("1");
    settle().await;
    let second = runtime.call("2");
    assert_eq!(runtime.event().await, "1");
    settle().await;
    assert!(!second.is_finished());
    assert_eq!(runtime.push(RESPONSE, "one").await, 200);
    assert_eq!(runtime.event().await, "2");
    assert_eq!(runtime.push(RESPONSE, "two").await, 200);
    assert_eq!((ended(first).await.body, ended(second).await.body), (b"one".to_vec(), b"two".to_vec()));
}

#[tokio::test]
async fn the_same_event_is_fetched_until_it_has_a_result_and_the_first_result_counts() {
    let runtime = Runtime::ready(5).await;
    assert_eq!(runtime.push(RESPONSE, "unasked").await, 409);
    assert_eq!(runtime.push(ERROR, "unasked").await, 409);
    let call = runtime.call("1");
    assert_eq!(runtime.event().await, "1");
    let later = runtime.call("2");
    // As after a crash: who starts again reports again, too.
    assert_eq!(runtime.push(READY, "").await, 200);
    assert_eq!(runtime.event().await, "1");
    assert_eq!(runtime.push(RESPONSE, "first").await, 200);
    assert_eq!(runtime.push(RESPONSE, "second").await, 409);
    assert_eq!(runtime.push(ERROR, "third").await, 409);
    assert_eq!(ended(call).await.body, b"first");
    assert_eq!(runtime.event().await, "2");
    assert_eq!(runtime.push(ERROR, "no").await, 200);
    assert_eq!(word(&ended(later).await), "function-failed");
}

/// The commands that show how such a function works do what they say.
#[test]
fn the_commands_are_those_of_a_function() {
    let ticket = Ticket { now: 0, token: "t".to_owned() };
    let lesson = crate::lesson(crate::Kind::ScfCustomRuntime, b"{}", Mode::Sync, &ticket).expect("commands");
    for part in [READY, NEXT, RESPONSE, "'{}'"] {
        assert!(lesson.curl.contains(part), "{}", lesson.curl);
    }
    assert!(lesson.steps.is_empty());
    let large = crate::lesson(crate::Kind::ScfCustomRuntime, &vec![b'x'; (6 << 20) + 1], Mode::Sync, &ticket);
    assert!(large.is_err_and(|fault| fault.kind.id() == "event-too-large"));
}
