//! The kinds of targets: the contract that each of them speaks.

mod aliyun;
mod custom_runtime;
mod fc;
mod fc3;
mod scf;
mod scf_runtime;
mod web;

use serde::Deserialize;

pub(crate) use self::{
    aliyun::account_host,
    custom_runtime::CustomRuntime,
    fc::Fc,
    fc3::Fc3,
    scf::{Action, Scf},
    scf_runtime::ScfRuntime,
    web::Web,
};
use crate::{
    call::{Mode, Request, Response, Ticket},
    fault::Fault,
    outcome::{LARGEST_ANSWER, Outcome},
    secret::{Key, Secret},
    sign::Step,
};

/// The kinds of targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A function for a custom runtime of Function Compute.
    FcCustomRuntime,
    /// A function for SCF's Custom Runtime, which fetches its events.
    ScfCustomRuntime,
    /// A Web function of SCF.
    ScfWebFunction,
    /// Anything that takes a `POST`.
    Http,
    /// `InvokeFunction` of Function Compute 2016-08-15.
    AliyunFc,
    /// `InvokeFunction` of Function Compute 2023-03-30.
    AliyunFc3,
    /// `Invoke` or `InvokeFunction` of SCF.
    TencentScf,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::FcCustomRuntime,
        Self::ScfCustomRuntime,
        Self::ScfWebFunction,
        Self::Http,
        Self::AliyunFc,
        Self::AliyunFc3,
        Self::TencentScf,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FcCustomRuntime => "fc-custom-runtime",
            Self::ScfCustomRuntime => "scf-custom-runtime",
            Self::ScfWebFunction => "scf-web-function",
            Self::Http => "http",
            Self::AliyunFc => "aliyun-fc",
            Self::AliyunFc3 => "aliyun-fc3",
            Self::TencentScf => "tencent-scf",
        }
    }
}

/// The largest event of a call of SCF that waits, in bytes (Tencent Cloud 2024, Invoke).
const LARGEST_EVENT_OF_SCF: usize = 6 << 20;

/// How an event reaches a function.
pub(crate) enum Contract {
    /// In a request to it.
    Sent(Box<Service>),
    /// In the answer to its own request.
    Fetched(ScfRuntime),
}

/// What a target of a kind that is sent its events needs to know.
pub(crate) enum Service {
    CustomRuntime(CustomRuntime),
    Web(Web),
    Fc(Fc),
    Fc3(Fc3),
    Scf(Scf),
}

impl Service {
    /// In which ways it can be called. Only a cloud has a queue for what is called later.
    pub(crate) fn modes(&self) -> &'static [Mode] {
        match self {
            Self::CustomRuntime(_) | Self::Web(_) => &[Mode::Sync],
            Self::Fc(_) | Self::Fc3(_) => &[Mode::Sync, Mode::Async],
            Self::Scf(scf) => scf.modes(),
        }
    }

    /// How large an event may be, in bytes.
    ///
    /// Function Compute takes 32 MB from one that waits ("Limits", request body), SCF and web services of this page 6
    /// MB (`Invoke`); both take 128 KB into their queues.
    fn largest_event(&self, mode: Mode) -> usize {
        match (mode, self) {
            (Mode::Async, _) => 128 << 10,
            (Mode::Sync, Self::Fc(_) | Self::Fc3(_) | Self::CustomRuntime(_)) => 32 << 20,
            (Mode::Sync, Self::Scf(_) | Self::Web(_)) => LARGEST_EVENT_OF_SCF,
        }
    }

    /// How many bytes of an answer are read: where the function's own is in a text of JSON, more.
    pub(crate) const fn largest_answer(&self) -> usize {
        match self {
            Self::Scf(_) => 2 * LARGEST_ANSWER,
            _ => LARGEST_ANSWER,
        }
    }

    /// The request that hands an event over.
    pub(crate) fn request(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Result<Request, Fault> {
        let most = self.largest_event(mode);
        if event.len() > most {
            return Err(Fault::event_too_large(event.len(), most));
        }
        match self {
            Self::CustomRuntime(service) => Ok(service.request(event, ticket)),
            Self::Web(service) => Ok(service.request(event)),
            Self::Fc(service) => Ok(service.request(event, mode, ticket)),
            Self::Fc3(service) => Ok(service.request(event, mode, ticket)),
            Self::Scf(service) => service.request(event, mode, ticket),
        }
    }

    /// What an answer says.
    pub(crate) fn outcome(&self, response: Response, ticket: &Ticket) -> Outcome {
        match self {
            Self::CustomRuntime(_) => custom_runtime::outcome(response, ticket),
            Self::Web(_) => web::outcome(response),
            Self::Fc(_) | Self::Fc3(_) => aliyun::outcome(response, ticket),
            Self::Scf(_) => scf::outcome(response),
        }
    }

    /// What must not be seen.
    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        match self {
            Self::CustomRuntime(_) => Vec::new(),
            Self::Web(web) => web.authorization.iter().collect(),
            Self::Fc(Fc { key, .. }) | Self::Fc3(Fc3 { key, .. }) | Self::Scf(Scf { key, .. }) => {
                key.secrets().collect()
            }
        }
    }
}

