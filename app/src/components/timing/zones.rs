//! Zones to choose from.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use schedule::Zone;

use crate::erased::{Element, View, el};

/// What is wrong with a zone that is none.
pub(crate) const UNKNOWN: Text = Text::new(
    "There is no such zone. Write an IANA name such as `America/New_York`.",
    "没有这个时区。请使用 IANA 名称，例如 `America/New_York`。",
);

/// The id of the list of names.
pub(crate) const NAMES: &str = "zones";

/// Zones that are offered before anybody asks for more.
const COMMON: [&str; 12] = [
    "UTC",
    "Asia/Shanghai",
    "Asia/Hong_Kong",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Sydney",
];

/// The names that a line for a zone suggests. All of them come once a person is at such a line, so that no document
/// carries them.
pub(crate) fn names(asked: RwSignal<bool>) -> Element {
    let option = |name: &'static str| el("option").at("value", name);
    el("datalist").id(NAMES).live(move || {
        if asked.get() {
            Zone::all().map(|zone| option(zone.name())).collect::<View>()
        } else {
            COMMON.into_iter().map(option).collect::<View>()
        }
    })
}

/// A line for a zone, which suggests names.
pub(crate) fn line(asked: RwSignal<bool>) -> Element {
    el("input")
        .at("type", "text")
        .at("list", NAMES)
        .at("spellcheck", "false")
        .at("autocapitalize", "off")
        .on("focus", move |_| asked.set(true))
}

/// The zones by whose clocks runs are shown: the schedule's own, UTC, Shanghai, and more.
pub(crate) fn shown(own: Zone, more: impl IntoIterator<Item = Zone>) -> Vec<Zone> {
    let mut zones = vec![own];
    for zone in [Zone::UTC, Zone::SHANGHAI].into_iter().chain(more) {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones
}

/// What to say of a zone that a browser does not know.
pub(crate) fn unknown_here(zone: Zone, lang: Lang) -> Element {
    let said = match lang {
        Lang::En => ["This browser does not know the zone ", zone.name(), "."].concat(),
        Lang::Zh => ["此浏览器不认识时区 ", zone.name(), "。"].concat(),
    };
    super::super::remark("warning").with(said)
}
