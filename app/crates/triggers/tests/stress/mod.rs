//! Triggers that no cloud has, made to stress the model: what is true of the catalogue must be true of them.

pub(crate) mod batch;
pub(crate) mod cloud;
pub(crate) mod conversation;
pub(crate) mod logs;
pub(crate) mod message;
pub(crate) mod raw;
pub(crate) mod request;
pub(crate) mod row;
pub(crate) mod rules;
pub(crate) mod silent;
pub(crate) mod single;
mod words;

use schedule::Offsets;
use triggers::evaluate::{Evaluation, evaluate};
use triggers::event::Event;
use triggers::input::{Input, Moment, Zones};
use triggers::model::{Library, Trigger};
use triggers::pack::Codes;
use triggers::value::Value;

/// Each with its library.
pub(crate) static ALL: &[(&Trigger, &Library)] = &[
    (&batch::TRIGGER, &batch::LIBRARY),
    (&cloud::BUCKET, &cloud::BUCKET_LIBRARY),
    (&cloud::DISK, &cloud::DISK_LIBRARY),
    (&conversation::TRIGGER, &conversation::LIBRARY),
    (&logs::TRIGGER, &logs::LIBRARY),
    (&message::TRIGGER, &message::LIBRARY),
    (&raw::TRIGGER, &raw::LIBRARY),
    (&request::TRIGGER, &request::LIBRARY),
    (&row::TRIGGER, &row::LIBRARY),
    (&rules::TRIGGER, &rules::LIBRARY),
    (&silent::TRIGGER, &silent::LIBRARY),
    (&single::TRIGGER, &single::LIBRARY),
];

/// The code that their tables name.
pub(crate) static CODES: Codes =
    Codes { checks: &[cloud::IS_CALM, rules::IS_ODD], clauses: &[rules::FEW], ..Codes::NONE };

// Each test file uses a part of this module; the rest is used here.
const _: fn() = || {
    let _ = (triggers, evaluated, event, CODES);
};

/// All of them.
pub(crate) fn triggers() -> impl Iterator<Item = &'static Trigger> {
    ALL.iter().map(|(trigger, _)| *trigger)
}

/// The two zones that the examples need.
pub(crate) struct TwoZones;

impl Zones for TwoZones {
    fn offsets(&self, zone: &str) -> Option<Box<dyn Offsets + '_>> {
        match zone {
            "UTC" => Some(Box::new(schedule::zone::Utc)),
            "Asia/Shanghai" => Some(Box::new(schedule::zone::Fixed(8 * 3600))),
            _ => None,
        }
    }
}

/// A state as examples write it.
pub(crate) fn with_input<T>(trigger: &'static Trigger, state: &str, run: impl FnOnce(&Input<'_>) -> T) -> T {
    let state = Value::from_json(state).expect("a state is JSON");
    let empty = Value::empty();
    let text = |name: &str| state.member(name).and_then(Value::as_text);
    let at = text("at").and_then(triggers::time::parse).unwrap_or(1_636_502_400);
    let edition = text("edition")
        .map_or_else(|| trigger.current_edition(), |id| trigger.edition(id).expect("an example's edition is listed"));
    let moment = Moment { at, seed: text("seed").unwrap_or("s"), zones: &TwoZones };
    let part = |name| state.member(name).unwrap_or(&empty);
    run(&Input::new(trigger, edition, part("config"), part("occurrence"), moment))
}

/// What becomes of a state.
pub(crate) fn evaluated(trigger: &'static Trigger, state: &str) -> Evaluation {
    with_input(trigger, state, evaluate)
}

/// The event of a state that is known to make one.
pub(crate) fn event(trigger: &'static Trigger, state: &str) -> Event {
    let evaluation = evaluated(trigger, state);
    let problems: Vec<_> = evaluation.problems.iter().map(|problem| (&problem.pointer, problem.what.id())).collect();
    evaluation.event.unwrap_or_else(|| panic!("no event for {state}: {problems:?}"))
}
