//! `InvokeFunction` of Function Compute 2016-08-15.

use chrono::DateTime;
use reqwest::Url;

use super::aliyun::{account_host, encoded, wanted};
use crate::{
    call::{Mode, Request, Ticket},
    secret::Key,
    sign,
};

pub(crate) struct Fc {
    pub(crate) endpoint: Url,
    pub(crate) account: String,
    pub(crate) service: String,
    pub(crate) function: String,
    pub(crate) qualifier: Option<String>,
    pub(crate) key: Key,
    pub(crate) log: bool,
}

impl Fc {
    pub(super) fn example(key: Key) -> Self {
        let host = account_host("1234567890123456", "cn-hangzhou");
        Self {
            endpoint: super::web::of_host(&host),
            account: "1234567890123456".to_owned(),
            service: "my-service".to_owned(),
            function: "my-function".to_owned(),
            qualifier: None,
            key,
            log: true,
        }
    }

    pub(super) fn request(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Request {
        let Self { service, function, .. } = self;
        let version = self.qualifier.as_ref().map(|qualifier| format!(".{qualifier}")).unwrap_or_default();
        let path = format!("/2016-08-15/services/{service}{version}/functions/{function}/invocations");
        let date = DateTime::from_timestamp(ticket.now, 0).unwrap_or_default();
        let mut headers = vec![
            ("content-type", "application/octet-stream".to_owned()),
            ("date", date.format("%a, %d %b %Y %H:%M:%S GMT").to_string()),
            ("x-fc-account-id", self.account.clone()),
        ];
        headers.extend(wanted(mode, self.log));
        headers.extend(self.key.token.iter().map(|token| ("x-fc-security-token", token.reveal().to_owned())));
        let signed = sign::Fc { method: "POST", path: &path, query: None, headers: &headers }.sign(&self.key);
        let mut url = self.endpoint.clone();
        url.set_path(&encoded(&path));
        Request { url, headers, body: event.to_vec(), signed: Some(signed) }
    }
}
