//! What travels: the link of a page's state, and the wire types of the HTTP API.

pub mod names;
pub mod query;
pub mod state;
pub mod surroundings;
pub mod texts;
pub mod wire;
