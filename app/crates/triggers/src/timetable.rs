//! The schedule of a trigger together with the zone that it runs in.

use schedule::{Edition, Offsets, Schedule};

use crate::input::Input;
use crate::model::{Kind, Path};
use crate::value::Value;

/// A schedule with zone rules.
pub struct Timetable<'a> {
    schedule: Schedule,
    offsets: Box<dyn Offsets + 'a>,
}

/// The timetable in a field of the configuration; `None` where the text is no schedule or its zone is unknown here.
pub fn of<'a>(input: &Input<'a>, path: Path) -> Option<Timetable<'a>> {
    let text = input.value(path, None)?;
    let field = crate::input::find(input.trigger.config.iter(), path.name)?;
    let Kind::Cron(dialect) = field.kind else { return None };
    read(dialect, text.as_text()?, input.moment.zones)
}

/// The timetable of a text.
pub fn read<'a>(dialect: schedule::Dialect, text: &str, zones: &'a dyn crate::input::Zones) -> Option<Timetable<'a>> {
    let schedule = schedule::read(dialect, Edition::default(), text).schedule?;
    let offsets = zones.offsets(schedule.zone().name())?;
    Some(Timetable { schedule, offsets })
}

impl Timetable<'_> {
    /// The first run after an instant.
    pub fn after(&self, instant: i64) -> Option<i64> {
        self.schedule.runs_after(instant, &*self.offsets).next()
    }

    /// The last run before an instant.
    pub fn before(&self, instant: i64) -> Option<i64> {
        self.schedule.runs_before(instant, &*self.offsets).next()
    }

    /// Whether an instant is a run. An interval may fire at any second, since nobody knows from when it counts.
    pub fn matches(&self, instant: i64) -> bool {
        self.schedule.matches(instant, &*self.offsets)
    }
}

/// The first run after the clock, as RFC 3339 text.
pub fn next_run(dialect: schedule::Dialect, text: Option<&Value>, moment: &crate::input::Moment<'_>) -> Option<Value> {
    let run = read(dialect, text?.as_text()?, moment.zones)?.after(moment.at)?;
    Some(crate::time::rfc3339(run).into())
}
