//! Refusals: every error of the API, as `application/problem+json` (RFC 9457).

use std::sync::Arc;

use crate::api::wire::{Failure, Json, Problem, Text};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use triggers::{problem::nearest, value::Value};

use crate::notice::Told;

/// A sort of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The status of the answer.
    pub(crate) status: StatusCode,
    /// Its stable name, the last part of `type`.
    pub(crate) name: &'static str,
    /// It in a few words.
    pub(crate) title: &'static str,
}

impl Kind {
    /// The reference that stands as `type`.
    pub(crate) fn reference(&self) -> String {
        format!("/problems/{}", self.name)
    }
}

macro_rules! kinds {
    ($($name:ident: $status:ident, $id:literal, $title:literal;)*) => {
        $(pub(crate) const $name: Kind = Kind { status: StatusCode::$status, name: $id, title: $title };)*

        /// Every sort of refusal.
        pub(crate) const KINDS: &[Kind] = &[$($name),*];
    };
}

kinds! {
    NOT_UTF8: BAD_REQUEST, "not-utf-8", "The body is not UTF-8";
    NOT_JSON: BAD_REQUEST, "not-json", "The body is not JSON";
    UNREADABLE: BAD_REQUEST, "unreadable-body", "The body could not be read";
    NO_SUCH_PATH: NOT_FOUND, "unknown-path", "There is nothing under this path";
    NO_SUCH_TRIGGER: NOT_FOUND, "unknown-trigger", "There is no such trigger";
    NO_SUCH_CALL: NOT_FOUND, "unknown-call", "There is no such call";
    NO_SUCH_COMPARISON: NOT_FOUND, "unknown-comparison", "These two are not compared";
    NO_SUCH_TARGET: NOT_FOUND, "unknown-target", "There is no such target";
    NO_SUCH_SCHEMA: NOT_FOUND, "unknown-schema", "There is no such schema";
    WRONG_METHOD: METHOD_NOT_ALLOWED, "wrong-method", "The path does not support this method";
    TOO_LARGE: PAYLOAD_TOO_LARGE, "too-large", "The body is too large";
    WRONG_MEDIA_TYPE: UNSUPPORTED_MEDIA_TYPE, "wrong-media-type", "The body is of another media type";
    UNKNOWN_MEMBER: UNPROCESSABLE_ENTITY, "unknown-member", "The body has a member that does not exist";
    MISSING_MEMBER: UNPROCESSABLE_ENTITY, "missing-member", "The body lacks a member";
    WRONG_TYPE: UNPROCESSABLE_ENTITY, "wrong-type", "A member is of the wrong type";
    WRONG_VALUE: UNPROCESSABLE_ENTITY, "wrong-value", "A member has an invalid value";
    INVALID_INPUT: UNPROCESSABLE_ENTITY, "invalid-input", "The configuration or the occurrence is invalid";
    NOTHING_TO_SEND: UNPROCESSABLE_ENTITY, "nothing-to-send", "There is no event to send";
    NOT_TIMED: UNPROCESSABLE_ENTITY, "not-timed", "The trigger has no schedule";
    NOT_FIRED: UNPROCESSABLE_ENTITY, "not-fired", "The trigger does not fire";
    UNSENDABLE: BAD_GATEWAY, "unsendable", "HTTP cannot carry the function's answer";
    TOO_MANY: TOO_MANY_REQUESTS, "too-many-requests", "Too many invocations";
    OTHER_SITE: FORBIDDEN, "other-site", "The request comes from another site";
    LINK_TOO_LONG: URI_TOO_LONG, "link-too-long", "The link is too long";
    HEADER_TOO_LONG: REQUEST_HEADER_FIELDS_TOO_LARGE, "header-too-long", "The header is too long";
    NO_HTTP: BAD_REQUEST, "not-http", "The request is not HTTP";
    TOO_SLOW: REQUEST_TIMEOUT, "too-slow", "The body arrived too slowly";
    BUSY: SERVICE_UNAVAILABLE, "busy", "The server is busy";
    TIMED_OUT: SERVICE_UNAVAILABLE, "timed-out", "The answer took too long";
    FAILED: INTERNAL_SERVER_ERROR, "internal-error", "The server failed";
}

/// Why a request is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    kind: Kind,
    // Boxed: results that hold a refusal stay small.
    failure: Box<Failure>,
    retry_after: Option<u64>,
}

impl Refusal {
    /// A refusal with its reason in both languages.
    pub(crate) fn new(kind: Kind, en: impl Into<String>, zh: impl Into<String>) -> Self {
        let (en, zh) = (en.into(), zh.into());
        let failure = Failure {
            kind: kind.reference(),
            title: kind.title.to_owned(),
            status: kind.status.as_u16(),
            detail: en.clone(),
            message: Text { en, zh },
            pointer: None,
            member: None,
            expected: None,
            nearest: None,
            line: None,
            column: None,
            problems: Vec::new(),
            request: None,
        };
        Self { kind, failure: Box::new(failure), retry_after: None }
    }

    /// A word that is none of those possible.
    pub(crate) fn no_such<'a>(kind: Kind, written: &str, possible: impl Iterator<Item = &'a str> + Clone) -> Self {
        let near = nearest(written, possible.clone()).map(str::to_owned);
        let words: Vec<String> = possible.clone().map(|word| format!("`{word}`")).collect();
        let (en, zh) = match &near {
            Some(near) => (
                format!("There is no `{}`. Did you mean `{near}`?", cut(written)),
                format!("`{}` 不存在。是否应为 `{near}`？", cut(written)),
            ),
            None => (
                format!("There is no `{}`. Possible: {}.", cut(written), words.join(", ")),
                format!("`{}` 不存在。可选：{}。", cut(written), words.join("、")),
            ),
        };
        Self::new(kind, en, zh).expecting(Value::List(possible.map(Value::from).collect())).near(near.as_deref())
    }

    /// The possible word that is nearest to what was written.
    #[must_use]
    pub(crate) fn near(mut self, nearest: Option<&str>) -> Self {
        self.failure.nearest = nearest.map(str::to_owned);
        self
    }

    /// What it says.
    pub(crate) const fn failure(&self) -> &Failure {
        &self.failure
    }

    /// The member that is wrong, by JSON pointer.
    #[must_use]
    pub(crate) fn at(mut self, pointer: impl Into<String>) -> Self {
        let pointer = pointer.into();
        let last = pointer.rsplit_once('/').map(|(_, last)| last.replace("~1", "/").replace("~0", "~"));
        self.failure.member = last;
        self.failure.pointer = Some(pointer);
        self
    }

    /// What would be right.
    #[must_use]
    pub(crate) fn expecting(mut self, expected: Value) -> Self {
        self.failure.expected = Some(Json(expected));
        self
    }

    /// Where the body stops being JSON.
    #[must_use]
    pub(crate) fn in_line(mut self, line: usize, column: usize) -> Self {
        (self.failure.line, self.failure.column) = (Some(line), Some(column));
        self
    }

    /// Everything that is wrong.
    #[must_use]
    pub(crate) fn with(mut self, problems: Vec<Problem>) -> Self {
        self.failure.problems = problems;
        self
    }

    /// After how many seconds it is worth trying again.
    #[must_use]
    pub(crate) const fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}

/// The beginning of what was written: enough to recognise it.
pub(crate) fn cut(written: &str) -> String {
    const MOST: usize = 40;
    match written.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.kind.status, axum::Json(&self.failure)).into_response();
        response.extensions_mut().insert(Told(Arc::from(self.failure)));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
