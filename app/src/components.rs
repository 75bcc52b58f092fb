//! Parts that pages are made of.

pub mod cites;
pub mod clock;
pub mod conflict;
pub mod control;
pub mod copy;
pub mod echo;
pub mod event;
pub mod field;
pub mod form;
pub mod happening;
pub mod language;
pub mod presets;
pub mod problems;
pub mod prose;
pub mod reference;
pub mod repair;
pub mod rows;
pub mod runs;
pub mod site;
pub mod texts;
pub mod tree;
pub mod verdict;

pub use cites::Cites;
pub use language::Language;
pub use prose::Prose;
