//! What the two APIs of Function Compute answer alike.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::DateTime;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::reported;
use crate::{
    call::{Mode, Response, Ticket},
    fault::Fault,
    outcome::Outcome,
};

/// How far a clock may be off, in seconds: 15 minutes (Alibaba Cloud 2021, error table of the HTTP trigger).
const SKEW: i64 = 15 * 60;

/// The usual host of an account.
pub(crate) fn account_host(account: &str, region: &str) -> String {
    format!("{account}.{region}.fc.aliyuncs.com")
}

/// The headers that say how to call.
pub(super) fn wanted(mode: Mode, log: bool) -> [(&'static str, String); 2] {
    let kind = if mode == Mode::Sync { "Sync" } else { "Async" };
    // The log of a call in the queue is not written yet.
    let log = if log && mode == Mode::Sync { "Tail" } else { "None" };
    [("x-fc-invocation-type", kind.to_owned()), ("x-fc-log-type", log.to_owned())]
}

/// A part of a path as it travels.
pub(super) fn encoded(path: &str) -> String {
    const RESERVED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/').remove(b'$');
    utf8_percent_encode(path, RESERVED).to_string()
}

/// What an answer says.
pub(super) fn outcome(response: Response, ticket: &Ticket) -> Outcome {
    let text = |name| response.header(name).map(str::to_owned);
    let log = response.header("x-fc-log-result").and_then(|log| STANDARD.decode(log).ok()).unwrap_or_default();
    let mut outcome = Outcome {
        status: response.status,
        request_id: text("x-fc-request-id"),
        logs: String::from_utf8_lossy(&log).into_owned(),
        duration_ms: response.number("x-fc-invocation-duration"),
        billed_ms: None,
        // In MB.
        memory: response.number("x-fc-max-memory-usage").map(|megabytes| megabytes * f64::from(1 << 20)),
        version: text("x-fc-invocation-service-version").filter(|version| !version.is_empty()),
        ..Outcome::default()
    };
    let kind = text("x-fc-error-type").filter(|kind| !kind.is_empty());
    outcome.fault = match (response.status, kind) {
        // The status says nothing of the function: its errors are told by the header alone.
        (200..=299, Some(kind)) => {
            let (said, _) = reported(&response.body);
            Some(Fault::function(Some(kind), said.as_deref()))
        }
        (200..=299, None) => None,
        (status, kind) => Some(refused(status, kind.as_deref(), &response, ticket)),
    };
    if outcome.fault.is_none() || response.status < 300 {
        outcome.body = response.body;
    }
    outcome
}

/// Why the cloud does not take a call. Its own message is not repeated: it may quote what was signed.
fn refused(status: u16, kind: Option<&str>, response: &Response, ticket: &Ticket) -> Fault {
    let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
    let code = ["ErrorCode", "Code"].iter().find_map(|name| body.get(*name)?.as_str());
    let name = code.map(|code| code.chars().take(100).collect::<String>()).or_else(|| kind.map(str::to_owned));
    let ahead = response
        .header("date")
        .and_then(|date| DateTime::parse_from_rfc2822(date).ok())
        .map(|theirs| ticket.now - theirs.timestamp());
    let fault = match status {
        401 | 403 if ahead.is_some_and(|ahead| ahead.abs() > SKEW) => Fault::clock_skew(ahead),
        401 | 403 => Fault::auth_refused(),
        404 => Fault::not_found(),
        429 | 503 => Fault::throttled(status),
        502 if kind == Some("UnhandledInvocationError") => {
            let (said, _) = reported(&response.body);
            Fault::function(None, said.as_deref())
        }
        500..=599 => Fault::target_failed(status),
        _ => Fault::call_refused(status),
    };
    fault.named(name)
}
