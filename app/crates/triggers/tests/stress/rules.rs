//! Every check and every test that a table can ask for, once each.

use bilingual::Message;
use schedule::Dialect;
use triggers::fires::Outcome;
use triggers::form::{self, Fix, Form};
use triggers::input::Input;
use triggers::model::notation::{
    choice, clause, edition, example, fixed, group, json, list_of, must, noted, of, refused, says, should,
};
use triggers::model::{
    Answer, Breach, Check, Clause, Code, Codec, Field, FindBreaches, Invocation, JudgeClause, Kind, Library, Limit,
    Lit, Measure, Node, Provider, Root, Rule, Slot, Test, Trigger, When, config, on,
};
use triggers::pattern::Patterns;
use triggers::problem::Repair;
use triggers::sound::assert_sound;
use triggers::value::Value;

use super::words::{CITES, a, happens, put};

const NAME: &Form = &Form::new("^[a-z]+$", "lower-case letters", "小写字母").traps(&[
    form::trap("^[a-z]*[A-Z][A-Za-z]*$", Fix::Lower, "it has capitals", "含有大写字母"),
    form::trap("^/[a-z]+$", Fix::StripStart("/"), "it begins with `/`", "以 `/` 开头"),
    form::trap("^[a-z]+\\.$", Fix::StripEnd("."), "it ends with `.`", "以 `.` 结尾"),
    form::trap("_", Fix::Replace("_", ""), "it has `_`", "含有 `_`"),
]);
const KEY: &Form = &Form::new("^[^/]", "a name without a leading `/`", "不以 `/` 开头的名称");

const CONFIG: &[Field] = &[
    a("name", Kind::text(20), "A name.", "名称。"),
    a("names", list_of(&Kind::text(20), 0, 3), "Names.", "多个名称。"),
    a("group", Kind::Record(&[MEMBERS]), "A group.", "分组。"),
    a(
        "mode",
        Kind::Choice(&[choice("a", "One way.", "一种方式。"), choice("b", "Another way.", "另一种方式。")]),
        "A mode.",
        "模式。",
    )
    .default(Lit::Text("a")),
    a("x", Kind::text(20), "One of two.", "二选一。"),
    a("y", Kind::text(20), "The other of two.", "另一个。"),
    a("low", Kind::int(0, 9), "The lower bound.", "下限。"),
    a("high", Kind::int(0, 9), "The upper bound.", "上限。"),
    a("from", Kind::Instant, "When it begins.", "开始时间。"),
    a("until", Kind::Instant, "When it ends.", "结束时间。"),
    a("on", Kind::Bool, "A switch.", "开关。").default(Lit::Bool(true)),
    a("events", list_of(&Kind::text(20), 0, 5), "Names of events.", "事件名称。"),
    a("verbs", list_of(&Kind::text(20), 0, 5), "Verbs that count.", "生效的动作。"),
    a("prefix", Kind::text(20), "How keys begin.", "键的开头。"),
    a("suffix", Kind::text(20), "How keys end.", "键的结尾。"),
    a("tag", Kind::text(20), "A tag.", "标签。"),
    a("kind", Kind::text(20), "The only kind that counts.", "唯一生效的类别。"),
    a("route", Kind::text(40), "A route.", "路由。"),
    a("pattern", Kind::Json, "A pattern.", "事件模式。"),
    a("cron", Kind::Cron(Dialect::Aliyun), "A schedule.", "时间表。").default(Lit::Text("@every 5m")),
];

const MEMBERS: Field = a("members", list_of(&Kind::text(20), 0, 3), "Members of the group.", "分组的成员。");

const HAPPENS: &[Field] = &[
    a("verb", Kind::text(20), "A verb that happens.", "发生的动作。").default(Lit::Text("get")),
    a("key", Kind::Text(Limit::chars(0, 40), KEY), "A key.", "键。").default(Lit::Text("img/a.png")),
    a("tags", list_of(&Kind::text(20), 0, 3), "Tags.", "多个标签。"),
    a("kind", Kind::text(20), "What kind it is.", "所属类别。"),
    a("path", Kind::text(40), "A path.", "路径。").default(Lit::Text("/users/7")),
    a("count", Kind::int(0, 99), "How many.", "数量。").default(Lit::Int(1)),
    a("time", Kind::Instant, "When it happens.", "发生时间。"),
    a("start", Kind::int(0, 9), "Where it starts.", "起点。"),
    a("end", Kind::int(0, 9), "Where it ends.", "终点。"),
];

const B: When = When::Is(config("mode"), Lit::Text("b"));

