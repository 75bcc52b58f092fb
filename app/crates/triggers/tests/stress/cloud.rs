//! `CloudEvents`: one envelope, written once as a function, for two triggers.

use triggers::form::{self, Form};
use triggers::generate::Maker;
use triggers::model::notation::{
    clause, clock, edition, example, fixed, group, join, json, made, member, must, of, or, refused, says, should,
};
use triggers::model::{
    Answer, Breach, Check, Code, Expr, Field, FindBreaches, Invocation, Kind, Library, Limit, Lit, Node, Provider,
    Root, Rule, Slot, Test, Trigger, config, on,
};
use triggers::pattern::Patterns;
use triggers::sound::assert_sound;
use triggers::time::Format;
use triggers::value::Value;

use super::words::{CITES, a, happens, put};

const SPEC: &Form = &Form::new("^1\\.0$", "`1.0`", "`1.0`");

/// The envelope: as many named holes as parameters.
const fn cloud_event(source: Expr, kind: Expr, subject: Expr, data: Node) -> [Slot; 7] {
    [
        put("id", made(Maker::Uuid), "Id of the event.", "事件的 ID。").pinned(),
        put("source", source, "Where it comes from.", "事件来源。"),
        put("specversion", fixed("1.0"), "Version of CloudEvents.", "CloudEvents 的版本。")
            .pinned_by("specversion", Kind::Text(Limit::chars(3, 3), SPEC)),
        put("type", kind, "What happened.", "事件类型。"),
        put("subject", subject, "The affected resource.", "事件主体。"),
        put("time", clock(Format::Millis), "When it happened.", "事件时间。").pinned(),
        member("data", data).en("About it.").zh("事件内容。"),
    ]
}

const DISK_EVENT: &[Slot] = &cloud_event(
    fixed("acs.disk"),
    fixed("disk:Full"),
    join(&[fixed("disk/"), of(on("disk"))]),
    Node::Object(&[
        put("state", of(on("state")), "State of the disk.", "磁盘状态。"),
        put("used", of(on("used")), "How full it is, in percent.", "已用百分比。"),
    ]),
);
const BUCKET_EVENT: &[Slot] = &cloud_event(
    of(config("source")),
    Expr::Word("bucket:"),
    or(on("key"), &fixed("-")),
    Node::Object(&[put("ref", Expr::MadeAt("/id", Maker::Uuid), "The event's id once more.", "同一个事件 ID。")]),
);

const PATTERN: Field =
    a("pattern", Kind::text(1000), "Which events, as JSON.", "JSON 形式的事件模式。").default(Lit::Text("{}"));

/// A text that is no pattern.
const NO_PATTERN: Rule = must("no-pattern", Check::Pattern(&Patterns::READ, config("pattern")))
    .en("This is no pattern.")
    .zh("这不是事件模式。")
    .cites(CITES);

/// Whether a state is one to be alarmed by.
pub(crate) const IS_CALM: Code<FindBreaches> = Code {
    id: "stress-calm",
    run: |occurrence| {
        let is_loud = occurrence.member("state").and_then(Value::as_text).is_some_and(|state| state.ends_with('!'));
        let breach = || Breach {
            pointer: "/state".to_owned(),
            repair: vec![("/state".to_owned(), None), ("/disk".to_owned(), Some("d1".into()))],
            trap: None,
        };
        is_loud.then(breach).into_iter().collect()
    },
};

/// A function finds it also where a required field is missing.
const CALM: Rule = should("calm", Check::Broken(Root::Occurrence, IS_CALM))
    .en("A state does not shout.")
    .zh("状态不应带感叹号。")
    .cites(CITES);

/// A place for the table, whose identity counts.
pub(crate) static DISK: Trigger = DISK_TABLE;
/// A place for the table, whose identity counts.
pub(crate) static BUCKET: Trigger = BUCKET_TABLE;

const _: () = assert_sound(&DISK_TABLE);
const _: () = assert_sound(&BUCKET_TABLE);

