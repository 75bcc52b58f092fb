//! Serves the pages, the API and the embedded files.

mod api;
pub mod assets;
mod document;
mod headers;
mod invoke;
mod language;
mod origin;
mod problem_json;
mod reload;
mod tz;
mod zones;

use std::sync::Arc;

use any_spawner::Executor;
use axum::{Router, middleware};
use tower_http::compression::{
    CompressionLayer, Predicate,
    predicate::{NotForContentType, SizeAbove},
};

/// What the server is told when it starts.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The scheme and the authority under which the site is reached (`https://example.org`). Without it, the `Host` of
    /// a request is believed.
    pub origin: Option<String>,
    /// Whether pages load themselves again when the server was built anew.
    pub reload: bool,
}

/// What every request can see.
#[derive(Clone, Debug)]
pub struct Site {
    /// What the server was told when it started.
    pub settings: Arc<Settings>,
}

impl Site {
    /// The site of a server that starts now.
    pub fn new(settings: Settings) -> Self {
        // Leptos spawns with tokio. Who asks for this a second time, as tests do, is told that it is done already.
        let _ = Executor::init_tokio();
        Self { settings: Arc::new(settings) }
    }
}

/// The whole site.
pub fn router(site: Site) -> Router {
    // Embedded files are compressed already, and say so: the layer leaves them alone.
    let compression = CompressionLayer::new().compress_when(SizeAbove::new(1024).and(NotForContentType::IMAGES));
    let mut router = api::router();
    if site.settings.reload {
        router = router.merge(reload::routes());
    }
    router.fallback(document::answer).layer(middleware::map_response(headers::add)).layer(compression).with_state(site)
}
