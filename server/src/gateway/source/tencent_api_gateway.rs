//! `tencent/api-gateway`.

use super::{Source, bytes, no_limit, nothing, object, said};

pub(super) const SOURCE: Source = Source {
    provider: "tencent",
    name: "api-gateway",
    takes_all: |_| {
        let any = object([("method", said("ANY"))]);
        object([("api", Some(object([("requestConfig", Some(any)), ("isIntegratedResponse", said("TRUE"))])))])
    },
    fixed: nothing,
    occurrence: |request, _, _| {
        let text = str::from_utf8(&request.body).ok();
        object([
            ("httpMethod", said(&request.method)),
            ("path", said(&request.path)),
            ("query", said(&request.query)),
            ("headers", request.header_map(&[])),
            ("body", text.and_then(said)),
            // What is no text cannot stand in an event but as Base64.
            ("bodyBytes", bytes(&request.body).filter(|_| text.is_none())),
            ("sourceIp", said(&request.client)),
            // The API is the one of this very path.
            ("apiPath", said(&request.path)),
        ])
    },
    refused: &[],
    blame: None,
    patience: no_limit,
    failure: |fault| if fault == "timeout" { "function-timeout" } else { "exception" },
};
