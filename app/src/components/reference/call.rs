//! All that is known about a call.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::calls::request;
use triggers::model::{Call, Carrier, Field, Kind, Part};
use triggers::value::Value;

use super::{
    DISAGREEMENTS, FACTS, OVERVIEW, SOURCES, article, aside, code, entries, entry, facts, fields, overview, printed,
    sources,
};
use crate::components::cites;
use crate::environment::use_lang;

const REQUESTS: Text = Text::new("Requests", "请求示例");
const PARAMETERS: Text = Text::new("Parameters", "请求参数");
const ANSWER: Text = Text::new("Answer", "返回数据");
const PRINTED: Text = Text::new("What the documents print", "文档中的原始片段");
const ACTION: Text = Text::new("Action", "接口名称");
const VERSIONS: Text = Text::new("Versions of the API", "API 版本");
const UNSIGNED: Text = Text::new("As sent over HTTP, without the signature.", "通过 HTTP 发送的内容，不含签名。");
const ONLY_IN: Text = Text::new("Only in API ", "仅用于 API ");
const NOTES_ALONE: Text = Text::new(
    "Named only in the community notes: no version of the API accepts it.",
    "仅见于社区笔记，各版本 API 均不接受该参数。",
);
const IN_PATH: Text = Text::new("In the path", "路径参数");
const IN_QUERY: Text = Text::new("In the query", "查询参数");
const IN_HEADER: Text = Text::new("Headers", "请求头");
const OUT_HEADER: Text = Text::new("Headers", "响应头");
const IN_BODY: Text = Text::new("In the body, as JSON", "请求体（JSON）");
const OUT_BODY: Text = Text::new("In the body, as JSON", "响应体（JSON）");
const IN_PAYLOAD: Text = Text::new("As the whole body", "作为整个请求体");
const OUT_PAYLOAD: Text = Text::new("As the whole body", "作为整个响应体");

/// The reference of a call.
#[component]
pub fn CallReference(
    /// The call.
    call: &'static Call,
) -> impl IntoView {
    let lang = use_lang();
    article(
        [
            ("overview", OVERVIEW, Some(glance(call, lang))),
            ("requests", REQUESTS, Some(requests(call, lang))),
            ("parameters", PARAMETERS, Some(parts(call, "parameter-", call.takes, into, lang))),
            ("answer", ANSWER, Some(parts(call, "answer-", call.gives, out, lang))),
            ("printed", PRINTED, printed::printed(call.samples, lang)),
            ("facts", FACTS, facts::facts(call.facts, lang)),
            ("disagreements", DISAGREEMENTS, facts::disagreements(call.facts, lang)),
            ("sources", SOURCES, Some(sources::of_call(call, lang))),
        ],
        lang,
    )
}

fn glance(call: &'static Call, lang: Lang) -> AnyView {
    let line = |id: &str, title: Text, about| entry(["reference-", id].concat(), title.get(lang).into_any(), about);
    let versions = call.versions.iter().map(|version| {
        view! {
            <div>{code(version.date)} " " <code>{version.method} " " {version.path}</code>{aside(version.sdk.title.get(lang))}</div>
        }
        .into_any()
    });
    let action = view! { <p>{code(call.action)} " " {call.name.get(lang)}</p> }.into_any();
    entries(vec![
        line("action", ACTION, vec![action, cites(call.cites).into_any()]),
        line("life", overview::LIFE, overview::life(call.life, lang)),
        line("versions", VERSIONS, versions.collect()),
    ])
}

/// A request of each version, newest first; that is the one that is open.
fn requests(call: &'static Call, lang: Lang) -> AnyView {
    let found = call.versions.iter().rev().enumerate().map(|(i, version)| {
        let parameters = Value::from_json(version.example).unwrap_or_default();
        let text = request(call, version, &parameters).to_http();
        view! {
            <details id=["request-", version.date].concat() open={i == 0}>
                <summary>"API " {version.date}</summary>
                {printed::block(text)}
            </details>
        }
        .into_any()
    });
    let found: Vec<AnyView> = found.collect();
    view! { {aside(UNSIGNED.get(lang))} {found} }.into_any()
}

const fn into(carrier: Carrier) -> Text {
    match carrier {
        Carrier::Path => IN_PATH,
        Carrier::Query => IN_QUERY,
        Carrier::Header => IN_HEADER,
        Carrier::Body => IN_BODY,
        Carrier::Payload => IN_PAYLOAD,
    }
}

const fn out(carrier: Carrier) -> Text {
    match carrier {
        Carrier::Header => OUT_HEADER,
        Carrier::Payload => OUT_PAYLOAD,
        Carrier::Path | Carrier::Query | Carrier::Body => OUT_BODY,
    }
}

fn parts(call: &'static Call, prefix: &str, parts: &'static [Part], title: fn(Carrier) -> Text, lang: Lang) -> AnyView {
    let mut known: Vec<String> = Vec::new();
    let parts = parts.iter().map(|part| {
        let mut rows = Vec::new();
        flat(part.fields, "", &mut rows);
        let rows = rows.into_iter().map(|(name, field)| {
            // One name may stand there twice, where versions differ; an anchor stands there once.
            let again = known.contains(&name);
            let dates = if again { dates(call, field).join("-") + "-" } else { String::new() };
            known.push(name.clone());
            fields::one(&[prefix, &dates].concat(), &name, field, versions(call, field, lang), lang)
        });
        let rows = entries(rows.collect());
        view! { <h4>{title(part.carrier).get(lang)}</h4> {rows} }.into_any()
    });
    parts.collect::<Vec<_>>().into_any()
}

/// The fields with those below them, each under its full name.
fn flat(fields: &'static [Field], above: &str, found: &mut Vec<(String, &'static Field)>) {
    for field in fields {
        let name = if above.is_empty() { field.name.to_owned() } else { [above, ".", field.name].concat() };
        let (below, mark) = match &field.kind {
            Kind::Record(members) => (*members, ""),
            Kind::List(Kind::Record(members), _) => (*members, "[]"),
            _ => (&[][..], ""),
        };
        found.push((name.clone(), field));
        flat(below, &[&name, mark].concat(), found);
    }
}

fn dates(call: &'static Call, field: &'static Field) -> Vec<&'static str> {
    call.versions_of(field).map(|version| version.date).collect()
}

/// Which versions have a field, where not all have.
fn versions(call: &'static Call, field: &'static Field, lang: Lang) -> Option<AnyView> {
    let dates = dates(call, field);
    match dates.len() {
        0 => Some(view! { <p class="problem" data-severity="warning">{NOTES_ALONE.get(lang)}</p> }.into_any()),
        count if count == call.versions.len() => None,
        _ => Some(aside([ONLY_IN.get(lang), &dates.join(if lang == Lang::Zh { "、" } else { ", " })].concat())),
    }
}
