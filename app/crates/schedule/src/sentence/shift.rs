//! What a schedule's clock is by another clock.

use super::shape::{Clock, ends};
use super::{Clause, ClauseKind, Fields, Part, en, zh};
use crate::calendar::{DAY, HOUR, small};
use crate::dialect::Field;
use crate::schedule::{DayRule, Schedule, Times};
use crate::zone::{Offsets, Zone};
use bilingual::Lang;

/// A clock by another clock: there, and how many days later.
pub(super) type Shifted = (Clock, i64);

impl Schedule {
    /// What the schedule's time of day is in another zone, with the shift of day: “20:00 UTC is 04:00 the next day in
    /// Asia/Shanghai”. Holds for the offsets at the instant `at`. Nothing where the two clocks agree, and nothing where
    /// it fires around the clock on every day.
    pub fn shift(&self, lang: Lang, own: &dyn Offsets, other: Zone, others: &dyn Offsets, at: i64) -> Option<Clause> {
        let times = self.times()?;
        let by = i64::from(others.offset_at(at)) - i64::from(own.offset_at(at));
        if by == 0 {
            return None;
        }
        let clocks = clocks(times)?;
        let shifted: Vec<(Clock, Shifted)> = clocks.into_iter().map(|clock| (clock, shifted(clock, by))).collect();
        let text = match lang {
            Lang::En => en::shift(self.zone(), other, &shifted),
            Lang::Zh => zh::shift(self.zone(), other, &shifted),
        };
        let part = Part { text, fields: Fields::of(&[Field::Second, Field::Minute, Field::Hour]) };
        Some(Clause { kind: ClauseKind::Shift, parts: vec![part] })
    }
}

/// The clock that tells the shift: the only one, or the first and the last of a day.
fn clocks(times: &Times) -> Option<Vec<Clock>> {
    if times.hour.is_empty() || times.minute.is_empty() || times.second.is_empty() {
        return None;
    }
    if times.hour.covers(Field::Hour.domain()) {
        return (times.days.rule != DayRule::Every).then(|| vec![(0, 0, 0)]);
    }
    let (first, last) = ends(times);
    Some(if first == last { vec![first] } else { vec![first, last] })
}

fn shifted(clock: Clock, by: i64) -> Shifted {
    let (hour, minute, second) = clock;
    let seconds = i64::from(hour) * HOUR + i64::from(minute) * 60 + i64::from(second) + by;
    let of_day = seconds.rem_euclid(DAY);
    ((small(of_day / HOUR), small(of_day / 60 % 60), small(of_day % 60)), seconds.div_euclid(DAY))
}
