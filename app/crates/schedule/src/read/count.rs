//! Which word is which field, and what a wrong number of them means.

use std::ops::Range;

use bilingual::Text;

use super::{Reader, around, inner};
use crate::dialect::{Dialect, Edition, Field};
use crate::problem::{Problem, ProblemId};
use crate::schedule::Schedule;
use crate::zone::Zone;
use Field::{Day, Hour, Minute, Month, Second, Weekday, Year};

/// Fields in the orders in which people write them.
static TO_YEAR: [Field; 7] = [Second, Minute, Hour, Day, Month, Weekday, Year];
static WITHOUT_WEEKDAY: [Field; 6] = [Second, Minute, Hour, Day, Month, Year];

/// The longest expression that other dialects are asked about, in bytes.
const LONGEST: usize = 200;

type Fields = Vec<(Field, Range<usize>)>;

/// Gives each word its field, or says what is wrong with their number; then the fields are those surely meant.
pub(super) fn assign(reader: &mut Reader, spans: Vec<Range<usize>>, rest: Range<usize>) -> Option<Fields> {
    let wanted = reader.dialect.fields().len();
    let mut spans = spans;
    if let Some(run) = around::run(reader, &spans, wanted) {
        let kept = spans[run.start].start..spans[run.end - 1].end;
        let odd = if run.end < spans.len() { kept.end..rest.end } else { rest.start..kept.start };
        let odd = super::form::trim(&reader.chars, odd);
        let inside = reader.text(kept);
        reader.error(ProblemId::TextAround, odd).fix_at(rest.clone(), inside);
        spans = spans[run].to_vec();
    }
    if spans.len() != wanted {
        spans = unglue(reader, spans);
    }
    let rest = spans.first()?.start..spans.last()?.end;
    let words: Vec<String> = spans.iter().map(|span| reader.text(span.clone())).collect();
    let fields = reader.dialect.fields();
    let zip = |fields: &[Field]| fields.iter().copied().zip(spans.iter().cloned()).collect();
    let counts = [wanted, words.len()].map(|count| i64::try_from(count).unwrap_or(0));
    if let Some(repaired) = without_commas(&words) {
        reader.error(ProblemId::CommasBetween, rest).fix(repaired).numbers(&counts);
        return None;
    }
    if !words.iter().any(|word| around::is_field(word)) {
        reader.error(ProblemId::Words, rest);
        return None;
    }
    let ends_with_year = words.len() == 6 && words[5].parse().is_ok_and(|year: i64| (1970..2200).contains(&year));
    match (reader.dialect, words.len()) {
        (Dialect::Aliyun | Dialect::Quartz, 6) if ends_with_year => {}
        (_, count) if count == wanted => return Some(zip(fields)),
        (Dialect::Quartz, 6) => return Some(zip(&fields[..6])),
        (Dialect::Tencent, 5) if !has_loose_sign(&words) => {
            let repaired = ["0 ", &words.join(" "), " *"].concat();
            let problem = if reader.edition == Edition::Later {
                reader.warning(ProblemId::LegacyForm, rest)
            } else {
                reader.note(ProblemId::LegacyForm, rest)
            };
            problem.fix(repaired);
            return Some(zip(&fields[1..6]));
        }
        _ => {}
    }
    if torn(reader, &spans, &rest, &counts) {
        return None;
    }
    let dialect = reader.dialect;
    let (id, meant): (_, &[Field]) = match (dialect, words.len()) {
        (Dialect::Aliyun, 6) => (ProblemId::YearSuperfluous, &WITHOUT_WEEKDAY),
        (_, 6) if ends_with_year => (ProblemId::WeekdayMissing, &WITHOUT_WEEKDAY),
        (Dialect::Aliyun | Dialect::Quartz, 5) => (ProblemId::SecondMissing, &TO_YEAR[1..6]),
        (Dialect::Aliyun, 7) => (ProblemId::YearSuperfluous, &TO_YEAR),
        (Dialect::Tencent, 6) => (ProblemId::YearMissing, &TO_YEAR[..6]),
        (Dialect::Unix, 6) => (ProblemId::SecondSuperfluous, &TO_YEAR[..6]),
        (Dialect::EventBridge, 5) => (ProblemId::FieldCount, &TO_YEAR[1..6]),
        (Dialect::EventBridge | Dialect::Unix, 7) => (ProblemId::FieldCount, &TO_YEAR),
        _ => {
            reader.error(ProblemId::FieldCount, rest).numbers(&counts);
            return None;
        }
    };
    let literal = literal(dialect, meant, &words);
    let mut repairs = meanings(reader, &words, literal.as_deref()).0;
    let read_on = repairs.is_empty();
    if read_on {
        repairs.extend(literal.map(|text| (text, None)));
    }
    let at = if id == ProblemId::YearSuperfluous { spans[words.len() - 1].clone() } else { rest.clone() };
    let problem = reader.error(id, at).numbers(&counts);
    offer(problem, &rest, repairs);
    let fields = meant.iter().copied().zip(spans);
    read_on.then(|| fields.filter(|(field, _)| dialect.fields().contains(field)).collect())
}

