//! Under which address the site is reached.

use std::net::IpAddr;

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

/// Whether an authority is an address, or this very machine: a host that no name server can be made to lie about.
pub(crate) fn is_no_name(authority: &str) -> bool {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.parse::<IpAddr>().is_ok() || host.eq_ignore_ascii_case("localhost") || host.ends_with(".localhost")
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

    #[test]
    fn addresses_and_this_machine_are_no_names() {
        for host in ["127.0.0.1", "127.0.0.1:3000", "[::1]", "[::1]:3000", "localhost:3000", "a.localhost"] {
            assert!(is_no_name(host), "{host}");
        }
        for host in ["example.org", "example.org:80", "127.0.0.1.example.org", "localhost.example.org", ""] {
            assert!(!is_no_name(host), "{host}");
        }
    }
}
