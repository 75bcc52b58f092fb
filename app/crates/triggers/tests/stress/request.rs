//! A request whose caller waits: content types decide how the body travels, and the answer has a contract.

use triggers::form::Form;
use triggers::model::notation::{
    choice, clause, contract, copy, edition, example, fixed, group, json, list_of, member, members, must, object, of,
    outcome, refused, says, should,
};
use triggers::model::{
    Answer, Check, Choice, Codec, Contract, Expr, Field, Invocation, Kind, Library, Limit, Lit, Measure, Members, Node,
    Outcome, Provider, Rule, Slot, Test, Trigger, Verdict, When, answer, config, on,
};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

const PATH: &Form = &Form::new("^/", "a path that begins with `/`", "以 `/` 开头的路径");
const HEADER: &Form = &Form::new("^[A-Za-z0-9-]+$", "letters, digits and `-`", "字母、数字和短划线");
const TEXTUAL: &Form = &Form::new("^(text/|application/json)", "a type of text or JSON", "文本或 JSON 类型");

const METHODS: &[Choice] = &[
    choice("GET", "Reads.", "读取。"),
    choice("HEAD", "Reads the headers alone.", "只读取头部。"),
    choice("POST", "Sends.", "提交。"),
    choice("ANY", "Every method.", "所有方法。"),
];
const METHOD: Kind = Kind::Choice(METHODS);
const HEADERS: Members = members(HEADER, Kind::List(&Kind::text(200), triggers::model::Count { min: 1, max: 5 }), 20);
const QUERY: Members = members(triggers::form::ANY, Kind::text(200), 20);
const IN_ANSWER: Members = members(HEADER, Kind::text(200), 20);

const REQUEST: &[Field] = &[
    a("method", METHOD, "Method of the request.", "请求的方法。").required().example("GET"),
    a("path", Kind::Text(Limit::chars(1, 200), PATH), "Path of the request.", "请求的路径。").required(),
    a("headers", Kind::Map(&HEADERS), "Headers of the request.", "请求的头部。"),
    a("query", Kind::Map(&QUERY), "What stands behind `?`.", "`?` 之后的参数。"),
    a("body", Kind::Bytes, "Body of the request.", "请求的正文。"),
    a("text", Kind::text(1000), "Body of the request, as text.", "文本形式的请求正文。"),
];

const IS_TEXT: When = When::MemberFits(on("headers"), "content-type", TEXTUAL);

const EVENT: &[Slot] = &[
    put("version", fixed("v1"), "Version of the event.", "事件的版本。"),
    put("method", of(on("method")), "Method of the call.", "调用的方法。"),
    put("rawPath", of(on("path")), "Path of the call.", "调用的路径。"),
    copy("headers", on("headers")).en("Headers of the call.").zh("调用的头部。").when(When::Set(on("headers"))),
    copy("queryParameters", on("query")).en("Parameters of the call.").zh("调用的参数。").when(When::Set(on("query"))),
    member("body", Node::Sum(&[(IS_TEXT, Node::Copy(on("text"))), (When::Always, BINARY)]))
        .en("Body of the call: text, or Base64.")
        .zh("调用的正文：文本或 Base64。"),
    member(
        "isBase64Encoded",
        Node::Sum(&[(IS_TEXT, literal(Lit::Bool(false))), (When::Always, literal(Lit::Bool(true)))]),
    )
    .en("Whether the body is Base64.")
    .zh("正文是否为 Base64。"),
];

const BINARY: Node = Node::Fold(&[Codec::BASE64], &Node::Copy(on("body")));

const fn literal(lit: Lit) -> Node {
    Node::Leaf(Expr::Fixed(lit), None)
}

const ANSWER: Kind = Kind::Record(&[
    a("statusCode", Kind::int(200, 599), "Status for the caller.", "返回给调用方的状态码。").default(Lit::Int(200)),
    a("headers", Kind::Map(&IN_ANSWER), "Headers for the caller.", "返回给调用方的头部。"),
    a("body", Kind::text(1000), "Body for the caller.", "返回给调用方的正文。"),
]);

const OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(PASSED))
        .en("The caller gets the answer.")
        .zh("调用方收到返回值。")
        .billed(true)
        .cites(CITES),
    outcome("bad-answer", Verdict::Invalid, Node::Object(BAD))
        .en("The caller gets an error instead of the answer.")
        .zh("调用方收到错误而不是返回值。")
        .billed(true)
        .cites(CITES),
    outcome("failed-head", Verdict::Failed, Node::Object(FAILED_HEAD))
        .en("The caller gets a status alone.")
        .zh("调用方只收到状态码。")
        .when(When::Is(on("method"), Lit::Text("HEAD")))
        .billed(false)
        .cites(CITES),
    outcome("failed", Verdict::Failed, Node::Object(FAILED))
        .en("The caller gets a status and a word on the error.")
        .zh("调用方收到状态码和错误说明。")
        .billed(false)
        .cites(CITES),
];

const PASSED: &[Slot] = &[
    put("status", of(answer("statusCode")), "Status, as answered.", "函数返回的状态码。"),
    copy("headers", answer("headers"))
        .en("Headers, as answered.")
        .zh("函数返回的头部。")
        .when(When::Set(answer("headers"))),
    put("body", of(answer("body")), "Body, as answered.", "函数返回的正文。").when(When::Set(answer("body"))),
];

