//! `make bench`: requests per second and the slowest of a hundred, beside a bare handler that returns the same bytes; then
//! keystrokes on pages.
//!
//! Both run in this process over real connections, one after the other for each call, so that their ratio says more
//! than the numbers.

mod keystroke;

use std::time::{Duration, Instant};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, header},
};
use http_body_util::{BodyExt, Full};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use server::{Settings, Site, serve::serve};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// How long each call is measured.
const MEASURED: Duration = Duration::from_secs(2);

/// How many connections ask at the same time.
const CLIENTS: usize = 8;

struct Call {
    name: &'static str,
    path: &'static str,
    body: Option<&'static str>,
}

const CALLS: &[Call] = &[
    Call { name: "page", path: "/aliyun/oss", body: None },
    Call {
        name: "check",
        path: "/api/triggers/aliyun/timer/check",
        body: Some(r#"{"config":{"triggerName":"t1","cronExpression":"0 0 4 * * *","payload":"awesome-fc"}}"#),
    },
    Call {
        name: "event",
        path: "/api/triggers/aliyun/timer/event",
        body: Some(
            r#"{"config":{"triggerName":"t1","cronExpression":"0 0 4 * * *"},"occurrence":{},"at":"2026-11-22T00:00:00Z"}"#,
        ),
    },
    Call {
        name: "schedule",
        path: "/api/schedule",
        body: Some(r#"{"dialect":"aliyun","expression":"0 0 4 * * *","from":"2026-11-22T00:00:00Z","count":10}"#),
    },
    Call {
        name: "inspect",
        path: "/api/inspect",
        body: Some(r#"{"event":{"triggerTime":"2026-11-22T04:00:00Z","triggerName":"t1","payload":"awesome-fc"}}"#),
    },
];

fn main() {
    Runtime::new().expect("a runtime").block_on(requests());
    keystroke::measure();
}

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
async fn requests() {
    let site = Site::new(Settings::default());
    let shipped = start(server::router(site)).await;
    println!("{:<10} {:>9} {:>9} {:>7} {:>9} {:>9}", "", "req/s", "bare", "ratio", "p99 ms", "bare ms");
    for call in CALLS {
        let bytes = ask(&shipped, call).await;
        // It takes the body in, as every handler has to, and gives the bytes back.
        let bare = Router::new().fallback(move |_: Bytes| {
            let bytes = bytes.clone();
            async move { ([(header::CONTENT_TYPE, "application/json")], bytes) }
        });
        let bare = start(bare).await;
        let (rate, slow) = measure(&shipped, call).await;
        let (bare_rate, bare_slow) = measure(&bare, call).await;
        let ratio = rate / bare_rate;
        println!("{:<10} {rate:>9.0} {bare_rate:>9.0} {ratio:>7.3} {slow:>9.2} {bare_slow:>9.2}", call.name);
    }
}

async fn start(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    let site = Site::new(Settings::default());
    tokio::spawn(async move { serve(listener, router, site, std::future::pending()).await });
    origin
}

fn request(origin: &str, call: &Call) -> Request<Full<Bytes>> {
    let request = Request::builder().uri(format!("{origin}{}", call.path));
    let request = match call.body {
        None => request.method("GET").body(Full::default()),
        Some(body) => request.method("POST").header("content-type", "application/json").body(Full::from(body)),
    };
    request.expect("a request")
}

async fn ask(origin: &str, call: &Call) -> Bytes {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let answer = client.request(request(origin, call)).await.expect("an answer");
    assert_eq!(answer.status(), 200, "{}", call.name);
    Body::new(answer.into_body()).collect().await.expect("a body").to_bytes()
}

/// Requests per second, and the time within which 99 of 100 were answered, in milliseconds.
async fn measure(origin: &str, call: &'static Call) -> (f64, f64) {
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let origin = origin.to_owned();
            tokio::spawn(async move {
                let client = Client::builder(TokioExecutor::new()).build_http();
                let mut times = Vec::new();
                while begun.elapsed() < MEASURED {
                    let sent = Instant::now();
                    let answer = client.request(request(&origin, call)).await.expect("an answer");
                    answer.into_body().collect().await.expect("a body");
                    times.push(sent.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for client in clients {
        times.extend(client.await.expect("times"));
    }
    let rate = f64::from(u32::try_from(times.len()).expect("a few seconds' worth")) / begun.elapsed().as_secs_f64();
    times.sort_unstable();
    (rate, times[times.len() * 99 / 100].as_secs_f64() * 1_000.0)
}
