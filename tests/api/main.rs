//! The HTTP API, call by call. Every answer that a test gets is held against the API's own description.

mod answer;
mod calls;
mod catalogue;
mod check;
mod compare;
mod described;
mod event;
mod fires;
mod functions;
mod gateway;
mod hostile;
mod inspect;
mod invoke;
mod limits;
mod live;
mod read;
mod refusals;
mod schedule;
mod search;
mod sites;
mod surroundings;
mod targets;

use std::net::SocketAddr;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt;
use serde_json::Value;
use server::{Settings, Site};
use tower::ServiceExt;
use triggers::catalogue::TRIGGERS;

/// The names of the triggers that there are: `aliyun/oss`.
fn names() -> impl Iterator<Item = &'static str> {
    TRIGGERS.iter().map(|trigger| &*trigger.id.to_string().leak())
}

/// A server of a test's own.
struct Api(Router);

/// What it answered.
#[derive(Debug)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Api {
    fn new() -> Self {
        Self(server::router(Site::new(Settings::default())))
    }

    /// A server whose operator named functions, with keys in the environment.
    fn with_targets(file: &str, more: &[(&str, &str)]) -> Self {
        Self::with(&tests::function::settings(file, more))
    }

    /// A server with these settings.
    fn with(settings: &Settings) -> Self {
        Self(server::router(Site::new(settings.clone())))
    }

    async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        self.send_from(None, method, path, headers, body).await
    }

    /// Sends a request from an address.
    async fn send_from(
        &self,
        peer: Option<&str>,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(peer) = peer {
            let peer = SocketAddr::new(peer.parse().expect("an address"), 5000);
            request = request.extension(ConnectInfo(peer));
        }
        let request = request.body(body.into()).expect("a request");
        let (parts, body) = self.0.clone().oneshot(request).await.expect("an answer").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        described::check(method, path, &answer);
        answer
    }

    async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], Body::empty()).await
    }

    /// Posts JSON.
    async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("content-type", "application/json")], body.to_string()).await
    }

    /// Posts JSON to a call of a trigger, which must be answered.
    async fn ask(&self, trigger: &str, call: &str, body: &Value) -> Value {
        let answer = self.post(&format!("/api/triggers/{trigger}/{call}"), body).await;
        assert_eq!(answer.status, 200, "{trigger} {call}: {}", answer.json());
        answer.json()
    }

    /// The whole entry of a trigger.
    async fn entry(&self, trigger: &str) -> Value {
        self.get(&format!("/api/triggers/{trigger}")).await.json()
    }
}

impl Answer {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// A header, empty where there is none.
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a text"))
    }
}

/// The items of a list.
#[track_caller]
fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

/// The form of an event that was answered, as the entry of its trigger describes it.
fn variant<'a>(entry: &'a Value, answer: &Value) -> &'a Value {
    let mut variants = list(&entry["variants"]).iter();
    variants.find(|variant| variant["id"] == answer["variant"]).unwrap_or_else(|| panic!("no variant of {answer}"))
}

/// What was given of an example: what is to be posted to get its event.
fn state(example: &Value) -> Value {
    let parts = ["config", "occurrence", "edition", "at", "seed"].into_iter();
    parts.filter_map(|part| Some((part.to_owned(), example.get(part)?.clone()))).collect()
}
