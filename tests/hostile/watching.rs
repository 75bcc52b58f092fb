//! What an operator sees: lines of the log, metrics, settings; and what is not to be seen there.

use std::{process::Command, time::Duration};

use tests::client::{Process, time};

use crate::SERVER;

#[test]
fn a_line_for_each_request_and_no_secret_in_it() {
    let server = Process::start(SERVER, &[("LOG_FORMAT", "json")], None);
    time(server.address, "/aliyun/timer?on.payload=hush&seed=hush");
    time(server.address, "/healthz?hush");
    let body = r#"{"config":{"payload":"hush"}}"#;
    server
        .connect()
        .send(format!(
            "POST /api/triggers/aliyun/timer/check HTTP/1.1\r\nhost: localhost\r\nauthorization: hush\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ))
        .receive(Duration::from_secs(5));
    let log = server.log();
    let lines: Vec<serde_json::Value> = log.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let routes: Vec<&str> = lines.iter().filter_map(|line| line["route"].as_str()).collect();
    assert_eq!(routes, ["/aliyun/timer", "/healthz", "/api/triggers/{provider}/{name}/check"]);
    for line in lines.iter().filter(|line| line["route"].is_string()) {
        assert_eq!(line["status"], 200, "{line}");
        assert!(line["ms"].is_number() && line["bytes"].is_u64() && line["method"].is_string(), "{line}");
        assert_eq!(line["span"]["id"].as_str().map(str::len), Some(16), "{line}");
    }
    assert!(!log.iter().any(|line| line.contains("hush")), "{log:?}");
}

#[test]
fn nothing_is_logged_where_nothing_is_wanted() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    time(server.address, "/healthz");
    assert_eq!(server.log(), Vec::<String>::new());
}

#[test]
fn metrics_have_a_port_of_their_own() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    let server = Process::start(SERVER, &[("METRICS", &port.to_string())], None);
    time(server.address, "/");
    time(server.address, "/healthz");
    let ask = "GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    let here = server.connect().send(ask).receive(Duration::from_secs(5));
    assert!(here.starts_with("HTTP/1.1 404"), "{here}");
    let stream = std::net::TcpStream::connect(port).expect("a connection");
    let metrics = tests::client::Wire::from(stream).send(ask).receive(Duration::from_secs(5));
    for line in [
        "playground_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1",
        "playground_request_seconds_count{route=\"/\"} 1",
        "playground_panics_total 0",
        "playground_body_bytes 0",
        "# EOF",
    ] {
        assert!(metrics.contains(line), "{line} in {metrics}");
    }
}

#[test]
fn settings_are_listed_and_wrong_ones_are_named() {
    let run = |arguments: &[&str], settings: &[(&str, &str)]| {
        let mut command = Command::new(SERVER);
        let output = command.args(arguments).env_clear().envs(settings.iter().copied()).output().expect("the server");
        let text = |bytes| String::from_utf8(bytes).expect("a text");
        (output.status.success(), text(output.stdout), text(output.stderr))
    };
    let (fine, help, _) = run(&["--help"], &[]);
    assert!(fine && help.contains("TRUSTED_PROXIES") && help.contains("67108864"), "{help}");
    let (fine, _, error) = run(&[], &[("PORT", "many")]);
    assert_eq!((fine, error.as_str()), (false, "error: PORT must be a port number, up to 65535, not `many`\n"));
    let (fine, _, error) = run(&["--port"], &[]);
    assert!(!fine && error.contains("--port"), "{error}");
}
