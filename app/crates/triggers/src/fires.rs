//! Whether a configuration fires for an occurrence, clause by clause, with what would make it fire where it does not.

use bilingual::{Lang, Message, both};
use schedule::Severity;

use crate::check;
use crate::event::{self, Event, Origin};
use crate::hold::holds;
use crate::input::Input;
use crate::model::{Clause, Kind, Path, Root, Test, on};
use crate::pattern::{self, Unfit};
use crate::problem::{Edit, Problem, Repair};
use crate::time;
use crate::value::{Value, pointer_of};

/// What became of one clause.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The clause.
    pub clause: &'static Clause,
    /// Whether it is met.
    pub holds: bool,
    /// What it asks for.
    pub expected: Message,
    /// What is the case.
    pub actual: Message,
    /// Changes after which it is met, what was likely meant first; empty where it is met.
    pub repairs: Vec<Repair>,
}

/// What a test found.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether the clause is met.
    pub holds: bool,
    /// What it asks for.
    pub expected: Message,
    /// What is the case.
    pub actual: Message,
    /// Changes after which it is met.
    pub repairs: Vec<Repair>,
}

impl Outcome {
    /// Not met, without a reason: where nobody can judge.
    pub(crate) fn unknown(_: &Input<'_>) -> Self {
        Self { holds: false, expected: Message::default(), actual: Message::default(), repairs: Vec::new() }
    }
}

/// Judges every clause that counts, and looks for so many repairs of each at most. The trigger fires when all are met.
pub fn verdict(input: &Input<'_>, most: usize) -> Vec<Finding> {
    let clauses = input.trigger.fires.iter().filter(|clause| holds(&clause.when, input, None));
    clauses
        .map(|clause| {
            let Outcome { holds, expected, actual, repairs } = judge(clause, input);
            let repairs = repairs.into_iter().filter(|repair| !holds && works(repair, clause, input));
            let repairs = repairs.take(most).collect();
            Finding { clause, holds, expected, actual, repairs }
        })
        .collect()
}

/// Whether a repair does its work: after it the clause is met, or counts no more, and the input is still right.
fn works(repair: &Repair, clause: &'static Clause, input: &Input<'_>) -> bool {
    let is_right = |problems: &[Problem]| problems.iter().all(|problem| problem.severity != Severity::Error);
    input.after(&repair.edits, |repaired| {
        is_right(&check::config_of(repaired))
            && is_right(&check::occurrence(repaired))
            && (!holds(&clause.when, repaired, None) || judge(clause, repaired).holds)
    })
}

fn judge(clause: &'static Clause, input: &Input<'_>) -> Outcome {
    match clause.test {
        Test::Is(path, lit) => {
            let actual = input.value(path, None).unwrap_or_default();
            let wanted = Value::from(lit);
            Outcome {
                holds: actual == wanted,
                expected: same(format!("`{}` = `{}`", path.name, wanted.in_text())),
                actual: same(format!("`{}` = `{}`", path.name, actual.in_text())),
                repairs: vec![set(path, wanted)],
            }
        }
        Test::Names(path) => {
            let mut outcome = names(input, path, input.happening().word, "");
            outcome.repairs.extend(happen_instead(input, path));
            outcome
        }
        Test::Includes { words, text, any } => {
            let mut outcome = names(input, words, &text_of(input, text), any);
            outcome.repairs.extend(say_instead(input, words, text, any));
            outcome
        }
        Test::Equals { text, to } => equals(input, text, to),
        Test::StartsWith { text, prefix } => starts_with(input, text, prefix),
        Test::EndsWith { text, suffix } => ends_with(input, text, suffix),
        Test::Contains { text, part } => contains(input, text, part),
        Test::PathFits { path, template } => path_fits(input, path, template),
        Test::Pattern(path) => fits_pattern(input, path),
        Test::Due { schedule, instant } => due(input, schedule, instant),
        Test::Judged(judge) => (judge.run)(input),
    }
}

/// Whether a configured word is or covers the word of what happens.
pub fn names_match(configured: &str, word: &str) -> bool {
    match configured.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => configured == word,
    }
}

