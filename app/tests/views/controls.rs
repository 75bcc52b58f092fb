//! Controls for every kind of value.

use bilingual::Lang;
use protocol::state::State;

use crate::{drawn, sent, stress};

/// Sending the form of a page says what its link says, whatever the link is.
#[test]
fn forms_say_what_links_say() {
    for trigger in stress::triggers() {
        for example in trigger.examples {
            let mut alone = State::of_example(trigger, example.id);
            alone.example.clear();
            for query in [alone.query(), format!("example={}", example.id), String::new()] {
                let page = drawn(trigger, &query, Lang::En);
                assert_eq!(sent(trigger, &page, &[]), query, "{}?{query}", trigger.id);
            }
        }
    }
}

/// Names of controls, how they are written, and what stands in them.
#[test]
fn rows_hold_rows() {
    let query = State::of_example(&stress::row::TRIGGER, "cells").query();
    let page = drawn(&stress::row::TRIGGER, &query, Lang::En);
    for (name, tag, label, text) in [
        ("on.rows.0.type", "select", "type", "PutRow"),
        ("on.rows.0.primaryKey.0.name", "input", "name", "id"),
        ("on.rows.0.primaryKey.0.value", "select", "value", "int"),
        ("on.rows.0.primaryKey.0.value.int", "input", "int", "-9223372036854775808"),
        ("on.rows.0.primaryKey.1.value", "select", "value", "bytes"),
        ("on.rows.0.primaryKey.1.value.bytes", "textarea", "bytes", "AP8="),
        ("on.rows.0.columns.0.value.int", "input", "int", "9223372036854775807"),
        ("on.rows.0.columns.0.timestamp", "input", "timestamp", "1636502400000000"),
        ("on.rows.0.columns.1.value.double", "input", "double", "0.5"),
        ("on.rows.0.columns.2.value.bool", "select", "bool", "true"),
        ("on.rows.0.columns.3.value.text", "input", "text", "世界"),
        ("on.rows.0.columns.4.value.bytes", "textarea", "bytes", "\"\""),
        ("on.rows.0.columns.6.name", "input", "name", ""),
        ("on.rows.1.columns.0.name", "input", "name", ""),
        ("on.rows.2.primaryKey.0.name", "input", "name", ""),
    ] {
        let control = page.one("name", name);
        assert_eq!((control.tag.as_str(), control.at("aria-label")), (tag, Some(label)), "{name}");
        let entered = format!("{name}={}", crate::form::escaped(text));
        assert!(page.query(&[]).split('&').any(|pair| pair == entered), "{entered} in {}", page.query(&[]));
    }
    // A number with a sign is typed with all keys, and every value has a field of text: no browser rounds it.
    let number = page.one("name", "on.rows.0.columns.0.value.int");
    assert_eq!((number.at("type"), number.at("inputmode")), (Some("text"), None));
}

