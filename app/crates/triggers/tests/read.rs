//! Pasted texts: what is written is read back, and what others write is recognised, with the place of every mistake.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use std::fmt::Write as _;

use harness::subjects;
use schedule::Severity;
use state::State;
use triggers::catalogue::find;
use triggers::check;
use triggers::input::Input;
use triggers::model::notation::{config_text, fixed, of};
use triggers::model::{ConfigText, Expr, Field, Key, Kind, Lit, Node, Path, Root, Slot, Syntax, Trigger, When, config};
use triggers::texts::named;
use triggers::texts::reading::{Reading, read};
use triggers::texts::syntax::{DEEPEST, LONGEST, LONGEST_NAME, MOST, parse};
use triggers::value::Value;

/// Whether a tree carries a field.
fn carries(node: &Node, field: &Field) -> bool {
    let is = |path: &Path| path.root == Root::Config && path.name.split('.').next() == Some(field.name);
    match node {
        Node::Fields(place) => *place == field.place,
        Node::Leaf(Expr::From(path), _) | Node::Copy(path) => is(path),
        Node::Fold(_, node) => carries(node, field),
        Node::List(nodes) => nodes.iter().any(|node| carries(node, field)),
        Node::Sum(alternatives) => {
            let says = |when: &When| matches!(when, When::Is(path, _) if is(path));
            alternatives.iter().any(|(when, node)| says(when) || carries(node, field))
        }
        Node::Object(slots) => slots.iter().any(|Slot { key, node, .. }| match key {
            Key::Fields(place) => *place == field.place,
            _ => carries(node, field),
        }),
        _ => false,
    }
}

/// The part of a configuration that a text carries.
fn part(trigger: &'static Trigger, text: &'static ConfigText, config: &Value) -> Value {
    let carried = trigger.config.iter().filter(|field| carries(&text.root, field));
    Value::Object(carried.filter_map(|it| Some((it.name.to_owned(), config.member(it.name)?.clone()))).collect())
}

/// What is written, as a value.
fn value_of(text: &ConfigText, written: &str) -> Value {
    match text.syntax {
        Syntax::Text => written.into(),
        _ => parse(written).unwrap_or_else(|mistake| panic!("{}: {mistake:?}\n{written}", text.id)).value,
    }
}

/// A configuration, and again with each value of each switch and choice at its top.
fn switched(name: &str, config: &Value, trigger: &Trigger) -> Vec<(String, Value)> {
    let mut all = vec![(name.to_owned(), config.clone())];
    for field in trigger.config {
        let values: Vec<Value> = match field.kind {
            Kind::Bool => vec![true.into(), false.into()],
            Kind::Choice(choices) => choices.iter().map(|choice| choice.value.into()).collect(),
            _ => Vec::new(),
        };
        for value in values {
            let mut config = config.clone();
            let name = format!("{name} with {} {}", field.name, value.in_text());
            config.set(field.name, value);
            all.push((name, config));
        }
    }
    all
}

#[test]
fn what_is_written_is_read_back() {
    let mut texts = 0;
    for subject in subjects() {
        let states = subject.examples().flat_map(|(name, state)| switched(&name, &state.config, subject.trigger));
        for (name, config) in states {
            let config = check::normalised(subject.trigger, &config);
            for text in subject.trigger.texts {
                let written = text.write(&Input::of_config(subject.trigger, &config));
                let whole = part(subject.trigger, text, &config);
                let value = value_of(text, &written);
                let back = text.read(subject.trigger, &value).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
                assert_eq!(back.config, whole, "{name} {}:\n{written}", text.id);
                // So it is where nobody says which text it is: nothing is left out, changed or doubted.
                let reading = read(subject.trigger, &written, None);
                assert_eq!(reading.config.as_ref(), Some(&whole), "{name} {}:\n{written}", text.id);
                assert!(reading.left.is_empty(), "{name} {}: {:?}", text.id, reading.left);
                let told = |id: &str| reading.problems.iter().any(|found| found.id == id);
                assert!(!told("changed") && !told("unquoted"), "{name} {}: {:?}", text.id, reading.problems);
                texts += 1;
            }
        }
    }
    assert!(texts >= 30, "only {texts}");
}

const fn given(name: &'static str) -> Node {
    Node::Leaf(of(config(name)), None)
}

const fn enabled(is: bool) -> (When, Node) {
    (When::Is(config("enable"), Lit::Bool(is)), Node::Leaf(fixed(if is { "OPEN" } else { "CLOSE" }), None))
}

/// A file of a tool that puts each field somewhere else, and words for a switch.
const TOOL: ConfigText = config_text(
    "tool",
    Syntax::Yaml,
    Node::Object(&[
        named("name", given("triggerName")),
        named(
            "events",
            Node::List(&[Node::Object(&[named(
                "timer",
                Node::Object(&[
                    named("at", given("cronExpression")),
                    named("with", given("payload")),
                    named("of", given("qualifier")),
                    named("enable", Node::Sum(&[enabled(true), enabled(false)])),
                ]),
            )])]),
        ),
    ]),
    "A tool",
    "工具",
);