const BAD: &[Slot] = &[
    member("status", literal(Lit::Int(502))).en("Status of a bad answer.").zh("返回值不合格时的状态码。"),
    object("headers", &[put("x-error-type", fixed("BadResponse"), "Sort of error.", "错误类型。")])
        .en("Headers of a bad answer.")
        .zh("返回值不合格时的头部。"),
];

const FAILED_HEAD: &[Slot] = &[FAILED[0]];
const FAILED: &[Slot] = &[
    member("status", literal(Lit::Int(500))).en("Status of a failure.").zh("函数失败时的状态码。"),
    put("body", fixed("Internal Error"), "Body of a failure.", "函数失败时的正文。"),
];

const ANSWER_RULES: &[Rule] = &[
    must("headers-size", Check::AtMost(Measure::Bytes, &[answer("headers")], 40))
        .en("The headers have more than 40 bytes.")
        .zh("头部超过 40 字节。")
        .cites(CITES),
    must("no-body", Check::Missing(answer("body")))
        .en("Status 204 has no body.")
        .zh("状态码 204 没有正文。")
        .when(When::Is(answer("statusCode"), Lit::Int(204)))
        .cites(CITES),
    should("redirect", Check::Given(answer("headers")))
        .en("A redirect without headers leads nowhere.")
        .zh("没有头部的重定向不会跳转。")
        .when(When::Is(answer("statusCode"), Lit::Int(302)))
        .cites(CITES),
];

/// What the source makes of answers.
pub(crate) const CONTRACT: Contract = Contract {
    rules: ANSWER_RULES,
    ..contract(says("The caller gets what the function answers.", "调用方收到函数的返回值。"), ANSWER, OUTCOMES, CITES)
};

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Request", "请求"),
    summary: says("A request calls the function and waits.", "请求调用函数并等待结果。"),
    invocation: Invocation::Sync,
    config: &[
        a("methods", list_of(&METHOD, 1, 4), "Methods that call the function.", "可调用函数的方法。")
            .required()
            .example("GET"),
        a("route", Kind::text(100), "Path that calls the function.", "可调用函数的路径。").default(Lit::Text("/*")),
        a("auth", Kind::Choice(AUTH), "Who may call.", "谁可以调用。").default(Lit::Text("anonymous")),
        a("token", Kind::text(40), "Secret of callers.", "调用方的密钥。"),
    ],
    happenings: &[happens("call", "A request comes", "收到请求", &[group("Request", "请求", REQUEST)])],
    fires: &[
        clause("method", Test::Includes { words: config("methods"), text: on("method"), any: "ANY" })
            .en("The method is one of these")
            .zh("方法符合")
            .cites(CITES),
        clause("route", Test::PathFits { path: on("path"), template: config("route") })
            .en("The path fits the route")
            .zh("路径符合")
            .cites(CITES),
    ],
    shapes: &[json("request", Node::Object(EVENT)).en("A request as JSON.").zh("JSON 形式的请求。").cites(CITES)],
    answer: Answer::Contract(&CONTRACT),
    rules: &[must("token-missing", Check::Given(config("token")))
        .en("Callers with a token need one.")
        .zh("使用密钥时必须填写密钥。")
        .when(When::Is(config("auth"), Lit::Text("token")))
        .cites(CITES)],
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("text", TEXT, TEXT_EVENT, "A body of text", "文本正文").cites(CITES),
        example("binary", BINARY_STATE, BINARY_EVENT, "A body of bytes", "二进制正文").cites(CITES),
    ],
    texts: &[triggers::texts::ALIYUN_CREATE, triggers::texts::YAML],
    ..Trigger::new(Provider::Aliyun, "request", "request")
};

const AUTH: &[Choice] =
    &[choice("anonymous", "Everybody.", "所有人。"), choice("token", "Who knows the token.", "持有密钥的人。")];

const TEXT: &str = r#"{"config":{"methods":["GET","POST"],"route":"/users/{id}"},"occurrence":{"method":"POST",
    "path":"/users/7","headers":{"Content-Type":["application/json"]},"query":{"q":"世界"},"text":"{\"a\":1}"}}"#;
const TEXT_EVENT: &str = r#"{"version":"v1","method":"POST","rawPath":"/users/7",
    "headers":{"Content-Type":["application/json"]},"queryParameters":{"q":"世界"},"body":"{\"a\":1}",
    "isBase64Encoded":false}"#;
const BINARY_STATE: &str = r#"{"config":{"methods":["ANY"]},"occurrence":{"method":"GET","path":"/a/b",
    "headers":{"CONTENT-TYPE":["image/png"]},"body":{"$bytes":"iVBORw=="}}}"#;
const BINARY_EVENT: &str = r#"{"version":"v1","method":"GET","rawPath":"/a/b",
    "headers":{"CONTENT-TYPE":["image/png"]},"body":"iVBORw==","isBase64Encoded":true}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-method", "count", "text", r#"{"config":{"methods":[]}}"#),
        refused("no-such-method", "no-such-choice", "text", r#"{"config":{"methods":["GET","PSOT"]}}"#),
        refused("no-token", "token-missing", "text", r#"{"config":{"auth":"token"}}"#),
        refused("header-with-a-colon", "form", "text", r#"{"occurrence":{"headers":{"a:b":["1"]}}}"#),
        refused("a-path-alone", "form", "text", r#"{"occurrence":{"path":"users/7"}}"#),
    ],
};
