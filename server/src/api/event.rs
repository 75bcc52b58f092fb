//! `POST /api/triggers/{provider}/{name}/event`.

use axum::Json;
use triggers::model::Encoding;

use super::wire::{EventAnswer, EventRequest};
use super::{body::Body, named::Named, wanted::Wanted};
use crate::problem_json::Refusal;

/// Whether a trigger fires, and exactly what the function receives.
pub(super) async fn event(
    Named(trigger): Named,
    Body(request): Body<EventRequest>,
) -> Result<Json<EventAnswer>, Refusal> {
    let wanted = Wanted::of(trigger, request)?;
    let evaluation = wanted.evaluate()?;
    let received = evaluation.event.as_ref().filter(|event| event.shape.encoding != Encoding::None);
    let sha256 = received.map(|event| crate::invoke::sha256(&event.bytes));
    let answer = EventAnswer::of(&wanted.input(), evaluation);
    Ok(Json(EventAnswer { sha256, ..answer }))
}