/// A text that is the value of a field.
const BARE: ConfigText = config_text("bare", Syntax::Text, given("cronExpression"), "The expression", "表达式");

static TIMER: Trigger = Trigger { texts: &[TOOL, BARE], ..triggers::aliyun::timer::TRIGGER };

#[test]
fn trees_of_every_sort_are_read() {
    for example in TIMER.examples {
        for enable in [true, false] {
            let state = State::example(&TIMER, example.id).config("enable", enable);
            let config = check::normalised(&TIMER, &state.config);
            for text in TIMER.texts {
                let written = text.write(&Input::of_config(&TIMER, &config));
                for wanted in [None, Some(text)] {
                    let reading = read(&TIMER, &written, wanted);
                    assert_eq!(reading.config, Some(part(&TIMER, text, &config)), "{written}");
                    assert_eq!(reading.form.map(|form| form.id), Some(text.id), "{written}");
                    assert!(reading.left.is_empty(), "{written}");
                }
            }
        }
    }
    let ids = |text: &str, wanted: Option<&'static ConfigText>| -> Vec<&str> {
        read(&TIMER, text, wanted).problems.iter().map(|found| found.id).collect()
    };
    // A bare value is no YAML, so a star is no alias.
    assert_eq!(ids("*/5 * * * * *\n", None), ["missing", "seconds-special", "zone-default"]);
    for wanted in [None, Some(&TIMER.texts[1])] {
        assert_eq!(ids("0 0 25 * * *", wanted), ["missing", "out-of-range", "zone-default"]);
    }
    assert_eq!(ids("expression：0 0 4 * * *", None), ["nothing-known"]);
    // A tool's file with more in it than the trigger still gives every field its place.
    let reading = read(&TIMER, "name: t1\nregion: x\nevents: [timer: {at: 0 0 4 * * *, enable: CLOSE}]", None);
    let expected = r#"{"triggerName":"t1","cronExpression":"0 0 4 * * *","enable":false}"#;
    assert_eq!(reading.config.map(|config| config.to_json()).as_deref(), Some(expected));
    assert_eq!(reading.left.iter().map(|left| left.pointer.as_str()).collect::<Vec<_>>(), ["/region"]);
    let wrong = read(&TIMER, "name: t1\nevents: [timer: {enable: MAYBE}]", Some(&TIMER.texts[0]));
    assert_eq!(wrong.problems.iter().map(|found| (found.id, found.spot.line)).collect::<Vec<_>>(), [("fixed", 2)]);
}

/// Every text is told from the others, and what it has too much is named.
#[test]
fn what_is_not_of_a_text_is_named() {
    for subject in subjects() {
        for (name, state) in subject.examples() {
            let config = check::normalised(subject.trigger, &state.config);
            for text in subject.trigger.texts {
                let written = text.write(&Input::of_config(subject.trigger, &config));
                let mut value = value_of(text, &written);
                let Value::Object(members) = &mut value else { continue };
                members.push(("strange".to_owned(), Value::Int(1)));
                let faults = text.read(subject.trigger, &value).expect_err("no text has such a member");
                assert_eq!(
                    faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>(),
                    ["/strange"],
                    "{name}"
                );
                let reading = read(subject.trigger, &value.to_json(), None);
                let left: Vec<_> = reading.left.iter().map(|left| left.pointer.as_str()).collect();
                assert_eq!(left, ["/strange"], "{name} {}", text.id);
            }
        }
    }
}

/// What was read, as the table of cases writes it.
fn told(reading: &Reading) -> String {
    let mut out = String::new();
    if let (Some(form), Some(config)) = (&reading.form, &reading.config) {
        let _ = writeln!(out, "form {}\nconfig {}", form.id, config.to_json());
    }
    for found in &reading.problems {
        let severity = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let (line, column) = (found.spot.line, found.spot.column);
        let _ = writeln!(out, "{severity} {line}:{column} {}: {}", found.id, found.message.en);
    }
    for left in &reading.left {
        let (line, column) = (left.spot.line, left.spot.column);
        let _ = writeln!(out, "left {line}:{column} {} {}", left.pointer, left.why.id());
    }
    out
}

/// A case of the tables: its title, which begins with the trigger, the text, and what comes of it.
struct Case {
    title: &'static str,
    trigger: &'static Trigger,
    /// As it stands in the table.
    text: &'static str,
    expected: &'static str,
}

impl Case {
    /// The text as it is pasted.
    fn pasted(&self) -> String {
        self.text.replace("<TAB>", "\t").replace("<DASHES>", "---")
    }
}

fn cases() -> impl Iterator<Item = Case> {
    const TABLES: [&str; 5] = [
        include_str!("read/shells.txt"),
        include_str!("read/syntax.txt"),
        include_str!("read/near.txt"),
        include_str!("read/published.txt"),
        include_str!("read/moved.txt"),
    ];
    TABLES.iter().flat_map(|table| table.split("\n=== ").skip(1)).map(|case| {
        let (title, rest) = case.split_once('\n').expect("a title");
        let (text, expected) = rest.split_once("\n---\n").expect("a text and what comes of it");
        let id = title.split_whitespace().next().expect("a trigger");
        let (provider, name) = id.split_once('/').expect("a trigger has two names");
        let trigger = find(provider, name).unwrap_or_else(|| panic!("no trigger {id}"));
        Case { title, trigger, text, expected }
    })
}

