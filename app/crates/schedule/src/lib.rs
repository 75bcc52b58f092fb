//! Cron dialects of the two clouds: reading, explaining, and every instant at which a timer fires.
//!
//! An expression goes through [`read()`]: cut into fields, each parsed into a set of numbers under the rules of its
//! dialect, everything wrong or surprising noted as a [`Problem`]. What remains is a [`Schedule`], which knows nothing
//! of the text any more. It is handed as plain lists of numbers to the `cron` crate, which does the iterating, and
//! [`Schedule::runs_after`] walks the time line with the offsets of a zone that the caller supplies.
//!
//! The crate is pure: no clock, no randomness, no zone database.
//!
//! ```
//! use schedule::zone::Utc;
//! use bilingual::Lang;
//! use schedule::{Dialect, Edition, calendar, read};
//!
//! let reading = read(Dialect::Aliyun, Edition::Documented, "0 0/5 4-6 ? * MON-FRI");
//! let schedule = reading.schedule.expect("a valid expression");
//! assert_eq!(schedule.sentence(Lang::En).core(), "Every 5 minutes from 04:00 until 06:55, Monday to Friday");
//! let first = schedule.runs_after(1_795_334_400, &Utc).next().map(calendar::instant);
//! assert_eq!(first.as_deref(), Some("2026-11-23T04:00:00Z"));
//! ```

pub mod allowed;
pub mod assistant;
pub mod calendar;
pub mod clock;
pub mod dialect;
pub mod duration;
pub mod export;
pub mod lens;
pub mod month;
#[cfg(not(feature = "page"))]
mod plan;
pub mod problem;
pub mod read;
pub mod runs;
pub mod say;
pub mod schedule;
pub mod sentence;
pub mod set;
mod verdict;
#[cfg(any(test, feature = "page"))]
mod walk;
pub mod zone;

pub use dialect::{Dialect, Edition, Field};
pub use problem::{Problem, ProblemId, Repair, Severity};
pub use read::{Reading, read};
pub use schedule::Schedule;
pub use zone::{Offsets, Zone};
