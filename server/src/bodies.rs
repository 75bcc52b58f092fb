//! Bodies of requests: read whole before anything is computed, within limits of size, time and memory.

use std::{sync::Arc, time::Duration};

use app::theme::PATH;
use axum::{
    body::{Body, HttpBody as _},
    extract::{Request, State},
    http::{Method, Response},
    middleware::Next,
    response::IntoResponse,
};
use http_body_util::BodyExt as _;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, timeout_at},
};

use crate::{
    Site, api, gateway,
    problem_json::{BUSY, Refusal, TOO_LARGE, TOO_SLOW, UNREADABLE},
    settings::Limits,
};

/// A body may begin slowly.
const GRACE: Duration = Duration::from_secs(5);

/// The memory for bodies, in bytes.
#[derive(Debug)]
pub(crate) struct Bodies(Arc<Semaphore>);

impl Bodies {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self(Arc::new(Semaphore::new(limits.bodies)))
    }

    /// How many bytes are free.
    pub(crate) fn free(&self) -> usize {
        self.0.available_permits()
    }

    fn hold(&self, bytes: usize) -> Result<OwnedSemaphorePermit, Refusal> {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        Arc::clone(&self.0).try_acquire_many_owned(bytes).map_err(|_| {
            Refusal::new(
                BUSY,
                "The server cannot hold more bodies now. Try again in a moment.",
                "服务器正在接收的请求体过多，请稍后重试。",
            )
            .retry_after(5)
        })
    }
}

/// Reads the body of a call. Its bytes count until the call is answered.
pub(crate) async fn take(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    let is_call = *request.method() == Method::POST && (path.starts_with("/api/") || path == PATH);
    if !is_call && !gateway::is_at(path) {
        return next.run(request).await;
    }
    let most = api::largest_body(path);
    let (parts, body) = request.into_parts();
    match read(body, most, site.bodies(), &site.settings().limits).await {
        Ok((bytes, held)) => {
            let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
            drop(held);
            response
        }
        Err(refusal) => refusal.into_response(),
    }
}

async fn read(
    mut body: Body,
    most: usize,
    bodies: &Bodies,
    limits: &Limits,
) -> Result<(Vec<u8>, OwnedSemaphorePermit), Refusal> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > most {
        return Err(too_large());
    }
    let begun = Instant::now();
    let mut bytes = Vec::with_capacity(announced);
    // What is announced costs nothing: only bytes that have come are counted.
    let mut held = bodies.hold(0)?;
    loop {
        let earned = Duration::from_secs((bytes.len() / limits.body_rate) as u64);
        let frame = match timeout_at(begun + limits.body.min(GRACE + earned), body.frame()).await {
            Err(_) => return Err(too_slow()),
            Ok(None) => return Ok((bytes, held)),
            Ok(Some(Err(_))) => return Err(Refusal::new(UNREADABLE, "The body ended early.", "请求体不完整。")),
            Ok(Some(Ok(frame))) => frame,
        };
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > most {
            return Err(too_large());
        }
        held.merge(bodies.hold(data.len())?);
        bytes.extend_from_slice(&data);
    }
}

fn too_large() -> Refusal {
    Refusal::new(
        TOO_LARGE,
        "The body is too large: 256 KiB are allowed, and 6 MiB for an invocation.",
        "请求体过大：最多 256 KiB，调用函数时最多 6 MiB。",
    )
}

fn too_slow() -> Refusal {
    Refusal::new(TOO_SLOW, "The body arrived too slowly.", "请求体传输过慢。")
}

#[cfg(test)]
mod tests {
    use futures::{StreamExt as _, stream};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// A body of pieces, each of so many bytes and after so many seconds.
    fn body(pieces: Vec<(u64, usize)>) -> Body {
        Body::from_stream(stream::iter(pieces).then(|(after, bytes)| async move {
            tokio::time::sleep(SECOND * u32::try_from(after).unwrap_or_default()).await;
            Ok::<_, std::io::Error>(vec![b'x'; bytes])
        }))
    }

    async fn outcome(pieces: Vec<(u64, usize)>) -> (u64, Result<usize, u16>) {
        let limits = Limits { bodies: 10_000, body_rate: 100, ..Limits::default() };
        let bodies = Bodies::new(&limits);
        let begun = Instant::now();
        let read = read(body(pieces), 8_000, &bodies, &limits).await;
        let read = read.map(|(bytes, held)| {
            assert_eq!(bodies.free(), 10_000 - bytes.len(), "counted while it is held");
            drop(held);
            bytes.len()
        });
        assert_eq!(bodies.free(), 10_000);
        (begun.elapsed().as_secs(), read.map_err(|refusal| refusal.into_response().status().as_u16()))
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_comes_whole_and_in_time() {
        assert_eq!(outcome(vec![(0, 500), (4, 500)]).await, (4, Ok(1_000)));
        assert_eq!(outcome(vec![(0, 8_001)]).await.1, Err(413));
        // Nothing for the first seconds, or too little for long.
        assert_eq!(outcome(vec![(6, 500)]).await, (5, Err(408)));
        assert_eq!(outcome(vec![(1, 50); 20]).await, (9, Err(408)));
        // Enough at any time, and yet too long in all.
        assert_eq!(outcome(vec![(1, 110); 60]).await, (30, Err(408)));
    }

    #[tokio::test]
    async fn memory_for_bodies_ends() {
        let limits = Limits { bodies: 10_000, ..Limits::default() };
        let bodies = Bodies::new(&limits);
        let held = bodies.hold(6_000);
        let refused = read(body(vec![(0, 6_000)]), 8_000, &bodies, &limits).await.map(drop);
        assert_eq!(refused.map_err(|refusal| refusal.into_response().status().as_u16()), Err(503));
        drop(held);
        assert!(read(body(vec![(0, 6_000)]), 8_000, &bodies, &limits).await.is_ok());
    }
}
