//! The types of the HTTP API.
//!
//! Members stand in the order of the API's description. The API grows by addition only: a member once here keeps its
//! name and its meaning.

mod answer;
mod call;
mod check;
mod compare;
mod entry;
mod event;
mod failure;
mod field;
mod fires;
mod general;
mod inspect;
mod invoke;
mod json;
mod library;
mod list;
mod live;
mod problem;
mod read;
mod rule;
mod schedule;
mod search;
mod signing;
mod slot;
mod text;

pub use answer::{Answer, AnswerOutcome, AnswerReply, AnswerRequest};
pub use call::{CallEntry, CallSummary, CallVersion, Calls};
pub use check::{Check, CheckRequest, ConflictAnswer, SecondCheck};
pub use compare::{Alone, CarryNote, CarryReply, CarryRequest, Compared, Comparison, Comparisons, Pair};
pub use entry::{Batch, Edition, Entry, Example, Happening, HappeningGroup, TextFormat, Variant};
pub use event::{Call, Encoding, EventAnswer, EventRequest, Finding, Origin, OriginKind, Trace, Unfolded};
pub use failure::Failure;
pub use field::{Alternative, Choice, Field, Form, Limits, Shape};
pub use fires::{FiresReply, FiresRequest, TriedValue, Unmet};
pub use general::{EventSource, General, Services};
pub use inspect::{Candidate, InspectRequest, InspectedValue, Inspection, Recovered, Unwrapped};
pub use invoke::{Contract, FunctionError, InvokeRequest, Mode, Outcome, Target, Targets};
pub use json::{Json, Members};
pub use library::{CounterExample, Fact, Sample, Side};
pub use list::{Summary, Triggers};
pub use live::{LiveArmed, LiveEnd, LiveEnded, LiveOutcome, LiveRefused, LiveRequest};
pub use problem::{Edit, Problem, Repair, Severity};
pub use read::{LeftOut, ReadProblem, ReadReply, ReadRequest, ReadText};
pub use rule::{Clause, Conflict, Rule};
pub use schedule::{Direction, Note, ScheduleAnswer, ScheduleProblem, ScheduleRequest, TextEdit};
pub use search::{SearchHit, SearchReply};
pub use signing::{Signing, SigningRequest, SigningStep};
pub use slot::Slot;
pub use text::{Source, Text};
