//! Serves the pages, the API and the embedded files.

mod admit;
mod api;
pub mod assets;
mod bodies;
mod connections;
mod cookie;
mod document;
mod gateway;
mod headers;
mod invoke;
mod language;
mod limit;
pub mod metrics;
mod notice;
pub mod observe;
mod origin;
mod passing;
mod problem_json;
mod reload;
mod sandbox;
pub mod serve;
pub mod settings;
mod slots;
pub mod start;
mod theme;
mod token;
mod tz;
mod visitor;
mod worded;
mod work;
mod zones;

use std::sync::Arc;

use any_spawner::Executor;
use axum::{
    Router,
    middleware::{from_fn_with_state, map_response_with_state},
};
use tokio::sync::watch;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, Predicate,
        predicate::{NotForContentType, SizeAbove},
    },
};
use tracing::error;

pub use self::api::wire;
pub use self::settings::Settings;
use self::{
    bodies::Bodies, invoke::Targets, limit::Limit, metrics::Metrics, settings::Opened, slots::Slots, work::Work,
};

/// What every request can see.
#[derive(Clone, Debug)]
pub struct Site(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    settings: Settings,
    work: Work,
    bodies: Bodies,
    invocations: Limit,
    slots: Slots,
    runs: Slots,
    metrics: Metrics,
    stops: watch::Sender<bool>,
}

impl Site {
    /// The site of a server that starts now. Functions that fetch their events can do so from now on, which needs a
    /// runtime of tokio.
    pub fn new(settings: Settings) -> Self {
        // Leptos spawns with tokio. Who asks for this a second time, as tests do, is told that it is done already.
        let _ = Executor::init_tokio();
        for target in settings.targets.iter() {
            if let Err(error) = target.serve() {
                error!(function = target.id(), %error, "the runtime API is not served");
            }
        }
        Self(Arc::new(Shared {
            work: Work::new(&settings.limits),
            bodies: Bodies::new(&settings.limits),
            invocations: Limit::default(),
            slots: Slots::new(&settings.limits),
            runs: api::slots(),
            metrics: Metrics::new(),
            stops: watch::Sender::new(false),
            settings,
        }))
    }

    /// What the server was told when it started.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    fn work(&self) -> &Work {
        &self.0.work
    }

    fn bodies(&self) -> &Bodies {
        &self.0.bodies
    }

    fn invocations(&self) -> &Limit {
        &self.0.invocations
    }

    fn slots(&self) -> &Slots {
        &self.0.slots
    }

    /// The places for live runs.
    fn runs(&self) -> &Slots {
        &self.0.runs
    }

    fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// From now on the server finishes what it has begun.
    fn stops(&self) {
        self.0.stops.send_replace(true);
    }

    fn is_ready(&self) -> bool {
        !*self.0.stops.borrow()
    }

    /// Tells when the server stops.
    fn stopping(&self) -> watch::Receiver<bool> {
        self.0.stops.subscribe()
    }
}

/// How closely pages and answers are compressed. One level less makes pages a tenth longer, and four more save a
/// twentieth for five times the work.
const LEVEL: CompressionLevel = CompressionLevel::Precise(5);

/// The whole site.
pub fn router(site: Site) -> Router {
    let targets = Targets::new(&site.settings().targets);
    let mut routes = api::router(targets.clone()).merge(sandbox::routes()).merge(theme::routes());
    if site.settings().gateway.opened != Opened::Off {
        routes = routes.merge(gateway::routes(targets));
    }
    if site.settings().reload {
        routes = routes.merge(reload::routes());
    }
    guarded(routes.fallback(document::answer), site)
}

/// Routes behind all that guards the site. The last layer is the first to see a request.
pub fn guarded(routes: Router<Site>, site: Site) -> Router {
    // Embedded files are compressed already, and say so: the layer leaves them alone.
    // Events must go out as they come.
    let worth_it = SizeAbove::new(1024).and(NotForContentType::IMAGES).and(NotForContentType::SSE);
    let compression = CompressionLayer::new().quality(LEVEL).compress_when(worth_it);
    routes
        .layer(compression)
        .layer(from_fn_with_state(site.clone(), work::compute))
        .layer(from_fn_with_state(site.clone(), bodies::take))
        .layer(from_fn_with_state(site.clone(), admit::admit))
        .layer(from_fn_with_state(site.clone(), admit::in_time))
        .layer(CatchPanicLayer::custom(notice::failed))
        .layer(from_fn_with_state(site.clone(), notice::notice))
        .layer(map_response_with_state(site.clone(), headers::add))
        .layer(from_fn_with_state(site.clone(), observe::observe))
        .with_state(site)
}
