//! Views as text: what the server sends.

use super::{Attribute, Children, Element, Node, View};

/// Elements without an end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// Writes a view behind what is there. Whatever is live is asked once.
pub(super) fn write(view: View, html: &mut String) {
    for node in view.0 {
        match node {
            Node::Text(text) => html.push_str(&html_escape::encode_text(&*text)),
            Node::Element(element) => write_element(element, html),
        }
    }
}

fn write_element(element: Element, html: &mut String) {
    let tag = element.tag;
    html.extend(["<", tag]);
    for (name, attribute) in element.attributes {
        let value = match attribute {
            Attribute::Fixed(value) => value,
            Attribute::Live(value) => value(),
            Attribute::On(_) => None,
        };
        if let Some(value) = value {
            html.extend([" ", name, "=\"", &html_escape::encode_double_quoted_attribute(&*value), "\""]);
        }
    }
    html.push('>');
    if VOID.contains(&tag) {
        return;
    }
    if tag == "textarea" {
        // Parsers drop one line break at the beginning.
        html.push('\n');
    }
    match element.children {
        Children::Fixed(view) => write(view, html),
        Children::Live(view) => write(view(), html),
    }
    html.extend(["</", tag, ">"]);
}
