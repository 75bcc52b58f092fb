//! What the triggers share that a request invokes: methods, headers, paths, and how they travel.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::sources::{ALIYUN_NOTES, FC_SDK};

use crate::derive::{Derivation, first};
use crate::form::{self, Fix, Form, trap};
use crate::model::notation::{choice, copy, derived, member, members, of, says, slot};
use crate::model::{Breach, Choice, Expr, Kind, Lit, Members, Node, Slot, When, answer};
use crate::pack::Codes;
use crate::value::{Value, below};

/// Methods of a request.
pub(crate) const METHODS: &[Choice] = &[
    choice("GET", "Reads", "读取"),
    choice("POST", "Sends data", "提交数据"),
    choice("PUT", "Writes to an address", "写入指定地址"),
    choice("DELETE", "Deletes", "删除"),
    choice("HEAD", "Reads the headers only", "只读取响应头"),
    choice("PATCH", "Changes in part", "部分修改").cites(LATER_METHODS),
    choice(
        "OPTIONS",
        "Asks what is allowed, as browsers do before a cross-origin request",
        "查询允许的操作，浏览器跨域请求前会自动发送",
    )
    .cites(LATER_METHODS),
];

const LATER_METHODS: &[bilingual::source::Cite] =
    &[ALIYUN_NOTES.at("HTTP触发器, 协议支持"), FC_SDK.at("HTTPTriggerConfig")];

/// Name of a header (RFC 9110).
pub(crate) const HEADER_NAME: &Form = &Form::new(
    "^[!#$%&'*+.^_|~0-9A-Za-z-]+$",
    "a header's name such as `content-type`",
    "请求头或响应头名称，例如 `content-type`",
);

/// Headers, each with its value.
pub(crate) const HEADERS: Members = members(HEADER_NAME, Kind::text(65_536), 100);

/// How large a body may be, in either direction: what the clouds take and pass on in a call.
pub(crate) const LARGEST_BODY: u32 = 6 << 20;

/// A path.
pub(crate) const PATH: &Form = &Form::new("^/[^?#]*$", "a path such as `/action`", "路径，例如 `/action`").traps(&[
    trap(
        "^[A-Za-z][A-Za-z0-9+.-]*://",
        Fix::Unknown,
        "This is a whole URL; only its path belongs here.",
        "这是完整的 URL，这里只填写其中的路径。",
    ),
    trap(
        "[?#]",
        Fix::Unknown,
        "The path ends before `?` and `#`; the parameters have a separate field.",
        "路径不包含 `?` 和 `#` 之后的部分，查询参数请填写在单独的字段中。",
    ),
    trap("^[^/]", Fix::Prepend("/"), "A path begins with `/`.", "路径以 `/` 开头。"),
]);

/// The part of an address after its `?`.
pub(crate) const QUERY: &Form = &Form::new(
    "^[^?# ][^# ]*$",
    "parameters without `?`, such as `hello=world`",
    "不带 `?` 的查询参数，例如 `hello=world`",
);