fn names(input: &Input<'_>, names: Path, word: &str, any: &str) -> Outcome {
    let configured = texts_of(input, names);
    let listed: Vec<String> = configured.iter().map(|name| format!("`{name}`")).collect();
    let includes = |name: &String| names_match(name, word) || !any.is_empty() && name == any;
    let expected = if listed.is_empty() { anything() } else { both!(listed.join(" or "), listed.join(" 或 ")) };
    Outcome {
        holds: configured.iter().any(includes) || configured.is_empty(),
        expected,
        actual: same(format!("`{word}`")),
        repairs: vec![add(input, names, word)],
    }
}

/// The other way to make a list include a text: the text is the first of the list.
fn say_instead(input: &Input<'_>, words: Path, text: Path, any: &str) -> Option<Repair> {
    let words = texts_of(input, words).into_iter().filter(|word| any.is_empty() || word != any);
    let word = words.map(|word| word.trim_end_matches('*').to_owned()).find(|word| !word.is_empty())?;
    Some(set(text, word.into()))
}

/// The other way to make a configured word fire: that what happens is what the first of them names.
fn happen_instead(input: &Input<'_>, names: Path) -> Option<Repair> {
    let configured = texts_of(input, names);
    let is_named = |word: &str| !word.is_empty() && configured.iter().any(|name| names_match(name, word));
    let happening = input.trigger.happenings.iter().find(|happening| is_named(happening.word))?;
    Some(Repair {
        says: both!(
            format!("Let this happen instead: {}", happening.name.get(Lang::En)),
            format!("改为发生：{}", happening.name.get(Lang::Zh))
        ),
        edits: vec![edit(on("happening"), "", happening.id.into())],
    })
}

fn equals(input: &Input<'_>, whole: Path, to: Path) -> Outcome {
    let (text, wanted) = (text_of(input, whole), text_of(input, to));
    let quoted = |text: &str| same(format!("`{text}`"));
    Outcome {
        holds: wanted.is_empty() || text == wanted,
        expected: if wanted.is_empty() { anything() } else { quoted(&wanted) },
        actual: if text.is_empty() { both!("nothing", "无") } else { quoted(&text) },
        repairs: vec![
            set(whole, wanted.as_str().into()),
            Repair::set(to.root, pointer_of(to.name), (!text.is_empty()).then(|| text.as_str().into())),
        ],
    }
}

fn starts_with(input: &Input<'_>, whole: Path, prefix: Path) -> Outcome {
    let (text, wanted) = (text_of(input, whole), text_of(input, prefix));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("begins with `{wanted}`"), format!("以 `{wanted}` 开头"))
    };
    let name = text.rsplit('/').next().unwrap_or_default();
    // What the text begins with already is the prefix that was meant where only signs in front of it are too many.
    let bare = wanted.trim_start_matches(['/', '\\']);
    let narrowed = bare.trim_end_matches('*');
    let mut repairs = Vec::new();
    if narrowed != wanted && text.starts_with(narrowed) {
        repairs.push(set(prefix, narrowed.into()));
    } else {
        let begun = |with: &str| if with.ends_with('/') { format!("{with}{name}") } else { format!("{with}/{name}") };
        repairs.push(set(whole, begun(&wanted).into()));
        // Where nothing may begin so, both change.
        let both = vec![edit(prefix, "", bare.into()), edit(whole, "", begun(bare).into())];
        repairs.extend(Repair::of(both).filter(|_| bare != wanted));
        if let Some((folder, _)) = text.rsplit_once('/') {
            repairs.push(set(prefix, format!("{folder}/").into()));
        }
    }
    Outcome { holds: text.starts_with(&wanted), expected, actual: same(format!("`{text}`")), repairs }
}

