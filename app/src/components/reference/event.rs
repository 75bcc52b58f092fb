//! The members of the event.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Absent, Batch, Codec, Encoding, Key, Most, Node, Shape, Slot, Trigger, When};
use triggers::outline::{From, Row, rows};
use triggers::wording::{self, condition};

use super::{aside, code, entries, entry, listed, origins, paragraph};
use crate::components::cites;
use crate::words;

const WHERE: Text = Text::new("Only where ", "仅当满足以下条件时出现：");
const ENCODING: Text = Text::new("Encoding: ", "编码：");
const ELSE_NULL: Text = Text::new("`null` unless ", "不满足以下条件时为 `null`：");
const FOLDED: Text = Text::new("Folded into a string: ", "依次编码为字符串：");
const FOLDED_WHERE: Text = Text::new(", where ", "，条件：");

/// The forms of the event with their members; nothing for a trigger without an event.
pub(super) fn event(trigger: &'static Trigger, lang: Lang) -> Option<AnyView> {
    let alone = trigger.shapes.len() == 1;
    let shapes = trigger.shapes.iter().map(|shape| one(shape, alone, lang));
    (!trigger.shapes.is_empty()).then(|| shapes.collect_view().into_any())
}

fn one(shape: &'static Shape, alone: bool, lang: Lang) -> AnyView {
    let rows = rows(shape);
    let title = (!alone).then(|| view! { <h4>{code(shape.variant)}</h4> });
    let when = condition(&shape.when, lang).map(|when| aside([WHERE.get(lang), &when].concat()));
    let prefix = if alone { "event-".to_owned() } else { ["event-", shape.variant, "-"].concat() };
    let members = rows.iter().enumerate().map(|(i, row)| {
        let again = rows[..i].iter().filter(|before| before.pointer == row.pointer).count();
        let suffix = if again > 0 { ["-", &(again + 1).to_string()].concat() } else { String::new() };
        member(row, shape, [&*prefix, &*dotted(&row.pointer), &*suffix].concat(), lang)
    });
    let members = (!rows.is_empty()).then(|| entries(members.collect()));
    let instead = shape.instead.map(|_| aside(words::EVENT_INSTEAD.get(lang)));
    let encoding = aside([ENCODING.get(lang), encoding(shape.encoding).get(lang)].concat());
    let whole = if shape.encoding == Encoding::None { None } else { single(&shape.root, lang) };
    let cut = shape.batch.map(|batch| aside(cut(batch, lang)));
    view! {
        {title}
        {paragraph(shape.means.get(lang))}
        {when}
        {encoding}
        {cut}
        {whole}
        {cites(shape.cites)}
        {instead}
        {members}
    }
    .into_any()
}

const fn encoding(encoding: Encoding) -> Text {
    match encoding {
        Encoding::Json => Text::new("compact JSON in UTF-8", "UTF-8 紧凑 JSON"),
        Encoding::Text => Text::new("the text itself, in UTF-8", "UTF-8 文本"),
        Encoding::Cbor => Text::new("CBOR (RFC 8949)", "CBOR（RFC 8949）"),
        Encoding::Bytes => Text::new("the bytes as the source sends them", "事件源发送的原始字节"),
        Encoding::None => Text::new("none, there is no event", "无，不传入事件"),
    }
}

/// How the items of a list are split into calls.
fn cut(batch: &Batch, lang: Lang) -> String {
    let say = |en, zh| Text::new(en, zh).get(lang);
    let mut text = [say("Split into calls: ", "分多次调用："), &wording::field(batch.list, lang)].concat();
    let mut most = |most: Most, unit: &str| {
        let bound = match most {
            Most::Any => return,
            Most::Of(number) => number.to_string(),
            Most::In(path) => wording::field(path, lang),
            Most::When(when, number, other) => either(when, number, other, lang),
        };
        text.push_str(&[say(", at most ", "，每次最多 "), &bound, unit].concat());
    };
    most(batch.count, say(" items in each", " 项"));
    most(batch.bytes, say(" bytes in each", " 字节"));
    if !matches!(batch.bytes, Most::Any) {
        text.push_str(say(". The size of an item is ", "。每项的大小为"));
        text.push_str(&match batch.weight {
            "" => say("that of its compact JSON in the event", "其在事件中的紧凑 JSON 的字节数").to_owned(),
            weight => [say("its `", "其 `"), weight, say("`", "` 的值")].concat(),
        });
        text.push_str(say(
            "; an item that is too large gets a call of its own.",
            "；单项超过上限时，单独占用一次调用。",
        ));
    }
    text
}

