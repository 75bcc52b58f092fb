//! The server in the place of a source: a real request to `/gateway/{provider}/{trigger}/{target}/…` becomes the
//! documented event, the target receives it, and its answer becomes a real response by the documented contract.
//!
//! Nothing here knows a rule of a trigger: what a request says fills the fields of the catalogue's occurrence
//! (`source`), the catalogue judges it, makes the event, and says what the caller receives. What is left for this module
//! is HTTP: which headers go in (`request`) and which come out (`response`).
//!
//! The answer of a function is not this site's, but travels under its address. So it comes with a policy of its own that
//! lets it run nothing, and no header of it reaches the browser that would change anything for the site.

mod asked;
mod choice;
mod request;
mod response;
mod source;

use axum::{
    Extension, Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, Response, header, request::Parts},
    middleware,
    routing::any,
};
use tokio::time::timeout;

use self::{asked::Asked, request::Received};
use crate::{
    Site,
    api::wire::Mode,
    invoke::{NotCalled, Targets},
    problem_json::{NO_SUCH_TARGET, Refusal},
    visitor::Visitor,
};

/// Where it begins.
const PREFIX: &str = "/gateway/";

/// Whether a path leads here.
pub(crate) fn is_at(path: &str) -> bool {
    path.starts_with(PREFIX)
}

/// The routes, for an operator who wants them.
pub(crate) fn routes(targets: Targets) -> Router<Site> {
    Router::new()
        .route("/gateway/{provider}/{trigger}/{target}", any(answer))
        .route("/gateway/{provider}/{trigger}/{target}/", any(answer))
        .route("/gateway/{provider}/{trigger}/{target}/{*path}", any(answer))
        .layer(DefaultBodyLimit::disable())
        .layer(Extension(targets))
        .layer(middleware::map_response(guarded))
}

/// What every answer from here says, also where it is a refusal: nothing of it runs, and no cache keeps it.
async fn guarded(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(response::POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Answers a request as the source would. What is computed before and after is computed where everything is; in between
/// this only waits.
async fn answer(
    State(site): State<Site>,
    Extension(targets): Extension<Targets>,
    Visitor(visitor): Visitor,
    parts: Parts,
    // It is in memory already, whole and within its limits.
    body: Bytes,
) -> Result<Response<Body>, Refusal> {
    let (source, target, received) = Received::of(&site, &parts, body)?;
    let no_target = || Refusal::no_such(NO_SUCH_TARGET, &target, targets.ids());
    if targets.find(&target).is_none() {
        return Err(no_target());
    }
    let is_open = site.settings().gateway.opened == crate::settings::Opened::ToAll;
    let key = site.settings().gateway.key();
    let asked = site.work().run(move || Asked::of(source, &received, key.as_ref())).await??;
    let asked = match asked {
        asked::Judged::Refused(response) => return Ok(response),
        asked::Judged::Fires(asked) => *asked,
    };
    let sent = (asked.event(), asked.trigger(), Mode::Sync);
    let called = timeout(asked.patience(), targets.call(&site, visitor, &target, sent)).await;
    let reply = match called {
        Ok(Ok((reply, _))) => Some(reply),
        Ok(Err(NotCalled::Refused(refusal))) => return Err(refusal),
        Ok(Err(NotCalled::NoTarget)) => return Err(no_target()),
        Err(_) => None,
    };
    site.work().run(move || asked.response(reply, is_open)).await?
}
