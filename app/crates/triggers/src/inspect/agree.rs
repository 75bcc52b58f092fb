//! Members that must agree with each other: the rules of a trigger's table, held against a received event.

use super::mismatch::{Fault, Mismatch};
use super::{Candidate, Seen, recover, told};
use crate::check;
use crate::event::Origin;
use crate::input::Input;
use crate::model::{Check, Expr, Node, Path};
use crate::value::pointer_of;

/// Where members of an event contradict each other.
pub(super) fn faults(candidate: &Candidate, seen: &[Seen]) -> Vec<Fault> {
    let (config, occurrence) = recover(candidate);
    let input = told::input(candidate.trigger, candidate.edition, &config, &occurrence);
    let mut faults = Vec::new();
    for rule in candidate.trigger.rules {
        let (Check::Begins(path, node) | Check::Contains(path, node) | Check::Same(path, node)) = rule.check else {
            continue;
        };
        if !is_told(node, &input) || check::is_kept(rule, &input) {
            continue;
        }
        let Some(seen) = seen.iter().find(|seen| is_of(seen, path)) else { continue };
        faults.push(Fault {
            pointer: seen.pointer.clone(),
            severity: rule.severity,
            what: Mismatch::Rule(rule),
            slot: seen.slot,
            cites: rule.cites,
        });
    }
    faults
}

/// Whether a value is what a field says, or what it pins.
fn is_of(seen: &Seen, path: Path) -> bool {
    let pin = seen.slot.and_then(|slot| if let Node::Leaf(_, pin) = &slot.node { pin.as_ref() } else { None });
    pin.is_some_and(|pin| pin.name == path.name) || seen.from.contains(&Origin::Occurrence(pointer_of(path.name)))
}

/// Whether the event tells everything that a tree is made of.
fn is_told(node: &Node, input: &Input<'_>) -> bool {
    matches!(node, Node::Leaf(expr, _) if is_known(expr, input))
}

fn is_known(expr: &Expr, input: &Input<'_>) -> bool {
    match expr {
        Expr::Fixed(_) | Expr::Word(_) | Expr::Type => true,
        Expr::From(path) => input.given(*path, None).is_some(),
        Expr::Or(path, other) => input.given(*path, None).is_some() || is_known(other, input),
        Expr::Join(pieces) | Expr::Derived(_, pieces) => pieces.iter().all(|piece| is_known(piece, input)),
        Expr::Clock(_) | Expr::Made(_) | Expr::MadeAt(..) => false,
    }
}
