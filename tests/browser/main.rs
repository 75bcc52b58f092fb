//! What a person can do with the pages, in a real browser.

mod accessible;
mod agreement;
mod catalogue;
mod compare;
mod first_task;
mod flows;
mod glance;
mod handler;
mod invoke;
mod lens;
mod live;
mod outline;
mod patterns;
mod playground;
mod reading;
mod schedule;
mod site;
mod steady;
mod visits;
