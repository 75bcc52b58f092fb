//! What a rule of a bucket should be, and whether two rules may be on one bucket.

use bilingual::Text;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_OSS_2026, OSS_OBJECTS, REASONING};

use crate::derive::{ARN_REGION, ARN_RESOURCE};
use crate::fires::names_match;
use crate::form;
use crate::model::notation::{derived, of, should};
use crate::model::{Breach, Check, Code, Conflict, FindBreaches, Judgement, Node, Root, Rule, config, on};
use crate::pack::Codes;
use crate::value::Value;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    should("no-filter", Check::AnyOf(&[config("filter.key.prefix"), config("filter.key.suffix")]))
        .en("Without prefix and suffix, every object of the bucket fires. A function that writes to the same bucket \
             then triggers itself endlessly, and each run is billed. For example, listen on `src/` and write to \
             `dst/`.")
        .zh("前缀和后缀都未设置时，Bucket 中的所有对象都会触发函数。如果函数又写回同一 Bucket，就会无限循环触发并持续\
             产生费用。例如，可以监听 `src/`，将结果写入 `dst/`。")
        .cites(&[ALIYUN_2021.at("6.1, 触发规则"), FC_OSS_2026.at("avoid loop triggering")]),
    should("covered-event", Check::Broken(Root::Config, COVERED_EVENTS))
        .en("The wildcard in the list already covers this event. To listen only to this event, remove the wildcard \
             instead.")
        .zh("列表中的通配符已经包含该事件，单独列出没有作用。如果只想监听该事件，应去掉通配符。")
        .cites(&[ALIYUN_2021.at("6.1, OSS事件定义"), ALIYUN_2019.at("OSS触发器, events")]),
    should("literal-prefix", Check::Fits(config("filter.key.prefix"), form::LITERAL_PREFIX))
        .en("The prefix is compared with the object's full name, character by character.")
        .zh("前缀与对象的完整名称逐字符比较。")
        .cites(&[FC_OSS_2026.at("native triggers"), REASONING.at("compared as plain text")]),
    should("literal-suffix", Check::Fits(config("filter.key.suffix"), form::LITERAL_SUFFIX))
        .en("The suffix is compared with the end of the object's name, character by character.")
        .zh("后缀与对象名称的末尾逐字符比较。")
        .cites(&[FC_OSS_2026.at("native triggers"), REASONING.at("compared as plain text")]),
    should("prefix-slash", Check::Fits(config("filter.key.prefix"), form::NO_SLASH))
        .en("No object's name begins with `/` or `\\`, so this prefix never matches. Remove the first character: \
             `source/`, not `/source/`.")
        .zh("对象名称不会以 `/` 或 `\\` 开头，因此该前缀不会匹配任何对象。请去掉开头的字符：写 `source/`，不要写 \
             `/source/`。")
        .cites(&[OSS_OBJECTS.at("Naming conventions")]),
    should("bucket-agrees", Check::Same(on("name"), &BUCKET_OF_ARN))
        .en("This is not the bucket of the ARN. In a real event, both are the same bucket; a document of 2021 prints \
             two.")
        .zh("该名称与 ARN 中的 Bucket 不一致；真实事件中两者是同一个 Bucket，2021 年的文档示例中则不同。")
        .cites(&[ALIYUN_2023.at("OSS触发器"), ALIYUN_2021.at("5, bucket.arn; bucket.name")]),
    should("region-agrees", Check::Same(on("region"), &REGION_OF_ARN))
        .en("This is not the region of the ARN. The bucket is in one region, and both name it.")
        .zh("该地域与 ARN 中的地域不一致；Bucket 只属于一个地域，两处应相同。")
        .cites(&[ALIYUN_2021.at("5, region; bucket.arn"), ALIYUN_2023.at("OSS触发器")]),
];

const BUCKET_OF_ARN: Node = Node::Leaf(derived(ARN_RESOURCE, &[of(config("sourceArn"))]), None);
const REGION_OF_ARN: Node = Node::Leaf(derived(ARN_REGION, &[of(config("sourceArn"))]), None);

/// The texts of a list of the configuration.
fn texts<'v>(value: &'v Value, name: &str) -> Vec<&'v str> {
    value.at(name).and_then(Value::as_list).unwrap_or_default().iter().filter_map(Value::as_text).collect()
}

