//! The attributes of an element, all of one type.

use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, AnyAttributeState, IntoAnyAttribute};
use leptos::tachys::html::attribute::{Attribute, NextAttribute};
use leptos::tachys::renderer::{Rndr, types};

use super::Words;

/// Attributes with fixed values, and what follows the page: live values and handlers of events, by their names.
#[derive(Clone, Default)]
pub(super) struct Attributes {
    fixed: Vec<(&'static str, Option<Words>)>,
    live: Vec<(&'static str, AnyAttribute)>,
}

/// What an element of the document was given.
pub(super) struct Given {
    element: types::Element,
    fixed: Vec<(&'static str, Option<Words>)>,
    live: Vec<(&'static str, AnyAttributeState)>,
}

impl Attributes {
    /// Adds an attribute that says the same as long as the view is not made again; nothing where it is not there.
    pub(super) fn fix(&mut self, name: &'static str, value: Option<Words>) {
        self.fixed.push((name, value));
    }

    /// Adds what follows the page.
    pub(super) fn follow(&mut self, name: &'static str, attribute: AnyAttribute) {
        self.live.push((name, attribute));
    }
}

fn set(element: &types::Element, name: &str, value: Option<&Words>) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;

    type State = Given;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.fixed.iter().filter_map(|(name, value)| Some(name.len() + value.as_ref()?.len() + 4)).sum()
    }

    fn to_html(self, html: &mut String, class: &mut String, style: &mut String, inner: &mut String) {
        for (name, value) in self.fixed {
            if let Some(value) = value {
                html.extend([" ", name, "=\"", &html_escape::encode_double_quoted_attribute(&*value), "\""]);
            }
        }
        for (_, attribute) in self.live {
            attribute.to_html(html, class, style, inner);
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &types::Element) -> Given {
        let live = self.live.into_iter().map(|(name, attribute)| (name, attribute.hydrate::<FROM_SERVER>(element)));
        Given { element: element.clone(), fixed: self.fixed, live: live.collect() }
    }

    fn build(self, element: &types::Element) -> Given {
        for (name, value) in &self.fixed {
            if value.is_some() {
                set(element, name, value.as_ref());
            }
        }
        let live = self.live.into_iter().map(|(name, attribute)| (name, attribute.build(element)));
        Given { element: element.clone(), fixed: self.fixed, live: live.collect() }
    }

    /// Only what differs is written. What has no place in the new attributes goes.
    fn rebuild(self, given: &mut Given) {
        let element = &given.element;
        for (name, _) in &given.fixed {
            if !self.fixed.iter().any(|(new, _)| new == name) {
                set(element, name, None);
            }
        }
        for (at, (name, value)) in self.fixed.iter().enumerate() {
            let before = given.fixed.get(at).filter(|(old, _)| old == name);
            if before.is_none_or(|(_, old)| old != value) {
                set(element, name, value.as_ref());
            }
        }
        given.fixed = self.fixed;
        let is_same = given.live.len() == self.live.len()
            && given.live.iter().zip(&self.live).all(|((old, _), (new, _))| old == new);
        if is_same {
            for ((_, state), (_, attribute)) in given.live.iter_mut().zip(self.live) {
                attribute.rebuild(state);
            }
        } else {
            let stays = |name: &str| self.live.iter().any(|(new, _)| *new == name);
            for (name, _) in given.live.drain(..) {
                // A handler has the name of an event, which no attribute here has.
                if !stays(name) {
                    set(element, name, None);
                }
            }
            given.live = self.live.into_iter().map(|(name, attribute)| (name, attribute.build(element))).collect();
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Attributes {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(mut self, new: New) -> Self {
        self.follow("", new.into_any_attr());
        self
    }
}
