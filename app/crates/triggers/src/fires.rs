//! Whether a configuration fires for an occurrence, clause by clause, with what would make it fire where it does not.

pub(crate) mod pattern;
mod texts;

use bilingual::{Lang, Message, both};
use schedule::Severity;

use crate::check;
use crate::hold::holds;
use crate::input::{Input, Item};
use crate::model::{Clause, Kind, Path, Root, Test, on};
use crate::problem::{Edit, Problem, Repair};
use crate::time;
use crate::value::{Value, pointer_of};

/// The result of one clause.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The clause.
    pub clause: &'static Clause,
    /// Whether it is met.
    pub holds: bool,
    /// What it requires.
    pub expected: Message,
    /// The actual value.
    pub actual: Message,
    /// Changes after which it is met, what was likely meant first; empty where it is met.
    pub repairs: Vec<Repair>,
}

/// What a test found.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether the clause is met.
    pub holds: bool,
    /// What it requires.
    pub expected: Message,
    /// The actual value.
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
            let Outcome { holds, expected, actual, repairs } = judge(&clause.test, At::of(input));
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
            && (!holds(&clause.when, repaired, None) || judge(&clause.test, At::of(repaired)).holds)
    })
}

fn judge(test: &'static Test, at: At<'_>) -> Outcome {
    match *test {
        Test::Is(path, lit) => {
            let actual = at.value(path).unwrap_or_default();
            let wanted = Value::from(lit);
            Outcome {
                holds: actual == wanted,
                expected: same(format!("`{}` = `{}`", path.name, wanted.in_text())),
                actual: same(format!("`{}` = `{}`", path.name, actual.in_text())),
                repairs: vec![at.set(path, wanted)],
            }
        }
        Test::Names(path) => {
            let mut outcome = names(at, path, at.input.happening().word, "");
            outcome.repairs.extend(happen_instead(at, path));
            outcome
        }
        Test::Includes { words, text, any } => {
            let mut outcome = names(at, words, &at.text(text), any);
            outcome.repairs.extend(say_instead(at, words, text, any));
            outcome
        }
        Test::Equals { text, to } => texts::equals(at, text, to),
        Test::StartsWith { text, prefix } => texts::starts_with(at, text, prefix),
        Test::EndsWith { text, suffix } => texts::ends_with(at, text, suffix),
        Test::Contains { text, part } => texts::contains(at, text, part),
        Test::PathFits { path, template } => texts::path_fits(at, path, template),
        Test::Pattern(patterns, path) => (patterns.event_fits)(at, path),
        Test::PatternOf(patterns, path, node) => (patterns.tree_fits)(at, path, node),
        Test::Each(list, test) => each(at, list, test),
        Test::Due { schedule, instant } => due(at, schedule, instant),
        Test::Judged(judge) => (judge.run)(at.input),
    }
}

/// Each item of a list is judged by itself. Repairs of all items that fail are one, where they are about the occurrence.
fn each(at: At<'_>, list: Path, test: &'static Test) -> Outcome {
    let items = at.input.given(list, at.item).and_then(Value::as_list).unwrap_or_default();
    let kind = match at.input.field(list, at.item).map(|field| &field.kind) {
        Some(Kind::List(of, _)) => *of,
        _ => &Kind::Json,
    };
    let (_, base) = at.place(list);
    let mut met: Option<Outcome> = None;
    let mut unmet: Option<Outcome> = None;
    for (i, value) in items.iter().enumerate() {
        let (place, number) = (format!("{base}/{i}"), i + 1);
        let item = Some(Item { value, at: &place, kind, within: "" });
        let mut outcome = judge(test, At { item, ..at });
        if outcome.holds {
            met.get_or_insert(outcome);
        } else if let Some(first) = &mut unmet {
            for (repair, more) in first.repairs.iter_mut().zip(outcome.repairs) {
                let all = more.edits.into_iter().filter(|edit| edit.root == Root::Occurrence);
                repair.edits.extend(all);
            }
        } else {
            let Message { en, zh } = outcome.actual;
            outcome.actual = both!(format!("item {number}: {en}"), format!("第 {number} 项：{zh}"));
            unmet = Some(outcome);
        }
    }
    let nothing =
        || Outcome { holds: true, expected: anything(), actual: both!("nothing", "无"), repairs: Vec::new() };
    unmet.or(met).unwrap_or_else(nothing)
}

/// Where a test is made: an input, and the item of a list that it is about.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) input: &'a Input<'a>,
    item: Option<Item<'a>>,
}

impl<'a> At<'a> {
    const fn of(input: &'a Input<'a>) -> Self {
        Self { input, item: None }
    }

    fn value(self, path: Path) -> Option<Value> {
        self.input.value(path, self.item)
    }

    fn text(self, path: Path) -> String {
        self.value(path).map(|value| value.in_text()).unwrap_or_default()
    }

    /// The texts of a list, or the only one.
    fn texts(self, path: Path) -> Vec<String> {
        match self.value(path) {
            Some(Value::List(items)) => items.iter().map(Value::in_text).collect(),
            Some(single) => vec![single.in_text()],
            None => Vec::new(),
        }
    }

