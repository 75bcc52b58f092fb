//! The reference of triggers that no cloud has: what the model can say is listed there.

#[path = "../crates/triggers/tests/stress/mod.rs"]
mod stress;

use app::components::reference::{Reference, ReferenceProps};
use app::environment::{Environment, Written, Zones};
use app::location::Location;
use app::pages::trigger::{Trigger as TriggerPage, TriggerProps, playground};
use app::parts::Parts;
use app::route::{reference_path, trigger_path};
use bilingual::Lang;
use leptos::prelude::{IntoView as _, Owner, RenderHtml as _, RwSignal, provide_context};
use triggers::catalogue::TRIGGERS;
use triggers::model::{Life, Trigger};

#[path = "views/html.rs"]
mod html;

/// The reference as it was drawn.
fn drawn(trigger: &'static Trigger, lang: Lang) -> html::Page {
    let written = Written { lang: lang.code().to_owned(), ..Written::default() };
    let html = Owner::new().with(|| {
        provide_context(Environment {
            written,
            clock: || 0,
            zones: Zones::new(|_, _| None),
            reader: RwSignal::new(None),
        });
        provide_context(Location::new(&reference_path(trigger), ""));
        Reference(ReferenceProps { trigger }).into_view().to_html()
    });
    html::Page::read(&html.replace("<!>", "").replace("<wbr>", ""))
}

/// The playground as it was drawn.
fn played(trigger: &'static Trigger, query: &str) -> html::Page {
    let written = Written { lang: Lang::En.code().to_owned(), ..Written::default() };
    let html = Owner::new().with(|| {
        provide_context(Environment {
            written,
            clock: || 0,
            zones: Zones::new(|_, _| Some(0)),
            reader: RwSignal::new(None),
        });
        provide_context(Location::new(&trigger_path(trigger), query));
        playground(trigger, &Parts::ALL).into_any().to_html()
    });
    html::Page::read(&html.replace("<!>", ""))
}

/// Who would build on a trigger that is no longer offered must know before all else.
#[test]
fn a_trigger_that_ended_says_so_first() {
    for trigger in TRIGGERS {
        let written = Written { lang: Lang::En.code().to_owned(), ..Written::default() };
        let html = Owner::new().with(|| {
            provide_context(Environment {
                written,
                clock: || 0,
                zones: Zones::new(|_, _| Some(0)),
                reader: RwSignal::new(None),
            });
            provide_context(Location::new(&trigger_path(trigger), ""));
            TriggerPage(TriggerProps { trigger }).into_view().to_html()
        });
        let intro = html.split("<div id=").next().unwrap_or_default();
        let badge = match trigger.life {
            Life::Current => None,
            Life::Old { .. } => Some("data-tone=\"warn\" class=\"badge\">old<"),
            Life::Retired { .. } => Some("data-tone=\"bad\" class=\"badge\">retired<"),
        };
        assert_eq!(intro.contains("class=\"badge\""), badge.is_some(), "{}: {intro}", trigger.id);
        assert!(badge.is_none_or(|badge| intro.contains(badge)), "{}: {intro}", trigger.id);
    }
    assert!(TRIGGERS.iter().any(|trigger| matches!(trigger.life, Life::Retired { .. })));
}

/// Whether the entry or the section with an id says all this.
fn says(trigger: &'static Trigger, lang: Lang, id: &str, parts: &[&str]) {
    let page = drawn(trigger, lang);
    let by_heading = page.all().into_iter().find(|element| element.at("aria-labelledby") == Some(id));
    let text = &by_heading.unwrap_or_else(|| page.one("id", id)).text;
    for part in parts {
        assert!(text.contains(part), "{part} in {id} of {}: {text}", trigger.id);
    }
}

