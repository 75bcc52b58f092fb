//! The outer form: wrappings, zones, words and the number of fields.

use super::super::{Problem, ProblemId, Severity};
use super::say;
use crate::dialect::Dialect;
use bilingual::Text;

/// An example of a whole expression.
pub(super) const fn sample(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Aliyun => "0 0 4 * * *",
        Dialect::Tencent => "0 0 4 * * * *",
        Dialect::Unix => "0 4 * * *",
        Dialect::Quartz => "0 0 4 * * ?",
        Dialect::EventBridge => "0 4 * * ? *",
    }
}

/// The fields of a dialect in their order.
pub(super) const fn order(dialect: Dialect) -> Text {
    match dialect {
        Dialect::Aliyun => say!("second, minute, hour, day, month, weekday", "秒、分钟、小时、日、月、星期"),
        Dialect::Tencent | Dialect::Quartz => {
            say!("second, minute, hour, day, month, weekday, year", "秒、分钟、小时、日、月、星期、年")
        }
        Dialect::Unix => say!("minute, hour, day, month, weekday", "分钟、小时、日、月、星期"),
        Dialect::EventBridge => say!("minute, hour, day, month, weekday, year", "分钟、小时、日、月、星期、年"),
    }
}

/// The text as a whole, and the zone in front of it.
pub(super) fn text(problem: &Problem) -> Text {
    use ProblemId as P;
    let data = &problem.data;
    match problem.id {
        P::Empty => say!(
            "There is no expression. For 04:00 every day write {sample}.",
            "表达式为空。每天 04:00 可写作 {sample}。",
        ),
        P::TooLong => say!(
            "The expression is longer than 1,000 characters; no schedule needs that.",
            "表达式超过 1,000 个字符，任何定时计划都不需要这么长。",
        ),
        P::Quotes => {
            say!("Quotation marks are not part of the expression; remove them.", "引号不属于表达式，请去掉。",)
        }
        P::Member => say!(
            "Only the expression belongs here. `{text}` is its name in a file.",
            "这里只填写表达式本身。`{text}` 是配置文件中的字段名。",
        ),
        P::Comment => say!("An expression cannot contain a comment.", "表达式中不支持注释。",),
        P::TextAround => say!(
            "`{text}` is not part of the expression; the rest are the fields.",
            "`{text}` 不属于表达式，其余部分才是各字段。",
        ),
        P::Wrapper => say!(
            "cron(…) is how AWS wraps an expression; {dialect} takes only the part inside, in its own fields.",
            "cron(…) 是 AWS 的写法；{dialect}只接受括号中的内容，且字段不同。",
        ),
        P::OddBlank if problem.severity == Severity::Warning => say!(
            "This is not an ordinary space. The likely engine accepts it, the document says nothing; use ordinary spaces.",
            "这里的空白不是普通空格。引擎很可能接受，但文档没有说明；请改用普通空格。",
        ),
        P::OddBlank => say!(
            "This is not an ordinary space; fields are separated by ordinary spaces.",
            "这里的空白不是普通空格；字段之间要用普通空格分隔。",
        ),
        P::ZoneNotAllowed => say!(
            "{dialect} takes no zone in the expression; remove `{text}` and write the hours in the zone it runs in.",
            "{dialect}的表达式不支持指定时区；请删除 `{text}`，并按其运行时区填写小时。",
        ),
        P::ZoneNotFirst => say!(
            "CRON_TZ= is recognised only as the very first characters; remove what precedes it.",
            "CRON_TZ= 只有位于开头时才会被识别；请删除它前面的内容。",
        ),
        P::ZonePrefixCase => {
            say!("The prefix is recognised in capitals only: CRON_TZ=.", "前缀仅支持大写的 CRON_TZ=。",)
        }
        P::ZonePrefixShort => say!(
            "The document mentions only CRON_TZ=. The likely engine accepts TZ= as well; CRON_TZ= is safe.",
            "文档只提到 CRON_TZ=。引擎很可能也接受 TZ=，但建议写 CRON_TZ=。",
        ),
        P::ZoneAlone => say!(
            "After the zone, the expression is missing: CRON_TZ=Asia/Shanghai {sample}.",
            "时区后面缺少表达式：CRON_TZ=Asia/Shanghai {sample}。",
        ),
        P::ZoneBlank => say!(
            "There are no spaces between CRON_TZ, = and the zone, and one ordinary space after the zone.",
            "CRON_TZ、= 与时区之间不能有空格，时区之后是一个普通空格。",
        ),
        P::ZoneBare => {
            say!("`{text}` is a zone; CRON_TZ= is required before it.", "`{text}` 是时区，前面必须有 CRON_TZ=。",)
        }
        P::ZoneBehind => say!(
            "`{text}` is a zone; it belongs before the fields, after CRON_TZ=.",
            "`{text}` 是时区，应写在各字段之前，以 CRON_TZ= 开头。",
        ),
        P::ZoneEmpty => say!(
            "No zone follows CRON_TZ=. The likely engine reads that as UTC; name the zone.",
            "CRON_TZ= 后面没有时区。引擎很可能按 UTC 处理；请写明时区。",
        ),
        P::ZoneLocal => say!(
            "Local is the zone of the machine that runs the engine, which is unknown; shown here as UTC. Name a zone, such as UTC or Asia/Shanghai.",
            "Local 指引擎所在机器的时区，无从得知，这里按 UTC 显示。请写明时区，例如 UTC 或 Asia/Shanghai。",
        ),
        P::ZoneOffset => say!(
            "{text} is an offset; the engine requires the name of a zone, such as Asia/Shanghai.",
            "{text} 是时区偏移；引擎只识别时区名称，例如 Asia/Shanghai。",
        ),
        P::ZoneCase => {
            say!("Zone names are case-sensitive; {text} differs in case.", "时区名称区分大小写；{text} 的大小写不对。",)
        }
        P::ZoneUnknown => say!(
            "There is no zone {text}. IANA names work, such as Asia/Shanghai or America/New_York.",
            "时区 {text} 不存在。请使用 IANA 时区名称，例如 Asia/Shanghai、America/New_York。",
        ),
        P::ZoneDefault if data.dialect == Dialect::Tencent => say!(
            "The document of Tencent Cloud names no zone. Third parties agree on UTC+8 (Asia/Shanghai); regions outside China are unknown.",
            "腾讯云的文档没有说明时区。第三方资料一致为 UTC+8（Asia/Shanghai）；中国以外的地域未知。",
        ),
        _ => say!(
            "No zone is written, so it runs in UTC. For Beijing time, put CRON_TZ=Asia/Shanghai and a space before it.",
            "未指定时区，因此按 UTC 运行。如需按北京时间运行，请在前面添加 CRON_TZ=Asia/Shanghai 和一个空格。",
        ),
    }
}

