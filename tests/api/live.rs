//! Timers that run by the clock.

use std::{
    pin::Pin,
    time::{Duration, SystemTime},
};

use axum::{body::Body, http::Request};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::{Settings, Site};
use tokio::{net::TcpListener, sync::oneshot, time::timeout};
use tower::ServiceExt as _;

use crate::{Api, limits::JSON, targets::silent};

/// The events of a stream, as they come.
struct Stream {
    body: Pin<Box<Body>>,
    text: String,
}

impl Stream {
    /// Begins a run that must be let in.
    async fn of(api: &Api, trigger: &str, request: &Value) -> Self {
        let request = Request::post(format!("/api/triggers/{trigger}/live"))
            .header("content-type", "application/json")
            .body(Body::from(request.to_string()))
            .expect("a request");
        let answer = api.0.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), 200, "{trigger}");
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Self { body: Box::pin(answer.into_body()), text: String::new() }
    }

    /// The next event and its data; nothing at the end.
    async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some(end) = self.text.find("\n\n") {
                let event: String = self.text.drain(..end + 2).collect();
                let line = |name: &str| event.lines().find_map(|line| line.strip_prefix(name));
                // What has no data is a heartbeat.
                match line("event: ").zip(line("data: ")) {
                    Some((name, data)) => return Some((name.to_owned(), serde_json::from_str(data).expect("JSON"))),
                    None => continue,
                }
            }
            let frame = timeout(Duration::from_secs(20), self.body.frame()).await.expect("something")?;
            let data = frame.expect("a frame").into_data().expect("data");
            self.text.push_str(str::from_utf8(&data).expect("a text"));
        }
    }
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a clock");
    i64::try_from(since.as_secs()).expect("a time")
}

/// A timer that fires each second.
fn each_second(target: &str) -> Value {
    let config = json!({"FunctionName": "web", "TriggerName": "EveryDay", "TriggerDesc": "* * * * * * *"});
    json!({"target": target, "config": config})
}

fn seconds(instant: &Value) -> i64 {
    triggers::time::parse(instant.as_str().expect("a text")).expect("an instant")
}

#[tokio::test]
async fn events_come_at_their_instants() {
    let api = Api::new();
    let mut stream = Stream::of(&api, "tencent/timer", &each_second("echo")).await;
    let (name, armed) = stream.next().await.expect("an event");
    assert_eq!((name.as_str(), &armed["most"], &armed["seconds"]), ("armed", &json!(100), &json!(600)));
    let from = seconds(&armed["from"]);
    let told: Vec<i64> = armed["instants"].as_array().expect("instants").iter().map(seconds).collect();
    assert_eq!(told, (from + 1..=from + 10).collect::<Vec<_>>());
    for instant in from + 1..=from + 3 {
        let (name, data) = stream.next().await.expect("an event");
        let text = triggers::time::rfc3339(instant);
        assert_eq!((name.as_str(), &data["instant"]), ("outcome", &json!(text)), "{data}");
        let late = now() - instant;
        assert!((0..=1).contains(&late), "{late} s late");
        // The event is the one that the page makes of this instant.
        let request = json!({
            "config": each_second("echo")["config"], "occurrence": {"Time": text}, "at": text,
        });
        let event = api.ask("tencent/timer", "event", &request).await;
        assert_eq!((&data["outcome"]["sent"], &data["outcome"]["body"]), (&event["bytes"], &event["bytes"]));
        let sent = STANDARD.decode(data["outcome"]["sent"].as_str().expect("bytes")).expect("base64");
        let sent: Value = serde_json::from_slice(&sent).expect("JSON");
        assert_eq!((&sent["Type"], &sent["Time"]), (&json!("Timer"), &json!(text)));
    }
}

#[tokio::test]
async fn calls_overlap_and_failures_are_told() {
    let api = Api::new();
    let mut stream = Stream::of(&api, "tencent/timer", &each_second("fail")).await;
    let (_, armed) = stream.next().await.expect("an event");
    let (name, data) = stream.next().await.expect("an event");
    assert_eq!((name.as_str(), &data["outcome"]["error"]["kind"]), ("outcome", &json!("function-failed")));
    drop(stream);
    // One function takes five seconds, and there is a place for two.
    let api = Api::with_targets("", &[("INVOCATIONS_PER_VISITOR", "2")]);
    let mut stream = Stream::of(&api, "tencent/timer", &each_second("slow")).await;
    let _armed = stream.next().await.expect("an event");
    let (name, data) = stream.next().await.expect("an event");
    assert_eq!(
        (name.as_str(), &data["failure"]["type"]),
        ("refused", &json!("/problems/too-many-requests")),
        "{armed}"
    );
}

