//! The page of every trigger: its first example is there without script, and changes of fields change in the event what
//! comes from them and nothing else.
//!
//! Which fields are changed, and to what, follows from the table: this test knows no trigger.

use app::environment::Zones;
use app::parts::Parts;
use app::shown::{Shown, is_at};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::names::Part;
use protocol::state::State;
use serde_json::{Value as Json, json};
use tests::browser::{Page, test, until};
use triggers::catalogue::TRIGGERS;
use triggers::event::{Event, Origin};
use triggers::fields::CALL;
use triggers::model::{Encoding, Field, Kind, Most, Node, Path, Root, Trigger, When};
use triggers::value::{Value, below, pointer_of};
use url::form_urlencoded;

/// The clock of links that pin none.
const AT: &str = "2024-01-01T00:00:00Z";

/// What a link says: a name and its text.
type Pair = (String, String);

/// The zones that examples need. With another one a changed text is not right, and another is taken.
fn zones() -> Zones {
    Zones::new(|zone, _| match zone {
        "UTC" => Some(0),
        "Asia/Shanghai" => Some(28_800),
        _ => None,
    })
}

fn query(texts: &[Pair]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(texts).finish()
}

fn shown(trigger: &'static Trigger, texts: &[Pair]) -> Shown {
    Shown::of(trigger, &Parts::ALL, &query(texts), 0, &zones())
}

/// What the first example says, without naming it.
fn example(trigger: &'static Trigger) -> Vec<Pair> {
    let mut state = State::of_example(trigger, trigger.examples[0].id);
    state.example.clear();
    if state.at.is_empty() {
        AT.clone_into(&mut state.at);
    }
    form_urlencoded::parse(state.query().as_bytes()).into_owned().collect()
}

/// A change of one text.
struct Change {
    /// The name of its control, and how many controls before it have that name.
    name: String,
    nth: usize,
    /// What stands there afterwards.
    text: String,
    /// All texts after it.
    texts: Vec<Pair>,
}

/// The first change of a field of a part after which the event is another; `None` where no value of the event comes from
/// a field of that part, or any other text there ends the event. What else the change does to the event is a failure.
fn change(trigger: &'static Trigger, part: Part, texts: &[Pair]) -> Option<Change> {
    let before = shown(trigger, texts);
    let event = before.evaluation.event.as_ref().expect("an event");
    for (name, field) in fields(&before.state, part) {
        let place = pointer_of(Part::of(&name).1);
        if !event.trace.iter().any(|trace| comes_from(&trace.from, part, &place)) {
            continue;
        }
        for (at, text) in candidates(trigger, &before.state, &name, field, texts) {
            let mut changed = texts.to_vec();
            let name = if let Some(at) = at {
                changed[at].1.clone_from(&text);
                texts[at].0.clone()
            } else {
                changed.push((name.clone(), text.clone()));
                name.clone()
            };
            let after = shown(trigger, &changed);
            let Some(new) = after.evaluation.event.as_ref().filter(|new| new.bytes != event.bytes) else { continue };
            if !std::ptr::eq(new.shape, event.shape) {
                continue;
            }
            for pointer in differences(event, new) {
                let near = |at: &str| is_at(at, &pointer) || is_at(&pointer, at);
                let mut traces = event.trace.iter().chain(&new.trace).filter(|trace| near(&trace.pointer));
                let is_traced = traces.any(|trace| comes_from(&trace.from, part, &place));
                assert!(is_traced, "{} {name}={text}: {pointer} changes and does not come from it", trigger.id);
            }
            let nth = at.map_or(0, |at| texts[..at].iter().filter(|(known, _)| *known == name).count());
            return Some(Change { name, nth, text, texts: changed });
        }
    }
    None
}

fn comes_from(from: &[Origin], part: Part, place: &str) -> bool {
    from.iter().any(|origin| match origin {
        Origin::Config(pointer) => part == Part::Config && is_at(pointer, place),
        Origin::Occurrence(pointer) => part == Part::Occurrence && is_at(pointer, place),
        _ => false,
    })
}

