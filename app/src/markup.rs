//! Views as data: the elements that the live part of a page is made of.
//!
//! A typed view costs a browser several kilobytes of machine code for each kind of element that a page has. Here all
//! elements are of one type, drawn by one piece of code: written by the server (`html`), drawn, taken over and kept up
//! to date in the browser (`dom`), inside the reactive system of leptos, for which a [`View`] is a view like any other.
//!
//! The children of an element are either fixed or live ([`Element::live`]), never a mixture. So the document needs no
//! marks between nodes, and what the server wrote is exactly what a person reads in its source.

mod dom;
mod html;
mod view;

use std::borrow::Cow;

/// What stands in a document or in an attribute.
pub type Words = Cow<'static, str>;

/// What happens on an event of the browser.
type Handler = Box<dyn FnMut(web_sys::Event) + Send>;

/// Nodes, one after the other.
#[derive(Default)]
pub struct View(Vec<Node>);

enum Node {
    /// Never empty, and never beside another text.
    Text(Words),
    Element(Element),
}

/// An element of HTML.
pub struct Element {
    tag: &'static str,
    key: u64,
    attributes: Vec<(&'static str, Attribute)>,
    children: Children,
}

enum Attribute {
    /// Nothing: the attribute is not there.
    Fixed(Option<Words>),
    Live(Box<dyn Fn() -> Option<Words> + Send>),
    On(Handler),
}

enum Children {
    Fixed(View),
    Live(Box<dyn Fn() -> View + Send>),
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element { tag, key: 0, attributes: Vec::new(), children: Children::Fixed(View::default()) }
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
        self.attribute(name, Attribute::Fixed(Some(value.into())))
    }

    /// An attribute that may be missing.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        self.attribute(name, Attribute::Fixed(value.map(Into::into)))
    }

    /// An attribute that says what it says by being there.
    #[must_use]
    pub fn flag(self, name: &'static str, there: bool) -> Self {
        self.maybe(name, there.then_some(""))
    }

    /// An attribute that follows what it reads.
    #[must_use]
    pub fn live_at<W: Into<Words>>(self, name: &'static str, value: impl Fn() -> Option<W> + Send + 'static) -> Self {
        self.attribute(name, Attribute::Live(Box::new(move || value().map(Into::into))))
    }

    /// An attribute that says what it says by being there, and follows what it reads.
    #[must_use]
    pub fn live_flag(self, name: &'static str, there: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_at(name, move || there().then_some(""))
    }

    /// What happens on an event.
    #[must_use]
    pub fn on(self, event: &'static str, handler: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        self.attribute(event, Attribute::On(Box::new(handler)))
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
    ///
    /// What stays the same in them keeps its place in the document, and with it the focus and what a person opened.
    #[must_use]
    pub fn live<V: Into<View>>(mut self, view: impl Fn() -> V + Send + 'static) -> Self {
        self.children = Children::Live(Box::new(move || view().into()));
        self
    }

    /// An element with another key is another element: it is drawn anew and never repaired.
    #[must_use]
    pub fn key(mut self, key: impl Into<u64>) -> Self {
        self.key = key.into();
        self
    }

    fn attribute(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.attributes.push((name, attribute));
        self
    }
}

impl View {
    /// More nodes behind those that are there.
    #[must_use]
    pub fn and(mut self, view: impl Into<Self>) -> Self {
        self.append(view.into());
        self
    }

    /// The same elements, each with a key: see [`Element::key`].
    #[must_use]
    pub fn key(mut self, key: impl Into<u64>) -> Self {
        let key = key.into();
        for node in &mut self.0 {
            if let Node::Element(element) = node {
                element.key = key;
            }
        }
        self
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
mod tests {
    use super::*;

    fn check(view: impl Into<View>, html: &str) {
        let mut written = String::new();
        html::write(view.into(), &mut written);
        assert_eq!(written, html);
    }

    #[test]
    fn a_view_is_written_as_html() {
        check(el("p").class("a").with("x").with(code("y")), r#"<p class="a">x<code>y</code></p>"#);
        check(
            el("input").at("value", "").flag("checked", true).flag("disabled", false),
            r#"<input value="" checked="">"#,
        );
        check(
            el("ul").live(|| (0..2).map(|n| el("li").with(n.to_string())).collect::<View>()),
            "<ul><li>0</li><li>1</li></ul>",
        );
        check(el("p").live_at("title", || Some("t")).live_flag("hidden", || false), r#"<p title="t"></p>"#);
        check(el("button").on("click", |_| ()), "<button></button>");
    }

    #[test]
    fn what_html_would_read_otherwise_is_escaped() {
        check("<&>\"", "&lt;&amp;&gt;\"");
        check(el("a").at("title", "\"<&"), "<a title=\"&quot;&lt;&amp;\"></a>");
    }

    #[test]
    fn a_parser_takes_the_first_line_break_from_an_area() {
        check(el("textarea").with("\nx"), "<textarea>\n\nx</textarea>");
        check(el("textarea"), "<textarea>\n</textarea>");
    }

    #[test]
    fn texts_are_never_empty_and_never_side_by_side() {
        let view = View::from("a").and("").and("b".to_owned()).and(None::<&str>).and(code("c")).and("");
        assert_eq!(view.0.len(), 2);
        check(view, "ab<code>c</code>");
    }
}
