//! What is wrapped around an event: found, named and undone, layer by layer.
//!
//! The work grows with the length of the text alone: a text is read once for each layer, and layers are few.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::meaning::{Meaning, Received};
use super::mismatch::Mismatch;
use super::printed::{self, Printed, Stop, Style};
use super::wrapping::Wrapping;
use crate::codec;
use crate::model::Codec;
use crate::value::Value;

/// How many layers are undone.
const MOST_LAYERS: usize = 6;

/// How many values are looked at in all.
const MOST_TRIES: usize = 30;

/// How many values of a text, and members of an object, may be the event.
const MOST_BESIDE: usize = 16;

/// A shorter text is no event in Base64 or in JSON.
const SHORTEST: usize = 16;

/// How surely something is an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Neither an event nor JSON.
    Nothing,
    /// JSON, but no event.
    Json,
    /// A text, as there are events that are any text.
    AnyText,
    /// A few things speak for an event.
    Possible,
    /// Most things do.
    Event,
}

/// What was found below some layers.
pub(super) struct Found {
    pub(super) layers: Vec<Wrapping>,
    pub(super) meaning: Meaning,
    rank: Rank,
    /// Why nothing could be read further in.
    pub(super) why: Option<Mismatch>,
}

/// Something that lies within a received text or value, and what is around it.
struct Inner {
    layers: Vec<Wrapping>,
    received: Received,
}

impl Inner {
    fn of(layer: Wrapping, received: Received) -> Self {
        Self { layers: vec![layer], received }
    }

    fn text(layer: Wrapping, text: impl Into<Vec<u8>>) -> Self {
        Self::of(layer, Received::Bytes(text.into()))
    }

    /// What was printed at a place; `None` where it is part of many a line, like a number in brackets.
    fn printed(text: &str, start: usize, printed: &Printed) -> Option<Self> {
        let layers = match printed.style {
            Style::Json => Vec::new(),
            Style::Loose => vec![Wrapping::LooseJson],
            Style::Python => vec![Wrapping::Python],
            Style::Node if text[start..].starts_with('<') => vec![Wrapping::Buffer],
            Style::Node => vec![Wrapping::Node],
        };
        let received = match &printed.value {
            Value::List(items) if !items.iter().any(is_worth_a_look) => return None,
            Value::Text(text) => Received::Bytes(text.clone().into_bytes()),
            value if is_worth_a_look(value) => Received::Value(value.clone()),
            _ => return None,
        };
        Some(Self { layers, received })
    }
}

/// The search for an event.
pub(super) struct Search<'s> {
    /// How surely something is an event.
    rank: &'s mut dyn FnMut(&Meaning) -> Rank,
    /// How many bytes may still be made.
    left: usize,
    tries: usize,
}

impl<'s> Search<'s> {
    /// A search that makes at most so many bytes.
    pub(super) fn new(rank: &'s mut dyn FnMut(&Meaning) -> Rank, left: usize) -> Self {
        Self { rank, left, tries: MOST_TRIES }
    }

    /// The event in what was received, which has this rank: itself, or what lies below as few layers as possible.
    pub(super) fn run(&mut self, meaning: Meaning, rank: Rank) -> Found {
        self.below(meaning, rank, MOST_LAYERS)
    }

    fn below(&mut self, meaning: Meaning, rank: Rank, depth: usize) -> Found {
        self.tries = self.tries.saturating_sub(1);
        if rank == Rank::Event || depth == 0 {
            return Found { layers: Vec::new(), meaning, rank, why: None };
        }
        let (inners, mut why) = self.within(&meaning);
        let mut best: Option<Found> = None;
        for Inner { mut layers, received } in inners {
            if self.tries == 0 {
                break;
            }
            let Ok(meaning) = Meaning::of(received) else { continue };
            let inner = (self.rank)(&meaning);
            let mut found = self.below(meaning, inner, depth - 1);
            layers.append(&mut found.layers);
            why = why.or_else(|| found.why.take());
            found.layers = layers;
            if found.rank > best.as_ref().map_or(rank, |best| best.rank) {
                let is_event = found.rank == Rank::Event;
                best = Some(found);
                if is_event {
                    break;
                }
            }
        }
        best.unwrap_or(Found { layers: Vec::new(), meaning, rank, why })
    }

