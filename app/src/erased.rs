//! Elements of the live part of a page, in leptos' own elements with their types erased.
//!
//! A typed view costs a browser several kilobytes of machine code for each kind of element that a page has. Here every
//! element is leptos' element with one type of attributes and one of children, so that each tag is compiled once.
//! Leptos writes, hydrates, patches and removes them; this module is the notation alone.
//!
//! Children that follow what they read are patched at their places. Where identity matters they have keys: what has the
//! key of before stays as it is, wherever it moves, and what has a new key is drawn anew.

mod area;
mod attributes;

use std::borrow::Cow;

use leptos::ev::Custom;
use leptos::html;
use leptos::prelude::{AddAnyAttr, AnyView, ElementChild, IntoAny, IntoRender};
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::view::keyed::keyed;

use area::AreaText;
use attributes::Attributes;

/// What stands in a document or in an attribute.
pub type Words = Cow<'static, str>;

/// Nodes, one after the other.
#[derive(Default)]
pub struct View(Vec<Node>);

/// What stands under a key, and how it is drawn: only where its key was not there before.
type Item = (String, Box<dyn FnOnce() -> View + Send>);

enum Node {
    /// Never empty, and never beside another text.
    Text(Words),
    Element(Element),
    Keyed(Vec<Item>),
}

/// An element of HTML.
pub struct Element {
    tag: &'static str,
    attributes: Attributes,
    children: Children,
}

enum Children {
    Fixed(View),
    Live(Box<dyn Fn() -> View + Send>),
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Attributes::default(), children: Children::Fixed(View::default()) }
}

/// A piece of code or a name, as it is written.
pub fn code(text: impl Into<Words>) -> Element {
    el("code").with(text.into())
}

impl Element {
    /// The attribute `class`.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.at("class", class)
    }

    /// The attribute `id`.
    #[must_use]
    pub fn id(self, id: impl Into<Words>) -> Self {
        self.at("id", id)
    }

    /// An attribute.
    #[must_use]
    pub fn at(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.maybe(name, Some(value))
    }

    /// An attribute that may be missing.
    #[must_use]
    pub fn maybe(mut self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        self.attributes.fix(name, value.map(Into::into));
        self
    }

    /// An attribute that says what it says by being there.
    #[must_use]
    pub fn flag(self, name: &'static str, there: bool) -> Self {
        self.maybe(name, there.then_some(""))
    }

    /// An attribute that follows what it reads.
    #[must_use]
    pub fn live_at<W: Into<Words>>(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<W> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<Words> + Send> = Box::new(move || value().map(Into::into));
        self.attributes.follow(name, custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that says what it says by being there, and follows what it reads.
    #[must_use]
    pub fn live_flag(self, name: &'static str, there: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_at(name, move || there().then_some(""))
    }

    /// What happens on an event.
    #[must_use]
    pub fn on(mut self, event: &'static str, handler: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        let handler: Box<dyn FnMut(web_sys::Event)> = Box::new(handler);
        self.attributes.follow(event, on(Custom::new(event), handler).into_any_attr());
        self
    }

    /// Another child, or several, behind those that are there.
    #[must_use]
    pub fn with(mut self, view: impl Into<View>) -> Self {
        if let Children::Fixed(children) = &mut self.children {
            children.append(view.into());
        }
        self
    }

    /// Children that follow what they read. They are all the children that there are.
    #[must_use]
    pub fn live<V: Into<View>>(mut self, view: impl Fn() -> V + Send + 'static) -> Self {
        self.children = Children::Live(Box::new(move || view().into()));
        self
    }

    /// The element under a key: see [`View::key`].
    #[must_use]
    pub fn key(self, key: impl Into<u64>) -> View {
        View::from(self).key(key)
    }

    fn into_any(self) -> AnyView {
        let Self { tag, attributes, children } = self;
        let children = match children {
            Children::Fixed(view) if tag == "textarea" => return area(attributes, view),
            Children::Fixed(view) => view.into_any(),
            Children::Live(view) => (move || view().into_any()).into_any(),
        };
        macro_rules! tags {
            ($($name:ident)* ; $($void:ident)*) => {
                match tag {
                    $(stringify!($name) => html::$name().add_any_attr(attributes).child(children).into_any(),)*
                    $(stringify!($void) => html::$void().add_any_attr(attributes).into_any(),)*
                    // Leptos compares tags of elements that HTML does not know, and draws them anew each time.
                    _ => html::custom(tag).add_any_attr(attributes).child(children).into_any(),
                }
            };
        }
        tags! {
            a b button caption cite code datalist dd details div dl dt figcaption figure form h2 h3 h4 label li mark nav
            ol optgroup option p pre section select span strong summary table tbody td th thead time tr ul; br hr img input
        }
    }
}

/// An area of lines: its text is a text and nothing else.
fn area(attributes: Attributes, view: View) -> AnyView {
    let area = html::textarea().add_any_attr(attributes);
    match view.0.into_iter().next() {
        Some(Node::Text(text)) => area.child(AreaText(text)).into_any(),
        _ => area.into_any(),
    }
}

impl View {
    /// More nodes behind those that are there.
    #[must_use]
    pub fn and(mut self, view: impl Into<Self>) -> Self {
        self.append(view.into());
        self
    }

    /// The same under a key. As long as the key stays, the nodes are not patched: what a person typed into them stays.
    #[must_use]
    pub fn key(self, key: impl Into<u64>) -> Self {
        let mut view = Self::default();
        view.keep(key.into().to_string(), move || self);
        view
    }

    /// Adds nodes that keep their identity wherever they move among those that are kept behind each other, under a key.
    /// They are drawn only where the key was not there before.
    pub fn keep(&mut self, key: String, draw: impl FnOnce() -> Self + Send + 'static) {
        let item: Item = (key, Box::new(draw));
        match self.0.last_mut() {
            Some(Node::Keyed(items)) => items.push(item),
            _ => self.0.push(Node::Keyed(vec![item])),
        }
    }

    /// More nodes behind those that are there.
    pub fn append(&mut self, more: Self) {
        for node in more.0 {
            match (self.0.last_mut(), node) {
                (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
                (_, node) => self.0.push(node),
            }
        }
    }

    /// The nodes as a view of leptos.
    pub fn into_any(self) -> AnyView {
        self.0.into_iter().map(Node::into_any).collect::<Vec<_>>().into_any()
    }
}

impl Node {
    fn into_any(self) -> AnyView {
        match self {
            Self::Text(text) => text.into_any(),
            Self::Element(element) => element.into_any(),
            Self::Keyed(items) => {
                let draw = |_, (_, draw): Item| (|_| (), draw().into_any());
                keyed(items, |(key, _)| key.clone(), draw).into_any()
            }
        }
    }
}

impl IntoRender for View {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

impl IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self(vec![Node::Element(element)])
    }
}

impl From<Words> for View {
    fn from(text: Words) -> Self {
        if text.is_empty() { Self::default() } else { Self(vec![Node::Text(text)]) }
    }
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Words::from(text).into()
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Words::from(text).into()
    }
}

impl<V: Into<Self>> From<Option<V>> for View {
    fn from(view: Option<V>) -> Self {
        view.map(Into::into).unwrap_or_default()
    }
}

impl<V: Into<Self>> FromIterator<V> for View {
    fn from_iter<I: IntoIterator<Item = V>>(views: I) -> Self {
        let mut all = Self::default();
        for view in views {
            all.append(view.into());
        }
        all
    }
}

#[cfg(test)]
mod tests;
