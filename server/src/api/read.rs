//! `POST /api/triggers/{provider}/{name}/read`.

use axum::Json;
use triggers::texts::reading::read as of_text;

use super::wire::{ReadReply, ReadRequest};
use super::{body::Body, named::Named};
use crate::problem_json::{Refusal, WRONG_VALUE};

/// The configuration in a text, and what is wrong with the text, by line and column. A text that cannot be read is no
/// error of the request.
pub(super) async fn read(Named(trigger): Named, Body(request): Body<ReadRequest>) -> Result<Json<ReadReply>, Refusal> {
    let ids = trigger.texts.iter().map(|text| text.id);
    let wanted = match &request.kind {
        None => None,
        Some(kind) => match trigger.texts.iter().find(|text| text.id == kind) {
            Some(text) => Some(text),
            None => return Err(Refusal::no_such(WRONG_VALUE, kind, ids).at("/kind")),
        },
    };
    Ok(Json(of_text(trigger, &request.text, wanted).into()))
}
