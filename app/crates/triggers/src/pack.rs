//! A trigger's table as text, so that a page brings its own and the program of the page carries none.
//!
//! A packed table is a JSON array of parts; a part is an array of texts and whole numbers, in the order of the members
//! of what it holds. What the table refers to (a slice, a form, a source) is a part of its own, named by its index, and
//! equal parts are one: each refers only to parts before it, and the last is the trigger. Texts are in one language.
//! What is code cannot be packed: it is named, and the program that unpacks the table brings it ([`Codes`]).

mod tables;

use std::any::Any;
use std::collections::BTreeMap;

use bilingual::Lang;

use crate::derive::{self, Derivation};
use crate::model::{Code, Codec, Encoding, FindBreaches, JudgeClause, JudgeRules, Trigger};
use crate::pattern::Patterns;
use crate::value::Value;
use crate::{cbor, codec};

/// The code that tables name, as far as a program brings it.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// What computes values.
    pub derivations: &'static [&'static Derivation],
    /// What finds broken places.
    pub checks: &'static [Code<FindBreaches>],
    /// What judges clauses.
    pub clauses: &'static [Code<JudgeClause>],
    /// What judges two rules.
    pub conflicts: &'static [Code<JudgeRules>],
    /// What makes bytes of events.
    pub encoders: &'static [Encoder],
    /// What folds values.
    pub folds: &'static [Codec],
    /// What holds events against patterns.
    pub patterns: Option<&'static Patterns>,
}

/// What makes bytes of the value of an event, for one encoding.
pub type Encoder = (Encoding, fn(&Value) -> Vec<u8>);

impl Codes {
    /// None.
    pub const NONE: Self =
        Self { derivations: &[], checks: &[], clauses: &[], conflicts: &[], encoders: &[], folds: &[], patterns: None };

    /// What any table may use and weighs little.
    pub const COMMON: Self = Self {
        encoders: &[
            (Encoding::Json, codec::json),
            (Encoding::Text, codec::plain),
            (Encoding::Bytes, codec::raw),
            (Encoding::None, codec::nothing),
        ],
        folds: &[Codec::JSON, Codec::BASE64],
        ..Self::NONE
    };

    /// Parts of Alibaba Cloud's resource names, and differences.
    pub const ARN: Self = Self { derivations: derive::ARN, ..Self::NONE };

    /// Patterns of event buses.
    pub const PATTERNS: Self = Self { patterns: Some(&Patterns::READ), ..Self::NONE };

    /// Digests and cursors.
    pub const DIGESTS: Self = Self { derivations: derive::DIGESTS, ..Self::NONE };

    /// CBOR.
    pub const CBOR: Self = Self { encoders: &[(Encoding::Cbor, cbor::encode)], ..Self::NONE };

    /// Gzip, which weighs 26 kB.
    pub const GZIP: Self = Self { folds: &[Codec::GZIP], ..Self::NONE };
}

/// The table of a trigger in one language, as JSON.
pub fn pack(trigger: &Trigger, lang: Lang) -> String {
    let mut packer = Packer { lang, parts: Vec::new(), known: BTreeMap::new(), open: Vec::new() };
    packer.part(|to| trigger.pack(to));
    format!("[{}]", packer.parts.join(","))
}

/// The trigger of a packed table; `None` where the text is not one, or names code that is not among `codes`. It lives as
/// long as the program.
pub fn unpack(text: &str, codes: &'static [&'static Codes]) -> Option<&'static Trigger> {
    let Ok(Value::List(parts)) = Value::from_json(text) else { return None };
    let kept = vec![None; parts.len()];
    let mut unpacker = Unpacker { index: parts.len(), parts: &parts, at: 0, kept, codes, is_broken: false };
    let trigger = unpacker.part_at(parts.len().checked_sub(1)?);
    (!unpacker.is_broken).then_some(trigger)
}

/// What can be packed.
trait Packed {
    /// Writes it.
    fn pack(&self, to: &mut Packer);

