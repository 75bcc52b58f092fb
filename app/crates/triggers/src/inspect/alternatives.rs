//! Where a tree has alternatives: which of them a value is of.

use super::matching::{Here, Matching};
use super::score::Tally;
use crate::hold::holds;
use crate::model::{Codec, Node, When};
use crate::value::Value;

impl Matching<'_> {
    /// The alternative that fits best is the one that was taken.
    pub(super) fn sum(&mut self, alternatives: &'static [(When, Node)], value: &Value, here: Here<'_>) {
        let mut at = here.known.clone();
        let mut best: Option<Tally> = None;
        let taken = self.before.and_then(|input| alternatives.iter().position(|(when, _)| holds(when, input, None)));
        for (i, (when, node)) in alternatives.iter().enumerate() {
            if at.decide(when) != Some(false) {
                let known = at.with(when);
                let tally = self.tried(|matching| {
                    matching.hint(when, true, here);
                    matching.hint_implied(Here { known: &known, ..here });
                    matching.node(node, value, Here { known: &known, ..here });
                });
                let total = best.as_ref().map(|best| best.score.total());
                let is_alike = total == Some(tally.score.total()) && tally.score.errors == 0;
                self.tally.is_open |= is_alike;
                if total.is_none_or(|total| tally.score.total() > total) || is_alike && taken == Some(i) {
                    best = Some(tally);
                }
            }
            at = at.without(when);
        }
        let fits = best.as_ref().is_some_and(|best| best.score.errors == 0);
        if !fits && matches!(value, Value::Null) && !here.known.is_exhaustive(alternatives) {
            return;
        }
        match best {
            Some(best) => self.tally.append(best),
            None => self.wrong_kind(here, "null", value),
        }
    }

    pub(super) fn fold_if(
        &mut self,
        when: &'static When,
        codecs: &'static [Codec],
        inner: &'static Node,
        value: &Value,
        here: Here<'_>,
    ) {
        let (with, without) = (here.known.with(when), here.known.without(when));
        let folded = (here.known.decide(when) != Some(false)).then(|| {
            self.tried(|matching| {
                matching.hint(when, true, here);
                matching.fold(codecs, inner, value, Here { known: &with, ..here });
            })
        });
        let plain = (here.known.decide(when) != Some(true)).then(|| {
            self.tried(|matching| {
                matching.hint(when, false, here);
                matching.node(inner, value, Here { known: &without, ..here });
            })
        });
        // Where both fit, nothing needs to be undone, unless what is told elsewhere says so.
        let is_folded = self.before.is_some_and(|input| holds(when, input, None));
        let best = match (plain, folded) {
            (Some(plain), Some(folded)) => {
                let (least, most) = (plain.score.total(), folded.score.total());
                self.tally.is_open |= least == most;
                Some(if most > least || is_folded && most == least { folded } else { plain })
            }
            (plain, folded) => plain.or(folded),
        };
        if let Some(best) = best {
            self.tally.append(best);
        }
    }
}
