//! Hydrates the live part of a page in the browser.
//!
//! Each sort of page has a program of its own (`src/bin`), which carries what that page needs and no more.

mod zones;

use app::{
    ROOT, browser,
    environment::{Environment, Written},
    live::{self, TABLE},
    location::Location,
    program::Program,
};
use leptos::prelude::*;
use triggers::pack::unpack;
use triggers::value::Value;
use wasm_bindgen::{JsCast as _, UnwrapThrowExt as _};
use web_sys::js_sys::{Date, RegExp};

/// Makes the live part of the server's document live. Called once, when the program of the page was loaded.
pub fn run(live: fn() -> AnyView) {
    console_error_panic_hook::set_once();
    let address = window().location();
    let path = address.pathname().unwrap_or_default();
    let query = address.search().unwrap_or_default();
    let typed = browser::typed().or_else(browser::kept);
    let view = move || {
        let location = Location::new(&path, query.trim_start_matches('?'));
        let environment = environment();
        let reader = environment.reader;
        provide_context(environment);
        provide_context(location);
        browser::follow(location);
        // Hydration must meet what the server drew, so the page moves only after it.
        request_animation_frame(move || reader.set(zones::own()));
        if let Some(query) = typed {
            request_animation_frame(move || location.edit(query));
        }
        live()
    };
    // The page lives as long as its document.
    if let Some(root) = document().get_element_by_id(ROOT) {
        leptos::mount::hydrate_from(root.unchecked_into(), view).forget();
    } else {
        // A page without a live part has nothing to hydrate, and its links are kept all the same.
        let nowhere = document().create_element("div").unwrap_throw();
        leptos::mount::mount_to(nowhere.unchecked_into(), view).forget();
    }
    // For styles and tests: from here on, every control is live.
    let _ = document().document_element().map(|html| html.set_attribute("data-live", ""));
}

/// The playground of the trigger whose page it is: its table came with the page, and names code that the program has.
pub fn playground(program: &'static Program) -> AnyView {
    let trigger = unpack(&data(TABLE), program.codes).expect_throw("the table of the page");
    browser::lead_on(trigger);
    live::trigger(trigger, &program.parts)
}

/// What the server wrote into the document for the program.
fn data(id: &str) -> String {
    document().get_element_by_id(id).and_then(|element| element.text_content()).unwrap_or_default()
}

fn environment() -> Environment {
    let text = Value::from_json(&data("written")).unwrap_or_default();
    let written = Written::of_value(&text);
    triggers::form::supply(matches);
    let zones = zones::zones(&written);
    Environment { written, clock: now, zones, reader: RwSignal::new(None) }
}

#[expect(clippy::cast_possible_truncation, reason = "whole seconds are meant, and they fit")]
fn now() -> i64 {
    (Date::now() / 1000.0).floor() as i64
}

/// Asks the browser whether a text matches a pattern.
fn matches(pattern: &str, text: &str) -> bool {
    RegExp::new(pattern, "u").test(text)
}
