//! Single fields: values, ranges, steps and signs.

use super::super::{Problem, ProblemId, Severity};
use super::{number, say};
use crate::dialect::{Dialect, Field};
use bilingual::Text;

/// Single values.
pub(super) fn value(problem: &Problem) -> Text {
    use ProblemId as P;
    let data = &problem.data;
    match problem.id {
        P::FullWidth if data.dialect == Dialect::Aliyun && data.text.contains('？') => say!(
            "These are full-width characters. The document prints ？ in its table, but means the ordinary ?.",
            "这里有全角符号。文档表格中使用的是全角 ？，实际应使用半角 ?。",
        ),
        P::FullWidth => say!(
            "The field {field} contains full-width characters; only half-width ones are read.",
            "“{field}”字段中有全角符号，仅支持半角符号。",
        ),
        P::EmptyItem if problem.severity == Severity::Warning => say!(
            "In the field {field}, a value is missing next to the comma. The likely engine drops the gap; the document does not allow it.",
            "“{field}”字段的逗号前后缺少取值。引擎很可能忽略空项，但文档并不允许。",
        ),
        P::EmptyItem => {
            say!("In the field {field}, a value is missing next to the comma.", "“{field}”字段的逗号前后缺少取值。",)
        }
        P::NotAValue => say!(
            "{text} is not a value of the field {field}: use a number from {low} to {high}, a range such as {low}-{high}, a list, or *.",
            "{text} 不是“{field}”字段的取值：可用 {low} 至 {high} 的整数、{low}-{high} 这样的范围、列表或 *。",
        ),
        P::UnknownName => say!(
            "{text} is not a name of the field {field}. Names are the first three letters in English: {names}.",
            "“{field}”字段没有名称 {text}。名称为英文前三个字母：{names}。",
        ),
        P::LongName => {
            say!("Names have three letters: write {short} for {text}.", "名称应为三个字母：{text} 应写作 {short}。",)
        }
        P::NameElsewhere => say!(
            "{text} is not a value of the field {field}: only month and day of the week have names, each its own.",
            "{text} 不能用于“{field}”字段：只有月和星期有名称，且各不相同。",
        ),
        P::NameCase => say!(
            "The document writes names in capitals: {upper}. Lower case probably works as well.",
            "文档中的名称均为大写：{upper}。小写很可能也可以。",
        ),
        P::PlusSign => say!(
            "The plus in {text} is not needed. The likely engine accepts it; the document does not mention it.",
            "{text} 中的加号是多余的。引擎很可能接受，但文档没有提到。",
        ),
        P::OutOfRange => say!(
            "{text} is out of range: the field {field} goes from {low} to {high}.",
            "{text} 超出范围：“{field}”字段的取值为 {low} 至 {high}。",
        ),
        _ => say!(
            "7 is not a weekday for {dialect}: 0 is Sunday and 6 is Saturday.",
            "{dialect}的星期字段不支持 7：0 表示周日，6 表示周六。",
        ),
    }
}

/// Ranges and steps.
pub(super) fn range(problem: &Problem) -> Text {
    use ProblemId as P;
    match problem.id {
        P::ReversedRange => say!(
            "The range {text} ends before it begins; ranges do not wrap around in the field {field}. List the values instead.",
            "范围 {text} 的结束值小于起始值；“{field}”字段的范围不能跨越周期边界，请逐个列出。",
        ),
        P::StarRange if problem.severity == Severity::Warning => say!(
            "{text} has no meaning. The likely engine reads it as a plain *.",
            "{text} 没有意义。引擎很可能把它当作单独的星号。",
        ),
        P::StarRange => {
            say!("{text} has no meaning: * already stands for every value.", "{text} 没有意义：星号已经表示所有取值。",)
        }
        P::SecondHyphen => say!(
            "{text} has more than one hyphen; a range has one, {low}-{high}.",
            "{text} 中有多个连字符；范围只用一个，例如 {low}-{high}。",
        ),
        P::SecondSlash => say!(
            "{text} has more than one slash; a step has one, */5.",
            "{text} 中有多个斜杠；步长只用一个，例如 */5。",
        ),
        P::StepNotANumber => say!(
            "After the slash in the field {field}, a whole number is required: */5.",
            "“{field}”字段的斜杠后面应是整数：*/5。",
        ),
        P::StepZero => say!(
            "A step of 0 never advances; the step in {text} must be at least 1.",
            "步长不能为 0；{text} 的步长至少为 1。",
        ),
        P::StepWithoutRange => say!(
            "{dialect} requires a range or * before the slash: {text}.",
            "{dialect}要求斜杠前面是范围或星号：{text}。",
        ),
        P::StepAboveMaximum if problem.severity == Severity::Warning => say!(
            "The step {text} is larger than any number of the field {field}. The document does not forbid it; the likely engine refuses it.",
            "步长 {text} 大于“{field}”字段的任何取值。文档没有禁止，但引擎很可能拒绝。",
        ),
        _ => say!(
            "The step {text} is larger than any number of the field {field}.",
            "步长 {text} 大于“{field}”字段的任何取值。",
        ),
    }
}

