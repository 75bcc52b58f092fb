//! Reading an expression: from text to a schedule and everything there is to say about the text.

mod around;
mod checks;
mod count;
mod day;
mod field;
mod form;
pub(crate) mod phrase;
mod prefix;
mod repair;
mod settle;
pub(crate) mod value;
mod word;

use std::ops::Range;

use bilingual::Text;

use crate::calendar;
use crate::dialect::{Dialect, Edition, Field};
use crate::problem::{Data, Problem, ProblemId, Repair, Severity};
use crate::schedule::Schedule;
use crate::zone::Zone;

/// The longest text that is read, in Unicode scalar values.
pub const LONGEST: usize = 1_000;

/// What came of reading an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The dialect that it was read as.
    pub dialect: Dialect,
    /// The edition of the dialect.
    pub edition: Edition,
    /// The schedule, if there is no error.
    pub schedule: Option<Schedule>,
    /// Errors first, then warnings, then notes; each kind in the order of the text.
    pub problems: Vec<Problem>,
    /// The zone in which the schedule runs, and whether the text says so.
    pub zone: ZoneReading,
    /// Where each field stands, as far as the text could be cut into fields.
    pub fields: Vec<FieldSpan>,
}

/// The zone of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneReading {
    /// The zone: the text's own, or the dialect's default.
    pub zone: Zone,
    /// Where its name stands in the text, if it does.
    pub span: Option<Range<usize>>,
}

/// Where a field stands, in Unicode scalar values of the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSpan {
    /// The field.
    pub field: Field,
    /// From its first sign to behind its last.
    pub span: Range<usize>,
}

impl Reading {
    /// Whether the expression is valid.
    pub fn is_valid(&self) -> bool {
        self.schedule.is_some()
    }

    /// The field in which a place of the text lies; the place behind a field's last sign belongs to it.
    pub fn field_at(&self, place: usize) -> Option<Field> {
        self.fields.iter().find(|field| (field.span.start..=field.span.end).contains(&place)).map(|field| field.field)
    }

    /// Warns, instead of noting when the years end, where they are over at an instant: no run is left from then on.
    pub fn look_from(&mut self, instant: i64) {
        let is_over = |schedule: &Schedule| {
            // No zone is more than a day away.
            schedule.times().is_some_and(|times| times.day_from(instant.div_euclid(calendar::DAY) - 1).is_none())
        };
        let Some(at) = self.problems.iter().position(|problem| problem.id == ProblemId::LastYear) else { return };
        if self.schedule.as_ref().is_some_and(is_over) {
            let mut problem = self.problems.remove(at);
            problem.id = ProblemId::YearsOver;
            problem.severity = Severity::Warning;
            let notes = self.problems.iter().position(|problem| problem.severity == Severity::Note);
            self.problems.insert(notes.unwrap_or(self.problems.len()), problem);
        }
    }

    /// Whether the text is valid and yet no run is left.
    pub fn is_spent(&self) -> bool {
        [ProblemId::NeverFires, ProblemId::YearsOver].into_iter().any(|id| self.problem(id).is_some())
    }

    /// The problem with this id, if the text has it.
    pub fn problem(&self, id: ProblemId) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.id == id)
    }
}

/// Reads an expression. Takes any text; what is wrong with it is in the problems.
pub fn read(dialect: Dialect, edition: Edition, text: &str) -> Reading {
    let mut reading = raw(dialect, edition, text);
    settle::settle(&mut reading, text);
    reading
}

/// A reading whose repairs fix one place each, and have not been tried.
fn raw(dialect: Dialect, edition: Edition, text: &str) -> Reading {
    reading(Reader::new(dialect, edition, text))
}

/// The same for a text that is read to repair another. It asks for no such reading itself, so that wrappings inside
/// wrappings cost no more than one.
fn inner(dialect: Dialect, edition: Edition, text: &str) -> Reading {
    reading(Reader { is_inner: true, ..Reader::new(dialect, edition, text) })
}

fn reading(mut reader: Reader) -> Reading {
    let schedule = form::read(&mut reader);
    reader.finish(schedule)
}

