//! Why a value is no pattern, and what was certainly meant.

use bilingual::{Message, both};

use super::{is_bound, range};
use crate::problem::{cut, nearest};
use crate::value::{Value, below};

/// What can be asked besides a value itself.
const OPERATORS: [&str; 7] = ["prefix", "suffix", "contains", "anything-but", "numeric", "cidr", "exists"];

/// A text that is no pattern.
pub(crate) struct Mistaken {
    /// Where, why, and what would be right.
    pub(crate) says: Message,
    /// The pattern that was certainly meant.
    pub(crate) meant: Option<Value>,
}

/// A place where a value is no pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// JSON pointer into the pattern.
    pub pointer: String,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The text is no JSON, from this line and column on.
    NotJson(usize, usize),
    /// The whole is no object.
    NotObject,
    /// A member is neither an object nor a list.
    NotList,
    /// A list without a condition.
    Empty,
    /// A condition that is a list.
    Nested,
    /// A condition with none or several operators.
    Several,
    /// An operator that does not exist.
    NoOperator(String),
    /// An operator with a value that it does not take.
    Operand(&'static str),
}

/// Where and why a text is no pattern, and what was certainly meant; `None` where it is one.
pub(super) fn mistaken(text: &str) -> Option<Mistaken> {
    let mistake = match Value::from_json(text) {
        Ok(pattern) => mistake(&pattern),
        Err(error) => Some(Mistake { pointer: String::new(), why: Why::NotJson(error.line(), error.column()) }),
    };
    Some(Mistaken { says: mistake?.message(), meant: meant(text) })
}

/// Where and why a value is no pattern; `None` where it is one.
pub fn mistake(pattern: &Value) -> Option<Mistake> {
    match pattern {
        Value::Object(members) => members.iter().find_map(|(name, of)| of_member(of, &below("", name))),
        _ => Some(Mistake { pointer: String::new(), why: Why::NotObject }),
    }
}

fn of_member(of: &Value, pointer: &str) -> Option<Mistake> {
    let here = |why| Some(Mistake { pointer: pointer.to_owned(), why });
    match of {
        Value::Object(members) => members.iter().find_map(|(name, of)| of_member(of, &below(pointer, name))),
        Value::List(conditions) if conditions.is_empty() => here(Why::Empty),
        Value::List(conditions) => conditions.iter().enumerate().find_map(|(i, condition)| {
            of_condition(condition).map(|why| Mistake { pointer: below(pointer, &i.to_string()), why })
        }),
        _ => here(Why::NotList),
    }
}

fn of_condition(condition: &Value) -> Option<Why> {
    let members = match condition {
        Value::Object(members) => members.as_slice(),
        Value::List(_) | Value::Bytes(_) => return Some(Why::Nested),
        _ => return None,
    };
    let [(name, of)] = members else { return Some(Why::Several) };
    let Some(operator) = OPERATORS.into_iter().find(|operator| operator == name) else {
        return Some(Why::NoOperator(name.clone()));
    };
    let is_right = match (operator, of) {
        ("prefix" | "suffix" | "contains", Value::Text(_)) | ("exists", Value::Bool(_)) => true,
        ("anything-but", Value::List(all)) => !all.is_empty() && all.iter().all(is_plain),
        ("anything-but", Value::Object(inner)) => {
            matches!(inner.as_slice(), [(name, Value::Text(_))] if ["prefix", "suffix"].contains(&name.as_str()))
        }
        ("anything-but", one) => is_plain(one),
        ("numeric", Value::List(parts)) => matches!(parts.len(), 2 | 4) && parts.chunks(2).all(is_bound),
        ("cidr", Value::Text(block)) => range(block).is_some(),
        _ => false,
    };
    (!is_right).then_some(Why::Operand(operator))
}

/// A text, a number or a switch.
fn is_plain(value: &Value) -> bool {
    !matches!(value, Value::Object(_) | Value::List(_) | Value::Bytes(_) | Value::Null)
}