fn ends_with(input: &Input<'_>, whole: Path, suffix: Path) -> Outcome {
    let (text, wanted) = (text_of(input, whole), text_of(input, suffix));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("ends with `{wanted}`"), format!("以 `{wanted}` 结尾"))
    };
    let after_slash = text.rfind('/').map_or(0, |slash| slash + 1);
    let extension = text[after_slash..].rfind('.').filter(|dot| *dot > 0).map(|dot| after_slash + dot);
    let mut repairs = Vec::new();
    let narrowed = wanted.trim_start_matches('*');
    // One of several endings, or an ending behind a sign that is meant as a pattern.
    let meant = narrowed.split([',', ';', '|', ' ']).map(|one| one.trim().trim_start_matches('*'));
    let meant = meant.filter(|one| !one.is_empty() && *one != wanted).find(|one| text.ends_with(one));
    if let Some(meant) = meant {
        repairs.push(set(suffix, meant.into()));
    } else {
        let stem = extension.map_or(text.as_str(), |dot| &text[..dot]);
        let dot = if wanted.starts_with(|sign: char| sign.is_ascii_punctuation()) { "" } else { "." };
        repairs.push(set(whole, format!("{stem}{dot}{wanted}").into()));
        if let Some(dot) = extension {
            repairs.push(set(suffix, text[dot..].into()));
        }
    }
    Outcome { holds: text.ends_with(&wanted), expected, actual: same(format!("`{text}`")), repairs }
}

fn contains(input: &Input<'_>, whole: Path, part: Path) -> Outcome {
    let (wanted, texts) = (text_of(input, part), texts_of(input, whole));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("contains `{wanted}`"), format!("包含 `{wanted}`"))
    };
    let listed: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
    let actual = if listed.is_empty() { both!("nothing", "无") } else { same(listed.join(", ")) };
    let holds = wanted.is_empty() || texts.iter().any(|text| text.contains(&wanted));
    let mut repairs = vec![add(input, whole, &wanted)];
    repairs.extend(texts.first().map(|text| set(part, text.as_str().into())));
    Outcome { holds, expected, actual, repairs }
}

fn path_fits(input: &Input<'_>, path: Path, template: Path) -> Outcome {
    let (text, wanted) = (text_of(input, path), text_of(input, template));
    let segments = |text: &str| text.trim_matches('/').split('/').map(str::to_owned).collect::<Vec<_>>();
    let (parts, wants) = (segments(&text), segments(&wanted));
    let is_open = wants.last().is_some_and(|last| last == "*");
    let fixed = if is_open { wants.len() - 1 } else { wants.len() };
    let is_variable = |want: &str| {
        [('{', '}'), ('[', ']')].iter().any(|(open, close)| want.starts_with(*open) && want.ends_with(*close))
    };
    let holds = wanted.is_empty()
        || (is_open && parts.len() >= fixed || parts.len() == fixed)
            && wants[..fixed]
                .iter()
                .zip(&parts)
                .all(|(want, part)| is_variable(want) && !part.is_empty() || want == part);
    // What the template leaves open stays as it is.
    let filled = wants.iter().enumerate().map(|(i, want)| match parts.get(i).filter(|part| !part.is_empty()) {
        Some(part) if is_variable(want) || want == "*" => part.as_str(),
        None if is_variable(want) || want == "*" => "a",
        _ => want,
    });
    let filled = filled.collect::<Vec<_>>().join("/");
    Outcome {
        holds,
        expected: if wanted.is_empty() {
            anything()
        } else {
            both!(format!("fits `{wanted}`"), format!("符合 `{wanted}`"))
        },
        actual: same(format!("`{text}`")),
        repairs: vec![set(path, format!("/{filled}").into()), set(template, text.as_str().into())],
    }
}

/// Each member of the pattern that does not fit is named; the event is the one that the input would make.
fn fits_pattern(input: &Input<'_>, path: Path) -> Outcome {
    let given = input.value(path, None).unwrap_or_else(Value::empty);
    // The pattern travels as JSON text or as JSON.
    let pattern = match &given {
        Value::Text(text) => Value::from_json(text).unwrap_or_else(|_| Value::empty()),
        other => other.clone(),
    };
    let made = event::shape(input).and_then(|shape| event::event(input, shape, None).ok());
    // A source that hands over a list compares each event; here they are alike in what a pattern asks.
    let (value, base) = match made.as_ref().map(|made| &made.value) {
        Some(Value::List(items)) => (items.first().cloned().unwrap_or_default(), "/0"),
        other => (other.cloned().unwrap_or_default(), ""),
    };
    let unfit = pattern::unfit(&pattern, &value);
    let (expected, actual) = match unfit.first() {
        None => (both!("the pattern", "符合事件模式"), both!("the event fits", "事件符合")),
        Some(first) => (
            same(format!("`{}`: `{}`", first.pointer, first.asked.to_json())),
            first.found.as_ref().map_or_else(|| both!("nothing", "无"), |found| same(format!("`{}`", found.to_json()))),
        ),
    };
    let mut wider = pattern;
    for unfit in &unfit {
        wider.put(&unfit.pointer, unfit.wider());
    }
    let wider = if matches!(given, Value::Text(_)) { wider.to_json().into() } else { wider };
    let mut repairs = vec![set(path, wider)];
    repairs.extend(made.and_then(|made| happen_so(&made, base, &unfit)));
    Outcome { holds: unfit.is_empty(), expected, actual, repairs }
}

