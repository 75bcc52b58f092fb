//! Offsets of time zones.

use std::sync::{Arc, Mutex, PoisonError};

use app::environment::Zones;
use triggers::input::Zones as _;

use crate::tz::Database;

pub(crate) use app::environment::Offsets;

/// Zones that remember what they were asked, so that the browser's first drawing gets the same answers.
#[derive(Default)]
pub(crate) struct Recorded(Arc<Mutex<Offsets>>);

impl Recorded {
    /// The zones, to be handed to a drawing.
    pub(crate) fn zones(&self) -> Zones {
        let asked = Arc::clone(&self.0);
        Zones::new(move |zone, at| {
            let offset = offset(zone, at)?;
            let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
            asked.put(zone, at, offset);
            Some(offset)
        })
    }

    /// What they were asked, and what they answered.
    pub(crate) fn asked(&self) -> Offsets {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn offset(zone: &str, at: i64) -> Option<i32> {
    Some(Database.offsets(zone)?.offset_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_remembered() {
        let recorded = Recorded::default();
        let zones = recorded.zones();
        assert_eq!(zones.offset("Asia/Shanghai", 0), Some(8 * 3600));
        assert_eq!(zones.offset("Europe/Berlin", 1_750_000_000), Some(2 * 3600));
        assert_eq!(zones.offset("asia/shanghai", 0), None);
        let mut asked = Offsets::default();
        asked.put("Asia/Shanghai", 0, 8 * 3600);
        asked.put("Europe/Berlin", 1_750_000_000, 2 * 3600);
        assert_eq!(recorded.asked(), asked);
    }
}
