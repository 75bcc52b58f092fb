//! What people paste together with an expression: quotes, a line of a file, a comment, other words.

use std::ops::Range;

use super::{Reader, form::trim, value};
use crate::problem::ProblemId;

/// Parts of the names under which files keep an expression.
const KEYS: [&str; 4] = ["cron", "sched", "expr", "desc"];

/// Takes off quotes, brackets, the name of a member and a comment; the span of what is inside.
pub(super) fn peel(reader: &mut Reader, outer: Range<usize>) -> Range<usize> {
    let mut core = outer.clone();
    let mut key = None;
    loop {
        let before = core.clone();
        core = bare(&reader.chars, core, key.is_some());
        if let Some((name, value)) = member(reader, core.clone()) {
            key.get_or_insert(name);
            core = value;
        }
        if core == before || core.is_empty() {
            break;
        }
    }
    if core != outer && !core.is_empty() {
        let inside = reader.text(core.clone());
        let id = if key.is_some() { ProblemId::Member } else { ProblemId::Quotes };
        let name = key.map(|key| reader.text(key));
        let problem = reader.error(id, outer).fix(inside);
        if let Some(name) = name {
            problem.named(name);
        }
    }
    comment(reader, core)
}

/// Without quotes at either end, brackets around, the dash of a list, and the comma behind a member.
fn bare(chars: &[char], span: Range<usize>, in_member: bool) -> Range<usize> {
    const QUOTES: &str = "\"'`“”‘’「」\\";
    let mut span = trim(chars, span);
    while let [first, .., last] = chars[span.clone()] {
        let is_pair = matches!((first, last), ('{', '}') | ('[', ']') | ('(', ')'));
        let is_dash = first == '-' && chars[span.start + 1] == ' ';
        let before_last = chars[span.end - 2];
        let is_comma = matches!(last, ',' | ';') && (in_member || QUOTES.contains(before_last) || before_last == '}');
        let opens = is_pair || is_dash || QUOTES.contains(first);
        let closes = is_pair || is_comma || QUOTES.contains(last);
        if !opens && !closes {
            break;
        }
        span = span.start + usize::from(opens)..span.end - usize::from(closes);
        span = trim(chars, span);
    }
    span
}

/// The name and the value of `cronExpression: 0 0 4 * * *` or `"cron": "…"`: a name that speaks of schedules wherever it
/// stands, else the first one.
fn member(reader: &Reader, span: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let chars = &reader.chars;
    let mut first = None;
    for at in span.clone().filter(|&at| matches!(chars[at], ':' | '=' | '：')) {
        let skip = |sign: char| sign.is_whitespace() || matches!(sign, '"' | '\'' | '\\');
        let mut end = at;
        while end > span.start && skip(chars[end - 1]) {
            end -= 1;
        }
        let mut start = end;
        while start > span.start && (chars[start - 1].is_ascii_alphanumeric() || matches!(chars[start - 1], '_' | '-'))
        {
            start -= 1;
        }
        let value = trim(chars, at + 1..span.end);
        if start == end || !chars[start].is_ascii_alphabetic() || value.is_empty() {
            continue;
        }
        let name = reader.text(start..end).to_ascii_lowercase();
        if matches!(name.as_str(), "cron_tz" | "tz") {
            return None;
        }
        let known = KEYS.iter().any(|key| name.contains(key));
        if known || start == span.start && first.is_none() {
            first = Some((start..end, quoted(chars, value)));
        }
        if known {
            break;
        }
    }
    first
}

/// What stands between the quote at the front and the next one; without a quote, the rest of the line.
fn quoted(chars: &[char], span: Range<usize>) -> Range<usize> {
    let quote = chars[span.start];
    let (start, ends): (usize, fn(char, char) -> bool) = match quote {
        '"' | '\'' => (span.start + 1, |sign, quote| sign == quote),
        _ => (span.start, |sign, _| sign == '\n'),
    };
    let end = (start..span.end).find(|&at| ends(chars[at], quote) && chars[at - 1] != '\\');
    start..end.unwrap_or(span.end)
}

/// A comment at the end of the line.
fn comment(reader: &mut Reader, core: Range<usize>) -> Range<usize> {
    let chars = &reader.chars;
    let opens = |at: usize| match chars[at] {
        '#' => chars.get(at + 1).is_none_or(|next| !next.is_ascii_digit()),
        '/' => chars.get(at + 1) == Some(&'/'),
        _ => false,
    };
    let Some(at) = (core.start + 1..core.end).find(|&at| chars[at - 1].is_whitespace() && opens(at)) else {
        return core;
    };
    let left = trim(chars, core.start..at);
    reader.error(ProblemId::Comment, at..core.end).fix_at(left.end..core.end, "");
    left
}

/// Where the longest run of fields lies among the words of a text, if there is something else that is surely none.
pub(super) fn run(reader: &Reader, spans: &[Range<usize>], wanted: usize) -> Option<Range<usize>> {
    let (mut best, mut start) = (0..0, 0);
    for index in 0..=spans.len() {
        if index < spans.len() && is_field(&reader.text(spans[index].clone())) {
            continue;
        }
        if index - start > best.len() {
            best = start..index;
        }
        start = index + 1;
    }
    let outside = || spans[..best.start].iter().chain(&spans[best.end..]);
    let found = best.len() >= 5
        && best.len() < spans.len()
        && (best.len() == wanted && spans.len() != wanted
            || outside().any(|span| is_foreign(&reader.chars[span.clone()])));
    found.then_some(best)
}

/// Whether a word could be a field of some dialect.
pub(super) fn is_field(word: &str) -> bool {
    word.split(['-', '/', ',', '#']).all(|part| {
        let upper = part.to_ascii_uppercase();
        let letters = upper.trim_matches(|sign: char| sign.is_ascii_digit());
        letters.bytes().all(|sign| matches!(sign, b'*' | b'?'))
            || matches!(letters, "L" | "W" | "LW" | "WL" | "H")
            || value::is_name(letters)
    })
}

/// Whether a word can be no field, not even a misspelt one: a path, an assignment, a command.
fn is_foreign(word: &[char]) -> bool {
    matches!(word, ['/', next, ..] if next.is_ascii_alphabetic())
        || word.iter().any(|sign| ".:=@\\(){}[]$;\"'~|&<>".contains(*sign))
}