/// The signs `?`, `L`, `W`, `#` and `H`.
pub(super) fn sign(problem: &Problem) -> Text {
    use ProblemId as P;
    let data = &problem.data;
    match problem.id {
        P::QuestionElsewhere if problem.severity == Severity::Warning => say!(
            "The document allows ? in the day fields only, not in the field {field}. The likely engine reads it as *.",
            "文档只允许在日和星期字段使用 ?，不包括“{field}”。引擎很可能把它当作 *。",
        ),
        P::QuestionElsewhere => say!(
            "? is allowed only in day of the month and day of the week; in the field {field}, write *.",
            "? 只能用于日和星期字段；“{field}”字段请写 *。",
        ),
        P::QuestionLater => say!(
            "This edition of the document does not list ?; the vendor's later page does, and it means the same as *.",
            "此版本文档没有列出 ?；官方后续文档中有，含义与 * 相同。",
        ),
        P::QuestionNotAllowed => {
            say!("{dialect} has no ?; write *.", "{dialect}不支持 ?，请写 *。",)
        }
        P::QuestionMissing => say!(
            "{dialect} requires ? in exactly one of day of the month and day of the week.",
            "{dialect}要求日和星期两个字段中恰好有一个为 ?。",
        ),
        P::SymbolLast | P::SymbolWorkday | P::SymbolNth => unknown_sign(data.dialect),
        P::SymbolForm if data.text.starts_with('?') => say!(
            "? leaves the day open, so it cannot have a step; write it alone.",
            "? 表示不指定日期，不能带步长；请单独使用。",
        ),
        P::SymbolHash => say!(
            "H is specific to Jenkins; {dialect} does not support it. Choose a number from {low} to {high}.",
            "H 是 Jenkins 的符号，{dialect}不支持。请选择 {low} 至 {high} 的整数。",
        ),
        _ => say!(
            "{text} means nothing in the field {field}. In the day of the month: L, LW, 15W. In the day of the week: 5L for the last Friday, 5#2 for the second.",
            "{text} 在“{field}”字段没有意义。日字段可用 L、LW、15W；星期字段可用 5L（最后一个周五）、5#2（第二个周五）。",
        ),
    }
}

/// That a dialect, or a field, does not have a sign.
const fn unknown_sign(dialect: Dialect) -> Text {
    match dialect {
        Dialect::Quartz | Dialect::EventBridge => say!(
            "{sign}, has no meaning in the field {field}. {dialect} takes L and W in the day of the month, L and # in the day of the week.",
            "{sign}不能用于“{field}”字段。{dialect}的日字段可用 L、W，星期字段可用 L、#。",
        ),
        Dialect::Tencent => say!(
            "{sign}, appears only on the vendor's later page, and there only in the day fields; choose that edition. {instead}",
            "{sign}仅见于官方后续文档，且仅限日和星期字段；可切换到该版本。{instead}",
        ),
        _ => say!("{dialect} does not support {sign}. {instead}", "{dialect}不支持 {sign}。{instead}"),
    }
}

/// What a sign stands for, and what comes near it.
pub(super) fn sign_and_instead(problem: &Problem) -> [Text; 2] {
    match (problem.id, problem.field) {
        (ProblemId::SymbolLast, Some(Field::Weekday)) => [
            say!("L, the last such weekday of the month", "L（当月最后一个指定星期）"),
            say!(
                "Run on every such weekday and let the function check whether a week later is another month.",
                "可改为每周的这一天触发，由函数判断一周后是否已到下个月。",
            ),
        ],
        (ProblemId::SymbolLast, _) if number(problem, 0) == 1 => [
            say!("L, the last day", "L（最后一天）"),
            say!(
                "With a day of the week there is no close equivalent, as either field is enough: use two triggers.",
                "同时指定星期时任一满足即触发，没有近似写法：请使用两个触发器。",
            ),
        ],
        (ProblemId::SymbolLast, _) => [
            say!("L, the last day", "L（最后一天）"),
            say!(
                "28-31 fires on each of these days: let the function check whether the next day is a 1st.",
                "使用 28-31 时这几天都会触发：请由函数判断次日是否为 1 日。",
            ),
        ],
        (ProblemId::SymbolWorkday, _) => [
            say!("W, the nearest working day", "W（最近的工作日）"),
            say!("Run on MON-FRI and let the function check the date.", "可改为 MON-FRI 触发，由函数判断日期。"),
        ],
        _ => [
            say!("#, the n-th weekday of the month", "#（当月第几个指定星期）"),
            say!(
                "Run on every such weekday and let the function check the date: the first lies in 1-7, the second in 8-14.",
                "可改为每周的这一天触发，由函数判断日期：第一个在 1-7 日，第二个在 8-14 日。",
            ),
        ],
    }
}

/// The names that a field takes.
pub(super) fn names(problem: &Problem) -> &'static str {
    match problem.field {
        Some(Field::Month) => "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC",
        _ => "SUN MON TUE WED THU FRI SAT",
    }
}

/// The first three letters, in capitals.
pub(super) fn short(text: &str) -> String {
    text.chars().take(3).collect::<String>().to_ascii_uppercase()
}
