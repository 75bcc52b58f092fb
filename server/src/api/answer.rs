//! `POST /api/triggers/{provider}/{name}/answer`.

use axum::Json;
use triggers::{
    answer::{self, receive},
    input::Input,
    model::Answer,
    value::Value,
};

use super::wire::{AnswerReply, AnswerRequest, EventRequest};
use super::{body::Body, named::Named, wanted::Wanted};
use crate::problem_json::Refusal;

/// What the source makes of a function's answer to the event of a configuration and an occurrence.
pub(super) async fn answer(
    Named(trigger): Named,
    Body(request): Body<AnswerRequest>,
) -> Result<Json<AnswerReply>, Refusal> {
    let AnswerRequest { config, occurrence, answer, edition, at, seed } = request;
    let wanted = Wanted::of(trigger, EventRequest { config, occurrence, edition, at, seed })?;
    let answer = answer.map(|answer| answer.0);
    judged(&wanted, answer.as_ref()).map(Json)
}

/// An answer held against the contract; `None` where the function failed.
pub(super) fn judged(wanted: &Wanted, answer: Option<&Value>) -> Result<AnswerReply, Refusal> {
    let evaluation = wanted.evaluate()?;
    let input = Input { answer, ..wanted.input() };
    Ok(match answer::of(&input, evaluation.shape) {
        Answer::Unread(why) => AnswerReply::unread(*why),
        Answer::Contract(contract) => receive(&input, contract).into(),
    })
}