/// Adds repairs that replace a span, each with whose reading it is where there are several.
pub(super) fn offer(problem: &mut Problem, span: &Range<usize>, repairs: Vec<(String, Option<Text>)>) {
    for (text, meaning) in repairs {
        match meaning {
            Some(meaning) => problem.fix_to(span.clone(), text, meaning),
            None => problem.fix_at(span.clone(), text),
        };
    }
}

/// The words as this dialect orders them: with 0 for a second and `*` for a day or year that are missing. Nothing where
/// a word would be lost, or where the dialect counts the days of the week in its own way.
fn literal(dialect: Dialect, meant: &[Field], words: &[String]) -> Option<String> {
    if dialect.weekday_base() != 0 {
        return None;
    }
    let fields = dialect.fields();
    let lost = |(field, word): (&Field, &String)| match field {
        Field::Second => word.bytes().any(|sign| sign != b'0'),
        _ => word != "*" && word != "?",
    };
    if meant.iter().zip(words).any(|(field, word)| !fields.contains(field) && lost((field, word))) {
        return None;
    }
    let word = |field: &Field| match meant.iter().position(|other| other == field) {
        Some(index) => words[index].as_str(),
        None if *field == Field::Second => "0",
        None => "*",
    };
    Some(fields.iter().map(word).collect::<Vec<_>>().join(" "))
}

/// Whether a text is an expression of one of some dialects.
pub(super) fn is_meant(reader: &Reader, text: &str, dialects: &[Dialect]) -> bool {
    let is_asked = !reader.is_inner && text.len() <= LONGEST;
    is_asked && dialects.iter().any(|it| inner(*it, Edition::Later, text).is_valid())
}

/// What the words mean in other dialects, said in this one; the words themselves where they mean the same. And whether
/// they mean something that this one cannot say.
pub(super) fn meanings(
    reader: &Reader,
    words: &[String],
    literal: Option<&str>,
) -> (Vec<(String, Option<Text>)>, bool) {
    let mut found: Vec<(String, Option<Text>)> = Vec::new();
    let mut is_unsaid = false;
    let dialect = reader.dialect;
    let text = words.join(" ");
    if reader.is_inner || text.len() > LONGEST {
        return (found, false);
    }
    let mut sources: Vec<(Dialect, String)> =
        Dialect::ALL.into_iter().filter(|it| *it != dialect).map(|it| (it, text.clone())).collect();
    if let [second, rest @ .., last] = words
        && words.len() == 6
    {
        sources.push((Dialect::Tencent, [&text, " *"].concat()));
        sources.push((Dialect::Tencent, [second, " ", &rest.join(" "), " * ", last].concat()));
        if second == "0" {
            sources.push((Dialect::Unix, [&rest.join(" "), " ", last].concat()));
        }
    }
    let home = Zone::named(dialect.default_zone()).unwrap_or(Zone::UTC);
    let read = |from: Dialect, edition: Edition, text: &str| Some(inner(from, edition, text).schedule?.in_zone(home));
    let canonical = |schedule: &Schedule| {
        let said = schedule.say(dialect, reader.edition);
        said.text.filter(|_| said.losses.is_empty())
    };
    let same = literal.and_then(|text| canonical(&read(dialect, reader.edition, text)?));
    for (from, source) in sources {
        let Some(schedule) = read(from, Edition::Later, &source) else { continue };
        let Some(said) = canonical(&schedule) else {
            is_unsaid = true;
            continue;
        };
        let text = match literal {
            Some(literal) if same.as_ref() == Some(&said) => literal.to_owned(),
            _ => said,
        };
        if !found.iter().any(|(known, _)| *known == text) {
            found.push((text, Some(read_by(from))));
        }
    }
    if let [only] = found.as_mut_slice() {
        only.1 = None;
    }
    (found, is_unsaid)
}