    /// What lies one layer further in; else what keeps it from being read.
    fn within(&mut self, meaning: &Meaning) -> (Vec<Inner>, Option<Mismatch>) {
        match &meaning.json {
            Ok(Value::Text(text)) => {
                // A text that came as a value is no string in the event, unless it holds JSON itself.
                let came_so = meaning.text.as_ref().and_then(Value::as_text) == Some(text);
                let is_json = text.trim_start().starts_with(['{', '[', '"']);
                let layers = if is_json || !came_so { vec![Wrapping::JsonString] } else { Vec::new() };
                (vec![Inner { layers, received: Received::Bytes(text.clone().into_bytes()) }], None)
            }
            Ok(Value::List(items)) => {
                let worth = items.iter().filter(|item| is_worth_a_look(item)).take(MOST_BESIDE);
                let inner = worth.map(|item| Inner::of(Wrapping::List(items.len()), Received::Value(item.clone())));
                (inner.collect(), None)
            }
            Ok(value @ Value::Object(members)) => {
                if let Some(bytes) = buffer(value) {
                    return (vec![Inner::text(Wrapping::Buffer, bytes)], None);
                }
                let worth = members.iter().filter(|(_, member)| is_worth_a_look(member)).take(MOST_BESIDE);
                let inner = worth
                    .map(|(name, member)| Inner::of(Wrapping::Member(name.clone()), Received::Value(member.clone())));
                (inner.collect(), None)
            }
            Ok(Value::Bytes(bytes)) => (vec![Inner::text(Wrapping::Base64, bytes.clone())], None),
            Ok(_) => (Vec::new(), None),
            Err(_) => match (&meaning.text, &meaning.bytes) {
                (Some(Value::Text(text)), _) => in_text(text),
                (_, Some(Value::Bytes(bytes))) => (self.gunzip(bytes).into_iter().collect(), None),
                _ => (Vec::new(), None),
            },
        }
    }

    fn gunzip(&mut self, bytes: &[u8]) -> Option<Inner> {
        if !bytes.starts_with(&[0x1F, 0x8B]) {
            return None;
        }
        let (plain, cost) = codec::unfold_within(&[Codec::GZIP], &Value::Bytes(bytes.to_vec()), self.left);
        self.left = self.left.saturating_sub(cost);
        let Ok(Value::Bytes(plain)) = plain else { return None };
        Some(Inner::text(Wrapping::Gzip, plain))
    }
}

/// What lies in a text that is not JSON as a whole.
fn in_text(text: &str) -> (Vec<Inner>, Option<Mismatch>) {
    let bare = text.trim();
    if let Some(bytes) = decoded(bare) {
        return (vec![Inner::text(Wrapping::Base64, bytes)], None);
    }
    let (mut found, stop) = scan(bare);
    if found.is_empty() {
        // Nothing was printed as such: perhaps there is Base64 in the line.
        let words = bare.split(|sign: char| sign.is_whitespace() || "\"'`,;<>()".contains(sign));
        let events = words.filter(|word| FOLDED.iter().any(|begin| word.starts_with(begin)));
        for bytes in events.filter_map(decoded).take(MOST_BESIDE) {
            let layers = vec![around(bare), Wrapping::Base64];
            found.push(Inner { layers, received: Received::Bytes(bytes) });
        }
    }
    let why = if found.is_empty() { reason(bare, stop) } else { None };
    (found, why)
}

/// How the Base64 of `{"`, of `{` and a line's end, of `[{`, of `["` and of gzip begins.
const FOLDED: [&str; 6] = ["eyJ", "ewo", "ew0K", "W3s", "WyJ", "H4sI"];

fn is_worth_a_look(value: &Value) -> bool {
    match value {
        Value::Object(members) => !members.is_empty(),
        Value::List(items) => !items.is_empty(),
        Value::Text(text) => text.len() >= SHORTEST,
        Value::Bytes(_) => true,
        _ => false,
    }
}

/// The bytes of a `Buffer` of Node, as `JSON.stringify` writes it.
fn buffer(value: &Value) -> Option<Vec<u8>> {
    if value.member("type")?.as_text()? != "Buffer" {
        return None;
    }
    value.member("data")?.as_list()?.iter().map(|byte| u8::try_from(byte.as_int()?).ok()).collect()
}