#[tokio::test]
async fn who_goes_ends_the_calls() {
    let (url, mut heard) = silent().await;
    let file = format!("[[target]]\nid = \"local\"\nkind = \"http\"\nurl = \"{url}\"\nprivate = true\n");
    let api = Api::with_targets(&file, &[]);
    let mut stream = Stream::of(&api, "tencent/timer", &each_second("local")).await;
    let _armed = stream.next().await.expect("an event");
    tokio::select! {
        event = stream.next() => panic!("{event:?}"),
        told = heard.recv() => assert_eq!(told, Some("begun")),
    }
    drop(stream);
    let mut open = 1;
    while open > 0 {
        match timeout(Duration::from_secs(3), heard.recv()).await {
            Ok(Some("ended")) => open -= 1,
            Ok(Some(_)) => open += 1,
            other => panic!("{other:?}"),
        }
    }
    // None begins afterwards.
    assert!(timeout(Duration::from_secs(2), heard.recv()).await.is_err());
}

#[tokio::test]
async fn so_many_runs_at_a_time() {
    let api = Api::new();
    let (first, _second) = (
        Stream::of(&api, "tencent/timer", &each_second("echo")).await,
        Stream::of(&api, "tencent/timer", &each_second("echo")).await,
    );
    let refused = api.post("/api/triggers/tencent/timer/live", &each_second("echo")).await;
    assert_eq!((refused.status.as_u16(), &refused.json()["type"]), (429, &json!("/problems/too-many-requests")));
    drop(first);
    Stream::of(&api, "tencent/timer", &each_second("echo")).await;
}

#[tokio::test]
async fn a_run_ends_where_nothing_comes_soon() {
    let api = Api::new();
    for (expression, reason) in [("0 0 4 29 2 * *", "later"), ("0 0 0 1 1 * 2020", "exhausted")] {
        let mut request = each_second("echo");
        request["config"]["TriggerDesc"] = expression.into();
        let mut stream = Stream::of(&api, "tencent/timer", &request).await;
        let (name, armed) = stream.next().await.expect("an event");
        assert_eq!(
            (name.as_str(), armed["instants"].as_array().is_some_and(Vec::is_empty)),
            ("armed", reason == "exhausted")
        );
        let (name, ended) = stream.next().await.expect("an event");
        assert_eq!((name.as_str(), ended), ("ended", json!({"reason": reason, "fired": 0})));
        assert_eq!(stream.next().await, None);
    }
}

#[tokio::test]
async fn what_cannot_run_is_refused() {
    let api = Api::new();
    let mut disabled = each_second("echo");
    disabled["config"]["Enable"] = "CLOSE".into();
    let mut wrong = each_second("echo");
    wrong["config"]["TriggerDesc"] = "every second".into();
    for (trigger, request, kind) in [
        ("aliyun/oss", json!({"target": "echo", "config": {}}), "/problems/not-timed"),
        ("aliyun/none", json!({"target": "echo", "config": {}}), "/problems/unknown-trigger"),
        ("tencent/timer", each_second("nobody"), "/problems/wrong-value"),
        ("tencent/timer", wrong, "/problems/invalid-input"),
        ("tencent/timer", disabled, "/problems/not-fired"),
        ("tencent/timer", json!({"target": "echo"}), "/problems/missing-member"),
    ] {
        let refused = api.post(&format!("/api/triggers/{trigger}/live"), &request).await;
        assert_eq!(refused.json()["type"], kind, "{trigger} {request}");
    }
    let other = [JSON[0], ("origin", "https://evil.example")];
    let refused = api.send("POST", "/api/triggers/tencent/timer/live", &other, each_second("echo").to_string()).await;
    assert_eq!((refused.status.as_u16(), refused.header("access-control-allow-origin")), (403, ""));
}

#[tokio::test]
async fn a_server_that_stops_says_so() {
    let site = Site::new(Settings::default());
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel::<()>();
    let router = server::router(site.clone());
    let serving = tokio::spawn(server::serve::serve(listener, router, site, async move { drop(stopped.await) }));
    let client = hyper_util::client::legacy::Client::builder(hyper_util::rt::TokioExecutor::new()).build_http::<Body>();
    let request = Request::post(format!("http://{address}/api/triggers/tencent/timer/live"))
        .header("content-type", "application/json")
        .header("accept-encoding", "gzip, br")
        .body(Body::from(each_second("echo").to_string()))
        .expect("a request");
    let answer = client.request(request).await.expect("an answer");
    assert_eq!(answer.headers().get("content-encoding"), None);
    let mut stream = Stream { body: Box::pin(Body::new(answer.into_body())), text: String::new() };
    assert_eq!(stream.next().await.expect("an event").0, "armed");
    assert_eq!(stream.next().await.expect("an event").0, "outcome");
    stop.send(()).expect("it serves");
    loop {
        let (name, data) = stream.next().await.expect("an event");
        if name == "ended" {
            assert_eq!(data["reason"], "stopping");
            break;
        }
    }
    timeout(Duration::from_secs(5), serving).await.expect("an end").expect("it served");
}
