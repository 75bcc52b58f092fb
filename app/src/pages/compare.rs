//! The page of two triggers that answer each other: a configuration carried over, and both aligned by meaning. Only the
//! server draws it.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use protocol::names::Part;
use protocol::state::State;
use triggers::compare::{Alone, Carried, Comparison, Note, Outcome, Pair, carry};
use triggers::model::{Provider, Trigger};
use triggers::value::Value;

use crate::components::{blank_after, prose};
use crate::environment::use_lang;
use crate::head::compared;
use crate::location::{Location, href};
use crate::route::{compare_path, reference_path, trigger_path};
use crate::words;

const WHAT: Text = Text::new(
    "Which fields and event members correspond, where they differ, and what happens to a configuration that moves \
     from one cloud to the other.",
    "两家云的触发器配置和事件字段如何对应、有何差异，以及配置迁移到另一家云时会发生什么变化。",
);
const CARRY: Text = Text::new("Carry a configuration over", "迁移配置");
const START: Text = Text::new("Start from an example:", "从示例开始：");
const FIELDS: Text = Text::new("Corresponding fields of the configuration", "对应的配置字段");
const FIELDS_ALONE: Text = Text::new("Fields of the configuration without a counterpart", "没有对应项的配置字段");
const MEMBERS: Text = Text::new("Corresponding members of the events", "对应的事件字段");
const MEMBERS_ALONE: Text = Text::new("Members of the events without a counterpart", "没有对应项的事件字段");
const DIFFERENCE: Text = Text::new("Where they differ", "差异");
const NO_DIFFERENCE: Text = Text::new("No difference.", "没有差异。");
const EDIT: Text = Text::new("Edit this configuration", "编辑此配置");
const OPEN: Text = Text::new("Open this configuration", "打开此配置");
const BACK: Text = Text::new("Carry it back", "反向迁移");
const NOTES: Text = Text::new("What is lost or changed, or has to be replaced", "丢失、变化及需要替换的内容");
const NO_NOTES: Text =
    Text::new("Nothing: everything is carried over with the same meaning.", "无：全部内容均已迁移，含义不变。");
const PROBLEMS: Text = Text::new("Problems in the result", "迁移结果中的问题");

/// The name in the link that says which trigger its configuration is of.
const FROM: &str = "from";

/// Two triggers side by side.
#[component]
pub fn Compare(
    /// The two.
    comparison: &'static Comparison,
) -> impl IntoView {
    let lang = use_lang();
    let both = Provider::ALL.map(|provider| {
        let trigger = comparison.trigger(provider);
        let page = expect_context::<Location>().link(&trigger_path(trigger));
        view! {
            <li>
                <a href=page>{trigger.name.get(lang)}</a> " " <code>{trigger.id.to_string()}</code> " "
                {prose(trigger.summary.get(lang))}
            </li>
        }
    });
    view! {
        <div class="intro">
            <h1>{compared(comparison, lang)}</h1>
            <p>{WHAT.get(lang)}</p>
            <ul class="cites">{both.into_iter().collect_view()}</ul>
        </div>
        {carried(comparison, lang)}
        {pairs(comparison, "fields", FIELDS, comparison.fields, lang)}
        {alone(comparison, "fields-alone", FIELDS_ALONE, comparison.alone, lang)}
        {pairs(comparison, "members", MEMBERS, comparison.members, lang)}
        {alone(comparison, "members-alone", MEMBERS_ALONE, comparison.members_alone, lang)}
    }
    .into_any()
}

/// The link to a state that is to be carried over.
fn link(comparison: &Comparison, from: Provider, state: &State) -> String {
    let query = state.query();
    let joint = if query.is_empty() { "" } else { "&" };
    href(&compare_path(comparison), &[FROM, "=", from.code(), joint, &query].concat())
}

/// The state of a page's query with another configuration.
fn state_of(trigger: &'static Trigger, config: &Value, lang: Option<Lang>) -> State {
    let mut state = State::new(trigger);
    state.fill(Part::Config, config);
    state.lang = lang;
    state
}

