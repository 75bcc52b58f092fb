//! Who may invoke, and how often, is decided before a body is read.

use std::time::Duration;

use tests::client::Process;

use crate::SERVER;

/// Sends the header of an invocation, whose body never comes, and gives the status of the answer.
fn invoke(server: &Process, headers: &str) -> String {
    let mut wire = server.connect();
    wire.send(format!("POST /api/invoke HTTP/1.1\r\nhost: localhost\r\n{headers}content-length: 100\r\n\r\n"));
    wire.receive(Duration::from_millis(40)).get(9..12).unwrap_or("none").to_owned()
}

/// How many of some invocations are refused for being too many.
fn refused(server: &Process, headers: impl Fn(usize) -> String) -> usize {
    (0..80).filter(|i| invoke(server, &headers(*i)) == "429").count()
}

#[test]
fn a_forged_header_makes_nobody_another_visitor() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    assert!(refused(&server, |i| format!("x-forwarded-for: 203.0.113.{i}\r\n")) > 0);
}

#[test]
fn behind_a_trusted_proxy_each_visitor_counts_alone() {
    let server = Process::start(SERVER, &[("LOG", "off"), ("TRUSTED_PROXIES", "127.0.0.1")], None);
    assert_eq!(refused(&server, |i| format!("x-forwarded-for: 203.0.113.{i}\r\n")), 0);
    // What a visitor forges stands before what the proxy adds.
    assert!(refused(&server, |i| format!("x-forwarded-for: 198.51.100.{i}, 203.0.113.200\r\n")) > 0);
}

#[test]
fn pages_of_other_sites_are_refused() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    assert_eq!(invoke(&server, "origin: https://example.org\r\n"), "403");
    assert_eq!(invoke(&server, "sec-fetch-site: cross-site\r\n"), "403");
    assert_eq!(invoke(&server, "origin: http://localhost\r\n"), "none", "its body is waited for");
}
