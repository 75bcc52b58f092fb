//! Links of this site, followed without loading a document.

use leptos::{ev, prelude::*};
use web_sys::{HtmlAnchorElement, MouseEvent, wasm_bindgen::JsCast};

use crate::{location::Location, route::Route};

/// Follows links and the history for as long as the page lives.
pub(super) fn follow(location: Location) {
    // The handles would take the listeners away when dropped explicitly; left alone, they stay.
    let _ = window_event_listener(ev::click, move |event| {
        if let Some(link) = own_link(&event) {
            event.prevent_default();
            location.go(&link.pathname(), link.search().trim_start_matches('?'));
        }
    });
    let _ = window_event_listener(ev::popstate, move |_| {
        let address = window().location();
        if let (Ok(path), Ok(query)) = (address.pathname(), address.search()) {
            location.arrive(&path, query.trim_start_matches('?'));
        }
    });
    let _ = window_event_listener(ev::pagehide, move |_| location.settle());
}

/// The link that was clicked, if it leads to another page or state of this site, in this window.
fn own_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || elsewhere {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let here = window().location();
    let own = link.origin() == here.origin().ok()?
        && link.target().is_empty()
        && !link.has_attribute("download")
        && link.hash().is_empty()
        && !Route::at(&link.pathname()).is_missing();
    own.then_some(link)
}
