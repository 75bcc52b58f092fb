//! Views among the views of leptos.

use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Position, PositionState};
use web_sys::wasm_bindgen::JsCast as _;

use super::dom::{self, Drawn};
use super::{View, html};

impl Render for View {
    type State = Drawn;

    fn build(self) -> Drawn {
        dom::draw(self)
    }

    fn rebuild(self, drawn: &mut Drawn) {
        let mut new = dom::draw(self);
        drawn.insert_before_this(&mut new);
        drawn.unmount();
        *drawn = new;
    }
}

impl AddAnyAttr for View {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, html: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        html::write(self, html);
        *position = Position::NextChild;
    }

    /// The view is all that stands in its parent.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        position.set(Position::NextChild);
        dom::adopt(cursor.current().unchecked_ref(), self)
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.insert(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some((parent, node)) = self.first().and_then(|node| Some((node.parent_element()?, node))) else {
            return false;
        };
        child.mount(&parent, Some(node));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        self.elements()
    }
}