const RULES: &[Rule] = &[
    must("given", Check::Given(config("tag"))).en("Mode b needs a tag.").zh("模式 b 需要标签。").when(B).cites(CITES),
    must("missing", Check::Missing(config("route")))
        .en("Mode b has no route.")
        .zh("模式 b 没有路由。")
        .when(B)
        .cites(CITES),
    must("exactly-one", Check::ExactlyOne(&[config("x"), config("y")]))
        .en("Either `x` or `y` is given.")
        .zh("`x` 和 `y` 必须且只能填写一个。")
        .cites(CITES),
    should("any-of", Check::AnyOf(&[config("prefix"), config("suffix"), config("name")]))
        .en("Some filter is wise.")
        .zh("建议填写过滤条件。")
        .cites(CITES),
    must("at-most", Check::AtMost(Measure::Bytes, &[config("x"), config("names")], 12))
        .en("The names have more than 12 bytes.")
        .zh("名称超过 12 字节。")
        .cites(CITES),
    noted("few", Check::AtMost(Measure::Items, &[config("names")], 2))
        .en("Two names are many.")
        .zh("两个名称已经很多。")
        .cites(CITES),
    must("bounds", Check::NotAfter(config("low"), config("high")))
        .en("The bounds cross.")
        .zh("上下限颠倒。")
        .cites(CITES),
    must("times", Check::NotAfter(config("from"), config("until")))
        .en("It ends before it begins.")
        .zh("结束早于开始。")
        .cites(CITES),
    must("differs", Check::Differs(config("tag"), &Node::Leaf(of(config("name")), None)))
        .en("The tag is the name.")
        .zh("标签与名称相同。")
        .cites(CITES),
    must("weighs", Check::Weighs(on("key"), &KEY_OR_COUNT, 30))
        .en("The key has more than 30 bytes.")
        .zh("键超过 30 字节。")
        .cites(CITES),
    must("fits", Check::Fits(config("name"), NAME)).en("The name is wrong.").zh("名称有误。").cites(CITES),
    must("all-fit", Check::Fits(config("names"), NAME))
        .en("One of the names is wrong.")
        .zh("某个名称有误。")
        .cites(CITES),
    must("broken", Check::Broken(Root::Occurrence, IS_ODD)).en("The count is even.").zh("数量为偶数。").cites(CITES),
    must("ends", Check::NotAfter(on("start"), on("end")))
        .en("It ends before its start.")
        .zh("终点在起点之前。")
        .cites(CITES),
    must("old-edition", Check::Missing(config("tag")))
        .en("There were no tags then.")
        .zh("旧版本没有标签。")
        .when(When::In(&["2019-01-01"]))
        .cites(CITES),
    must("no-verb", Check::Given(config("verbs")))
        .en("A deletion needs verbs.")
        .zh("删除时需要动作。")
        .when(When::Happens(&["delete"]))
        .cites(CITES),
];

/// The key as JSON; of a deletion, the number stands for its size.
const KEY_OR_COUNT: Node = Node::Sum(&[
    (When::Happens(&["delete"]), Node::Copy(on("count"))),
    (When::Always, Node::Fold(&[Codec::JSON], &Node::Copy(on("key")))),
]);

const FIRES: &[Clause] = &[
    clause("on", Test::Is(config("on"), Lit::Bool(true))).en("It is on").zh("已开启").cites(CITES),
    clause("names", Test::Names(config("events")))
        .en("The event is named")
        .zh("事件已列出")
        .when(When::Set(config("events")))
        .cites(CITES),
    clause("includes", Test::Includes { words: config("verbs"), text: on("verb"), any: "ANY" })
        .en("The verb counts")
        .zh("动作生效")
        .cites(CITES),
    clause("begins", Test::StartsWith { text: on("key"), prefix: config("prefix") })
        .en("The key begins so")
        .zh("键的开头符合")
        .cites(CITES),
    clause("ends", Test::EndsWith { text: on("key"), suffix: config("suffix") })
        .en("The key ends so")
        .zh("键的结尾符合")
        .cites(CITES),
    clause("contains", Test::Contains { text: on("tags"), part: config("tag") })
        .en("A tag has it")
        .zh("标签包含")
        .cites(CITES),
    clause("equals", Test::Equals { text: on("kind"), to: config("kind") })
        .en("The kind is the one")
        .zh("类别一致")
        .cites(CITES),
    clause("path", Test::PathFits { path: on("path"), template: config("route") })
        .en("The path fits")
        .zh("路径符合")
        .cites(CITES),
    clause("pattern", Test::Pattern(&Patterns::READ, config("pattern")))
        .en("The event fits")
        .zh("事件符合")
        .cites(CITES),
    clause("due", Test::Due { schedule: config("cron"), instant: on("time") })
        .en("It is time")
        .zh("到达时间")
        .cites(CITES),
    clause("judged", Test::Judged(FEW)).en("There are few").zh("数量不多").cites(CITES),
];

