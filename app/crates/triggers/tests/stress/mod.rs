//! Two triggers that no cloud has, made to stress the model: a message and a batch of logs.

pub(crate) mod logs;
pub(crate) mod message;

use schedule::Offsets;
use triggers::evaluate::{Evaluation, evaluate};
use triggers::event::Event;
use triggers::input::{Input, Moment, Zones};
use triggers::model::Trigger;
use triggers::value::Value;

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
    run(&Input {
        trigger,
        edition,
        config: state.member("config").unwrap_or(&empty),
        occurrence: state.member("occurrence").unwrap_or(&empty),
        moment: Moment { at, seed: text("seed").unwrap_or("s"), zones: &TwoZones },
    })
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
