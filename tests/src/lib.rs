//! What the tests of the whole stand on.
//!
//! Panics are how a test fails, so here they are the ordinary way to report.

pub mod browser;
pub mod client;
pub mod function;
pub mod site;
