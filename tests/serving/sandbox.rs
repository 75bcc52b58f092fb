//! The documents of the sandbox: what they may do, and what the pages around them may.

use std::{env, fs};

use axum::{body::Body, http::Request};
use server::{Settings, Site};
use tower::ServiceExt;

use crate::{body, get, header, send, text};

/// The directives of a policy, sorted.
fn directives(policy: &str) -> Vec<&str> {
    let mut directives: Vec<&str> = policy.split(';').map(str::trim).collect();
    directives.sort_unstable();
    directives
}

#[tokio::test]
async fn the_sandbox_may_compute_and_nothing_else() {
    for (path, more) in [("/sandbox/node", ""), ("/sandbox/python", " 'wasm-unsafe-eval' blob:")] {
        let response = get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
        assert_eq!(header(&response, "cache-control"), "no-cache");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        let policy = header(&response, "content-security-policy").to_owned();
        let hash = policy.split('\'').find(|part| part.starts_with("sha256-")).expect("the hash of its script");
        let scripts = format!("script-src '{hash}' 'unsafe-eval'{more}");
        // No origin of the site (`sandbox` without `allow-same-origin`), no connection, no form, no other frame.
        let expected = [
            "base-uri 'none'",
            "default-src 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            "sandbox allow-scripts",
            &scripts,
            "worker-src blob:",
        ];
        assert_eq!(directives(&policy), expected, "{path}");
        // All of it is in the document: there is nothing for it to load.
        let html = text(response).await;
        assert!(!html.contains("src=") && !html.contains("href=") && html.contains("<script>"), "{path}");
    }
}

#[tokio::test]
async fn pages_may_frame_their_own_site_and_are_framed_by_nobody() {
    let page = get("/aliyun/oss").await;
    let policy = header(&page, "content-security-policy");
    for directive in ["frame-src 'self'", "frame-ancestors 'none'", "default-src 'none'", "connect-src 'self'"] {
        assert!(directives(policy).contains(&directive), "{directive}: {policy}");
    }
    assert!(!policy.contains(" 'unsafe-eval'") && !policy.contains("blob:"), "{policy}");
}

#[tokio::test]
async fn the_scripts_of_the_panel_are_asked_for_again_and_sent_once() {
    let first = get("/sandbox/panel.js").await;
    assert_eq!(header(&first, "content-type"), "text/javascript; charset=utf-8");
    assert_eq!(header(&first, "cache-control"), "no-cache");
    let again = send("GET", "/sandbox/panel.js", &[("if-none-match", header(&first, "etag"))]).await;
    assert_eq!(again.status(), 304);
    let script = text(first).await;
    // Every module that one names is there.
    for name in script.lines().filter_map(|line| line.split("from './").nth(1)?.split('\'').next()) {
        assert_eq!(get(&format!("/sandbox/{name}")).await.status(), 200, "{name}");
    }
    for path in ["/sandbox/other.js", "/sandbox/frame.js", "/sandbox/node/main.js", "/sandbox/../Cargo.toml"] {
        assert_eq!(get(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn python_is_there_only_where_the_operator_has_it() {
    assert_eq!(get("/python/pyodide.mjs").await.status(), 404);
    let folder = env::temp_dir().join(format!("trigger-playground-python-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for (name, content) in [("pyodide.mjs", "plain"), ("pyodide.mjs.gz", "packed"), ("secret.txt", "secret")] {
        fs::write(folder.join(name), content).expect("a file");
    }
    let router = server::router(Site::new(Settings { python: Some(folder.clone()), ..Settings::default() }));
    let ask = async |path: &str, accepted: &str| {
        let request = Request::get(path).header("accept-encoding", accepted).body(Body::empty()).expect("a request");
        router.clone().oneshot(request).await.expect("an answer")
    };
    let plain = ask("/python/pyodide.mjs", "identity").await;
    assert_eq!((plain.status().as_u16(), header(&plain, "content-type")), (200, "text/javascript; charset=utf-8"));
    assert_eq!(body(plain).await, "plain");
    let packed = ask("/python/pyodide.mjs", "gzip").await;
    assert_eq!(header(&packed, "content-encoding"), "gzip");
    assert_eq!(body(packed).await, "packed");
    // All at once, as the panel asks for them.
    let all = futures::future::join_all((0..16).map(|_| ask("/python/pyodide.mjs", "identity"))).await;
    assert!(all.iter().all(|response| response.status() == 200));
    // Only what the sandbox asks for, whatever else lies there.
    for path in ["/python/secret.txt", "/python/pyodide.mjs.gz", "/python/..%2fsecret.txt", "/python/pyodide.asm.wasm"]
    {
        assert_eq!(ask(path, "identity").await.status(), 404, "{path}");
    }
    fs::remove_dir_all(folder).expect("to tidy up");
}
