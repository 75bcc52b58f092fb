//! `aliyun/api-gateway`.

use std::time::Duration;

use triggers::value::Value;

use super::{Source, bytes, exception, nothing, object, said};

pub(super) const SOURCE: Source = Source {
    provider: "aliyun",
    name: "api-gateway",
    takes_all: |_| {
        object([("RequestConfig", Some(object([("RequestHttpMethod", said("ANY")), ("RequestPath", said("/*"))])))])
    },
    fixed: nothing,
    occurrence: |request, _, _| {
        object([
            ("httpMethod", said(&request.method)),
            ("path", said(&request.path)),
            ("queryParameters", request.parameters()),
            ("headers", request.header_map(&[])),
            ("bodyBytes", bytes(&request.body)),
            ("clientIp", said(&request.client)),
        ])
    },
    refused: &[],
    blame: None,
    patience: |config| {
        let limit = config.at("ServiceConfig.ServiceTimeout").and_then(Value::as_int)?;
        u64::try_from(limit).ok().map(Duration::from_millis)
    },
    failure: |fault| if fault == "timeout" { "cold-start" } else { exception(fault) },
};
