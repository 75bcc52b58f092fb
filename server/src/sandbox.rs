//! The sandbox in which a person's own handler runs, in the browser: a document for each language, and the scripts of the
//! panel that runs it.
//!
//! The document holds everything that it needs, since it may load nothing: its policy allows no connection, no frame and
//! no navigation, and `sandbox` takes from it the site's origin and with that cookies and storage, however it is opened.
//! A worker that it makes of itself inherits all of that. What the code of a person may do there is to compute.

use std::{fs, sync::LazyLock};

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{Site, api::Document, assets::accepts};

/// A script that lies beside the server's source.
macro_rules! script {
    ($path:literal) => {
        include_str!(concat!("../sandbox/", $path))
    };
}

/// The script of the frame.
const FRAME: &str = script!("frame.js");

/// What the worker of a handler for Node.js is made of. One function around it keeps its names from the handler.
const NODE: &[&str] = &[
    script!("node/buffer.js"),
    script!("node/inspect.js"),
    script!("node/zlib.js"),
    script!("node/errors.js"),
    script!("node/modules.js"),
    script!("node/calling.js"),
    script!("node/main.js"),
];

/// The same for Python. Its runtime comes with the task.
const PYTHON: &[&str] = &[script!("python/main.js")];

/// What wraps a handler in Python: a text for the worker.
const HOST: &str = script!("python/host.py");

/// The modules of the panel, by the names under which they import each other.
const PANEL: [(&str, &str); 6] = [
    ("panel.js", script!("page/panel.js")),
    ("editor.js", script!("page/editor.js")),
    ("code.js", script!("page/code.js")),
    ("run.js", script!("page/run.js")),
    ("python.js", script!("page/python.js")),
    ("live.js", script!("page/live.js")),
];

/// The files of the Python runtime that the panel asks for.
const RUNTIME: [(&str, &str); 5] = [
    ("pyodide.mjs", "text/javascript; charset=utf-8"),
    ("pyodide.asm.mjs", "text/javascript; charset=utf-8"),
    ("pyodide.asm.wasm", "application/wasm"),
    ("pyodide-lock.json", "application/json"),
    ("python_stdlib.zip", "application/zip"),
];

/// How they may be packed, and how the names of packed files end.
const PACKINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/sandbox/node", get(|headers: HeaderMap| async move { NODE_DOCUMENT.answer(&headers) }))
        .route("/sandbox/python", get(|headers: HeaderMap| async move { PYTHON_DOCUMENT.answer(&headers) }))
        .route("/sandbox/{name}", get(module))
        .route("/python/{name}", get(runtime))
}

/// A document with its policy.
struct Sandbox {
    document: Document,
    policy: HeaderValue,
}

static NODE_DOCUMENT: LazyLock<Sandbox> = LazyLock::new(|| Sandbox::of(NODE, "", ""));

/// Beyond what the other may, it may compile WebAssembly, and import the runtime from what it was handed.
static PYTHON_DOCUMENT: LazyLock<Sandbox> = LazyLock::new(|| Sandbox::of(PYTHON, HOST, " 'wasm-unsafe-eval' blob:"));

impl Sandbox {
    /// A document of the scripts of its worker, a text for that worker, and what else its scripts may do.
    fn of(scripts: &[&str], host: &str, allowed: &str) -> Self {
        let worker = format!("(() => {{\n'use strict';\n{}\n}})();\n", scripts.join("\n"));
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sandbox</title>\
             <script type=\"text/plain\" id=\"worker\">{worker}</script>\
             <script type=\"text/plain\" id=\"host\">{host}</script>\
             <script>{FRAME}</script></html>"
        );
        // The frame's script by its hash; what it hands to `eval` is the handler.
        let hash = STANDARD.encode(Sha256::digest(FRAME));
        let policy = format!(
            "default-src 'none'; script-src 'sha256-{hash}' 'unsafe-eval'{allowed}; worker-src blob:; sandbox allow-scripts; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        );
        Self {
            document: Document::of_bytes(html.into(), "text/html; charset=utf-8"),
            policy: HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'; sandbox")),
        }
    }

    fn answer(&self, request: &HeaderMap) -> Response<Body> {
        let mut response = revalidated(&self.document, request);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        response
    }
}

/// The modules and the documents know each other, so a browser must never mix those of two servers.
fn revalidated(document: &Document, request: &HeaderMap) -> Response<Body> {
    let mut response = document.answer(request);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

async fn module(Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    static MODULES: LazyLock<Vec<(&str, Document)>> = LazyLock::new(|| {
        let document = |source: &'static str| Document::of_bytes(source.into(), "text/javascript; charset=utf-8");
        PANEL.iter().map(|(name, source)| (*name, document(source))).collect()
    });
    let found = MODULES.iter().find(|(of, _)| *of == name);
    found.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |(_, document)| revalidated(document, &headers))
}

/// A file of the Python runtime, from the operator's folder; as it was packed beforehand, where it was. It is read where
/// all answers are computed, so the threads that move bytes never wait for it.
async fn runtime(State(site): State<Site>, Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let known = site.settings().python.as_ref().zip(RUNTIME.iter().find(|(of, _)| *of == name));
    let packings = PACKINGS.into_iter().filter(|(encoding, _)| accepts(&headers, encoding)).chain([("", "")]);
    let mut read = packings.filter_map(|(encoding, end)| {
        let (folder, (name, mime)) = known?;
        let content = fs::read(folder.join([name, end].concat())).ok()?;
        Some((revalidated(&Document::of_bytes(content.into(), mime), &headers), encoding))
    });
    let Some((mut response, encoding)) = read.next() else { return StatusCode::NOT_FOUND.into_response() };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !encoding.is_empty() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_script_ends_the_element_around_it() {
        for script in [FRAME, HOST].iter().chain(NODE).chain(PYTHON) {
            let script = script.to_ascii_lowercase();
            assert!(!script.contains("</script") && !script.contains("<!--"), "{}", &script[..80]);
        }
    }
}
