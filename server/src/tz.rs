//! Zone rules from the zone database.

use chrono::{DateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;
use schedule::Offsets;
use triggers::input::Zones;

/// The zone database.
pub(crate) struct Database;

impl Zones for Database {
    fn offsets(&self, zone: &str) -> Option<Box<dyn Offsets + '_>> {
        // The database knows names that differ from ours in the case of letters; ours are meant to the letter.
        schedule::Zone::named(zone)?;
        Some(Box::new(Rules(zone.parse().ok()?)))
    }
}

/// The rules of one zone.
struct Rules(Tz);

impl Offsets for Rules {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        // Outside of what the calendar reaches, nobody asks.
        let at = DateTime::from_timestamp(unix_seconds, 0).unwrap_or_default().naive_utc();
        self.0.offset_from_utc_datetime(&at).fix().local_minus_utc()
    }

    fn fixed(&self) -> Option<i32> {
        (self.0 == Tz::UTC).then_some(0)
    }
}
