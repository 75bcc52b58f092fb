//! What a rule must not be, and whether two rules may live on one bucket.

use bilingual::sources::{REASONING, TENCENT_2024};
use bilingual::{Prose, Text};
use schedule::Severity;

use crate::cites;
use crate::fires::names_match;
use crate::model::{Breach, Check, Conflict, Judgement, Rule};
use crate::value::Value;
use bilingual::sources::COS_NAMES;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[Rule {
    id: "prefix-slash",
    severity: Severity::Warning,
    check: Check::Broken(leading_slash),
    message: Prose::new(
        "No object's path begins with `/` or `\\`, so this prefix never matches. The `/` in the event's `key` stands before \
         account and bucket. Write `test/`, not `/test/`.",
        "对象路径不会以 `/` 或 `\\` 开头，因此这个前缀永远不会匹配。事件 `key` 开头的 `/` 位于 APPID 和存储桶之前。请写 `test/`，不要写 `/test/`。",
    ),
    cites: cites![COS_NAMES.at("对象键, 命名规范")],
}];

fn leading_slash(config: &Value) -> Vec<Breach> {
    let prefix = filter(config, "Prefix");
    let mended = prefix.trim_start_matches(['/', '\\']);
    if mended == prefix {
        return Vec::new();
    }
    let pointer = "/filter/Prefix".to_owned();
    vec![Breach { pointer: pointer.clone(), repair: vec![(pointer, Some(mended.into()))] }]
}

/// Whether two rules may live on one bucket.
pub(super) static CONFLICT: Conflict = Conflict {
    means: Prose::new(
        "May this second rule live on the same bucket? One event may fire one function at most, so no object may pass the filters \
         of two rules that share an event.",
        "第二条规则能否用于同一个存储桶？一个事件最多触发一次函数调用，因此事件重叠的两条规则不能匹配到同一个对象。",
    ),
    fields: &["event", "filter"],
    judge,
};

/// The documents' sentences: the later rule fails when the events overlap and both prefix and suffix conflict.
fn judge(first: &Value, second: &Value) -> Judgement {
    let event = |config: &Value| config.at("event").map(Value::in_text).unwrap_or_default();
    let (one, other) = (event(first), event(second));
    let shared = names_match(&one, &other) || names_match(&other, &one);
    let prefixes = relation(filter(first, "Prefix"), filter(second, "Prefix"), |long, short| long.starts_with(short));
    let suffixes = relation(filter(first, "Suffix"), filter(second, "Suffix"), |long, short| long.ends_with(short));
    let because = match (shared, prefixes, suffixes) {
        (false, ..) => Text::new("Allowed: the two events do not overlap.", "允许：两条规则的事件类型不重叠。"),
        (_, Relation::Apart, Relation::Overlapping) => Text::new(
            "Allowed: the prefixes keep the rules apart. The suffixes overlap, which a stricter sentence of the overview refuses; see \
             the disagreements.",
            "允许：前缀不重叠，两条规则不会匹配同一对象。但后缀重叠，按概述页更严格的表述会被拒绝，见“文档分歧”。",
        ),
        (_, Relation::Overlapping, Relation::Apart) => Text::new(
            "Allowed: the suffixes keep the rules apart. The prefixes overlap, which a stricter sentence of the overview refuses; see \
             the disagreements.",
            "允许：后缀不重叠，两条规则不会匹配同一对象。但前缀重叠，按概述页更严格的表述会被拒绝，见“文档分歧”。",
        ),
        (_, Relation::Apart, _) => Text::new("Allowed: the prefixes keep the rules apart.", "允许：前缀不重叠。"),
        (.., Relation::Apart) => Text::new("Allowed: the suffixes keep the rules apart.", "允许：后缀不重叠。"),
        (_, Relation::Unset, Relation::Unset) => Text::new(
            "Refused: the events overlap and nothing keeps the rules apart, since for the prefix as for the suffix one of them sets \
             none.",
            "不允许：事件类型重叠，且前缀、后缀都至少有一方未设置，无法区分两条规则。",
        ),
        (_, Relation::Overlapping, _) => Text::new(
            "Refused: the events overlap, one prefix begins with the other, and the suffixes do not keep the rules apart.",
            "不允许：事件类型重叠，前缀相同或互相包含，后缀也无法区分两条规则。",
        ),
        (_, Relation::Unset, Relation::Overlapping) => Text::new(
            "Refused: the events overlap, one suffix ends with the other, and the prefixes do not keep the rules apart.",
            "不允许：事件类型重叠，后缀相同或互相包含，前缀也无法区分两条规则。",
        ),
    };
    Judgement {
        allowed: !shared || prefixes == Relation::Apart || suffixes == Relation::Apart,
        because,
        // Where the rules are allowed, no object passes both: that is what is judged.
        both_fire_for: None,
        cites: cites![
            TENCENT_2024.at("COS 触发器使用限制"),
            TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"),
            REASONING.at("nested prefixes and suffixes overlap"),
        ],
    }
}

/// How two prefixes, or two suffixes, stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// One of them is not set, so it takes everything.
    Unset,
    /// Both are set, and equal or one within the other.
    Overlapping,
    /// No text has both.
    Apart,
}

fn relation(one: &str, other: &str, within: fn(&str, &str) -> bool) -> Relation {
    if one.is_empty() || other.is_empty() {
        Relation::Unset
    } else if within(one, other) || within(other, one) {
        Relation::Overlapping
    } else {
        Relation::Apart
    }
}

fn filter<'v>(config: &'v Value, name: &str) -> &'v str {
    config.member("filter").and_then(|filter| filter.member(name)).and_then(Value::as_text).unwrap_or_default()
}
