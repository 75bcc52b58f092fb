//! Single values of an event: what pins them, and what their expressions give.

use super::{Origin, Walk, origin};
use crate::input::Item;
use crate::model::{Expr, Field, Key, Kind, Node, on};
use crate::time::Format;
use crate::value::{Value, pointer_of};

impl Walk<'_> {
    /// A single value: what pins it, else what its expression gives.
    pub(super) fn leaf(
        &self,
        expr: &'static Expr,
        pin: Option<&'static Field>,
        pointer: &str,
        item: Option<Item<'_>>,
        from: &mut Vec<Origin>,
    ) -> Option<Value> {
        let pinned = pin.and_then(|pin| Some((pin, self.input.occurrence.member(pin.name)?)));
        match pinned.filter(|(_, value)| !matches!(value, Value::Null)) {
            Some((pin, value)) => {
                from.push(Origin::Occurrence(pointer_of(pin.name)));
                Some(written(expr, value))
            }
            None => self.expr(expr, pointer, item, from),
        }
    }

    fn expr(
        &self,
        expr: &'static Expr,
        pointer: &str,
        item: Option<Item<'_>>,
        from: &mut Vec<Origin>,
    ) -> Option<Value> {
        let make = |maker: crate::generate::Maker, at: &str| {
            maker.make(self.input.moment.seed, &self.input.trigger.id.to_string(), at)
        };
        match expr {
            Expr::Fixed(lit) => {
                from.push(Origin::Fixed);
                Some(Value::from(*lit))
            }
            Expr::Type => {
                from.push(Origin::Fixed);
                Some(self.input.trigger.kind.into())
            }
            Expr::Word(without) => {
                from.extend([Origin::Derived, Origin::Occurrence("/happening".to_owned())]);
                let word = self.input.happening().word;
                Some(word.strip_prefix(without).unwrap_or(word).into())
            }
            Expr::From(path) => {
                from.push(origin(*path, item));
                self.input.value(*path, item)
            }
            Expr::Join(pieces) => {
                let mut text = String::new();
                for piece in *pieces {
                    let mut piece_from = Vec::new();
                    let value = self.expr(piece, pointer, item, &mut piece_from);
                    // A fixed piece between others is no origin worth naming.
                    from.extend(piece_from.into_iter().filter(|origin| *origin != Origin::Fixed));
                    text.push_str(&value.as_ref().map(Value::in_text).unwrap_or_default());
                }
                Some(Value::Text(text))
            }
            Expr::Clock(format) => {
                from.push(Origin::Clock);
                Some(format.value(self.input.moment.at))
            }
            Expr::Made(maker) => {
                from.push(Origin::Generated);
                // A value of an item stays the same whichever call holds the item, and differs from those of others.
                let place = item.and_then(|item| Some(format!("{}{}", item.at, pointer.strip_prefix(item.within)?)));
                Some(make(*maker, place.as_deref().unwrap_or(pointer)))
            }
            Expr::MadeAt(place, maker) => {
                let mut pins = self.input.trigger.shapes.iter().filter_map(|shape| pin_at(&shape.root, place));
                let pinned = pins.next().and_then(|pin| Some((pin, self.input.given(on(pin.name), None)?)));
                let (origin, value) = match pinned {
                    Some((pin, value)) => (Origin::Occurrence(pointer_of(pin.name)), value.clone()),
                    None => (Origin::Generated, make(*maker, place)),
                };
                from.push(origin);
                Some(value)
            }
            Expr::Derived(derivation, of) => {
                from.push(Origin::Derived);
                let values: Vec<Option<Value>> = of
                    .iter()
                    .map(|expr| {
                        let mut of_one = Vec::new();
                        let value = self.expr(expr, pointer, item, &mut of_one);
                        from.extend(of_one.into_iter().filter(|origin| *origin != Origin::Fixed));
                        value
                    })
                    .collect();
                let values: Vec<Option<&Value>> = values.iter().map(Option::as_ref).collect();
                (derivation.run)(&values, &self.input.moment)
            }
            Expr::Or(path, other) => match self.input.given(*path, item) {
                Some(value) => {
                    from.push(origin(*path, item));
                    Some(written(other, value))
                }
                None => self.expr(other, pointer, item, from),
            },
        }
    }
}

/// The field that pins the member at a pointer.
fn pin_at(node: &'static Node, pointer: &str) -> Option<&'static Field> {
    match (node, pointer.strip_prefix('/')) {
        (Node::Leaf(_, pin), None) => pin.as_ref(),
        (Node::Object(slots), Some(pointer)) => {
            let name = pointer.split('/').next()?;
            let mut slots = slots.iter().filter(|slot| matches!(slot.key, Key::Name(is) if is == name));
            slots.find_map(|slot| pin_at(&slot.node, &pointer[name.len()..]))
        }
        _ => None,
    }
}

/// A pinned value as the expression that it replaces writes its own.
fn written(expr: &Expr, pinned: &Value) -> Value {
    format_of(expr).and_then(|format| format.rewrite(pinned)).unwrap_or_else(|| pinned.clone())
}

/// How an expression writes instants, if that is what it gives.
pub fn format_of(expr: &Expr) -> Option<Format> {
    match expr {
        Expr::Clock(format) => Some(*format),
        Expr::Derived(derivation, _) if matches!(derivation.gives, Kind::Instant) => Some(Format::Seconds),
        Expr::Or(_, other) => format_of(other),
        _ => None,
    }
}
