//! As much of a rule's SQL as this page computes: which topics it listens to, what it selects, on which condition.

use bilingual::{Message, both};

use crate::derive::Derivation;
use crate::fires::Outcome;
use crate::input::Input;
use crate::model::notation::says;
use crate::model::{Breach, Code, FindBreaches, JudgeClause, Kind, Root, config, on};
use crate::names::Names;
use crate::pack::Codes;
use crate::problem::{Edit, Repair};
use crate::value::{Value, pointer_of};

/// What the table says in code.
pub const CODES: Codes =
    Codes { derivations: &[SELECTED], checks: &[SELECT_BEYOND, WHERE_BEYOND], clauses: &[TOPIC, WHERE], ..Codes::NONE };

// Topics

/// The topic is one that the rule listens to.
pub(super) const TOPIC: Code<JudgeClause> = Code { id: "iot-topic", run: topic };

fn topic(input: &Input<'_>) -> Outcome {
    let text = |path| input.value(path, None).map(|value| value.in_text()).unwrap_or_default();
    let (product, short, topic) = (text(config("ProductKey")), text(config("ShortTopic")), text(on("topicFullName")));
    let filter = format!("/{product}/{short}");
    // What the filter leaves open stays as it is.
    let (mut levels, mut wanted) = (topic.split('/'), String::new());
    for level in filter.split('/').skip(1) {
        let own = levels.by_ref().find(|own| !own.is_empty());
        wanted.push('/');
        wanted.push_str(if matches!(level, "+" | "#") { own.unwrap_or("a") } else { level });
    }
    let mut repairs = vec![Repair::set(Root::Occurrence, "/topicFullName".to_owned(), Some(wanted.into()))];
    if let Some((other, rest)) = topic.trim_start_matches('/').split_once('/') {
        let edit =
            |name: &str, to: &str| Edit { root: Root::Config, pointer: pointer_of(name), value: Some(Value::from(to)) };
        let product = (other != product).then(|| edit("ProductKey", other));
        let short = (rest != short).then(|| edit("ShortTopic", rest));
        repairs.extend(Repair::of(short.into_iter().chain(product).collect()));
    }
    Outcome { holds: listens(&filter, &topic), expected: literal(&filter), actual: literal(&topic), repairs }
}

/// Whether a filter with `+` for a level and `#` for the rest takes a topic.
fn listens(filter: &str, topic: &str) -> bool {
    let mut levels = topic.split('/');
    for wanted in filter.split('/') {
        match (wanted, levels.next()) {
            ("#", Some(_)) => return true,
            ("+", Some(_)) => {}
            (wanted, Some(level)) if wanted == level => {}
            _ => return false,
        }
    }
    levels.next().is_none()
}

// Selections

/// What the rule passes on of a message.
pub(super) const SELECTED: &Derivation = &Derivation {
    id: "iot-selected",
    means: says("the fields and functions of `Select`, by their names", "`Select` 中的字段和函数，按其名称组成对象"),
    gives: Kind::Json,
    run: |values, _| {
        let &[Some(Value::Text(select)), Some(message), topic] = values else { return None };
        let topic = topic.and_then(Value::as_text).unwrap_or_default();
        // A message may have many members: each is found by its place.
        let (mut members, mut places) = (Vec::new(), Names::new());
        let mut put = |name: &str, value: Value| {
            if let Some(place) = places.place(name) {
                members[place] = (name.to_owned(), value);
            } else {
                places.put(name, members.len());
                members.push((name.to_owned(), value));
            }
        };
        for item in split(select, ",") {
            let (of, name) = named(item);
            if of == "*" {
                message.members().iter().for_each(|(name, value)| put(name, value.clone()));
            } else if let Some(value) = value(of, message, topic) {
                put(name, value);
            }
        }
        Some(Value::Object(members))
    },
};

/// Functions that this page does not compute.
pub(super) const SELECT_BEYOND: Code<FindBreaches> = Code {
    id: "iot-select-beyond",
    run: |rule| {
        let items = split(text(rule, "Select"), ",");
        let is_beyond = |item: &str| named(item).0.contains('(') && value(named(item).0, &Value::Null, "").is_none();
        breach("/Select", items.into_iter().any(is_beyond))
    },
};

/// An item of a selection, and the name that it gets.
fn named(item: &str) -> (&str, &str) {
    match split(item, " as ").as_slice() {
        [of, name] => (of, name.trim_matches(['`', '"', '\''])),
        _ => (item, item),
    }
}

/// What an expression says of a message; `None` where it says nothing, or where this page does not know it.
fn value(of: &str, message: &Value, topic: &str) -> Option<Value> {
    let level = |index: usize| topic.split('/').nth(index).map(Value::from);
    let quoted = |quote: char| of.strip_prefix(quote)?.strip_suffix(quote).filter(|text| !text.contains(quote));
    if let Some(text) = quoted('\'').or_else(|| quoted('"')) {
        return Some(text.into());
    }
    if of.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
        return Value::from_json(of).ok();
    }
    match of {
        "true" | "false" => Some((of == "true").into()),
        "topic()" => Some(topic.into()),
        "productKey()" => level(1).or(Some(Value::Null)),
        "deviceName()" => level(2).or(Some(Value::Null)),
        _ => match of.strip_prefix("topic(").and_then(|rest| rest.strip_suffix(')')) {
            Some(index) => Some(level(index.parse().ok()?).unwrap_or_default()),
            None => message.at(of).cloned(),
        },
    }
}

