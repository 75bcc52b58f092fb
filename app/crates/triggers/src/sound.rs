//! Proves while compiling that a trigger's table holds together: a misspelt field name is a build error.

mod names;

use self::names::{kind_of, kind_tried};
use crate::compare::Comparison;
use crate::model::{
    Answer, Check, Expr, Field, Happening, Key, Kind, Most, Node, Path, Provider, Root, Rule, Shape, Slot, Test,
    Trigger, When, same,
};

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
        When::Is(at, _) | When::Set(at) | When::Fits(at, _) | When::MemberFits(at, ..) => path(trigger, item, *at),
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
        Expr::Fixed(_) | Expr::Clock(_) | Expr::Made(_) | Expr::MadeAt(..) | Expr::Word(_) | Expr::Type => {}
        Expr::From(at) => path(trigger, item, *at),
        Expr::Join(pieces) => {
            let mut i = 0;
            while i < pieces.len() {
                expr(trigger, item, &pieces[i]);
                i += 1;
            }
        }
        Expr::Derived(_, of) => {
            let mut i = 0;
            while i < of.len() {
                expr(trigger, item, &of[i]);
                i += 1;
            }
        }
        Expr::Or(at, other) => {
            path(trigger, item, *at);
            expr(trigger, item, other);
        }
    }
}

