//! Single fields: values, ranges, steps and signs.

use super::super::{Problem, ProblemId, Severity};
use super::{dialect, field};
use crate::dialect::{Dialect, Field};
use bilingual::Message;
use bilingual::both;

/// The field's range as it is written.
fn limits(problem: &Problem) -> (i64, i64) {
    problem.field.map_or((0, 0), |field| problem.data.dialect.limits(field))
}

/// Single values.
pub(super) fn value(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let text = data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let (en, zh) = field(problem);
    let (low, high) = limits(problem);
    match problem.id {
        P::FullWidth if data.dialect == Dialect::Aliyun && text.contains('？') => both!(
            "These are full-width signs. The document prints ？ in its table, but means the ordinary ?.",
            "这里有全角符号。文档的表格里印的是全角 ？，实际应使用半角 ?。",
        ),
        P::FullWidth => both!(
            format!("In the field {en} stand full-width signs; only the ordinary narrow ones are read."),
            format!("“{zh}”字段里有全角符号；只识别半角符号。"),
        ),
        P::EmptyItem if problem.severity == Severity::Warning => both!(
            format!(
                "In the field {en} a value is missing beside the comma. The likely engine drops the gap; the document does not allow it."
            ),
            format!("“{zh}”字段的逗号旁缺少取值。引擎很可能忽略空项，但文档并不允许。"),
        ),
        P::EmptyItem => both!(
            format!("In the field {en} a value is missing beside the comma."),
            format!("“{zh}”字段的逗号旁缺少取值。"),
        ),
        P::NotAValue => both!(
            format!(
                "{text} is no value of the field {en}: a number from {low} to {high}, a range such as {low}-{high}, a list, or *."
            ),
            format!("{text} 不是“{zh}”字段的取值：可用 {low} 至 {high} 的整数、{low}-{high} 这样的范围、列表或 *。"),
        ),
        P::UnknownName => both!(
            format!(
                "{text} is no name of the field {en}. Names are the first three letters in English: {}.",
                names(problem)
            ),
            format!("{text} 不是“{zh}”字段的名称。名称为英文前三个字母：{}。", names(problem)),
        ),
        P::LongName => both!(
            format!("Names have three letters: {} for {text}.", short(text)),
            format!("名称只有三个字母：{text} 应写作 {}。", short(text)),
        ),
        P::NameElsewhere => both!(
            format!("{text} is no value of the field {en}: only month and day of the week have names, each its own."),
            format!("{text} 不能用于“{zh}”字段：只有月和星期有名称，且各不相同。"),
        ),
        P::NameCase => both!(
            format!(
                "The document writes names in capitals: {}. Small letters probably work as well.",
                text.to_ascii_uppercase()
            ),
            format!("文档中的名称均为大写：{}。小写很可能也可以。", text.to_ascii_uppercase()),
        ),
        P::PlusSign => both!(
            format!("The plus in {text} is superfluous. The likely engine takes it, the document does not mention it."),
            format!("{text} 中的加号是多余的。引擎很可能接受，但文档没有提到。"),
        ),
        P::OutOfRange => both!(
            format!("{text} is out of range: the field {en} goes from {low} to {high}."),
            format!("{text} 超出范围：“{zh}”字段的取值为 {low} 至 {high}。"),
        ),
        _ => both!(
            format!("7 is no weekday for {dialect}: 0 is Sunday and 6 is Saturday."),
            format!("{dialect_zh}的星期没有 7：0 是周日，6 是周六。"),
        ),
    }
}

/// Ranges and steps.
pub(super) fn range(problem: &Problem) -> Message {
    use ProblemId as P;
    let text = problem.data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let (en, zh) = field(problem);
    let (low, high) = limits(problem);
    match problem.id {
        P::ReversedRange => both!(
            format!(
                "The range {text} ends before it begins; ranges do not run over the end of the field {en}. Name the values instead."
            ),
            format!("范围 {text} 的终点在起点之前；“{zh}”字段的范围不能绕回开头，请逐个列出。"),
        ),
        P::StarRange if problem.severity == Severity::Warning => both!(
            format!("{text} makes no sense. The likely engine reads it as a bare star."),
            format!("{text} 没有意义。引擎很可能把它当作单独的星号。"),
        ),
        P::StarRange => both!(
            format!("{text} makes no sense: a star already means every value."),
            format!("{text} 没有意义：星号已经表示所有取值。"),
        ),
        P::SecondHyphen => both!(
            format!("{text} has more than one hyphen; a range has one, {low}-{high}."),
            format!("{text} 中有多个连字符；范围只用一个，例如 {low}-{high}。"),
        ),
        P::SecondSlash => both!(
            format!("{text} has more than one slash; a step has one, */5."),
            format!("{text} 中有多个斜杠；步长只用一个，例如 */5。"),
        ),
        P::StepNotANumber => both!(
            format!("Behind the slash in the field {en} a whole number is wanted: */5."),
            format!("“{zh}”字段的斜杠后面应是整数：*/5。"),
        ),
        P::StepZero => both!(
            format!("A step of 0 never gets on; the step in {text} must be at least 1."),
            format!("步长为 0 无法前进；{text} 的步长至少为 1。"),
        ),
        P::StepWithoutRange => both!(
            format!("{dialect} wants a range or a star before the slash: {text}."),
            format!("{dialect_zh}要求斜杠前面是范围或星号：{text}。"),
        ),
        P::StepAboveMaximum if problem.severity == Severity::Warning => both!(
            format!(
                "The step {text} is larger than any number of the field {en}. The document does not forbid it, the likely engine refuses it."
            ),
            format!("步长 {text} 大于“{zh}”字段的任何取值。文档没有禁止，但引擎很可能拒绝。"),
        ),
        _ => both!(
            format!("The step {text} is larger than any number of the field {en}."),
            format!("步长 {text} 大于“{zh}”字段的任何取值。"),
        ),
    }
}