/// Whose reading a repair follows.
pub(super) const fn read_by(dialect: Dialect) -> Text {
    match dialect {
        Dialect::Aliyun => Text::new("as Alibaba Cloud FC reads it", "按阿里云函数计算的规则"),
        Dialect::Tencent => Text::new("as Tencent Cloud SCF reads it", "按腾讯云 SCF 的规则"),
        Dialect::Unix => Text::new("as crontab reads it", "按 crontab 的规则"),
        Dialect::Quartz => Text::new("as Quartz reads it", "按 Quartz 的规则"),
        Dialect::EventBridge => Text::new("as AWS EventBridge reads it", "按 AWS EventBridge 的规则"),
    }
}

/// `**` is two fields that a blank should part.
fn unglue(reader: &mut Reader, spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let is_glued =
        |span: &Range<usize>| span.len() > 1 && reader.chars[span.clone()].iter().all(|sign| matches!(sign, '*' | '?'));
    let Some(first) = spans.iter().find(|span| is_glued(span)).cloned() else { return spans };
    let count: usize = spans.iter().map(|span| if is_glued(span) { span.len() } else { 1 }).sum();
    if !(5..=7).contains(&count) {
        return spans;
    }
    let mut parted = Vec::with_capacity(count);
    for span in spans {
        if is_glued(&span) {
            parted.extend(span.map(|at| at..at + 1));
        } else {
            parted.push(span);
        }
    }
    let words: Vec<String> = parted.iter().map(|span| reader.text(span.clone())).collect();
    let (start, end) = (parted[0].start, parted[count - 1].end);
    reader.error(ProblemId::GluedStars, first).fix_at(start..end, words.join(" "));
    parted
}

/// `0, 0, 4, *, *, *` and `0,0,4,*,*,*`: commas where blanks belong.
fn without_commas(words: &[String]) -> Option<String> {
    let text = words.join(" ");
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let is_field = |part: &&str| !part.is_empty() && !part.contains(' ');
    ((5..=7).contains(&parts.len()) && parts.iter().all(is_field)).then(|| parts.join(" "))
}

/// Whether blanks tore fields apart; says so.
fn torn(reader: &mut Reader, spans: &[Range<usize>], rest: &Range<usize>, counts: &[i64]) -> bool {
    let wanted = reader.dialect.fields().len();
    if is_meant(reader, &reader.text(rest.clone()), &Dialect::ALL) {
        return false;
    }
    if let Some((span, joined)) = join_loose(reader, spans, wanted) {
        reader.error(ProblemId::BlanksInside, span).fix(joined).numbers(counts);
        return true;
    }
    // The document's own example, `* / 5 * * * * *`, lacks the year besides.
    if reader.dialect == Dialect::Tencent
        && let Some((span, joined)) = join_loose(reader, spans, 6)
    {
        let repaired = [&joined, &reader.text(span.end..rest.end), " *"].concat();
        reader.error(ProblemId::BlanksInside, span.clone()).fix_at(span.start..rest.end, repaired).numbers(counts);
        return true;
    }
    false
}

/// Whether a word begins or ends with a sign that must stand between two values, so that a blank tore it off.
fn has_loose_sign(words: &[String]) -> bool {
    words.iter().any(|word| word.starts_with(is_loose) || word.ends_with(is_loose))
}

fn is_loose(sign: char) -> bool {
    matches!(sign, '/' | '-' | ',')
}

/// Joins what blanks tore apart, if that gives the wanted number of fields: the span of the torn part, and it repaired.
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