/// Text that is Base64 and not masked.
pub(crate) const STRICT_BASE64: &Form =
    &Form::new("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "Base64", "Base64 编码的字符串");

/// A value that is always the same.
pub(crate) const fn literal(lit: Lit) -> Node {
    Node::Leaf(Expr::Fixed(lit), None)
}

/// The text of a percent-encoded one; in queries `+` is a blank.
fn decoded(text: &str, is_query: bool) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let bytes = text.as_bytes();
    let (mut plain, mut i) = (Vec::with_capacity(bytes.len()), 0);
    while i < bytes.len() {
        let pair = (digit(bytes.get(i + 1)), digit(bytes.get(i + 2)));
        match (bytes[i], pair) {
            (b'%', (Some(high), Some(low))) => {
                // Two hexadecimal digits are a byte.
                plain.push(u8::try_from(high * 16 + low).unwrap_or_default());
                i += 2;
            }
            (b'+', _) if is_query => plain.push(b' '),
            (other, _) => plain.push(other),
        }
        i += 1;
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// The decoded names and values of a query.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name, true), decoded(value, true)))
}

/// The parameters of a query, decoded; the values of a repeated name are joined by commas.
pub(crate) const QUERY_PARAMETERS: &Derivation = &Derivation {
    id: "query-parameters",
    means: says(
        "the decoded parameters of the query, repeated names joined by commas",
        "解码后的查询参数，同名参数的值以逗号连接",
    ),
    gives: Kind::Map(&PARAMETERS),
    run: |values, _| {
        let query = first(values).map(Value::in_text).unwrap_or_default();
        let mut parameters: Vec<(String, Value)> = Vec::new();
        for (name, value) in pairs(&query) {
            match parameters.iter_mut().find(|(known, _)| *known == name) {
                Some((_, Value::Text(all))) => *all = [&**all, ",", &*value].concat(),
                _ => parameters.push((name, value.into())),
            }
        }
        Some(Value::Object(parameters))
    },
};

/// The parameters of a query, decoded; a repeated name has a list.
pub(crate) const QUERIES: &Derivation = &Derivation {
    id: "queries",
    means: says("the decoded parameters of the query, repeated names as a list", "解码后的查询参数，同名参数为列表"),
    gives: Kind::Json,
    run: |values, _| {
        let query = first(values).map(Value::in_text).unwrap_or_default();
        let mut all: Vec<(String, Value)> = Vec::new();
        for (name, value) in pairs(&query) {
            match all.iter_mut().find(|(known, _)| *known == name) {
                Some((_, Value::List(items))) => items.push(value.into()),
                Some((_, one)) => *one = Value::List(vec![one.clone(), value.into()]),
                None => all.push((name, value.into())),
            }
        }
        Some(Value::Object(all))
    },
};

/// Parameters, each with its value.
pub(crate) const PARAMETERS: Members = members(form::ANY, Kind::text(65_536), 100);

/// A path without percent-encoding.
pub(crate) const DECODED_PATH: &Derivation = &Derivation {
    id: "decoded-path",
    means: says("the path without percent-encoding", "百分号解码后的路径"),
    gives: Kind::text(65_536),
    run: |values, _| Some(decoded(first(values)?.as_text()?, false).into()),
};

/// What stands in a path where its template has a name in brackets or braces.
pub(crate) const PATH_PARAMETERS: &Derivation = &Derivation {
    id: "path-parameters",
    means: says("the segments of the path that its template names in brackets", "路径模板中方括号参数所对应的路径段"),
    gives: Kind::Map(&PARAMETERS),
    run: |values, _| {
        let text = |index: usize| values.get(index).copied().flatten().and_then(Value::as_text).unwrap_or_default();
        let pairs = text(0).split('/').zip(text(1).split('/'));
        let named = pairs.filter_map(|(template, segment)| {
            let inner = template.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            let inner = inner.or_else(|| template.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')));
            Some((inner?.to_owned(), decoded(segment, false).into()))
        });
        Some(Value::Object(named.collect()))
    },
};

/// What Base64 text stands for: text where it is text, else bytes.
pub(crate) const FROM_BASE64: &Derivation = &Derivation {
    id: "from-base64",
    means: says("the Base64 text decoded", "Base64 解码后的内容"),
    gives: Kind::Json,
    run: |values, _| {
        let bytes = STANDARD.decode(first(values)?.as_text()?).ok()?;
        Some(String::from_utf8(bytes).map_or_else(|error| Value::Bytes(error.into_bytes()), Value::Text))
    },
};

/// The status that the client receives.
pub(crate) const RETURNED_STATUS: Slot =
    slot("status", of(answer("statusCode"))).en("Status, as returned.").zh("函数返回的状态码。");

/// The body that the client receives.
pub(crate) const RETURNED_BODY: Slot = member(
    "body",
    Node::Sum(&[
        (
            When::Is(answer("isBase64Encoded"), Lit::Bool(true)),
            Node::Leaf(derived(FROM_BASE64, &[of(answer("body"))]), None),
        ),
        (When::Always, Node::Leaf(of(answer("body")), None)),
    ]),
)
.en("Body, decoded if it was Base64.")
.zh("响应体；若为 Base64 则已解码。")
.when(When::Set(answer("body")));

/// The response that the client receives for a right answer.
pub(crate) const RETURNED: &[Slot] = &[
    RETURNED_STATUS,
    copy("headers", answer("headers"))
        .en("Headers, as returned.")
        .zh("函数返回的响应头。")
        .when(When::Set(answer("headers"))),
    RETURNED_BODY,
];

/// Members of a response that have another type than they must, with the repair where the meaning is certain.
pub(crate) fn malformed(answer: &Value, is_header: impl Fn(&Value) -> bool) -> Vec<Breach> {
    let is_wrong = |name: &str, value: &Value| match name {
        "statusCode" => !value.as_int().is_some_and(|status| (100..600).contains(&status)),
        "headers" => {
            !matches!(value, Value::Null | Value::Object(_))
                || value.members().iter().any(|(_, value)| !is_header(value))
        }
        "body" => !matches!(value, Value::Null | Value::Text(_)),
        "isBase64Encoded" => !matches!(value, Value::Null | Value::Bool(_)),
        _ => false,
    };
    let wrong = answer.members().iter().filter(|(name, value)| is_wrong(name, value));
    let breach = |(name, value): &(String, Value)| {
        let pointer = below("", name);
        // Text that is a number or a switch is certain; an object becomes the JSON that it was meant to be.
        let meant = match (name.as_str(), value) {
            ("statusCode", Value::Text(text)) => text.parse().ok().map(Value::Int),
            ("isBase64Encoded", Value::Text(text)) if text == "true" => Some(true.into()),
            ("isBase64Encoded", Value::Text(text)) if text == "false" => Some(false.into()),
            ("body", other) => Some(other.to_json().into()),
            _ => None,
        };
        let repair = meant.filter(|meant| !is_wrong(name, meant));
        Breach {
            pointer: pointer.clone(),
            repair: repair.map(|value| (pointer, Some(value))).into_iter().collect(),
            trap: None,
        }
    };
    wrong.map(breach).collect()
}

/// What these tables say in code.
pub(crate) const CODES: Codes =
    Codes { derivations: &[QUERY_PARAMETERS, QUERIES, DECODED_PATH, PATH_PARAMETERS, FROM_BASE64], ..Codes::NONE };
