//! The functions that an operator names: what is said of them, and that nobody else names one.

use std::time::Duration;

use serde_json::{Value, json};
use server::Settings;
use tokio::{io::AsyncReadExt as _, net::TcpListener, sync::mpsc, time::timeout};

use crate::{Api, limits::JSON, list};

const KEYS: [(&str, &str); 2] = [("KEY_ID", "AKIDhushhush"), ("KEY_SECRET", "hush-hush-hush")];

/// A function in each cloud, and one at an address.
fn file(url: &str) -> String {
    format!(
        r#"
        [[target]]
        id = "local"
        name = {{ en = "On this machine", zh = "本机" }}
        kind = "http"
        url = "{url}"
        private = true
        timeout = 5

        [[target]]
        id = "orders"
        kind = "tencent-scf"
        region = "ap-guangzhou"
        function = "secret-name"
        key-id-env = "KEY_ID"
        key-secret-env = "KEY_SECRET"
        "#
    )
}

/// A server that takes connections, says that it did, and when the connection ends; it never answers.
pub(crate) async fn silent() -> (String, mpsc::UnboundedReceiver<&'static str>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let (told, heard) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let told = told.clone();
            tokio::spawn(async move {
                let _ = told.send("begun");
                let mut all = Vec::new();
                let _ = stream.read_to_end(&mut all).await;
                let _ = told.send("ended");
            });
        }
    });
    (url, heard)
}

fn request(target: &str) -> Value {
    json!({"target": target, "trigger": "aliyun/timer", "mode": "sync", "bytes": "e30="})
}

#[tokio::test]
async fn names_are_shown_and_neither_addresses_nor_secrets() {
    let api = Api::with_targets(&file("http://127.0.0.1:9/"), &KEYS);
    let answer = api.get("/api/targets").await.json();
    let targets = list(&answer["targets"]);
    let ids: Vec<&str> = targets.iter().filter_map(|target| target["id"].as_str()).collect();
    assert_eq!(ids, ["echo", "log", "respond", "fail", "slow", "huge", "local", "orders"]);
    assert_eq!(targets[6]["name"], json!({"en": "On this machine", "zh": "本机"}));
    assert_eq!((&targets[6]["kind"], &targets[6]["modes"]), (&json!("http"), &json!(["sync"])));
    assert_eq!((&targets[7]["kind"], &targets[7]["modes"]), (&json!("tencent-scf"), &json!(["sync", "async"])));
    for hidden in ["127.0.0.1", "hush", "KEY_", "secret-name", "ap-guangzhou"] {
        assert!(!answer.to_string().contains(hidden), "{answer}");
    }
    let refused = api
        .post("/api/invoke", &json!({"target": "local", "trigger": "aliyun/timer", "mode": "async", "bytes": ""}))
        .await;
    assert_eq!(refused.json()["pointer"], "/mode");
}

#[test]
fn a_mistake_of_the_file_ends_the_start_and_tells_no_secret() {
    let path = std::env::temp_dir().join(format!("targets-wrong-{}.toml", std::process::id()));
    let read = |text: &str, timeout: &str| {
        std::fs::write(&path, text).expect("a file");
        let settings = Settings::read(|name| match name {
            "TARGETS" => Some(path.display().to_string()),
            "REQUEST_TIMEOUT" => Some(timeout.to_owned()),
            _ => KEYS.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()),
        });
        std::fs::remove_file(&path).expect("the file");
        settings
    };
    let wrong = read("[[target]]\nid = \"a\"\nkind = \"http\"\n", "60").expect_err("no address").to_string();
    assert!(wrong.starts_with("TARGETS, ") && wrong.contains("line 1, column 1") && wrong.contains("`url`"), "{wrong}");
    let wrong = read(&file("http://127.0.0.1:9/"), "5").expect_err("a longer call").to_string();
    assert!(wrong.contains("`local` may take 5 s") && wrong.contains("REQUEST_TIMEOUT"), "{wrong}");
    let settings = read(&file("http://127.0.0.1:9/"), "60").expect("settings");
    let printed = format!("{settings:?}");
    assert!(printed.contains("orders") && !printed.contains("hush") && !printed.contains("127.0.0.1:9"), "{printed}");
    let missing = Settings::read(|name| (name == "TARGETS").then(|| "/no/such/file".to_owned()));
    assert!(missing.is_err_and(|wrong| wrong.to_string().contains("/no/such/file")));
}

