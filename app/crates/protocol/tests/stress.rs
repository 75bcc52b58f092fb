//! Links of triggers that no cloud has: nested rows, values of several kinds, bytes, batches and answers.

#[path = "../../triggers/tests/stress/mod.rs"]
mod stress;

use protocol::names::Part;
use protocol::state::State;
use protocol::texts::{read, write};
use triggers::model::notation::{choice, number_choice};
use triggers::model::{Contract, Count, Kind, Trigger};
use triggers::value::Value;

/// A state as examples write it.
fn written(state: &State) -> String {
    let mut members: Vec<(String, Value)> =
        Part::ALL.iter().map(|part| (part.member().to_owned(), state.value(*part))).collect();
    for (name, text) in [("at", &state.at), ("seed", &state.seed), ("edition", &state.edition)] {
        if !text.is_empty() {
            members.push((name.to_owned(), text.as_str().into()));
        }
    }
    Value::Object(members).to_json()
}

#[test]
fn every_example_has_a_link_that_makes_its_event() {
    for trigger in stress::triggers() {
        for example in trigger.examples {
            let mut state = State::of_example(trigger, example.id);
            state.example.clear();
            let link = state.query();
            let back = State::parse(trigger, &link);
            assert_eq!((back.query(), &back.ignored), (link.clone(), &Vec::new()), "{} {}", trigger.id, example.id);
            let bytes = stress::event(trigger, &written(&back)).bytes;
            assert_eq!(bytes, stress::event(trigger, example.state).bytes, "{}?{link}", trigger.id);
        }
    }
}

