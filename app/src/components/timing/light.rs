//! What is lit: the field of an expression that is pointed at, or has the caret, and the words that come from it.

use leptos::prelude::*;
use schedule::read::FieldSpan;
use schedule::sentence::Fields;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast as _;

use crate::erased::Element;

/// What is lit on a page. It is the person's alone, and no part of the link.
#[derive(Clone, Copy)]
pub(crate) struct Light {
    pointed: RwSignal<Fields>,
    focused: RwSignal<Fields>,
    caret: RwSignal<Option<usize>>,
}

impl Light {
    /// Nothing is lit.
    pub(crate) fn new() -> Self {
        Self { pointed: RwSignal::new(Fields::NONE), focused: RwSignal::new(Fields::NONE), caret: RwSignal::new(None) }
    }

    /// Makes the caret of a line of text light the field that it is in.
    pub(crate) fn follow(self, line: Element) -> Element {
        let look = move |event: web_sys::Event| self.caret.set(caret_of(&event));
        line.on("keyup", look)
            .on("click", look)
            .on("select", look)
            .on("focus", look)
            .on("input", look)
            .on("blur", move |_| self.caret.set(None))
    }

    /// Makes an element light some fields when it is pointed at or focused, and be lit with them. It says so by
    /// `aria-current`. The spans say where the fields stand in the text.
    pub(crate) fn on(self, element: Element, fields: Fields, spans: &[FieldSpan]) -> Element {
        let own: Vec<FieldSpan> = spans.iter().filter(|span| fields.contains(span.field)).cloned().collect();
        element
            .at("tabindex", "0")
            .live_at("aria-current", move || self.lights(fields, &own).then_some("true"))
            .on("mouseenter", move |_| self.pointed.set(fields))
            .on("mouseleave", move |_| self.pointed.set(Fields::NONE))
            .on("focus", move |_| self.focused.set(fields))
            .on("blur", move |_| self.focused.set(Fields::NONE))
    }

    fn lights(self, fields: Fields, spans: &[FieldSpan]) -> bool {
        let caret = self.caret.get();
        self.pointed.get().meets(fields)
            || self.focused.get().meets(fields)
            || caret.is_some_and(|caret| spans.iter().any(|of| (of.span.start..=of.span.end).contains(&caret)))
    }
}

/// The caret of the line that an event is about, in Unicode scalar values.
fn caret_of(event: &web_sys::Event) -> Option<usize> {
    let line = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let caret = usize::try_from(line.selection_start().ok()??).ok()?;
    Some(scalars(&line.value(), caret))
}

/// How many scalar values begin before a place that is counted in the units of UTF-16.
fn scalars(text: &str, units: usize) -> usize {
    let mut passed = 0;
    text.chars()
        .take_while(|letter| {
            let before = passed < units;
            passed += letter.len_utf16();
            before
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::scalars;

    #[test]
    fn a_caret_behind_wide_letters_is_counted_in_letters() {
        for (text, units, expected) in [("0 0 4", 0, 0), ("0 0 4", 3, 3), ("😀 4", 2, 1), ("😀 4", 4, 3), ("a", 9, 1)]
        {
            assert_eq!(scalars(text, units), expected, "{text} at {units}");
        }
    }
}