    /// Reads what [`Packed::pack`] wrote. Where something else stands, it is anything, and the unpacker knows.
    fn unpack(from: &mut Unpacker<'_>) -> Self;
}

/// Writes parts.
struct Packer {
    lang: Lang,
    /// What is finished.
    parts: Vec<String>,
    /// The index of each finished part.
    known: BTreeMap<String, usize>,
    /// What is being written, the innermost last.
    open: Vec<String>,
}

impl Packer {
    fn token(&mut self, token: &str) {
        if let Some(part) = self.open.last_mut() {
            if !part.is_empty() {
                part.push(',');
            }
            part.push_str(token);
        }
    }

    fn int(&mut self, int: i64) {
        self.token(&int.to_string());
    }

    fn text(&mut self, text: &str) {
        self.token(&Value::from(text).to_json());
    }

    /// A part of its own, by its index.
    fn refer(&mut self, write: impl FnOnce(&mut Self)) {
        let index = self.part(write);
        self.token(&index.to_string());
    }

    /// A part of its own, and its index.
    fn part(&mut self, write: impl FnOnce(&mut Self)) -> usize {
        self.open.push(String::new());
        write(self);
        let part = format!("[{}]", self.open.pop().unwrap_or_default());
        let next = self.parts.len();
        let index = *self.known.entry(part.clone()).or_insert(next);
        if index == next {
            self.parts.push(part);
        }
        index
    }
}

/// Reads parts.
struct Unpacker<'p> {
    parts: &'p [Value],
    /// The part that is being read, and how much of it is.
    index: usize,
    at: usize,
    /// What was read from each part, as the first type that asked for it.
    kept: Vec<Option<&'static (dyn Any + Send + Sync)>>,
    codes: &'static [&'static Codes],
    is_broken: bool,
}

impl Unpacker<'_> {
    fn next(&mut self) -> Option<&Value> {
        let next = self.parts.get(self.index).and_then(Value::as_list).and_then(|part| part.get(self.at));
        self.at += 1;
        next
    }

    fn int(&mut self) -> i64 {
        let next = self.next().and_then(Value::as_int);
        self.known(next).unwrap_or_default()
    }

    fn text(&mut self) -> &'static str {
        let next = self.next().and_then(Value::as_text).map(|text| &*text.to_owned().leak());
        self.known(next).unwrap_or_default()
    }

    /// Whether the part has more.
    fn has_more(&self) -> bool {
        self.parts.get(self.index).and_then(Value::as_list).is_some_and(|part| self.at < part.len())
    }

    fn expect(&mut self, is_so: bool) {
        self.is_broken |= !is_so;
    }

    /// Notes that something is missing.
    fn known<T>(&mut self, found: Option<T>) -> Option<T> {
        self.expect(found.is_some());
        found
    }

    /// What stands in the part that is named next, which is before this one.
    fn part<T: Packed + Send + Sync + 'static>(&mut self) -> &'static T {
        let named = usize::try_from(self.int()).ok();
        let part = self.known(named).unwrap_or_default();
        self.part_at(part)
    }

    fn part_at<T: Packed + Send + Sync + 'static>(&mut self, part: usize) -> &'static T {
        let kept = self.kept.get(part).copied().flatten().and_then(|kept| kept.downcast_ref::<T>());
        if let Some(kept) = kept {
            return kept;
        }
        // Only what stands before: so reading ends, whatever the text says.
        let (outer, is_before) = ((self.index, self.at), part < self.index);
        self.expect(is_before);
        (self.index, self.at) = if is_before { (part, 0) } else { (0, usize::MAX / 2) };
        let read: &'static T = Box::leak(Box::new(T::unpack(self)));
        (self.index, self.at) = outer;
        if let Some(free @ None) = self.kept.get_mut(part) {
            *free = Some(read);
        }
        read
    }

    /// What the program brings under a name.
    fn code<T: Copy>(&mut self, find: impl Fn(&'static Codes) -> Option<T>) -> Option<T> {
        let found = self.codes.iter().find_map(|codes| find(codes));
        self.known(found)
    }
}
