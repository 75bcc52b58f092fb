//! The texts of problems.

use super::{Problem};
use crate::text::Message;

pub(super) fn of(problem: &Problem) -> Message {
    Message { en: problem.id.id().to_owned(), zh: problem.id.id().to_owned() }
}
