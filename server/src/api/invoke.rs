//! `GET /api/targets` and `POST /api/invoke`.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json,
    extract::{ConnectInfo, FromRequestParts, State},
    http::request::Parts,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::wire::{self, EventRequest, InvokeRequest, Outcome};
use triggers::model::Trigger;

use super::{body::Body, limit::Limit, named, wanted::Wanted};
use crate::{
    invoke::{self, Targets},
    problem_json::{MISSING_MEMBER, NOTHING_TO_SEND, Refusal, UNKNOWN_MEMBER, WRONG_VALUE},
};

/// What invocation needs: the functions, and how often they may be called.
#[derive(Clone, Default)]
pub(super) struct Service {
    targets: Targets,
    limit: Arc<Limit>,
}

/// The functions that can be invoked.
pub(super) async fn targets(State(service): State<Service>) -> Json<wire::Targets> {
    Json(service.targets.list())
}

/// Invokes a function with an event.
pub(super) async fn invoke(
    State(service): State<Service>,
    Peer(peer): Peer,
    Body(request): Body<InvokeRequest>,
) -> Result<Json<Outcome>, Refusal> {
    service.limit.count(peer)?;
    let ids = service.targets.ids();
    let target = service.targets.find(&request.target);
    let target = target.ok_or_else(|| Refusal::no_such(WRONG_VALUE, &request.target, ids).at("/target"))?;
    let trigger = named::by_id(&request.trigger).map_err(|unknown| unknown.refusal(WRONG_VALUE).at("/trigger"))?;
    let mode = request.mode;
    if !target.about().modes.contains(&mode) {
        let (en, zh) = ("The target cannot be invoked in this way.", "该目标不支持这种调用方式。");
        return Err(Refusal::new(WRONG_VALUE, en, zh).at("/mode"));
    }
    let event = event(trigger, request)?;
    Ok(Json(invoke::invoke(target, trigger, mode, event).await))
}

/// What to send: the bytes that were posted, or the event of what was posted.
fn event(trigger: &'static Trigger, request: InvokeRequest) -> Result<Vec<u8>, Refusal> {
    let InvokeRequest { bytes, config, occurrence, edition, at, seed, .. } = request;
    if let Some(bytes) = bytes {
        let beside = [
            ("/config", config.is_some()),
            ("/occurrence", occurrence.is_some()),
            ("/edition", edition.is_some()),
            ("/at", at.is_some()),
            ("/seed", seed.is_some()),
        ];
        if let Some((pointer, _)) = beside.into_iter().find(|(_, given)| *given) {
            let en = "Send either `bytes`, or what makes an event; not both.";
            let zh = "请只提供 `bytes`，或只提供生成事件的内容，不要同时提供。";
            return Err(Refusal::new(UNKNOWN_MEMBER, en, zh).at(pointer));
        }
        return STANDARD.decode(&bytes).map_err(|error| {
            Refusal::new(WRONG_VALUE, format!("This is not base64: {error}."), format!("不是有效的 base64：{error}。"))
                .at("/bytes")
                .expecting("base64".into())
        });
    }
    let missing = |pointer: &str| {
        let en = "Send `bytes`, or `config` and `occurrence`, which make an event.";
        let zh = "请提供 `bytes`，或提供生成事件的 `config` 和 `occurrence`。";
        Refusal::new(MISSING_MEMBER, en, zh).at(pointer)
    };
    let config = config.ok_or_else(|| missing(if occurrence.is_some() { "/config" } else { "/bytes" }))?;
    let occurrence = occurrence.ok_or_else(|| missing("/occurrence"))?;
    let wanted = Wanted::of(trigger, EventRequest { config, occurrence, edition, at, seed })?;
    wanted.evaluate()?.event.map(|event| event.bytes).ok_or_else(|| {
        let en = "The trigger does not fire for this, or has no event; `…/event` says why.";
        let zh = "触发器不会为此触发，或没有事件；原因见 `…/event`。";
        Refusal::new(NOTHING_TO_SEND, en, zh)
    })
}

/// The address of whoever is connected, where the server was told to look.
pub(super) struct Peer(Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip())))
    }
}
