//! The outer form: wrappings, the zone in front, words behind `@`, and cutting into fields.

use std::ops::Range;

use super::{FieldSpan, Reader, around, checks, count, field, phrase, prefix, settle, word};
use crate::dialect::Dialect;
use crate::problem::{Problem, ProblemId, Severity};
use crate::schedule::Schedule;

/// Reads the whole text.
pub(super) fn read(reader: &mut Reader) -> Option<Schedule> {
    let whole = 0..reader.chars.len();
    if reader.too_long {
        reader.error(ProblemId::TooLong, whole);
        return None;
    }
    let inner = trim(&reader.chars, whole.clone());
    if inner.is_empty() {
        reader.error(ProblemId::Empty, whole);
        return None;
    }
    let inner = around::peel(reader, inner);
    if inner.is_empty() {
        reader.error(ProblemId::Empty, whole);
        return None;
    }
    let inner = unwrap(reader, inner)?;
    let rest = prefix::read(reader, inner)?;
    if reader.chars.get(rest.start) == Some(&'@') {
        return word::read(reader, rest);
    }
    let text = reader.text(rest.clone());
    if let Some(phrase) = phrase::parse(&text) {
        return phrase::read(reader, rest, phrase);
    }
    if text.get(..6).is_some_and(|begin| begin.eq_ignore_ascii_case("every ")) {
        reader.error(ProblemId::Words, rest);
        return None;
    }
    let spans = split(reader, rest.clone());
    let fields = count::assign(reader, spans, rest.clone())?;
    let before = reader.problems.len();
    reader.fields = fields.iter().map(|(field, span)| FieldSpan { field: *field, span: span.clone() }).collect();
    let parsed: Vec<_> = fields.into_iter().map(|(field, span)| field::read(reader, field, span)).collect();
    reader.field = None;
    let schedule = checks::schedule(reader, &parsed);
    // Words that were counted wrongly have been looked at in every order.
    let miscounted = |problem: &Problem| {
        problem.id == ProblemId::TextAround || (ProblemId::BlanksInside..ProblemId::LegacyForm).contains(&problem.id)
    };
    if !reader.is_inner && !reader.problems[..before].iter().any(miscounted) {
        another_order(reader, &rest, before);
    }
    schedule
}

/// Six fields begin with the second for all but AWS, and with the minute there. Where the one makes no sense, the other
/// may.
fn another_order(reader: &mut Reader, rest: &Range<usize>, before: usize) {
    let mut errors = reader.problems[before..].iter().filter(|problem| problem.severity == Severity::Error).peekable();
    if errors.peek().is_none() {
        return;
    }
    let words: Vec<String> = reader.fields.iter().map(|field| reader.text(field.span.clone())).collect();
    let text = words.join(" ");
    let whole = reader.text(0..reader.chars.len());
    let is_meant = |dialects: &[Dialect]| count::is_meant(reader, &text, dialects);
    // With no mistake but a missing `?` it may well be meant as this dialect orders it.
    let is_close = errors.all(|problem| problem.id == ProblemId::QuestionMissing);
    let id = match reader.dialect {
        Dialect::EventBridge => ProblemId::SecondSuperfluous,
        Dialect::Aliyun | Dialect::Quartz if is_meant(&[Dialect::EventBridge]) => ProblemId::MinuteFirst,
        _ if is_close => ProblemId::MinuteFirst,
        _ => return,
    };
    let (mut repairs, is_unsaid) = count::meanings(reader, &words, None);
    let seems = id == ProblemId::SecondSuperfluous
        && matches!(words.as_slice(), [zero, _, hour, ..] if zero == "0" && hour != "*" && hour != "?");
    if is_close && !seems {
        let Some(problem) = reader.problems[before..].iter_mut().find(|it| it.id == ProblemId::QuestionMissing) else {
            return;
        };
        let own = problem.repairs.first().map(|repair| repair.apply(&whole));
        repairs.retain(|(text, _)| own.as_ref().is_none_or(|own| !own.ends_with(text.as_str())));
        if is_unsaid || !repairs.is_empty() {
            let dialect = reader.dialect;
            problem.repairs.iter_mut().for_each(|repair| repair.meaning = Some(count::read_by(dialect)));
            count::offer(problem, rest, repairs);
        }
        return;
    }
    let others = [Dialect::Aliyun, Dialect::Quartz];
    if id == ProblemId::SecondSuperfluous && repairs.is_empty() && !is_close && !is_meant(&others) {
        return;
    }
    reader.problems.truncate(before);
    let problem = reader.error(id, rest.clone());
    count::offer(problem, rest, repairs);
}

/// The span without blanks at its ends.
pub(super) fn trim(chars: &[char], span: Range<usize>) -> Range<usize> {
    let mut trimmed = span;
    while trimmed.start < trimmed.end && chars[trimmed.start].is_whitespace() {
        trimmed.start += 1;
    }
    while trimmed.start < trimmed.end && chars[trimmed.end - 1].is_whitespace() {
        trimmed.end -= 1;
    }
    trimmed
}

/// `cron(…)` belongs to AWS alone.
fn unwrap(reader: &mut Reader, inner: Range<usize>) -> Option<Range<usize>> {
    let text = reader.text(inner.clone());
    if !(text.starts_with("cron(") && text.ends_with(')')) {
        return Some(inner);
    }
    let bare = trim(&reader.chars, inner.start + 5..inner.end - 1);
    if reader.dialect == Dialect::EventBridge {
        return Some(bare);
    }
    // The same six fields mean something else, so they are read as AWS means them and said anew. What can be no
    // expression of AWS is taken as it is.
    let bare = reader.text(bare);
    let repaired = match settle::repaired(reader, Dialect::EventBridge, reader.edition, &bare) {
        Some(schedule) => {
            let said = schedule.say(reader.dialect, reader.edition);
            said.text.filter(|_| said.losses.is_empty())
        }
        None => Some(bare),
    };
    let problem = reader.error(ProblemId::Wrapper, inner);
    if let Some(repaired) = repaired {
        problem.fix(repaired);
    }
    None
}

/// Cuts at blanks of any alphabet, as Go's `strings.Fields` does.
fn split(reader: &mut Reader, rest: Range<usize>) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = None;
    let mut odd = None;
    for index in rest.clone() {
        let sign = reader.chars[index];
        if sign.is_whitespace() {
            if !matches!(sign, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                odd.get_or_insert(index);
            }
            if let Some(start) = start.take() {
                spans.push(start..index);
            }
        } else if start.is_none() {
            start = Some(index);
        }
    }
    if let Some(start) = start {
        spans.push(start..rest.end);
    }
    if let Some(index) = odd {
        let repaired: Vec<String> = spans.iter().map(|span| reader.text(span.clone())).collect();
        let problem = if reader.dialect == Dialect::Aliyun {
            reader.warning(ProblemId::OddBlank, index..index + 1)
        } else {
            reader.error(ProblemId::OddBlank, index..index + 1)
        };
        problem.fix_at(rest, repaired.join(" "));
    }
    spans
}
