//! The outer form: wrappings, zones, words and the number of fields.

use super::super::{Problem, ProblemId, Severity};
use super::{dialect, number};
use crate::dialect::Dialect;
use bilingual::Message;
use bilingual::both;

/// An example of a whole expression.
fn sample(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Aliyun => "0 0 4 * * *",
        Dialect::Tencent => "0 0 4 * * * *",
        Dialect::Unix => "0 4 * * *",
        Dialect::Quartz => "0 0 4 * * ?",
        Dialect::EventBridge => "0 4 * * ? *",
    }
}

/// The text as a whole, and the zone in front of it.
pub(super) fn text(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let text = data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let sample = sample(data.dialect);
    match problem.id {
        P::Empty => both!(
            format!("There is no expression. For 04:00 every day write {sample}."),
            format!("表达式为空。每天 04:00 可写作 {sample}。"),
        ),
        P::TooLong => both!(
            "The expression is longer than 1,000 characters; no schedule needs that.",
            "表达式超过 1,000 个字符，任何定时计划都不需要这么长。",
        ),
        P::Quotes => {
            both!("Quotation marks are not part of the expression; leave them out.", "引号不属于表达式，请去掉。")
        }
        P::Wrapper => both!(
            format!("cron(…) is how AWS wraps an expression; {dialect} takes only what is inside, in its own fields."),
            format!("cron(…) 是 AWS 的写法；{dialect_zh}只接受括号里的内容，且字段不同。"),
        ),
        P::OddBlank if problem.severity == Severity::Warning => both!(
            "This blank is not the ordinary one. The likely engine takes it, the document says nothing; write ordinary blanks.",
            "这里的空白不是普通空格。引擎很可能接受，但文档没有说明；请改用普通空格。",
        ),
        P::OddBlank => both!(
            "This blank is not the ordinary one; fields are separated by ordinary blanks.",
            "这里的空白不是普通空格；字段之间要用普通空格分隔。",
        ),
        P::ZoneNotAllowed => both!(
            format!(
                "{dialect} knows no zone in the expression; take {text} away and write the hours in the zone it runs in."
            ),
            format!("{dialect_zh}的表达式不支持时区前缀；请删除 {text}，并按其运行时区书写小时。"),
        ),
        P::ZoneNotFirst => both!(
            "CRON_TZ= is recognised only as the very first characters; take away what stands before it.",
            "CRON_TZ= 只有在最开头才会被识别；请删除它前面的内容。",
        ),
        P::ZonePrefixCase => {
            both!("The prefix is recognised in capitals only: CRON_TZ=.", "前缀只识别大写形式 CRON_TZ=。")
        }
        P::ZonePrefixShort => both!(
            "The document knows CRON_TZ= only. The likely engine takes TZ= as well; CRON_TZ= is sure.",
            "文档只提到 CRON_TZ=。引擎很可能也接受 TZ=，但写 CRON_TZ= 才稳妥。",
        ),
        P::ZoneAlone => both!(
            format!("Behind the zone the expression is missing: CRON_TZ=Asia/Shanghai {sample}."),
            format!("时区后面缺少表达式：CRON_TZ=Asia/Shanghai {sample}。"),
        ),
        P::ZoneEmpty => both!(
            "No zone follows CRON_TZ=. The likely engine takes that as UTC; name the zone.",
            "CRON_TZ= 后面没有时区。引擎很可能按 UTC 处理；请写明时区。",
        ),
        P::ZoneLocal => both!(
            "Local is the zone of the machine that the engine runs on, which nobody knows; shown here as UTC. Name a zone, such as UTC or Asia/Shanghai.",
            "Local 指引擎所在机器的时区，无从得知，这里按 UTC 显示。请写明时区，例如 UTC 或 Asia/Shanghai。",
        ),
        P::ZoneOffset => both!(
            format!("{text} is an offset; the engine looks for the name of a zone, such as Asia/Shanghai."),
            format!("{text} 是时差；引擎查找的是时区名称，例如 Asia/Shanghai。"),
        ),
        P::ZoneCase => both!(
            format!("Zone names are compared to the letter; {text} differs in its capitals."),
            format!("时区名称区分大小写；{text} 的大小写不对。"),
        ),
        P::ZoneUnknown => both!(
            format!("There is no zone {text}. IANA names work, such as Asia/Shanghai or America/New_York."),
            format!("没有名为 {text} 的时区。可用 IANA 名称，例如 Asia/Shanghai、America/New_York。"),
        ),
        P::ZoneDefault if data.dialect == Dialect::Tencent => both!(
            "The document of Tencent Cloud names no zone. Third parties agree on UTC+8 (Asia/Shanghai); regions outside China are unknown.",
            "腾讯云的文档没有说明时区。第三方资料一致为 UTC+8（Asia/Shanghai）；中国以外的地域未知。",
        ),
        _ => both!(
            "No zone is written, so it runs in UTC. For the time of Beijing put CRON_TZ=Asia/Shanghai and a blank in front.",
            "没有写时区，因此按 UTC 运行。若要按北京时间，请在前面加 CRON_TZ=Asia/Shanghai 和一个空格。",
        ),
    }
}

