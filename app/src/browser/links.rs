//! Leaving the page: its address must say its state by then.

use bilingual::Lang;
use leptos::{ev, prelude::*};
use web_sys::{HtmlAnchorElement, wasm_bindgen::JsCast};

use crate::location::Location;

/// Keeps the address and the links to other languages with the state for as long as the page lives.
///
/// Every page is a document of its own: what is reached by a link is what the link opens anywhere.
pub(super) fn follow(location: Location) {
    // The handles would take the listeners away when dropped explicitly; left alone, they stay.
    let _ = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[data-lang]").ok()?);
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
            let lang = link.get_attribute("data-lang").and_then(|code| Lang::from_code(&code));
            if let Some(lang) = lang {
                super::remember(lang);
                link.set_href(&location.link_in(lang));
            }
        }
        location.settle();
    });
    let _ = window_event_listener(ev::pagehide, move |_| location.settle());
}
