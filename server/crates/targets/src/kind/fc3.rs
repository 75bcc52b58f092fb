//! `InvokeFunction` of Function Compute 2023-03-30.

use chrono::DateTime;
use reqwest::Url;

use super::aliyun::{account_host, encoded, wanted};
use crate::{
    call::{Mode, Request, Ticket},
    secret::Key,
    sign::{self, sha256},
};

pub(crate) struct Fc3 {
    pub(crate) endpoint: Url,
    pub(crate) function: String,
    pub(crate) qualifier: Option<String>,
    pub(crate) key: Key,
    pub(crate) log: bool,
}

impl Fc3 {
    pub(super) fn example(key: Key) -> Self {
        Self {
            endpoint: super::web::of_host(&account_host("1234567890123456", "cn-hangzhou")),
            function: "my-function".to_owned(),
            qualifier: None,
            key,
            log: true,
        }
    }

    pub(super) fn request(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Request {
        let path = format!("/2023-03-30/functions/{}/invocations", self.function);
        let query: Vec<(&str, &str)> =
            self.qualifier.iter().map(|qualifier| ("qualifier", qualifier.as_str())).collect();
        let date = DateTime::from_timestamp(ticket.now, 0).unwrap_or_default();
        let payload = sha256(event);
        let mut headers = vec![
            ("content-type", "application/octet-stream".to_owned()),
            ("host", super::web::host(&self.endpoint)),
            ("x-acs-action", "InvokeFunction".to_owned()),
            ("x-acs-version", "2023-03-30".to_owned()),
            ("x-acs-date", date.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
            ("x-acs-signature-nonce", ticket.token.clone()),
            ("x-acs-content-sha256", payload.clone()),
        ];
        headers.extend(wanted(mode, self.log));
        if let Some(token) = &self.key.token {
            headers.push(("x-acs-accesskey-id", self.key.id.reveal().to_owned()));
            headers.push(("x-acs-security-token", token.reveal().to_owned()));
        }
        let signed = sign::Acs3 { method: "POST", path: &path, query: &query, headers: &headers, payload: &payload }
            .sign(&self.key);
        let mut url = self.endpoint.clone();
        url.set_path(&encoded(&path));
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(&query);
        }
        Request { url, headers, body: event.to_vec(), signed: Some(signed) }
    }
}
