//! What is lit: the field of an expression that is pointed at, or has the caret, and the words that come from it.
//!
//! Nothing of it takes the focus: with the keyboard, the caret does all that the mouse does.

use std::ops::Range;

use leptos::prelude::*;
use schedule::Field;
use schedule::read::FieldSpan;
use schedule::sentence::Fields;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast as _;

use crate::erased::Element;

/// What is lit on a page. It is the person's alone, and no part of the link.
#[derive(Clone, Copy)]
pub(crate) struct Light {
    /// The id of the line with the expression.
    line: StoredValue<String>,
    pointed: RwSignal<Fields>,
    caret: RwSignal<Option<usize>>,
}

impl Light {
    /// Nothing is lit.
    pub(crate) fn new() -> Self {
        Self { line: StoredValue::new(String::new()), pointed: RwSignal::new(Fields::NONE), caret: RwSignal::new(None) }
    }

    /// Makes the caret of a line of text light the field that it is in. The line has this id.
    pub(crate) fn follow(self, line: Element, id: String) -> Element {
        self.line.set_value(id);
        let look = move |event: web_sys::Event| self.caret.set(caret_of(&event));
        line.on("keyup", look)
            .on("click", look)
            .on("select", look)
            .on("focus", look)
            .on("input", look)
            .on("blur", move |_| self.caret.set(None))
    }

    /// Makes an element light some fields when it is pointed at, select them in the line when it is pressed, and be lit
    /// with them. It says so by `aria-current`. The spans say where the fields stand in the text.
    pub(crate) fn on(self, element: Element, fields: Fields, spans: &[FieldSpan]) -> Element {
        let own: Vec<FieldSpan> = spans.iter().filter(|span| fields.contains(span.field)).cloned().collect();
        let place = own.first().zip(own.last()).map(|(first, last)| first.span.start..last.span.end);
        element
            .live_at("aria-current", move || self.lights(fields, &own).then_some("true"))
            .on("mouseenter", move |_| self.pointed.set(fields))
            .on("mouseleave", move |_| self.pointed.set(Fields::NONE))
            .on("click", move |_| {
                let line = self.line.with_value(|id| document().get_element_by_id(id));
                if let Some((line, place)) = line.and_then(|line| line.dyn_into().ok()).zip(place.clone()) {
                    select(&line, &place);
                }
            })
    }

    /// Of the fields of an expression, the one that is pointed at, else the one with the caret; asking follows it.
    pub(crate) fn lit(self, spans: &[FieldSpan]) -> Option<Field> {
        let caret = self.caret.get();
        let pointed = self.pointed.get();
        let at_caret = || spans.iter().find(|of| caret.is_some_and(|caret| has(of, caret)));
        spans.iter().find(|of| pointed.contains(of.field)).or_else(at_caret).map(|of| of.field)
    }

    fn lights(self, fields: Fields, spans: &[FieldSpan]) -> bool {
        let caret = self.caret.get();
        self.pointed.get().meets(fields) || caret.is_some_and(|caret| spans.iter().any(|of| has(of, caret)))
    }
}

/// Whether a caret is in a field; behind its last sign it still is.
fn has(of: &FieldSpan, caret: usize) -> bool {
    (of.span.start..=of.span.end).contains(&caret)
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

/// Selects a place of a line, which is counted in scalar values.
fn select(line: &HtmlInputElement, place: &Range<usize>) {
    let text = line.value();
    let units = |scalars| text.chars().take(scalars).map(char::len_utf16).sum::<usize>();
    let [start, end] = [place.start, place.end].map(|at| u32::try_from(units(at)).unwrap_or(u32::MAX));
    // What is gone from the page cannot be selected, and need not be.
    let _ = line.focus();
    let _ = line.set_selection_range(start, end);
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
