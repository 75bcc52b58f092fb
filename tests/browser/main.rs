//! What a person can do with the pages, in a real browser.

mod patterns;
mod playground;
mod visits;
