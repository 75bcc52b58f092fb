//! One expression, read in every dialect at once.

pub(crate) mod assistant;
mod card;
pub(crate) mod cards;
mod controls;
pub(crate) mod desk;
pub(crate) mod detail;
pub(crate) mod form;
mod glance;
