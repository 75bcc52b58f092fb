//! What pages need of the world around them.

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use schedule::text::Lang;
use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The code of the language for links that name none.
    pub lang: String,
    /// The seconds since 1970 when the server drew the page: the clock of links that pin none.
    pub now: i64,
    /// The scheme and the authority of the site, for links to be handed on: `https://example.org`.
    pub origin: String,
    /// The offsets that the drawing asked for: by zone and instant, in seconds east of UTC.
    pub offsets: Offsets,
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
