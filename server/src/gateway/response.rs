//! What the caller receives, as a response of HTTP that harms nobody who reads it under this site's address.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header},
};
use triggers::{answer::Received as Judgement, value::Value};

use crate::problem_json::{Refusal, UNSENDABLE};

/// What a browser may do with an answer: show it. It gets an origin of its own, runs nothing, loads nothing of others, and
/// sends no form.
pub(super) const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
                                 form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Where no document names the status of an error: what HTTP has for an answer that a gateway cannot use.
const UNDOCUMENTED: u16 = 502;
/// Where a document says `5xx` for a function that took too long.
const TOO_LATE: u16 = 504;

/// How many bytes the headers of an answer may have, where the trigger knows no limit.
const LARGEST_HEADERS: usize = 64 << 10;

/// Which outcome of the contract this is.
const OUTCOME: HeaderName = HeaderName::from_static("x-gateway-outcome");
/// What went wrong with the function.
const FAULT: HeaderName = HeaderName::from_static("x-gateway-fault");
/// Headers of the answer that cannot be sent, or that the trigger ignores.
const LEFT_OUT: HeaderName = HeaderName::from_static("x-gateway-left-out");
/// What stands before the names of headers that a browser would obey on behalf of this site.
const KEPT: &str = "x-answer-";

/// Headers that say something of the body and of nothing else.
const OF_BODY: [&str; 8] = [
    "allow",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-type",
    "etag",
    "last-modified",
    "retry-after",
];

/// Names that begin with `x-` and that proxies, or browsers, obey nevertheless.
const OBEYED: [&str; 5] =
    ["x-accel-", "x-sendfile", "x-content-type-options", "x-dns-prefetch-control", "x-request-id"];

/// Headers of the connection, and those that the server writes itself.
const OF_SERVER: [&str; 9] = [
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The response to an answer that was judged. Without a judgement, the source reads no answer, and the caller gets what
/// there is.
pub(super) fn of(
    judged: Option<&Judgement>,
    answer: Option<&Value>,
    bytes: &[u8],
    fault: Option<&str>,
    is_open: bool,
) -> Result<Response<Body>, Refusal> {
    let caller = judged.map_or(&Value::Null, |judged| &judged.caller);
    let status = match caller.member("status") {
        Some(Value::Int(status)) => u16::try_from(*status).unwrap_or_default(),
        Some(_) => TOO_LATE,
        None if fault.is_none() && judged.is_none() => 200,
        None => UNDOCUMENTED,
    };
    let body = match caller.member("body") {
        // Passed through: byte for byte, also where it is no text.
        Some(body) if answer == Some(body) => bytes.to_vec(),
        Some(Value::Bytes(bytes)) => bytes.clone(),
        Some(Value::Text(text)) => text.clone().into_bytes(),
        Some(Value::Null) | None => Vec::new(),
        Some(other) => other.to_json().into_bytes(),
    };
    let mut headers = Headers { sent: HeaderMap::new(), left_out: Vec::new(), is_open };
    let ignored = judged.map(ignored).unwrap_or_default();
    for (name, value) in caller.member("headers").map(Value::members).unwrap_or_default() {
        let values = value.as_list().unwrap_or(std::slice::from_ref(value));
        if ignored.iter().any(|known| known == name) {
            headers.left_out.push(name.clone());
            continue;
        }
        for value in values {
            headers.add(name, &value.in_text());
        }
    }
    let outcome = judged.and_then(|judged| judged.outcome).map_or("unread", |outcome| outcome.id);
    headers.own(OUTCOME, outcome);
    if let Some(fault) = fault {
        headers.own(FAULT, fault);
    }
    response(status, headers, body)
}

/// The response to a request that does not meet a clause: the documents give a status, whose fault it is, and for some a
/// code, but no form of the body.
pub(super) fn of_clause(
    status: u16,
    blame: Option<(&'static str, &'static str)>,
    clause: &str,
    said: String,
) -> Result<Response<Body>, Refusal> {
    let mut headers = Headers { sent: HeaderMap::new(), left_out: Vec::new(), is_open: false };
    if let Some((name, value)) = blame {
        headers.own(HeaderName::from_static(name), value);
    }
    headers.own(OUTCOME, clause);
    response(status, headers, said.into_bytes())
}

/// The headers that the trigger ignores: those that a rule of the contract names.
fn ignored(judged: &Judgement) -> Vec<String> {
    let names = judged.problems.iter().filter_map(|problem| problem.pointer.strip_prefix("/headers/"));
    names.map(|name| name.replace("~1", "/").replace("~0", "~")).collect()
}

fn response(status: u16, mut headers: Headers, body: Vec<u8>) -> Result<Response<Body>, Refusal> {
    let status = StatusCode::from_u16(status).ok().filter(|status| !status.is_informational());
    let size: usize = headers.sent.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    let Some(status) = status.filter(|_| size <= LARGEST_HEADERS) else {
        let en = "The function's answer meets the contract, but HTTP cannot carry it: a status below 200 is not a \
                  final response, and headers can have at most 64 KiB.";
        let zh = "函数的返回值符合要求，但无法作为 HTTP 响应发送：200 以下的状态码不是最终响应，响应头总大小不能超过 64 KiB。";
        return Err(Refusal::new(UNSENDABLE, en, zh));
    };
    headers.left_out.sort_unstable();
    headers.left_out.dedup();
    let left_out = headers.left_out.join(", ");
    if !left_out.is_empty() {
        headers.own(LEFT_OUT, &left_out);
    }
    // Without a type, browsers would have to guess, which they are told not to do.
    if !headers.sent.contains_key(header::CONTENT_TYPE) && !body.is_empty() {
        headers.own(header::CONTENT_TYPE, type_of(&body));
    }
    let has_no_body = matches!(status, StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED);
    let mut response = Response::new(if has_no_body { Body::empty() } else { Body::from(body) });
    *response.status_mut() = status;
    *response.headers_mut() = headers.sent;
    Ok(response)
}

fn type_of(body: &[u8]) -> &'static str {
    match str::from_utf8(body) {
        Ok(text) if Value::from_json(text).is_ok() => "application/json",
        Ok(_) => "text/plain; charset=utf-8",
        Err(_) => "application/octet-stream",
    }
}

