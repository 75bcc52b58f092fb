//! What travels: the link of a page's state.

pub mod names;
pub mod query;
pub mod state;
pub mod surroundings;
pub mod texts;
