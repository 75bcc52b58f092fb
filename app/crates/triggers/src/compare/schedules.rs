//! Schedules on their way from one cloud to the other.

use bilingual::both;
use schedule::schedule::Kind;
use schedule::{Dialect, Edition, read};

use super::{Outcome, Step};
use crate::model::Provider;
use crate::value::Value;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// The expression that fires at the same instants, or why there is none.
pub(super) fn carried(to: Provider, value: &Value, _: &Value) -> Step {
    let (from, to) = match to {
        Provider::Aliyun => (Dialect::Tencent, Dialect::Aliyun),
        Provider::Tencent => (Dialect::Aliyun, Dialect::Tencent),
    };
    let text = value.as_text().unwrap_or_default();
    let Some(schedule) = read(from, Edition::default(), text).schedule else {
        let says = both!("The expression is not valid, so it cannot be carried over.", "表达式无效，无法迁移。");
        return Step::lost(says);
    };
    let said = schedule.say(to, Edition::default());
    if let Some(there) = said.text.filter(|_| said.losses.is_empty()) {
        if there == text {
            return Step::to(there);
        }
        let says = both!(
            format!("Written differently, it fires at the same instants: `{text}` becomes `{there}`."),
            format!("写法不同，触发时刻相同：`{text}` 改写为 `{there}`。")
        );
        return Step::to(there).said(Outcome::Rewritten, says);
    }
    if let Kind::Every { seconds } = schedule.kind()
        && let Some(there) = by_the_clock(*seconds)
    {
        let says = both!(
            format!(
                "As often, but at other instants: `{text}` counts from when the trigger is enabled, `{there}` follows \
                 the clock."
            ),
            format!("触发间隔相同，但时刻不同：`{text}` 从启用触发器时起算，`{there}` 与时钟对齐。")
        );
        return Step::to(there).said(Outcome::Changed, says);
    }
    let reasons = |pick: fn(bilingual::Text) -> &'static str, joint: &str| {
        said.losses.iter().map(|loss| pick(loss.text())).collect::<Vec<_>>().join(joint)
    };
    let (en, zh) = (reasons(|text| text.en, " "), reasons(|text| text.zh, ""));
    let says = both!(
        format!("No expression of the other cloud fires at the same instants. {en}"),
        format!("另一家云没有触发时刻相同的表达式。{zh}")
    );
    Step::lost(says)
}

/// SCF's expression for an interval that divides the next larger unit of the clock.
fn by_the_clock(seconds: i64) -> Option<String> {
    match seconds {
        MINUTE => Some("0 * * * * * *".to_owned()),
        HOUR => Some("0 0 * * * * *".to_owned()),
        DAY => Some("0 0 0 * * * *".to_owned()),
        _ if seconds == 1 => Some("* * * * * * *".to_owned()),
        _ if seconds < MINUTE && MINUTE % seconds == 0 => Some(format!("*/{seconds} * * * * * *")),
        _ if seconds % MINUTE == 0 && seconds < HOUR && HOUR % seconds == 0 => {
            Some(format!("0 */{} * * * * *", seconds / MINUTE))
        }
        _ if seconds % HOUR == 0 && DAY % seconds == 0 => Some(format!("0 0 */{} * * * *", seconds / HOUR)),
        _ => None,
    }
}
