//! What a person can do with the pages, in a real browser.

mod agreement;
mod patterns;
mod playground;
mod schedule;
mod visits;