const DISK_TABLE: Trigger = Trigger {
    name: says("Disk", "磁盘"),
    summary: says("A full disk calls the function.", "磁盘写满时调用函数。"),
    invocation: Invocation::Async,
    config: &[PATTERN],
    happenings: &[happens("full", "A disk is full", "磁盘写满", &[group("Disk", "磁盘", DISK_FIELDS)])],
    fires: &[clause("pattern", Test::Pattern(&Patterns::READ, config("pattern")))
        .en("The event fits the pattern")
        .zh("事件符合模式")
        .cites(CITES)],
    shapes: &[json("event", Node::Object(DISK_EVENT)).en("A CloudEvent.").zh("CloudEvents 事件。").cites(CITES)],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    rules: &[NO_PATTERN, CALM],
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[example("full", FULL, FULL_EVENT, "A full disk", "磁盘写满").cites(CITES)],
    texts: &[triggers::texts::ALIYUN_CREATE],
    ..Trigger::new(Provider::Aliyun, "disk", "eventbridge")
};

const DISK_FIELDS: &[Field] = &[
    a("disk", Kind::text(20), "Name of the disk.", "磁盘名称。").required(),
    a("state", Kind::text(20), "What it says of itself.", "磁盘自报的状态。").default(Lit::Text("Full")),
    a("used", Kind::int(0, 100), "Percentage in use.", "使用率。").default(Lit::Int(100)),
];

const BUCKET_TABLE: Trigger = Trigger {
    name: says("Bucket", "存储桶"),
    summary: says("A change in a bucket calls the function.", "存储桶变更时调用函数。"),
    invocation: Invocation::Async,
    config: &[
        a("source", Kind::Text(Limit::chars(1, 40), form::DIGITS), "Number of the bucket.", "存储桶编号。").required()
    ],
    happenings: &[
        happens("put", "An object is written", "写入对象", BUCKET_FIELDS).word("bucket:Put"),
        happens("delete", "An object is deleted", "删除对象", BUCKET_FIELDS).word("bucket:Delete"),
    ],
    shapes: &[json("event", Node::Object(BUCKET_EVENT)).en("A CloudEvent.").zh("CloudEvents 事件。").cites(CITES)],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[example("delete", DELETE, DELETE_EVENT, "A deletion", "一次删除").cites(CITES)],
    ..Trigger::new(Provider::Aliyun, "bucket", "eventbridge")
};

const BUCKET_FIELDS: &[triggers::model::Group] =
    &[group("Object", "对象", &[a("key", Kind::text(100), "Name of the object.", "对象名称。")])];

const FULL: &str = r#"{"config":{"pattern":"{\"data\":{\"used\":[{\"numeric\":[\">\",90]}]}}"},
    "occurrence":{"disk":"d1","id":"7f3b2c1d-8a4e-4c55-9d0e-2b6f1a9c8e70","time":"2021-11-10T08:00:00.5+08:00"}}"#;
const FULL_EVENT: &str = r#"{"id":"7f3b2c1d-8a4e-4c55-9d0e-2b6f1a9c8e70","source":"acs.disk","specversion":"1.0",
    "type":"disk:Full","subject":"disk/d1","time":"2021-11-10T00:00:00.500Z","data":{"state":"Full","used":100}}"#;
const DELETE: &str = r#"{"config":{"source":"7"},"at":"2021-11-10T00:00:00Z","seed":"s",
    "occurrence":{"happening":"delete","specversion":"1.0"}}"#;
const DELETE_EVENT: &str = include_str!("bucket.event.json");

const NO_FACTS: Library = Library { facts: &[], samples: &[], counterexamples: &[] };

/// What the server knows besides.
pub(crate) static DISK_LIBRARY: Library = Library {
    counterexamples: &[
        refused("loud", "calm", "full", r#"{"occurrence":{"state":"Full!"}}"#),
        refused("no-json", "no-pattern", "full", r#"{"config":{"pattern":"{"}}"#),
        refused("a-word-alone", "no-pattern", "full", r#"{"config":{"pattern":"{\"type\":\"a\"}"}}"#),
        refused("finer-than-the-slot", "too-fine", "full", r#"{"occurrence":{"time":"2021-11-10T00:00:00.1234Z"}}"#),
        refused("other-version", "form", "full", r#"{"occurrence":{"specversion":"1.1"}}"#),
    ],
    ..NO_FACTS
};
/// What the server knows besides.
pub(crate) static BUCKET_LIBRARY: Library =
    Library { counterexamples: &[refused("no-number", "form", "delete", r#"{"config":{"source":"x"}}"#)], ..NO_FACTS };
