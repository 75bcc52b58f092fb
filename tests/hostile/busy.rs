//! Heavy requests are computed elsewhere: the threads that move bytes are never held, and where too many wait, that is
//! said.

use std::{
    cell::Cell,
    fs,
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{Request, Response, StatusCode},
    routing::get,
};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use server::{
    Settings, Site, guarded,
    settings::{Gateway, Limits, Opened},
};
use tower::ServiceExt;
use triggers::catalogue::TRIGGERS;

/// How long a thread that moves bytes may compute at a stretch. Without optimisation everything takes some twenty times
/// as long.
const HELD: Duration = Duration::from_millis(if cfg!(debug_assertions) { 100 } else { 5 });

/// Requests whose answers cost the most.
fn heavy() -> Vec<(String, &'static str, Vec<u8>)> {
    let json = "application/json";
    let many = |room: usize| (0..room / 12).map(|i| format!("\"n{i:06}\":0")).collect::<Vec<_>>().join(",");
    let (body, large) = (many(250_000), many(900_000));
    let mut all = vec![
        (
            "/api/schedule".to_owned(),
            json,
            format!("{{\"dialect\":\"aliyun\",\"expression\":\"{}\"}}", "* ".repeat(120_000)),
        ),
        (
            "/api/schedule".to_owned(),
            json,
            // So many runs are listed only for a longer request.
            format!(r#"{}{{"dialect":"aliyun","expression":"0 0 0 29 2 *","count":1000}}"#, " ".repeat(1000)),
        ),
        ("/api/inspect".to_owned(), json, format!("{{\"event\":{{\"events\":[{{{body}}}]}}}}")),
        ("/api/inspect".to_owned(), "text/plain", "[".repeat(250_000)),
        (
            "/api/invoke".to_owned(),
            json,
            format!(
                "{{\"target\":\"echo\",\"mode\":\"sync\",\"trigger\":\"aliyun/oss\",\"occurrence\":{{}},\"config\":{{{large}}}}}"
            ),
        ),
        ("/api/invoke".to_owned(), json, format!("{{\"pad\":\"{}\"}}", "x".repeat(6_000_000))),
    ];
    for trigger in TRIGGERS {
        let path = |call: &str| format!("/api/triggers/{}/{call}", trigger.id);
        all.push((path("check"), json, format!("{{\"config\":{{{body}}}}}")));
        all.push((path("event"), json, format!("{{\"config\":{{}},\"occurrence\":{{{body}}}}}")));
        all.push((path("read"), json, json!({"text": "a: [1, 2]\n".repeat(6_000)}).to_string()));
        let state: Value = serde_json::from_str(trigger.examples[0].state).expect("a state");
        all.push((path("event"), json, state.to_string()));
    }
    all.into_iter().map(|(path, mime, body)| (path, mime, body.into_bytes())).collect()
}

/// How long this thread has computed. What else runs on the machine does not count.
fn computed() -> Duration {
    let times = fs::read_to_string("/proc/thread-self/schedstat").expect("the times of this thread");
    Duration::from_nanos(times.split(' ').next().and_then(|time| time.parse().ok()).expect("a number"))
}

/// The longest stretch for which this thread was held until a request was answered.
async fn longest_hold(router: &Router, request: Request<Body>) -> (Duration, StatusCode) {
    let longest = Cell::new(Duration::ZERO);
    let beat = async {
        loop {
            let before = computed();
            tokio::task::yield_now().await;
            longest.set(longest.get().max(computed().saturating_sub(before)));
        }
    };
    let answer = async {
        let answer = router.clone().oneshot(request).await.expect("an answer");
        let status = answer.status();
        answer.into_body().collect().await.expect("a body");
        status
    };
    // Both on this thread: whatever the one computes shows between two beats of the other.
    tokio::select! {
        () = beat => unreachable!("it beats for ever"),
        status = answer => (longest.get(), status),
    }
}

#[tokio::test(flavor = "current_thread")]
async fn no_request_holds_a_thread_that_moves_bytes() {
    let gateway = Gateway { opened: Opened::On, ..Gateway::default() };
    let router = server::router(Site::new(Settings { gateway, ..Settings::default() }));
    let mut requests: Vec<(String, &str, &str, Bytes)> =
        heavy().into_iter().map(|(path, mime, body)| (path, "POST", mime, Bytes::from(body))).collect();
    for trigger in ["aliyun/http", "aliyun/api-gateway", "tencent/api-gateway", "tencent/clb"] {
        for mime in ["text/plain", "application/json"] {
            let body = Bytes::from(format!("{{\"{}\":0}}", "x".repeat(6_000_000)));
            requests.push((format!("/gateway/{trigger}/respond/"), "PUT", mime, body));
        }
    }
    let long = "w".repeat(2_000);
    requests.push((format!("/schedule?e=0+0+4+*+*+*&{}", "also=UTC&".repeat(400)), "GET", "", Bytes::new()));
    for trigger in TRIGGERS {
        let id = trigger.id;
        requests.push((format!("/{id}?example={}", trigger.examples[0].id), "GET", "", Bytes::new()));
        requests.push((
            format!("/{id}?{}={long}&{}", trigger.config[0].name, "a=b&".repeat(1_000)),
            "GET",
            "",
            Bytes::new(),
        ));
        requests.push((format!("/api/triggers/{id}"), "GET", "", Bytes::new()));
        requests.push((format!("/api/triggers/{id}/schema/event"), "GET", "", Bytes::new()));
    }
    for (path, method, mime, body) in requests {
        let mut least = Duration::MAX;
        // The first time something is made once for all; and a page of memory may have to be found.
        for _ in 0..4 {
            let request = Request::builder().method(method).uri(&path).header("content-type", mime);
            let (held, status) =
                longest_hold(&router, request.body(Body::from(body.clone())).expect("a request")).await;
            assert!(!status.is_server_error(), "{method} {path:.80}: {status}");
            least = least.min(held);
            if least <= HELD {
                break;
            }
        }
        assert!(least <= HELD, "{method} {path:.80} holds its thread for {least:?}");
    }
}

/// A gate at which requests wait, and how many do.
#[derive(Clone, Default)]
struct Gate(Arc<(Mutex<(usize, bool)>, Condvar)>);

impl Gate {
    fn wait(&self) {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 += 1;
        changed.notify_all();
        while !state.1 {
            state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn waiting(&self) -> usize {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn open(&self) {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).1 = true;
        self.0.1.notify_all();
    }
}

async fn get_from(router: &Router, path: &str) -> Response<Body> {
    let request = Request::get(path).body(Body::empty()).expect("a request");
    router.clone().oneshot(request).await.expect("an answer")
}

#[tokio::test(flavor = "current_thread")]
async fn where_too_many_wait_the_answer_is_503() {
    let gate = Gate::default();
    let slow = {
        let gate = gate.clone();
        move |State(_): State<Site>| async move {
            gate.wait();
            "done"
        }
    };
    let limits = Limits { workers: 1, queue: 1, ..Settings::default().limits };
    let slow_routes = Router::new().route("/api/slow", get(slow)).route("/healthz", get(|| async { "ok" }));
    let router = guarded(slow_routes, Site::new(Settings { limits, ..Settings::default() }));

    // One is computed, one waits for its turn.
    let ask = |path: &'static str| {
        let router = router.clone();
        tokio::spawn(async move { get_from(&router, path).await.status() })
    };
    let first = ask("/api/slow");
    while gate.waiting() == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let second = ask("/api/slow");
    // It has been polled once by now, and so counts.
    tokio::task::yield_now().await;

    let refused = get_from(&router, "/api/slow").await;
    assert_eq!(refused.status(), 503);
    assert_eq!(refused.headers()["retry-after"], "1");
    assert_eq!(refused.headers()["content-type"], "application/problem+json");
    let problem: Value =
        serde_json::from_slice(&refused.into_body().collect().await.expect("a body").to_bytes()).expect("JSON");
    assert_eq!(problem["type"], "/problems/busy");
    // What needs no computing is answered meanwhile.
    assert_eq!(get_from(&router, "/healthz").await.status(), 200);

    gate.open();
    assert_eq!((first.await.expect("an answer"), second.await.expect("an answer")), (StatusCode::OK, StatusCode::OK));
    assert_eq!(get_from(&router, "/api/slow").await.status(), 200);
}
