//! Each request has an id, a line in the log, and its place in the metrics. Never in them: queries, bodies, headers.

use std::{
    backtrace::Backtrace,
    panic::{self, PanicHookInfo},
    time::Instant,
};

use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method, Response},
    middleware::Next,
};
use tracing::{Instrument as _, Span, info, info_span};
use tracing_subscriber::fmt;

use app::route::Route;

use crate::{
    Site, assets,
    passing::{Watch, watched},
    settings::Settings,
};

/// The header that tells the id of a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request: 16 hexadecimal digits, told in the answer's header and in the log.
#[derive(Clone, Debug)]
pub(crate) struct RequestId(pub(crate) String);

/// Begins to write the log, to the standard error stream, and lets panics be written there as well.
pub fn start_log(settings: &Settings) {
    start_log_to(settings, std::io::stderr);
}

/// The same, to somewhere else.
pub fn start_log_to<W: std::io::Write + 'static>(settings: &Settings, writer: impl Fn() -> W + Send + Sync + 'static) {
    let log = fmt().with_max_level(settings.log).with_target(false).with_ansi(false).with_writer(writer);
    // Whoever started one already, as tests do, keeps it.
    let _ = if settings.log_json {
        log.json().flatten_event(true).with_span_list(false).try_init()
    } else {
        log.try_init()
    };
    panic::set_hook(Box::new(log_panic));
}

/// Within a request this stands in its span, so that the line has the id that the answer shows.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let message = panic.payload_as_str().unwrap_or("a panic without words");
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let trace = Backtrace::capture();
    tracing::error!(place, %trace, "panic: {message}");
}

/// Gives a request its id, and writes its line when the answer is sent.
pub(crate) async fn observe(State(site): State<Site>, mut request: Request, next: Next) -> Response<Body> {
    let begun = Instant::now();
    let id = RequestId(format!("{:016x}", getrandom::u64().unwrap_or_default()));
    let span = info_span!("request", id = id.0);
    let header = HeaderValue::from_str(&id.0).ok();
    let (method, route) = (method(request.method()), route(&request));
    request.extensions_mut().insert(id);
    let mut response = next.run(request).instrument(span.clone()).await;
    response.headers_mut().extend(header.map(|id| (REQUEST_ID, id)));
    let status = response.status().as_u16();
    let line = Line { site, span, method, route, status, begun, bytes: 0 };
    response.map(|body| watched(body, line))
}

/// What there is to say of a request once it is over.
struct Line {
    site: Site,
    span: Span,
    method: &'static str,
    route: String,
    status: u16,
    begun: Instant,
    bytes: u64,
}

impl Watch for Line {
    fn passed(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let Self { method, route, status, bytes, .. } = self;
        let took = self.begun.elapsed();
        self.site.metrics().answered(method, route, *status, *bytes, took);
        let _within = self.span.enter();
        let ms = (took.as_secs_f64() * 1e6).round() / 1e3;
        info!(method, route, status, ms, bytes, "answered");
    }
}

/// The method, if it is one that anything here answers to: what a client invents is not repeated.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

/// The pattern of the path, which says nothing of who asks what.
fn route(request: &Request) -> String {
    if let Some(matched) = request.extensions().get::<MatchedPath>() {
        return matched.as_str().to_owned();
    }
    let path = request.uri().path();
    if assets::at(path).is_some() {
        return "file".to_owned();
    }
    if Route::at(path).is_missing() { "nothing".to_owned() } else { path.to_owned() }
}
