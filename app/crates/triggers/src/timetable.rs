//! Schedules of triggers, through an engine that a program may do without.
//!
//! The server and the tests always have the engine. Under the feature `page` it is there once the program has supplied
//! it: the programs of pages without a schedule carry no byte of it.

use std::ops::Range;

use bilingual::Message;
use bilingual::source::Cite;
use schedule::{Dialect, Edition, Offsets, Schedule, Severity, calendar};

use crate::input::{Input, Moment, Zones};
use crate::model::{Kind, Path};
use crate::value::Value;

/// What is wrong with the text of a schedule, or worth knowing about it.
#[derive(Clone, Debug)]
pub struct Flaw {
    /// Stable name of the type of problem.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what would be right.
    pub message: Message,
    /// The sources.
    pub cites: &'static [Cite],
    /// Where in the text, in Unicode scalar values.
    pub span: Range<usize>,
    /// Texts that would be right instead, the likeliest first; with what they change where that is not everything.
    pub repairs: Vec<(Option<Message>, String)>,
}

/// The runs of a schedule.
pub trait Timetable {
    /// The first run after an instant.
    fn after(&self, instant: i64) -> Option<i64>;
    /// The run that is nearest to an instant. Intervals count from the clock.
    fn nearest(&self, instant: i64, clock: i64) -> Option<i64>;
    /// Whether an instant is a run. Intervals count from the clock.
    fn matches(&self, instant: i64, clock: i64) -> bool;
}

/// What reads schedules.
pub trait Engine: Sync {
    /// Everything that is wrong with a text, looked at from an instant.
    fn flaws(&self, dialect: Dialect, text: &str, at: i64) -> Vec<Flaw>;
    /// The runs of a text; `None` where it is no schedule or its zone is unknown here.
    fn timetable<'a>(&self, dialect: Dialect, text: &str, zones: &'a dyn Zones) -> Option<Box<dyn Timetable + 'a>>;
}

/// The engine of the crate `schedule`.
pub static ENGINE: &dyn Engine = &Full;

#[cfg(feature = "page")]
static PAGE: std::sync::OnceLock<&'static dyn Engine> = std::sync::OnceLock::new();

/// Gives a program its engine; only the first time counts.
#[cfg(feature = "page")]
pub fn supply(engine: &'static dyn Engine) {
    let _ = PAGE.set(engine);
}

#[cfg(feature = "page")]
fn engine() -> Option<&'static dyn Engine> {
    PAGE.get().copied()
}

#[cfg(not(feature = "page"))]
#[expect(clippy::unnecessary_wraps, reason = "a page may have none")]
fn engine() -> Option<&'static dyn Engine> {
    Some(ENGINE)
}

/// Everything that is wrong with the text of a schedule, looked at from an instant.
pub fn flaws(dialect: Dialect, text: &str, at: i64) -> Vec<Flaw> {
    engine().map(|engine| engine.flaws(dialect, text, at)).unwrap_or_default()
}

/// The timetable in a field of the configuration; `None` where the text is no schedule or its zone is unknown here.
pub fn of<'a>(input: &Input<'a>, path: Path) -> Option<Box<dyn Timetable + 'a>> {
    let text = input.value(path, None)?;
    let field = crate::fields::find(input.trigger.config.iter(), path.name)?;
    let Kind::Cron(dialect) = field.kind else { return None };
    engine()?.timetable(dialect, text.as_text()?, input.moment.zones)
}

/// The first run after the clock, as RFC 3339 text.
pub fn next_run(dialect: Dialect, text: Option<&Value>, moment: &Moment<'_>) -> Option<Value> {
    let run = engine()?.timetable(dialect, text?.as_text()?, moment.zones)?.after(moment.at)?;
    Some(crate::time::rfc3339(run).into())
}

struct Full;

impl Engine for Full {
    fn flaws(&self, dialect: Dialect, text: &str, at: i64) -> Vec<Flaw> {
        let mut reading = schedule::read(dialect, Edition::default(), text);
        reading.look_from(at);
        let flaw = |problem: schedule::Problem| Flaw {
            id: problem.id.id(),
            severity: problem.severity,
            message: problem.message(),
            cites: problem.cites(),
            span: problem.span.clone(),
            repairs: problem
                .repairs
                .iter()
                .map(|repair| ((!repair.is_whole(text)).then(|| repair.says(text)), repair.apply(text)))
                .collect(),
        };
        reading.problems.into_iter().map(flaw).collect()
    }

    fn timetable<'a>(&self, dialect: Dialect, text: &str, zones: &'a dyn Zones) -> Option<Box<dyn Timetable + 'a>> {
        let schedule = schedule::read(dialect, Edition::default(), text).schedule?;
        let offsets = zones.offsets(schedule.zone().name())?;
        Some(Box::new(Runs { schedule, offsets }))
    }
}

/// A schedule with zone rules.
struct Runs<'a> {
    schedule: Schedule,
    offsets: Box<dyn Offsets + 'a>,
}

impl Timetable for Runs<'_> {
    fn after(&self, instant: i64) -> Option<i64> {
        self.schedule.runs_after(instant, &*self.offsets).next()
    }

    fn nearest(&self, instant: i64, clock: i64) -> Option<i64> {
        if let schedule::schedule::Kind::Every { seconds } = self.schedule.kind() {
            let past = instant.checked_sub(clock)?.max(0);
            let run = clock.checked_add(past - past % seconds)?;
            let next = run.checked_add(*seconds)?;
            return Some(if run <= clock || next - instant < instant - run { next } else { run });
        }
        // Beyond the years that the engine looks at it knows of no run, and so of no nearest one.
        if calendar::Wall::of(instant).year > schedule::dialect::LAST_YEAR {
            return None;
        }
        let before = self.schedule.runs_before(instant, &*self.offsets).next();
        let runs = [before, self.after(instant)];
        runs.into_iter().flatten().min_by_key(|run| (run - instant).abs())
    }

    fn matches(&self, instant: i64, clock: i64) -> bool {
        match self.schedule.kind() {
            schedule::schedule::Kind::Every { seconds } => instant > clock && (instant - clock) % seconds == 0,
            schedule::schedule::Kind::Times(_) => self.schedule.matches(instant, &*self.offsets),
        }
    }
}
