//! Which messages pass: tags as a whole, binding keys with `*` and `#`.

use bilingual::both;

use crate::fires::{Outcome, one_of, same};
use crate::input::Input;
use crate::model::{Code, JudgeClause, Root, config, on};
use crate::pack::Codes;
use crate::problem::Repair;
use crate::value::Value;

/// What the table says in code.
pub const CODES: Codes = Codes { clauses: &[TAGS, ROUTES], ..Codes::NONE };

/// One of the message's tags is one of the configured ones.
pub(super) const TAGS: Code<JudgeClause> = Code {
    id: "cmq-tags",
    run: |input| {
        let listed = input.value(on(LIST), None);
        let listed = listed.as_ref().and_then(Value::as_list).filter(|tags| !tags.is_empty());
        let joined = |tags: &[Value]| tags.iter().map(Value::in_text).collect::<Vec<_>>().join(",");
        let said = listed.map_or_else(|| text(input, "msgTag"), joined);
        let has = |key: &str| said.split(',').any(|tag| tag.trim() == key);
        let first = said.split(',').next().unwrap_or_default().trim().to_owned();
        judged(input, if listed.is_some() { LIST } else { "msgTag" }, &said, has, |key| Some(key.to_owned()), &first)
    },
};

/// The message's routing key fits one of the binding keys.
pub(super) const ROUTES: Code<JudgeClause> = Code {
    id: "cmq-routes",
    run: |input| {
        let said = text(input, "routingKey");
        judged(input, "routingKey", &said, |key| fits(key, &said), |key| Some(example(key)), &said)
    },
};

/// Tags that are given as a list.
const LIST: &str = "msgTagList";

fn text(input: &Input<'_>, name: &'static str) -> String {
    input.value(on(name), None).map(|value| value.in_text()).unwrap_or_default()
}

fn judged(
    input: &Input<'_>,
    name: &str,
    said: &str,
    passes: impl Fn(&str) -> bool,
    fitting: impl Fn(&str) -> Option<String>,
    instead: &str,
) -> Outcome {
    let keys = input.value(config("filterKey"), None);
    let keys = keys.as_ref().and_then(Value::as_list).unwrap_or_default();
    let keys: Vec<String> = keys.iter().map(Value::in_text).collect();
    let listed: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let holding = keys.iter().find(|key| passes(key));
    let actual = match holding {
        _ if said.is_empty() => both!("nothing", "无"),
        Some(key) if key != said => both!(format!("`{said}` matches `{key}`"), format!("`{said}` 与 `{key}` 匹配")),
        _ => same(format!("`{said}`")),
    };
    let other = keys.first().and_then(|key| fitting(key));
    let fitted = |text: String| if name == LIST { Value::List(vec![text.into()]) } else { text.into() };
    let mut repairs: Vec<Repair> =
        other.map(|text| Repair::set(Root::Occurrence, format!("/{name}"), Some(fitted(text)))).into_iter().collect();
    if !instead.is_empty() {
        repairs.push(Repair::set(Root::Config, "/filterKey".to_owned(), Some(Value::List(vec![instead.into()]))));
    }
    Outcome { holds: holding.is_some(), expected: one_of(&listed), actual, repairs }
}

/// A routing key that a binding key takes: `*` becomes a word, `#` nothing.
fn example(key: &str) -> String {
    let words = key.split('.').filter(|word| *word != "#").map(|word| word.replace('*', "a").replace('#', ""));
    words.collect::<Vec<_>>().join(".")
}

/// Whether a routing key fits a binding key. A word `#` stands for any number of words; within a longer word it stands
/// for any characters, and `*` for at least one that is no dot.
fn fits(binding: &str, routing: &str) -> bool {
    let words: Vec<&str> = if routing.is_empty() { Vec::new() } else { routing.split('.').collect() };
    // How many words of the routing key may be taken so far.
    let mut taken = vec![false; words.len() + 1];
    taken[0] = true;
    for word in binding.split('.') {
        let mut next = vec![false; words.len() + 1];
        for from in (0..=words.len()).filter(|from| taken[*from]) {
            let most = if word.contains('#') { words.len() } else { from + 1 };
            for to in from..=most.min(words.len()) {
                next[to] |= word == "#" || to > from && word_fits(word, &words[from..to].join("."));
            }
        }
        taken = next;
    }
    taken.last().copied().unwrap_or_default()
}

fn word_fits(word: &str, text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let mut taken = vec![false; text.len() + 1];
    taken[0] = true;
    for sign in word.chars() {
        let mut next = vec![false; text.len() + 1];
        for to in 0..=text.len() {
            next[to] = match sign {
                '#' => taken[..=to].contains(&true),
                '*' => to > 0 && text[to - 1] != '.' && (taken[to - 1] || next[to - 1]),
                _ => to > 0 && text[to - 1] == sign && taken[to - 1],
            };
        }
        taken = next;
    }
    taken.last().copied().unwrap_or_default()
}