/// One of two numbers, and on what it depends.
fn either(when: &When, number: u32, other: u32, lang: Lang) -> String {
    let [number, other] = [number, other].map(|number| number.to_string());
    let Some(when) = condition(when, lang) else { return number };
    match lang {
        Lang::En => [&number, " (where ", &when, ") or ", &other].concat(),
        Lang::Zh => [&number, "（当", &when, "时）或 ", &other].concat(),
    }
}

fn member(row: &Row, shape: &'static Shape, id: String, lang: Lang) -> AnyView {
    let slot = row.slot;
    let mut about = vec![paragraph(slot.means.get(lang))];
    about.extend(presence(row, lang).map(aside));
    about.extend(names(slot, lang).map(aside));
    if let Node::Sum(alternatives) = &slot.node {
        about.extend(alternatives.iter().map(|(when, node)| alternative(when, node, lang)));
    } else {
        about.extend(row.folded.map(|(when, codecs)| aside(folding(when, codecs, lang))));
        if !row.from.is_empty() {
            about.push(origins::origins(&row.from, lang));
        }
    }
    about.push(cites(if slot.cites.is_empty() { shape.cites } else { slot.cites }).into_any());
    entry(id, code(&dotted(&row.pointer)), about)
}

/// One of the values that a member has, and when: its members stand in lines of their own.
fn alternative(when: &When, node: &'static Node, lang: Lang) -> AnyView {
    let when = match condition(when, lang) {
        Some(when) => [Text::new("Where ", "当").get(lang), &when, Text::new(":", "时：").get(lang)].concat(),
        None => Text::new("Otherwise:", "其他情况：").get(lang).to_owned(),
    };
    let (folded, node) = match node {
        Node::Fold(codecs, inner) => (Some(aside(folding(&When::Always, codecs, lang))), *inner),
        Node::FoldIf(when, codecs, inner) => (Some(aside(folding(when, codecs, lang))), *inner),
        node => (None, node),
    };
    view! { {aside(when)} {folded} {single(node, lang)} }.into_any()
}

/// Where a value comes from that has no members.
fn single(node: &'static Node, lang: Lang) -> Option<AnyView> {
    let from = match node {
        Node::Leaf(expr, pin) => From::Expr(expr, pin.as_ref()),
        Node::Copy(path) => From::Copy(*path),
        _ => return None,
    };
    Some(origins::origins(&[from], lang))
}

/// A place as people write it: `/events/0/oss/bucket` is `events[0].oss.bucket`, and any item is the first one.
fn dotted(pointer: &str) -> String {
    let mut text = String::new();
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if token.bytes().all(|byte| byte.is_ascii_digit()) && !token.is_empty() {
            text.push_str(&["[", &token, "]"].concat());
        } else {
            let dot = if text.is_empty() { "" } else { "." };
            text.push_str(&[dot, &token].concat());
        }
    }
    text
}

/// When a member is there.
fn presence(row: &Row, lang: Lang) -> Option<String> {
    let conditions: Vec<String> =
        row.within.iter().copied().chain([&row.slot.when]).filter_map(|when| condition(when, lang)).collect();
    let begin = match row.slot.absent {
        Absent::Left => WHERE,
        Absent::Null => ELSE_NULL,
    };
    let and = Text::new(" and ", "，且 ").get(lang);
    (!conditions.is_empty()).then(|| [begin.get(lang), &conditions.join(and)].concat())
}

/// What a member was called in other editions, or where its names come from.
fn names(slot: &Slot, lang: Lang) -> Option<String> {
    match slot.key {
        Key::Name(_) | Key::Fields(_) => None,
        Key::Spread(path) => {
            let text = Text::new("One member for each name in ", "每个名称对应一个字段，名称取自 ");
            Some([text.get(lang), &wording::field(path, lang)].concat())
        }
    }
}

fn folding(when: &When, codecs: &[Codec], lang: Lang) -> String {
    let mut text = [FOLDED.get(lang), &listed(codecs.iter().map(|codec| codec.code()), lang)].concat();
    if let Some(when) = condition(when, lang) {
        text.push_str(FOLDED_WHERE.get(lang));
        text.push_str(&when);
    }
    text
}
