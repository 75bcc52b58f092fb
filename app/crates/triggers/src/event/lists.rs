//! What items of lists make: all of a call, or one by itself.

use std::ops::Range;

use super::{Walk, origin};
use crate::input::Item;
use crate::model::{Kind, Node, Path, Slot};
use crate::value::Value;

impl Walk<'_> {
    /// The items of a list that the call holds, where it is the list that is cut into calls.
    pub(super) fn items_of(&self, path: Path) -> Option<Range<usize>> {
        self.batch.as_ref().filter(|(batch, _)| *batch == path).and_then(|(_, items)| items.clone())
    }

    pub(super) fn each(
        &mut self,
        path: Path,
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<Item<'_>>,
    ) -> Value {
        self.inner(pointer, slot);
        let Some(Value::List(list)) = self.input.given(path, item) else { return Value::List(Vec::new()) };
        let kind = self.kind_of_items(path, item);
        let base = origin(path, item).pointer().unwrap_or_default().to_owned();
        let range = self.items_of(path).unwrap_or(0..list.len());
        let items = list.iter().enumerate().skip(range.start).take(range.len());
        let items = items.enumerate().map(|(place, (i, value))| {
            let at = format!("{base}/{i}");
            let within = format!("{pointer}/{place}");
            self.node(node, &within, None, Some(Item { value, at: &at, kind, within: &within }))
        });
        Value::List(items.collect())
    }

    /// The first item that the call holds.
    pub(super) fn single(
        &mut self,
        path: Path,
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<Item<'_>>,
    ) -> Value {
        let i = self.items_of(path).map_or(0, |items| items.start);
        let list = self.input.given(path, item).and_then(Value::as_list).unwrap_or_default();
        let Some(value) = list.get(i) else { return Value::Null };
        let at = format!("{}/{i}", origin(path, item).pointer().unwrap_or_default());
        let kind = self.kind_of_items(path, item);
        self.node(node, pointer, slot, Some(Item { value, at: &at, kind, within: pointer }))
    }

    /// What the items of a list are.
    fn kind_of_items(&self, path: Path, item: Option<Item<'_>>) -> &'static Kind {
        match (path.name.is_empty(), self.input.field(path, item).map(|field| &field.kind), item) {
            (_, Some(Kind::List(of, _)), _) | (true, _, Some(Item { kind: Kind::List(of, _), .. })) => of,
            _ => &Kind::Json,
        }
    }
}
