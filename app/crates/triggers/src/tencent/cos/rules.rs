//! What is worth a warning, and whether two rules may live on one bucket.

use bilingual::Text;
use bilingual::source::Cite;
use bilingual::sources::{COS_NAMES, REASONING, SCF_IN_USE, TENCENT_2024};

use super::event::{APPID_OF_HOST, GO, SHOWN_APPID, SHOWN_BUCKET, SHOWN_REGION, SUMMARY};
use crate::fires::names_match;
use crate::form;
use crate::model::notation::{fixed, join, should};
use crate::model::{Check, Code, Conflict, Judgement, Node, Rule, When, config, on};
use crate::tencent::DOLLAR;
use crate::value::Value;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    DOLLAR,
    should("prefix-slash", Check::Fits(config("filter.Prefix"), form::NO_SLASH))
        .en("No object's path begins with `/` or `\\`, so this prefix never matches. The `/` in the event's `key` \
             precedes account and bucket. Write `test/`, not `/test/`.")
        .zh("对象路径不会以 `/` 或 `\\` 开头，因此该前缀不会匹配任何对象。事件 `key` 开头的 `/` 位于 APPID 和存储桶之\
             前。请写 `test/`，不要写 `/test/`。")
        .cites(&[COS_NAMES.at("对象键, 命名规范")]),
    should("literal-prefix", Check::Fits(config("filter.Prefix"), form::LITERAL_PREFIX))
        .en("A prefix is compared letter by letter: `*`, `?`, commas and percent-encoding are literal. For everything \
             under `uploads/`, write `uploads/`; each additional prefix needs its own trigger.")
        .zh("前缀按字面逐字比较：`*`、`?`、逗号和百分号编码均没有特殊含义。要匹配 `uploads/` 下的所有文件，写 \
             `uploads/` 即可；多个前缀需要分别创建触发器。")
        .cites(LITERAL),
    should("literal-suffix", Check::Fits(config("filter.Suffix"), form::LITERAL_SUFFIX))
        .en("A suffix is compared letter by letter: `*`, `?`, commas and percent-encoding are literal. For all JPEG \
             files write `.jpg`; each additional suffix needs its own trigger.")
        .zh("后缀按字面逐字比较：`*`、`?`、逗号和百分号编码均没有特殊含义。要匹配所有 JPEG 文件，填写 `.jpg` 即可；多个后\
             缀需要分别创建触发器。")
        .cites(LITERAL),
    should("suffix-dot", Check::Fits(config("filter.Suffix"), form::COS_SUFFIX))
        .en("The document requires that a suffix begin with `.`, but an environment running in 2026 has the suffix \
             `/original.jpg`. It may be refused; here it is compared as written.")
        .zh("文档要求后缀必须以 `.` 开头，但 2026 年有线上环境使用后缀 `/original.jpg`。该值可能被拒绝；本页按原值比\
             较。")
        .cites(&[TENCENT_2024.at("触发器配置描述, CosFilter, Suffix"), SCF_IN_USE.at("COS trigger, Suffix")]),
    should("appid-agrees", Check::Begins(on("appid"), &Node::Leaf(APPID_OF_HOST, None)))
        .en("This account is not the one in the bucket's host, `TriggerName`. In a real event, both agree.")
        .zh("该 APPID 与存储桶域名 `TriggerName` 中的不一致；真实事件中两者相同。")
        .when(EXACT)
        .cites(AGREE),
    should("key-agrees", Check::Begins(on("key"), &KEY_BEGINS))
        .en("This does not begin with `/APPID/BUCKET/` of the event's own bucket, as `key` does in a real event.")
        .zh("该值没有以事件中存储桶的 `/APPID/存储桶/` 开头，而真实事件中的 `key` 如此。")
        .when(EXACT)
        .cites(AGREE),
    should("queue-agrees", Check::Contains(on("eventQueue"), &QUEUE_CONTAINS))
        .en("This does not name the event's own region and account, `:REGION:appid/APPID:`. Bucket and function are \
             in one region.")
        .zh("该值中的地域和 APPID（`:地域:appid/APPID:`）与事件中的不一致。存储桶和函数位于同一地域。")
        .when(EXACT)
        .cites(AGREE),
];

/// What is masked is not compared.
const EXACT: When = When::Not(&When::Any(&[
    When::Fits(config("TriggerName"), form::MASKED),
    When::Fits(on("appid"), form::MASKED),
    When::Fits(on("name"), form::MASKED),
    When::Fits(on("key"), form::MASKED),
    When::Fits(on("eventQueue"), form::MASKED),
]));

const KEY_BEGINS: Node = Node::Leaf(join(&[fixed("/"), SHOWN_APPID, fixed("/"), SHOWN_BUCKET, fixed("/")]), None);
const QUEUE_CONTAINS: Node =
    Node::Leaf(join(&[fixed(":"), SHOWN_REGION, fixed(":appid/"), SHOWN_APPID, fixed(":")]), None);

const LITERAL: &[Cite] =
    &[TENCENT_2024.at("触发器配置描述, CosFilter"), REASONING.at("filters are compared letter by letter")];
const AGREE: &[Cite] = &[SUMMARY, GO, REASONING.at("members that agree")];

/// Whether two rules may live on one bucket.
pub(super) const CONFLICT: Conflict = Conflict {
    means: Text::new(
        "Is this second rule allowed on the same bucket? One event can trigger at most one function, so no object may \
         pass the filters of two rules that share an event.",
        "第二条规则能否用于同一个存储桶？一个事件最多触发一次函数调用，因此事件重叠的两条规则不能匹配到同一个对象。",
    ),
    fields: &["event", "filter"],
    judge: Code { id: "cos", run: judge },
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
        (_, Relation::Apart, Relation::Overlapping) | (_, Relation::Overlapping, Relation::Apart) => Text::new(
            "Allowed: one filter keeps the rules apart. The other overlaps, which a stricter sentence of the overview \
             refuses; see the disagreements.",
            "允许：有一项过滤条件不重叠，两条规则不会匹配同一对象。但另一项重叠，按概述页更严格的表述会被拒绝，见“文档\
             分歧”。",
        ),
        (_, Relation::Apart, _) => Text::new("Allowed: the prefixes keep the rules apart.", "允许：前缀不重叠。"),
        (.., Relation::Apart) => Text::new("Allowed: the suffixes keep the rules apart.", "允许：后缀不重叠。"),
        (_, Relation::Unset, Relation::Unset) => Text::new(
            "Refused: the events overlap and nothing keeps the rules apart, since for both prefix and suffix, one rule \
             sets none.",
            "不允许：事件类型重叠，且前缀、后缀都至少有一方未设置，无法区分两条规则。",
        ),
        _ => Text::new(
            "Refused: the events overlap, and neither prefixes nor suffixes keep the rules apart: one of the two is \
             equal to the other, within it, or not set.",
            "不允许：事件类型重叠，且前缀、后缀都无法区分两条规则（相同、互相包含，或有一方未设置）。",
        ),
    };
    Judgement {
        allowed: !shared || prefixes == Relation::Apart || suffixes == Relation::Apart,
        because,
        // Where the rules are allowed, no object passes both: that is what is judged.
        both_fire_for: None,
        cites: const {
            &[
                TENCENT_2024.at("COS 触发器使用限制"),
                TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"),
                REASONING.at("nested prefixes and suffixes overlap"),
            ]
        },
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
