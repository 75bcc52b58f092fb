//! What a person can do with the pages, in a real browser.

mod agreement;
mod playground;
mod schedule;
mod visits;