/// The other way to make an event fit a pattern: fields of what happens say what the pattern asks for.
fn happen_so(made: &Event, base: &str, unfit: &[Unfit]) -> Option<Repair> {
    let edits = unfit.iter().map(|unfit| {
        let pointer = format!("{base}{}", unfit.pointer);
        let trace = made.trace.iter().find(|trace| trace.pointer == pointer)?;
        let [Origin::Occurrence(field)] = trace.from.as_slice() else { return None };
        Some(Edit { root: Root::Occurrence, pointer: field.clone(), value: Some(unfit.plain()?.clone()) })
    });
    Repair::of(edits.collect::<Option<Vec<Edit>>>()?)
}

fn due(input: &Input<'_>, schedule: Path, instant: Path) -> Outcome {
    let at = input.moment.at;
    let chosen = input.given(instant, None).and_then(Value::as_text).and_then(time::parse);
    let timetable = crate::timetable::of(input, schedule);
    let chosen = chosen.or_else(|| timetable.as_ref()?.after(at));
    let holds = match (&timetable, chosen) {
        (Some(timetable), Some(chosen)) => timetable.matches(chosen, at),
        _ => false,
    };
    // The run that is nearest to the chosen instant.
    let nearest = timetable.as_ref().zip(chosen).and_then(|(timetable, chosen)| timetable.nearest(chosen, at));
    let actual =
        chosen.map_or_else(|| both!("no run", "没有触发时间"), |chosen| same(format!("`{}`", time::rfc3339(chosen))));
    let expected = nearest.filter(|_| !holds).map_or_else(
        || both!("a run of the schedule", "表达式的一个触发时间"),
        |run| {
            both!(
                format!("a run of the schedule; the nearest is `{}`", time::rfc3339(run)),
                format!("表达式的一个触发时间；最近的一次是 `{}`", time::rfc3339(run))
            )
        },
    );
    let repairs = nearest.map(|run| set(instant, time::rfc3339(run).into())).into_iter().collect();
    Outcome { holds, expected, actual, repairs }
}

fn text_of(input: &Input<'_>, path: Path) -> String {
    input.value(path, None).map(|value| value.in_text()).unwrap_or_default()
}

/// The texts of a list, or the only one.
fn texts_of(input: &Input<'_>, path: Path) -> Vec<String> {
    match input.value(path, None) {
        Some(Value::List(items)) => items.iter().map(Value::in_text).collect(),
        Some(single) => vec![single.in_text()],
        None => Vec::new(),
    }
}

/// A list gets one more text; a single text is replaced.
fn add(input: &Input<'_>, path: Path, text: &str) -> Repair {
    let field = path.name;
    let says = both!(format!("Add `{text}` to `{field}`"), format!("在 `{field}` 中添加 `{text}`"));
    let kind = input.field(path, None).map(|field| field.kind);
    match (input.value(path, None), kind) {
        (Some(Value::List(items)), _) => {
            Repair { says, edits: vec![edit(path, &format!("/{}", items.len()), text.into())] }
        }
        (None, Some(Kind::List(..))) => Repair { says, edits: vec![edit(path, "", Value::List(vec![text.into()]))] },
        _ => set(path, text.into()),
    }
}

fn set(path: Path, value: Value) -> Repair {
    Repair::set(path.root, pointer_of(path.name), Some(value))
}

fn edit(path: Path, below: &str, value: Value) -> Edit {
    Edit { root: path.root, pointer: pointer_of(path.name) + below, value: Some(value) }
}

fn same(text: String) -> Message {
    both!(text.clone(), text)
}

fn anything() -> Message {
    both!("any", "任意")
}
