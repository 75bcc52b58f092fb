//! `GET /api/targets` and `POST /api/invoke`.

use std::time::Duration;

use axum::{Extension, Json, body::Body, extract::State, http::Response, response::IntoResponse};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use triggers::{
    model::{Encoding, Trigger},
    value::Value,
};

use super::wire::{self, Contract, EventRequest, InvokeRequest, Mode, Outcome};
use super::{answer::judged, body::Raw, named, signing::not_base64, wanted::Wanted};
use crate::{
    Site,
    invoke::{self, NotCalled, Reply, Targets},
    problem_json::{MISSING_MEMBER, NOTHING_TO_SEND, Refusal, UNKNOWN_MEMBER, WRONG_VALUE},
    visitor::Visitor,
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
    Visitor(visitor): Visitor,
    raw: Raw,
) -> Result<Response<Body>, Refusal> {
    let known = targets.clone();
    let asked = site.work().run(move || Asked::of(&raw, &known)).await??;
    let (reply, took) = targets.call(&site, visitor, &asked.target, asked.sent()).await.map_err(|why| match why {
        NotCalled::NoTarget => no_target(&asked.target, &targets),
        NotCalled::Refused(refusal) => refusal,
    })?;
    site.work().run(move || asked.outcome(reply, took).map(|outcome| Json(outcome).into_response())).await?
}

/// A function, and what to send it.
pub(super) struct Asked {
    target: String,
    trigger: &'static Trigger,
    mode: Mode,
    event: Vec<u8>,
    /// What made the event, where it was made here.
    wanted: Option<Wanted>,
}

impl Asked {
    fn of(raw: &Raw, targets: &Targets) -> Result<Self, Refusal> {
        let request: InvokeRequest = raw.json()?;
        let target = targets.find(&request.target).ok_or_else(|| no_target(&request.target, targets))?;
        let trigger = named::by_id(&request.trigger).map_err(|unknown| unknown.refusal(WRONG_VALUE).at("/trigger"))?;
        let mode = request.mode;
        if !target.about().modes.contains(&mode) {
            return Err(wrong_mode());
        }
        let target = request.target.clone();
        let (event, wanted) = event(trigger, request)?;
        Ok(Self { target, trigger, mode, event, wanted })
    }

    /// The event of what is wanted, to wait for the answer to it.
    pub(super) fn made(target: String, trigger: &'static Trigger, wanted: Wanted) -> Result<Self, Refusal> {
        let (event, wanted) = made(wanted)?;
        Ok(Self { target, trigger, mode: Mode::Sync, event, wanted })
    }

    /// What a target is sent.
    pub(super) fn sent(&self) -> (Vec<u8>, &'static Trigger, Mode) {
        (self.event.clone(), self.trigger, self.mode)
    }

    /// What became of it, and what the source makes of the answer.
    pub(super) fn outcome(self, reply: Reply, took: Duration) -> Result<Outcome, Refusal> {
        let mut outcome = invoke::outcome(&self.target, self.trigger, self.mode, &self.event, reply, took);
        if let Some(wanted) = self.wanted.filter(|_| self.mode == Mode::Sync) {
            let text = || outcome.text.clone().unwrap_or_default();
            // An answer of bytes meets no contract but as text that is none.
            let answer = outcome.error.is_none().then(|| Value::from_json(&text()).unwrap_or_else(|_| text().into()));
            let answer = judged(&wanted, answer.as_ref())?;
            if outcome.contract.read != answer.read {
                // Of several events of a trigger, the source reads the answer to some.
                outcome.contract = Contract { read: answer.read, met: None, meaning: answer.meaning.clone() };
            }
            outcome.contract.met = answer.valid;
            outcome.answer = Some(answer);
        }
        Ok(outcome)
    }
}

pub(super) fn wrong_mode() -> Refusal {
    let (en, zh) = ("The target cannot be invoked in this way.", "该目标不支持这种调用方式。");
    Refusal::new(WRONG_VALUE, en, zh).at("/mode")
}

pub(super) fn no_target(name: &str, targets: &Targets) -> Refusal {
    Refusal::no_such(WRONG_VALUE, name, targets.ids()).at("/target")
}

/// What to send: the bytes that were posted, or the event of what was posted.
fn event(trigger: &'static Trigger, request: InvokeRequest) -> Result<(Vec<u8>, Option<Wanted>), Refusal> {
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
        return STANDARD.decode(&bytes).map(|bytes| (bytes, None)).map_err(|error| not_base64(&error));
    }
    let missing = |pointer: &str| {
        let en = "Send `bytes`, or `config` and `occurrence`, which make an event.";
        let zh = "请提供 `bytes`，或提供生成事件的 `config` 和 `occurrence`。";
        Refusal::new(MISSING_MEMBER, en, zh).at(pointer)
    };
    let config = config.ok_or_else(|| missing(if occurrence.is_some() { "/config" } else { "/bytes" }))?;
    let occurrence = occurrence.ok_or_else(|| missing("/occurrence"))?;
    made(Wanted::of(trigger, EventRequest { config, occurrence, edition, at, seed })?)
}

/// The event of what is wanted.
fn made(wanted: Wanted) -> Result<(Vec<u8>, Option<Wanted>), Refusal> {
    let event = wanted.evaluate()?.event.filter(|event| event.shape.encoding != Encoding::None);
    event.map(|event| (event.bytes, Some(wanted))).ok_or_else(|| {
        let en = "The trigger does not fire for this, or has no event; `…/event` says why.";
        let zh = "该操作不会触发，或该触发器没有事件；原因见 `…/event`。";
        Refusal::new(NOTHING_TO_SEND, en, zh)
    })
}
