//! One form of one trigger's event, in one edition, held against what was received.

use bilingual::Message;

use super::matching::Matching;
use super::meaning::Meaning;
use super::mismatch::Mismatch;
use super::score::{Bounds, Score, Tally};
use super::unfold::Unfolder;
use super::{Candidate, Certainty, told};
use crate::expect::Known;
use crate::model::{Edition, Encoding, Shape, Trigger};
use crate::value::Value;

/// To recognise an event, the first items of its lists are enough.
const GLANCE: Bounds = Bounds { items: 2, visits: 2_000, is_close: false };

/// To say everything about it, they are not.
const CLOSELY: Bounds = Bounds { items: 300, visits: 100_000, is_close: true };

/// The score of a candidate that is not the best, and what it tells, need neither all items nor all members.
const BESIDE: Bounds = Bounds { items: 50, visits: 10_000, is_close: true };

/// One form of one trigger's event, in one edition, and how well the event fits it.
pub(super) struct Attempt<'v> {
    pub(super) shape: &'static Shape,
    known: Known,
    value: &'v Value,
    /// As much of the value as is enough to recognise it.
    glance: &'v Value,
    pub(super) score: Score,
}

impl<'v> Attempt<'v> {
    /// The first happening that fits, or the one that fits best, by as much of the event as is enough to recognise it.
    pub(super) fn best(
        trigger: &'static Trigger,
        shape: &'static Shape,
        edition: &'static Edition,
        meaning: &'v Meaning,
        unfolder: &mut Unfolder,
    ) -> Option<Self> {
        let value = meaning.in_encoding(shape.encoding)?;
        let glance = meaning.at_a_glance(shape.encoding)?;
        let mut best: Option<Self> = None;
        for happening in trigger.happenings {
            let Some(known) = Known::of(trigger, shape, edition, happening) else { continue };
            let score = Matching::run(unfolder, GLANCE, shape, &known, glance, None).score;
            let fits = score.errors == 0;
            if best.as_ref().is_none_or(|best| score.total() > best.score.total()) {
                best = Some(Self { shape, known, value, glance, score });
            }
            if fits {
                break;
            }
        }
        best
    }

    pub(super) const fn trigger(&self) -> &'static Trigger {
        self.known.trigger
    }

    pub(super) const fn edition(&self) -> &'static Edition {
        self.known.edition
    }

    /// The members that are missing, as pointers.
    pub(super) fn missing(&self) -> Vec<String> {
        let mut unfolder = Unfolder::new(0);
        let tally = Matching::run(&mut unfolder, GLANCE, self.shape, &self.known, self.glance, None);
        let missing = tally.faults.into_iter().filter(|fault| fault.what == Mismatch::Missing);
        missing.map(|fault| fault.pointer.trim_start_matches('/').replace('/', ".")).take(8).collect()
    }

    /// How sure it is, beside a rival of this score.
    pub(super) fn certainty(&self, rival: Option<i64>) -> Certainty {
        certainty(&self.score, rival.is_some_and(|rival| rival >= self.score.total()))
    }

    /// More speaks for it than against it, or at least nothing against it.
    pub(super) fn is_worth_naming(&self) -> bool {
        let Score { named, marks, errors, strangers, .. } = &self.score;
        let against = errors + strangers;
        against == 0 || 2 * named + 4 * marks > against
    }

    /// Nothing in it speaks for this form: any text, or any JSON, would be such an event.
    pub(super) const fn is_anything(&self) -> bool {
        self.score.named + self.score.marks == 0
    }

    /// Compares everything, or a glance; once more where only what the event tells decides between alternatives.
    fn compared(&self, unfolder: &mut Unfolder, known: &Known, is_best: bool) -> Tally {
        let (bounds, value) = if is_best { (CLOSELY, self.value) } else { (BESIDE, self.glance) };
        let tally = Matching::run(unfolder, bounds, self.shape, known, value, None);
        if !tally.is_open {
            return tally;
        }
        let (config, occurrence) = tally.told.recover(known.trigger, known.happening);
        let input = told::input(known.trigger, known.edition, &config, &occurrence);
        Matching::run(unfolder, bounds, self.shape, known, value, Some(&input))
    }

    /// Compares everything, and says how sure the candidate is. Of one that is not the best, nobody is shown each item.
    pub(super) fn closely(&self, unfolder: &mut Unfolder, rival: Option<i64>, is_best: bool) -> (Candidate, Tally) {
        let mut tally = self.compared(unfolder, &self.known, is_best);
        let mut happening = self.known.happening;
        // What the event says of the configuration may name what happened better than its form does.
        let named = tally.told.named(self.trigger(), happening);
        if !std::ptr::eq(named, happening)
            && let Some(known) = Known::of(self.trigger(), self.shape, self.known.edition, named)
        {
            let again = self.compared(unfolder, &known, is_best);
            if again.score.errors <= tally.score.errors {
                (happening, tally) = (named, again);
            }
        }
        let candidate = Candidate {
            trigger: self.trigger(),
            shape: self.shape,
            edition: self.known.edition,
            happening,
            certainty: certainty(&tally.score, rival.is_some_and(|rival| rival >= self.score.total())),
            because: because(&tally.score, self.shape.encoding),
            told: std::mem::take(&mut tally.told),
        };
        (candidate, tally)
    }
}

/// A right fixed text or three right names are hardly by chance. A few members that nobody knows do not change what an
/// event is; those of another product do.
fn certainty(score: &Score, has_rival: bool) -> Certainty {
    let Score { named, marks, errors, strangers, is_elsewhere, .. } = *score;
    let fits = errors == 0 && 8 * strangers <= named;
    if is_elsewhere {
        Certainty::Possible
    } else if fits && (marks > 0 || named >= 3) {
        if has_rival { Certainty::Likely } else { Certainty::Certain }
    } else if fits && named >= 2 || errors + strangers > 0 && named + 2 * marks > 2 * (errors + strangers) {
        Certainty::Likely
    } else {
        Certainty::Possible
    }
}

fn because(score: &Score, encoding: Encoding) -> Message {
    let Score { named, errors, strangers, mark, .. } = score;
    let (mut en, mut zh) = match (named, errors) {
        (0, 0) if encoding == Encoding::Json => {
            ("Any JSON can be such an event".to_owned(), "任何 JSON 都可能是这种事件".to_owned())
        }
        (0, 0) => ("Any text can be such an event".to_owned(), "任何文本都可能是这种事件".to_owned()),
        (named, 0) => (format!("All {named} members fit"), format!("全部 {named} 个字段均符合")),
        (named, errors) => {
            (format!("{named} members fit, {errors} things do not"), format!("{named} 个字段符合，{errors} 处不符"))
        }
    };
    if *strangers > 0 {
        en = format!("{en}, {strangers} more are unknown");
        zh = format!("{zh}，另有 {strangers} 个未知字段");
    }
    match mark {
        Some((name, value)) => {
            Message { en: format!("{en}; `{name}` is `{value}`."), zh: format!("{zh}；`{name}` 为 `{value}`。") }
        }
        None => Message { en: en + ".", zh: zh + "。" },
    }
}