/// An even count breaks the rule.
pub(crate) const IS_ODD: Code<FindBreaches> = Code {
    id: "stress-odd",
    run: |occurrence| {
        let is_odd = occurrence.member("count").and_then(Value::as_int).is_some_and(|count| count % 2 == 0);
        let breach = || Breach {
            pointer: "/count".to_owned(),
            repair: vec![("/count".to_owned(), Some(Value::Int(1)))],
            trap: None,
        };
        is_odd.then(breach).into_iter().collect()
    },
};

/// What judges a clause.
pub(crate) const FEW: Code<JudgeClause> = Code { id: "stress-few", run: few };

/// At most ten.
fn few(input: &Input<'_>) -> Outcome {
    let count = input.value(on("count"), None).and_then(|count| count.as_int()).unwrap_or_default();
    let said = |text: String| Message { en: text.clone(), zh: text };
    let repairs = vec![Repair::set(Root::Occurrence, "/count".to_owned(), Some(Value::Int(9)))];
    Outcome { holds: count <= 10, expected: said("≤ 10".to_owned()), actual: said(count.to_string()), repairs }
}

const EVENT: &[Slot] = &[
    put("kind", fixed("thing"), "Sort of event.", "事件的类别。"),
    put("verb", of(on("verb")), "Which verb.", "哪个动作。"),
    put("count", of(on("count")), "Which number.", "哪个数量。"),
    triggers::model::notation::copy("tags", on("tags")).en("Which tags.").zh("哪些标签。").when(When::Set(on("tags"))),
];

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Rules", "规则"),
    summary: says("Calls the function where all is right.", "全部符合时调用函数。"),
    invocation: Invocation::Async,
    config: CONFIG,
    happenings: &[
        happens("create", "Something is made", "创建", &[group("Thing", "事物", HAPPENS)]).word("thing:Create"),
        happens("delete", "Something goes", "删除", &[group("Thing", "事物", HAPPENS)]).word("thing:Delete"),
    ],
    fires: FIRES,
    shapes: &[json("thing", Node::Object(EVENT)).en("A thing.").zh("一个事物。").cites(CITES)],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    rules: RULES,
    editions: &[
        edition("2019-01-01").en("Without tags.").zh("没有标签。").cites(CITES),
        edition("2024-01-01").en("With tags.").zh("有标签。").cites(CITES),
    ],
    examples: &[
        example("thing", THING, r#"{"kind":"thing","verb":"get","count":1}"#, "A thing", "一个事物").cites(CITES)
    ],
    texts: &[triggers::texts::ALIYUN_CREATE, triggers::texts::YAML],
    tried_by: Some(on("key")),
    ..Trigger::new(Provider::Aliyun, "rules", "rules")
};

const THING: &str = r#"{"config":{"x":"x","name":"n"},"occurrence":{}}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-tag", "given", "thing", r#"{"config":{"mode":"b"}}"#),
        refused("a-route", "missing", "thing", r#"{"config":{"mode":"b","tag":"","route":"/"}}"#),
        refused("both", "exactly-one", "thing", r#"{"config":{"y":"y"}}"#),
        refused("neither", "exactly-one", "thing", r#"{"config":{"x":null}}"#),
        refused("no-filter", "any-of", "thing", r#"{"config":{"name":null}}"#),
        refused("long", "at-most", "thing", r#"{"config":{"x":"世界世界","names":["n"]}}"#),
        refused("many", "few", "thing", r#"{"config":{"names":["a","b","c"]}}"#),
        refused("crossed", "bounds", "thing", r#"{"config":{"low":5,"high":4}}"#),
        refused(
            "backwards",
            "times",
            "thing",
            r#"{"config":{"from":"2021-01-01T00:00:00+08:00","until":"2020-12-31T15:59:59.9Z"}}"#,
        ),
        refused("tag-is-name", "differs", "thing", r#"{"config":{"tag":"n"}}"#),
        refused("heavy", "weighs", "thing", r#"{"occurrence":{"key":"01234567890123456789012345678"}}"#),
        refused("capitals", "fits", "thing", r#"{"config":{"name":"Name"}}"#),
        refused("one-of-them", "all-fit", "thing", r#"{"config":{"names":["a","/b"]}}"#),
        refused("even", "broken", "thing", r#"{"occurrence":{"count":2}}"#),
        refused("start-after-end", "ends", "thing", r#"{"occurrence":{"start":5,"end":4}}"#),
        refused("tag-too-early", "old-edition", "thing", r#"{"edition":"2019-01-01","config":{"tag":"t"}}"#),
        refused("deletes-nothing", "no-verb", "thing", r#"{"occurrence":{"happening":"delete"}}"#),
    ],
};