/// Headers on their way out.
struct Headers {
    sent: HeaderMap,
    left_out: Vec<String>,
    is_open: bool,
}

impl Headers {
    /// One of this server's.
    fn own(&mut self, name: HeaderName, value: &str) {
        // What is no header's value says nothing then.
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            self.sent.insert(name, value);
        }
    }

    /// One of the function's. What says something of the body goes out as it is, and so does what begins with `x-`. All
    /// else could make a browser do something for this site (set its cookies, lead away, store a policy), today or by a
    /// later standard: it stands under another name, where a person reads it and no browser obeys it.
    fn add(&mut self, name: &str, value: &str) {
        let lower = name.to_ascii_lowercase();
        if OF_SERVER.contains(&lower.as_str()) {
            self.left_out.push(name.to_owned());
            return;
        }
        let is_own = lower.starts_with("x-")
            && !OBEYED.iter().any(|obeyed| lower.starts_with(obeyed))
            && !lower.starts_with("x-gateway-");
        let is_for_pages = self.is_open && lower.starts_with("access-control-");
        let is_script = lower == "content-type" && is_script(value);
        let passes = (OF_BODY.contains(&lower.as_str()) || is_own || is_for_pages) && !is_script;
        let lower = if passes { lower } else { [KEPT, &lower].concat() };
        match (HeaderName::try_from(lower), HeaderValue::from_bytes(value.as_bytes())) {
            (Ok(name), Ok(value)) if OF_BODY.contains(&name.as_str()) => drop(self.sent.insert(name, value)),
            (Ok(name), Ok(value)) => drop(self.sent.append(name, value)),
            // A line break in it would begin another header.
            _ => self.left_out.push(printable(name)),
        }
        if is_script {
            self.own(header::CONTENT_TYPE, "text/plain; charset=utf-8");
        }
    }
}