#[test]
fn contracts_are_listed() {
    let request = &stress::request::TRIGGER;
    let table =
        ["statusCode", "a whole number, 200 to 599; default: 200", "at most 1000 characters", "Refused", "Warning"];
    says(request, Lang::En, "reference-answers", &table);
    says(request, Lang::En, "answer-rule-no-body", &["Status 204 has no body."]);
    let bad = [
        "Wrong answer",
        "an error instead",
        "What the caller receives",
        "headers.x-error-type",
        "This call is billed.",
    ];
    says(request, Lang::En, "answer-bad-answer", &bad);
    says(
        request,
        Lang::En,
        "answer-failed-head",
        &["The function failed", "Only where method is \"HEAD\"", "not billed"],
    );
    says(request, Lang::Zh, "answer-answered", &["返回值符合要求", "调用方收到返回值。", "本次调用计费。"]);
    let conversation = &stress::conversation::TRIGGER;
    says(
        conversation,
        Lang::En,
        "reference-answers",
        &["For events of these forms: connect", "errNo", "The connection stands."],
    );
    let unread = drawn(&stress::raw::TRIGGER, Lang::En);
    assert!(unread.all().iter().all(|element| element.at("id") != Some("reference-answers")));
}

#[test]
fn encodings_are_named() {
    for (trigger, said) in [
        (&stress::raw::TRIGGER, &["Encoding: the bytes as the source sends them", "from what happens payload"][..]),
        (&stress::row::TRIGGER, &["Encoding: CBOR (RFC 8949)", "Encoding: compact JSON in UTF-8"]),
        (
            &stress::silent::TRIGGER,
            &["Encoding: none, there is no event", "Encoding: the text itself, in UTF-8", "from what happens note"],
        ),
    ] {
        says(trigger, Lang::En, "reference-event", said);
    }
}

#[test]
fn limits_of_batches_are_named() {
    let batch = &stress::batch::TRIGGER;
    let by_json = "Split into calls: messages, at most most items in each, at most bytes bytes in each. The size of an \
                   item is that of its compact JSON in the event; an item that is too large gets a call of its own.";
    says(batch, Lang::En, "reference-event", &[by_json, "The size of an item is its size; an item"]);
    says(
        batch,
        Lang::Zh,
        "reference-event",
        &["分多次调用：messages，每次最多 most 项，每次最多 bytes 字节。每项的大小为其 size 的值"],
    );
}

#[test]
fn content_types_are_conditions() {
    let body = ["Where the member content-type of headers is a type of text or JSON:", "Otherwise:", "base64"];
    says(&stress::request::TRIGGER, Lang::En, "event-body", &body);
    says(
        &stress::request::TRIGGER,
        Lang::Zh,
        "event-body",
        &["当字段 content-type（位于 headers）为文本或 JSON 类型时：", "其他情况："],
    );
}

#[test]
fn nested_fields_are_listed() {
    let row = &stress::row::TRIGGER;
    for name in ["rows", "rows[].type", "rows[].primaryKey", "rows[].primaryKey[].name", "rows[].columns[].timestamp"] {
        says(row, Lang::En, &["on-", name].concat(), &[name]);
    }
    let value = ["one of: int (a whole number), double (a number)", "bytes (bytes, as Base64)"];
    says(row, Lang::En, "on-rows[].columns[].value", &value);
    let headers =
        ["each with a value: a list: string", "1 to 5 items", "0 to 20 items", "names: letters, digits and -"];
    says(&stress::request::TRIGGER, Lang::En, "on-headers", &headers);
}

/// Links lead to entries: no id stands twice.
#[test]
fn ids_are_there_once() {
    for trigger in stress::triggers() {
        let page = drawn(trigger, Lang::Zh);
        let mut ids: Vec<&str> = page.all().into_iter().filter_map(|element| element.at("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}", trigger.id);
    }
}

/// The page of a trigger has a link at each field to what is known about it.
#[test]
fn each_field_leads_to_its_place() {
    let made_up = [&stress::request::TRIGGER, &stress::message::TRIGGER, &stress::rules::TRIGGER];
    for trigger in TRIGGERS.iter().copied().chain(made_up) {
        let page = drawn(trigger, Lang::En);
        let known: Vec<&str> = page.all().into_iter().filter_map(|element| element.at("id")).collect();
        let mut count = 0;
        for example in trigger.examples {
            let form = played(trigger, &format!("example={}", example.id));
            for link in form.all().into_iter().filter(|element| element.at("class") == Some("details")) {
                let (path, place) = link.at("href").and_then(|href| href.split_once('#')).expect("a place");
                assert_eq!(path, reference_path(trigger));
                assert!(known.contains(&place), "{}: nothing is at #{place}", trigger.id);
                count += 1;
            }
        }
        assert!(count > 0 || trigger.examples.is_empty(), "{}", trigger.id);
    }
}
