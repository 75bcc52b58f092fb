//! What changed, for who hears the page.

use std::time::Duration;

use leptos::prelude::*;

use crate::erased::{Element, el};

/// How often it is told.
pub(crate) const AFTER: Duration = Duration::from_secs(1);

/// A status for who hears the page, and not for the eyes: what `say` says, once that changed, and at most once a second.
/// `follow` reads what it depends on; `say` itself is asked only when it is time.
pub(crate) fn told(follow: impl Fn() + 'static, say: impl Fn() -> String + Clone + 'static) -> Element {
    let said = RwSignal::new(None::<String>);
    let last = StoredValue::new(String::new());
    let waits = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        follow();
        if before.is_none() {
            last.set_value(untrack(&say));
        } else if !waits.get_value() {
            waits.set_value(true);
            let say = say.clone();
            let tell = move || {
                waits.set_value(false);
                let now = untrack(&say);
                if last.get_value() != now {
                    last.set_value(now.clone());
                    said.set(Some(now));
                }
            };
            set_timeout(tell, AFTER);
        }
    });
    el("p").class("unseen").at("role", "status").live(move || said.get())
}
