//! Parts that several pages share.

mod cites;
pub mod language;
mod prose;

pub(crate) use cites::Cites;
pub use language::Language;
pub(crate) use prose::Prose;
