//! Patterns of event buses: JSON that mirrors the members of an event, with a list of what may stand in each.
//!
//! `{"source":["acs.ecs"],"data":{"state":[{"prefix":"Run"}]}}` fits an event where every named member fits one of its
//! conditions: a value that is equal, `{"prefix"}`, `{"suffix"}`, `{"contains"}`, `{"anything-but"}`, `{"exists"}`,
//! `{"numeric":[">",0,"<=",5]}`, or `{"cidr":"10.0.0.0/24"}`. A member that is a list fits by any of its items.

mod mistake;

pub use self::mistake::{Mistake, Why, mistake};

pub(crate) use self::mistake::Mistaken;
use self::mistake::mistaken;
use crate::fires::{self, At, Outcome};
use crate::model::{Node, Path};
use crate::value::{Value, below};

/// What reads patterns and holds events against them. A table that has patterns brings it, so that only the programs of
/// such tables carry it.
#[derive(Clone, Copy, Debug)]
pub struct Patterns {
    /// The event that the input would make is held against the pattern in a field.
    pub(crate) event_fits: fn(At<'_>, Path) -> Outcome,
    /// The same of what a tree makes.
    pub(crate) tree_fits: fn(At<'_>, Path, &'static Node) -> Outcome,
    /// Why a text is no pattern, and what was certainly meant; `None` where it is one.
    pub(crate) mistaken: fn(&str) -> Option<Mistaken>,
}

impl Patterns {
    /// The reader of patterns.
    pub const READ: Self =
        Self { event_fits: fires::pattern::event_fits, tree_fits: fires::pattern::tree_fits, mistaken };

    /// What stands for it in a table that is never used.
    pub(crate) const NONE: Self = Self {
        event_fits: |at, _| Outcome::unknown(at.input),
        tree_fits: |at, _, _| Outcome::unknown(at.input),
        mistaken: |_| None,
    };
}

/// A member that a pattern names, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// JSON pointer into the event.
    pub pointer: String,
    /// What the pattern asks for.
    pub asked: Value,
    /// What stands there; `None` where nothing does.
    pub found: Option<Value>,
    /// Whether that fits.
    pub fits: bool,
}

impl Asked {
    /// What to ask for so that what stands there fits, too; `None` where nothing can be asked for.
    pub fn wider(&self) -> Option<Value> {
        let found = self.found.as_ref().map(|found| found.as_list().and_then(<[Value]>::first).unwrap_or(found));
        let found = found.filter(|found| !matches!(found, Value::Object(_) | Value::List(_) | Value::Bytes(_)))?;
        let asked = self.asked.as_list().unwrap_or_default();
        Some(Value::List(asked.iter().chain([found]).cloned().collect()))
    }

    /// The first value that the pattern asks for as it is.
    pub fn plain(&self) -> Option<&Value> {
        self.asked.as_list()?.iter().find(|asked| !matches!(asked, Value::Object(_) | Value::List(_)))
    }
}

/// The members that a pattern names, in its order, held against an event.
pub fn held(pattern: &Value, event: &Value) -> Vec<Asked> {
    let mut all = Vec::new();
    compare(pattern, Some(event), "", &mut all);
    all
}

fn compare(pattern: &Value, event: Option<&Value>, pointer: &str, all: &mut Vec<Asked>) {
    match pattern {
        Value::Object(members) => {
            for (name, of) in members {
                compare(of, event.and_then(|event| event.member(name)), &below(pointer, name), all);
            }
        }
        Value::List(conditions) => {
            let fits = conditions.iter().any(|condition| fits(condition, event));
            all.push(Asked { pointer: pointer.to_owned(), asked: pattern.clone(), found: event.cloned(), fits });
        }
        _ => {}
    }
}

fn fits(condition: &Value, value: Option<&Value>) -> bool {
    // An empty list is there, though no item of it fits anything.
    if let [(name, Value::Bool(exists))] = condition.members()
        && name == "exists"
    {
        return value.is_some() == *exists;
    }
    if let Some(Value::List(items)) = value {
        return items.iter().any(|item| fits(condition, Some(item)));
    }
    let Value::Object(members) = condition else { return value == Some(condition) };
    let [(name, of)] = members.as_slice() else { return false };
    let text = value.and_then(Value::as_text);
    match (name.as_str(), of) {
        ("prefix", Value::Text(prefix)) => text.is_some_and(|text| text.starts_with(prefix.as_str())),
        ("suffix", Value::Text(suffix)) => text.is_some_and(|text| text.ends_with(suffix.as_str())),
        ("contains", Value::Text(part)) => text.is_some_and(|text| text.contains(part.as_str())),
        ("anything-but", Value::List(all)) => value.is_some_and(|value| !all.iter().any(|one| fits(one, Some(value)))),
        ("anything-but", one) => value.is_some_and(|value| !fits(one, Some(value))),
        ("numeric", Value::List(parts)) => value.is_some_and(|value| is_within(value, parts)),
        ("cidr", Value::Text(block)) => text
            .and_then(address)
            .zip(range(block))
            .is_some_and(|(address, (base, mask))| address & mask == base & mask),
        _ => false,
    }
}

/// The signs of bounds.
const SIGNS: [&str; 6] = ["=", "!=", "<", "<=", ">", ">="];

/// Whether two parts of `numeric` are a sign and a number.
fn is_bound(parts: &[Value]) -> bool {
    matches!(parts, [Value::Text(sign), limit] if SIGNS.contains(&sign.as_str()) && limit.compare(limit).is_some())
}

/// Whether a number is within bounds such as `[">", 0, "<=", 5]`, exactly.
fn is_within(value: &Value, bounds: &[Value]) -> bool {
    bounds.chunks(2).all(|bound| {
        let [Value::Text(sign), limit] = bound else { return false };
        let Some(order) = value.compare(limit) else { return false };
        match sign.as_str() {
            "=" => order.is_eq(),
            "!=" => order.is_ne(),
            "<" => order.is_lt(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            ">=" => order.is_ge(),
            _ => false,
        }
    })
}

/// An IPv4 address as a number.
fn address(text: &str) -> Option<u32> {
    let mut parts = text.split('.');
    let mut address = 0;
    for _ in 0..4 {
        let part = parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
        address = address << 8 | u32::from(part.parse::<u8>().ok()?);
    }
    parts.next().is_none().then_some(address)
}

/// A block of IPv4 addresses, `10.0.0.0/24`: one of its addresses, and the mask of what they have in common.
fn range(block: &str) -> Option<(u32, u32)> {
    let (base, bits) = block.split_once('/')?;
    let bits = bits.parse::<u32>().ok().filter(|bits| *bits <= 32)?;
    Some((address(base)?, u32::MAX.checked_shl(32 - bits).unwrap_or(0)))
}
