//! Under which address the site is reached.

use axum::http::{HeaderMap, header};

use crate::settings::Settings;

/// The scheme and the authority for links to be handed on. Empty where neither the operator nor the request says it;
/// links then lack it.
pub(crate) fn of(settings: &Settings, headers: &HeaderMap) -> String {
    if let Some(origin) = &settings.origin {
        return origin.as_str().to_owned();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.filter(|host| is_authority(host)).map(|host| format!("http://{host}")).unwrap_or_default()
}

/// A request can say anything; what looks like no host is not repeated.
fn is_authority(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_operator_comes_before_the_request() {
        let headers = |host| HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))]);
        let told = Settings { origin: "https://example.org".parse().ok(), ..Settings::default() };
        assert_eq!(of(&told, &headers("localhost:3000")), "https://example.org");
        assert_eq!(of(&Settings::default(), &headers("[::1]:3000")), "http://[::1]:3000");
        assert_eq!(of(&Settings::default(), &headers("a\"b")), "");
    }
}
