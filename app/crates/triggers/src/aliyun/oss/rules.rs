//! What a rule must not be, and whether two rules may live on one bucket.

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, REASONING};
use bilingual::{Prose, Text};
use schedule::Severity;

use crate::cites;
use crate::fires::names_match;
use crate::model::{Breach, Check, Conflict, Judgement, Rule, config};
use crate::value::Value;
use bilingual::sources::OSS_NAMES;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "no-filter",
        severity: Severity::Warning,
        check: Check::AnyOf(&[config("filter.key.prefix"), config("filter.key.suffix")]),
        message: Prose::new(
            "Without prefix and suffix every object of the bucket fires. A function that writes to the same bucket then \
             fires itself without end, and each run is billed. Listen on `src/`, say, and write to `dst/`.",
            "前缀和后缀都未设置时，Bucket 中的所有对象都会触发函数。如果函数又写回同一 Bucket，就会无限循环触发并持续产生费用。\
             建议例如监听 `src/`，把结果写到 `dst/`。",
        ),
        cites: cites![ALIYUN_2021.at("6.1, 触发规则")],
    },
    Rule {
        id: "covered-event",
        severity: Severity::Warning,
        check: Check::Broken(covered_events),
        message: Prose::new(
            "The wildcard beside it covers this event already, so it adds nothing. To listen to this event alone, remove the \
             wildcard instead.",
            "旁边的通配符已经包含该事件，单独列出没有作用。如果只想监听该事件，应去掉通配符。",
        ),
        cites: cites![ALIYUN_2021.at("6.1, table of events"), ALIYUN_2019.at("OSS, events")],
    },
    Rule {
        id: "prefix-slash",
        severity: Severity::Warning,
        check: Check::Broken(leading_slash),
        message: Prose::new(
            "No object's name begins with `/` or `\\`, so this prefix never matches. Leave the first character out: `source/`, \
             not `/source/`.",
            "对象名称不会以 `/` 或 `\\` 开头，因此这个前缀永远不会匹配。请去掉开头的字符：写 `source/`，不要写 `/source/`。",
        ),
        cites: cites![OSS_NAMES.at("Object name")],
    },
];

/// The texts of a list of the configuration.
fn texts<'v>(value: &'v Value, name: &str) -> Vec<&'v str> {
    value.at(name).and_then(Value::as_list).unwrap_or_default().iter().filter_map(Value::as_text).collect()
}

fn covered_events(config: &Value) -> Vec<Breach> {
    let events = texts(config, "events");
    let covered = |event: &str| events.iter().any(|other| *other != event && names_match(other, event));
    // All covered names go at once: single removals would shift the places of the others.
    let left: Vec<Value> = events.iter().filter(|event| !covered(event)).map(|event| Value::from(*event)).collect();
    events
        .iter()
        .enumerate()
        .filter(|(_, event)| covered(event))
        .map(|(i, _)| Breach {
            pointer: format!("/events/{i}"),
            repair: vec![("/events".to_owned(), Some(Value::List(left.clone())))],
        })
        .collect()
}

fn leading_slash(config: &Value) -> Vec<Breach> {
    let prefix = filter(config, "prefix");
    let mended = prefix.trim_start_matches(['/', '\\']);
    if mended == prefix {
        return Vec::new();
    }
    let pointer = "/filter/key/prefix".to_owned();
    vec![Breach { pointer: pointer.clone(), repair: vec![(pointer, Some(mended.into()))] }]
}

/// Whether two rules may live on one bucket.
pub(super) static CONFLICT: Conflict = Conflict {
    means: Prose::new(
        "May this second rule live on the same bucket? Rules that share an event must differ in prefix or in suffix, and a \
         filter that is not set equals every other.",
        "第二条规则能否用于同一个 Bucket？事件类型相同的规则，前缀或后缀必须不同；未设置的前缀或后缀视为与任何取值重复。",
    ),
    fields: &["events", "filter"],
    judge,
};

