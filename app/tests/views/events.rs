//! What the function receives, in every encoding and in several calls.

use bilingual::Lang;
use triggers::model::Trigger;

use crate::html::Page;
use crate::{drawn, sent, stress};

/// The panel with this heading.
fn panel<'p>(page: &'p Page, id: &str) -> &'p crate::html::Element {
    page.one("aria-labelledby", id)
}

fn event(trigger: &'static Trigger, query: &str, lang: Lang) -> String {
    panel(&drawn(trigger, query, lang), "event").text.clone()
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn cbor_is_shown_as_bytes_and_as_what_it_means() {
    let page = drawn(&stress::row::TRIGGER, "example=json&format=", Lang::En);
    let shown = panel(&page, "event");
    holds(
        &shown.text,
        &[
            "bytes, CBOR (RFC 8949)",
            "0000  a2 67 56 65 72 73 69 6f  6e 67 53 79 6e 63 2d 76  .gVersiongSync-v",
            "\"ColumnName\": \"id\"",
            "Copy as hex",
            "Copy as Base64",
            "Copy decoded JSON",
        ],
    );
    assert!(!shown.text.contains("compact JSON"), "{}", shown.text);
    let file = page.one("download", "aliyun-row-event.cbor");
    assert!(file.at("href").is_some_and(|href| href.starts_with("data:application/cbor;base64,omdWZXJzaW9u")));
    let opened = shown.all().into_iter().filter(|element| element.at("data-pointer").is_some()).count();
    assert!(opened > 5, "{opened} lines of the event open");
    holds(
        &event(&stress::row::TRIGGER, "example=cells", Lang::Zh),
        &["字节，CBOR（RFC 8949）", "复制为十六进制", "-9223372036854775808"],
    );
}

#[test]
fn raw_bytes_are_shown_as_bytes() {
    let page = drawn(&stress::raw::TRIGGER, "example=three", Lang::En);
    let shown = panel(&page, "event");
    holds(&shown.text, &["3 bytes, as the source sends them", "0000  00 ff 41", "..A"]);
    assert!(!shown.text.contains("Copy decoded"), "{}", shown.text);
    assert!(page.one("download", "aliyun-raw-event.bin").at("href").is_some_and(|href| href.ends_with(";base64,AP9B")));
}

#[test]
fn text_is_no_json() {
    let page = drawn(&stress::silent::TRIGGER, "example=text", Lang::En);
    holds(&panel(&page, "event").text, &["12 bytes, text in UTF-8", "hello 世界"]);
    let file = page.one("download", "tencent-silent-event.txt");
    assert!(file.at("href").is_some_and(|href| href.starts_with("data:text/plain;base64,")));
}

#[test]
fn where_there_is_no_event_the_reason_stands() {
    let page = drawn(&stress::silent::TRIGGER, "example=none", Lang::En);
    let shown = panel(&page, "event");
    holds(
        &shown.text,
        &[
            "called without an event",
            "There is no event: the function gets the request itself.",
            "made up for tests",
            "receives instead",
            "visitor",
        ],
    );
    assert!(!shown.all().iter().any(|element| element.tag == "pre" || element.at("download").is_some()));
    holds(
        &event(&stress::silent::TRIGGER, "example=none", Lang::Zh),
        &["调用函数时不传入事件", "没有事件：函数直接收到请求本身。"],
    );
    let invoke = panel(&page, "echo").all().into_iter().find(|element| element.tag == "button").expect("a button");
    assert!(invoke.at("disabled").is_some(), "nothing can be sent");
}

/// Messages in calls of two, of which the second call is shown.
const CALLS: &str = "most=2&on.messages.0.body=a&on.messages.1.body=b&on.messages.2.body=c&on.messages.3.body=d\
    &on.messages.4.body=e&on.call=2";

#[test]
fn calls_are_links_to_their_events() {
    let batch = &stress::batch::TRIGGER;
    let page = drawn(batch, CALLS, Lang::En);
    let calls = page.one("aria-label", "Calls");
    holds(&calls.text, &["splits the items into 3 calls", "Call 1: items 1–2", "Call 2: items 3–4", "Call 3: item 5"]);
    let links: Vec<_> = calls.all().into_iter().filter(|element| element.tag == "a").collect();
    let current: Vec<_> = links.iter().map(|link| link.at("aria-current")).collect();
    assert_eq!(current, [None, Some("true"), None]);
    holds(&panel(&page, "event").text, &["\"b\": \"c\"", "\"b\": \"d\""]);
    let (_, last) = links[2].at("href").and_then(|href| href.split_once('?')).expect("a link with a query");
    let after = event(batch, last, Lang::Zh);
    holds(&after, &["事件源会把这些项分到 3 次调用中", "第 2 次：第 3–4 项", "第 3 次：第 5 项", "\"b\": \"e\""]);
    assert!(!after.contains("\"b\": \"a\""), "{after}");
}

#[test]
fn the_form_keeps_the_call() {
    let batch = &stress::batch::TRIGGER;
    let page = drawn(batch, CALLS, Lang::En);
    assert_eq!(sent(batch, &page, &[]), CALLS);
    assert_eq!(sent(batch, &page, &[("on.call", "3")]), CALLS.replace("call=2", "call=3"));
    let beyond = drawn(batch, &CALLS.replace("call=2", "call=4"), Lang::En);
    assert_eq!(beyond.one("name", "on.call").at("aria-invalid"), Some("true"));
    holds(&panel(&beyond, "event").text, &["The function receives nothing."]);
}

#[test]
fn one_call_is_said_and_many_are_listed_near_the_shown_one() {
    let batch = &stress::batch::TRIGGER;
    holds(&event(batch, "example=two", Lang::En), &["all items into one call"]);
    let messages: Vec<String> = (0..40).map(|i| format!("on.messages.{i}.body=m{i}")).collect();
    let query = format!("most=1&{}&on.call=20", messages.join("&"));
    let page = drawn(batch, &query, Lang::En);
    let items: Vec<&str> = page
        .one("aria-label", "Calls")
        .all()
        .iter()
        .filter(|element| element.tag == "li")
        .map(|element| element.text.as_str())
        .collect();
    assert_eq!(items.len(), 13, "{items:?}");
    assert_eq!(
        (items[0], items[1], items[2], items[11], items[12]),
        ("Call 1: item 1", "…", "Call 16: item 16", "…", "Call 40: item 40")
    );
}
