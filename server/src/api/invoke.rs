//! `GET /api/targets` and `POST /api/invoke`.

use std::time::Instant;

use axum::{Extension, Json, body::Body, extract::State, http::Response, response::IntoResponse};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use triggers::model::{Encoding, Trigger};

use super::wire::{self, EventRequest, InvokeRequest, Mode};
use super::{body::Raw, named, wanted::Wanted};
use crate::{
    Site,
    invoke::{self, Targets},
    problem_json::{MISSING_MEMBER, NOTHING_TO_SEND, Refusal, UNKNOWN_MEMBER, WRONG_VALUE},
};

/// The functions that can be invoked.
pub(super) async fn targets(Extension(targets): Extension<Targets>) -> Json<wire::Targets> {
    Json(targets.list())
}

/// Invokes a function with an event. What is computed before and after is computed where everything is; in between this
/// only waits.
pub(super) async fn invoke(
    State(site): State<Site>,
    Extension(targets): Extension<Targets>,
    raw: Raw,
) -> Result<Response<Body>, Refusal> {
    let known = targets.clone();
    let asked = site.work().run(move || Asked::of(&raw, &known)).await??;
    let target = targets.find(&asked.target).ok_or_else(|| no_target(&asked.target, &targets))?;
    let (reply, begun) = (target.call(asked.event.clone(), asked.trigger, asked.mode), Instant::now());
    let (reply, about) = (reply.await, target.about());
    let took = begun.elapsed();
    let outcome =
        move || Json(invoke::outcome(&about, asked.trigger, asked.mode, &asked.event, reply, took)).into_response();
    site.work().run(outcome).await
}

/// A function, and what to send it.
struct Asked {
    target: String,
    trigger: &'static Trigger,
    mode: Mode,
    event: Vec<u8>,
}

impl Asked {
    fn of(raw: &Raw, targets: &Targets) -> Result<Self, Refusal> {
        let request: InvokeRequest = raw.json()?;
        let target = targets.find(&request.target).ok_or_else(|| no_target(&request.target, targets))?;
        let trigger = named::by_id(&request.trigger).map_err(|unknown| unknown.refusal(WRONG_VALUE).at("/trigger"))?;
        let mode = request.mode;
        if !target.about().modes.contains(&mode) {
            let (en, zh) = ("The target cannot be invoked in this way.", "该目标不支持这种调用方式。");
            return Err(Refusal::new(WRONG_VALUE, en, zh).at("/mode"));
        }
        Ok(Self { target: request.target.clone(), trigger, mode, event: event(trigger, request)? })
    }
}

fn no_target(name: &str, targets: &Targets) -> Refusal {
    Refusal::no_such(WRONG_VALUE, name, targets.ids()).at("/target")
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
            let en = "Send either `bytes` or what makes an event, not both.";
            let zh = "请只提供 `bytes`，或只提供生成事件的内容，不要同时提供。";
            return Err(Refusal::new(UNKNOWN_MEMBER, en, zh).at(pointer));
        }
        return STANDARD.decode(&bytes).map_err(|error| {
            Refusal::new(
                WRONG_VALUE,
                format!("This is not base64: {error}."),
                format!("不是有效的 Base64 编码：{error}。"),
            )
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
    let event = wanted.evaluate()?.event.filter(|event| event.shape.encoding != Encoding::None);
    event.map(|event| event.bytes).ok_or_else(|| {
        let en = "The trigger does not fire for this, or has no event; `…/event` says why.";
        let zh = "该操作不会触发，或该触发器没有事件；原因见 `…/event`。";
        Refusal::new(NOTHING_TO_SEND, en, zh)
    })
}
