//! Views in the browser: drawn, taken over from the server, and kept up to date.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::Rndr;
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::wasm_bindgen::closure::Closure;

use super::{Attribute, Children, Element, Handler, Node, View, Words};

/// A view that stands in a document. It is kept up to date as long as this lives.
#[derive(Default)]
pub struct Drawn(Vec<DrawnNode>);

enum DrawnNode {
    Text(web_sys::Text, Words),
    Element(DrawnElement),
}

struct DrawnElement {
    node: web_sys::Element,
    tag: &'static str,
    key: u64,
    attributes: Vec<(&'static str, DrawnAttribute)>,
    children: DrawnChildren,
}

enum DrawnAttribute {
    Fixed(Option<Words>),
    Live(RenderEffect<Said>),
    On(Rc<RefCell<Handler>>, Listener),
}

/// What an attribute says; nothing where it is not there.
#[derive(Default, PartialEq)]
struct Said(Option<Words>);

/// Listens as long as it lives. Events that the browser brings later, such as the opening of a `details` that is gone by
/// then, find nobody.
struct Listener {
    node: web_sys::Element,
    event: &'static str,
    call: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let call = self.call.as_ref().unchecked_ref();
        // Fails for nothing that was added.
        let _ = self.node.remove_event_listener_with_callback(self.event, call);
    }
}

enum DrawnChildren {
    Fixed(Drawn),
    Live(RenderEffect<Drawn>),
}

/// Draws a view that stands nowhere yet.
pub(super) fn draw(view: View) -> Drawn {
    Drawn(view.0.into_iter().map(draw_node).collect())
}

/// Takes over what the server wrote into a parent for the same view. If something else stands there, as where an
/// extension of the browser changed the page, it is said in the console and drawn anew.
pub(super) fn adopt(parent: &web_sys::Element, view: View) -> Drawn {
    let nodes = parent.child_nodes();
    let nodes: Vec<web_sys::Node> = (0..nodes.length()).filter_map(|at| nodes.item(at)).collect();
    let is_same = nodes.len() == view.0.len() && nodes.iter().zip(&view.0).all(|(node, view)| is_of(node, view));
    if !is_same {
        leptos::logging::error!("<{}> does not hold what the server wrote", parent.tag_name());
        parent.set_text_content(None);
        let drawn = draw(view);
        drawn.insert(parent, None);
        return drawn;
    }
    let adopted = nodes.into_iter().zip(view.0).map(|(node, view)| match view {
        Node::Text(text) => DrawnNode::Text(node.unchecked_into(), text),
        Node::Element(element) => DrawnNode::Element(fill(node.unchecked_into(), element, true)),
    });
    Drawn(adopted.collect())
}

fn is_of(node: &web_sys::Node, view: &Node) -> bool {
    match view {
        Node::Text(_) => node.node_type() == web_sys::Node::TEXT_NODE,
        Node::Element(element) => node.node_name().eq_ignore_ascii_case(element.tag),
    }
}

fn draw_node(node: Node) -> DrawnNode {
    match node {
        Node::Text(text) => DrawnNode::Text(Rndr::create_text_node(&text), text),
        Node::Element(element) => DrawnNode::Element(fill(Rndr::create_element(element.tag, None), element, false)),
    }
}

/// Gives an element of the document its attributes and children, unless the server wrote them.
fn fill(node: web_sys::Element, element: Element, written: bool) -> DrawnElement {
    let Element { tag, key, attributes, children } = element;
    let attributes = attributes.into_iter().map(|(name, attribute)| {
        let drawn = match attribute {
            Attribute::Fixed(value) => {
                if !written {
                    set(&node, name, value.as_ref());
                }
                DrawnAttribute::Fixed(value)
            }
            Attribute::Live(value) => DrawnAttribute::Live(follow(
                &node,
                name,
                value,
                written.then(|| Said(node.get_attribute(name).map(Words::from))),
            )),
            Attribute::On(handler) => listen(&node, name, handler),
        };
        (name, drawn)
    });
    let attributes = attributes.collect();
    let children = match children {
        Children::Fixed(view) if written => DrawnChildren::Fixed(adopt(&node, view)),
        Children::Fixed(view) => {
            let drawn = draw(view);
            drawn.insert(&node, None);
            DrawnChildren::Fixed(drawn)
        }
        Children::Live(view) => DrawnChildren::Live(keep(&node, view, None, written)),
    };
    DrawnElement { node, tag, key, attributes, children }
}

fn set(node: &web_sys::Element, name: &str, value: Option<&Words>) {
    match value {
        Some(value) => Rndr::set_attribute(node, name, value),
        None => Rndr::remove_attribute(node, name),
    }
}

/// Keeps an attribute up to date, from what it says `before`.
fn follow(
    node: &web_sys::Element,
    name: &'static str,
    value: Box<dyn Fn() -> Option<Words> + Send>,
    before: Option<Said>,
) -> RenderEffect<Said> {
    let node = node.clone();
    let update = move |before: Option<Said>| {
        let now = Said(value());
        if before.unwrap_or_default() != now {
            set(&node, name, now.0.as_ref());
        }
        now
    };
    RenderEffect::new_with_value(update, before)
}

