//! The search of the list of triggers: what is not sought is hidden.

use std::cell::Cell;
use std::rc::Rc;

use bilingual::Lang;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlFormElement};

use crate::components::told::AFTER;
use crate::location::Location;
use crate::search::{self, Sought};

/// Makes the list follow the words that are typed.
pub(super) fn follow(location: Location, form: HtmlFormElement, lang: Lang) {
    let show = move || {
        if let Some(query) = super::query_of(&form) {
            show_found(&search::words(&query), lang);
            location.edit(query);
        }
    };
    show();
    let waits = Rc::new(Cell::new(false));
    let input = move |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.closest("form[data-state]").is_ok_and(|form| form.is_some())) {
            show();
            if !waits.replace(true) {
                let waits = Rc::clone(&waits);
                set_timeout(
                    move || {
                        waits.set(false);
                        tell();
                    },
                    AFTER,
                );
            }
        }
    };
    // The handle would take the listener away when dropped explicitly; left alone, it stays.
    let _ = window_event_listener_untyped("input", input);
}

fn show_found(words: &str, lang: Lang) {
    let mut count = 0;
    for card in all("[data-about]") {
        let said = |name: &str| card.get_attribute(name).unwrap_or_default();
        let (about, fields) = (said("data-about"), said("data-fields"));
        let found = Sought { about: &about, fields: &fields }.find(words);
        count += usize::from(found.is_some());
        hide(&card, found.is_none());
        let field = found.and_then(|found| found.field);
        if let Ok(Some(hint)) = card.query_selector(".hint") {
            hide(&hint, field.is_none());
            if let Ok(Some(code)) = hint.query_selector("code") {
                code.set_text_content(field.as_deref());
            }
        }
    }
    for provider in all(".provider") {
        hide(&provider, provider.query_selector("[data-about]:not([hidden])").is_ok_and(|card| card.is_none()));
    }
    if let Some(nothing) = super::first("[data-nothing]") {
        hide(&nothing, count > 0);
    }
    let said = search::counted(count, lang);
    if let Some(shown) = super::first("form[data-state] [data-count]") {
        shown.set_text_content(Some(&said));
    }
}

/// Tells who hears the page how many are found.
fn tell() {
    let [shown, heard] =
        ["[data-count]", "[role=status]"].map(|one| super::first(&["form[data-state] ", one].concat()));
    if let Some((shown, heard)) = shown.zip(heard) {
        heard.set_text_content(shown.text_content().as_deref());
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn hide(element: &Element, hidden: bool) {
    // Fails for names that are none.
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}
