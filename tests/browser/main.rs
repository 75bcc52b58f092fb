//! What a person can do with the pages, in a real browser.

mod agreement;
mod catalogue;
mod compare;
mod glance;
mod handler;
mod invoke;
mod lens;
mod live;
mod patterns;
mod playground;
mod reading;
mod schedule;
mod visits;
