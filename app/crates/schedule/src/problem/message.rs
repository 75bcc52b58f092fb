//! The texts of problems: what is wrong, why, and what would be right.

mod field;
mod form;
mod meaning;

use super::{Problem, ProblemId};
use bilingual::{Lang, Message};

/// The message of a problem.
pub(super) fn of(problem: &Problem) -> Message {
    match problem.id {
        id if id <= ProblemId::ZoneDefault => form::text(problem),
        id if id <= ProblemId::EveryZone => form::word(problem),
        id if id <= ProblemId::LegacyForm => form::count(problem),
        id if id <= ProblemId::WeekdaySeven => field::value(problem),
        id if id <= ProblemId::StepAboveMaximum => field::range(problem),
        id if id <= ProblemId::SymbolForm => field::sign(problem),
        _ => meaning::of(problem),
    }
}

fn number(problem: &Problem, index: usize) -> i64 {
    problem.data.numbers.get(index).copied().unwrap_or(0)
}

/// The dialect's name in both languages. In Chinese a Latin name is set off by a blank from what follows.
fn dialect(problem: &Problem) -> (&'static str, String) {
    let name = problem.data.dialect.name();
    let mut zh = name.get(Lang::Zh).to_owned();
    if zh.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        zh.push(' ');
    }
    (name.get(Lang::En), zh)
}

/// The field's name in both languages.
fn field(problem: &Problem) -> (&'static str, &'static str) {
    problem.field.map_or(("field", "字段"), |field| {
        let name = field.name();
        (name.get(Lang::En), name.get(Lang::Zh))
    })
}