/// Words behind `@`.
pub(super) fn word(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let text = data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let sample = sample(data.dialect);
    match problem.id {
        P::WordNotAllowed => both!(
            format!("{dialect} knows no words such as {text}; write the fields: {sample}."),
            format!("{dialect_zh}不支持 {text} 这样的写法；请写出各字段：{sample}。"),
        ),
        P::WordUndocumented => both!(
            format!(
                "The document does not mention {text}. The likely engine takes it; the fields say the same and are sure."
            ),
            format!("文档没有提到 {text}。引擎很可能接受，但写成各字段含义相同且更稳妥。"),
        ),
        P::WordCase => both!("Words behind @ are recognised in small letters only.", "@ 后面的单词只识别小写。"),
        P::WordUnknown => both!(
            format!(
                "{text} is unknown. Known are @every with a duration (@every 5m) and, undocumented, @hourly, @daily, @weekly, @monthly, @yearly."
            ),
            format!(
                "无法识别 {text}。可用的有带时长的 @every（@every 5m），以及文档未提及的 @hourly、@daily、@weekly、@monthly、@yearly。"
            ),
        ),
        P::EveryDuration => both!(
            "Behind @every stands one blank and a duration in hours, minutes and seconds without blanks: 5m, 1h30m, 90s. There is no unit for days.",
            "@every 后面是一个空格和时长，用时、分、秒且不含空格：5m、1h30m、90s。没有“天”这个单位。",
        ),
        P::EveryTooLong => both!(
            format!("{text} is longer than the engine can count: about 292 years, the end of Go's durations."),
            format!("{text} 超出引擎所能计算的时长：Go 的时长上限约为 292 年。"),
        ),
        P::EveryAnchor => both!(
            "An interval counts from the moment the trigger was enabled, which the expression does not say. Here it counts from the chosen instant.",
            "间隔从启用触发器的时刻起算，表达式本身看不出来。这里从所选时刻起算。",
        ),
        P::EveryShort => both!(
            format!(
                "{} s is less than a minute. The document offers whole minutes only; the likely engine would take it, the cloud probably refuses.",
                number(problem, 0)
            ),
            format!("{} 秒不足一分钟。文档只提供整分钟的间隔；引擎很可能接受，但云端可能拒绝。", number(problem, 0)),
        ),
        P::EveryRaised => {
            both!("The likely engine makes a second of anything shorter.", "不足一秒的时长，引擎很可能按一秒处理。")
        }
        P::EveryCut => both!(
            format!("Fractions of a second are cut: it becomes {} s.", number(problem, 0)),
            format!("不足一秒的部分会被舍去，变为 {} 秒。", number(problem, 0)),
        ),
        _ => both!("A zone makes no difference to an interval.", "时区对固定间隔不起作用。"),
    }
}

/// The number of fields.
pub(super) fn count(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let (dialect, dialect_zh) = dialect(problem);
    let (wanted, found) = (number(problem, 0), number(problem, 1));
    let (order_en, order_zh) = match data.dialect {
        Dialect::Aliyun => ("second, minute, hour, day, month, weekday", "秒、分钟、小时、日、月、星期"),
        Dialect::Tencent | Dialect::Quartz => {
            ("second, minute, hour, day, month, weekday, year", "秒、分钟、小时、日、月、星期、年")
        }
        Dialect::Unix => ("minute, hour, day, month, weekday", "分钟、小时、日、月、星期"),
        Dialect::EventBridge => ("minute, hour, day, month, weekday, year", "分钟、小时、日、月、星期、年"),
    };
    match problem.id {
        P::BlanksInside => both!(
            format!(
                "A blank ends a field, so this makes {found} fields where {wanted} are wanted. Write each field without blanks."
            ),
            format!("空格会结束一个字段，因此这里成了 {found} 个字段，而应为 {wanted} 个。字段内部不要有空格。"),
        ),
        P::SecondMissing if data.dialect == Dialect::Aliyun => both!(
            "Five fields are an ordinary crontab; Function Compute wants six, the second first. With 0 in front it means the same.",
            "五个字段是普通 crontab 的写法；函数计算需要六个字段，第一个是秒。在前面加 0 即可，含义不变。",
        ),
        P::SecondMissing => both!(
            format!("Five fields are an ordinary crontab; {dialect} wants {order_en}."),
            format!("五个字段是普通 crontab 的写法；{dialect_zh}需要{order_zh}。"),
        ),
        P::SecondSuperfluous => both!(
            format!("The six fields seem to begin with a second; {dialect} has none and wants {order_en}."),
            format!("这六个字段似乎以秒开头；{dialect_zh}没有秒字段，需要{order_zh}。"),
        ),
        P::YearSuperfluous => both!(
            "Function Compute has six fields and no year; leave the seventh out.",
            "函数计算只有六个字段，没有年；请去掉第七个字段。",
        ),
        P::YearMissing => both!(
            "SCF wants seven fields, the year last; with * behind it means every year.",
            "SCF 需要七个字段，最后一个是年；在末尾加 * 表示每年。",
        ),
        P::FieldCount => both!(
            format!("{dialect} wants {wanted} fields ({order_en}); here are {found}."),
            format!("{dialect_zh}需要 {wanted} 个字段（{order_zh}）；这里有 {found} 个。"),
        ),
        _ if problem.severity == Severity::Warning => both!(
            "This edition no longer lists the form with five fields; write seven, with 0 for the second and * for the year.",
            "此版本文档已不再列出五个字段的写法；请写七个字段，秒为 0，年为 *。",
        ),
        _ => both!(
            "This is the older form with five fields: second 0 and every year. The document recommends the seven fields.",
            "这是旧的五字段写法：秒为 0，年份不限。文档推荐使用七个字段。",
        ),
    }
}
