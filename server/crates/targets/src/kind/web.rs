//! A web service that takes the event as the body of a `POST`; a Web function of SCF is one.
//!
//! No document that was read says under which path a Web function receives an event of a trigger, so the operator names
//! it in the target's address.

use reqwest::Url;
use serde::de::IgnoredAny;

use super::reported;
use crate::{
    call::{Request, Response},
    fault::Fault,
    outcome::Outcome,
    secret::Secret,
};

pub(crate) struct Web {
    pub(crate) url: Url,
    /// The header `Authorization`.
    pub(crate) authorization: Option<Secret>,
}

impl Web {
    pub(super) fn example() -> Self {
        Self { url: local(), authorization: None }
    }

    pub(super) fn request(&self, event: &[u8]) -> Request {
        let mut headers = vec![("content-type", content_type(event).to_owned())];
        headers.extend(self.authorization.iter().map(|secret| ("authorization", secret.reveal().to_owned())));
        Request { url: self.url.clone(), headers, body: event.to_vec(), signed: None }
    }
}

/// What an event is.
pub(super) fn content_type(event: &[u8]) -> &'static str {
    let is_json = serde_json::from_slice::<IgnoredAny>(event).is_ok();
    if is_json { "application/json" } else { "application/octet-stream" }
}

pub(super) fn outcome(response: Response) -> Outcome {
    let status = response.status;
    let fault = match status {
        200..=299 => None,
        404 => Some(Fault::not_found()),
        429 => Some(Fault::throttled(status)),
        401 | 403 => Some(Fault::auth_refused()),
        500..=599 => {
            let (said, name) = reported(&response.body);
            Some(if said.is_some() { Fault::function(name, said.as_deref()) } else { Fault::target_failed(status) })
        }
        _ => Some(Fault::call_refused(status)),
    };
    Outcome { status, body: response.body, fault, ..Outcome::default() }
}

/// What the header `host` says: the port where it is not the scheme's own.
pub(super) fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// Where both clouds' documents let a function listen.
#[expect(clippy::expect_used, reason = "a constant")]
pub(super) fn local() -> Url {
    "http://127.0.0.1:9000/".parse().expect("an address")
}

/// The address of a usual host of a cloud.
#[expect(clippy::expect_used, reason = "constants of this crate")]
pub(super) fn of_host(host: &str) -> Url {
    format!("https://{host}/").parse().expect("an address")
}
