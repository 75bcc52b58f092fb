//! What is counted, for Prometheus.

use std::{fmt, time::Duration};

use axum::{Router, http::header, response::IntoResponse, routing::get};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};

use crate::Site;

/// The media type of the format that the encoder writes.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Upper bounds of durations, in seconds.
const BOUNDS: [f64; 10] = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 10.0];

/// A pattern and an outcome: few enough to be told apart for ever.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Routed {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Because {
    reason: &'static str,
}

/// Everything that is counted.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Routed, Histogram, fn() -> Histogram>,
    bytes: Counter,
    panics: Counter,
    connections: Gauge,
    closed: Family<Because, Counter>,
    bodies: Gauge,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("playground"),
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BOUNDS)),
            bytes: Counter::default(),
            panics: Counter::default(),
            connections: Gauge::default(),
            closed: Family::default(),
            bodies: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Answered requests", metrics.requests.clone());
        registry.register("request_seconds", "From the header to the end of the answer", metrics.seconds.clone());
        registry.register("answer_bytes", "Bytes of answers, without headers", metrics.bytes.clone());
        registry.register("panics", "Requests that ended in a failure of the server", metrics.panics.clone());
        registry.register("connections", "Open connections", metrics.connections.clone());
        registry.register("closed_connections", "Connections that the server ended, by reason", metrics.closed.clone());
        registry.register("body_bytes", "Bytes of request bodies that are held", metrics.bodies.clone());
        metrics
    }

    pub(crate) fn answered(&self, method: &'static str, route: &str, status: u16, bytes: u64, took: Duration) {
        self.requests.get_or_create(&Answered { method, route: route.to_owned(), status }).inc();
        self.seconds.get_or_create(&Routed { route: route.to_owned() }).observe(took.as_secs_f64());
        self.bytes.inc_by(bytes);
    }

    pub(crate) fn panicked(&self) {
        self.panics.inc();
    }

    pub(crate) fn connected(&self, open: usize) {
        self.connections.set(i64::try_from(open).unwrap_or(i64::MAX));
    }

    pub(crate) fn closed(&self, reason: &'static str) {
        self.closed.get_or_create(&Because { reason }).inc();
    }

    fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a text does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

/// `/metrics`, to be served where only those who watch the server come.
pub fn router(site: Site) -> Router {
    let answer = move || {
        let site = site.clone();
        async move {
            let held = site.settings().limits.bodies.saturating_sub(site.bodies().free());
            site.metrics().bodies.set(i64::try_from(held).unwrap_or(i64::MAX));
            ([(header::CONTENT_TYPE, OPENMETRICS)], site.metrics().text()).into_response()
        }
    };
    Router::new().route("/metrics", get(answer))
}
