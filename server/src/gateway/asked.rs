//! From a request to the event, and from the function's answer to the response, both by the catalogue.

use std::time::Duration;

use axum::{body::Body, http::Response};
use targets::Key;
use triggers::{
    answer::{self, Received as Judgement},
    evaluate::Evaluation,
    fires::Finding,
    input::Input,
    model::{Answer, Encoding, Shape, Trigger},
    value::Value,
};

use super::{choice, request::Received, response, source::Source};
use crate::{
    api::Wanted,
    invoke::Reply,
    problem_json::{NO_SUCH_TRIGGER, NOT_FIRED, NOTHING_TO_SEND, Refusal},
    token::token,
};

/// As long as the source's own limit allows, or the server's.
const LONGEST: Duration = Duration::from_hours(24);

/// An event that a request made.
pub(super) struct Asked {
    source: &'static Source,
    wanted: Wanted,
    shape: Option<&'static Shape>,
    event: Vec<u8>,
    patience: Duration,
}

/// What the source does with a request.
pub(super) enum Judged {
    /// It refuses it.
    Refused(Response<Body>),
    /// It calls the function.
    Fires(Box<Asked>),
}

impl Asked {
    /// Judges a request, and makes its event.
    pub(super) fn of(source: &'static Source, request: &Received, key: Option<&Key>) -> Result<Judged, Refusal> {
        let trigger = source.trigger().ok_or_else(|| Refusal::no_such(NO_SUCH_TRIGGER, source.name, [].into_iter()))?;
        let (config, edition) = choice::of(source, trigger, request, key)?;
        let patience = (source.patience)(&config).unwrap_or(LONGEST);
        let occurrence = (source.occurrence)(request, &config, key);
        // Generated values differ from request to request.
        let seed = token().unwrap_or_default();
        let mut wanted = Wanted::made(trigger, edition, (config, occurrence), request.seconds(), seed);
        if wanted.is_wrong_at("/bodyBytes") {
            // The trigger takes a body of this type for text.
            wanted.happens("/bodyBytes", None);
            wanted.happens("/body", Some(request.text().into()));
        }
        let evaluation = wanted.evaluate()?;
        if let Some(finding) = evaluation.findings.iter().find(|finding| !finding.holds) {
            return refused(source, &wanted, &evaluation, finding).map(Judged::Refused);
        }
        let Evaluation { shape, event, .. } = evaluation;
        let event = event.filter(|event| event.shape.encoding != Encoding::None).ok_or_else(|| {
            let en = "In this edition or configuration the function receives the request itself, not an event.";
            let zh = "在该版本或配置下，函数收到的是请求本身，没有事件。";
            Refusal::new(NOTHING_TO_SEND, en, zh)
        })?;
        Ok(Judged::Fires(Box::new(Self { source, wanted, shape, event: event.bytes, patience })))
    }

    /// The bytes to send.
    pub(super) fn event(&self) -> Vec<u8> {
        self.event.clone()
    }

    pub(super) fn trigger(&self) -> &'static Trigger {
        self.wanted.input().trigger
    }

    /// How long the source waits.
    pub(super) const fn patience(&self) -> Duration {
        self.patience
    }

    /// The response to what the function answered; `None` where the source did not wait for it.
    pub(super) fn response(mut self, reply: Option<Reply>, is_open: bool) -> Result<Response<Body>, Refusal> {
        let fault = match &reply {
            None => Some("timeout".to_owned()),
            Some(reply) => reply.error.as_ref().map(|error| error.kind.clone()),
        };
        if let Some(fault) = fault {
            let word = (self.source.failure)(&fault);
            if Source::knows_failure(self.trigger(), word) {
                self.wanted.happens("/failure", Some(word.into()));
            }
            let judged = judged(&self.wanted, self.shape, None);
            return response::of(judged.as_ref(), None, &[], Some(&fault), is_open);
        }
        let bytes = reply.map(|reply| reply.body).unwrap_or_default();
        let text = str::from_utf8(&bytes).unwrap_or_default();
        let answer = Value::from_json(text).unwrap_or_else(|_| text.into());
        let judged = judged(&self.wanted, self.shape, Some(&answer));
        response::of(judged.as_ref(), Some(&answer), &bytes, None, is_open)
    }
}

/// What the source makes of an answer, or of none; nothing where it reads none.
fn judged(wanted: &Wanted, shape: Option<&'static Shape>, answer: Option<&Value>) -> Option<Judgement> {
    let input = Input { answer, ..wanted.input() };
    match answer::of(&input, shape) {
        Answer::Unread(_) => None,
        Answer::Contract(contract) => Some(answer::receive(&input, contract)),
    }
}

/// What the caller receives whose request does not meet a clause: by the contract where that has an outcome for it, by
/// the status that the clause names, or in this server's own words.
fn refused(
    source: &Source,
    wanted: &Wanted,
    evaluation: &Evaluation,
    finding: &Finding,
) -> Result<Response<Body>, Refusal> {
    let clause = finding.clause;
    let said = |title: &str, expected: &str, actual: &str| format!("{title} ({expected}; {actual})");
    let en = said(clause.means.en, &finding.expected.en, &finding.actual.en);
    if clause.id == "signed" {
        let judged = judged(wanted, evaluation.shape, None);
        return response::of(judged.as_ref(), None, &[], None, false);
    }
    if let Some((_, status)) = source.refused.iter().find(|(id, _)| *id == clause.id) {
        return response::of_clause(*status, source.blame, clause.id, en);
    }
    let zh = said(clause.means.zh, &finding.expected.zh, &finding.actual.zh);
    Err(Refusal::new(NOT_FIRED, format!("The trigger does not fire: {en}."), format!("未触发：{zh}。")))
}
