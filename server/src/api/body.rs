//! Bodies of requests: read within limits, and refused with the reason.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use serde::de::DeserializeOwned;
use triggers::value::Value;

use super::shape;
use crate::problem_json::{NOT_JSON, NOT_UTF8, Refusal, TOO_LARGE, UNREADABLE, WRONG_MEDIA_TYPE};

/// How many values a body may have. Each takes many times the memory and the time of its text, and no event that a source
/// makes comes near: a batch of 10,000 messages with ten members each would.
const MOST_VALUES: usize = 100_000;

/// A JSON body, read as a type.
pub(super) struct Body<T>(pub(super) T);

/// The bytes of a body, whatever its media type, and whether it calls itself JSON.
pub(super) struct Raw {
    pub(super) bytes: Bytes,
    pub(super) is_json: bool,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        Raw::from_request(request, state).await?.json().map(Self)
    }
}

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let is_json = is_json(request.headers());
        if is_encoded(request.headers()) {
            return Err(Refusal::new(
                WRONG_MEDIA_TYPE,
                "Send the body as it is, without `Content-Encoding`.",
                "请直接发送请求体，不要使用 `Content-Encoding`。",
            ));
        }
        // It is in memory already, whole and within its limits.
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Refusal::new(UNREADABLE, "The body ended early.", "请求体不完整。"))?;
        Ok(Self { bytes, is_json })
    }
}

impl Raw {
    /// Reads a body that must be JSON, and must say so, as a type.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        if self.is_json {
            return self.read();
        }
        Err(Refusal::new(
            WRONG_MEDIA_TYPE,
            "Send JSON with `Content-Type: application/json`.",
            "请发送 JSON，并设置 `Content-Type: application/json`。",
        )
        .expecting("application/json".into()))
    }

    /// Reads JSON as a type.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        let text = str::from_utf8(&self.bytes).map_err(|error| {
            let at = error.valid_up_to();
            Refusal::new(
                NOT_UTF8,
                format!("The body is not UTF-8 from byte {at} on."),
                format!("请求体从第 {at} 字节起不是有效的 UTF-8。"),
            )
        })?;
        if values(&self.bytes) > MOST_VALUES {
            return Err(Refusal::new(
                TOO_LARGE,
                format!("The body has more than {MOST_VALUES} values."),
                format!("请求体中的值超过 {MOST_VALUES} 个。"),
            ));
        }
        let value = Value::from_json(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            // The parser's own words end with the place, which is said once.
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or_default();
            Refusal::new(
                NOT_JSON,
                format!("The body is not JSON: {why}, in line {line}, column {column}."),
                format!("请求体不是有效的 JSON：第 {line} 行第 {column} 列{}（{why}）。", zh_cause(&error)),
            )
            .in_line(line, column)
        })?;
        shape::read(value)
    }
}

/// About how many values a text of JSON has: each but the first stands behind one of these signs.
fn values(json: &[u8]) -> usize {
    let (mut count, mut in_text, mut is_escaped) = (1, false, false);
    for byte in json {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = in_text,
            b'"' => in_text = !in_text,
            b',' | b':' | b'[' | b'{' if !in_text => count += 1,
            _ => {}
        }
    }
    count
}

/// Why a text is no JSON, in Chinese; the parser speaks English alone.
fn zh_cause(error: &serde_json::Error) -> &'static str {
    if error.is_eof() { "处不完整" } else { "处有语法错误" }
}

/// Whether a request says that its body is JSON.
fn is_json(headers: &HeaderMap) -> bool {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    name == "application/json" || (name.starts_with("application/") && name.ends_with("+json"))
}

fn is_encoded(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_ENCODING).is_some_and(|value| !value.as_bytes().eq_ignore_ascii_case(b"identity"))
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn values_are_counted_outside_of_texts() {
        for (json, count) in
            [("0", 1), ("[]", 2), ("[[0,1],{\"a\":2}]", 7), (r#"{"a":"[,[,\\\",{:"}"#, 3), (r#"["\\",0]"#, 3)]
        {
            assert_eq!(values(json.as_bytes()), count, "{json}");
        }
    }
}
