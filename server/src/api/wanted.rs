//! What decides an event, read from a request.

use std::time::{SystemTime, UNIX_EPOCH};

use protocol::wire::{EventRequest, Problem};
use triggers::{
    evaluate::{Evaluation, evaluate},
    input::{Input, Moment},
    model::{Edition, Trigger},
    time,
    value::Value,
};

use crate::{
    problem_json::{INVALID_INPUT, Refusal, WRONG_VALUE},
    tz::Database,
};

/// The longest seed, in characters.
const LONGEST_SEED: usize = 100;

/// Everything that decides an event.
pub(super) struct Wanted {
    trigger: &'static Trigger,
    edition: &'static Edition,
    config: Value,
    occurrence: Value,
    at: i64,
    seed: String,
}

impl Wanted {
    /// What a request wants of a trigger.
    pub(super) fn of(trigger: &'static Trigger, request: EventRequest) -> Result<Self, Refusal> {
        Ok(Self {
            trigger,
            edition: edition(trigger, request.edition.as_deref())?,
            config: request.config.0,
            occurrence: request.occurrence.0,
            at: instant(request.at.as_deref(), "/at")?,
            seed: seed(request.seed)?,
        })
    }

    /// The input of an evaluation.
    pub(super) fn input(&self) -> Input<'_> {
        let moment = Moment { at: self.at, seed: &self.seed, zones: &Database };
        Input::new(self.trigger, self.edition, &self.config, &self.occurrence, moment)
    }

    /// What becomes of it, or everything that is wrong with it.
    pub(super) fn evaluate(&self) -> Result<Evaluation, Refusal> {
        let evaluation = evaluate(&self.input());
        if evaluation.is_valid() {
            return Ok(evaluation);
        }
        let problems: Vec<Problem> = evaluation.problems.iter().map(Problem::at_request).collect();
        let first = problems.iter().find(|problem| problem.severity == protocol::wire::Severity::Error);
        let (pointer, en, zh) = first.map_or_else(Default::default, |problem| {
            let (pointer, message) = (&problem.pointer, &problem.message);
            (pointer.clone(), format!("`{pointer}`: {}", message.en), format!("`{pointer}`：{}", message.zh))
        });
        Err(Refusal::new(INVALID_INPUT, en, zh).at(pointer).with(problems))
    }
}

/// The edition of a name, or the one that is meant when none is named.
pub(super) fn edition(trigger: &'static Trigger, id: Option<&str>) -> Result<&'static Edition, Refusal> {
    let Some(id) = id else { return Ok(trigger.current_edition()) };
    let ids = || trigger.editions.iter().map(|edition| edition.id);
    trigger.edition(id).ok_or_else(|| Refusal::no_such(WRONG_VALUE, id, ids()).at("/edition"))
}

/// The instant of a member, or this second.
pub(super) fn instant(text: Option<&str>, pointer: &str) -> Result<i64, Refusal> {
    let Some(text) = text else { return Ok(now()) };
    time::parse(text).ok_or_else(|| {
        Refusal::new(
            WRONG_VALUE,
            "There is no such time. Write it as in RFC 3339, like `2018-02-09T05:49:00Z`.",
            "没有这样的时间。请使用 RFC 3339 格式，例如 `2018-02-09T05:49:00Z`。",
        )
        .at(pointer)
        .expecting("RFC 3339".into())
    })
}

fn seed(text: Option<String>) -> Result<String, Refusal> {
    let text = text.unwrap_or_else(|| "0".to_owned());
    if text.chars().count() <= LONGEST_SEED {
        return Ok(text);
    }
    Err(Refusal::new(
        WRONG_VALUE,
        format!("A seed has at most {LONGEST_SEED} characters."),
        format!("种子最多 {LONGEST_SEED} 个字符。"),
    )
    .at("/seed"))
}

/// The clock's whole second.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
