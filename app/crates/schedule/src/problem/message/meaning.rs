//! The expression as a whole: what it does and does not do.

use super::super::{Problem, ProblemId};
use super::{dialect, field, number};
use crate::calendar::MONTHS;
use crate::dialect::Dialect;
use bilingual::Message;
use bilingual::both;

/// What the expression does and does not do.
pub(super) fn of(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let text = data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let (en, zh) = field(problem);
    let first = number(problem, 0);
    let second = number(problem, 1);
    match problem.id {
        P::SecondsSpecial => both!(
            "The document allows one plain number for the second. The likely engine takes more, but a sister product refuses more than one run a minute.",
            "文档规定秒字段只能是一个整数。引擎很可能接受更多写法，但同类产品限制每分钟最多触发一次。",
        ),
        P::SlashWeekday => both!(
            "The document allows no slash in the day of the week. The likely engine takes it; a list of days says the same.",
            "文档不允许在星期字段使用斜杠。引擎很可能接受；列出各天含义相同。",
        ),
        P::EitherDay if data.dialect == Dialect::Aliyun => both!(
            "Day of the month and day of the week are both given. The likely engine fires when either matches; the document is silent, and a sister product forbids it.",
            "同时给出了日和星期。引擎很可能任一满足即触发；文档没有说明，同类产品则禁止这样写。",
        ),
        P::EitherDay => both!(
            "Day of the month and day of the week are both given: it fires when either matches.",
            "同时给出了日和星期：任一满足即触发。",
        ),
        P::BothDays => both!(
            format!("One of the two day fields begins with a star, so {dialect} fires only when both match."),
            format!("两个日期字段中有一个以星号开头，因此 {dialect_zh}只在两者都满足时触发。"),
        ),
        P::StarStepOne => both!(
            "Whether */1 counts as given is open. The likely engine says yes, so that the other day field decides nothing; write * to be sure.",
            "*/1 是否算作“已指定”尚无定论。引擎很可能认为是，于是另一个日期字段不起作用；写 * 更稳妥。",
        ),
        P::StepNeverActs => both!(
            format!(
                "The step {first} never acts: from {second} it leads past the end of the field {en}, so {text} means {second} alone."
            ),
            format!("步长 {first} 不起作用：从 {second} 起就越过了“{zh}”字段的末尾，因此 {text} 只表示 {second}。"),
        ),
        P::StepUneven => {
            let (last, gap) = (number(problem, 2), number(problem, 3));
            let next = second + first;
            let middle = if next == last { String::new() } else { format!(", {next}") };
            let middle_zh = if next == last { String::new() } else { format!("、{next}") };
            let dots = if next + first >= last { ", " } else { " … " };
            let dots_zh = if next + first >= last { "、" } else { "…" };
            both!(
                format!(
                    "The step {first} does not divide the field {en}: {second}{middle}{dots}{last}; the last gap is {gap}."
                ),
                format!("步长 {first} 不能整除“{zh}”字段：{second}{middle_zh}{dots_zh}{last}；最后一次间隔为 {gap}。"),
            )
        }
        P::StepRestarts => both!(
            format!("The step begins anew in each month, on day {second}: it is no steady rhythm of {first} days."),
            format!("步长每月从 {second} 日重新开始，并非固定每 {first} 天一次。"),
        ),
        P::NeverFires => match first {
            1 => both!(
                format!("It never fires: the field {en} holds no number."),
                format!("永远不会触发：“{zh}”字段没有任何取值。"),
            ),
            2 => both!(
                format!(
                    "It never fires: no chosen month has a day {second}; the longest ends with day {}.",
                    number(problem, 2)
                ),
                format!("永远不会触发：所选月份都没有 {second} 日，最长的月份只到 {} 日。", number(problem, 2)),
            ),
            _ => both!(
                "It never fires: no day in the chosen months and years matches.",
                "永远不会触发：所选的年月中没有符合条件的日期。",
            ),
        },
        P::LeapYearsOnly => both!(
            "29 February exists in leap years only: it fires every four years, and after 2096 not before 2104.",
            "2 月 29 日只存在于闰年：每四年触发一次，2096 年之后要到 2104 年。",
        ),
        P::ShortMonths => {
            let months: Vec<String> = data.numbers.iter().skip(1).map(i64::to_string).collect();
            both!(
                format!("Months without a day {first} are left out: {}.", english_months(&data.numbers)),
                format!("没有 {first} 日的月份会跳过：{} 月。", months.join("、")),
            )
        }
        _ => both!(
            format!("The years end with {first}; after that it never fires again."),
            format!("年份到 {first} 年为止，此后不再触发。"),
        ),
    }
}

fn english_months(numbers: &[i64]) -> String {
    let names: Vec<&str> = numbers
        .iter()
        .skip(1)
        .filter_map(|month| usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index).copied()))
        .collect();
    names.join(", ")
}
