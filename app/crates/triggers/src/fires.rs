//! Whether a configuration fires for an occurrence, clause by clause, with the nearest repair where it does not.

use bilingual::Message;
use bilingual::both;

use crate::input::Input;
use crate::model::{Clause, Path, Test};
use crate::problem::Edit;
use crate::time;
use crate::value::{Value, pointer_of};

/// What became of one clause.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The clause.
    pub clause: &'static Clause,
    /// Whether it holds.
    pub holds: bool,
    /// What it asks for.
    pub expected: Message,
    /// What is the case.
    pub actual: Message,
    /// The smallest edit after which it holds; empty where it holds.
    pub repair: Vec<Edit>,
}

/// Judges every clause. The trigger fires when all hold.
pub fn verdict(input: &Input<'_>) -> Vec<Finding> {
    input.trigger.fires.iter().map(|clause| judge(clause, input)).collect()
}

fn judge(clause: &'static Clause, input: &Input<'_>) -> Finding {
    let text = |path: Path| input.value(path, None).map(|value| value.in_text()).unwrap_or_default();
    match clause.test {
        Test::Is(path, lit) => {
            let actual = input.value(path, None).unwrap_or_default();
            let holds = actual == Value::from(lit);
            finding(
                clause,
                holds,
                same(format!("`{}` = `{}`", path.name, Value::from(lit).in_text())),
                same(format!("`{}` = `{}`", path.name, actual.in_text())),
                edit(path, Some(lit.into())),
            )
        }
        Test::Names { names, word } => {
            let word = word(input.happening().id);
            let configured = match input.value(names, None) {
                Some(Value::List(items)) => items,
                Some(value) => vec![value],
                None => Vec::new(),
            };
            let holds = configured.iter().filter_map(Value::as_text).any(|name| names_match(name, word));
            let listed: Vec<String> = configured.iter().map(|name| format!("`{}`", name.in_text())).collect();
            // A list gets one more item; a single word is replaced.
            let repair = match input.value(names, None) {
                Some(Value::List(mut items)) => {
                    items.push(word.into());
                    Value::List(items)
                }
                _ => word.into(),
            };
            finding(
                clause,
                holds,
                both!(listed.join(" or "), listed.join(" 或 ")),
                same(format!("`{word}`")),
                edit(names, Some(repair)),
            )
        }
        Test::StartsWith { text: whole, prefix } => {
            let (whole_text, wanted) = (text(whole), text(prefix));
            let expected = if wanted.is_empty() {
                anything()
            } else {
                both!(format!("begins with `{wanted}`"), format!("以 `{wanted}` 开头"))
            };
            let name = whole_text.rsplit('/').next().unwrap_or_default();
            let repaired = if wanted.ends_with('/') { format!("{wanted}{name}") } else { format!("{wanted}/{name}") };
            let holds = whole_text.starts_with(&wanted);
            finding(clause, holds, expected, same(format!("`{whole_text}`")), edit(whole, Some(repaired.into())))
        }
        Test::EndsWith { text: whole, suffix } => {
            let (whole_text, wanted) = (text(whole), text(suffix));
            let expected = if wanted.is_empty() {
                anything()
            } else {
                both!(format!("ends with `{wanted}`"), format!("以 `{wanted}` 结尾"))
            };
            let after_slash = whole_text.rfind('/').map_or(0, |slash| slash + 1);
            let stem = match whole_text[after_slash..].rfind('.') {
                Some(dot) if dot > 0 => &whole_text[..after_slash + dot],
                _ => &whole_text,
            };
            let dot = if wanted.starts_with('.') { "" } else { "." };
            let holds = whole_text.ends_with(&wanted);
            let repaired = format!("{stem}{dot}{wanted}");
            finding(clause, holds, expected, same(format!("`{whole_text}`")), edit(whole, Some(repaired.into())))
        }
        Test::Due { schedule, instant } => due(clause, input, schedule, instant),
    }
}

/// Whether a configured event name is or covers the name of what happens.
pub fn names_match(configured: &str, word: &str) -> bool {
    match configured.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => configured == word,
    }
}

fn due(clause: &'static Clause, input: &Input<'_>, schedule: Path, instant: Path) -> Finding {
    let at = input.moment.at;
    let chosen = input.given(instant, None).and_then(Value::as_text).and_then(time::parse);
    let timetable = crate::timetable::of(input, schedule);
    let chosen = chosen.or_else(|| timetable.as_ref()?.after(at));
    let holds = match (&timetable, chosen) {
        (Some(timetable), Some(chosen)) => timetable.matches(chosen),
        _ => false,
    };
    // The run that is nearest to the chosen instant.
    let nearest = timetable.as_ref().zip(chosen).and_then(|(timetable, chosen)| {
        let runs = [timetable.before(chosen), timetable.after(chosen)];
        runs.into_iter().flatten().min_by_key(|run| (run - chosen).abs())
    });
    let actual =
        chosen.map_or_else(|| both!("no run", "没有触发时间"), |chosen| same(format!("`{}`", time::rfc3339(chosen))));
    let expected = nearest.filter(|_| !holds).map_or_else(
        || both!("a run of the schedule", "计划中的一次触发时间"),
        |run| {
            both!(
                format!("a run of the schedule; the nearest is `{}`", time::rfc3339(run)),
                format!("计划中的一次触发时间；最近的一次是 `{}`", time::rfc3339(run))
            )
        },
    );
    let repair = nearest.map_or_else(Vec::new, |run| edit(instant, Some(time::rfc3339(run).into())));
    finding(clause, holds, expected, actual, repair)
}

fn finding(clause: &'static Clause, holds: bool, expected: Message, actual: Message, repair: Vec<Edit>) -> Finding {
    Finding { clause, holds, expected, actual, repair: if holds { Vec::new() } else { repair } }
}

fn edit(path: Path, value: Option<Value>) -> Vec<Edit> {
    vec![Edit { root: path.root, pointer: pointer_of(path.name), value }]
}

fn same(text: String) -> Message {
    both!(text.clone(), text)
}

fn anything() -> Message {
    both!("any", "任意")
}
