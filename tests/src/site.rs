//! The real server, in this process, on a port of its own.

use std::{env, path::PathBuf};

use axum::{
    extract::Request,
    middleware::{self, Next},
    response::Response,
};
use server::{Settings, Site, assets};
use tokio::{net::TcpListener, sync::watch};

use crate::function;

/// A running server.
pub struct Running {
    /// Where it listens: `http://127.0.0.1:41233`.
    pub origin: String,
    /// What it was told when it started.
    pub settings: Settings,
    /// Whether the client is handed out. While it is not, browsers that asked for it wait.
    pub client: watch::Sender<bool>,
}

/// Starts the server on a free port, with the functions that an operator's file names. It runs as long as the runtime does.
pub async fn start(targets: &str) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("a bound listener has an address"));
    let (client, gate) = watch::channel(true);
    let hold = move |request: Request, next: Next| {
        let mut gate = gate.clone();
        async move { hold(&mut gate, request, next).await }
    };
    let settings = Settings { python: python(), ..function::settings(targets, &[]) };
    let router = server::router(Site::new(settings.clone())).layer(middleware::from_fn(hold));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Running { origin, settings, client }
}

/// The folder that `make python` fills, as the server itself reads it from its environment.
fn python() -> Option<PathBuf> {
    env::var_os("PYTHON").map(PathBuf::from).filter(|folder| !folder.as_os_str().is_empty())
}

async fn hold(gate: &mut watch::Receiver<bool>, request: Request, next: Next) -> Response {
    // Its script goes through: a document counts as loaded only once it has that.
    if assets::at(request.uri().path()).is_some_and(|asset| asset.mime == "application/wasm") {
        gate.wait_for(|open| *open).await.expect("the gate outlives the server");
    }
    next.run(request).await
}
