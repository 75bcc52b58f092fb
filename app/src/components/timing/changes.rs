//! Changes of the clock: where they happen, and what they do to the runs.

use bilingual::{Lang, Text};
use schedule::clock::{Effect, SLIPS};

use super::Timing;
use super::known::Known;
use crate::erased::{Element, View, el};

const SKIPPED: Text = Text::new("skipped run", "跳过触发");
const DOUBLED: Text = Text::new("run comes twice", "重复触发");
const CHANGE: Text = Text::new("clock change", "时钟调整");

/// How many clocks a change names.
const NAMED: usize = 5;
/// How far from the moment changes are looked for: a year, and whatever falls on its borders.
const REACH: i64 = 400 * 86_400;
/// Changes that do nothing to the runs are worth a line only where runs are close together.
const CLOSE: i64 = 100 * 86_400;

/// The changes of the clock among the listed runs, the earliest first.
pub(super) fn among_runs(timing: &Timing) -> Vec<Effect> {
    let Some(last) = timing.runs.last().copied() else { return Vec::new() };
    let (from, to) = if timing.back {
        (last.max(timing.now - REACH), timing.now)
    } else {
        (timing.now, last.min(timing.now + REACH))
    };
    let is_close = last.abs_diff(timing.now) <= CLOSE.unsigned_abs();
    let mut effects = between(timing, from, to);
    effects.retain(|effect| is_close || !effect.skipped.is_empty() || !effect.doubled.is_empty());
    effects
}

/// The changes of the clock between two instants.
pub(super) fn between(timing: &Timing, from: i64, to: i64) -> Vec<Effect> {
    if timing.offsets.fixed().is_some() {
        return Vec::new();
    }
    let known = Known::between(&*timing.offsets, from, to);
    timing.schedule.clock_changes(from, to, &known, NAMED)
}

/// A change in words.
pub(super) fn said(effect: &Effect, lang: Lang) -> View {
    let (kind, tone) = match effect {
        Effect { skipped, .. } if !skipped.is_empty() => (SKIPPED, "bad"),
        Effect { doubled, .. } if !doubled.is_empty() => (DOUBLED, "warn"),
        _ => (CHANGE, ""),
    };
    let badge = el("span").class("badge").at("data-tone", tone).with(kind.get(lang));
    View::from(badge).and(" ").and(effect.message().get(lang).to_owned())
}

/// The changes of the clock, explained; nothing where there are none.
pub(super) fn explained(effects: &[Effect], timing: &Timing) -> Option<Element> {
    if effects.is_empty() {
        return None;
    }
    let slips = timing.schedule.zone().slips();
    let slips = slips.then(|| el("li").class("problem").at("data-severity", "warning").with(SLIPS.get(timing.lang)));
    let said = effects.iter().map(|effect| el("li").class("change").with(said(effect, timing.lang)));
    Some(el("ul").class("changes").with(said.collect::<View>()).with(slips))
}
