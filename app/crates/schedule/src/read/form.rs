//! The outer form: wrappings, the zone in front, words behind `@`, and cutting into fields.

use std::ops::Range;

use super::{FieldSpan, Reader, checks, field, inner, prefix, settle, word};
use crate::dialect::{Dialect, Edition, Field};
use crate::problem::{ProblemId, Severity};
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
    if is_quoted(&reader.chars[inner.clone()]) {
        let bare = reader.text(trim(&reader.chars, inner.start + 1..inner.end - 1));
        reader.error(ProblemId::Quotes, inner).mend(bare);
        return None;
    }
    let inner = unwrap(reader, inner)?;
    let rest = prefix::read(reader, inner)?;
    if reader.chars.get(rest.start) == Some(&'@') {
        return word::read(reader, rest);
    }
    let spans = split(reader, rest.clone());
    let fields = assign(reader, &spans, rest.clone())?;
    let before = reader.problems.len();
    reader.fields = fields.iter().map(|(field, span)| FieldSpan { field: *field, span: span.clone() }).collect();
    let parsed: Vec<_> = fields.into_iter().map(|(field, span)| field::read(reader, field, span)).collect();
    reader.field = None;
    let schedule = checks::schedule(reader, &parsed);
    if reader.dialect == Dialect::EventBridge && !reader.is_inner {
        second_in_front(reader, &spans, rest, before);
    }
    schedule
}

/// Six fields from the second, as all others but crontab write them, where AWS wants six from the minute.
fn second_in_front(reader: &mut Reader, spans: &[Range<usize>], rest: Range<usize>, before: usize) {
    let mut errors = reader.problems[before..].iter().filter(|problem| problem.severity == Severity::Error).peekable();
    if errors.peek().is_none() {
        return;
    }
    // With no mistake but a missing `?` it may well be meant for AWS: `0 12 * * * *`.
    let is_close = errors.all(|problem| problem.id == ProblemId::QuestionMissing);
    let is_open = |index: usize| matches!(reader.text(spans[index].clone()).as_str(), "*" | "?");
    if is_close && (reader.text(spans[0].clone()) != "0" || is_open(2)) {
        return;
    }
    let text = reader.text(rest.clone());
    // Sunday is 0 for the one and 1 for the other, so both must say the same.
    let meant = [Dialect::Aliyun, Dialect::Quartz].map(|dialect| inner(dialect, Edition::Documented, &text).schedule);
    let mut said = meant.iter().flatten().map(|schedule| schedule.say(reader.dialect, reader.edition));
    let Some(first) = said.next() else { return };
    let mended = first.text.filter(|text| first.losses.is_empty() && said.all(|said| said.text.as_ref() == Some(text)));
    reader.problems.truncate(before);
    let problem = reader.error(ProblemId::SecondSuperfluous, rest);
    if let Some(mended) = mended {
        problem.mend(mended);
    }
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

fn is_quoted(chars: &[char]) -> bool {
    const PAIRS: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’'), ('「', '」')];
    matches!(chars, [first, .., last] if PAIRS.contains(&(*first, *last)))
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
    let mended = match settle::mended(reader, Dialect::EventBridge, &bare) {
        Some(schedule) => {
            let said = schedule.say(reader.dialect, reader.edition);
            said.text.filter(|_| said.losses.is_empty())
        }
        None => Some(bare),
    };
    let problem = reader.error(ProblemId::Wrapper, inner);
    if let Some(mended) = mended {
        problem.mend(mended);
    }
    None
}

/// Five fields are an ordinary crontab, in the words of the dialect.
fn crontab(reader: &Reader, text: &str) -> Option<String> {
    if reader.is_inner {
        return None;
    }
    let said = inner(Dialect::Unix, Edition::Documented, text).schedule?.say(reader.dialect, reader.edition);
    said.text.filter(|_| said.losses.is_empty())
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
        let mended: Vec<String> = spans.iter().map(|span| reader.text(span.clone())).collect();
        let problem = if reader.dialect == Dialect::Aliyun {
            reader.warning(ProblemId::OddBlank, index..index + 1)
        } else {
            reader.error(ProblemId::OddBlank, index..index + 1)
        };
        problem.mend_at(rest, mended.join(" "));
    }
    spans
}