/// The fields of a part that hold values of their own and do not decide on the form of the event; those with one control
/// first.
fn fields(state: &State, part: Part) -> Vec<(String, &'static Field)> {
    let mut deciding = Vec::new();
    for shape in state.trigger.shapes {
        conditions(&shape.when, &mut deciding);
        of_node(&shape.root, &mut deciding);
        if let Some(batch) = shape.batch {
            let limits = [batch.count, batch.bytes].into_iter();
            deciding.extend(limits.filter_map(|most| if let Most::In(path) = most { Some(path) } else { None }));
        }
    }
    let root = if part == Part::Config { Root::Config } else { Root::Occurrence };
    let decides = |dotted: &str| {
        let mut paths = deciding.iter().filter(|path| path.root == root);
        paths.any(|path| is_at(&pointer_of(path.name), &pointer_of(dotted)))
    };
    let is_free = |(name, field): &(String, &'static Field)| {
        let (of, dotted) = Part::of(name);
        let is_own = !["happening", "overrides", CALL.name].contains(&dotted);
        // A set of boxes to tick is no control for a text.
        let is_ticked = matches!(field.kind, Kind::List(Kind::Choice(_), _));
        of == part && (part == Part::Config || is_own) && !is_ticked && !decides(dotted)
    };
    let mut fields: Vec<_> = state.leaves().into_iter().filter(is_free).collect();
    fields.sort_by_key(|(_, field)| matches!(field.kind, Kind::List(..) | Kind::Map(_) | Kind::OneOf(_)));
    fields
}

fn conditions(when: &When, paths: &mut Vec<Path>) {
    match when {
        When::Is(path, _) | When::Set(path) | When::Fits(path, _) | When::MemberFits(path, ..) => paths.push(*path),
        When::Not(when) => conditions(when, paths),
        When::All(all) | When::Any(all) => all.iter().for_each(|when| conditions(when, paths)),
        When::Always | When::In(_) | When::Happens(_) => {}
    }
}

fn of_node(node: &'static Node, paths: &mut Vec<Path>) {
    match node {
        Node::Object(slots) => {
            for slot in *slots {
                conditions(&slot.when, paths);
                of_node(&slot.node, paths);
            }
        }
        Node::List(nodes) => nodes.iter().for_each(|node| of_node(node, paths)),
        Node::Sum(alternatives) => {
            for (when, node) in *alternatives {
                conditions(when, paths);
                of_node(node, paths);
            }
        }
        Node::FoldIf(when, _, node) => {
            conditions(when, paths);
            of_node(node, paths);
        }
        Node::Each(_, node) | Node::Single(_, node) | Node::Fold(_, node) => of_node(node, paths),
        Node::Leaf(..) | Node::Copy(_) | Node::Fields(_) => {}
    }
}

/// Other texts for a field: the place of the text that each replaces (`None` where there is none), and the text.
fn candidates(
    trigger: &'static Trigger,
    state: &State,
    name: &str,
    field: &'static Field,
    texts: &[Pair],
) -> Vec<(Option<usize>, String)> {
    let mut known: Vec<String> = match &field.kind {
        Kind::Choice(choices) => choices.iter().map(|choice| Value::from(choice.value).in_text()).collect(),
        Kind::Bool => vec!["true".to_owned(), "false".to_owned()],
        _ => Vec::new(),
    };
    known.push(field.example.to_owned());
    for example in trigger.examples {
        let other = State::of_example(trigger, example.id);
        known.extend(other.texts(name).map(str::to_owned));
    }
    if !state.is_given(name) {
        known.extend(field.default.map(|default| Value::from(default).in_text()));
        let more: Vec<String> = known.iter().flat_map(|text| varied(text)).collect();
        known.extend(more);
        return known.into_iter().filter(|text| !text.is_empty()).map(|text| (None, text)).collect();
    }
    let mut all = Vec::new();
    let places = texts.iter().enumerate().filter(|(_, (at, _))| protocol::names::is_under(at, name));
    for (at, (_, text)) in places {
        let others = known.iter().filter(|known| !known.is_empty() && *known != text).cloned().chain(varied(text));
        all.extend(others.map(|text| (Some(at), text)));
    }
    all
}

