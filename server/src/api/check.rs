//! `POST /api/triggers/{provider}/{name}/check`.

use axum::Json;

use super::wire::{Check, CheckRequest};
use super::{body::Body, named::Named};
use crate::problem_json::{Refusal, WRONG_VALUE};

/// Whether a configuration is right, and whether a second rule may live beside it.
pub(super) async fn check(Named(trigger): Named, Body(request): Body<CheckRequest>) -> Result<Json<Check>, Refusal> {
    let config = request.config.0;
    let check = Check::of(trigger, &config);
    let Some(second) = request.second else { return Ok(Json(check)) };
    if trigger.conflict.is_none() {
        return Err(Refusal::new(
            WRONG_VALUE,
            "The documents say nothing about two rules of this trigger, so no second rule is accepted.",
            "文档未说明该触发器的两条规则能否并存，因此不接受第二条规则。",
        )
        .at("/second"));
    }
    Ok(Json(check.with_second(trigger, &config, &second.0)))
}
