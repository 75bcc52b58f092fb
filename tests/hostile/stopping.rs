//! The end: what has begun is finished, and nobody can delay it for ever.

use std::time::{Duration, Instant};

use tests::client::{Process, time};

use crate::SERVER;

const SECOND: Duration = Duration::from_secs(1);

/// The beginning of a call whose body is still to come.
const BEGUN: &str =
    "POST /api/inspect HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\n{";

#[test]
fn what_has_begun_is_finished() {
    let mut server = Process::start(SERVER, &[], None);
    let (mut slow, mut idle) = (server.connect(), server.connect());
    slow.send(BEGUN);
    idle.send("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    time(server.address, "/healthz");
    server.signal("TERM");
    assert!(idle.is_ended_within(SECOND), "who waits for nothing is not waited for");
    assert!(std::net::TcpStream::connect(server.address).is_err(), "nobody else is let in");
    let answer = slow.send("}").receive(2 * SECOND);
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(server.ends_within(SECOND).expect("an end").success());
}

#[test]
fn who_is_too_slow_is_given_up() {
    let mut server = Process::start(SERVER, &[("SHUTDOWN_TIMEOUT", "1")], None);
    let mut slow = server.connect();
    slow.send(BEGUN);
    time(server.address, "/healthz");
    let begun = Instant::now();
    server.signal("TERM");
    assert!(server.ends_within(3 * SECOND).expect("an end").success());
    assert!(begun.elapsed() >= SECOND, "not before its time");
    let log = server.log().join("\n");
    assert!(log.contains("some requests were canceled") && log.contains("stopped"), "{log}");
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let mut server = Process::start(SERVER, &[], None);
    let mut slow = server.connect();
    slow.send(BEGUN);
    time(server.address, "/healthz");
    server.signal("TERM");
    assert!(server.ends_within(SECOND / 2).is_none(), "it waits");
    server.signal("INT");
    assert!(server.ends_within(SECOND).is_some());
}