/// Texts near a text: a little longer, or with one letter or digit for another.
fn varied(text: &str) -> Vec<String> {
    let mut all: Vec<String> = ["1", "x", "A"].iter().map(|end| format!("{text}{end}")).collect();
    for (at, sign) in text.char_indices().rev().filter(|(_, sign)| sign.is_ascii_alphanumeric()).take(40) {
        let others = if sign.is_ascii_digit() { ["1", "2"] } else { ["x", "y"] };
        let other = if others[0].starts_with(sign) { others[1] } else { others[0] };
        all.push([&text[..at], other, &text[at + 1..]].concat());
    }
    all
}

/// The places of single values in which two events differ.
fn differences(one: &Event, other: &Event) -> Vec<String> {
    fn leaves(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (name, value) in members {
                    leaves(value, &below(pointer, name), found);
                }
            }
            Value::List(items) if !items.is_empty() => {
                items.iter().enumerate().for_each(|(i, value)| leaves(value, &format!("{pointer}/{i}"), found));
            }
            _ => found.push((pointer.to_owned(), value.to_json())),
        }
    }
    let [mut one_has, mut other_has] = [Vec::new(), Vec::new()];
    leaves(&one.value, "", &mut one_has);
    leaves(&other.value, "", &mut other_has);
    let lost = one_has.iter().filter(|leaf| !other_has.contains(leaf));
    let new = other_has.iter().filter(|leaf| !one_has.contains(leaf));
    lost.chain(new).map(|(pointer, _)| pointer.clone()).collect()
}

/// The bytes of the event that a page shows, in base64: its file has them. `null` where there is none.
const BYTES: &str = "const file = document.querySelector('[aria-labelledby=event] a[download]'); \
    return file ? file.getAttribute('href').split(';base64,')[1] : null";

/// Puts a text into a control, as typing does.
const TYPE: &str = "const [name, nth, text] = arguments; \
    const named = Array.from(document.querySelectorAll('form [name]')).filter(e => e.name === name); \
    const control = named.filter(e => e.type !== 'hidden')[nth]; \
    if (!control) return 'no control'; \
    control.value = text; \
    if (control.value !== text) return `the control has ${control.value}`; \
    control.dispatchEvent(new Event('input', {bubbles: true})); \
    return ''";

async fn bytes(page: &Page) -> Json {
    page.run(BYTES, Vec::new()).await
}

#[test]
fn the_first_example_of_each_trigger_is_there_and_follows_its_fields() {
    test(async |page| {
        let plain = page.second_window().await;
        plain.script(false).await;
        for trigger in TRIGGERS {
            let texts = example(trigger);
            let event = shown(trigger, &texts).evaluation.event.expect("the event of an example");
            let is_none = matches!(event.shape.encoding, Encoding::None);
            let expected = if is_none { Json::Null } else { json!(STANDARD.encode(&event.bytes)) };
            let link = format!("/{}?example={}&at={AT}", trigger.id, trigger.examples[0].id);
            let pinned = State::of_example(trigger, trigger.examples[0].id).at;
            let link = if pinned.is_empty() { link } else { link.replace(&format!("&at={AT}"), "") };
            plain.open_early(&link).await;
            assert_eq!(bytes(&plain).await, expected, "{link} without script");
            assert!(plain.has("#result ~ * .verdict[data-fires=yes]").await, "{link} without script");
            if is_none {
                continue;
            }
            page.open(&link).await;
            assert_eq!(bytes(page).await, expected, "{link}");
            let mut texts = texts;
            for part in [Part::Config, Part::Occurrence] {
                let Some(change) = change(trigger, part, &texts) else { continue };
                let Change { name, nth, text, texts: changed } = change;
                let typed = page.run(TYPE, vec![json!(name), json!(nth), json!(text)]).await;
                assert_eq!(typed, "", "{}: {name}={text}", trigger.id);
                let event = shown(trigger, &changed).evaluation.event.expect("an event");
                let expected = json!(STANDARD.encode(&event.bytes));
                let what = format!("{} after {name}={text}: {}", trigger.id, event.value.to_json());
                until(&what, async || (bytes(page).await == expected).then_some(())).await;
                texts = changed;
            }
        }
        plain.close().await;
    });
}