/// Gives each span its field, or says what is wrong with their number.
fn assign(reader: &mut Reader, spans: &[Range<usize>], rest: Range<usize>) -> Option<Vec<(Field, Range<usize>)>> {
    let fields = reader.dialect.fields();
    let zip = |fields: &[Field]| Some(fields.iter().copied().zip(spans.iter().cloned()).collect());
    match (reader.dialect, spans.len()) {
        (_, count) if count == fields.len() => return zip(fields),
        (Dialect::Quartz, 6) => return zip(&fields[..6]),
        (Dialect::Tencent, 5) if !has_loose_sign(reader, spans) => {
            let mended = format!("0 {} *", reader.text(rest.clone()));
            let problem = if reader.edition == Edition::Later {
                reader.warning(ProblemId::LegacyForm, rest)
            } else {
                reader.note(ProblemId::LegacyForm, rest)
            };
            problem.mend(mended);
            return zip(&fields[1..6]);
        }
        _ => {}
    }
    let counts = [fields.len().try_into().unwrap_or(0), spans.len().try_into().unwrap_or(0)];
    if let Some((span, joined)) = join_loose(reader, spans, fields.len()) {
        reader.error(ProblemId::BlanksInside, span).mend(joined).numbers(&counts);
        return None;
    }
    let text = reader.text(rest.clone());
    // The document's own example, `* / 5 * * * * *`, lacks the year besides.
    if reader.dialect == Dialect::Tencent
        && let Some((span, joined)) = join_loose(reader, spans, 6)
    {
        let mended = format!("{joined}{} *", reader.text(span.end..rest.end));
        reader.error(ProblemId::BlanksInside, span.clone()).mend_at(span.start..rest.end, mended).numbers(&counts);
        return None;
    }
    match (reader.dialect, spans.len()) {
        (Dialect::Aliyun | Dialect::Quartz, 5) => {
            // Quartz wants a `?` as well, and counts the days of the week from 1.
            let mended = match reader.dialect {
                Dialect::Aliyun => Some(format!("0 {text}")),
                _ => crontab(reader, &text),
            };
            let problem = reader.error(ProblemId::SecondMissing, rest).numbers(&counts);
            if let Some(mended) = mended {
                problem.mend(mended);
            }
        }
        (Dialect::Aliyun, 7) => {
            let year = spans[6].clone();
            let word = reader.text(year.clone());
            let problem = reader.error(ProblemId::YearSuperfluous, year.clone()).numbers(&counts);
            if matches!(word.as_str(), "*" | "?") {
                problem.mend_at(spans[5].end..year.end, "");
            }
        }
        (Dialect::Tencent, 6) => {
            reader.error(ProblemId::YearMissing, rest).mend(format!("{text} *")).numbers(&counts);
        }
        (dialect, count) => {
            let mended = (dialect == Dialect::EventBridge && count == 5).then(|| crontab(reader, &text)).flatten();
            let problem = reader.error(ProblemId::FieldCount, rest).numbers(&counts);
            if let Some(mended) = mended {
                problem.mend(mended);
            }
        }
    }
    None
}

/// Whether a span begins or ends with a sign that must stand between two values, so that a blank tore it off.
fn has_loose_sign(reader: &Reader, spans: &[Range<usize>]) -> bool {
    spans.iter().any(|span| is_loose(reader.chars[span.start]) || is_loose(reader.chars[span.end - 1]))
}

fn is_loose(sign: char) -> bool {
    matches!(sign, '/' | '-' | ',')
}

/// Joins what blanks tore apart, if that gives the wanted number of fields: the span of the torn part, and it mended.
fn join_loose(reader: &Reader, spans: &[Range<usize>], wanted: usize) -> Option<(Range<usize>, String)> {
    let mut joined: Vec<(Range<usize>, String)> = Vec::new();
    for span in spans {
        let text = reader.text(span.clone());
        match joined.last_mut() {
            Some((whole, before)) if before.ends_with(is_loose) || text.starts_with(is_loose) => {
                whole.end = span.end;
                before.push_str(&text);
            }
            _ => joined.push((span.clone(), text)),
        }
    }
    if joined.len() != wanted || joined.len() == spans.len() {
        return None;
    }
    let torn = |(span, text): &&(Range<usize>, String)| text.chars().count() != span.len();
    let first = joined.iter().find(torn)?.0.start;
    let last = joined.iter().rev().find(torn)?.0.end;
    let part: Vec<&str> = joined
        .iter()
        .filter(|(span, _)| span.start >= first && span.end <= last)
        .map(|(_, text)| text.as_str())
        .collect();
    Some((first..last, part.join(" ")))
}
