//! What a person can do with the pages, in a real browser.

mod playground;
mod visits;
