//! `Invoke` and `InvokeFunction` of SCF, 2018-04-16.

use reqwest::Url;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    call::{Mode, Request, Response, Ticket},
    fault::Fault,
    outcome::{LARGEST_ANSWER, Outcome},
    secret::Key,
    sign,
};

/// The two calls that invoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Action {
    /// The event travels in `ClientContext`; `Event` is the asynchronous type.
    #[default]
    Invoke,
    /// The event travels in `Event`, and the call always waits.
    InvokeFunction,
}

impl Action {
    const fn name(self) -> &'static str {
        match self {
            Self::Invoke => "Invoke",
            Self::InvokeFunction => "InvokeFunction",
        }
    }
}

pub(crate) struct Scf {
    pub(crate) endpoint: Url,
    pub(crate) action: Action,
    pub(crate) region: String,
    pub(crate) namespace: Option<String>,
    pub(crate) function: String,
    pub(crate) qualifier: Option<String>,
    pub(crate) routing_key: Option<String>,
    pub(crate) key: Key,
    pub(crate) log: bool,
}

impl Scf {
    pub(super) fn example(key: Key) -> Self {
        Self {
            endpoint: super::web::of_host("scf.tencentcloudapi.com"),
            action: Action::Invoke,
            region: "ap-guangzhou".to_owned(),
            namespace: None,
            function: "my-function".to_owned(),
            qualifier: None,
            routing_key: None,
            key,
            log: true,
        }
    }

    pub(super) fn modes(&self) -> &'static [Mode] {
        match self.action {
            Action::Invoke => &[Mode::Sync, Mode::Async],
            Action::InvokeFunction => &[Mode::Sync],
        }
    }

    pub(super) fn request(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Result<Request, Fault> {
        let body = self.body(event, mode)?.to_string().into_bytes();
        let content_type = "application/json; charset=utf-8";
        let host = super::web::host(&self.endpoint);
        let mut headers = vec![
            ("content-type", content_type.to_owned()),
            ("host", host.clone()),
            ("x-tc-action", self.action.name().to_owned()),
            ("x-tc-version", "2018-04-16".to_owned()),
            ("x-tc-region", self.region.clone()),
            ("x-tc-timestamp", ticket.now.to_string()),
        ];
        headers.extend(self.key.token.iter().map(|token| ("x-tc-token", token.reveal().to_owned())));
        let signed = sign::Tc3 {
            service: "scf",
            headers: &[("content-type", content_type), ("host", &host), ("x-tc-action", self.action.name())],
            payload: &body,
            timestamp: ticket.now,
        }
        .sign(&self.key);
        Ok(Request { url: self.endpoint.clone(), headers, body, signed: Some(signed) })
    }

    /// The parameters. The event is a text in one of them, and that text is JSON.
    fn body(&self, event: &[u8], mode: Mode) -> Result<Value, Fault> {
        let text = str::from_utf8(event).map_err(|_| Fault::event_not_json())?;
        serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|_| Fault::event_not_json())?;
        let mut body = json!({"FunctionName": self.function});
        let mut set = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                body[name] = value.into();
            }
        };
        set("Namespace", self.namespace.as_deref());
        set("Qualifier", self.qualifier.as_deref());
        set("RoutingKey", self.routing_key.as_deref());
        if self.action == Action::InvokeFunction {
            set("Event", Some(text));
        } else {
            set("ClientContext", Some(text));
            set("InvocationType", Some(if mode == Mode::Sync { "RequestResponse" } else { "Event" }));
        }
        if mode == Mode::Sync {
            set("LogType", Some(if self.log { "Tail" } else { "None" }));
        }
        Ok(body)
    }
}

/// What an answer says: `Result` or `Error` in `Response`.
pub(super) fn outcome(response: Response) -> Outcome {
    let status = response.status;
    let whole: Value = serde_json::from_slice(&response.body).unwrap_or_default();
    drop(response);
    let answer = &whole["Response"];
    let request_id = answer["RequestId"].as_str().map(str::to_owned);
    if let Some(code) = answer["Error"]["Code"].as_str() {
        let fault = refused(status, code).named(Some(code.chars().take(100).collect()));
        return Outcome { status, request_id, fault: Some(fault), ..Outcome::default() };
    }
    let result = &answer["Result"];
    if status >= 500 {
        return Outcome { status, ..Fault::target_failed(status).into() };
    }
    if !result.is_object() {
        return Outcome { status, ..Fault::unexpected().into() };
    }
    let text = |name: &str| result[name].as_str().unwrap_or_default();
    let number = |name: &str| result[name].as_f64().filter(|number| *number >= 0.0);
    let body = text("RetMsg").as_bytes().to_vec();
    let failed = result["InvokeResult"].as_i64().is_some_and(|code| code != 0) || !text("ErrMsg").is_empty();
    let mut outcome = Outcome {
        status,
        // The name under which the log knows the call; the other one is that of the API's.
        request_id: result["FunctionRequestId"].as_str().map(str::to_owned).or(request_id),
        logs: text("Log").to_owned(),
        duration_ms: number("Duration"),
        billed_ms: number("BillDuration"),
        memory: number("MemUsage"),
        ..Outcome::default()
    };
    if failed {
        outcome.fault = Some(function(text("ErrMsg"), text("RetMsg")));
    } else if body.len() > LARGEST_ANSWER {
        outcome.fault = Some(Fault::answer_too_large(Some(body.len() as u64)));
        return outcome;
    }
    outcome.body = body;
    outcome
}

/// What a function that failed reports, in either of two members.
fn function(error: &str, returned: &str) -> Fault {
    let (said, name) = super::reported(if error.starts_with('{') { error } else { returned }.as_bytes());
    let plain = || Some(error.chars().take(super::LONGEST_MESSAGE).collect()).filter(|text: &String| !text.is_empty());
    Fault::function(name, said.or_else(plain).as_deref())
}

/// Why the cloud does not take a call, by the codes that are common to its APIs. The message is not repeated: it may
/// quote the key's ID.
fn refused(status: u16, code: &str) -> Fault {
    match code.split('.').next().unwrap_or_default() {
        "AuthFailure" if code == "AuthFailure.SignatureExpire" => Fault::clock_skew(None),
        "AuthFailure" | "UnauthorizedOperation" => Fault::auth_refused(),
        "RequestLimitExceeded" | "LimitExceeded" => Fault::throttled(status),
        "ResourceNotFound" => Fault::not_found(),
        "InternalError" => Fault::target_failed(status),
        _ => Fault::call_refused(status),
    }
}
