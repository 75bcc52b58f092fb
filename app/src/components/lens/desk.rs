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
use crate::location::{Location, href};

/// The id of the line with the expression.
pub(crate) const LINE: &str = "i-expression";

/// The link of the page, and what only the person in front of it knows.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The language of the visit.
    pub(crate) lang: Lang,
    /// What is lit.
    pub(crate) light: Light,
    /// Whether the names of all zones are wanted.
    pub(crate) names: RwSignal<bool>,
    location: Location,
    asked: Memo<Asked>,
    revision: RwSignal<u32>,
    now: i64,
}

impl Desk {
    /// The desk of the page being drawn.
    pub(crate) fn new() -> Self {
        let location: Location = expect_context();
        let query = location.query();
        Self {
            lang: use_lang(),
            light: Light::new(),
            names: RwSignal::new(false),
            location,
            asked: Memo::new(move |_| query.with(|query| Asked::parse(query))),
            revision: RwSignal::new(0),
            now: use_environment().written.now,
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

    /// A number that changes when the page itself changes what stands in the controls; asking follows it.
    pub(crate) fn revision(self) -> u32 {
        self.revision.get()
    }

    /// The moment from which on runs are looked for.
    pub(crate) fn moment(self, asked: &Asked) -> i64 {
        asked.moment().unwrap_or(self.now)
    }

    /// Reads the form and moves the page to what stands there.
    pub(crate) fn read(self, form: &HtmlFormElement) {
        if let Some(query) = browser::query_of(form) {
            self.location.edit(Asked::parse(&query).query());
        }
    }

    /// A link to something else to ask for; with script, the page moves there in place.
    pub(crate) fn link(self, asked: &Asked) -> Element {
        let query = asked.query();
        el("a").at("href", href(&self.location.path(), &query)).on("click", move |event| {
            event.prevent_default();
            self.location.edit(query.clone());
            self.revision.update(|revision| *revision += 1);
            browser::catch_focus(LINE);
        })
    }
}

/// The expression in every dialect, looked at from a moment, by the clock that was chosen where the text names none.
pub(crate) fn readings(asked: &Asked, moment: i64) -> Vec<Reading> {
    let mut readings = lens::lens(asked.text(EXPRESSION), asked.edition());
    for reading in &mut readings {
        reading.look_from(moment);
    }
    if let Some(zone) = asked.zone() {
        for reading in readings.iter_mut().filter(|reading| reading.zone.span.is_none()) {
            reading.zone.zone = zone;
            reading.schedule = reading.schedule.take().map(|schedule| schedule.in_zone(zone));
        }
    }
    readings
}

/// Which of the readings is looked at: that of the link, else the first that is valid, else the first.
pub(crate) fn looked_at(asked: &Asked, readings: &[Reading]) -> usize {
    let named = readings.iter().position(|reading| Some(reading.dialect) == asked.dialect());
    named.or_else(|| readings.iter().position(Reading::is_valid)).unwrap_or_default()
}
