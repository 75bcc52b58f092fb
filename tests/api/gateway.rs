//! The server in the place of a source: real requests over loopback, and what a function of ours received and answered.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Request, StatusCode},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http_body_util::BodyExt as _;
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use serde_json::{Value, json};
use server::{Settings, Site};
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;

use crate::Api;

/// The triggers that a request fires here.
const TRIGGERS: [&str; 4] = ["aliyun/http", "aliyun/api-gateway", "tencent/api-gateway", "tencent/clb"];

/// A server with an open gateway, and a function of the operator's that gives one answer and keeps what it received.
struct Gateway {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Value>>>,
}

/// What came back.
#[derive(Debug)]
struct Came {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
}

impl Came {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| str::from_utf8(value.as_bytes()).expect("a text"))
    }

    fn text(&self) -> &str {
        str::from_utf8(&self.body).expect("a text")
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// Serves a router on a port of its own.
async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

impl Gateway {
    async fn new(answer: &str) -> Self {
        Self::with(answer, &[("GATEWAY", "on")]).await
    }

    /// The function `mine` answers this.
    async fn with(answer: &str, settings: &[(&str, &str)]) -> Self {
        let received: Arc<Mutex<Vec<Value>>> = Arc::default();
        let (answer, kept) = (answer.to_owned(), Arc::clone(&received));
        let function = Router::new().fallback(move |event: Bytes| {
            let event = serde_json::from_slice(&event).expect("an event of JSON");
            kept.lock().unwrap_or_else(PoisonError::into_inner).push(event);
            async move { answer }
        });
        let function = serve(function).await;
        let file =
            format!("[[target]]\nid = \"mine\"\nkind = \"http\"\nurl = \"http://{function}/\"\nprivate = true\n");
        let path = std::env::temp_dir().join(format!("gateway-{}-{}.toml", std::process::id(), function.port()));
        std::fs::write(&path, file).expect("a file");
        let read = Settings::read(|name| match name {
            "TARGETS" => Some(path.display().to_string()),
            _ => settings.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()),
        });
        std::fs::remove_file(&path).expect("the file");
        let site = Site::new(read.expect("settings"));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = server::router(site.clone());
        tokio::spawn(server::serve::serve(listener, router, site, std::future::pending()));
        Self { address, received }
    }

    /// Sends a request behind `/gateway/`.
    async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Came {
        let mut request = Request::builder().method(method).uri(format!("http://{}/gateway/{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).expect("a request");
        let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
        let (parts, body) = client.request(request).await.expect("a response").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Came { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    async fn get(&self, path: &str) -> Came {
        self.send("GET", path, &[], Body::empty()).await
    }

    /// What the function received last.
    fn event(&self) -> Value {
        let received = self.received.lock().unwrap_or_else(PoisonError::into_inner);
        received.last().cloned().expect("an event")
    }

    fn calls(&self) -> usize {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

/// An answer that meets every contract.
const FINE: &str = r#"{"statusCode":201,"headers":{"x-custom":"你好"},"body":"fine","isBase64Encoded":false}"#;

#[tokio::test]
async fn it_is_off_unless_the_operator_turns_it_on() {
    let api = Api::new();
    assert_eq!(api.get("/gateway/aliyun/http/echo/").await.status, 404);
    assert_eq!(api.send("POST", "/gateway/aliyun/http/echo/", &[], "x").await.status, 405);
    assert_eq!(
        api.get("/api/openapi.json").await.json()["paths"].get("/gateway/{provider}/{trigger}/{target}/{path}"),
        None
    );
    let open = Gateway::new(FINE).await;
    assert_eq!(open.get("aliyun/http/echo/").await.status, 200);
    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    let uri = format!("http://{}/api/openapi.json", open.address).parse().expect("an address");
    let body = client.get(uri).await.expect("a response").into_body().collect().await.expect("a body").to_bytes();
    let described: Value = serde_json::from_slice(&body).expect("JSON");
    assert!(described["paths"]["/gateway/{provider}/{trigger}/{target}/{path}"]["patch"].is_object());
}

#[tokio::test]
async fn every_built_in_function_is_answered_by_the_contract() {
    let errno = |error: &str| format!(r#"{{"errno":403,"error":"{error}"}}"#);
    let apigw = errno("Invalid scf response format. please check your scf response format.");
    let clb = errno("Analyse scf response failed.");
    for (trigger, target, status, outcome, body) in [
        ("aliyun/http", "respond", 200, "answered", "ok"),
        ("aliyun/http", "slow", 200, "inferred", "slow"),
        ("aliyun/http", "fail", 502, "exception", ""),
        ("aliyun/http", "huge", 502, "exception", ""),
        ("aliyun/api-gateway", "respond", 200, "answered", ""),
        ("aliyun/api-gateway", "echo", 503, "bad-answer", ""),
        ("aliyun/api-gateway", "slow", 503, "bad-answer", ""),
        ("aliyun/api-gateway", "fail", 503, "failed", ""),
        ("aliyun/api-gateway", "huge", 503, "failed", ""),
        ("tencent/api-gateway", "respond", 200, "answered", "ok"),
        ("tencent/api-gateway", "echo", 502, "bad-answer", &*apigw),
        ("tencent/api-gateway", "slow", 502, "bad-answer", &*apigw),
        ("tencent/api-gateway", "fail", 502, "failed", &*apigw),
        ("tencent/api-gateway", "huge", 502, "failed", &*apigw),
        ("tencent/clb", "respond", 200, "answered", ""),
        ("tencent/clb", "echo", 502, "bad-answer", &*clb),
        ("tencent/clb", "slow", 502, "bad-answer", &*clb),
        ("tencent/clb", "fail", 502, "failed", &*clb),
        ("tencent/clb", "huge", 502, "failed", &*clb),
    ] {
        let gateway = Gateway::new("").await;
        // The slow one of the built-in functions takes five seconds; one is enough here.
        if target == "slow" && trigger != "aliyun/http" {
            continue;
        }
        let came = gateway.get(&format!("{trigger}/{target}/")).await;
        let found = (came.status, came.header("x-gateway-outcome"), came.text());
        assert_eq!(found, (status, outcome, body), "{trigger} {target}");
        let fault = ["fail", "huge"].contains(&target).then_some(if target == "fail" {
            "function-failed"
        } else {
            "answer-too-large"
        });
        assert_eq!(came.header("x-gateway-fault"), fault.unwrap_or_default(), "{trigger} {target}");
        if trigger == "aliyun/http" && status == 502 {
            assert_eq!(came.header("x-fc-error-type"), "UnhandledInvocationError");
        }
        if body.starts_with('{') {
            assert_eq!(came.header("content-type"), "application/json");
        }
    }
}

#[tokio::test]
async fn the_source_waits_as_long_as_its_configuration_says() {
    let gateway = Gateway::new("").await;
    let begun = std::time::Instant::now();
    let impatient = [("x-playground-state", "ServiceConfig.ServiceTimeout=300")];
    let came = gateway.send("GET", "aliyun/api-gateway/slow/", &impatient, Body::empty()).await;
    assert_eq!((came.status, came.header("x-gateway-outcome")), (503, "cold-start"));
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

/// What the function of each trigger received, and that its answer came back.
async fn events(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> [Value; 4] {
    let mut events = Vec::new();
    for trigger in TRIGGERS {
        let gateway = Gateway::new(FINE).await;
        let came = gateway.send(method, &format!("{trigger}/mine{path}"), headers, body.to_vec()).await;
        assert_eq!((came.status, came.text(), came.header("x-custom")), (201, "fine", "你好"), "{trigger}: {came:?}");
        events.push(gateway.event());
    }
    events.try_into().expect("four")
}

#[tokio::test]
async fn a_request_becomes_the_event_of_each_trigger() {
    let headers = [("x-two", "1"), ("x-two", "2"), ("user-agent", "curl/8"), ("connection", "x-gone"), ("x-gone", "1")];
    let [http, gateway, tencent, clb] = events("GET", "/a%20b/c?q=x+y&q=%E4%BD%A0&flag", &headers, b"").await;
    assert_eq!((&http["rawPath"], &http["requestContext"]["http"]["path"]), (&json!("/a%20b/c"), &json!("/a b/c")));
    assert_eq!(http["queryParameters"], json!({"q": "x y,你", "flag": ""}));
    assert_eq!((&http["headers"]["x-two"], http["headers"].get("x-gone")), (&json!("1,2"), None));
    assert_eq!(http["requestContext"]["http"]["sourceIp"], "127.0.0.1");
    assert_eq!(http["requestContext"]["http"]["userAgent"], "curl/8");
    assert_eq!((&gateway["httpMethod"], &gateway["path"]), (&json!("GET"), &json!("/a%20b/c")));
    assert_eq!(gateway["queryParameters"], json!({"q": "你", "flag": ""}));
    assert_eq!((&gateway["body"], &gateway["isBase64Encoded"]), (&json!(""), &json!(false)));
    assert_eq!(tencent["queryString"], json!({"q": ["x y", "你"], "flag": true}));
    assert_eq!((&tencent["requestContext"]["sourceIp"], tencent.get("body")), (&json!("127.0.0.1"), None));
    assert_eq!((&clb["headers"]["X-Uri"], &clb["headers"]["X-Method"]), (&json!("/a%20b/c"), &json!("GET")));
    assert_eq!((&clb["headers"]["Host"], &clb["headers"]["User-Agent"]), (&json!("127.0.0.1"), &json!("curl/8")));
    assert_eq!(clb["headers"]["X-Real-IP"], "127.0.0.1");
}

#[tokio::test]
async fn a_form_is_what_each_trigger_makes_of_one() {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let [http, gateway, tencent, clb] = events("POST", "/", &form, b"name=fc&age=3").await;
    assert_eq!((&http["body"], &http["isBase64Encoded"]), (&json!("name=fc&age=3"), &json!(false)));
    let encoded = json!(STANDARD.encode("name=fc&age=3"));
    assert_eq!((&gateway["body"], &gateway["isBase64Encoded"]), (&encoded, &json!(true)));
    assert_eq!(tencent["body"], "name=fc&age=3");
    assert_eq!((&clb["payload"], &clb["isBase64Encoded"]), (&encoded, &json!("true")));
    // Mapped, it is plain text.
    let mapped = Gateway::new(FINE).await;
    let headers = [form[0], ("x-playground-state", "RequestConfig.BodyFormat=FORM")];
    assert_eq!(mapped.send("POST", "aliyun/api-gateway/mine/", &headers, "name=fc&age=3").await.status, 201);
    let event = mapped.event();
    assert_eq!((&event["body"], &event["isBase64Encoded"]), (&json!("name=fc&age=3"), &json!(false)));
    assert_eq!(event["headers"].get("x-playground-state"), None);
}

#[tokio::test]
async fn an_upload_arrives() {
    let kind = [("content-type", "multipart/form-data; boundary=x")];
    let part = |content: &[u8]| {
        let head = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        [head, content, b"\r\n--x--\r\n"].concat()
    };
    let bytes = part(b"\x89PNG\xff\x00");
    let [http, gateway, tencent, clb] = events("POST", "/upload", &kind, &bytes).await;
    // To this trigger the type is one of text.
    assert_eq!((&http["body"], &http["isBase64Encoded"]), (&json!(String::from_utf8_lossy(&bytes)), &json!(false)));
    let encoded = json!(STANDARD.encode(&bytes));
    assert_eq!((&gateway["body"], &gateway["isBase64Encoded"]), (&encoded, &json!(true)));
    assert_eq!((&tencent["body"], &tencent["isBase64Encoded"]), (&encoded, &json!(true)));
    assert_eq!((&clb["payload"], &clb["isBase64Encoded"]), (&encoded, &json!("true")));

    let image = [("content-type", "image/png")];
    let [http, gateway, tencent, clb] = events("PUT", "/a.png", &image, b"\x89PNG\xff\x00").await;
    let encoded = json!(STANDARD.encode(b"\x89PNG\xff\x00"));
    assert_eq!((&http["body"], &http["isBase64Encoded"]), (&encoded, &json!(true)));
    assert_eq!((&gateway["body"], &tencent["body"], &clb["payload"]), (&encoded, &encoded, &encoded));
    assert_eq!(clb["headers"]["X-Method"], "PUT");
}

#[tokio::test]
async fn a_body_is_as_large_as_the_clouds_take() {
    let kind = [("content-type", "text/plain")];
    let text = "字".repeat(100_000);
    let [http, gateway, tencent, clb] = events("POST", "/", &kind, text.as_bytes()).await;
    assert_eq!((&http["body"], &tencent["body"], &clb["payload"]), (&json!(text), &json!(text), &json!(text)));
    assert_eq!(gateway["body"], STANDARD.encode(&text));
    let answer = json!({"statusCode": 200, "body": text}).to_string();
    for trigger in TRIGGERS {
        let gateway = Gateway::new(&answer).await;
        let came = gateway.get(&format!("{trigger}/mine/")).await;
        assert_eq!((came.status, came.text()), (200, text.as_str()), "{trigger}");
        let too_large = gateway.send("POST", &format!("{trigger}/mine/"), &[], vec![b'x'; (6 << 20) + 1]).await;
        assert_eq!((too_large.status, &too_large.json()["type"]), (413, &json!("/problems/too-large")), "{trigger}");
    }
}

#[tokio::test]
async fn json_is_an_object_behind_the_load_balancer() {
    let kind = [("content-type", "application/json")];
    for (sent, payload) in [
        (r#"{"key1":"123","key2":"abc"}"#, json!({"key1": "123", "key2": "abc"})),
        (r#"{"a":{"b":[1,2.50,true,null]}}"#, serde_json::from_str(r#"{"a":{"b":[1,2.50,true,null]}}"#).expect("JSON")),
        ("[1]", json!("[1]")),
    ] {
        let [.., clb] = events("POST", "/", &kind, sent.as_bytes()).await;
        assert_eq!((&clb["payload"], &clb["isBase64Encoded"]), (&payload, &json!("false")), "{sent}");
    }
}

#[tokio::test]
async fn bytes_come_back_as_bytes() {
    let answer =
        r#"{"statusCode":200,"headers":{"Content-Type":"image/png"},"body":"iVBORw0KGgo=","isBase64Encoded":true}"#;
    for trigger in TRIGGERS {
        let came = Gateway::new(answer).await.get(&format!("{trigger}/mine/")).await;
        assert_eq!((came.status, came.header("content-type")), (200, "image/png"), "{trigger}");
        assert_eq!(&came.body[..], b"\x89PNG\r\n\x1a\n", "{trigger}");
    }
    let through = Gateway::new("{ \"a\" : 1.50 }").await;
    let state = [("x-playground-state", "api.isIntegratedResponse=FALSE")];
    let came = through.send("GET", "tencent/api-gateway/mine/", &state, Body::empty()).await;
    assert_eq!(
        (came.status, came.text(), came.header("x-gateway-outcome")),
        (200, "{ \"a\" : 1.50 }", "passed-through")
    );
}

#[tokio::test]
async fn a_path_that_leads_nowhere_is_told() {
    let gateway = Gateway::new(FINE).await;
    for (path, kind) in [
        ("aliyun/http/nobody/", "/problems/unknown-target"),
        ("aliyun/http/ech/a/b?c=d", "/problems/unknown-target"),
        ("aliyun/oss/echo/", "/problems/unknown-trigger"),
        ("azure/http/echo/", "/problems/unknown-trigger"),
    ] {
        let came = gateway.get(path).await;
        assert_eq!((came.status, &came.json()["type"]), (404, &json!(kind)), "{path}");
        assert_eq!(came.header("content-type"), "application/problem+json");
    }
    assert_eq!(gateway.get("aliyun/http/ech/").await.json()["nearest"], "echo");
    assert_eq!(gateway.get("aliyun/http/echo").await.status, 200);
}

#[tokio::test]
async fn what_does_not_fire_calls_nobody() {
    let gateway = Gateway::new(FINE).await;
    let state = |state: &'static str| [("x-playground-state", state)];
    let long = format!("aliyun/http/mine/{}", "x".repeat(4 << 10));
    let came = gateway.get(&long).await;
    assert_eq!((came.status, came.header("x-fc-error-type")), (400, "FcCommonError"), "{came:?}");
    let large = "x".repeat(8 << 10);
    let came = gateway.send("GET", "aliyun/http/mine/", &[("x-large", &large)], Body::empty()).await;
    assert_eq!((came.status, came.header("x-gateway-outcome")), (400, "headers-size"));
    let came = gateway.send("DELETE", "aliyun/http/mine/", &state("methods=GET&methods=POST"), Body::empty()).await;
    assert_eq!((came.status, came.header("x-gateway-outcome")), (403, "method"));
    for (path, chosen, status, kind) in [
        ("tencent/clb/mine/a", "url=/b", 422, "/problems/not-fired"),
        ("tencent/api-gateway/mine/", "api.requestConfig.method=POST", 422, "/problems/not-fired"),
        ("aliyun/http/mine/", "edition=2021-11-10", 422, "/problems/nothing-to-send"),
        ("aliyun/http/mine/", "edition=1999-01-01", 422, "/problems/wrong-value"),
        ("aliyun/http/mine/", "nonsense=1", 422, "/problems/wrong-value"),
        ("aliyun/http/mine/", "methods=BREW", 422, "/problems/invalid-input"),
        ("aliyun/http/mine/", "authType=jwt", 422, "/problems/invalid-input"),
    ] {
        let came = gateway.send("GET", path, &state(chosen), Body::empty()).await;
        assert_eq!((came.status, &came.json()["type"]), (status, &json!(kind)), "{path} {chosen}");
    }
    let came = gateway.send("BREW", "aliyun/http/mine/", &[], Body::empty()).await;
    assert_eq!((came.status, &came.json()["pointer"]), (422, &json!("/occurrence/method")));
    assert_eq!(gateway.calls(), 0);
}

/// HMAC-SHA256 (RFC 2104), by its definition.
fn hmac(key: &str, text: &str) -> Vec<u8> {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key.as_bytes());
    let pad = |with: u8| block.map(|byte| byte ^ with);
    let inner = Sha256::digest([&pad(0x36)[..], text.as_bytes()].concat());
    Sha256::digest([&pad(0x5c)[..], &inner[..]].concat()).to_vec()
}

#[tokio::test]
async fn a_signature_is_verified() {
    let keys = [("GATEWAY", "on"), ("GATEWAY_KEY_ID", "akid"), ("GATEWAY_KEY_SECRET", "hush")];
    let gateway = Gateway::with(FINE, &keys).await;
    let path = "/gateway/aliyun/http/mine/a b";
    let sign = |secret: &str, date: &str| {
        let text = format!("POST\n\ntext/plain\n{date}\nx-fc-trace:1\n{path}\nflag\nname=1 2");
        format!("FC akid:{}", STANDARD.encode(hmac(secret, &text)))
    };
    let at = |seconds_ago: u64| {
        let at = SystemTime::now() - Duration::from_secs(seconds_ago);
        httpdate(at)
    };
    let (now, old) = (at(0), at(16 * 60));
    let send = async |date: &str, authorization: &str, target: &str, more: &[(&str, &str)]| {
        let mut headers = vec![("content-type", "text/plain"), ("x-fc-trace", "1")];
        headers.extend(
            [("date", date), ("authorization", authorization)].into_iter().filter(|(_, value)| !value.is_empty()),
        );
        headers.extend(more);
        gateway.send("POST", target, &headers, "hello").await
    };
    let target = "aliyun/http/mine/a%20b?name=1+2&flag";
    let came = send(&now, &sign("hush", &now), target, &[]).await;
    assert_eq!((came.status, came.text()), (201, "fine"), "{came:?}");
    assert_eq!(gateway.calls(), 1);
    let open = [("x-playground-state", "authType=anonymous")];
    for (date, authorization, target, more, status, outcome) in [
        ("", &*sign("hush", ""), target, &[][..], 400, "no-signature"),
        (&*now, "", target, &[], 400, "no-signature"),
        ("", "", target, &open, 400, "no-signature"),
        (&now, &sign("wrong", &now), target, &[], 403, "wrong-signature"),
        (&now, "FC akid:", target, &[], 403, "wrong-signature"),
        (&now, "Basic YTpi", target, &[], 403, "wrong-signature"),
        (&now, &sign("hush", &now).replace("akid", "other"), target, &[], 403, "wrong-signature"),
        // What was signed is another request.
        (&now, &sign("hush", &now), "aliyun/http/mine/a%20b?name=1+3&flag", &[], 403, "wrong-signature"),
        (&now, &sign("hush", &now), "aliyun/http/echo/a%20b?name=1+2&flag", &[], 403, "wrong-signature"),
        ("yesterday", &sign("hush", "yesterday"), target, &[], 403, "wrong-signature"),
        (&old, &sign("hush", &old), target, &[], 403, "date"),
    ] {
        let came = send(date, authorization, target, more).await;
        let found = (came.status, came.header("x-gateway-outcome"), came.header("x-fc-error-type"));
        assert_eq!(found, (status, outcome, "FcCommonError"), "{date} {authorization} {target}");
    }
    assert_eq!(gateway.calls(), 1);
    // Other triggers know no signature.
    assert_eq!(gateway.get("tencent/clb/mine/").await.status, 201);
}

/// A date as headers have it.
fn httpdate(at: SystemTime) -> String {
    let seconds = i64::try_from(at.duration_since(SystemTime::UNIX_EPOCH).expect("a clock").as_secs()).expect("a time");
    let text = triggers::time::rfc3339(seconds);
    let (year, month, day, clock) = (&text[..4], &text[5..7], &text[8..10], &text[11..19]);
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months[month.parse::<usize>().expect("a month") - 1];
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    let weekday = days[usize::try_from(seconds / 86_400 % 7).expect("a day")];
    format!("{weekday}, {day} {month} {year} {clock} GMT")
}

#[tokio::test]
async fn no_header_of_a_function_does_anything_for_the_site() {
    let answer = json!({"statusCode": 302, "body": "<script>alert(1)</script>", "headers": {
        "content-type": "text/html",
        "Set-Cookie": "lang=zh; Path=/",
        "Content-Security-Policy": "default-src *",
        "Location": "https://evil.example/",
        "Strict-Transport-Security": "max-age=31536000",
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": "public, max-age=31536000",
        "X-Frame-Options": "ALLOWALL",
        "X-Content-Type-Options": "none",
        "Transfer-Encoding": "chunked",
        "Content-Length": "3",
        "X-Split": "a\r\nset-cookie: b=c",
        "Connection": "close",
    }});
    for trigger in TRIGGERS {
        let gateway = Gateway::new(&answer.to_string()).await;
        let came = gateway.get(&format!("{trigger}/mine/")).await;
        assert_eq!((came.status, came.text()), (302, "<script>alert(1)</script>"), "{trigger}");
        for absent in
            ["set-cookie", "location", "strict-transport-security", "access-control-allow-origin", "transfer-encoding"]
        {
            assert_eq!(came.headers.get(absent), None, "{trigger}: {absent}");
        }
        assert_eq!(came.header("x-answer-set-cookie"), "lang=zh; Path=/", "{trigger}");
        assert!(came.header("content-security-policy").starts_with("sandbox; default-src 'none';"), "{trigger}");
        assert_eq!((came.header("x-content-type-options"), came.header("cache-control")), ("nosniff", "no-store"));
        let left_out = came.header("x-gateway-left-out");
        for name in ["Transfer-Encoding", "Content-Length", "X-Split", "Connection"] {
            assert!(left_out.contains(name), "{trigger}: {left_out}");
        }
        // Refusals and what the gateway makes itself as well.
        let refused = gateway.get("aliyun/http/nobody/").await;
        assert!(refused.header("content-security-policy").starts_with("sandbox;"));
    }
    let script = r#"{"statusCode":200,"headers":{"content-type":"text/javascript"},"body":"alert(1)"}"#;
    let came = Gateway::new(script).await.get("aliyun/http/mine/").await;
    assert_eq!(
        (came.header("content-type"), came.header("x-answer-content-type")),
        ("text/plain; charset=utf-8", "text/javascript")
    );
    let informational = Gateway::new(r#"{"statusCode":101,"body":""}"#).await.get("aliyun/http/mine/").await;
    assert_eq!((informational.status, &informational.json()["type"]), (502, &json!("/problems/unsendable")));
    // The trigger ignores it.
    let ignored = Gateway::new(r#"{"statusCode":200,"headers":{"X-Fc-Mine":"1","Server":"mine"},"body":"a"}"#).await;
    let came = ignored.get("aliyun/http/mine/").await;
    assert_eq!((came.headers.get("x-fc-mine"), came.header("x-gateway-left-out")), (None, "Server, X-Fc-Mine"));
}

#[tokio::test]
async fn pages_of_other_sites_need_the_operators_word() {
    let answer = r#"{"statusCode":200,"headers":{"Access-Control-Allow-Origin":"*"},"body":"a"}"#;
    let (on, open) = (Gateway::new(answer).await, Gateway::with(answer, &[("GATEWAY", "open")]).await);
    let other = [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("cookie", "lang=zh")];
    let refused = on.send("POST", "aliyun/http/mine/", &other, "a").await;
    assert_eq!((refused.status, &refused.json()["type"]), (403, &json!("/problems/other-site")));
    assert_eq!(on.calls(), 0);
    let let_in = open.send("POST", "aliyun/http/mine/", &other, "a").await;
    assert_eq!((let_in.status, let_in.header("access-control-allow-origin")), (200, "*"));
    // The cookies that a browser sends are the site's; those of a program are its own.
    assert_eq!(open.event()["headers"].get("cookie"), None);
    open.send("POST", "aliyun/http/mine/", &[("cookie", "a=b")], "a").await;
    assert_eq!(open.event()["headers"]["cookie"], "a=b");
}

#[tokio::test]
async fn requests_count_as_invocations() {
    let gateway = Gateway::with(FINE, &[("GATEWAY", "on"), ("INVOCATIONS_PER_VISITOR", "1")]).await;
    let slow = gateway.get("aliyun/http/slow/");
    let second = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        gateway.get("aliyun/http/mine/").await
    };
    let (first, second) = tokio::join!(slow, second);
    assert_eq!((first.status, second.status, second.header("retry-after")), (200, 429, "2"));
    let mut last = StatusCode::OK.as_u16();
    for _ in 0..80 {
        last = gateway.get("aliyun/http/nobody/").await.status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
}
