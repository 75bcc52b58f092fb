//! What changes of the clock do to a schedule: runs that are skipped, and runs that come twice.

use crate::calendar::{Wall, instant};
use crate::schedule::{Kind, Schedule};
use crate::zone::{Change, Offsets, next_change};
use bilingual::both;
use bilingual::{Message, Text};

/// What to say of a zone where [`Zone::slips`](crate::Zone::slips).
pub static SLIPS: Text = Text::new(
    "Around clock changes in this zone, the likely engine of Function Compute is known to err: a run may come on the wrong day or not at all.",
    "在该时区的时钟调整前后，函数计算很可能使用的引擎已知会出错：可能在错误的日期触发，或漏掉触发。",
);

/// A change of the clock and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The change.
    pub change: Change,
    /// Clocks that match and do not exist that day, earliest first: no run.
    pub skipped: Vec<Wall>,
    /// Clocks that match and come twice, with both runs, earliest first.
    pub doubled: Vec<Doubled>,
    /// Whether there are more of either than were asked for.
    pub more: bool,
}

/// A clock that comes twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubled {
    /// What the wall shows both times.
    pub wall: Wall,
    /// The run in the first pass.
    pub first: i64,
    /// The run in the second pass.
    pub second: i64,
}

impl Effect {
    /// Whether the clock goes forward, so that a stretch of it does not exist.
    pub fn is_gap(&self) -> bool {
        self.change.after > self.change.before
    }

    /// The clock right before the change, and the one that follows it.
    pub fn walls(&self) -> (Wall, Wall) {
        let at = |offset: i32| Wall::of(self.change.at + i64::from(offset));
        (at(self.change.before), at(self.change.after))
    }

    /// What happens, in both languages.
    pub fn message(&self) -> Message {
        let (from, to) = self.walls();
        let date = from.date();
        let (from, to) = (from.time(), to.time());
        let named = |walls: Vec<String>| {
            let named = |joint: &str, more: &str| walls.join(joint) + if self.more { more } else { "" };
            (named(", ", " …"), named("、", "…"))
        };
        if self.is_gap() {
            let (walls, zh_walls) = named(self.skipped.iter().map(|wall| wall.time()).collect());
            if walls.is_empty() {
                return both!(
                    format!("{date}: the clock goes from {from} to {to}; no run is skipped."),
                    format!("{date}：时钟从 {from} 拨到 {to}；没有触发被跳过。")
                );
            }
            let outcome = match self.skipped.len() {
                1 => "does not exist, so there is no run",
                _ => "do not exist, so there are no runs",
            };
            return both!(
                format!("{date}: the clock goes from {from} to {to}; {walls} {outcome}."),
                format!("{date}：时钟从 {from} 拨到 {to}；{zh_walls} 不存在，因此不触发。")
            );
        }
        let (walls, zh_walls) = named(self.doubled.iter().map(|doubled| doubled.wall.time()).collect());
        if walls.is_empty() {
            return both!(
                format!("{date}: the clock goes back from {from} to {to}; no run comes twice."),
                format!("{date}：时钟从 {from} 拨回 {to}；没有重复触发。")
            );
        }
        let [first, second] =
            self.doubled.first().map_or_else(Default::default, |doubled| [doubled.first, doubled.second].map(instant));
        if self.doubled.len() > 1 {
            return both!(
                format!(
                    "{date}: the clock goes back from {from} to {to}; {walls} come twice, and so do their runs (the first at {first} and {second})."
                ),
                format!(
                    "{date}：时钟从 {from} 拨回 {to}；{zh_walls} 各出现两次，因此各触发两次（最早的在 {first} 和 {second}）。"
                )
            );
        }
        both!(
            format!(
                "{date}: the clock goes back from {from} to {to}; {walls} comes twice, and so do the runs ({first}, {second})."
            ),
            format!("{date}：时钟从 {from} 拨回 {to}；{zh_walls} 出现两次，因此触发两次（{first}、{second}）。")
        )
    }
}

impl Schedule {
    /// The changes of the clock after `from`, no later than `to`, each with at most `limit` clocks that are skipped or
    /// doubled. An interval is not touched by any.
    ///
    /// Looks at the zone once a day, so a caller asks for a year or two, not for a century.
    pub fn clock_changes(&self, from: i64, to: i64, offsets: &dyn Offsets, limit: usize) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut at = from;
        while let Some(change) = next_change(offsets, at, to) {
            effects.push(self.effect(change, limit));
            at = change.at;
        }
        effects
    }

    /// What one change of the clock does.
    pub fn effect(&self, change: Change, limit: usize) -> Effect {
        let mut effect = Effect { change, skipped: Vec::new(), doubled: Vec::new(), more: false };
        if matches!(self.kind, Kind::Every { .. }) {
            return effect;
        }
        let (before, after) = (i64::from(change.before), i64::from(change.after));
        let gap = after > before;
        let end = change.at + before.max(after);
        let mut local = change.at + before.min(after) - 1;
        while let Some(found) = self.plan.after(local).filter(|found| *found < end) {
            if effect.skipped.len() + effect.doubled.len() == limit {
                effect.more = true;
                break;
            }
            let wall = Wall::of(found);
            if gap {
                effect.skipped.push(wall);
            } else {
                effect.doubled.push(Doubled { wall, first: found - before, second: found - after });
            }
            local = found;
        }
        effect
    }
}
