//! Time zones: names of our own list, and the one thing the engine asks of them.

use crate::calendar::DAY;

/// What the engine needs to know of a time zone: its offset from UTC at an instant.
///
/// On the server the answer comes from a zone database, in the page from the browser. The engine assumes no more than
/// that an offset lies between −12 and +14 hours and that it stays for a day at least. (The shortest stretch of any
/// zone since 1970 is a week: Boa Vista, October 2000.)
pub trait Offsets {
    /// Seconds east of UTC at a Unix instant.
    fn offset_at(&self, unix_seconds: i64) -> i32;

    /// The offset, where it never changes; saves looking for changes.
    fn fixed(&self) -> Option<i32> {
        None
    }
}

/// Coordinated Universal Time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Utc;

impl Offsets for Utc {
    fn offset_at(&self, _: i64) -> i32 {
        0
    }

    fn fixed(&self) -> Option<i32> {
        Some(0)
    }
}

/// An offset that never changes, in seconds east of UTC.
#[derive(Clone, Copy, Debug)]
pub struct Fixed(pub i32);

impl Offsets for Fixed {
    fn offset_at(&self, _: i64) -> i32 {
        self.0
    }

    fn fixed(&self) -> Option<i32> {
        Some(self.0)
    }
}

/// A zone known by stretches of constant offset: pairs of the first instant and the offset from there on, in order.
/// Before the first pair its offset holds too. This is how a server hands a zone to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretches(pub Vec<(i64, i32)>);

impl Stretches {
    /// The stretches of a zone between two instants.
    pub fn between(offsets: &dyn Offsets, from: i64, to: i64) -> Self {
        let mut stretches = vec![(from, offsets.offset_at(from))];
        let mut at = from;
        while let Some(change) = next_change(offsets, at, to) {
            stretches.push((change.at, change.after));
            at = change.at;
        }
        Self(stretches)
    }
}

impl Offsets for Stretches {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let after = self.0.partition_point(|&(start, _)| start <= unix_seconds);
        self.0.get(after.saturating_sub(1)).map_or(0, |&(_, offset)| offset)
    }

    fn fixed(&self) -> Option<i32> {
        match self.0.as_slice() {
            [] => Some(0),
            [(_, offset)] => Some(*offset),
            _ => None,
        }
    }
}

/// A change of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The first instant of the new offset.
    pub at: i64,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
}

/// The first change of the clock after `from`, no later than `to`. Looks once a day and then bisects to the second.
pub fn next_change(offsets: &dyn Offsets, from: i64, to: i64) -> Option<Change> {
    if offsets.fixed().is_some() {
        return None;
    }
    let before = offsets.offset_at(from);
    let mut low = from;
    while low < to {
        let high = (low + DAY).min(to);
        if offsets.offset_at(high) != before {
            return Some(bisect(offsets, low, high, before));
        }
        low = high;
    }
    None
}

/// The change in `(low, high]`, where the offset at `low` is `before` and at `high` another.
pub(crate) fn bisect(offsets: &dyn Offsets, mut low: i64, mut high: i64, before: i32) -> Change {
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if offsets.offset_at(middle) == before {
            low = middle;
        } else {
            high = middle;
        }
    }
    Change { at: high, before, after: offsets.offset_at(high) }
}

/// A zone of our list: an IANA name, compared to the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Zone {
    name: &'static str,
}

/// One name a line, sorted by bytes.
static NAMES: &str = include_str!("zones.txt");

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self { name: "UTC" };
    /// UTC+8, the clock of both clouds' home regions.
    pub const SHANGHAI: Self = Self { name: "Asia/Shanghai" };

    /// The zone with exactly this name. `asia/shanghai`, `+08:00` and `Local` are none.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.lines().find(|line| *line == name).map(|name| Self { name })
    }

    /// The zone whose name differs from this text in the case of letters at most.
    pub fn in_any_case(name: &str) -> Option<Self> {
        NAMES.lines().find(|line| line.eq_ignore_ascii_case(name)).map(|name| Self { name })
    }

    /// All names, sorted.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.lines().map(|name| Self { name })
    }

    /// The IANA name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Whole hours east of UTC, where the clock has long stopped changing, as in much of Asia; nothing where it changes
    /// or is not known to stay.
    pub fn east(self) -> Option<i8> {
        const STEADY: [(&str, i8); 18] = [
            ("UTC", 0),
            ("Etc/UTC", 0),
            ("GMT", 0),
            ("Asia/Bangkok", 7),
            ("Asia/Ho_Chi_Minh", 7),
            ("Asia/Jakarta", 7),
            ("Asia/Chongqing", 8),
            ("Asia/Hong_Kong", 8),
            ("Asia/Kuala_Lumpur", 8),
            ("Asia/Macau", 8),
            ("Asia/Manila", 8),
            ("Asia/Shanghai", 8),
            ("Asia/Singapore", 8),
            ("Asia/Taipei", 8),
            ("PRC", 8),
            ("Asia/Seoul", 9),
            ("Asia/Tokyo", 9),
            ("Asia/Dubai", 4),
        ];
        // POSIX counts the other way round.
        let posix = || self.name.strip_prefix("Etc/GMT")?.parse::<i8>().ok().map(|west| -west);
        STEADY.iter().find(|(name, _)| *name == self.name).map(|(_, east)| *east).or_else(posix)
    }

    /// Whether the clouds' likely engine is known to slip here around changes of the clock: zones that skip midnight,
    /// Lord Howe (half an hour) and Chatham (at 02:45).
    pub fn slips(self) -> bool {
        const SLIPPING: [&str; 14] = [
            "Africa/Cairo",
            "America/Asuncion",
            "America/Coyhaique",
            "America/Havana",
            "America/Santiago",
            "Asia/Beirut",
            "Atlantic/Azores",
            "Australia/LHI",
            "Australia/Lord_Howe",
            "Chile/Continental",
            "Cuba",
            "Egypt",
            "NZ-CHAT",
            "Pacific/Chatham",
        ];
        SLIPPING.contains(&self.name)
    }
}
