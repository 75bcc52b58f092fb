//! For development: pages load themselves again when the server was built anew.

use std::{process, sync::LazyLock, time::SystemTime};

use axum::{Router, http::header, response::IntoResponse, routing::get};

use crate::Site;

/// The path of the script that pages load.
pub(crate) const SCRIPT: &str = "/dev/reload.js";

/// Asks now and then which server is running.
const SOURCE: &str = r#"
let first;
setInterval(async () => {
  try {
    const server = await (await fetch("/dev/server")).text();
    if (first && server !== first) location.reload();
    first = server;
  } catch {
    // It is being built; the next one will answer.
  }
}, 500);
"#;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(SCRIPT, get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], SOURCE) }))
        .route("/dev/server", get(running))
}

/// A text that no other run of the server gives.
async fn running() -> impl IntoResponse {
    static STARTED: LazyLock<String> = LazyLock::new(|| format!("{} {:?}", process::id(), SystemTime::now()));
    ([(header::CACHE_CONTROL, "no-store")], STARTED.as_str())
}
