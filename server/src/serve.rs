//! From a listener to the site: accepts connections, serves them over HTTP/1.1 and HTTP/2, and stops in time.

use std::{convert::Infallible, fs, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::{Instant, MissedTickBehavior, interval, sleep, timeout},
};
use tower::{ServiceExt as _, service_fn};
use tracing::{debug, info, warn};

use crate::{
    Site,
    connections::{Connections, Lasts, Place},
    passing::watched,
    settings::Limits,
    visitor,
    worded::Worded,
};

/// How much of a header is read: longer links than are answered, so that most of them are refused with a reason.
const LONGEST_HEADER: usize = 128 << 10;

/// Requests that one connection of HTTP/2 may have at the same time.
const STREAMS: u32 = 32;

/// Serves a site until `stop` is over, and then what has begun, for as long as the settings allow.
pub async fn serve(listener: TcpListener, router: Router, site: Site, stop: impl Future<Output = ()>) {
    let limits = &site.settings().limits;
    let connections = Arc::new(Connections::new(limits, descriptors()));
    let http = http(limits);
    let graceful = GracefulShutdown::new();
    let mut tasks = JoinSet::new();
    let mut late = interval(Duration::from_millis(500));
    late.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    let known = (!visitor::is_trusted(site.settings(), peer.ip())).then(|| visitor::network(peer.ip()));
                    match connections.enter(known) {
                        Ok(place) => {
                            let number = place.number();
                            let connection = connection(&http, &graceful, stream, peer, router.clone(), place);
                            let task = tasks.spawn(connection);
                            Place::served_by(&connections, number, task);
                        }
                        Err(reason) => site.metrics().closed(reason),
                    }
                }
                Err(error) => refused(&connections, &error).await,
            },
            _ = late.tick() => {
                connections.close_late(std::time::Instant::now()).into_iter().for_each(|reason| site.metrics().closed(reason));
            }
            Some(_) = tasks.join_next() => {}
        }
        site.metrics().connected(connections.len());
    }
    drop(listener);
    site.stops();
    info!(connections = connections.len(), "stopping");
    let begun = Instant::now();
    if timeout(limits.shutdown, graceful.shutdown()).await.is_err() {
        warn!(connections = connections.len(), "some requests were canceled");
    }
    tasks.shutdown().await;
    info!(seconds = begun.elapsed().as_secs_f64(), "stopped");
}

fn http(limits: &Limits) -> Builder<TokioExecutor> {
    let mut http = Builder::new(TokioExecutor::new());
    // The first header has a shorter limit, which the list of connections keeps; to this one idle time counts as well.
    let kept = limits.idle.max(limits.header);
    http.http1().timer(TokioTimer::new()).header_read_timeout(kept).max_buf_size(LONGEST_HEADER);
    http.http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(16 << 10)
        .keep_alive_interval(limits.idle / 2)
        .keep_alive_timeout(limits.header);
    http
}

/// Serves a connection to its end.
fn connection(
    http: &Builder<TokioExecutor>,
    graceful: &GracefulShutdown,
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    place: Place,
) -> impl Future<Output = ()> + use<> {
    // Answers leave in one piece: nothing is to be waited for.
    let _ = stream.set_nodelay(true);
    let place = Arc::new(place);
    let held = Arc::clone(&place);
    let service = service_fn(move |request: Request<hyper::body::Incoming>| {
        let (router, answering) = (router.clone(), place.begin());
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            let response = router.oneshot(request).await?;
            if let Some(lasts) = response.extensions().get::<Lasts>() {
                answering.lasts(*lasts);
            }
            Ok::<_, Infallible>(response.map(|body| watched(body, answering)))
        }
    });
    let connection =
        http.serve_connection(TokioIo::new(Worded::new(stream)), TowerToHyperService::new(service)).into_owned();
    let connection = graceful.watch(connection);
    async move {
        if let Err(error) = connection.await {
            debug!(%error, "a connection broke off");
        }
        drop(held);
    }
}

/// A connection that could not be accepted.
async fn refused(connections: &Connections, error: &io::Error) {
    // Its client has gone again, which concerns nobody else.
    if matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset
    ) {
        return;
    }
    warn!(%error, "no connection could be accepted");
    connections.make_room();
    sleep(Duration::from_millis(50)).await;
}

/// How many descriptors the system lets this process have, where it says so.
fn descriptors() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(usize::MAX)
}
