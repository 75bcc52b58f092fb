//! What pages need of the world around them.

use std::{collections::BTreeMap, sync::Arc};

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
    /// The offsets that the drawing asked for: by zone and instant, in seconds east of UTC.
    pub offsets: Offsets,
    /// The texts of the trigger's tables, by key, in the language of the visit: the client does not carry them.
    pub texts: BTreeMap<u32, String>,
}

impl Written {
    /// As it stands in the document.
    pub fn to_value(&self) -> Value {
        let offsets =
            |of: &BTreeMap<i64, i32>| of.iter().map(|(at, by)| (at.to_string(), i64::from(*by).into())).collect();
        let zones = self.offsets.iter().map(|(zone, of)| (zone.clone(), Value::Object(offsets(of))));
        let texts = self.texts.iter().map(|(key, text)| (key.to_string(), text.clone().into()));
        Value::Object(vec![
            ("lang".to_owned(), self.lang.clone().into()),
            ("now".to_owned(), self.now.into()),
            ("origin".to_owned(), self.origin.clone().into()),
            ("offsets".to_owned(), Value::Object(zones.collect())),
            ("texts".to_owned(), Value::Object(texts.collect())),
        ])
    }

    /// What stands in the document. Whatever is missing there is as in a document without anything.
    pub fn of_value(value: &Value) -> Self {
        let text = |name: &str| value.member(name).and_then(Value::as_text).unwrap_or_default().to_owned();
        let number = |value: &Value| if let Value::Int(number) = value { *number } else { 0 };
        let below = |name: &str| value.member(name).map(members).unwrap_or_default();
        let mut written = Self {
            lang: text("lang"),
            now: value.member("now").map(number).unwrap_or_default(),
            origin: text("origin"),
            ..Self::default()
        };
        // Put in one by one: collecting would bring a sort into the client for each of them.
        for (zone, offsets) in below("offsets") {
            let of = written.offsets.entry(zone.clone()).or_default();
            for (at, by) in members(offsets) {
                if let (Ok(at), Ok(by)) = (at.parse(), i32::try_from(number(by))) {
                    of.insert(at, by);
                }
            }
        }
        for (key, text) in below("texts") {
            if let (Ok(key), Some(text)) = (key.parse(), text.as_text()) {
                written.texts.insert(key, text.to_owned());
            }
        }
        written
    }
}

fn members(value: &Value) -> &[(String, Value)] {
    if let Value::Object(members) = value { members } else { &[] }
}

/// Offsets by zone and instant, in seconds.
pub type Offsets = BTreeMap<String, BTreeMap<i64, i32>>;

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
            offsets: BTreeMap::from([("Asia/Shanghai".to_owned(), BTreeMap::from([(-1, 28_800), (7, -3_600)]))]),
            texts: BTreeMap::from([(u32::MAX, "文本 \"".to_owned())]),
        };
        let text = written.to_value().to_json();
        assert_eq!(Written::of_value(&Value::from_json(&text).expect("JSON")), written);
        assert_eq!(Written::of_value(&Value::Null), Written::default());
    }
}
