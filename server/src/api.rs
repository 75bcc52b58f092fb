//! The HTTP API: reads and pure computations for everybody, invocation with limits.

mod answer;
mod body;
mod calls;
mod catalogue;
mod check;
mod compare;
mod document;
mod event;
mod fires;
mod inspect;
mod invoke;
mod live;
mod named;
mod openapi;
mod read;
mod schedule;
mod search;
mod shape;
mod signing;
mod wanted;
pub mod wire;

use std::time::Duration;

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware,
    response::Response,
    routing::{any, get, post},
};
use tower_http::cors::{Any, CorsLayer};

pub(crate) use self::{document::Document, wanted::Wanted};

use crate::{
    Site, gateway,
    invoke::Targets,
    problem_json::{NO_SUCH_PATH, Refusal, WRONG_METHOD},
};

/// The largest body of everything but an invocation.
const SMALL: usize = 256 << 10;
/// The largest body of an invocation: what the clouds take, in base64.
const LARGE: usize = 6 << 20;

/// The path of the call that invokes a function.
const INVOKE: &str = "/api/invoke";

pub(crate) use self::live::slots;

/// Whether a path is of a call that is not for everybody, and that waits for others.
pub(crate) fn invokes(path: &str) -> bool {
    path == INVOKE || (path.starts_with("/api/triggers/") && path.ends_with("/live"))
}

/// How many bytes the body of a call, or of a request to the gateway, may have.
pub(crate) fn largest_body(path: &str) -> usize {
    if path == INVOKE || gateway::is_at(path) { LARGE } else { SMALL }
}

/// `/healthz`, `/readyz`, and everything under `/api`.
pub(crate) fn router(targets: Targets) -> Router<Site> {
    let open = Router::new()
        .route("/triggers", get(catalogue::list))
        .route("/triggers/{provider}/{name}", get(catalogue::entry))
        .route("/triggers/{provider}/{name}/schema/{part}", get(catalogue::schema))
        .route("/triggers/{provider}/{name}/check", post(check::check))
        .route("/triggers/{provider}/{name}/event", post(event::event))
        .route("/triggers/{provider}/{name}/fires", post(fires::fires))
        .route("/triggers/{provider}/{name}/answer", post(answer::answer))
        .route("/triggers/{provider}/{name}/read", post(read::read))
        .route("/calls", get(calls::list))
        .route("/calls/{provider}/{name}", get(calls::entry))
        .route("/calls/{provider}/{name}/schema", get(calls::schema))
        .route("/compare", get(compare::list))
        .route("/compare/{aliyun}/{tencent}", get(compare::entry).post(compare::carried))
        .route("/schedule", post(schedule::schedule))
        .route("/inspect", post(inspect::inspect))
        .route("/search", get(search::search))
        .route("/targets", get(invoke::targets))
        .route("/signing", post(signing::signing))
        .route("/openapi.json", get(openapi::openapi))
        .fallback(nothing_there)
        .method_not_allowed_fallback(wrong_method)
        .layer(for_other_sites())
        .layer(Extension(targets.clone()));
    // Not for other sites: what a visitor's browser may invoke here is decided by this site's pages alone.
    let guarded = Router::new()
        .route("/invoke", post(invoke::invoke))
        .route("/triggers/{provider}/{name}/live", post(live::live))
        .method_not_allowed_fallback(wrong_method)
        .layer(Extension(targets));
    // Bodies are read, and limited, before a request comes here.
    let api = open.merge(guarded).layer(DefaultBodyLimit::disable()).layer(middleware::map_response(uncached));
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::map_response(uncached))
        // A nest leaves out the path that ends in its slash.
        .route("/api/", any(nothing_there))
        .nest("/api", api)
}

/// Whether the server takes new requests: not any more once it was told to stop.
async fn ready(State(site): State<Site>) -> (StatusCode, &'static str) {
    if site.is_ready() { (StatusCode::OK, "ok") } else { (StatusCode::SERVICE_UNAVAILABLE, "stopping") }
}

/// Reads and pure computations hold nothing of a visitor, so scripts of any site may call them.
fn for_other_sites() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([header::CONTENT_TYPE])
        .max_age(Duration::from_hours(24))
}

/// What does not say how long it holds is not kept.
async fn uncached(mut response: Response) -> Response {
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

async fn nothing_there() -> Refusal {
    no_such_path()
}

fn no_such_path() -> Refusal {
    Refusal::new(
        NO_SUCH_PATH,
        "There is nothing under this path; `/api/openapi.json` lists what there is.",
        "此路径下没有内容；可用的路径见 `/api/openapi.json`。",
    )
}

async fn wrong_method(method: Method) -> Refusal {
    Refusal::new(
        WRONG_METHOD,
        format!("This path does not support {method}; `Allow` lists the methods that it supports."),
        format!("此路径不支持 {method}；支持的方法见 `Allow`。"),
    )
}