#[test]
fn pasted_texts_are_recognised() {
    let (mut count, mut wrong) = (0, String::new());
    for case in cases() {
        let Case { title, trigger, text, expected } = case;
        let found = told(&read(trigger, &case.pasted(), None));
        if found.trim_end() != expected.trim_end() {
            let _ = writeln!(wrong, "=== {title}\n{text}\n---\n{found}");
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "the tables say otherwise:\n{wrong}");
    assert!(count >= 60, "only {count}");
}

/// Whatever is pasted is answered, and each place that is named lies in the text.
#[test]
fn texts_that_are_cut_or_changed_are_answered() {
    for case in cases() {
        let text = case.pasted();
        let lines = text.lines().count().max(1) + 1;
        for (number, (at, letter)) in text.char_indices().enumerate() {
            let behind = &text[at + letter.len_utf8()..];
            let changed = ["", "\t", "*", "\"", "{", "：", "\u{feff}"][number % 7];
            for text in [text[..at].to_owned(), [&text[..at], changed, behind].concat()] {
                let reading = read(case.trigger, &text, None);
                let spots = reading.problems.iter().map(|found| found.spot);
                for spot in spots.chain(reading.left.iter().map(|left| left.spot)) {
                    assert!(spot.line >= 1 && spot.column >= 1 && spot.line <= lines, "{spot:?} in {text}");
                }
                assert_eq!(reading.form.is_none(), reading.config.is_none(), "{text}");
                assert!(reading.form.is_some() || !reading.problems.is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn limits_hold() {
    let timer = find("aliyun", "timer").expect("the timer");
    let id = |text: &str| read(timer, text, None).problems.first().map(|found| found.id);
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    for around in [(deep(DEEPEST), deep(DEEPEST - 1)), (format!("a: {}", deep(DEEPEST)), format!("a: {}", deep(30)))] {
        assert_eq!(id(&around.0), Some("too-deep"), "{}", around.0);
        assert_eq!(id(&around.1), Some("nothing-known"), "{}", around.1);
    }
    let long = |bytes: usize| format!("cronExpression: \"{}\"", "0".repeat(bytes - 18));
    assert_eq!(id(&long(LONGEST + 1)), Some("too-long"));
    assert_ne!(id(&long(LONGEST)), Some("too-long"));
    let items = |count: usize| format!("[{}]", ["1"].repeat(count).join(","));
    assert_eq!((id(&items(MOST)), id(&items(MOST - 1))), (Some("too-many"), Some("nothing-known")));
    let named = |bytes: usize| format!("{}: 1", "x".repeat(bytes));
    assert_eq!((id(&named(LONGEST_NAME + 1)), id(&named(LONGEST_NAME))), (Some("long-name"), Some("nothing-known")));
    // JSON in a string is no way around them.
    let inner = Value::from(items(MOST)).to_json();
    let reading = read(timer, &format!("triggerConfig: {inner}"), None);
    assert!(reading.problems.iter().any(|found| found.id == "too-many"), "{:?}", reading.problems);
    // Many unknown members: all are counted, a hundred listed.
    let many = (0..3_000).fold(String::new(), |many, i| many + &format!("x{i}: 1\n"));
    let reading = read(timer, &format!("{many}cronExpression: 0 0 4 * * *\n"), None);
    assert_eq!(reading.left.len(), 101);
    assert_eq!(reading.left[100].why.message().en, "And 2900 more.");
}

/// What nests or repeats without end is refused before it fills the stack.
#[test]
fn hcl_without_end_is_refused() {
    let long = |part: &str| part.repeat(60_000 / part.len());
    for (before, part) in [
        ("a = ", "["),
        ("a = ", "{"),
        ("a = ", "("),
        ("a = [", "!"),
        ("a = [", "-"),
        ("a = jsonencode(", "a?b:"),
        ("a = [", "1+"),
        ("a = [", "f("),
        ("a = [", "[for x in "),
        ("a = \"", "${\""),
        ("a = <<E\n", "%{if x}"),
        ("resource \"a\" \"b\" {\n", "b {\n"),
        ("resource \"a\" \"b\" {}\n", "b {}\n"),
        ("a = [1]\n", "b = 1\n"),
        ("a = [", "1,"),
        ("a = {", "a=1,"),
        ("a = \"", "\\u0000"),
        ("a = [", "a."),
        ("a = [", "a[0]"),
        ("resource \"a\" ", "\"b\" "),
        ("a = <<E\n", "E"),
        ("a = [", "/*"),
        ("a = [", "\"\","),
        ("a = [", "{a=["),
    ] {
        let read = parse(&["locals {}\n", before, &long(part)].concat());
        assert!(read.is_err(), "{before}{part}: {read:?}");
    }
}
