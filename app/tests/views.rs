//! Pages of triggers that no cloud has, drawn as the server draws them.
//!
//! What such a page holds is tested by the roles, names and values in its HTML; and without script a person gets from
//! state to state by sending its form, which must say exactly what the link says.

#[path = "../crates/triggers/tests/stress/mod.rs"]
mod stress;

#[path = "views/html.rs"]
mod html;

#[path = "views/answers.rs"]
mod answers;
#[path = "views/controls.rs"]
mod controls;
#[path = "views/events.rs"]
mod events;
#[path = "views/form.rs"]
mod form;
#[path = "views/many.rs"]
mod many;

use app::environment::{Environment, Written, Zones};
use app::location::Location;
use app::route::trigger_path;
use bilingual::Lang;
use html::Page;
use leptos::prelude::{Owner, RenderHtml, RwSignal, provide_context};
use protocol::state::State;
use triggers::model::Trigger;

/// The live part of the page of a trigger, for a query.
fn drawn(trigger: &'static Trigger, query: &str, lang: Lang) -> Page {
    let written = Written { lang: lang.code().to_owned(), now: 1_636_502_400, ..Written::default() };
    let html = Owner::new().with(|| {
        let (zones, reader) = (Zones::new(|_, _| Some(0)), RwSignal::new(None));
        provide_context(Environment { written, clock: || 1_636_502_400, zones, reader });
        provide_context(Location::new(&trigger_path(trigger), query));
        app::pages::trigger::playground(trigger, &app::parts::Parts::ALL).into_any().to_html()
    });
    // Without the marks that leptos finds nodes by.
    Page::read(&html.replace("<!>", ""))
}

/// The link that sending the page's form leads to, in its canonical form.
fn sent(trigger: &'static Trigger, page: &Page, changes: &[(&str, &str)]) -> String {
    State::parse(trigger, &page.query(changes)).query()
}