/// The signs `?`, `L`, `W`, `#` and `H`.
pub(super) fn sign(problem: &Problem) -> Message {
    use ProblemId as P;
    let data = &problem.data;
    let text = data.text.as_str();
    let (dialect, dialect_zh) = dialect(problem);
    let (en, zh) = field(problem);
    let (low, high) = limits(problem);
    match problem.id {
        P::QuestionElsewhere if problem.severity == Severity::Warning => both!(
            format!(
                "The document allows ? in the day fields only, not in the field {en}. The likely engine reads it as *."
            ),
            format!("文档只允许在日和星期字段使用 ?，不包括“{zh}”。引擎很可能把它当作 *。"),
        ),
        P::QuestionElsewhere => both!(
            format!("? belongs into day of the month and day of the week only; in the field {en} write *."),
            format!("? 只能用于日和星期字段；“{zh}”字段请写 *。"),
        ),
        P::QuestionLater => both!(
            "This edition of the document does not list ?; the vendor's later page does, and it means the same as *.",
            "此版本文档没有列出 ?；厂商后来的页面有，含义与 * 相同。",
        ),
        P::QuestionNotAllowed => {
            both!(format!("{dialect} has no ?; write *."), format!("{dialect_zh}没有 ?，请写 *。"))
        }
        P::QuestionMissing => both!(
            format!("{dialect} wants ? in exactly one of day of the month and day of the week."),
            format!("{dialect_zh}要求日和星期两个字段中恰好有一个为 ?。"),
        ),
        P::SymbolLast => symbol(
            problem,
            "L, the last day",
            "Take days that every month has, such as 28, or run on 28-31 and let the function look whether the next day is a 1st.",
            "L（最后一天）",
            "请改用每个月都有的日期，例如 28；或在 28-31 日触发，由函数判断次日是否为 1 日。",
        ),
        P::SymbolWorkday => symbol(
            problem,
            "W, the nearest working day",
            "Run on MON-FRI and let the function look at the date.",
            "W（最近的工作日）",
            "请在 MON-FRI 触发，由函数判断日期。",
        ),
        P::SymbolNth => symbol(
            problem,
            "#, the n-th weekday of the month",
            "Run on every such weekday and let the function look at the date: the first lies in 1-7, the second in 8-14.",
            "#（当月第几个星期几）",
            "请在每个该星期几触发，由函数判断日期：第一个在 1-7 日，第二个在 8-14 日。",
        ),
        P::SymbolForm if text.starts_with('?') => both!(
            "? leaves the day open, so it takes no step; write it alone.",
            "? 表示不指定日期，不能带步长；请单独使用。",
        ),
        P::SymbolHash => both!(
            format!("H is a sign of Jenkins; {dialect} does not know it. Choose a number from {low} to {high}."),
            format!("H 是 Jenkins 的符号，{dialect_zh}不支持。请选择 {low} 至 {high} 的整数。"),
        ),
        _ => both!(
            format!(
                "{text} means nothing in the field {en}. In the day of the month: L, LW, 15W. In the day of the week: 5L for the last Friday, 5#2 for the second."
            ),
            format!(
                "{text} 在“{zh}”字段没有意义。日字段可用 L、LW、15W；星期字段可用 5L（最后一个周五）、5#2（第二个周五）。"
            ),
        ),
    }
}

/// A sign that the dialect or the field does not have.
fn symbol(problem: &Problem, en: &str, instead_en: &str, zh: &str, instead_zh: &str) -> Message {
    let (dialect, dialect_zh) = dialect(problem);
    if problem.data.dialect == Dialect::Tencent {
        return both!(
            format!(
                "{en}, is on the vendor's later page only, and there in the day fields alone; choose that edition. {instead_en}"
            ),
            format!("{zh}只出现在厂商后来的页面上，且仅限日和星期字段；可切换到该版本。{instead_zh}"),
        );
    }
    both!(format!("{dialect} does not know {en}. {instead_en}"), format!("{dialect_zh}不支持 {zh}。{instead_zh}"))
}

/// The names that a field takes.
fn names(problem: &Problem) -> &'static str {
    match problem.field {
        Some(Field::Month) => "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC",
        _ => "SUN MON TUE WED THU FRI SAT",
    }
}

/// The first three letters, in capitals.
fn short(text: &str) -> String {
    text.chars().take(3).collect::<String>().to_ascii_uppercase()
}
