//! What travels when a call is made: a request of HTTP, without its signature.

use crate::model::{Call, Carrier, Version};
use crate::value::Value;

/// A request, ready to be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path and query.
    pub target: String,
    /// Headers that are parameters, and the media type where there is a body.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty where there is none.
    pub body: String,
}

/// The request of a call with these parameters, in a version of the API. What the version does not take is left out.
pub fn request(call: &Call, version: &'static Version, parameters: &Value) -> Request {
    let given: Vec<(Carrier, &'static str, &Value)> = call
        .parameters(version)
        .filter_map(|(carrier, field)| Some((carrier, field.name, parameters.member(field.name)?)))
        .collect();
    let of = |wanted: Carrier| given.iter().filter(move |(carrier, ..)| *carrier == wanted);
    let mut target = path(version.path, parameters);
    for (i, (_, name, value)) in of(Carrier::Query).enumerate() {
        target.push(if i == 0 { '?' } else { '&' });
        target.push_str(&[*name, "=", &encoded(&value.in_text())].concat());
    }
    let mut headers: Vec<(&'static str, String)> =
        of(Carrier::Header).map(|(_, name, value)| (*name, value.in_text())).collect();
    let members: Vec<(String, Value)> =
        of(Carrier::Body).map(|(_, name, value)| ((*name).to_owned(), (*value).clone())).collect();
    let payload = of(Carrier::Payload).next().map(|(.., value)| value.in_text());
    if !members.is_empty() {
        headers.push(("Content-Type", "application/json".to_owned()));
    } else if payload.is_some() {
        headers.push(("Content-Type", "application/octet-stream".to_owned()));
    }
    let body = if members.is_empty() { payload.unwrap_or_default() } else { Value::Object(members).to_pretty_json() };
    Request { method: version.method, target, headers, body }
}

/// The path with its parameters; a bracket goes with a parameter that is not given.
fn path(template: &str, parameters: &Value) -> String {
    let mut path = String::new();
    for piece in template.split(['[', ']']) {
        let mut filled = String::new();
        let mut is_given = true;
        for (i, part) in piece.split(['{', '}']).enumerate() {
            if i % 2 == 0 {
                filled.push_str(part);
            } else {
                let value = parameters.member(part).map(Value::in_text);
                is_given &= value.is_some();
                filled.push_str(&encoded(&value.unwrap_or_default()));
            }
        }
        if is_given {
            path.push_str(&filled);
        }
    }
    path
}

/// Percent-encoded, all but the unreserved characters of RFC 3986.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

impl Request {
    /// As it travels over HTTP/1.1, with the host of an account.
    pub fn to_http(&self) -> String {
        let mut http =
            [self.method, " ", &self.target, " HTTP/1.1\nHost: {account}.{region}.fc.aliyuncs.com\n"].concat();
        for (name, value) in &self.headers {
            http.push_str(&[*name, ": ", value, "\n"].concat());
        }
        if !self.body.is_empty() {
            http.push_str(&["\n", &self.body].concat());
        }
        http
    }
}
