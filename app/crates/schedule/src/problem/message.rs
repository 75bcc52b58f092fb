//! The texts of problems: what is wrong, why, and what would be right.

mod field;
mod form;
mod meaning;

use super::{Problem, ProblemId};
use bilingual::{Lang, Message, Text, both};

/// A constant text in both languages. What stands in braces is filled in by [`filled`].
macro_rules! say {
    ($en:literal, $zh:literal $(,)?) => {
        const { Text::new($en, $zh) }
    };
}
use say;

/// The message of a problem.
pub(super) fn of(problem: &Problem) -> Message {
    let text = match problem.id {
        id if id <= ProblemId::ZoneDefault => form::text(problem),
        id if id <= ProblemId::EveryZone => form::word(problem),
        id if id <= ProblemId::LegacyForm => form::count(problem),
        id if id <= ProblemId::WeekdaySeven => field::value(problem),
        id if id <= ProblemId::StepAboveMaximum => field::range(problem),
        id if id <= ProblemId::SymbolForm => field::sign(problem),
        _ => meaning::of(problem),
    };
    both!(filled(text, problem, Lang::En), filled(text, problem, Lang::Zh))
}

/// A text with what stands in braces replaced by what the problem knows of it.
fn filled(text: Text, problem: &Problem, lang: Lang) -> String {
    let mut filled = String::new();
    let mut rest = text.get(lang);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        put(&mut filled, name, problem, lang);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Adds what a name stands for; a number is that of the problem's numbers.
fn put(filled: &mut String, name: &str, problem: &Problem, lang: Lang) {
    let data = &problem.data;
    let limits = || problem.field.map_or((0, 0), |field| data.dialect.limits(field));
    match name {
        "text" => filled.push_str(&data.text),
        "upper" => filled.push_str(&data.text.to_ascii_uppercase()),
        "short" => filled.push_str(&field::short(&data.text)),
        "names" => filled.push_str(field::names(problem)),
        "field" => filled.push_str(problem.field.map_or("field", |field| field.name().get(lang))),
        "dialect" => {
            filled.push_str(data.dialect.name().get(lang));
            // In Chinese a Latin name is set off by a blank from what follows.
            if lang == Lang::Zh && filled.ends_with(|sign: char| sign.is_ascii_alphanumeric()) {
                filled.push(' ');
            }
        }
        "order" => filled.push_str(form::order(data.dialect).get(lang)),
        "sample" => filled.push_str(form::sample(data.dialect)),
        "steady" => filled.push_str(meaning::steady(data.dialect).get(lang)),
        "series" => filled.push_str(&meaning::series(problem, lang)),
        "months" => filled.push_str(&meaning::months(problem, lang)),
        "sign" | "instead" => {
            let [sign, instead] = field::sign_and_instead(problem);
            // What goes in holds no braces of its own.
            filled.push_str(if name == "sign" { sign } else { instead }.get(lang));
        }
        "low" => filled.push_str(&limits().0.to_string()),
        "high" => filled.push_str(&limits().1.to_string()),
        number => filled.push_str(&self::number(problem, number.parse().unwrap_or(0)).to_string()),
    }
}

fn number(problem: &Problem, index: usize) -> i64 {
    problem.data.numbers.get(index).copied().unwrap_or(0)
}