    /// Where a field stands. Lists whose items are tested are of the occurrence.
    fn place(self, path: Path) -> (Root, String) {
        match (path.root, self.item) {
            (Root::Item, Some(item)) => (Root::Occurrence, item.at.to_owned() + &pointer_of(path.name)),
            (root, _) => (root, pointer_of(path.name)),
        }
    }

    fn set(self, path: Path, value: Value) -> Repair {
        let (root, pointer) = self.place(path);
        Repair::set(root, pointer, Some(value))
    }

    fn edit(self, path: Path, below: &str, value: Value) -> Edit {
        let (root, pointer) = self.place(path);
        Edit { root, pointer: pointer + below, value: Some(value) }
    }

    /// A list gets one more text; a single text is replaced.
    fn add(self, path: Path, text: &str) -> Repair {
        let field = path.name;
        let says = both!(format!("Add `{text}` to `{field}`"), format!("在 `{field}` 中添加 `{text}`"));
        let kind = self.input.field(path, self.item).map(|field| field.kind);
        match (self.value(path), kind) {
            (Some(Value::List(items)), _) => {
                Repair { says, edits: vec![self.edit(path, &format!("/{}", items.len()), text.into())] }
            }
            (None, Some(Kind::List(..))) => {
                Repair { says, edits: vec![self.edit(path, "", Value::List(vec![text.into()]))] }
            }
            _ => self.set(path, text.into()),
        }
    }
}

/// Whether a configured word is or covers the word of what happens.
pub fn names_match(configured: &str, word: &str) -> bool {
    match configured.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => configured == word,
    }
}

fn names(at: At<'_>, names: Path, word: &str, any: &str) -> Outcome {
    let configured = at.texts(names);
    let listed: Vec<String> = configured.iter().map(|name| format!("`{name}`")).collect();
    let includes = |name: &String| names_match(name, word) || !any.is_empty() && name == any;
    let expected = if listed.is_empty() { anything() } else { one_of(&listed) };
    Outcome {
        holds: configured.iter().any(includes) || configured.is_empty(),
        expected,
        actual: same(format!("`{word}`")),
        repairs: vec![at.add(names, word)],
    }
}

/// One of several, as code.
pub(crate) fn one_of(listed: &[String]) -> Message {
    both!(listed.join(" or "), listed.join(" 或 "))
}

/// The other way to make a list include a text: the text is the first of the list.
fn say_instead(at: At<'_>, words: Path, text: Path, any: &str) -> Option<Repair> {
    let words = at.texts(words).into_iter().filter(|word| any.is_empty() || word != any);
    let word = words.map(|word| word.trim_end_matches('*').to_owned()).find(|word| !word.is_empty())?;
    Some(at.set(text, word.into()))
}

/// The other way to make a configured word fire: that what happens is what the first of them names.
fn happen_instead(at: At<'_>, names: Path) -> Option<Repair> {
    let configured = at.texts(names);
    let is_named = |word: &str| !word.is_empty() && configured.iter().any(|name| names_match(name, word));
    let happening = at.input.trigger.happenings.iter().find(|happening| is_named(happening.word))?;
    Some(Repair {
        says: both!(
            format!("Let this happen instead: {}", happening.name.get(Lang::En)),
            format!("改为发生：{}", happening.name.get(Lang::Zh))
        ),
        edits: vec![at.edit(on("happening"), "", happening.id.into())],
    })
}

fn due(at: At<'_>, schedule: Path, instant: Path) -> Outcome {
    let now = at.input.moment.at;
    let chosen = at.input.given(instant, at.item).and_then(Value::as_text).and_then(time::parse);
    let timetable = crate::timetable::of(at.input, schedule);
    let chosen = chosen.or_else(|| timetable.as_ref()?.after(now));
    let holds = match (&timetable, chosen) {
        (Some(timetable), Some(chosen)) => timetable.matches(chosen, now),
        _ => false,
    };
    // The run that is nearest to the chosen instant.
    let nearest = timetable.as_ref().zip(chosen).and_then(|(timetable, chosen)| timetable.nearest(chosen, now));
    let actual =
        chosen.map_or_else(|| both!("no run", "无触发时间"), |chosen| same(format!("`{}`", time::rfc3339(chosen))));
    let expected = nearest.filter(|_| !holds).map_or_else(
        || both!("a run of the schedule", "表达式的触发时间"),
        |run| {
            both!(
                format!("a run of the schedule; the nearest is `{}`", time::rfc3339(run)),
                format!("表达式的触发时间；最近的一次是 `{}`", time::rfc3339(run))
            )
        },
    );
    let repairs = nearest.map(|run| at.set(instant, time::rfc3339(run).into())).into_iter().collect();
    Outcome { holds, expected, actual, repairs }
}

/// A text that both languages write alike.
pub(crate) fn same(text: String) -> Message {
    both!(text.clone(), text)
}

fn anything() -> Message {
    both!("any", "任意")
}