/// Whether a page of this site could load an answer of this type as a script or as a style: the one way in which an answer
/// would do something inside of a page.
fn is_script(content_type: &str) -> bool {
    let kind = content_type.to_ascii_lowercase();
    ["javascript", "ecmascript", "jscript", "livescript", "text/css"].iter().any(|word| kind.contains(word))
}

/// The signs of a name that may stand in a header.
fn printable(name: &str) -> String {
    name.chars().map(|sign| if sign.is_ascii_graphic() { sign } else { '?' }).take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(name: &str, value: &str, is_open: bool) -> Vec<(String, String)> {
        let mut headers = Headers { sent: HeaderMap::new(), left_out: Vec::new(), is_open };
        headers.add(name, value);
        let left_out = headers.left_out.iter().map(|name| ("left out".to_owned(), name.clone()));
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let sent = headers.sent.iter().map(|(name, value)| (name.as_str().to_owned(), text(value)));
        sent.chain(left_out).collect()
    }

    #[test]
    fn a_header_goes_out_where_no_browser_obeys_it() {
        for (name, value, expected) in [
            ("Content-Type", "text/html", ("content-type", "text/html")),
            ("X-Custom", "你好", ("x-custom", "你好")),
            ("Set-Cookie", "lang=zh; Path=/", ("x-answer-set-cookie", "lang=zh; Path=/")),
            ("Location", "https://evil.example/", ("x-answer-location", "https://evil.example/")),
            ("Refresh", "0; url=//evil.example", ("x-answer-refresh", "0; url=//evil.example")),
            ("content-security-policy", "default-src *", ("x-answer-content-security-policy", "default-src *")),
            ("Strict-Transport-Security", "max-age=1", ("x-answer-strict-transport-security", "max-age=1")),
            ("Clear-Site-Data", "\"*\"", ("x-answer-clear-site-data", "\"*\"")),
            ("Access-Control-Allow-Origin", "*", ("x-answer-access-control-allow-origin", "*")),
            ("Service-Worker-Allowed", "/", ("x-answer-service-worker-allowed", "/")),
            ("cache-control", "public", ("x-answer-cache-control", "public")),
            ("X-Accel-Redirect", "/etc/passwd", ("x-answer-x-accel-redirect", "/etc/passwd")),
            ("X-Content-Type-Options", "no", ("x-answer-x-content-type-options", "no")),
            ("X-Gateway-Outcome", "forged", ("x-answer-x-gateway-outcome", "forged")),
            ("Transfer-Encoding", "chunked", ("left out", "Transfer-Encoding")),
            ("Content-Length", "1", ("left out", "Content-Length")),
            ("X-Split", "a\r\nset-cookie: b", ("left out", "X-Split")),
            ("a b\n", "c", ("left out", "a?b?")),
            ("", "c", ("x-answer-", "c")),
        ] {
            assert_eq!(sent(name, value, false), [(expected.0.to_owned(), expected.1.to_owned())], "{name}");
        }
        let sent = sent("Access-Control-Allow-Origin", "*", true);
        assert_eq!(sent, [("access-control-allow-origin".to_owned(), "*".to_owned())]);
    }

    #[test]
    fn nothing_is_loaded_as_a_script_or_a_style() {
        for kind in
            ["text/javascript", "application/x-JavaScript;charset=utf-8", "text/ecmascript", "text/css", "text/jscript"]
        {
            let expected = [
                ("x-answer-content-type".to_owned(), kind.to_owned()),
                ("content-type".to_owned(), "text/plain; charset=utf-8".to_owned()),
            ];
            let mut sent = sent("content-type", kind, false);
            sent.sort_by(|(one, _), (other, _)| other.cmp(one));
            assert_eq!(sent, expected);
        }
    }

    #[test]
    fn a_type_is_named_where_the_function_names_none() {
        for (body, expected) in [
            (&b"{\"a\":1}"[..], "application/json"),
            (b"<script>", "text/plain; charset=utf-8"),
            (b"\xff\xd8", "application/octet-stream"),
        ] {
            assert_eq!(type_of(body), expected);
        }
    }
}