/// The bytes of a text that is Base64 of either alphabet, also broken into lines.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/-_=\r\n".contains(&byte);
    if text.len() < SHORTEST || !text.bytes().all(is_base64) {
        return None;
    }
    let joined: String = text.split_ascii_whitespace().collect();
    let bytes = [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD].iter().find_map(|by| by.decode(&joined).ok())?;
    // Many a word is Base64 of nothing: what is meant is text, or compressed.
    (bytes.starts_with(&[0x1F, 0x8B]) || std::str::from_utf8(&bytes).is_ok()).then_some(bytes)
}

/// The values that are printed in a text, and what ended the first that could not be read. Each character is read once:
/// where a value ends, or turns out to be none, the search goes on.
fn scan(text: &str) -> (Vec<Inner>, Option<Stop>) {
    let mut found: Vec<Inner> = Vec::new();
    let (mut at, mut count, mut stop) = (0, 0, None);
    let (mut first, mut last) = (text.len(), 0);
    while let Some(opening) = text[at..].find(['{', '[', '<']) {
        let start = at + opening;
        let (from, read) = match quoted(text, at, start) {
            Some((layer, from)) => {
                let read = printed::literal(text, from);
                (from, read.map(|(bytes, end)| (Some(Inner::text(layer, bytes)), end)))
            }
            None => {
                (start, printed::read(text, start).map(|printed| (Inner::printed(text, start, &printed), printed.end)))
            }
        };
        match read {
            Ok((inner, end)) => {
                if let Some(inner) = inner {
                    count += 1;
                    (first, last) = (first.min(from), end);
                    if found.len() < MOST_BESIDE {
                        found.push(inner);
                    }
                }
                at = end;
            }
            Err((why, end)) => {
                if stop.is_none() && why != Stop::Foreign {
                    stop = Some(why);
                }
                at = end.max(start + 1);
            }
        }
    }
    let mut layers = Vec::new();
    if !(text[..first].trim().is_empty() && text[last..].trim().is_empty()) {
        layers.push(around(text));
    }
    if count > 1 {
        layers.push(Wrapping::Several(count));
    }
    for inner in &mut found {
        inner.layers.splice(0..0, layers.iter().cloned());
    }
    (found, stop)
}

/// Where the literal begins whose text begins with a brace: Python's bytes, or a string with escaped quotation marks.
fn quoted(text: &str, after: usize, brace: usize) -> Option<(Wrapping, usize)> {
    let before = &text[after..brace];
    let mark = before.chars().next_back().filter(|mark| "\"'".contains(*mark))?;
    let before = &before[..before.len() - 1];
    if before.ends_with('b') && !before[..before.len() - 1].ends_with(char::is_alphanumeric) {
        return Some((Wrapping::PythonBytes, brace - 2));
    }
    let inner = text[brace + 1..].strip_prefix('{').unwrap_or(&text[brace + 1..]);
    (mark == '"' && inner.starts_with('\\')).then_some((Wrapping::JsonString, brace - 1))
}

/// What a text around an event is.
fn around(text: &str) -> Wrapping {
    let is_request = ["GET /", "POST /", "PUT /", "PATCH /", "HTTP/"].iter().any(|begin| text.starts_with(begin));
    match text.strip_prefix("$ ").unwrap_or(text) {
        text if text.starts_with("curl ") => Wrapping::Curl,
        _ if is_request => Wrapping::Http,
        _ => Wrapping::Text,
    }
}

/// Why a text holds no event that could be read.
fn reason(text: &str, stop: Option<Stop>) -> Option<Mismatch> {
    match stop {
        Some(Stop::Cut) => Some(Mismatch::CutOff),
        Some(Stop::Elided(what)) => Some(Mismatch::Elided(what)),
        Some(Stop::Foreign) | None if text.contains("map[") => Some(Mismatch::Unreadable("Go")),
        Some(Stop::Foreign) | None => {
            let is_java = text.split('{').skip(1).any(|rest| {
                let name = rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
                name > 0 && rest[name..].starts_with('=')
            });
            is_java.then_some(Mismatch::Unreadable("Java"))
        }
    }
}
