//! Events against patterns: what fits and what does not, member by member.

use bilingual::{Message, both};

use super::{At, Outcome, same};
use crate::event::{self, Event, Origin};
use crate::model::{Node, Path, Root};
use crate::pattern::{self, Asked};
use crate::problem::{Edit, Repair};
use crate::value::Value;

/// The event that the input would make fits the pattern.
pub(crate) fn event_fits(at: At<'_>, path: Path) -> Outcome {
    let made = event::shape(at.input).and_then(|shape| event::event(at.input, shape, None).ok());
    // A source that hands over a list compares each event; here they are alike in what a pattern asks.
    let (value, base) = match made.as_ref().map(|made| &made.value) {
        Some(Value::List(items)) => (items.first().cloned().unwrap_or_default(), "/0"),
        other => (other.cloned().unwrap_or_default(), ""),
    };
    let trace = |pointer: &str| made.as_ref().and_then(|made| origin(made, &format!("{base}{pointer}")));
    fits(at, path, &value, &trace)
}

/// What a tree makes fits the pattern.
pub(crate) fn tree_fits(at: At<'_>, path: Path, node: &'static Node) -> Outcome {
    let (value, traces) = event::traced(at.input, node, at.item);
    let trace = |pointer: &str| {
        let trace = traces.iter().find(|trace| trace.pointer == pointer)?;
        if let [Origin::Occurrence(field)] = trace.from.as_slice() { Some(field.clone()) } else { None }
    };
    fits(at, path, &value, &trace)
}

/// The field of the occurrence that a place of the event has its value from, if it is nothing but that.
fn origin(made: &Event, pointer: &str) -> Option<String> {
    let trace = made.trace.iter().find(|trace| trace.pointer == pointer)?;
    if let [Origin::Occurrence(field)] = trace.from.as_slice() { Some(field.clone()) } else { None }
}

fn fits(at: At<'_>, path: Path, value: &Value, origin: &dyn Fn(&str) -> Option<String>) -> Outcome {
    let given = at.value(path).unwrap_or_else(Value::empty);
    // The pattern travels as JSON text or as JSON.
    let pattern = match &given {
        Value::Text(text) => Value::from_json(text).unwrap_or_else(|_| Value::empty()),
        other => other.clone(),
    };
    let (fit, unfit): (Vec<Asked>, Vec<Asked>) =
        pattern::held(&pattern, value).into_iter().partition(|asked| asked.fits);
    let mut wider = pattern;
    for asked in &unfit {
        wider.put(&asked.pointer, asked.wider());
    }
    let wider = if matches!(given, Value::Text(_)) { wider.to_json().into() } else { wider };
    let mut repairs = vec![at.set(path, wider)];
    repairs.extend(happen_so(&unfit, origin));
    let (expected, actual) = said(&fit, &unfit);
    Outcome { holds: unfit.is_empty(), expected, actual, repairs }
}

/// What the pattern asks for where the event does not fit, what stands there, and where it fits.
fn said(fit: &[Asked], unfit: &[Asked]) -> (Message, Message) {
    let places = fit.iter().map(|asked| format!("`{}`", asked.pointer)).collect::<Vec<_>>().join(", ");
    if unfit.is_empty() {
        let actual = if fit.is_empty() {
            both!("the event matches", "事件符合")
        } else {
            both!(format!("the event matches in {places}"), format!("事件符合：{places}"))
        };
        return (both!("the pattern", "符合事件模式"), actual);
    }
    let asked = unfit.iter().map(|asked| format!("`{}`: `{}`", asked.pointer, asked.asked.to_json()));
    let found = unfit.iter().map(|asked| match &asked.found {
        Some(found) => both!(format!("`{}`", found.to_json()), format!("`{}`", found.to_json())),
        None => both!("nothing", "无"),
    });
    let found: Vec<Message> = found.collect();
    let listed = |text: fn(&Message) -> &str| found.iter().map(text).collect::<Vec<_>>().join(", ");
    let mut actual = both!(listed(|found| &found.en), listed(|found| &found.zh));
    if !fit.is_empty() {
        actual = both!(format!("{}; matches in {places}", actual.en), format!("{}；符合的有 {places}", actual.zh));
    }
    (same(asked.collect::<Vec<_>>().join(", ")), actual)
}

/// The other way to make an event fit a pattern: fields of what happens say what the pattern asks for.
fn happen_so(unfit: &[Asked], origin: &dyn Fn(&str) -> Option<String>) -> Option<Repair> {
    let edits = unfit.iter().map(|asked| {
        let (pointer, value) = (origin(&asked.pointer)?, Some(asked.plain()?.clone()));
        Some(Edit { root: Root::Occurrence, pointer, value })
    });
    Repair::of(edits.collect::<Option<Vec<Edit>>>()?)
}
