//! Answers that never change while the server runs.

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// A document, made once; most are JSON.
pub(crate) struct Document {
    bytes: Bytes,
    etag: HeaderValue,
    mime: HeaderValue,
}

impl Document {
    /// A document of a media type.
    pub(super) fn new(content: &impl Serialize, mime: &'static str) -> Self {
        // Nothing that is handed in here can fail to be written: its members have names and its numbers are finite.
        Self::of_bytes(serde_json::to_vec(content).unwrap_or_default().into(), mime)
    }

    /// A document of these bytes.
    pub(crate) fn of_bytes(bytes: Bytes, mime: &'static str) -> Self {
        let digest = Sha256::digest(&bytes);
        let head = u64::from_be_bytes(digest.first_chunk().copied().unwrap_or_default());
        // Weak: compression on the way changes the bytes and not the meaning.
        let etag = HeaderValue::try_from(format!("W/\"{head:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"\""));
        Self { bytes, etag, mime: HeaderValue::from_static(mime) }
    }

    /// A document of plain JSON.
    pub(super) fn json(content: &impl Serialize) -> Self {
        Self::new(content, "application/json")
    }

    /// The answer to a request with these headers.
    pub(crate) fn answer(&self, request: &HeaderMap) -> Response<Body> {
        let known = self.is_known(request);
        let mut response = Response::new(if known { Body::empty() } else { Body::from(self.bytes.clone()) });
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
        headers.insert(header::CONTENT_TYPE, self.mime.clone());
        response
    }

    fn is_known(&self, request: &HeaderMap) -> bool {
        let lists = request.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|list| list.to_str().ok());
        let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        let own = strong(self.etag.to_str().unwrap_or_default());
        lists.flat_map(|list| list.split(',')).any(|tag| tag.trim() == "*" || strong(tag) == own)
    }
}