/// Each case is a trigger, a query, the occurrence that it says, and its canonical query.
#[test]
fn nested_names() {
    let row = &stress::row::TRIGGER;
    let batch = &stress::batch::TRIGGER;
    let cases: &[(&'static Trigger, &str, &str, &str)] = &[
        (
            row,
            "on.rows.0.columns.0.value.int=1",
            r#"{"rows":[{"columns":[{"value":1}]}]}"#,
            "on.rows.0.columns.0.value.int=1",
        ),
        // A choice of the kind counts where several stand there, and is not needed in the link.
        (
            row,
            "on.rows.0.columns.0.value=text&on.rows.0.columns.0.value.int=1&on.rows.0.columns.0.value.text=1",
            r#"{"rows":[{"columns":[{"value":"1"}]}]}"#,
            "on.rows.0.columns.0.value.text=1",
        ),
        // What was chosen and not filled in holds nothing, whatever stands beside it.
        (
            row,
            "on.rows.0.columns.0.name=a&on.rows.0.columns.0.value=int&on.rows.0.columns.0.value.text=1",
            r#"{"rows":[{"columns":[{"name":"a"}]}]}"#,
            "on.rows.0.columns.0.name=a",
        ),
        // What is no number does not become a text.
        (
            row,
            "on.rows.0.columns.0.value=int&on.rows.0.columns.0.value.int=x",
            r#"{"rows":[{"columns":[{"value":{"int":"x"}}]}]}"#,
            "on.rows.0.columns.0.value.int=x",
        ),
        (
            row,
            "on.rows.0.columns.0.value.bytes=AP8%3D",
            r#"{"rows":[{"columns":[{"value":{"$bytes":"AP8="}}]}]}"#,
            "on.rows.0.columns.0.value.bytes=AP8%3D",
        ),
        (batch, "on.call=2", r#"{"call":2}"#, "on.call=2"),
        (batch, "on.call=1", r#"{"call":1}"#, ""),
    ];
    for (trigger, query, occurrence, link) in cases {
        let state = State::parse(trigger, query);
        assert_eq!(state.value(Part::Occurrence).to_json(), *occurrence, "{query}");
        assert_eq!((state.query().as_str(), &state.ignored), (*link, &Vec::new()), "{query}");
    }
}

/// What a person says the function answers stands in the link where a contract reads it, and nowhere else.
#[test]
fn answers() {
    let answer = |trigger: &'static Trigger, contract: &'static Contract, query: &str| {
        let state = State::parse(trigger, query);
        let said = state.answer(&contract.kind).map(|answer| answer.to_json()).unwrap_or_default();
        (said, state.query(), state.ignored.join(" "))
    };
    let request = |query| answer(&stress::request::TRIGGER, &stress::request::CONTRACT, query);
    let given = "answer.statusCode=201&answer.headers.0.key=a&answer.headers.0.value=b";
    let said = r#"{"statusCode":201,"headers":{"a":"b"}}"#.to_owned();
    assert_eq!(request(given), (said, given.to_owned(), String::new()));
    assert_eq!(request("answer.nothing=1"), (String::new(), String::new(), "answer.nothing".to_owned()));
    // Another step of the conversation reads no answer; the link keeps it.
    let steps = "on.happening=message&answer.errNo=0";
    let conversation = answer(&stress::conversation::TRIGGER, &stress::conversation::CONTRACT, steps);
    assert_eq!(conversation, (r#"{"errNo":0}"#.to_owned(), steps.to_owned(), String::new()));
    let unread = State::parse(&stress::raw::TRIGGER, "answer=1&answer.a=2");
    assert_eq!((unread.query(), unread.ignored), (String::new(), vec!["answer".to_owned(), "answer.a".to_owned()]));
}

#[test]
fn repairs_of_the_input_leave_the_answer() {
    let mut state = State::parse(&stress::request::TRIGGER, "route=/a&answer.statusCode=204");
    state.apply(Part::Config, "/route", Some(&"/b".into()));
    assert_eq!(state.query(), "route=/b&answer.statusCode=204");
}

/// A form sends its empty controls, too: however many there are, they displace nothing that was typed.
#[test]
fn empty_names_do_not_count() {
    let row = &stress::row::TRIGGER;
    let empty: Vec<String> = (0..3_000).map(|i| format!("on.rows.{}.type=&", i % 1_000)).collect();
    let state = State::parse(row, &[&empty.concat(), "on.rows.0.type=PutRow"].concat());
    assert_eq!((state.query().as_str(), &state.ignored), ("on.rows.0.type=PutRow", &Vec::new()));
    let many: Vec<String> = (0..2_001).map(|i| format!("on.rows.{}.type=PutRow&", i % 1_000)).collect();
    assert_eq!(State::parse(row, &many.concat()).ignored, ["on.rows.0.type"]);
}

const CHOICES: Kind = Kind::Choice(&[choice("one", "Made up.", "测试用。"), number_choice(2, "Made up.", "测试用。")]);
const LISTS: Kind = Kind::List(&Kind::List(&CHOICES, MANY), MANY);
const EITHER: Kind = Kind::OneOf(&[("flag", Kind::Bool), ("raw", Kind::Bytes), ("word", Kind::text(9))]);
const MANY: Count = Count { min: 0, max: 9 };

/// Values in texts, and back.
#[test]
fn values_are_read_as_they_were_written() {
    for (kind, value, texts) in [
        (&CHOICES, "2", "a=2"),
        (&CHOICES, r#""one""#, "a=one"),
        (&CHOICES, r#""3""#, "a=3"),
        (&LISTS, r#"[[2,"one"],[],["3"]]"#, r#"a.0=2 a.0=one a.1="" a.2=3"#),
        (&Kind::Bytes, r#"{"$bytes":""}"#, r#"a="""#),
        (&Kind::Bytes, r#"{"$bytes":"AA=="}"#, "a=AA=="),
        (&EITHER, r#"{"$bytes":""}"#, r#"a.raw="""#),
        (&EITHER, r#""""#, r#"a.word="""#),
        (&EITHER, r#""true""#, "a.word=true"),
        (&EITHER, r#"{"flag":"yes"}"#, "a.flag=yes"),
    ] {
        let value = Value::from_json(value).expect("a value");
        let mut written = Vec::new();
        write(kind, "a", &value, &mut written);
        let shown: Vec<String> = written.iter().map(|(name, text)| format!("{name}={text}")).collect();
        assert_eq!(shown.join(" "), texts);
        assert_eq!(read(kind, "a", &written), Some(value), "{texts}");
    }
}