/// The documents' truth table: rules conflict when they share an event, and prefixes as well as suffixes are equal or
/// one of them is not set.
fn judge(first: &Value, second: &Value) -> Judgement {
    let shared = shared_event(first, second);
    let (prefixes, suffixes) =
        ([filter(first, "prefix"), filter(second, "prefix")], [filter(first, "suffix"), filter(second, "suffix")]);
    let because = match (shared, relation(prefixes), relation(suffixes)) {
        (false, ..) => {
            Text::new("Allowed: the two rules have no event in common.", "允许：两条规则没有相同的事件类型。")
        }
        (_, Relation::Apart, Relation::Apart) => {
            Text::new("Allowed: prefixes and suffixes differ.", "允许：前缀和后缀都不重复。")
        }
        (_, Relation::Apart, _) => Text::new("Allowed: the prefixes differ.", "允许：前缀不重复。"),
        (.., Relation::Apart) => Text::new("Allowed: the suffixes differ.", "允许：后缀不重复。"),
        (_, Relation::Equal, Relation::Equal) => Text::new(
            "Refused: the rules share an event and have the same prefix and suffix.",
            "不允许：事件类型相同，前缀和后缀也都相同。",
        ),
        (_, Relation::Equal, Relation::OneUnset) => Text::new(
            "Refused: the rules share an event and the prefix, and a suffix that is not set includes every suffix.",
            "不允许：事件类型和前缀相同，而未设置的后缀包含所有后缀。",
        ),
        (_, Relation::OneUnset, Relation::Equal) => Text::new(
            "Refused: the rules share an event and the suffix, and a prefix that is not set includes every prefix.",
            "不允许：事件类型和后缀相同，而未设置的前缀包含所有前缀。",
        ),
        (_, Relation::OneUnset, Relation::OneUnset) => Text::new(
            "Refused: the rules share an event, and for the prefix as for the suffix one of them sets none and so includes \
             the other's.",
            "不允许：事件类型相同，且前缀和后缀各有一方未设置，未设置的一方包含另一方。",
        ),
    };
    let allowed = !shared || relation(prefixes) == Relation::Apart || relation(suffixes) == Relation::Apart;
    Judgement {
        allowed,
        because,
        both_fire_for: if allowed && shared { fires_both(prefixes, suffixes) } else { None },
        cites: cites![ALIYUN_2021.at("6.1, 触发规则, truth table"), REASONING.at("wildcard as the same event")],
    }
}

/// How two prefixes, or two suffixes, stand to each other by the truth table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Equal,
    OneUnset,
    Apart,
}

fn relation([one, other]: [&str; 2]) -> Relation {
    if one == other {
        Relation::Equal
    } else if one.is_empty() || other.is_empty() {
        Relation::OneUnset
    } else {
        Relation::Apart
    }
}

/// Whether a name of the one rule is, or covers, or is covered by, one of the other.
fn shared_event(first: &Value, second: &Value) -> bool {
    let others = texts(second, "events");
    texts(first, "events")
        .iter()
        .any(|one| others.iter().any(|other| names_match(one, other) || names_match(other, one)))
}

fn filter<'v>(config: &'v Value, name: &str) -> &'v str {
    config.at("filter.key").and_then(|key| key.member(name)).and_then(Value::as_text).unwrap_or_default()
}

/// A key that passes both filters, if there is one: longer prefix, a letter, longer suffix.
fn fires_both(prefixes: [&str; 2], suffixes: [&str; 2]) -> Option<String> {
    let longer = |[one, other]: [&'_ str; 2]| if one.len() < other.len() { other.to_owned() } else { one.to_owned() };
    let mut key = longer(prefixes);
    if !key.is_empty() && !key.ends_with('/') {
        key.push('/');
    }
    key.push('a');
    key.push_str(&longer(suffixes));
    let fires =
        prefixes.iter().all(|prefix| key.starts_with(prefix)) && suffixes.iter().all(|suffix| key.ends_with(suffix));
    fires.then_some(key)
}
