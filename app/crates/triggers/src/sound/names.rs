//! The fields that paths name.

use crate::model::{Field, Group, Kind, Node, Path, Root, Trigger, same};

/// Whether a dotted name, from `start` on, names one of the fields or something below it.
pub(super) const fn names_field(fields: &[Field], name: &[u8], start: usize) -> Option<Kind> {
    let mut i = 0;
    while i < fields.len() {
        let field = fields[i].name.as_bytes();
        let end = start + field.len();
        let mut equal = end <= name.len();
        let mut j = 0;
        while equal && j < field.len() {
            equal = field[j] == name[start + j];
            j += 1;
        }
        if equal && end == name.len() {
            return Some(fields[i].kind);
        }
        if equal && name[end] == b'.' {
            return match fields[i].kind {
                Kind::Record(members) => names_field(members, name, end + 1),
                _ => None,
            };
        }
        i += 1;
    }
    None
}

const fn names_in_groups(groups: &[Group], name: &[u8]) -> Option<Kind> {
    let mut i = 0;
    while i < groups.len() {
        if let Some(kind) = names_field(groups[i].fields, name, 0) {
            return Some(kind);
        }
        i += 1;
    }
    None
}

/// The kind of the pinned value of this name, anywhere below a node.
const fn names_pin(node: &Node, name: &[u8]) -> Option<Kind> {
    match node {
        Node::Leaf(_, Some(pin)) => names_field(&[*pin], name, 0),
        Node::Object(slots) => {
            let mut i = 0;
            while i < slots.len() {
                if let Some(kind) = names_pin(&slots[i].node, name) {
                    return Some(kind);
                }
                i += 1;
            }
            None
        }
        Node::List(nodes) => {
            let mut i = 0;
            while i < nodes.len() {
                if let Some(kind) = names_pin(&nodes[i], name) {
                    return Some(kind);
                }
                i += 1;
            }
            None
        }
        Node::Sum(alternatives) => {
            let mut i = 0;
            while i < alternatives.len() {
                if let Some(kind) = names_pin(&alternatives[i].1, name) {
                    return Some(kind);
                }
                i += 1;
            }
            None
        }
        Node::Fold(_, inner) | Node::FoldIf(_, _, inner) => names_pin(inner, name),
        _ => None,
    }
}

/// The kind of the field of the occurrence in which values are tried: also one of the first item of a list.
pub(super) const fn kind_tried(trigger: &Trigger, path: Path) -> Kind {
    let name = path.name.as_bytes();
    let mut end = 0;
    while end + 2 < name.len() {
        if name[end] == b'.' && name[end + 1] == b'0' && name[end + 2] == b'.' {
            let mut i = 0;
            while i < trigger.happenings.len() {
                let list = names_in_groups(trigger.happenings[i].fields, name.split_at(end).0);
                if let Some(Kind::List(Kind::Record(members), _)) = list
                    && let Some(kind) = names_field(members, name, end + 3)
                {
                    return kind;
                }
                i += 1;
            }
            panic!("a path names no field of a list")
        }
        end += 1;
    }
    kind_of(trigger, None, path)
}

/// The kind of the field that a path names.
pub(super) const fn kind_of(trigger: &Trigger, item: Option<&Kind>, path: Path) -> Kind {
    let name = path.name.as_bytes();
    let found = match path.root {
        Root::Config => names_field(trigger.config, name, 0),
        Root::Occurrence => {
            if same(path.name, "happening") {
                return Kind::Choice(&[]);
            }
            let mut i = 0;
            let mut found = None;
            while found.is_none() && i < trigger.happenings.len() {
                found = names_in_groups(trigger.happenings[i].fields, name);
                i += 1;
            }
            let mut i = 0;
            while found.is_none() && i < trigger.shapes.len() {
                found = names_pin(&trigger.shapes[i].root, name);
                i += 1;
            }
            found
        }
        // What a function answers has a kind, but its members may be of the function's choice.
        Root::Answer => Some(Kind::Json),
        Root::Item => match item {
            Some(kind) if name.is_empty() => Some(*kind),
            Some(Kind::Record(fields)) => names_field(fields, name, 0),
            _ => None,
        },
    };
    match found {
        Some(kind) => kind,
        None => panic!("a path names no field"),
    }
}