const fn node(trigger: &Trigger, item: Option<&Kind>, of: &Node) {
    match of {
        Node::Leaf(of, pin) => {
            assert!(pin.is_none() || item.is_none(), "a value of an item is pinned by a member of the item");
            expr(trigger, item, of);
        }
        Node::Fields(_) => {}
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
        Node::Each(at, each) | Node::Single(at, each) => match kind_of(trigger, item, *at) {
            Kind::List(of, _) => node(trigger, Some(of), each),
            _ => panic!("`Each` and `Single` walk a list"),
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
    }
}

const fn slot(trigger: &Trigger, item: Option<&Kind>, of: &Slot) {
    when(trigger, item, &of.when);
    match of.key {
        Key::Spread(at) => path(trigger, item, at),
        Key::Name(_) | Key::Fields(_) => {}
    }
    node(trigger, item, &of.node);
}

/// All paths start at one root.
const fn of_one_root(all: &[Path]) {
    let mut i = 1;
    while i < all.len() {
        assert!(all[i].root as u8 == all[0].root as u8, "the paths of a check start at one root");
        i += 1;
    }
}

const fn rule(trigger: &Trigger, of: &Rule) {
    when(trigger, None, &of.when);
    match of.check {
        Check::Given(at) | Check::Missing(at) | Check::Fits(at, _) | Check::Pattern(_, at) => path(trigger, None, at),
        Check::NotAfter(one, other) => {
            of_one_root(&[one, other]);
            paths(trigger, None, &[one, other]);
        }
        Check::Begins(at, of)
        | Check::Contains(at, of)
        | Check::Same(at, of)
        | Check::Differs(at, of)
        | Check::Weighs(at, of, _) => {
            path(trigger, None, at);
            node(trigger, None, of);
        }
        Check::ExactlyOne(all) | Check::AnyOf(all) | Check::AtMost(_, all, _) => {
            assert!(!all.is_empty(), "a check without a path");
            of_one_root(all);
            paths(trigger, None, all);
        }
        Check::Broken(..) | Check::Misplaced(..) => {}
    }
    assert!(!of.cites.is_empty(), "a rule needs a source");
}

const fn test(trigger: &Trigger, item: Option<&Kind>, of: &Test) {
    match of {
        Test::Is(at, _) | Test::Names(at) | Test::Pattern(_, at) => path(trigger, item, *at),
        Test::PatternOf(_, at, of) => {
            path(trigger, item, *at);
            node(trigger, item, of);
        }
        Test::Each(at, each) => match kind_of(trigger, item, *at) {
            Kind::List(of, _) => test(trigger, Some(of), each),
            _ => panic!("`Each` tests the items of a list"),
        },
        Test::Includes { words, text, .. } => paths(trigger, item, &[*words, *text]),
        Test::Equals { text, to } => paths(trigger, item, &[*text, *to]),
        Test::StartsWith { text, prefix } => paths(trigger, item, &[*text, *prefix]),
        Test::EndsWith { text, suffix } => paths(trigger, item, &[*text, *suffix]),
        Test::Contains { text, part } => paths(trigger, item, &[*text, *part]),
        Test::PathFits { path, template } => paths(trigger, item, &[*path, *template]),
        Test::Due { schedule, instant } => paths(trigger, item, &[*schedule, *instant]),
        Test::Judged(_) => {}
    }
}

const fn answer(trigger: &Trigger, of: &Answer) {
    if let Answer::Contract(contract) = of {
        let mut i = 0;
        while i < contract.rules.len() {
            rule(trigger, &contract.rules[i]);
            i += 1;
        }
        let mut i = 0;
        while i < contract.outcomes.len() {
            when(trigger, None, &contract.outcomes[i].when);
            node(trigger, None, &contract.outcomes[i].caller);
            i += 1;
        }
    }
}

const fn shape(trigger: &Trigger, of: &Shape) {
    when(trigger, None, &of.when);
    node(trigger, None, &of.root);
    if let Some(instead) = of.instead {
        node(trigger, None, instead);
    }
    if let Some(batch) = of.batch {
        match kind_of(trigger, None, batch.list) {
            Kind::List(of, _) if !batch.weight.is_empty() => path(trigger, Some(of), crate::model::item(batch.weight)),
            Kind::List(..) => {}
            _ => panic!("a batch is cut from a list"),
        }
        most(trigger, &batch.count);
        most(trigger, &batch.bytes);
    }
    if let Some(own) = &of.answer {
        answer(trigger, own);
    }
    assert!(!of.cites.is_empty(), "a shape needs a source");
}

const fn most(trigger: &Trigger, of: &Most) {
    match of {
        Most::In(at) => path(trigger, None, *at),
        Most::When(condition, ..) => when(trigger, None, condition),
        Most::Any | Most::Of(_) => {}
    }
}

/// Every field has a source; members of records may have their record's.
const fn sourced(fields: &[Field]) {
    let mut i = 0;
    while i < fields.len() {
        assert!(!fields[i].cites.is_empty(), "a field needs a source");
        i += 1;
    }
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
    let edition = trigger.default_edition;
    assert!(edition.is_empty() || is_edition(trigger, edition), "the default edition is not listed");
    sourced(trigger.config);
    let mut i = 0;
    while i < trigger.happenings.len() {
        let (_, others) = trigger.happenings.split_at(i + 1);
        assert!(!is_happening(others, trigger.happenings[i].id), "two happenings of one name");
        let mut group = 0;
        while group < trigger.happenings[i].fields.len() {
            sourced(trigger.happenings[i].fields[group].fields);
            group += 1;
        }
        i += 1;
    }
    let mut i = 0;
    while i < trigger.rules.len() {
        rule(trigger, &trigger.rules[i]);
        i += 1;
    }
    let mut i = 0;
    while i < trigger.fires.len() {
        when(trigger, None, &trigger.fires[i].when);
        test(trigger, None, &trigger.fires[i].test);
        assert!(!trigger.fires[i].cites.is_empty(), "a clause needs a source");
        i += 1;
    }
    let mut i = 0;
    while i < trigger.shapes.len() {
        shape(trigger, &trigger.shapes[i]);
        i += 1;
    }
    answer(trigger, &trigger.answer);
    if let Some(tried) = trigger.tried_by {
        assert!(matches!(tried.root, Root::Occurrence), "what is tried is of the occurrence");
        assert!(matches!(kind_tried(trigger, tried), Kind::Text(..)), "what is tried is text");
    }
}

/// Proves while compiling that a comparison names fields that exist, each at most once.
pub const fn assert_compared(comparison: &Comparison) {
    assert!(matches!(comparison.aliyun.id.provider, Provider::Aliyun), "Alibaba's trigger comes first");
    assert!(matches!(comparison.tencent.id.provider, Provider::Tencent), "Tencent's trigger comes second");
    let mut i = 0;
    while i < comparison.fields.len() {
        let pair = &comparison.fields[i];
        assert!(is_field(comparison.aliyun, pair.aliyun), "a pair names no field of Alibaba's trigger");
        assert!(is_field(comparison.tencent, pair.tencent), "a pair names no field of Tencent's trigger");
        i += 1;
    }
    let mut i = 0;
    while i < comparison.alone.len() {
        let alone = &comparison.alone[i];
        let mut j = 0;
        while j < alone.places.len() {
            assert!(is_field(comparison.trigger(alone.provider), alone.places[j]), "no such field stands alone");
            j += 1;
        }
        i += 1;
    }
}

const fn is_field(trigger: &Trigger, name: &str) -> bool {
    names::names_field(trigger.config, name.as_bytes(), 0).is_some()
}
