//! Connections that say nothing, too little or too slowly: others are answered at once all the while.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, Version},
};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use tests::client::{Process, Wire, time};

use crate::SERVER;

/// How long others may wait meanwhile.
const AT_ONCE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 250 } else { 50 });

/// What the server may weigh meanwhile, in MB.
const LIGHT: usize = if cfg!(debug_assertions) { 240 } else { 120 };

const SECOND: Duration = Duration::from_secs(1);

/// Asks for so long, again and again, whether the server still answers at once.
fn answers_at_once(server: &Process, rounds: usize) {
    // The first request finds everything cold.
    time(server.address, "/healthz");
    for _ in 0..rounds {
        let took = (0..5).map(|_| time(server.address, "/healthz")).min().expect("a time");
        assert!(took <= AT_ONCE, "{took:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
    let memory = server.memory();
    assert!(memory <= LIGHT, "{memory} MB");
}

#[test]
fn headers_that_never_end() {
    let settings = [("CONNECTIONS_PER_PEER", "1000"), ("HEADER_TIMEOUT", "2"), ("LOG", "off")];
    let server = Process::start(SERVER, &settings, None);
    let mut slow: Vec<Wire> = (0..500).map(|_| server.connect()).collect();
    for round in 0..10 {
        for wire in &mut slow {
            wire.send(if round == 0 { "GET / HTTP/1.1\r\n" } else { "x-a: b\r\n" });
        }
        answers_at_once(&server, 2);
    }
    assert!(slow.iter_mut().all(|wire| wire.is_ended_within(4 * SECOND)), "the header has a limit");
}

#[test]
fn silent_connections_where_descriptors_are_few() {
    let server = Process::start(SERVER, &[("HEADER_TIMEOUT", "3"), ("LOG", "off")], Some(128));
    let mut silent: Vec<Wire> = (0..200).map(|_| server.connect()).collect();
    answers_at_once(&server, 20);
    assert!(silent.iter_mut().all(|wire| wire.is_ended_within(5 * SECOND)), "silence has a limit");
}

#[test]
fn bodies_that_are_held() {
    let server = Process::start(SERVER, &[("LOG", "off"), ("BODY_TIMEOUT", "6")], None);
    let most = 6 << 20;
    let head = |host: usize| {
        format!(
            "POST /api/invoke HTTP/1.1\r\nhost: 127.0.0.1:{host}\r\ncontent-type: application/json\r\ncontent-length: {most}\r\n\r\n"
        )
    };
    let mut wires: Vec<Wire> = (0..60).map(|_| server.connect()).collect();
    for (i, wire) in wires.iter_mut().enumerate() {
        wire.send(head(3000 + i));
    }
    // All but the last byte, from many sides at once.
    let ask = std::thread::spawn({
        let address = server.address;
        move || (0..50).map(|_| (0..5).map(|_| time(address, "/healthz")).min().expect("a time")).max().expect("a time")
    });
    std::thread::scope(|scope| {
        for wire in &mut wires {
            scope.spawn(move || {
                wire.send(vec![b'x'; most - 1]);
            });
        }
    });
    let longest = ask.join().expect("times");
    assert!(longest <= AT_ONCE, "{longest:?}");
    answers_at_once(&server, 5);
    // Some were refused, the others are given up.
    assert!(wires.iter_mut().all(|wire| wire.is_ended_within(10 * SECOND)), "the body has a limit");
    answers_at_once(&server, 1);
}

#[test]
fn a_body_that_drips() {
    let server = Process::start(SERVER, &[("BODY_TIMEOUT", "1"), ("LOG", "off")], None);
    let mut wire = server.connect();
    wire.send("POST /api/inspect HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\nabc");
    let answer = wire.receive(4 * SECOND);
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("/problems/too-slow"), "{answer}");
}

#[test]
fn connections_that_wait_for_nothing_are_closed() {
    let server = Process::start(SERVER, &[("IDLE_TIMEOUT", "1"), ("LOG", "off")], None);
    let mut wire = server.connect();
    wire.send("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    assert!(wire.is_ended_within(4 * SECOND));
}

#[test]
fn an_answer_that_nobody_takes() {
    let server = Process::start(SERVER, &[("REQUEST_TIMEOUT", "1"), ("IDLE_TIMEOUT", "1"), ("LOG", "off")], None);
    let mut wire = server.connect();
    // More than the system buffers on both sides.
    let ask = "GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n";
    wire.send(ask.repeat(300));
    std::thread::sleep(5 * SECOND);
    answers_at_once(&server, 1);
    assert!(wire.is_ended_within(2 * SECOND), "an answer has a limit");
}

#[tokio::test]
async fn both_versions_of_http() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    for version in [Version::HTTP_11, Version::HTTP_2] {
        let client = Client::builder(TokioExecutor::new()).http2_only(version == Version::HTTP_2).build_http();
        let request = Request::get(format!("http://{}/healthz", server.address)).body(Body::empty());
        let answer = client.request(request.expect("a request")).await.expect("an answer");
        assert_eq!((answer.status().as_u16(), answer.version()), (200, version));
    }
}