/// The text on its way to a schedule.
struct Reader {
    dialect: Dialect,
    edition: Edition,
    /// Whether the text is read for the sake of another's repair.
    is_inner: bool,
    /// At most [`LONGEST`] signs.
    chars: Vec<char>,
    too_long: bool,
    problems: Vec<Problem>,
    zone: Option<(Zone, Range<usize>)>,
    fields: Vec<FieldSpan>,
    /// The field being read, put into problems.
    field: Option<Field>,
}

impl Reader {
    fn new(dialect: Dialect, edition: Edition, text: &str) -> Self {
        let mut rest = text.chars();
        let chars = rest.by_ref().take(LONGEST).collect();
        Self {
            dialect,
            edition,
            is_inner: false,
            chars,
            too_long: rest.next().is_some(),
            problems: Vec::new(),
            zone: None,
            fields: Vec::new(),
            field: None,
        }
    }

    fn finish(mut self, schedule: Option<Schedule>) -> Reading {
        // Stable and without a sort's code, which costs more than all of these few.
        let mut problems = Vec::with_capacity(self.problems.len());
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            problems.extend(self.problems.iter().filter(|problem| problem.severity == severity).cloned());
        }
        self.problems = problems;
        let failed = self.problems.first().is_some_and(|problem| problem.severity == Severity::Error);
        let (zone, span) = match self.zone {
            Some((zone, span)) => (zone, Some(span)),
            None => (Zone::named(self.dialect.default_zone()).unwrap_or(Zone::UTC), None),
        };
        Reading {
            dialect: self.dialect,
            edition: self.edition,
            schedule: schedule.filter(|_| !failed),
            problems: self.problems,
            zone: ZoneReading { zone, span },
            fields: self.fields,
        }
    }

    /// The text of a span.
    fn text(&self, span: Range<usize>) -> String {
        self.chars.get(span).unwrap_or_default().iter().collect()
    }

    /// The zone so far.
    fn zone_or_default(&self) -> Zone {
        self.zone.as_ref().map_or_else(
            || if self.dialect == Dialect::Tencent { Zone::SHANGHAI } else { Zone::UTC },
            |(zone, _)| *zone,
        )
    }

    /// Adds a problem whose text is that of its span.
    fn add(&mut self, id: ProblemId, severity: Severity, span: Range<usize>) -> &mut Problem {
        let text = self.text(span.clone());
        let data = Data { dialect: self.dialect, text, numbers: Vec::new() };
        self.problems.push(Problem { id, severity, span, field: self.field, data, repairs: Vec::new() });
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }

    fn error(&mut self, id: ProblemId, span: Range<usize>) -> &mut Problem {
        self.add(id, Severity::Error, span)
    }

    fn warning(&mut self, id: ProblemId, span: Range<usize>) -> &mut Problem {
        self.add(id, Severity::Warning, span)
    }

    fn note(&mut self, id: ProblemId, span: Range<usize>) -> &mut Problem {
        self.add(id, Severity::Note, span)
    }

    /// Whether `?`, `L`, `W` and `#` belong to the dialect.
    fn has_symbols(&self) -> bool {
        matches!(
            (self.dialect, self.edition),
            (Dialect::Tencent, Edition::Later) | (Dialect::Quartz | Dialect::EventBridge, _)
        )
    }
}

/// Adding to a problem while making it.
impl Problem {
    fn numbers(&mut self, numbers: &[i64]) -> &mut Self {
        self.data.numbers = numbers.to_vec();
        self
    }

    fn named(&mut self, text: impl Into<String>) -> &mut Self {
        self.data.text = text.into();
        self
    }

    /// Fixes the problem by putting another text in place of its span. The meaning stays as it was.
    fn fix(&mut self, text: impl Into<String>) -> &mut Self {
        let span = self.span.clone();
        self.fix_at(span, text)
    }

    fn fix_at(&mut self, span: Range<usize>, text: impl Into<String>) -> &mut Self {
        self.repairs.push(Repair { span, text: text.into(), meaning: None });
        self
    }

    /// One of several ways to fix the problem, with what it means.
    fn fix_to(&mut self, span: Range<usize>, text: impl Into<String>, meaning: Text) -> &mut Self {
        self.repairs.push(Repair { span, text: text.into(), meaning: Some(meaning) });
        self
    }
}
