//! The state of the page about schedules while a person works on it.

use bilingual::Lang;
use leptos::prelude::*;
use schedule::{Reading, lens};
use web_sys::HtmlFormElement;

use crate::asked::{Asked, EXPRESSION};
use crate::browser;
use crate::components::timing::light::Light;
use crate::environment::{use_environment, use_lang};
use crate::erased::{Element, el};
use crate::history::History;
use crate::location::{Location, href};

/// The id of the line with the expression.
pub(crate) const LINE: &str = "i-expression";

/// The expression as every dialect reads it.
#[derive(PartialEq)]
pub(crate) struct Readings {
    /// One for each dialect, in their order.
    pub(crate) each: Vec<Reading>,
    /// The place of the one that is looked at.
    looked_at: usize,
}

impl Readings {
    /// The expression looked at from a moment, by the clock that was chosen where the text names none.
    fn of(asked: &Asked, moment: i64) -> Self {
        let mut each = lens::lens(asked.text(EXPRESSION), asked.edition());
        for reading in &mut each {
            reading.look_from(moment);
        }
        if let Some(zone) = asked.zone() {
            for reading in each.iter_mut().filter(|reading| reading.zone.span.is_none()) {
                reading.zone.zone = zone;
                reading.schedule = reading.schedule.take().map(|schedule| schedule.in_zone(zone));
            }
        }
        // That of the link, else the first that is valid, else the first.
        let named = each.iter().position(|reading| Some(reading.dialect) == asked.dialect());
        let looked_at = named.or_else(|| each.iter().position(Reading::is_valid)).unwrap_or_default();
        Self { each, looked_at }
    }

    /// The one that is looked at.
    pub(crate) fn main(&self) -> &Reading {
        &self.each[self.looked_at]
    }
}

/// The link of the page, and what only the person in front of it knows.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The language of the visit.
    pub(crate) lang: Lang,
    /// What is lit.
    pub(crate) light: Light,
    /// Whether the names of all zones are wanted.
    pub(crate) names: RwSignal<bool>,
    /// What can be undone.
    pub(crate) history: History,
    location: Location,
    asked: Memo<Asked>,
    readings: Memo<Readings>,
    revision: RwSignal<u32>,
    now: i64,
}

impl Desk {
    /// The desk of the page being drawn.
    pub(crate) fn new() -> Self {
        let location: Location = expect_context();
        let query = location.query();
        let now = use_environment().written.now;
        let asked = Memo::new(move |_| query.with(|query| Asked::parse(query)));
        let readings = Memo::new(move |_| asked.with(|asked| Readings::of(asked, asked.moment().unwrap_or(now))));
        Self {
            lang: use_lang(),
            light: Light::new(),
            history: History::default(),
            names: RwSignal::new(false),
            location,
            asked,
            readings,
            revision: RwSignal::new(0),
            now,
        }
    }

    /// What the link asks for; asking follows it.
    pub(crate) fn asked(self) -> Asked {
        self.asked.get()
    }

    /// What the link asks for, without following it.
    pub(crate) fn asked_once(self) -> Asked {
        self.asked.get_untracked()
    }

    /// Makes something of the readings of the expression; asking follows them.
    pub(crate) fn readings<T>(self, of: impl FnOnce(&Readings) -> T) -> T {
        self.readings.with(of)
    }

    /// A number that changes when the page itself changes what stands in the controls; asking follows it.
    pub(crate) fn revision(self) -> u32 {
        self.revision.get()
    }

    /// The moment from which on runs are looked for.
    pub(crate) fn moment(self, asked: &Asked) -> i64 {
        asked.moment().unwrap_or(self.now)
    }

    /// Reads the form and moves the page to what stands there; `field` is what was typed into.
    pub(crate) fn read(self, form: &HtmlFormElement, field: &str) {
        if let Some(query) = browser::query_of(form) {
            let (query, before) = (Asked::parse(&query).query(), self.asked_once().query());
            if query != before {
                self.history.typed(before, field);
                self.location.edit(query);
            }
        }
    }

    /// Goes back to what was asked for before the last change.
    pub(crate) fn undo(self) {
        self.step(History::undo);
    }

    /// Makes the change again that was undone last.
    pub(crate) fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, way: impl FnOnce(History, String) -> Option<String>) {
        if let Some(query) = way(self.history, self.asked_once().query()) {
            self.show(query);
        }
    }

    fn show(self, query: String) {
        self.location.edit(query);
        self.revision.update(|revision| *revision += 1);
        browser::catch_focus(LINE);
    }

    /// A link to something else to ask for; with script, the page moves there in place.
    pub(crate) fn link(self, asked: &Asked) -> Element {
        let query = asked.query();
        el("a").at("href", href(&self.location.path(), &query)).on("click", move |event| {
            event.prevent_default();
            self.history.leave(self.asked_once().query());
            self.show(query.clone());
        })
    }
}
