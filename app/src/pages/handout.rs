//! A trigger's state on paper: what was asked, the verdict, the event with notes, and the link as a QR code. Only the
//! server draws it.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use protocol::names::Part;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use triggers::event::Event;
use triggers::fires::Finding;
use triggers::model::Trigger;
use triggers::value::Value;

use crate::components::problems::summary;
use crate::components::runs::told;
use crate::components::table::place;
use crate::components::verdict::{self, said_loudly, word};
use crate::components::{blank_after, columns, prose};
use crate::draft::Draft;
use crate::environment::{use_environment, use_lang};
use crate::erased::{Element, View, code, el};
use crate::parts::Parts;
use crate::words;

const PRINT: Text = Text::new(
    "Print this page (Ctrl+P) or save it as PDF. The link below pins the clock, so it always shows this event.",
    "可打印本页（Ctrl+P）或另存为 PDF。下方链接固定了时钟，始终显示此事件。",
);
const BACK: Text = Text::new("Back to the trigger", "返回触发器");
const QR: Text = Text::new("Link to this state as a QR code", "当前状态链接的二维码");
const QR_NONE: Text = Text::new(
    "The link is too long for a QR code that a phone can read from paper.",
    "链接过长，生成的二维码打印后手机无法识别。",
);
const NOTHING: Text = Text::new("No fields are set.", "未设置任何字段。");

/// How many characters of a value are printed.
const MOST_CHARS: usize = 80;

/// The longest link, in bytes, whose code a phone reads from a printed page: 81 modules to a side, half a millimetre each.
const LONGEST: usize = 580;

/// The handout of a trigger's state.
#[component]
pub fn Handout(
    /// The trigger.
    trigger: &'static Trigger,
) -> impl IntoView {
    let lang = use_lang();
    let draft = Draft::new(trigger, &Parts::ALL);
    provide_context(draft);
    let shown = draft.shown_once();
    let (fires, said) = word(&shown);
    let clauses = shown.evaluation.findings.iter().filter(|_| shown.is_judged()).map(|finding| held(finding, lang));
    let clauses = el("ul").class("clauses").with(clauses.collect::<View>());
    let next = told(draft).map(|next| el("p").with(next));
    let event = shown
        .evaluation
        .event
        .as_ref()
        .filter(|_| shown.is_judged())
        .map(|event| View::from(el("h2").with(words::EVENT.get(lang))).and(noted(event, draft)));
    let link = draft.link_to_share(&use_environment().written.origin);
    let back = draft.link_of(&shown.state.query());
    let qr = match qr(&link) {
        Some(svg) => view! { <div class="qr" role="img" aria-label=QR.get(lang) inner_html=svg></div> }.into_any(),
        None => view! { <p class="hint">{QR_NONE.get(lang)}</p> }.into_any(),
    };
    let fields = [(Part::Config, words::CONFIGURATION), (Part::Occurrence, words::OCCURRENCE)]
        .map(|(part, title)| View::from(el("h2").with(title.get(lang))).and(given(draft, part)));
    let body = View::from(said_loudly(fires, said.get(lang)))
        .and(next)
        .and(clauses)
        .and(summary())
        .and(fields.into_iter().collect::<View>())
        .and(event);
    view! {
        <div class="handout">
            <p class="back"><a href=back>{BACK.get(lang)}</a> " · " {PRINT.get(lang)}</p>
            <div class="intro">
                <h1>{blank_after(trigger.name.get(lang))} <code class="id">{trigger.id.to_string()}</code></h1>
                <p>{prose(trigger.summary.get(lang))}</p>
            </div>
            {body}
            <div class="share">
                {qr}
                <p><a href=link.clone()>{link.clone()}</a></p>
            </div>
        </div>
    }
    .into_any()
}

/// A clause in a line: whether it is met, and with what.
fn held(finding: &Finding, lang: Lang) -> Element {
    let (holds, said) = verdict::held(finding);
    let line = el("li").at("data-holds", holds).with(el("strong").with(prose(finding.clause.means.get(lang))));
    line.with(words::COLON.get(lang))
        .with(said.get(lang))
        .with(words::OPEN.get(lang))
        .with(prose(finding.actual.get(lang)))
        .with(words::CLOSE.get(lang))
}

/// The values of the event, each with the first sentence of what it means.
fn noted(event: &Event, draft: Draft) -> Element {
    let lang = draft.lang;
    let rows = event.trace.iter().filter(|trace| !trace.pointer.is_empty()).filter_map(|trace| {
        let value = event.value.pointed(&trace.pointer)?;
        // What holds other values is said by them.
        let is_said_below = match value {
            Value::Object(members) => !members.is_empty(),
            Value::List(items) => !items.is_empty(),
            _ => false,
        };
        if is_said_below {
            return None;
        }
        let value = value.to_json();
        let means = trace.slot.map(|slot| prose(first_sentence(slot.means.get(lang))));
        let head = el("th").at("scope", "row").with(place(&trace.pointer, draft));
        Some(el("tr").with(head).with(el("td").with(code(cut(value)))).with(el("td").with(means)))
    });
    let head = columns([words::PLACE, words::VALUE, words::MEANING]);
    el("div").class("scroll").with(el("table").with(head).with(el("tbody").with(rows.collect::<View>())))
}

/// A text to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    let ends = [". ", ": ", "。", "："].into_iter().filter_map(|end| text.find(end));
    text.get(..ends.min().unwrap_or(text.len())).unwrap_or(text)
}

/// A long value without its middle: the link has all of it.
fn cut(value: String) -> String {
    let count = value.chars().count();
    if count <= MOST_CHARS {
        return value;
    }
    let half = MOST_CHARS / 2;
    let (begin, end): (String, String) =
        (value.chars().take(half).collect(), value.chars().skip(count - half).collect());
    [&*begin, " … ", &*end].concat()
}

/// The fields of a part in which something stands.
fn given(draft: Draft, part: Part) -> View {
    let shown = draft.shown_once();
    let lang = draft.lang;
    let rows = shown.state.leaves().into_iter().filter(|(name, _)| Part::of(name).0 == part);
    let rows = rows.filter_map(|(name, _)| {
        let texts: Vec<&str> = shown.state.texts(&name).filter(|text| !text.is_empty()).collect();
        let said = texts.join("\n");
        let term = el("dt").with(code(Part::of(&name).1.to_owned()));
        (!said.is_empty()).then(|| View::from(term).and(el("dd").with(code(said))))
    });
    let rows: Vec<View> = rows.collect();
    if rows.is_empty() {
        return el("p").class("hint").with(NOTHING.get(lang)).into();
    }
    el("dl").class("facts").with(rows.into_iter().collect::<View>()).into()
}

/// A QR code as SVG; nothing where paper would not hold it.
fn qr(link: &str) -> Option<String> {
    let code =
        (link.len() <= LONGEST).then(|| QrCode::with_error_correction_level(link, EcLevel::L)).and_then(Result::ok)?;
    // A white ground with its quiet zone, also on dark pages: readers expect dark modules.
    let drawn = code.render().dark_color(svg::Color("#000")).light_color(svg::Color("#fff")).build();
    // Without the head of a file of its own.
    drawn.find("<svg").map(|begin| drawn[begin..].to_owned())
}
