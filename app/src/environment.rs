//! What pages need of the world around them.

use std::sync::Arc;

use bilingual::Lang;
use leptos::prelude::*;
use triggers::value::Value;

use crate::location::Location;

/// What pages need of the world around them. The server makes one for a request and the client one for a browser, and
/// both put it into the context.
#[derive(Clone)]
pub struct Environment {
    /// What both sides know.
    pub written: Written,
    /// The seconds since 1970 at this moment. Only for what a person does: drawing uses [`Written::now`].
    pub clock: fn() -> i64,
    /// The offsets of time zones.
    pub zones: Zones,
    /// The name of the zone of the reader's own clock, once the browser was asked. Nothing while the server draws, and
    /// while what it drew is hydrated. Only programs with schedules know zones by their names.
    pub reader: RwSignal<Option<String>>,
}

/// What the server writes into the document, so that the first drawing in the browser is the server's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The code of the language for links that name none.
    pub lang: String,
    /// The seconds since 1970 when the server drew the page: the clock of links that pin none.
    pub now: i64,
    /// The scheme and the authority of the site, for links to be handed on: `https://example.org`.
    pub origin: String,
    /// The functions that the operator of the server lets it call, besides the built-in ones.
    pub functions: Vec<Function>,
    /// The offsets that the drawing asked for: by zone and instant, in seconds east of UTC.
    pub offsets: Offsets,
}

/// A function that the operator of the server lets it call. A page knows its name, and neither address nor secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Function {
    /// Its stable name.
    pub id: String,
    /// Its usual name, in the language of the page.
    pub name: String,
    /// Its [kind](protocol::targets::KINDS).
    pub kind: String,
    /// Whether it can be called without waiting for its answer.
    pub has_queue: bool,
}

impl Written {
    /// As it stands in the document.
    pub fn to_value(&self) -> Value {
        let zones = self.offsets.0.iter().map(|(zone, of)| {
            let of = of.iter().map(|(at, by)| (at.to_string(), i64::from(*by).into()));
            (zone.clone(), Value::Object(of.collect()))
        });
        let functions = self.functions.iter().map(|function| {
            let Function { id, name, kind, has_queue } = function;
            Value::Object(vec![
                ("id".to_owned(), id.clone().into()),
                ("name".to_owned(), name.clone().into()),
                ("kind".to_owned(), kind.clone().into()),
                ("hasQueue".to_owned(), Value::Bool(*has_queue)),
            ])
        });
        Value::Object(vec![
            ("lang".to_owned(), self.lang.clone().into()),
            ("now".to_owned(), self.now.into()),
            ("origin".to_owned(), self.origin.clone().into()),
            ("functions".to_owned(), Value::List(functions.collect())),
            ("offsets".to_owned(), Value::Object(zones.collect())),
        ])
    }

    /// What stands in the document. Whatever is missing there is as in a document without anything.
    pub fn of_value(value: &Value) -> Self {
        let text_of =
            |value: &Value, name: &str| value.member(name).and_then(Value::as_text).unwrap_or_default().to_owned();
        let text = |name: &str| text_of(value, name);
        let number = |value: &Value| if let Value::Int(number) = value { *number } else { 0 };
        let below = |name: &str| value.member(name).map(members).unwrap_or_default();
        let mut written = Self {
            lang: text("lang"),
            now: value.member("now").map(number).unwrap_or_default(),
            origin: text("origin"),
            ..Self::default()
        };
        if let Some(Value::List(functions)) = value.member("functions") {
            written.functions.extend(functions.iter().map(|function| Function {
                id: text_of(function, "id"),
                name: text_of(function, "name"),
                kind: text_of(function, "kind"),
                has_queue: matches!(function.member("hasQueue"), Some(Value::Bool(true))),
            }));
        }
        for (zone, offsets) in below("offsets") {
            for (at, by) in members(offsets) {
                if let (Ok(at), Ok(by)) = (at.parse(), i32::try_from(number(by))) {
                    written.offsets.put(zone, at, by);
                }
            }
        }
        written
    }
}

fn members(value: &Value) -> &[(String, Value)] {
    if let Value::Object(members) = value { members } else { &[] }
}

/// Offsets by zone and instant, in seconds: a few zones, each with its instants in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offsets(Vec<(String, Vec<(i64, i32)>)>);

impl Offsets {
    /// The offset of a zone at an instant, if it is among them.
    pub fn get(&self, zone: &str, at: i64) -> Option<i32> {
        let (_, of) = self.0.iter().find(|(known, _)| known == zone)?;
        Some(of[of.binary_search_by_key(&at, |(at, _)| *at).ok()?].1)
    }

    /// Adds the offset of a zone at an instant.
    pub fn put(&mut self, zone: &str, at: i64, by: i32) {
        let place = self.0.iter().position(|(known, _)| known == zone).unwrap_or_else(|| {
            self.0.push((zone.to_owned(), Vec::new()));
            self.0.len() - 1
        });
        let of = &mut self.0[place].1;
        if let Err(place) = of.binary_search_by_key(&at, |(at, _)| *at) {
            of.insert(place, (at, by));
        }
    }
}

/// Gives the offset of a zone at an instant, both in seconds; nothing for a zone that it does not know.
#[derive(Clone)]
pub struct Zones(Arc<Offset>);

type Offset = dyn Fn(&str, i64) -> Option<i32> + Send + Sync;

impl Zones {
    /// Zones that are answered by a function.
    pub fn new(offset: impl Fn(&str, i64) -> Option<i32> + Send + Sync + 'static) -> Self {
        Self(Arc::new(offset))
    }

    /// The offset of a zone at an instant (seconds since 1970), in seconds east of UTC.
    pub fn offset(&self, zone: &str, at: i64) -> Option<i32> {
        self.0(zone, at)
    }
}

/// The environment of the page being drawn.
pub fn use_environment() -> Environment {
    expect_context()
}

/// The language of the visit: the link's, else the one that the server wrote.
pub fn use_lang() -> Lang {
    let location = expect_context::<Location>();
    location.lang().or_else(|| Lang::from_code(&use_environment().written.lang)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let written = Written {
            lang: "zh".to_owned(),
            now: 1_795_334_400,
            origin: "https://example.org".to_owned(),
            functions: vec![Function {
                id: "mine".to_owned(),
                name: "我的函数".to_owned(),
                kind: "http".to_owned(),
                has_queue: true,
            }],
            offsets: Offsets(vec![("Asia/Shanghai".to_owned(), vec![(-1, 28_800), (7, -3_600)])]),
        };
        let text = written.to_value().to_json();
        assert_eq!(Written::of_value(&Value::from_json(&text).expect("JSON")), written);
        assert_eq!(Written::of_value(&Value::Null), Written::default());
    }
}
