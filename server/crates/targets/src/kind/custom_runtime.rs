//! A function for a custom runtime of Function Compute: an HTTP server that takes `POST /invoke`.
//!
//! The contract is that of "Custom Runtime, event functions" in the documentation: the event is the body, the headers
//! tell what other runtimes find in their context, and the header `x-fc-status` of the answer says whether the function
//! succeeded: 200, or 404 where it failed.

use reqwest::Url;

use super::reported;
use crate::{
    call::{Request, Response, Ticket},
    fault::Fault,
    outcome::Outcome,
};

pub(crate) struct CustomRuntime {
    /// The server's root; calls go to `invoke` below it.
    pub(crate) url: Url,
    /// The function's name in its headers: the target's.
    pub(crate) function: String,
    /// In seconds.
    pub(crate) timeout: u64,
}

impl CustomRuntime {
    pub(super) fn example() -> Self {
        Self { url: super::web::local(), function: "my-function".to_owned(), timeout: 30 }
    }

    /// Account, region and handler are made up; keys of a role, which the cloud hands over, there are none.
    pub(super) fn request(&self, event: &[u8], ticket: &Ticket) -> Request {
        let mut url = self.url.clone();
        url.set_path(&format!("{}/invoke", url.path().trim_end_matches('/')));
        let headers = vec![
            ("content-type", "application/octet-stream".to_owned()),
            ("x-fc-request-id", ticket.token.clone()),
            ("x-fc-control-path", "/invoke".to_owned()),
            ("x-fc-function-name", self.function.clone()),
            ("x-fc-function-handler", "index.handler".to_owned()),
            ("x-fc-function-memory", "512".to_owned()),
            ("x-fc-function-timeout", self.timeout.to_string()),
            ("x-fc-qualifier", "LATEST".to_owned()),
            ("x-fc-region", "cn-hangzhou".to_owned()),
            ("x-fc-account-id", "1234567890123456".to_owned()),
        ];
        Request { url, headers, body: event.to_vec(), signed: None }
    }
}

pub(super) fn outcome(response: Response, ticket: &Ticket) -> Outcome {
    let reports = response.header("x-fc-status").map(|status| status.trim() == "200");
    // "We recommend that you set both": either says that the function failed.
    let failed = reports == Some(false) || !(200..300).contains(&response.status);
    let fault = failed.then(|| {
        let (said, name) = reported(&response.body);
        match response.status {
            // Nobody who speaks the contract leaves `x-fc-status` out and answers so.
            404 if reports.is_none() && said.is_none() => Fault::not_found(),
            _ => Fault::function(name, said.as_deref()),
        }
    });
    Outcome {
        status: response.status,
        request_id: Some(ticket.token.clone()),
        body: response.body,
        fault,
        ..Outcome::default()
    }
}
