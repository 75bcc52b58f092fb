//! Where answers are computed: on threads of their own, so that the threads that move bytes are never held up.

use std::{panic, sync::Arc};

use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
    middleware::Next,
    response::IntoResponse,
};
use http_body_util::BodyExt as _;
use tokio::{runtime::Handle, sync::Semaphore, task};
use tracing::Span;

use crate::{
    Site, assets, gateway,
    problem_json::{BUSY, Refusal},
    settings::Limits,
};

/// After how many seconds it is worth asking a busy server again.
const AGAIN: u64 = 1;

/// Threads that compute, and how many requests may wait for one.
#[derive(Debug)]
pub(crate) struct Work {
    running: Arc<Semaphore>,
    admitted: Arc<Semaphore>,
}

impl Work {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            running: Arc::new(Semaphore::new(limits.workers)),
            admitted: Arc::new(Semaphore::new(limits.workers + limits.queue)),
        }
    }

    /// Computes something. A panic there goes on here.
    ///
    /// What has begun runs to its end, and counts until then, also where nobody waits for it any more.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        compute: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refusal> {
        let admitted = Arc::clone(&self.admitted).try_acquire_owned().map_err(|_| busy())?;
        let turn = Arc::clone(&self.running).acquire_owned().await.map_err(|_| busy())?;
        let span = Span::current();
        let task = task::spawn_blocking(move || {
            let _counted = (admitted, turn);
            span.in_scope(compute)
        });
        task.await.map_err(|error| match error.try_into_panic() {
            Ok(payload) => panic::resume_unwind(payload),
            // The server stops.
            Err(_) => busy(),
        })
    }
}

fn busy() -> Refusal {
    Refusal::new(BUSY, "The server is overloaded. Try again in a moment.", "服务器繁忙，请稍后重试。")
        .retry_after(AGAIN)
}

/// Answers on one of those threads, unless the answer only has to be handed out. Answers are whole when they leave it:
/// to compress one is work too.
pub(crate) async fn compute(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    // An invocation waits for others; what it computes it sends here itself.
    let waits = crate::api::invokes(path) || gateway::is_at(path);
    if waits || matches!(path, "/healthz" | "/readyz") || assets::at(path).is_some() {
        return next.run(request).await;
    }
    let runtime = Handle::current();
    let answer = move || runtime.block_on(async { whole(next.run(request).await).await });
    site.work().run(answer).await.unwrap_or_else(IntoResponse::into_response)
}

async fn whole(response: Response<Body>) -> Response<Body> {
    let (parts, body) = response.into_parts();
    // Nothing here is read from a connection or a file: a body that breaks off would be a mistake of ours.
    let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    Response::from_parts(parts, Body::from(bytes))
}