/// The pattern that was certainly meant by a text that is none: without quotes around it, with each value in a list, and
/// with operators that are misspelt put right.
fn meant(text: &str) -> Option<Value> {
    let bare = text.trim();
    let bare = bare.strip_prefix('\'').and_then(|bare| bare.strip_suffix('\'')).unwrap_or(bare);
    let pattern = Value::from_json(bare).ok()?;
    let Value::Object(members) = pattern else { return None };
    let pattern = Value::Object(members.into_iter().map(|(name, of)| (name, meant_by(of))).collect());
    mistake(&pattern).is_none().then_some(pattern)
}

fn meant_by(of: Value) -> Value {
    match of {
        Value::Object(members) => Value::Object(members.into_iter().map(|(name, of)| (name, meant_by(of))).collect()),
        Value::List(conditions) => Value::List(conditions.into_iter().map(spelt).collect()),
        single => Value::List(vec![single]),
    }
}

fn spelt(condition: Value) -> Value {
    match condition {
        Value::Object(members) => {
            let near = |name: String| nearest(&name, OPERATORS.into_iter()).map_or(name, str::to_owned);
            Value::Object(members.into_iter().map(|(name, of)| (near(name), of)).collect())
        }
        other => other,
    }
}

impl Mistake {
    /// Where it is, what is wrong there, and what would be right.
    pub fn message(&self) -> Message {
        let Message { en, zh } = self.why.message();
        if self.pointer.is_empty() {
            return Message { en, zh };
        }
        let place = cut(&self.pointer);
        both!(format!("At {place}: {en}"), format!("{place} 处：{zh}"))
    }
}

impl Why {
    fn message(&self) -> Message {
        match self {
            Self::NotJson(line, column) => both!(
                format!("The pattern is not JSON: it cannot be read from line {line}, column {column} on."),
                format!("事件模式不是合法的 JSON：从第 {line} 行第 {column} 列起无法解析。")
            ),
            Self::NotObject => both!("A pattern is a JSON object.", "事件模式应为 JSON 对象。"),
            Self::NotList => both!(
                "The value of a member is a list, such as `[\"acs.ecs\"]`, even for one value.",
                "字段的匹配条件应为数组，例如 `[\"acs.ecs\"]`；只有一个值时也要写成数组。"
            ),
            Self::Empty => both!("An empty list matches no event.", "空数组不会匹配任何事件。"),
            Self::Nested => both!(
                "A condition is a value or an object with one operator, not a list.",
                "匹配条件应为单个值，或只含一个运算符的对象，不能是数组。"
            ),
            Self::Several => both!(
                "A condition has exactly one operator. Several conditions are several items of the list.",
                "一个匹配条件只能有一个运算符；多个条件应写成数组的多个元素。"
            ),
            Self::NoOperator(name) => {
                let (name, all) = (cut(name), OPERATORS.map(|operator| format!("`{operator}`")));
                both!(
                    format!("There is no operator {name}. Use one of {}.", all.join(", ")),
                    format!("不支持运算符 {name}。可选：{}。", all.join("、"))
                )
            }
            Self::Operand(operator) => operand(operator),
        }
    }
}

/// What an operator takes.
fn operand(operator: &str) -> Message {
    let (en, zh) = match operator {
        "exists" => ("`true` or `false`", "`true` 或 `false`"),
        "numeric" => {
            ("one or two bounds, such as `[\">\", 0, \"<=\", 5]`", "一个或两个边界，例如 `[\">\", 0, \"<=\", 5]`")
        }
        "cidr" => ("a block of IPv4 addresses, such as `\"10.0.0.0/24\"`", "IPv4 地址段，例如 `\"10.0.0.0/24\"`"),
        "anything-but" => (
            "a value, a list of values, or an object with `prefix` or `suffix`",
            "单个值、值的数组，或含 `prefix`、`suffix` 的对象",
        ),
        _ => ("a string", "字符串"),
    };
    both!(format!("The operator `{operator}` takes {en}."), format!("运算符 `{operator}` 的值应为{zh}。"))
}