// Conditions

/// The message meets the condition.
pub(super) const WHERE: Code<JudgeClause> = Code { id: "iot-where", run: meets };

/// Conditions that this page does not judge.
pub(super) const WHERE_BEYOND: Code<FindBreaches> = Code {
    id: "iot-where-beyond",
    run: |rule| {
        let condition = text(rule, "Where");
        breach("/Where", !condition.is_empty() && comparisons(condition).is_none())
    },
};

/// Two-letter signs first, so that none is taken for its first letter.
const SIGNS: [&str; 7] = ["<=", ">=", "<>", "!=", "<", ">", "="];

/// The comparisons of a condition: expression, sign, expression. `None` where there is anything else in it.
fn comparisons(condition: &str) -> Option<Vec<(&str, &str, &str)>> {
    let comparison = |part: &'_ str| {
        let (at, sign) = SIGNS.iter().find_map(|sign| Some((outside(part, sign)?, *sign)))?;
        Some((at, sign.len()))
    };
    let parts = split(condition, " and ").into_iter().map(|part| {
        let (at, length) = comparison(part)?;
        let (left, sign, right) = (part[..at].trim(), &part[at..at + length], part[at + length..].trim());
        let is_known = |of: &str| {
            // A field is known by its name alone; what is more than that, only where it has a value of its own.
            let is_field = !of.is_empty() && !of.contains(['(', ')', '\'', '"', ' ']);
            is_field || value(of, &Value::Null, "").is_some()
        };
        (is_known(left) && is_known(right)).then_some((left, sign, right))
    });
    parts.collect()
}

fn meets(input: &Input<'_>) -> Outcome {
    let condition = input.given(config("Where"), None).and_then(Value::as_text).unwrap_or_default();
    let null = Value::Null;
    let message = input.given(on("message"), None).unwrap_or(&null);
    let topic = input.given(on("topicFullName"), None).and_then(Value::as_text).unwrap_or_default();
    let of = |text: &str| value(text, message, topic);
    let unmet = comparisons(condition).into_iter().flatten().find(|(left, sign, right)| {
        !matches!((of(left), of(right)), (Some(left), Some(right)) if compare(&left, sign, &right))
    });
    let Some((left, sign, right)) = unmet else {
        return Outcome {
            holds: true,
            expected: literal(condition),
            actual: both!("the message meets it", "消息满足条件"),
            repairs: Vec::new(),
        };
    };
    let found = of(left).map_or_else(|| "-".to_owned(), |value| value.to_json());
    let enough = of(right).and_then(|limit| match (sign, limit) {
        ("<", Value::Int(limit)) => limit.checked_sub(1).map(Value::Int),
        (">", Value::Int(limit)) => limit.checked_add(1).map(Value::Int),
        ("=" | "<=" | ">=", limit) => Some(limit),
        _ => None,
    });
    let is_field = matches!(message, Value::Object(_)) && !left.contains(['(', '\'', '"']);
    let pointer = format!("/message{}", pointer_of(left));
    let in_message = enough.filter(|_| is_field).map(|enough| Repair::set(Root::Occurrence, pointer, Some(enough)));
    Outcome {
        holds: false,
        expected: literal(&format!("{left} {sign} {right}")),
        actual: literal(&format!("{left} = {found}")),
        repairs: in_message.into_iter().chain([Repair::set(Root::Config, "/Where".to_owned(), None)]).collect(),
    }
}

fn compare(left: &Value, sign: &str, right: &Value) -> bool {
    let order = left.compare(right);
    match sign {
        "=" => left == right,
        "<>" | "!=" => left != right,
        "<" => order.is_some_and(std::cmp::Ordering::is_lt),
        "<=" => order.is_some_and(std::cmp::Ordering::is_le),
        ">" => order.is_some_and(std::cmp::Ordering::is_gt),
        _ => order.is_some_and(std::cmp::Ordering::is_ge),
    }
}

// Texts

/// The first place of a word that is neither in quotes nor in brackets, capital letters or not.
fn outside(text: &str, word: &str) -> Option<usize> {
    let (mut quote, mut depth) = (None, 0_usize);
    text.char_indices().find_map(|(at, sign)| {
        let is_here = quote.is_none()
            && depth == 0
            && text.get(at..at + word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word));
        match sign {
            '\'' | '"' if quote == Some(sign) => quote = None,
            '\'' | '"' if quote.is_none() => quote = Some(sign),
            '(' if quote.is_none() => depth += 1,
            ')' if quote.is_none() => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_here.then_some(at)
    })
}

/// The parts between such words, without blanks around them.
fn split<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(at) = outside(rest, word) {
        parts.push(rest[..at].trim());
        rest = &rest[at + word.len()..];
    }
    parts.push(rest.trim());
    parts
}

fn text<'v>(rule: &'v Value, name: &str) -> &'v str {
    rule.member(name).and_then(Value::as_text).unwrap_or_default()
}

fn breach(pointer: &str, is_broken: bool) -> Vec<Breach> {
    let breach = || Breach { pointer: pointer.to_owned(), repair: Vec::new(), trap: None };
    is_broken.then(breach).into_iter().collect()
}

fn literal(text: &str) -> Message {
    both!(format!("`{text}`"), format!("`{text}`"))
}
