//! The files that the browser loads, embedded by the build script.

use std::collections::HashMap;
use std::sync::LazyLock;

use app::shell::{Client, Files};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use bilingual::Lang;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// An embedded file.
pub struct Asset {
    /// The name it was made under: `home-en.wasm`.
    pub name: &'static str,
    /// The path it is served under.
    pub path: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// Whether the path changes with the content.
    pub immutable: bool,
    /// A hash of the content.
    pub etag: &'static str,
    /// The content.
    pub identity: &'static [u8],
    /// The content, compressed with brotli, if that is worth anything.
    pub brotli: Option<&'static [u8]>,
    /// The content, compressed with gzip, if that is worth anything.
    pub gzip: Option<&'static [u8]>,
}

/// Which client was built: `release`, `dev`, or `skip` for none.
pub const CLIENT: &str = CLIENT_NAME;

/// All embedded files.
pub fn all() -> &'static [Asset] {
    ASSETS
}

/// The file at a path.
pub fn at(path: &str) -> Option<&'static Asset> {
    static BY_PATH: LazyLock<HashMap<&str, &Asset>> =
        LazyLock::new(|| ASSETS.iter().map(|asset| (asset.path, asset)).collect());
    BY_PATH.get(path).copied()
}

/// What a document loads.
pub fn files(reload: Option<&'static str>) -> Files {
    let path = |name| ASSETS.iter().find(|asset| asset.name == name).map(|asset| asset.path);
    Files { style: path("style.css").unwrap_or_default(), script: path("site.js").unwrap_or_default(), client, reload }
}

/// A program in a language, unless the client was left out of the build.
fn client(program: &str, lang: Lang) -> Option<Client> {
    let path = |extension| {
        let name = format!("{program}-{}.{extension}", lang.code());
        ASSETS.iter().find(|asset| asset.name == name).map(|asset| asset.path)
    };
    Some(Client { js: path("js")?, wasm: path("wasm")? })
}

impl Asset {
    /// The answer to a request with these headers.
    pub fn answer(&self, request: &HeaderMap) -> Response<Body> {
        let etag = format!("\"{}\"", self.etag);
        let known = request.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        let fresh = known.is_some_and(|tags| tags == "*" || tags.contains(&etag));
        let (encoding, content) = self.encoded(request);
        let mut response = Response::new(if fresh { Body::empty() } else { Body::from(content) });
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.mime));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let cache = if self.immutable { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            headers.insert(header::ETAG, etag);
        }
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if fresh {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        response
    }

    /// The smallest form that the browser takes.
    fn encoded(&self, request: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
        match (self.brotli, self.gzip) {
            (Some(brotli), _) if accepts(request, "br") => (Some("br"), brotli),
            (_, Some(gzip)) if accepts(request, "gzip") => (Some("gzip"), gzip),
            _ => (None, self.identity),
        }
    }
}

/// Whether a request takes an encoding: named or by `*`, and not with a weight of nothing.
pub(crate) fn accepts(request: &HeaderMap, encoding: &str) -> bool {
    let texts = request.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut any = false;
    for item in texts.flat_map(|text| text.split(',')) {
        let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
        let weight = parameters.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>).unwrap_or(0.0);
        let name = name.trim();
        if name.eq_ignore_ascii_case(encoding) {
            return weight > 0.0;
        }
        any |= name == "*" && weight > 0.0;
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_form_that_a_browser_takes() {
        let asset = Asset {
            name: "x.css",
            path: "/x.css",
            mime: "text/css",
            immutable: true,
            etag: "x",
            identity: b"identity",
            brotli: Some(b"brotli"),
            gzip: Some(b"gzip"),
        };
        for (accepted, expected) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0, gzip;q=0.5", Some("gzip")),
            ("GZIP", Some("gzip")),
            ("*", Some("br")),
            ("*;q=0", None),
            ("identity", None),
            ("brotli", None),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
            assert_eq!(asset.encoded(&headers).0, expected, "{accepted}");
        }
        assert_eq!(asset.encoded(&HeaderMap::new()).0, None);
    }
}
