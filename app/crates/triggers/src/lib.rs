//! The catalogue of serverless triggers, and what can be done with it: check a configuration, judge whether it fires,
//! make the exact event, trace each value to its origin, write schemas, and recognise an event.
//!
//! The crate is pure: it knows nothing of HTTP, of a page, the clock, randomness, the environment or files. `at`,
//! `seed` and zone rules are arguments, so the same input gives the same bytes everywhere.

pub mod aliyun;
pub mod answer;
pub mod batch;
pub mod calls;
pub mod catalogue;
pub mod cbor;
pub mod check;
pub mod codec;
pub mod compare;
pub mod derive;
pub mod evaluate;
pub mod event;
pub mod expect;
pub mod fields;
pub mod fires;
pub mod form;
pub mod general;
pub mod generate;
pub mod hold;
pub mod input;
pub mod inspect;
pub mod model;
pub mod names;
mod near;
pub mod outline;
pub mod pack;
pub mod pattern;
pub mod problem;
pub mod schema;
pub mod sound;
pub mod tencent;
pub mod texts;
pub mod time;
pub mod timetable;
pub mod value;
mod web;
pub mod wording;
