//! Hydrates the live part of a page in the browser.

mod zones;

use app::{ROOT, browser, environment::Environment, location::Location};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, UnwrapThrowExt as _, prelude::wasm_bindgen};

/// Makes the live part of the server's document live. Runs once, when the module was loaded.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    let address = window().location();
    let path = address.pathname().unwrap_or_default();
    let query = address.search().unwrap_or_default();
    let typed = browser::typed();
    // A page without a live part has nothing to hydrate, and its links are kept all the same.
    let root = document().get_element_by_id(ROOT).unwrap_or_else(|| document().create_element("div").unwrap_throw());
    let handle = leptos::mount::hydrate_from(root.unchecked_into(), move || {
        let location = Location::new(&path, query.trim_start_matches('?'));
        provide_context(environment());
        provide_context(location);
        browser::follow(location);
        browser::follow_search(location, app::environment::use_lang());
        if let Some(query) = typed {
            // Hydration must meet what the server drew, so the page moves only after it.
            request_animation_frame(move || location.edit(query));
        }
        app::live()
    });
    // The page lives as long as its document.
    handle.forget();
    // For styles and tests: from here on, every control is live.
    let _ = document().document_element().map(|html| html.set_attribute("data-live", ""));
}

fn environment() -> Environment {
    let text = document().get_element_by_id("written").and_then(|element| element.text_content());
    let written = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let zones = zones::zones(&written);
    Environment { written, clock: now, zones }
}

#[expect(clippy::cast_possible_truncation, reason = "whole seconds are meant, and they fit")]
fn now() -> i64 {
    (web_sys::js_sys::Date::now() / 1000.0).floor() as i64
}
