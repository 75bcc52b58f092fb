//! What each field may hold, by the dialects' own tables of fields.

use crate::dialect::{Dialect, Edition, Field};

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// The lowest number, as it is written.
    pub low: i64,
    /// The highest number.
    pub high: i64,
    /// The names that may stand for numbers: the first and the last of them.
    pub names: Option<[&'static str; 2]>,
    /// The signs that go with them.
    pub signs: &'static [char],
}

const PLAIN: &[char] = &[',', '-', '*', '/'];
const DAY: &[char] = &[',', '-', '*', '/', '?', 'L', 'W'];
const WEEKDAY: &[char] = &[',', '-', '*', '/', '?', 'L', '#'];

impl Dialect {
    /// What a field may hold in an edition.
    ///
    /// Alibaba Cloud: [Triggers, 12.2](bilingual::sources::ALIYUN_2021), table of fields. Tencent Cloud: [Timer
    /// trigger](bilingual::sources::TENCENT_2024), and the [later page](bilingual::sources::TENCENT_LATER). The others:
    /// `crontab(5)` of Vixie cron, `CronExpression` of Quartz, and the page about cron expressions of `EventBridge`.
    pub const fn allowed(self, edition: Edition, field: Field) -> Allowed {
        let (low, high) = self.limits(field);
        let names = match field {
            Field::Month => Some(["JAN", "DEC"]),
            Field::Weekday => Some(["SUN", "SAT"]),
            _ => None,
        };
        let signs: &[char] = match (self, edition, field) {
            (Self::Aliyun, _, Field::Second) => &[],
            (Self::Aliyun, _, Field::Day) => &[',', '-', '*', '/', '?'],
            (Self::Aliyun, _, Field::Weekday) => &[',', '-', '*', '?'],
            (Self::Quartz | Self::EventBridge, _, Field::Day) | (Self::Tencent, Edition::Later, Field::Day) => DAY,
            (Self::EventBridge, _, Field::Weekday) => &[',', '-', '*', '?', 'L', '#'],
            (Self::Quartz, _, Field::Weekday) | (Self::Tencent, Edition::Later, Field::Weekday) => WEEKDAY,
            _ => PLAIN,
        };
        Allowed { low, high, names, signs }
    }
}