const COVERED_EVENTS: Code<FindBreaches> = Code { id: "oss-covered-events", run: covered_events };

fn covered_events(config: &Value) -> Vec<Breach> {
    let events = texts(config, "events");
    let covered = |event: &str| events.iter().any(|other| *other != event && names_match(other, event));
    // All covered names go at once: single removals would shift the places of the others.
    let left: Vec<Value> = events.iter().filter(|event| !covered(event)).map(|event| Value::from(*event)).collect();
    let breach = |i: usize| Breach {
        pointer: format!("/events/{i}"),
        repair: vec![("/events".to_owned(), Some(Value::List(left.clone())))],
        trap: None,
    };
    events.iter().enumerate().filter(|(_, event)| covered(event)).map(|(i, _)| breach(i)).collect()
}

/// What the table says in code.
pub const CODES: Codes = Codes { checks: &[COVERED_EVENTS], conflicts: &[CONFLICT.judge], ..Codes::NONE };

/// Whether two rules may be on one bucket.
pub(super) const CONFLICT: Conflict = Conflict {
    means: Text::new(
        "Is this second rule allowed on the same bucket? Rules that share an event must differ in prefix or in suffix, \
         and a filter that is not set equals every other.",
        "第二条规则能否用于同一个 Bucket？事件类型相同的规则，前缀或后缀必须不同；未设置的前缀或后缀视为与任何取值重\
         复。",
    ),
    fields: &["events", "filter"],
    judge: Code { id: "oss", run: judge },
};

/// The truth table of 2021: rules conflict when they share an event, and prefixes as well as suffixes are equal or one of
/// them is not set.
fn judge(first: &Value, second: &Value) -> Judgement {
    let is_shared = shared_event(first, second);
    let prefixes = [filter(first, "prefix"), filter(second, "prefix")];
    let suffixes = [filter(first, "suffix"), filter(second, "suffix")];
    let relations = [relation(prefixes), relation(suffixes)];
    let allowed = !is_shared || relations.contains(&Relation::Apart);
    let both_fire_for = if allowed && is_shared { fires_both(prefixes, suffixes) } else { None };
    let because = match relations {
        _ if !is_shared => {
            Text::new("Allowed: the two rules have no event in common.", "允许：两条规则没有相同的事件类型。")
        }
        _ if both_fire_for.is_some() => Text::new(
            "Allowed by the document of 2021, since prefixes or suffixes differ. The current page refuses such rules: \
             one prefix begins with the other, and one suffix ends with the other.",
            "按 2021 年的文档允许，因为前缀或后缀不同；但现行页面不允许：一个前缀以另一个开头，且一个后缀以另一个结尾。",
        ),
        [Relation::Apart, Relation::Apart] => {
            Text::new("Allowed: prefixes and suffixes differ.", "允许：前缀和后缀都不重复。")
        }
        [Relation::Apart, _] => Text::new("Allowed: the prefixes differ.", "允许：前缀不重复。"),
        [_, Relation::Apart] => Text::new("Allowed: the suffixes differ.", "允许：后缀不重复。"),
        [Relation::Equal, Relation::Equal] => Text::new(
            "Refused: the rules share an event and have the same prefix and suffix.",
            "不允许：事件类型相同，前缀和后缀也都相同。",
        ),
        [Relation::Equal, _] => Text::new(
            "Refused: the rules share an event and the prefix, and a suffix that is not set includes every suffix.",
            "不允许：事件类型和前缀相同，而未设置的后缀包含所有后缀。",
        ),
        [_, Relation::Equal] => Text::new(
            "Refused: the rules share an event and the suffix, and a prefix that is not set includes every prefix.",
            "不允许：事件类型和后缀相同，而未设置的前缀包含所有前缀。",
        ),
        _ => Text::new(
            "Refused: the rules share an event, and a prefix or suffix that is not set includes the other rule's.",
            "不允许：事件类型相同，且未设置的前缀或后缀包含另一条规则的取值。",
        ),
    };
    let cites = const { &[ALIYUN_2021.at("6.1, 触发规则"), FC_OSS_2026.at("trigger conflict rules")] };
    Judgement { allowed, because, both_fire_for, cites }
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
    let meets = |one: &str| others.iter().any(|other| names_match(one, other) || names_match(other, one));
    texts(first, "events").into_iter().any(meets)
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
