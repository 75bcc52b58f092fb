//! The types of the HTTP API, shared by the server and the page.
//!
//! Members stand in the order of the API's description. The API grows by addition only: a member once here keeps its
//! name and its meaning.

mod check;
mod entry;
mod event;
mod failure;
mod field;
mod inspect;
mod invoke;
mod json;
mod list;
mod problem;
mod schedule;
mod slot;
mod text;

pub use check::{Check, CheckRequest, ConflictAnswer, SecondCheck};
pub use entry::{
    Answer, Clause, Conflict, CounterExample, Edition, Entry, Example, Fact, Happening, HappeningGroup, Rule, Sample,
    Side, TextFormat, Variant,
};
pub use event::{Encoding, EventAnswer, EventRequest, Finding, Origin, OriginKind, Trace, Unfolded};
pub use failure::Failure;
pub use field::{Alternative, Choice, Field, Form, Limits, Shape};
pub use inspect::{Candidate, InspectRequest, InspectedValue, Inspection, Recovered};
pub use invoke::{Contract, FunctionError, InvokeRequest, Mode, Outcome, Target, Targets};
pub use json::{Json, Members};
pub use list::{Summary, Triggers};
pub use problem::{Edit, Problem, Repair, Severity};
pub use schedule::{Direction, Note, ScheduleAnswer, ScheduleProblem, ScheduleRequest, TextEdit};
pub use slot::Slot;
pub use text::{Source, Text};
