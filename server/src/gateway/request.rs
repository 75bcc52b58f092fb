//! A request as a source sees it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, Uri, Version, header, request::Parts},
};
use percent_encoding::percent_decode_str;
use triggers::value::Value;

use super::source::Source;
use crate::{
    Site,
    problem_json::{NO_SUCH_PATH, Refusal},
    visitor,
};

/// The header in which a caller chooses another configuration. It is not passed on.
pub(super) const STATE: HeaderName = HeaderName::from_static("x-playground-state");

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Headers that concern a connection and not the request (RFC 9110, 7.6.1): no source passes them on.
const OF_CONNECTION: [&str; 8] = [
    "connection",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A request.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) uri: Uri,
    pub(super) method: String,
    /// Behind the target's name, as it was sent: percent-encoded.
    pub(super) path: String,
    /// Behind the `?`, as it was sent.
    pub(super) query: String,
    /// Each name once, in lower case, with its values joined by commas (RFC 9110, 5.2).
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Bytes,
    pub(super) protocol: &'static str,
    pub(super) scheme: &'static str,
    /// The host and the port that it asks for.
    host: String,
    /// The client's address.
    pub(super) client: String,
    /// Since 1970.
    pub(super) since: Duration,
    /// What the caller chose, as the query of a link.
    pub(super) chosen: String,
}

impl Received {
    /// A request, the source that it is for, and the name of the target.
    pub(super) fn of(site: &Site, parts: &Parts, body: Bytes) -> Result<(&'static Source, String, Self), Refusal> {
        let path = parts.uri.path().strip_prefix(super::PREFIX).unwrap_or_default();
        let mut segments = path.splitn(4, '/');
        let (Some(provider), Some(name), Some(target)) = (segments.next(), segments.next(), segments.next()) else {
            return Err(nothing_there());
        };
        let source = Source::of(provider, name)?;
        let headers = &parts.headers;
        let host = parts.uri.authority().map(|authority| authority.as_str().to_owned());
        let host = host.unwrap_or_else(|| text(headers.get(header::HOST).map(HeaderValue::as_bytes)));
        let origin = site.settings().origin.as_ref();
        let client = visitor::of(site.settings(), &parts.extensions, headers);
        let received = Self {
            uri: parts.uri.clone(),
            method: parts.method.as_str().to_owned(),
            path: ["/", segments.next().unwrap_or_default()].concat(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: passed_on(headers, &host),
            body,
            protocol: if parts.version == Version::HTTP_2 { "HTTP/2.0" } else { "HTTP/1.1" },
            scheme: if origin.is_some_and(crate::settings::Origin::is_secure) { "https" } else { "http" },
            host,
            client: client.map(|address| address.to_string()).unwrap_or_default(),
            since: SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
            chosen: text(headers.get(STATE).map(HeaderValue::as_bytes)),
        };
        Ok((source, target.to_owned(), received))
    }

    /// A header, empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All headers but some, as an object; nothing where there are none.
    pub(super) fn header_map(&self, but: &[&str]) -> Option<Value> {
        let others = self.headers.iter().filter(|(name, _)| !but.contains(&name.as_str()));
        let members: Vec<_> = others.map(|(name, value)| (name.clone(), value.as_str().into())).collect();
        (!members.is_empty()).then_some(Value::Object(members))
    }

    /// The host without its port.
    pub(super) fn host_name(&self) -> &str {
        match self.host.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => &self.host,
        }
    }

    /// The parameters of the query, decoded. Of a repeated name the last value counts: no document says what becomes of
    /// the others, and the event has room for one.
    pub(super) fn parameters(&self) -> Option<Value> {
        let mut parameters = Value::empty();
        let Value::Object(members) = &mut parameters else { return None };
        for pair in self.query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let [name, value] =
                [name, value].map(|text| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned());
            members.retain(|(known, _)| *known != name);
            members.push((name, value.into()));
        }
        (!members.is_empty()).then_some(parameters)
    }

    /// The body as text; what is no UTF-8 becomes the sign for that.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The clock, in whole seconds since 1970.
    pub(super) fn seconds(&self) -> i64 {
        i64::try_from(self.since.as_secs()).unwrap_or(i64::MAX)
    }

    /// The clock in seconds with milliseconds, as text: `1591692977.774`.
    pub(super) fn clock(&self) -> String {
        format!("{}.{:03}", self.since.as_secs(), self.since.subsec_millis())
    }
}

/// The headers that a source passes on.
///
/// A browser sends the cookies of this site to every path of it. They are not the function's, so they stay here; those of
/// a program are its own choice.
fn passed_on(headers: &HeaderMap, host: &str) -> Vec<(String, String)> {
    let connection = headers.get_all(header::CONNECTION).into_iter().filter_map(|value| value.to_str().ok());
    let named: Vec<String> =
        connection.flat_map(|value| value.split(',')).map(|name| name.trim().to_lowercase()).collect();
    let is_browser = headers.contains_key(FETCH_SITE);
    let is_kept = |name: &HeaderName| {
        OF_CONNECTION.contains(&name.as_str())
            || named.iter().any(|known| known == name.as_str())
            || *name == STATE
            || (is_browser && *name == header::COOKIE)
    };
    let keys = headers.keys().filter(|name| !is_kept(name));
    let joined = |name: &HeaderName| {
        let values: Vec<String> = headers.get_all(name).iter().map(|value| text(Some(value.as_bytes()))).collect();
        // Cookies alone are joined by another sign (RFC 9113, 8.2.3).
        values.join(if *name == header::COOKIE { "; " } else { "," })
    };
    let mut passed: Vec<(String, String)> = keys.map(|name| (name.as_str().to_owned(), joined(name))).collect();
    // HTTP/2 has the host elsewhere.
    if !host.is_empty() && !headers.contains_key(header::HOST) {
        passed.push((header::HOST.as_str().to_owned(), host.to_owned()));
    }
    passed
}

fn text(bytes: Option<&[u8]>) -> String {
    String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned()
}

fn nothing_there() -> Refusal {
    Refusal::new(
        NO_SUCH_PATH,
        "A gateway path must name a trigger and a target, such as `/gateway/aliyun/http/echo/`.",
        "网关路径须包含触发器和目标，例如 `/gateway/aliyun/http/echo/`。",
    )
}
