//! The configuration of the trigger that a request fires.
//!
//! It is that of the trigger's first example, changed so that it takes every request: all methods, every path, no
//! signature unless the operator has set a key. A caller changes it with a header that holds what the link of the
//! trigger's page holds behind its `?`, of which configuration and edition count.

use protocol::{names::Part, state::State};
use targets::Key;
use triggers::{
    model::{Edition, Trigger},
    value::Value,
};

use super::{request::Received, source::Source};
use crate::problem_json::{Refusal, WRONG_VALUE, cut};

/// The configuration, and the edition of the event.
pub(super) fn of(
    source: &Source,
    trigger: &'static Trigger,
    request: &Received,
    key: Option<&Key>,
) -> Result<(Value, &'static Edition), Refusal> {
    let first = trigger.examples.first().map_or("", |example| example.id);
    let base = State::of_example(trigger, first).value(Part::Config);
    let chosen = State::parse(trigger, &request.chosen);
    if let Some(ignored) = chosen.ignored.first() {
        let name = cut(ignored);
        let (en, zh) = (format!("`{name}` is not a field of this trigger."), format!("`{name}` 不是该触发器的字段。"));
        return Err(wrong(&en, &zh));
    }
    let surroundings = chosen.surroundings();
    if let Some(misread) = surroundings.wrong.first() {
        let said = misread.message();
        return Err(wrong(&said.en, &said.zh));
    }
    let typed = chosen.value(Part::Config);
    let config = base.patched(&(source.takes_all)(request)).patched(&typed).patched(&(source.fixed)(key));
    Ok((config, surroundings.edition))
}

fn wrong(en: &str, zh: &str) -> Refusal {
    let name = super::request::STATE;
    Refusal::new(WRONG_VALUE, format!("Header `{name}`: {en}"), format!("请求头 `{name}`：{zh}"))
}
