//! Every event to try things on: the documents' examples, and those of the two test-only triggers.

use triggers::catalogue::TRIGGERS;
use triggers::event::Event;
use triggers::expect::Known;
use triggers::model::{Edition, Encoding, Trigger};
use triggers::outline;
use triggers::value::Value;

use crate::stress::{event, logs, message, with_input};

/// One event and how it came about.
pub(crate) struct Case {
    /// For messages of failing tests.
    pub(crate) name: String,
    pub(crate) trigger: &'static Trigger,
    pub(crate) edition: &'static Edition,
    /// The state that makes it.
    pub(crate) state: String,
    /// As this crate makes it.
    pub(crate) event: Event,
    /// As the document prints it.
    pub(crate) printed: Value,
    /// What is known of it at its root.
    pub(crate) known: Known,
}

impl Case {
    /// Whether no member of its event has a documented name.
    pub(crate) fn is_anything(&self) -> bool {
        outline::rows(self.event.shape).is_empty()
    }
}

/// The catalogue and the test-only triggers.
pub(crate) fn triggers() -> Vec<&'static Trigger> {
    TRIGGERS.iter().copied().chain([&message::TRIGGER, &logs::TRIGGER]).collect()
}

/// Every case whose event is JSON with a member of its own; an event that may be anything cannot be told from others.
pub(crate) fn cases() -> Vec<Case> {
    all().into_iter().filter(|case| !case.is_anything()).collect()
}

/// Every case whose event is JSON.
pub(crate) fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for trigger in TRIGGERS {
        for example in trigger.examples {
            cases.push(case(trigger, example.id, example.state, Some(example.event)));
        }
    }
    cases.push(case(&message::TRIGGER, "text", message::TEXT, None));
    cases.push(case(&message::TRIGGER, "stream", message::STREAM, None));
    cases.push(case(&message::TRIGGER, "json", message::JSON, None));
    cases.push(case(&logs::TRIGGER, "logs", logs::LOGS, None));
    cases.retain(|case| case.event.shape.encoding == Encoding::Json && !case.event.shape.passes_through());
    cases
}

fn case(trigger: &'static Trigger, id: &str, state: &str, printed: Option<&str>) -> Case {
    let event = event(trigger, state);
    let is_json = event.shape.encoding == Encoding::Json;
    let printed = printed.filter(|_| is_json).map(|text| Value::from_json(text).expect("an event is JSON"));
    let printed = printed.unwrap_or_else(|| event.value.clone());
    let (edition, happening) = with_input(trigger, state, |input| (input.edition, input.happening()));
    let known = Known::of(trigger, event.shape, edition, happening).expect("the event came about");
    Case { name: format!("{} {id}", trigger.id), trigger, edition, state: state.to_owned(), event, printed, known }
}