/// Of the alternatives of a value only the chosen one is to be seen.
#[test]
fn a_value_of_several_kinds_shows_one() {
    let visible = |query: &str| {
        let page = drawn(&stress::row::TRIGGER, query, Lang::En);
        let list = page.one("name", "on.rows.0.columns.0.value");
        let around =
            page.all().into_iter().find(|element| element.children.iter().any(|child| std::ptr::eq(child, list)));
        let tags = around.expect("something is around it").children.iter();
        let shown = tags.filter(|child| child.at("hidden").is_none()).filter_map(|child| child.at("data-tag"));
        shown.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(visible(""), Vec::<String>::new());
    assert_eq!(visible("on.rows.0.columns.0.value.double=1.5"), ["double"]);
    assert_eq!(visible("on.rows.0.columns.0.value=text&on.rows.0.columns.0.value.double=1.5"), ["text"]);
}

/// Without script: rows and values come about by sending the form again and again.
#[test]
fn a_row_is_written_step_by_step() {
    let row = &stress::row::TRIGGER;
    let mut query = String::new();
    for changes in [
        &[("table", "t"), ("on.rows.0.type", "PutRow"), ("on.rows.0.primaryKey.0.name", "id")][..],
        &[("on.rows.0.primaryKey.0.value", "int")],
        &[("on.rows.0.primaryKey.0.value.int", "7")],
        &[
            ("on.rows.0.columns.0.name", "a"),
            ("on.rows.0.columns.0.value", "text"),
            ("on.rows.0.columns.0.value.text", "1"),
        ],
        &[("on.rows.0.columns.1.name", "b"), ("on.rows.1.type", "DeleteRow")],
    ] {
        let page = drawn(row, &query, Lang::Zh);
        query = page.query(changes);
    }
    let link = State::parse(row, &query).query();
    assert_eq!(
        link,
        "table=t&on.rows.0.type=PutRow&on.rows.0.primaryKey.0.name=id&on.rows.0.primaryKey.0.value.int=7\
         &on.rows.0.columns.0.name=a&on.rows.0.columns.0.value.text=1&on.rows.0.columns.1.name=b&on.rows.1.type=DeleteRow"
    );
}

/// Members of a map hold lists, and a list of lists stands under the member's value.
#[test]
fn maps_hold_lists() {
    let query =
        "methods=GET&on.method=GET&on.path=/a&on.headers.0.key=accept&on.headers.0.value=a&on.headers.0.value=b";
    let request = &stress::request::TRIGGER;
    let page = drawn(request, query, Lang::En);
    let values = page.all().into_iter().filter(|element| element.at("name") == Some("on.headers.0.value"));
    let values: Vec<&str> = values.filter_map(|element| element.at("value")).collect();
    assert_eq!(values, ["a", "b", ""]);
    let added = sent(request, &page, &[("on.headers.0.value", "c"), ("on.headers.1.key", "x")]);
    assert_eq!(
        added,
        "methods=GET&on.method=GET&on.path=/a&on.headers.0.key=accept&on.headers.0.value=a&on.headers.0.value=b\
         &on.headers.0.value=c&on.headers.1.key=x"
    );
}

/// Every control has a name for those who do not see it, and no two elements share an id.
#[test]
fn controls_are_named() {
    for trigger in stress::triggers() {
        for query in trigger.examples.iter().map(|example| format!("example={}", example.id)) {
            let page = drawn(trigger, &query, Lang::Zh);
            let ids: Vec<&str> = page.all().into_iter().filter_map(|element| element.at("id")).collect();
            let labels: Vec<&str> = page.all().into_iter().filter_map(|element| element.at("for")).collect();
            for id in &ids {
                assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id} of {}?{query}", trigger.id);
            }
            for element in page.all() {
                if !["input", "select", "textarea"].contains(&element.tag.as_str())
                    || element.at("type") == Some("hidden")
                {
                    continue;
                }
                let is_labelled = element.at("id").is_some_and(|id| labels.contains(&id));
                let name = element.at("name");
                assert!(is_labelled || element.at("aria-label").is_some(), "{name:?} of {}?{query}", trigger.id);
            }
            for group in page.all().into_iter().filter(|element| element.at("role") == Some("group")) {
                let is_named = group.at("aria-labelledby").is_some_and(|id| ids.contains(&id));
                assert!(is_named || group.at("aria-label").is_some(), "a group of {}?{query}", trigger.id);
            }
        }
    }
}

/// What is wrong with clock, seed and edition is listed like every other problem, and there is no event.
#[test]
fn wrong_surroundings_are_problems() {
    let listed = |query: &str| {
        let page = drawn(&stress::row::TRIGGER, query, Lang::En);
        let links = page.one("aria-labelledby", "problems").all().into_iter().filter_map(|element| element.at("href"));
        let links: Vec<String> = links.map(str::to_owned).collect();
        let is_open = page.one("class", "panel surroundings").at("open").is_some();
        let has_event = page.all().iter().any(|element| element.at("data-event").is_some());
        (links, is_open, has_event)
    };
    let links = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(listed("example=cells&at=2026-01-02T03:04:05Z&seed=a"), (links(&[]), false, true));
    assert_eq!(listed("example=cells&at=yesterday"), (links(&["#f-at"]), true, false));
    let all = format!("example=cells&at=now&seed={}&edition=1", "x".repeat(101));
    assert_eq!(listed(&all), (links(&["#f-at", "#f-seed", "#f-edition"]), true, false));
}