/// A request with a made-up key, for people who learn how it is signed.
pub struct Lesson {
    /// The request as a command; of a function that fetches its events, the requests that it sends.
    pub curl: String,
    /// How it is signed, step by step.
    pub steps: Vec<Step>,
}

/// The request that calls a function of a kind with an event, and its signature. Address, account, function and key are
/// made up. Kinds that sign nothing have no steps.
pub fn lesson(kind: Kind, event: &[u8], mode: Mode, ticket: &Ticket) -> Result<Lesson, Fault> {
    let made_up = |text: &str| Secret::new(text.to_owned());
    let key = Key { id: made_up("AKIDEXAMPLE"), secret: made_up("made-up-secret"), token: None };
    let service = match kind {
        Kind::AliyunFc => Service::Fc(Fc::example(key)),
        Kind::AliyunFc3 => Service::Fc3(Fc3::example(key)),
        Kind::TencentScf => Service::Scf(Scf::example(key)),
        Kind::FcCustomRuntime => Service::CustomRuntime(CustomRuntime::example()),
        Kind::ScfCustomRuntime => {
            return scf_runtime::commands(event).map(|curl| Lesson { curl, steps: Vec::new() });
        }
        Kind::ScfWebFunction | Kind::Http => Service::Web(Web::example()),
    };
    let lesson = |request: Request| Lesson {
        curl: curl(&request),
        steps: request.signed.map(|signed| signed.steps).unwrap_or_default(),
    };
    service.request(event, mode, ticket).map(lesson)
}

/// A request as a command of a shell.
fn curl(request: &Request) -> String {
    let mut lines = vec![format!("curl -sS -i -X POST {}", quoted(request.url.as_str()))];
    // The command writes a host of its own.
    let headers = request.headers.iter().filter(|(name, _)| *name != "host");
    lines.extend(headers.map(|(name, value)| format!("-H {}", quoted(&format!("{name}: {value}")))));
    if let Some(signed) = &request.signed {
        lines.push(format!("-H {}", quoted(&format!("authorization: {}", signed.authorization))));
    }
    lines.push(data(&request.body));
    lines.join(" \\\n  ")
}

/// The option that gives a command its body. A long one is a file's, since a command has a limit.
fn data(body: &[u8]) -> String {
    const LONGEST: usize = 8 << 10;
    let body = str::from_utf8(body).ok().filter(|body| body.len() <= LONGEST && !body.starts_with('@'));
    format!("--data-binary {}", body.map_or_else(|| "@event".to_owned(), quoted))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// At most so much of a function's own message is repeated, in characters.
const LONGEST_MESSAGE: usize = 500;

/// The message and the type of an error in the form in which functions report one.
fn reported(body: &[u8]) -> (Option<String>, Option<String>) {
    let value: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |names: [&str; 2]| {
        let found = names.iter().find_map(|name| value.get(*name)?.as_str());
        found.map(|text| text.chars().take(LONGEST_MESSAGE).collect())
    };
    (text(["errorMessage", "message"]), text(["errorType", "type"]))
}

/// The same, or the whole text where it has another form.
fn reported_or_text(body: &[u8]) -> (Option<String>, Option<String>) {
    let (said, name) = reported(body);
    let text = || Some(String::from_utf8_lossy(body).trim().chars().take(LONGEST_MESSAGE).collect::<String>());
    (said.or_else(|| text().filter(|text| !text.is_empty())), name)
}
