//! Cron dialects of the two clouds.

pub mod source;
pub mod text;
