//! The fields of a trigger: those that its table lists, and those that pin the values of slots.

use bilingual::Text;
use bilingual::sources::ALIYUN_2021;

use crate::model::notation::field;
use crate::model::{Field, Happening, Kind, Lit, Node, Slot, Trigger, When};

/// The title above the fields that pin values.
pub const PINS: Text = Text::new("Values that are generated unless set", "未填写时自动生成的值");

/// `call`, which occurrences have where the source cuts a list into calls.
pub static CALL: Field = field("call", Kind::int(1, 1_000_000))
    .en("Which of the calls the event is of, counted from 1.")
    .zh("事件属于第几次调用，从 1 开始计数。")
    .default(Lit::Int(1))
    .cites(&[ALIYUN_2021.at("5")]);

/// The field of a dotted name.
pub fn find(mut fields: impl Iterator<Item = &'static Field>, dotted: &str) -> Option<&'static Field> {
    let (name, rest) = dotted.split_once('.').map_or((dotted, None), |(name, rest)| (name, Some(rest)));
    let field = fields.find(|field| field.name == name)?;
    match (rest, field.kind) {
        (None, _) => Some(field),
        (Some(rest), Kind::Record(fields)) => find(fields.iter(), rest),
        // An item of a list goes by its index.
        (Some(rest), Kind::List(Kind::Record(fields), _)) => find(fields.iter(), rest.split_once('.')?.1),
        _ => None,
    }
}

/// Calls `visit` with the dotted name of every field that holds a value of its own, in order: members of records
/// instead of the records.
pub fn leaves(fields: &'static [Field], prefix: &str, visit: &mut dyn FnMut(&str, &'static Field)) {
    for field in fields {
        let name = if prefix.is_empty() { field.name.to_owned() } else { format!("{prefix}.{}", field.name) };
        match field.kind {
            Kind::Record(members) => leaves(members, &name, visit),
            _ => visit(&name, field),
        }
    }
}

impl Trigger {
    /// The fields of an occurrence: those of what happens, then those that pin values of its events.
    pub fn occurrence_fields(&self, happening: &Happening) -> Vec<&'static Field> {
        let mut fields: Vec<&'static Field> = happening.own_fields().collect();
        fields.extend(self.pins(happening));
        fields
    }

    /// The field of an occurrence with this dotted name.
    pub fn occurrence_field(&self, happening: &Happening, dotted: &str) -> Option<&'static Field> {
        find(happening.own_fields(), dotted).or_else(|| find(self.pins(happening).into_iter(), dotted))
    }

    /// The fields that pin values of the events of a happening, in the order of the events, each name once.
    pub fn pins(&self, happening: &Happening) -> Vec<&'static Field> {
        let mut pins = Vec::new();
        for shape in self.shapes.iter().filter(|shape| may_happen(&shape.when, happening)) {
            of_node(&shape.root, happening, &mut pins);
        }
        pins
    }
}

fn of_node(node: &'static Node, happening: &Happening, pins: &mut Vec<&'static Field>) {
    match node {
        Node::Leaf(_, Some(pin)) => {
            if !pins.iter().any(|known| known.name == pin.name) {
                pins.push(pin);
            }
        }
        Node::Object(slots) => slots.iter().for_each(|slot| of_slot(slot, happening, pins)),
        Node::List(nodes) => nodes.iter().for_each(|node| of_node(node, happening, pins)),
        Node::Sum(alternatives) => {
            let open = alternatives.iter().filter(|(when, _)| may_happen(when, happening));
            open.for_each(|(_, node)| of_node(node, happening, pins));
        }
        Node::Fold(_, node) | Node::FoldIf(_, _, node) => of_node(node, happening, pins),
        // The values of items are pinned by members of the items.
        Node::Leaf(..) | Node::Each(..) | Node::Single(..) | Node::Copy(_) | Node::Fields(_) => {}
    }
}

fn of_slot(slot: &'static Slot, happening: &Happening, pins: &mut Vec<&'static Field>) {
    if may_happen(&slot.when, happening) {
        of_node(&slot.node, happening, pins);
    }
}

/// Whether a condition can hold where this happens.
fn may_happen(when: &When, happening: &Happening) -> bool {
    match when {
        When::Happens(ids) => ids.contains(&happening.id),
        When::Not(When::Happens(ids)) => !ids.contains(&happening.id),
        When::All(all) => all.iter().all(|when| may_happen(when, happening)),
        When::Any(any) => any.iter().any(|when| may_happen(when, happening)),
        _ => true,
    }
}
