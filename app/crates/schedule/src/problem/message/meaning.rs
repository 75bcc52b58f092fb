//! The expression as a whole: what it does and does not do.

use super::super::{Problem, ProblemId};
use super::{number, say};
use crate::calendar::MONTHS;
use crate::dialect::Dialect;
use bilingual::{Lang, Text};

/// What the expression does and does not do.
pub(super) fn of(problem: &Problem) -> Text {
    use ProblemId as P;
    match problem.id {
        P::SecondsSpecial => say!(
            "The document allows one plain number for the second. The likely engine accepts more, but a sister product refuses more than one run a minute.",
            "文档规定秒字段只能是一个整数。引擎很可能接受更多写法，但同类产品限制每分钟最多触发一次。",
        ),
        P::SlashWeekday if problem.data.dialect == Dialect::EventBridge => say!(
            "The document lists no slash for the day of the week. A list of days says the same.",
            "文档未列出星期字段可以使用斜杠。列出各天含义相同。",
        ),
        P::SlashWeekday => say!(
            "The document allows no slash in the day of the week. The likely engine accepts it; a list of days says the same.",
            "文档不允许在星期字段使用斜杠。引擎很可能接受；列出各天含义相同。",
        ),
        P::EitherDay if problem.data.dialect == Dialect::Aliyun => say!(
            "Day of the month and day of the week are both given. The likely engine fires when either matches; the document does not say, and a sister product forbids it. Where both must match, keep one field and let the function check the other.",
            "同时给出了日和星期。引擎很可能任一满足即触发；文档没有说明，同类产品则禁止这样写。若要求同时满足，请保留一个字段，由函数判断另一个。",
        ),
        P::EitherDay => say!(
            "Day of the month and day of the week are both given: it fires when either matches. Where both must match, keep one field and let the function check the other.",
            "同时给出了日和星期：任一满足即触发。若要求同时满足，请保留一个字段，由函数判断另一个。",
        ),
        P::BothDays => say!(
            "One of the two day fields begins with a star, so {dialect} fires only when both match.",
            "两个日期字段中有一个以星号开头，因此 {dialect}仅在两者都满足时触发。",
        ),
        P::StarStepOne => say!(
            "Whether */1 counts as given is open. The likely engine says yes, so the other day field has no effect; write * to be safe.",
            "*/1 是否算作“已指定”尚无定论。引擎很可能认为是，此时另一个日期字段不起作用；建议写 *。",
        ),
        P::StepNeverActs => say!(
            "The step {0} has no effect: from {1} it goes past the end of the field {field}, so {text} means {1} alone.",
            "步长 {0} 不起作用：从 {1} 起就超出“{field}”字段的范围，因此 {text} 只表示 {1}。",
        ),
        P::StepUneven => say!(
            "The step {0} does not divide the field {field}: {series}; the last gap is {3}.{steady}",
            "步长 {0} 不能整除“{field}”字段：{series}；最后一次间隔为 {3}。{steady}",
        ),
        P::StepRestarts => say!(
            "The step restarts in each month, on day {1}: it is not a steady rhythm of {0} days.{steady}",
            "步长每月从 {1} 日重新开始，并非固定每 {0} 天一次。{steady}",
        ),
        P::NeverFires => match number(problem, 0) {
            1 => {
                say!("It never fires: the field {field} matches no value.", "永远不会触发：“{field}”字段没有任何取值。",)
            }
            2 => say!(
                "It never fires: no chosen month has a day {1}; the longest ends with day {2}.",
                "永远不会触发：所选月份都没有 {1} 日，最长的月份只到 {2} 日。",
            ),
            _ => say!(
                "It never fires: no day in the chosen months and years matches.",
                "永远不会触发：所选的年月中没有符合条件的日期。",
            ),
        },
        P::LeapYearsOnly => say!(
            "29 February exists in leap years only: it fires every four years, and after 2096, next in 2104.",
            "2 月 29 日只存在于闰年：每四年触发一次，2096 年之后要到 2104 年。",
        ),
        P::ShortMonths => {
            say!("Months without a day {0} are skipped: {months}.", "没有 {0} 日的月份会跳过：{months} 月。")
        }
        P::YearsOver => say!("It never fires again: its years ended with {0}.", "不会再触发：指定的年份截至 {0} 年。",),
        _ => say!("The years end with {0}; after that it never fires again.", "指定的年份截至 {0} 年，此后不再触发。",),
    }
}

/// The numbers that an uneven step reaches: the first two and the last.
pub(super) fn series(problem: &Problem, lang: Lang) -> String {
    let [step, first, last] = [0, 1, 2].map(|index| number(problem, index));
    let (comma, dots) = match lang {
        Lang::En => (", ", " … "),
        Lang::Zh => ("、", "…"),
    };
    let mut text = first.to_string();
    if first + step != last {
        text.extend([comma, &(first + step).to_string()]);
    }
    text.push_str(if first + step * 2 >= last { comma } else { dots });
    text.push_str(&last.to_string());
    text
}

/// How a steady rhythm is had where no field keeps it.
pub(super) const fn steady(dialect: Dialect) -> Text {
    match dialect {
        Dialect::Aliyun => Text::new(
            " A steady interval is written @every 59m, @every 48h.",
            "固定间隔可写作 @every 59m、@every 48h。",
        ),
        Dialect::EventBridge => Text::new(
            " A steady interval is written rate(59 minutes), rate(2 days).",
            "固定间隔可写作 rate(59 minutes)、rate(2 days)。",
        ),
        _ => Text::new(
            " A steady interval cannot be written; run more often and let the function check.",
            "无法表示固定间隔；可提高触发频率，由函数判断。",
        ),
    }
}

/// The months behind the first number: by their names, in Chinese by their numbers.
pub(super) fn months(problem: &Problem, lang: Lang) -> String {
    let months = problem.data.numbers.iter().skip(1);
    match lang {
        Lang::En => months
            .filter_map(|month| usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index).copied()))
            .collect::<Vec<_>>()
            .join(", "),
        Lang::Zh => months.map(i64::to_string).collect::<Vec<_>>().join("、"),
    }
}
