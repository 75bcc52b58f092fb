//! Links that are too long are refused in words, as a page or a problem, whoever refuses them.

use std::time::Duration;

use tests::client::Process;

use crate::SERVER;

fn ask(server: &Process, head: &str) -> String {
    server
        .connect()
        .send(format!("{head}\r\nhost: localhost\r\nconnection: close\r\n\r\n"))
        .receive(Duration::from_secs(5))
}

#[test]
fn a_link_over_8_kb_is_refused_in_words() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    let fits = ask(&server, &format!("GET /aliyun/timer?{}=1 HTTP/1.1", "a".repeat(8_170)));
    assert!(fits.starts_with("HTTP/1.1 200"), "{fits}");
    for length in [8_200, 30_000, 60_000] {
        let also = ["also=UTC"; 1].join("&");
        let page =
            ask(&server, &format!("GET /schedule?{also}&x={} HTTP/1.1\r\naccept-language: zh", "a".repeat(length)));
        assert!(
            page.starts_with("HTTP/1.1 414") && page.contains("链接长") && page.contains("nosniff"),
            "{length}: {page}"
        );
        let problem = ask(&server, &format!("GET /api/triggers?x={} HTTP/1.1", "a".repeat(length)));
        assert!(problem.starts_with("HTTP/1.1 414") && problem.contains("/problems/link-too-long"), "{problem}");
    }
}

#[test]
fn what_is_no_http_is_refused_in_words() {
    let server = Process::start(SERVER, &[("LOG", "off")], None);
    for (head, status) in [
        (format!("GET /?x={} HTTP/1.1", "a".repeat(100_000)), "414"),
        (format!("GET / HTTP/1.1\r\nx: {}", "a".repeat(200_000)), "431"),
        ("GET / HTTP/1.1\r\nno header".to_owned(), "400"),
        ("nonsense".to_owned(), "400"),
    ] {
        let answer = ask(&server, &head);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{status}: {answer}");
        assert!(answer.contains("x-content-type-options: nosniff") && answer.contains("<h1>"), "{status}: {answer}");
    }
}
