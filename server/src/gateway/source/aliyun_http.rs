//! `aliyun/http`.

use axum::http::Uri;
use chrono::DateTime;
use percent_encoding::percent_decode_str;
use targets::{Key, sign::Fc};
use triggers::{model::Kind, time, value::Value};

use super::{Received, Source, bytes, no_limit, object, said};

pub(super) const SOURCE: Source = Source {
    provider: "aliyun",
    name: "http",
    takes_all: |_| object([("authType", said("anonymous")), ("methods", Some(methods()))]),
    // Whoever has set a key wants requests to be signed with it.
    fixed: |key| object([("authType", key.and_then(|_| said("function")))]),
    occurrence,
    refused: &[("headers-size", 400), ("path-size", 400), ("body-size", 400), ("method", 403), ("date", 403)],
    blame: Some(("x-fc-error-type", "FcCommonError")),
    patience: no_limit,
    failure: |fault| match fault {
        "function-failed" | "answer-too-large" | "timeout" | "malformed" | "truncated" | "header-too-large" => {
            "exception"
        }
        "throttled" => "throttled",
        _ => "system-error",
    },
};

/// Every method that the trigger can be set to take.
fn methods() -> Value {
    let field = SOURCE.trigger().and_then(|trigger| trigger.config.iter().find(|field| field.name == "methods"));
    let choices = match field.map(|field| &field.kind) {
        Some(Kind::List(Kind::Choice(choices), _)) => *choices,
        _ => &[],
    };
    Value::List(choices.iter().map(|choice| choice.value.into()).collect())
}

fn occurrence(request: &Received, config: &Value, key: Option<&Key>) -> Value {
    let is_signed = config.member("authType").is_none_or(|kind| kind.as_text() == Some("function"));
    let signature = is_signed.then(|| signature(request, key));
    object([
        ("method", said(&request.method)),
        ("path", said(&request.path)),
        ("query", said(&request.query)),
        ("headers", request.header_map(&[])),
        ("bodyBytes", bytes(&request.body)),
        ("protocol", said(request.protocol)),
        ("clientIP", said(&request.client)),
        ("signature", signature.and_then(said)),
        ("date", date(request).filter(|_| is_signed).map(|date| time::rfc3339(date).into())),
        // Nobody's token is valid here: no key of a service that issues them is known.
        ("token", said("invalid")),
    ])
}

/// What the headers `Date` and `Authorization` are worth, in the words of the catalogue. What is signed is the request as
/// it was sent: its whole path, unescaped, and its parameters.
fn signature(request: &Received, key: Option<&Key>) -> &'static str {
    if request.header("date").is_empty() {
        return "no-date";
    }
    if request.header("authorization").is_empty() {
        return "no-authorization";
    }
    let parameters = parameters(&request.uri);
    let parameters: Vec<(&str, Option<&str>)> =
        parameters.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
    let path = unescaped(request.uri.path());
    let headers: Vec<(&str, String)> =
        request.headers.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    // Of an address that is signed itself, the date would be a parameter; here it is the header's, whose age is judged.
    let expires = parameters.iter().any(|(name, _)| *name == "x-fc-expires");
    let fc = Fc { method: &request.method, path: &path, query: Some(&parameters), headers: &headers };
    let is_right = key.is_some_and(|key| fc.is_signed(key, request.header("authorization")));
    if is_right && !expires && date(request).is_some() { "valid" } else { "wrong" }
}

/// The time of the header `Date`: `Thu, 26 Nov 2026 00:00:00 GMT`.
fn date(request: &Received) -> Option<i64> {
    DateTime::parse_from_rfc2822(request.header("date")).ok().map(|date| date.timestamp())
}

/// The parameters of an address as they are meant.
fn parameters(uri: &Uri) -> Vec<(String, Option<String>)> {
    let pairs = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    let meant = |text: &str| unescaped(&text.replace('+', " "));
    pairs
        .map(|pair| match pair.split_once('=') {
            Some((name, value)) => (meant(name), Some(meant(value))),
            None => (meant(pair), None),
        })
        .collect()
}

/// A text without its escapes.
fn unescaped(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
