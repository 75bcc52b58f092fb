//! The vocabulary of the catalogue: what a trigger is made of.
//!
//! A trigger is one constant [`Trigger`]. Everything else (form, checks, event, origins, schema, reference page,
//! inspection) reads that table; nothing else knows a fact about a trigger. Tables are written in the words of
//! [`notation`].

mod answer;
mod call;
mod clause;
mod field;
mod general;
mod library;
pub mod notation;
mod path;
mod rule;
mod shape;
mod text;
mod trigger;

pub use answer::{Answer, Contract, Outcome, Verdict};
pub use call::{Call, Carrier, Part, Version};
pub use clause::{Clause, JudgeClause, Test};
pub use field::{Choice, Count, Field, Group, Happening, Kind, Limit, Lit, Members, Place, Unit, same};
pub use general::{EventSource, General, Services, Way};
pub use library::{CounterExample, Example, Fact, FactKind, Library, Sample, Side};
pub use path::{Path, Root, When, answer, config, item, on};
pub use rule::{Breach, Check, Code, Conflict, FindBreaches, JudgeRules, Judgement, Measure, Rule};
pub use shape::{Absent, Batch, Beyond, Codec, Encoding, Expr, Key, Most, Node, Shape, Slot, Step};
pub use text::{ConfigText, Syntax};
pub use trigger::{Edition, Id, Invocation, Life, Provider, Trigger};