/// Words behind `@`.
pub(super) fn word(problem: &Problem) -> Text {
    use ProblemId as P;
    let data = &problem.data;
    match problem.id {
        P::Words => say!(
            "`{text}` is written in words; {dialect} takes fields, such as {sample} for 04:00 every day.",
            "`{text}` 是文字描述；{dialect}需要由字段组成的表达式，例如每天 04:00 写作 {sample}。",
        ),
        P::ClockTime if data.dialect == Dialect::EventBridge && data.text.starts_with("at(") => say!(
            "at(…) is a single run of EventBridge Scheduler; a rule takes cron(…) or rate(…).",
            "at(…) 是 EventBridge Scheduler 的一次性计划；规则只接受 cron(…) 或 rate(…)。",
        ),
        P::ClockTime => say!(
            "`{text}` is a time, not an expression; {dialect} takes fields, such as {sample} for 04:00 every day.",
            "`{text}` 是时间点，不是表达式；{dialect}需要由字段组成的表达式，例如每天 04:00 写作 {sample}。",
        ),
        P::WordNotAllowed if data.text.to_ascii_lowercase().starts_with("@every") => say!(
            "{dialect} does not take {text}. Its fields restart each hour and day, so they can express only intervals that divide these.",
            "{dialect}不支持 {text}。其字段每小时、每天重新计算，因此只能表示可整除小时或天的间隔。",
        ),
        P::WordNotAllowed => say!(
            "{dialect} does not take words such as {text}, only fields.",
            "{dialect}不支持 {text} 这样的写法，只接受由字段组成的表达式。",
        ),
        P::WordUndocumented => say!(
            "The document does not mention {text}. The likely engine accepts it; the fields say the same and are safe.",
            "文档没有提到 {text}。引擎很可能接受，但建议改写为含义相同的字段形式。",
        ),
        P::WordCase => say!("Words after @ are recognised only in lower case.", "@ 后面的单词仅支持小写。",),
        P::WordUnknown => say!(
            "{text} is unknown. Known are @every with a duration (@every 5m) and, undocumented, @hourly, @daily, @weekly, @monthly, @yearly.",
            "无法识别 {text}。可用的有带时长的 @every（@every 5m），以及文档未提及的 @hourly、@daily、@weekly、@monthly、@yearly。",
        ),
        P::EveryDuration => say!(
            "@every is followed by one space and a duration in hours, minutes and seconds without spaces: 5m, 1h30m, 90s. There is no unit for days.",
            "@every 后面是一个空格和时长，时长由时、分、秒组成且不含空格：5m、1h30m、90s。没有“天”这个单位。",
        ),
        P::EveryTooLong => say!(
            "{text} is longer than the engine can count: about 292 years, the end of Go's durations.",
            "{text} 超出引擎所能计算的时长：Go 的时长上限约为 292 年。",
        ),
        P::EveryAnchor => say!(
            "An interval counts from the moment the trigger was enabled, which the expression does not say. Here it counts from the chosen instant.",
            "间隔从启用触发器时起算，该时间不在表达式中。此处从所选时间起算。",
        ),
        P::EveryShort => say!(
            "{0} s is less than a minute. The document offers whole minutes only; the likely engine would take it, the cloud probably refuses.",
            "{0} 秒不足一分钟。文档只提供整分钟的间隔；引擎很可能接受，但云端可能拒绝。",
        ),
        P::EveryRaised => {
            say!(
                "The likely engine rounds anything shorter up to one second.",
                "不足一秒的时长，引擎很可能按一秒处理。",
            )
        }
        P::EveryCut => {
            say!("Fractions of a second are dropped: it becomes {0} s.", "不足一秒的部分会被舍去，变为 {0} 秒。",)
        }
        _ => say!("A zone does not affect an interval.", "时区对固定间隔不起作用。",),
    }
}

