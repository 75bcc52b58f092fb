//! The functions that an operator lets the server call.
//!
//! [`read`] makes [`Target`]s from the operator's file. A target is called with the bytes of an event ([`Target::call`]),
//! or fetches them where it is [served](Target::serve), and whatever becomes of that is an [`Outcome`]: a call never fails in another way. Nothing of an event, and nothing
//! that a target answers, chooses where a request goes; secrets come from the environment and leave in signatures alone.

mod address;
mod call;
mod fault;
mod file;
mod kind;
mod outcome;
mod resolve;
mod secret;
mod send;
pub mod sign;
mod target;

pub use self::{
    address::is_no_name,
    call::{Mode, Ticket},
    fault::{Fault, FaultKind},
    file::{Wrong, read},
    kind::{Kind, Lesson, lesson},
    outcome::{LARGEST_ANSWER, Outcome},
    secret::{Key, Secret},
    target::Target,
};

#[cfg(test)]
mod tests;
