//! `tencent/clb`.

use triggers::value::Value;

use super::{Received, Source, bytes, exception, no_limit, nothing, object, said};

pub(super) const SOURCE: Source = Source {
    provider: "tencent",
    name: "clb",
    // The rule is one for this very host.
    takes_all: |request| object([("domain", said(request.host_name())), ("url", said("/"))]),
    fixed: nothing,
    occurrence: |request, _, _| occurrence(request),
    refused: &[],
    blame: None,
    patience: no_limit,
    failure: exception,
};

/// The headers that the catalogue has fields for.
const FIELDS: [&str; 8] = [
    "host",
    "content-type",
    "user-agent",
    "x-stgw-time",
    "x-forwarded-proto",
    "x-client-proto-ver",
    "x-real-ip",
    "x-forwarded-for",
];

fn occurrence(request: &Received) -> Value {
    let text = str::from_utf8(&request.body).ok();
    let is_json = request.header("content-type").trim().split(';').next() == Some("application/json");
    let json = text.filter(|_| is_json).and_then(|text| Value::from_json(text).ok());
    let json = json.filter(|json| matches!(json, Value::Object(_)));
    let text = text.filter(|_| json.is_none());
    let mut headers = request.header_map(&FIELDS).unwrap_or_else(Value::empty);
    // The event has neither method nor path unless the load balancer is set to add these two, so it is.
    headers.put("/X-Method", Some(request.method.as_str().into()));
    headers.put("/X-Uri", Some(request.path.as_str().into()));
    object([
        ("host", said(request.host_name())),
        ("path", said(&request.path)),
        ("Content-type", said(request.header("content-type"))),
        ("User-Agent", said(request.header("user-agent"))),
        ("headers", Some(headers)),
        ("bodyBytes", bytes(&request.body).filter(|_| text.is_none() && json.is_none())),
        ("body", text.and_then(said)),
        ("jsonBody", json),
        ("X-Stgw-Time", said(&request.clock())),
        ("X-Forwarded-Proto", said(request.scheme)),
        ("X-Client-Proto-Ver", said(request.protocol)),
        ("X-Real-IP", said(&request.client)),
    ])
}
