//! Who asks, and from which site.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, HeaderName, Request, header, request::Parts},
};

use crate::{
    Site,
    problem_json::{OTHER_SITE, Refusal},
    settings::Settings,
};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The address of whoever asks: of the peer, or, where that is a trusted proxy, of the one that the proxy names.
/// `None` where the server was not told who is connected.
pub(crate) fn address<B>(settings: &Settings, request: &Request<B>) -> Option<IpAddr> {
    of(settings, request.extensions(), request.headers())
}

/// The same, of a request's parts.
pub(crate) fn of(settings: &Settings, extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(behind_proxies(settings, peer.ip(), headers))
}

/// The network of whoever asks: what counts as one visitor.
pub(crate) struct Visitor(pub(crate) IpAddr);

impl FromRequestParts<Site> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let address = of(site.settings(), &parts.extensions, &parts.headers);
        Ok(Self(address.map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), network)))
    }
}

/// The address of whoever asks, as the limits count it.
pub(crate) struct Address(pub(crate) Option<IpAddr>);

impl FromRequestParts<Site> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        Ok(Self(of(site.settings(), &parts.extensions, &parts.headers)))
    }
}

/// Each proxy adds the address that it saw at the end: from there on inwards, the first that is no trusted proxy counts,
/// since everything before it could be forged.
fn behind_proxies(settings: &Settings, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let mut address = peer.to_canonical();
    let lines = headers.get_all(FORWARDED_FOR).into_iter().filter_map(|line| line.to_str().ok());
    let all: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut named = all.into_iter().rev();
    while is_trusted(settings, address) {
        let Some(next) = named.next().and_then(read) else { break };
        address = next;
    }
    address
}

/// Whether an address is a trusted proxy's.
pub(crate) fn is_trusted(settings: &Settings, address: IpAddr) -> bool {
    settings.trusted_proxies.iter().any(|net| net.contains(&address.to_canonical()))
}

/// Whoever has one IPv6 address has the whole /64.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

/// An address, with or without a port.
fn read(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
    bare.or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip())).map(|address| address.to_canonical())
}

/// Whether a request comes from this site's own pages, or from no browser's page at all.
///
/// A page of another site is told by `Sec-Fetch-Site` or `Origin`. A page that got its host's name to point here
/// afterwards (DNS rebinding) is told by `Host`: that is the operator's, or a mere address, which nobody can rebind.
pub(crate) fn is_from_here<B>(settings: &Settings, request: &Request<B>) -> Result<(), Refusal> {
    let headers = request.headers();
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let host = request.uri().authority().map(axum::http::uri::Authority::as_str).or_else(|| text(&header::HOST));
    let own = settings.origin.as_ref();
    let of_other_page = text(&FETCH_SITE).is_some_and(|site| !matches!(site, "same-origin" | "none"));
    let other_host = host.is_some_and(|host| {
        own.is_none_or(|own| !own.authority().eq_ignore_ascii_case(host)) && !targets::is_no_name(host)
    });
    let other_origin = text(&header::ORIGIN).is_some_and(|origin| {
        let is_own = own.is_some_and(|own| own.as_str().eq_ignore_ascii_case(origin));
        let is_hosts = origin.split_once("://").is_some_and(|(_, authority)| Some(authority) == host);
        !is_own && !is_hosts
    });
    if !of_other_page && !other_host && !other_origin {
        return Ok(());
    }
    Err(Refusal::new(
        OTHER_SITE,
        "Functions are invoked from this site's own pages, under the address that the operator set as `ORIGIN`.",
        "只能从本站页面调用函数，且须使用管理员在 `ORIGIN` 中指定的地址。",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(pairs: &[(&str, &str)]) -> Settings {
        let variable = |name: &str| pairs.iter().find(|(of, _)| *of == name).map(|(_, text)| (*text).to_owned());
        Settings::read(variable).expect("settings")
    }

    #[test]
    fn headers_count_behind_trusted_proxies_alone() {
        for (trusted, peer, forwarded, expected) in [
            ("", "192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("10.0.0.0/8", "192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("10.0.0.0/8", "10.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("10.0.0.0/8", "10.0.0.1", "", "10.0.0.1"),
            // What the visitor wrote stands before what the proxy wrote.
            ("10.0.0.0/8", "10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
            ("10.0.0.0/8", "10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"),
            ("10.0.0.1", "10.0.0.1", "203.0.113.9, 10.0.0.2", "10.0.0.2"),
            ("10.0.0.0/8", "10.0.0.1", "203.0.113.9, unknown", "10.0.0.1"),
            ("10.0.0.0/8", "10.0.0.1", "203.0.113.9:4711", "203.0.113.9"),
            ("10.0.0.0/8", "::ffff:10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"),
            ("::1", "::1", "[2001:db8::1]", "2001:db8::1"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(FORWARDED_FOR, forwarded.parse().expect("a value"));
            let settings = settings(&[("TRUSTED_PROXIES", trusted)]);
            let found = behind_proxies(&settings, peer.parse().expect("an address"), &headers);
            assert_eq!(found.to_string(), expected, "{trusted} {peer} {forwarded}");
        }
    }

    #[test]
    fn who_may_invoke() {
        let own = [("ORIGIN", "https://play.example.org")];
        for (settings_of, host, origin, site, allowed) in [
            (&[][..], "127.0.0.1:3000", "", "", true),
            (&[], "127.0.0.1:3000", "http://127.0.0.1:3000", "same-origin", true),
            (&[], "localhost:3000", "http://localhost:3000", "", true),
            (&[], "[::1]:3000", "http://[::1]:3000", "none", true),
            (&[], "127.0.0.1:3000", "http://127.0.0.1:8080", "same-site", false),
            (&[], "127.0.0.1:3000", "https://evil.example", "", false),
            (&[], "127.0.0.1:3000", "null", "", false),
            (&[], "127.0.0.1:3000", "", "cross-site", false),
            // A name that was made to point here.
            (&[], "evil.example", "http://evil.example", "same-origin", false),
            (&own, "play.example.org", "https://play.example.org", "same-origin", true),
            (&own, "Play.Example.org", "", "", true),
            (&own, "127.0.0.1:3000", "", "", true),
            (&own, "127.0.0.1:3000", "https://play.example.org", "same-origin", true),
            (&own, "evil.example", "http://evil.example", "same-origin", false),
            (&own, "play.example.org", "https://example.org", "", false),
            (&own, "", "", "", true),
        ] {
            let mut request = Request::new(());
            for (name, value) in [(header::HOST, host), (header::ORIGIN, origin), (FETCH_SITE, site)] {
                if !value.is_empty() {
                    request.headers_mut().insert(name, value.parse().expect("a value"));
                }
            }
            let allows = is_from_here(&settings(settings_of), &request).is_ok();
            assert_eq!(allows, allowed, "{settings_of:?} {host} {origin} {site}");
        }
    }
}
