//! Proves while compiling that a trigger's table holds together: a misspelt field name is a build error.

use crate::model::{
    Check, Expr, Field, Group, Happening, Key, Kind, Node, Path, Root, Shape, Slot, Test, Trigger, When,
};

/// Whether two texts are equal, in constants too.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether a dotted name, from `start` on, names one of the fields or something below it.
const fn names_field(fields: &[Field], name: &[u8], start: usize) -> Option<Kind> {
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

/// The kind of the field that a path names.
const fn kind_of(trigger: &Trigger, item: Option<&Kind>, path: Path) -> Kind {
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
            found
        }
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

const fn path(trigger: &Trigger, item: Option<&Kind>, path: Path) {
    let _ = kind_of(trigger, item, path);
}

const fn paths(trigger: &Trigger, item: Option<&Kind>, all: &[Path]) {
    let mut i = 0;
    while i < all.len() {
        path(trigger, item, all[i]);
        i += 1;
    }
}

const fn is_edition(trigger: &Trigger, id: &str) -> bool {
    let mut i = 0;
    while i < trigger.editions.len() {
        if same(trigger.editions[i].id, id) {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_happening(happenings: &[Happening], id: &str) -> bool {
    let mut i = 0;
    while i < happenings.len() {
        if same(happenings[i].id, id) {
            return true;
        }
        i += 1;
    }
    false
}

const fn when(trigger: &Trigger, item: Option<&Kind>, condition: &When) {
    match condition {
        When::Always => {}
        When::Is(at, _) | When::Set(at) => path(trigger, item, *at),
        When::In(editions) => {
            let mut i = 0;
            while i < editions.len() {
                assert!(is_edition(trigger, editions[i]), "a condition names no edition");
                i += 1;
            }
        }
        When::Happens(ids) => {
            let mut i = 0;
            while i < ids.len() {
                assert!(is_happening(trigger.happenings, ids[i]), "a condition names no happening");
                i += 1;
            }
        }
        When::Not(inner) => when(trigger, item, inner),
        When::All(all) | When::Any(all) => {
            let mut i = 0;
            while i < all.len() {
                when(trigger, item, &all[i]);
                i += 1;
            }
        }
    }
}

const fn expr(trigger: &Trigger, item: Option<&Kind>, of: &Expr) {
    match of {
        Expr::Fixed(_) | Expr::Clock(_) | Expr::Generated(_) => {}
        Expr::From(at) => path(trigger, item, *at),
        Expr::Join(pieces) => {
            let mut i = 0;
            while i < pieces.len() {
                expr(trigger, item, &pieces[i]);
                i += 1;
            }
        }
        Expr::Derived(_, of) => paths(trigger, item, of),
        Expr::Or(at, other) => {
            path(trigger, item, *at);
            expr(trigger, item, other);
        }
    }
}

const fn node(trigger: &Trigger, item: Option<&Kind>, of: &Node) {
    match of {
        Node::Leaf(of) => expr(trigger, item, of),
        Node::Copy(at) => path(trigger, item, *at),
        Node::Object(slots) => {
            let mut i = 0;
            while i < slots.len() {
                slot(trigger, item, &slots[i]);
                i += 1;
            }
        }
        Node::List(nodes) => {
            let mut i = 0;
            while i < nodes.len() {
                node(trigger, item, &nodes[i]);
                i += 1;
            }
        }
        Node::Each(at, each) => match kind_of(trigger, item, *at) {
            Kind::List(of, _) => node(trigger, Some(of), each),
            _ => panic!("`Each` wants a list"),
        },
        Node::Sum(alternatives) => {
            let mut i = 0;
            while i < alternatives.len() {
                when(trigger, item, &alternatives[i].0);
                node(trigger, item, &alternatives[i].1);
                i += 1;
            }
        }
        Node::Fold(_, inner) => node(trigger, item, inner),
        Node::FoldIf(condition, _, inner) => {
            when(trigger, item, condition);
            node(trigger, item, inner);
        }
        Node::Use(envelope, fill) => {
            node(trigger, item, envelope);
            node(trigger, item, fill);
        }
        Node::Hole => {}
    }
}

const fn slot(trigger: &Trigger, item: Option<&Kind>, of: &Slot) {
    when(trigger, item, &of.when);
    match of.key {
        Key::Name(_) => {}
        Key::Spread(at) => path(trigger, item, at),
        Key::ByEdition(names) => {
            let mut i = 0;
            while i < names.len() {
                assert!(is_edition(trigger, names[i].0), "a key names no edition");
                i += 1;
            }
        }
    }
    node(trigger, item, &of.node);
}

/// Panics, while compiling a constant, where a table does not hold together: a path, an edition or a happening that
/// does not exist, two happenings of one name, a default edition that is not listed.
///
/// A misspelt field name does not compile:
///
/// ```compile_fail,E0080
/// use triggers::aliyun::timer::TRIGGER;
/// use triggers::model::{Clause, Lit, Test, Trigger, config};
/// use triggers::sound::assert_sound;
///
/// const MISSPELT: Trigger = Trigger {
///     fires: &[Clause { test: Test::Is(config("enabled"), Lit::Bool(true)), ..TRIGGER.fires[0] }],
///     ..TRIGGER
/// };
/// const _: () = assert_sound(&MISSPELT);
/// ```
///
/// The same with the right name does:
///
/// ```
/// use triggers::aliyun::timer::TRIGGER;
/// use triggers::model::{Clause, Lit, Test, Trigger, config};
/// use triggers::sound::assert_sound;
///
/// const SPELT: Trigger = Trigger {
///     fires: &[Clause { test: Test::Is(config("enable"), Lit::Bool(true)), ..TRIGGER.fires[0] }],
///     ..TRIGGER
/// };
/// const _: () = assert_sound(&SPELT);
/// ```
pub const fn assert_sound(trigger: &Trigger) {
    assert!(!trigger.happenings.is_empty(), "something must be able to happen");
    assert!(!trigger.editions.is_empty(), "there must be an edition");
    assert!(is_edition(trigger, trigger.default_edition), "the default edition is not listed");
    let mut i = 0;
    while i < trigger.happenings.len() {
        let (_, others) = trigger.happenings.split_at(i + 1);
        assert!(!is_happening(others, trigger.happenings[i].id), "two happenings of one name");
        i += 1;
    }
    let mut i = 0;
    while i < trigger.rules.len() {
        match trigger.rules[i].check {
            Check::Requires(one, other) | Check::Conflicts(one, other) => paths(trigger, None, &[one, other]),
            Check::ExactlyOne(all) | Check::AnyOf(all) => paths(trigger, None, all),
            Check::Broken(_) => {}
        }
        i += 1;
    }
    let mut i = 0;
    while i < trigger.fires.len() {
        match trigger.fires[i].test {
            Test::Is(at, _) | Test::Names { names: at, .. } => path(trigger, None, at),
            Test::StartsWith { text, prefix } => paths(trigger, None, &[text, prefix]),
            Test::EndsWith { text, suffix } => paths(trigger, None, &[text, suffix]),
            Test::Due { schedule, instant } => paths(trigger, None, &[schedule, instant]),
        }
        i += 1;
    }
    let mut i = 0;
    while i < trigger.shapes.len() {
        let Shape { when: condition, root, .. } = &trigger.shapes[i];
        when(trigger, None, condition);
        node(trigger, None, root);
        i += 1;
    }
}
