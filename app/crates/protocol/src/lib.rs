//! What travels: the link of a page's state, and the names of what a server invokes.

pub mod names;
pub mod query;
pub mod state;
pub mod surroundings;
pub mod targets;
pub mod texts;
pub mod view;
