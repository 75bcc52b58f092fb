//! What a call is made of, whatever the kind of the target.

use reqwest::Url;

use crate::sign::Signed;

/// How a function is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Its answer is waited for.
    Sync,
    /// It is given the event, and the cloud calls it later.
    Async,
}

/// What is another one in each call, so that the call itself is computed from what it is given.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Seconds since 1970.
    pub now: i64,
    /// A name that nobody can guess: of the request, and against its repetition.
    pub token: String,
}

/// A request, ready to be sent by `POST`.
pub(crate) struct Request {
    pub(crate) url: Url,
    /// Names in lower case.
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
    /// How it was signed.
    pub(crate) signed: Option<Signed>,
}

/// What came back.
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// A header, where it is a text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// A header that is a number.
    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.header(name)?.trim().parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)
    }
}