/// The number of fields.
pub(super) fn count(problem: &Problem) -> Text {
    use ProblemId as P;
    match problem.id {
        P::BlanksInside => say!(
            "A space ends a field, so this makes {1} fields where {0} are needed. Write each field without spaces.",
            "空格是字段的分隔符，因此这里有 {1} 个字段，而应为 {0} 个。字段内部不能有空格。",
        ),
        P::CommasBetween => {
            say!("Fields are separated by spaces, not by commas: {order}.", "字段之间用空格分隔，而不是逗号：{order}。",)
        }
        P::GluedStars => say!(
            "Fields are separate: a space is missing between these characters.",
            "字段之间以空格分隔：这些符号之间缺少空格。",
        ),
        P::WeekdayMissing => say!(
            "The sixth of these fields is a year, so the day of the week is missing: {order}.",
            "这里的第六个字段是年，因此缺少星期：{order}。",
        ),
        P::SecondMissing => say!(
            "Five fields are ordinary crontab; {dialect} requires {order}.",
            "五个字段是普通 crontab 的写法；{dialect}需要{order}。",
        ),
        P::SecondSuperfluous => say!(
            "The six fields seem to begin with a second; {dialect} has none and requires {order}.",
            "这六个字段似乎以秒开头；{dialect}没有秒字段，需要{order}。",
        ),
        P::MinuteFirst => say!(
            "The six fields seem to begin with the minute, as AWS writes them; {dialect} requires {order}.",
            "这六个字段似乎是 AWS 的写法，以分钟开头；{dialect}需要{order}。",
        ),
        P::YearSuperfluous => say!(
            "The last field is a year. Function Compute has none, only {order}.",
            "最后一个字段是年。函数计算没有年，只有{order}。",
        ),
        P::YearMissing => say!(
            "SCF needs seven fields; the last is the year, * for every year.",
            "SCF 需要七个字段，最后一个是年，* 表示每年。",
        ),
        P::FieldCount => say!(
            "{dialect} requires {0} fields ({order}); this has {1}.",
            "{dialect}需要 {0} 个字段（{order}）；这里有 {1} 个。",
        ),
        _ if problem.severity == Severity::Warning => say!(
            "This edition no longer lists the form with five fields; write seven, with 0 for the second and * for the year.",
            "此版本文档已不再列出五个字段的写法；请写七个字段，秒为 0，年为 *。",
        ),
        _ => say!(
            "This is the older form with five fields: second 0 and every year. The document recommends the seven fields.",
            "这是旧的五字段写法：秒为 0，年不限。文档推荐使用七个字段。",
        ),
    }
}