/// Keeps children up to date, from those that were drawn `before` or that the server wrote.
fn keep(
    node: &web_sys::Element,
    view: Box<dyn Fn() -> View + Send>,
    before: Option<Drawn>,
    written: bool,
) -> RenderEffect<Drawn> {
    let node = node.clone();
    let update = move |before: Option<Drawn>| match before {
        Some(before) => before.update(&node, view()),
        None if written => adopt(&node, view()),
        None => Drawn::default().update(&node, view()),
    };
    RenderEffect::new_with_value(update, before)
}

/// The handler may be replaced by another while the browser goes on calling the same listener.
fn listen(node: &web_sys::Element, event: &'static str, handler: Handler) -> DrawnAttribute {
    let handler = Rc::new(RefCell::new(handler));
    let called = Rc::clone(&handler);
    let call = Closure::new(move |event| {
        // What a handler does may bring the same event about again, which then is its own doing.
        if let Ok(mut handler) = called.try_borrow_mut() {
            handler(event);
        }
    });
    // Adding a listener fails for nothing that an element could be.
    let _ = node.add_event_listener_with_callback(event, call.as_ref().unchecked_ref());
    DrawnAttribute::On(handler, Listener { node: node.clone(), event, call })
}

impl Drawn {
    /// Puts it into a parent, before a node or at the end.
    pub(super) fn insert(&self, parent: &web_sys::Element, before: Option<&web_sys::Node>) {
        for node in &self.0 {
            Rndr::insert_node(parent, node.node(), before);
        }
    }

    /// Takes it out of the document.
    pub(super) fn remove(&self) {
        for node in &self.0 {
            Rndr::remove(node.node());
        }
    }

    /// Its first node.
    pub(super) fn first(&self) -> Option<&web_sys::Node> {
        self.0.first().map(DrawnNode::node)
    }

    /// Its elements, without what stands in them.
    pub(super) fn elements(&self) -> Vec<web_sys::Element> {
        self.0.iter().filter_map(|node| node.node().dyn_ref().cloned()).collect()
    }

    /// Makes all children of a parent what they are now. What is of the same kind as before at its place is repaired.
    fn update(self, parent: &web_sys::Element, view: View) -> Self {
        let mut before = self.0.into_iter();
        let nodes = view.0.into_iter().map(|new| {
            if let Some(old) = before.next() {
                return old.update(new);
            }
            let drawn = draw_node(new);
            Rndr::insert_node(parent, drawn.node(), None);
            drawn
        });
        let nodes = nodes.collect();
        for left in before {
            Rndr::remove(left.node());
        }
        Self(nodes)
    }
}

impl DrawnNode {
    fn node(&self) -> &web_sys::Node {
        match self {
            Self::Text(node, _) => node,
            Self::Element(element) => &element.node,
        }
    }

    fn update(self, new: Node) -> Self {
        match (self, new) {
            (Self::Text(node, before), Node::Text(text)) => {
                if before != text {
                    Rndr::set_text(&node, &text);
                }
                Self::Text(node, text)
            }
            (Self::Element(before), Node::Element(element)) if before.is_repaired_by(&element) => {
                Self::Element(before.update(element))
            }
            (before, new) => {
                let drawn = draw_node(new);
                if let Some(parent) = before.node().parent_element() {
                    Rndr::insert_node(&parent, drawn.node(), Some(before.node()));
                }
                Rndr::remove(before.node());
                drawn
            }
        }
    }
}

impl DrawnElement {
    /// Whether only values differ.
    fn is_repaired_by(&self, new: &Element) -> bool {
        let kinds = self.attributes.iter().zip(&new.attributes).all(|((before, old), (name, new))| {
            before == name
                && matches!(
                    (old, new),
                    (DrawnAttribute::Fixed(_), Attribute::Fixed(_))
                        | (DrawnAttribute::Live(_), Attribute::Live(_))
                        | (DrawnAttribute::On(..), Attribute::On(_))
                )
        });
        kinds && self.tag == new.tag && self.key == new.key && self.attributes.len() == new.attributes.len()
    }

    fn update(self, new: Element) -> Self {
        let Self { node, tag, key, attributes, children } = self;
        let attributes = attributes.into_iter().zip(new.attributes).map(|((name, old), (_, new))| {
            let drawn = match (old, new) {
                (DrawnAttribute::Live(old), Attribute::Live(value)) => {
                    DrawnAttribute::Live(follow(&node, name, value, old.take_value()))
                }
                (DrawnAttribute::On(slot, listener), Attribute::On(handler)) => {
                    *slot.borrow_mut() = handler;
                    DrawnAttribute::On(slot, listener)
                }
                (DrawnAttribute::Fixed(old), Attribute::Fixed(value)) => {
                    if old != value {
                        set(&node, name, value.as_ref());
                    }
                    DrawnAttribute::Fixed(value)
                }
                (old, _) => old,
            };
            (name, drawn)
        });
        let attributes = attributes.collect();
        let before = match children {
            DrawnChildren::Fixed(before) => before,
            DrawnChildren::Live(before) => before.take_value().unwrap_or_default(),
        };
        let children = match new.children {
            Children::Fixed(view) => DrawnChildren::Fixed(before.update(&node, view)),
            Children::Live(view) => DrawnChildren::Live(keep(&node, view, Some(before), false)),
        };
        Self { node, tag, key, attributes, children }
    }
}
