//! The dialects, their editions and their fields.

use std::ops::RangeInclusive;

use bilingual::Text;

/// A way of writing schedules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Alibaba Cloud Function Compute: six fields from the second, `CRON_TZ=`, `@every`.
    Aliyun,
    /// Tencent Cloud SCF: seven fields from the second to the year, or the older five.
    Tencent,
    /// Unix (Vixie) crontab: five fields from the minute.
    Unix,
    /// Quartz: six fields from the second, and the year if wanted; Sunday is 1.
    Quartz,
    /// AWS `EventBridge`: six fields from the minute to the year; Sunday is 1.
    EventBridge,
}

/// Which edition of a dialect's documentation decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// The edition of the documents that the project stands on.
    #[default]
    Documented,
    /// The vendor's later page. Differs for Tencent alone: `? L W LW #` in the day fields.
    Later,
}

/// One field of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Second, 0 to 59.
    Second,
    /// Minute, 0 to 59.
    Minute,
    /// Hour, 0 to 23.
    Hour,
    /// Day of the month, 1 to 31.
    Day,
    /// Month, 1 to 12.
    Month,
    /// Day of the week; Sunday is 0 inside the engine.
    Weekday,
    /// Year, from 1970.
    Year,
}

/// The last year that the engine looks at.
pub const LAST_YEAR: i64 = 2100;
/// The first year that the engine looks at.
pub const FIRST_YEAR: i64 = 1970;

impl Dialect {
    /// All dialects, the two clouds first.
    pub const ALL: [Self; 5] = [Self::Aliyun, Self::Tencent, Self::Unix, Self::Quartz, Self::EventBridge];

    /// The word for the dialect in links and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Aliyun => "aliyun",
            Self::Tencent => "tencent",
            Self::Unix => "unix",
            Self::Quartz => "quartz",
            Self::EventBridge => "eventbridge",
        }
    }

    /// The dialect with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.id() == id)
    }

    /// What people call it.
    pub const fn name(self) -> Text {
        match self {
            Self::Aliyun => Text::new("Alibaba Cloud FC", "阿里云函数计算"),
            Self::Tencent => Text::new("Tencent Cloud SCF", "腾讯云 SCF"),
            Self::Unix => Text::new("Unix crontab", "Unix crontab"),
            Self::Quartz => Text::new("Quartz", "Quartz"),
            Self::EventBridge => Text::new("AWS EventBridge", "AWS EventBridge"),
        }
    }

    /// The editions of the dialect, the default first.
    pub const fn editions(self) -> &'static [Edition] {
        match self {
            Self::Tencent => &[Edition::Documented, Edition::Later],
            _ => &[Edition::Documented],
        }
    }

    /// The fields of a whole expression, in their order. (Quartz: with the year.)
    pub const fn fields(self) -> &'static [Field] {
        use Field::{Day, Hour, Minute, Month, Second, Weekday, Year};
        match self {
            Self::Aliyun => &[Second, Minute, Hour, Day, Month, Weekday],
            Self::Tencent | Self::Quartz => &[Second, Minute, Hour, Day, Month, Weekday, Year],
            Self::Unix => &[Minute, Hour, Day, Month, Weekday],
            Self::EventBridge => &[Minute, Hour, Day, Month, Weekday, Year],
        }
    }

    /// The numbers that a field takes in this dialect, as they are written.
    pub const fn limits(self, field: Field) -> (i64, i64) {
        match (field, self) {
            (Field::Second | Field::Minute, _) => (0, 59),
            (Field::Hour, _) => (0, 23),
            (Field::Day, _) => (1, 31),
            (Field::Month, _) => (1, 12),
            (Field::Weekday, Self::Aliyun | Self::Tencent) => (0, 6),
            (Field::Weekday, Self::Unix) => (0, 7),
            (Field::Weekday, _) => (1, 7),
            (Field::Year, Self::EventBridge) => (1970, 2199),
            (Field::Year, _) => (1970, 2099),
        }
    }

    /// What is taken from a written weekday to get ours: 1 where Sunday is written 1.
    pub(crate) const fn weekday_base(self) -> i64 {
        match self {
            Self::Quartz | Self::EventBridge => 1,
            _ => 0,
        }
    }

    /// The zone in which the dialect runs where nothing else is said: `UTC` or `Asia/Shanghai`.
    pub const fn default_zone(self) -> &'static str {
        match self {
            Self::Tencent => "Asia/Shanghai",
            _ => "UTC",
        }
    }
}

impl Edition {
    /// The edition's date. The later page of Tencent carries none that we know; its id is the day on which it was read.
    pub const fn id(self, dialect: Dialect) -> &'static str {
        match (dialect, self) {
            (Dialect::Aliyun, _) => "2021-11-10",
            (Dialect::Tencent, Self::Documented) => "2024-04-19",
            (Dialect::Tencent, Self::Later) => "2026-11-22",
            _ => "current",
        }
    }

    /// The edition of a dialect with this id.
    pub fn from_id(dialect: Dialect, id: &str) -> Option<Self> {
        dialect.editions().iter().copied().find(|edition| edition.id(dialect) == id)
    }
}

impl Field {
    /// All fields, from the second to the year.
    pub const ALL: [Self; 7] =
        [Self::Second, Self::Minute, Self::Hour, Self::Day, Self::Month, Self::Weekday, Self::Year];

    /// The word for the field in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Weekday => "weekday",
            Self::Year => "year",
        }
    }

    /// The field's name in both languages.
    pub const fn name(self) -> Text {
        match self {
            Self::Second => Text::new("second", "秒"),
            Self::Minute => Text::new("minute", "分钟"),
            Self::Hour => Text::new("hour", "小时"),
            Self::Day => Text::new("day of the month", "日"),
            Self::Month => Text::new("month", "月"),
            Self::Weekday => Text::new("day of the week", "星期"),
            Self::Year => Text::new("year", "年"),
        }
    }

    /// The numbers of the field inside the engine; years as distance to 1970.
    pub(crate) const fn domain(self) -> RangeInclusive<u8> {
        match self {
            Self::Second | Self::Minute => 0..=59,
            Self::Hour => 0..=23,
            Self::Day => 1..=31,
            Self::Month => 1..=12,
            Self::Weekday => 0..=6,
            Self::Year => 0..=130,
        }
    }
}
