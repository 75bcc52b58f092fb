//! The connections of functions, with a limit to everything.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    task::{AbortHandle, JoinSet},
    time::sleep,
};

use super::{api, queue::Queue};

/// How many connections are open; the oldest makes room. A function needs one.
const MOST: usize = 16;
/// How much of a request's header is read, in bytes.
const LONGEST_HEADER: usize = 64 << 10;
/// How much longer than for the longest call a connection may stay silent between two requests.
const IDLE: Duration = Duration::from_secs(30);

/// Answers functions until this is dropped.
pub(super) async fn serve(listener: TcpListener, queue: Arc<Queue>, limit: Duration) {
    let mut tasks = JoinSet::new();
    let mut open: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    open.retain(|connection| !connection.is_finished());
                    if open.len() >= MOST && let Some(oldest) = open.pop_front() {
                        oldest.abort();
                    }
                    open.push_back(tasks.spawn(connection(stream, Arc::clone(&queue), limit)));
                }
                // Of a client that has gone again, or for want of descriptors: either passes.
                Err(_) => sleep(Duration::from_millis(50)).await,
            },
            Some(_) = tasks.join_next() => {}
        }
    }
}

async fn connection(stream: TcpStream, queue: Arc<Queue>, limit: Duration) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| api::answer(&queue, limit, request));
    let mut http = http1::Builder::new();
    // Where a connection is kept, it is silent while the function works on the event.
    http.timer(TokioTimer::new()).header_read_timeout(limit + IDLE).max_buf_size(LONGEST_HEADER);
    // How a connection ends concerns its function alone.
    let _ = http.serve_connection(TokioIo::new(stream), service).await;
}