/// Whatever stands in a request, no connection is made but to what the operator named.
#[tokio::test]
async fn no_field_of_a_request_is_an_address() {
    let (url, mut heard) = silent().await;
    let bare = url.trim_start_matches("http://").trim_end_matches('/');
    for address in
        [url.as_str(), bare, "//127.0.0.1", "http://[::ffff:127.0.0.1]/", "file:///etc/passwd", "local@127.0.0.1"]
    {
        // A server of its own: invocations are limited.
        let api = Api::with_targets(&file("http://127.0.0.1:9/"), &KEYS);
        for member in
            ["target", "trigger", "mode", "bytes", "edition", "at", "seed", "url", "endpoint", "host", "proxy"]
        {
            let mut request = request("local");
            request[member] = address.into();
            let answer = api.send("POST", "/api/invoke", JSON, request.to_string()).await;
            assert_eq!(answer.status.as_u16() / 100, 4, "{member} {address}: {:?}", answer.body);
        }
        for header in
            ["host", "x-forwarded-host", "forwarded", "x-forwarded-for", "referer", "x-target", "x-original-url"]
        {
            let headers = [JSON[0], (header, address)];
            let answer = api.send("POST", "/api/invoke", &headers, request("local").to_string()).await;
            let kind = answer.json()["error"]["kind"].clone();
            assert!(answer.status == 403 || kind == "unreachable", "{header} {address}: {:?}", answer.body);
        }
    }
    assert!(heard.try_recv().is_err(), "the other address was visited");
}

#[tokio::test]
async fn so_many_run_at_a_time_and_who_leaves_makes_room() {
    let (url, mut heard) = silent().await;
    let settings = [KEYS[0], KEYS[1], ("INVOCATIONS_PER_VISITOR", "1"), ("INVOCATIONS", "2")];
    let api = Api::with_targets(&file(&url), &settings);
    let call = |peer: &'static str, target: &str| {
        let body = request(target).to_string();
        let api = &api;
        async move { api.send_from(Some(peer), "POST", "/api/invoke", JSON, body).await }
    };
    let first = call("192.0.2.1", "local");
    tokio::pin!(first);
    let arrived = tokio::select! {
        answer = &mut first => panic!("{answer:?}"),
        told = heard.recv() => told,
    };
    assert_eq!(arrived, Some("begun"));
    let refused = call("192.0.2.1", "echo").await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "2"));
    assert_eq!(call("192.0.2.2", "echo").await.status, 200);
    {
        let second = call("192.0.2.2", "local");
        tokio::pin!(second);
        tokio::select! {
            answer = &mut second => panic!("{answer:?}"),
            told = heard.recv() => assert_eq!(told, Some("begun")),
        }
        assert_eq!(call("192.0.2.3", "echo").await.status, 503);
    }
    // Who waited for the second one has gone: its connection ends, and its place is free.
    let ended = timeout(Duration::from_secs(2), heard.recv()).await;
    assert_eq!(ended, Ok(Some("ended")));
    assert_eq!(call("192.0.2.3", "echo").await.status, 200);
    let answer = first.await.json();
    assert_eq!((&answer["error"]["kind"], &answer["status"]), (&json!("timeout"), &json!(0)));
}

#[tokio::test]
async fn a_signature_is_shown_step_by_step_with_a_made_up_key() {
    let api = Api::new();
    for (kind, steps) in [
        ("aliyun-fc", &["string-to-sign", "signature", "authorization"][..]),
        ("aliyun-fc3", &["canonical-request", "string-to-sign", "signature", "authorization"]),
        ("tencent-scf", &["canonical-request", "string-to-sign", "signing-key", "signature", "authorization"]),
        ("fc-custom-runtime", &[]),
        ("scf-custom-runtime", &[]),
        ("scf-web-function", &[]),
        ("http", &[]),
    ] {
        let request = json!({"kind": kind, "mode": "sync", "bytes": "e30=", "at": "2026-11-22T00:00:00Z"});
        let answer = api.post("/api/signing", &request).await.json();
        let shown: Vec<&str> = list(&answer["steps"]).iter().filter_map(|step| step["id"].as_str()).collect();
        assert_eq!(shown, steps, "{kind}");
        let curl = answer["curl"].as_str().expect("a command");
        assert!(curl.starts_with("curl ") && curl.contains("{}"), "{curl}");
        // The command carries the header that the last step made.
        let last = list(&answer["steps"]).last().and_then(|step| step["text"].as_str()).unwrap_or_default();
        assert!(curl.contains(last), "{curl}");
        assert_eq!(api.post("/api/signing", &request).await.json(), answer, "{kind}");
    }
    let refused = api.post("/api/signing", &json!({"kind": "tencent-scf", "mode": "sync", "bytes": "/w=="})).await;
    assert_eq!(refused.json()["pointer"], "/bytes");
    let refused = api.post("/api/signing", &json!({"kind": "aliyun", "mode": "sync", "bytes": ""})).await;
    assert_eq!(refused.json()["pointer"], "/kind");
}