/// The configuration of the link, or that of the first example, and what becomes of it.
fn carried(comparison: &'static Comparison, lang: Lang) -> AnyView {
    let location = expect_context::<Location>();
    let query = location.query().get_untracked();
    let named = Provider::from_code(protocol::query::last(&query, FROM).as_deref().unwrap_or_default());
    let from = named.unwrap_or(Provider::Aliyun);
    let (trigger, other) = (comparison.trigger(from), comparison.trigger(from.other()));
    let mut state = State::parse(trigger, &query);
    if named.is_none() {
        let first = trigger.examples.first().map(|example| example.id).unwrap_or_default();
        state = State::of_example(trigger, first);
    }
    state.lang = location.lang();
    let config = state.value(Part::Config);
    let Carried { config: result, notes, problems } = carry(comparison, from.other(), &config);
    let there = state_of(other, &result, location.lang());
    let edit = href(&trigger_path(trigger), &state.query());
    let open = href(&trigger_path(other), &there.query());
    let notes = if notes.is_empty() {
        view! { <p>{NO_NOTES.get(lang)}</p> }.into_any()
    } else {
        view! { <ul class="problems">{notes.iter().map(|it| note(comparison, it, lang)).collect_view()}</ul> }
            .into_any()
    };
    let problems = problems.iter().map(|problem| {
        let message = problem.what.message();
        view! {
            <li class="problem" data-severity=problem.severity.id()>
                <code>{problem.pointer.clone()}</code> {words::COLON.get(lang)} {prose(message.get(lang))}
            </li>
        }
    });
    let problems = problems.collect::<Vec<_>>();
    let problems = (!problems.is_empty()).then(|| {
        view! { <h3>{PROBLEMS.get(lang)}</h3> <ul class="problems">{problems}</ul> }
    });
    view! {
        <section class="panel" aria-labelledby="carry">
            <h2 id="carry">{CARRY.get(lang)}</h2>
            {examples(comparison, lang)}
            <div class="two">
                <div>
                    <h3>{blank_after(trigger.name.get(lang))} <code class="id">{trigger.id.to_string()}</code></h3>
                    <div class="code"><pre><code>{config.to_pretty_json()}</code></pre></div>
                    <p><a href=edit>{EDIT.get(lang)}</a></p>
                </div>
                <div>
                    <h3>"→ " {blank_after(other.name.get(lang))} <code class="id">{other.id.to_string()}</code></h3>
                    <div class="code"><pre><code>{result.to_pretty_json()}</code></pre></div>
                    <p><a href=open>{OPEN.get(lang)}</a> " · " <a href=link(comparison, from.other(), &there)>{BACK.get(lang)}</a></p>
                </div>
            </div>
            <h3>{NOTES.get(lang)}</h3>
            {notes}
            {problems}
        </section>
    }
    .into_any()
}

/// Every example of both, as something to carry over.
fn examples(comparison: &'static Comparison, lang: Lang) -> AnyView {
    let language = expect_context::<Location>().lang();
    let rows = Provider::ALL.map(|from| {
        let trigger = comparison.trigger(from);
        let links = trigger.examples.iter().map(|example| {
            let mut state = State::of_example(trigger, example.id);
            state.lang = language;
            view! { <li><a class="button quiet" href=link(comparison, from, &state)>{prose(example.title.get(lang))}</a></li> }
        });
        view! { <p>{from.short().get(lang)}</p> <ul>{links.collect_view()}</ul> }
    });
    view! {
        <nav class="presets" aria-label=START.get(lang)>
            <p>{START.get(lang)}</p>
            {rows.into_iter().collect_view()}
        </nav>
    }
    .into_any()
}

/// What became of one field.
fn note(comparison: &'static Comparison, note: &Note, lang: Lang) -> AnyView {
    let (word, severity) = match note.outcome {
        Outcome::Rewritten => (Text::new("rewritten", "改写"), "note"),
        Outcome::Changed => (Text::new("changed", "有变化"), "warning"),
        Outcome::Lost => (Text::new("lost", "丢失"), "error"),
        Outcome::Filled => (Text::new("to replace", "需替换"), "warning"),
    };
    view! {
        <li class="problem" data-severity=severity data-outcome=note.outcome.code()>
            <span class="badge">{word.get(lang)}</span> " "
            {place(comparison.trigger(note.provider), note.place)}
            {words::COLON.get(lang)} {prose(note.says.get(lang))}
        </li>
    }
    .into_any()
}

/// A field's name, with a link to what is known about it; or a pointer into the event.
fn place(trigger: &'static Trigger, place: &'static str) -> AnyView {
    let breakable = place.split_inclusive(['.', '/']).map(|part| view! { {part} <wbr/> }).collect_view();
    let name = view! { <code>{breakable}</code> };
    if place.starts_with('/') {
        return name.into_any();
    }
    let reference = expect_context::<Location>().link(&reference_path(trigger));
    view! { <a href=[&reference, "#config-", place].concat()>{name}</a> }.into_any()
}

/// A table of what answers each other.
fn pairs(
    comparison: &'static Comparison,
    id: &'static str,
    title: Text,
    pairs: &'static [Pair],
    lang: Lang,
) -> AnyView {
    let rows = pairs.iter().map(|pair| {
        let note = pair.note.unwrap_or(NO_DIFFERENCE);
        view! {
            <tr role="row">
                <td role="cell">{place(comparison.aliyun, pair.aliyun)}</td>
                <td role="cell">{place(comparison.tencent, pair.tencent)}</td>
                <td role="cell">{prose(note.get(lang))}</td>
            </tr>
        }
    });
    let heads =
        Provider::ALL.map(|provider| view! { <th role="columnheader" scope="col">{provider.short().get(lang)}</th> });
    view! {
        <section class="panel" aria-labelledby=id>
            <h2 id=id>{title.get(lang)}</h2>
            <table class="pairs" role="table" aria-labelledby=id>
                <thead role="rowgroup">
                    <tr role="row">
                        {heads.into_iter().collect_view()}
                        <th role="columnheader" scope="col">{DIFFERENCE.get(lang)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// What has no counterpart, and why.
fn alone(comparison: &'static Comparison, id: &'static str, title: Text, all: &'static [Alone], lang: Lang) -> AnyView {
    let rows = all.iter().map(|alone| {
        let places = alone.places.iter().map(|name| place(comparison.trigger(alone.provider), name));
        view! {
            <div class="entry">
                <dt><span class="badge">{alone.provider.short().get(lang)}</span> {places.collect_view()}</dt>
                <dd>{prose(alone.why.get(lang))}</dd>
            </div>
        }
    });
    view! {
        <section class="panel" aria-labelledby=id>
            <h2 id=id>{title.get(lang)}</h2>
            <dl>{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}
