//! Servers that are slow, huge, endless, lie, or speak another language.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{io::AsyncReadExt as _, io::AsyncWriteExt as _, net::TcpListener, sync::mpsc, time::sleep};

use super::{SECRET, call, outcome, says, server, system, target, word};
use crate::outcome::LARGEST_ANSWER;

#[tokio::test]
async fn what_is_wrong_is_said() {
    let lines = |n: usize, line: &str| format!("HTTP/1.1 200 OK\r\n{}content-length: 0\r\n\r\n", line.repeat(n));
    for (answer, expected) in [
        ("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok".to_owned(), "ok"),
        ("HTTP/1.1 200 OK\r\n\r\nuntil the end".to_owned(), "ok"),
        // Closes early: before the answer, in its header, in its body, in a chunk.
        (String::new(), "truncated"),
        ("HTTP/1.1 200 OK\r\ncontent-le".to_owned(), "truncated"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf".to_owned(), "truncated"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhel".to_owned(), "truncated"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n".to_owned(), "truncated"),
        // Lies about its length: too short is cut there, too large is not waited for.
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nmore than one".to_owned(), "ok"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99999999999999\r\n\r\nx".to_owned(), "answer-too-large"),
        ("HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nx".to_owned(), "malformed"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx".to_owned(), "malformed"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n".to_owned(), "truncated"),
        // Speaks something else.
        ("SSH-2.0-OpenSSH_9.2\r\n".to_owned(), "malformed"),
        ("\u{0}\u{1}\u{2}\r\n\r\n".to_owned(), "malformed"),
        ("HTTP/1.1 2x0 OK\r\n\r\n".to_owned(), "malformed"),
        // Large headers: many lines, a long one.
        (lines(101, "x: y\r\n"), "header-too-large"),
        (lines(1, &format!("x: {}\r\n", "y".repeat(70_000))), "header-too-large"),
        (lines(1, &format!("x: {}\r\n", "y".repeat(2_000_000))), "header-too-large"),
        // Leads elsewhere.
        ("HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/latest\r\n\r\n".to_owned(), "redirect"),
        ("HTTP/1.1 307 Temporary Redirect\r\nlocation: /other\r\n\r\n".to_owned(), "redirect"),
        // Statuses.
        ("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned(), "not-found"),
        ("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n".to_owned(), "auth-refused"),
        ("HTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\n\r\n".to_owned(), "throttled"),
        ("HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n".to_owned(), "target-failed"),
        ("HTTP/1.1 500 Oh\r\ncontent-length: 22\r\n\r\n{\"errorMessage\":\"oops\"}".to_owned(), "target-failed"),
        ("HTTP/1.1 500 Oh\r\ncontent-length: 23\r\n\r\n{\"errorMessage\":\"oops\"}".to_owned(), "function-failed"),
        ("HTTP/1.1 418 Teapot\r\ncontent-length: 0\r\n\r\n".to_owned(), "call-refused"),
    ] {
        let shown: String = answer.chars().take(90).collect();
        let outcome = outcome(says(answer).await).await;
        assert_eq!(word(&outcome), expected, "{shown:?}: {outcome:?}");
        let message = outcome.fault.map(|fault| fault.message);
        assert!(message.is_none_or(|message| !message.en.is_empty() && !message.zh.is_empty()), "{shown}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (seen, mut visits) = mpsc::unbounded_channel();
    let other = server(move |_, request| {
        let seen = seen.clone();
        async move { drop(seen.send(request)) }
    })
    .await;
    let answer = format!("HTTP/1.1 308 Permanent Redirect\r\nlocation: http://{other}/\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(word(&outcome(says(answer).await).await), "redirect");
    sleep(Duration::from_millis(50)).await;
    assert!(visits.try_recv().is_err(), "the other address was visited");
}

#[tokio::test]
async fn a_slow_answer_is_not_waited_for() {
    let silent = server(|stream, _| async move {
        sleep(Duration::from_secs(20)).await;
        drop(stream);
    })
    .await;
    let dripping = server(|mut stream, _| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n").await;
        while stream.write_all(b"x").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    for address in [silent, dripping] {
        let begun = Instant::now();
        assert_eq!(word(&outcome(address).await), "timeout");
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn an_endless_answer_is_read_as_far_as_the_limit() {
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&sent);
    let endless = server(move |mut stream, _| {
        let sent = Arc::clone(&counted);
        async move {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
            let part = vec![b'x'; 64 << 10];
            while stream.write_all(&part).await.is_ok() {
                sent.fetch_add(part.len(), Ordering::Relaxed);
            }
        }
    })
    .await;
    let outcome = outcome(endless).await;
    assert_eq!(word(&outcome), "answer-too-large");
    assert!(outcome.body.is_empty());
    sleep(Duration::from_millis(100)).await;
    // What lies between the two in the system's buffers was sent, too.
    let sent = sent.load(Ordering::Relaxed);
    assert!(sent < LARGEST_ANSWER + (16 << 20), "{sent} bytes were taken");
}

#[tokio::test]
async fn nobody_listens() {
    let address = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address");
    let outcome = outcome(address).await;
    assert_eq!(word(&outcome), "unreachable");
    let message = outcome.fault.expect("a fault").message;
    assert!(message.en.starts_with("Nothing is listening") && !message.en.contains("127.0.0.1"), "{}", message.en);
}

#[tokio::test]
async fn what_speaks_no_tls_is_not_trusted() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a visit");
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        sleep(Duration::from_secs(5)).await;
    });
    let target = target(&format!("https://{address}/"), "private = true", &system());
    assert_eq!(word(&call(&target).await), "untrusted");
}

#[tokio::test]
async fn a_secret_that_comes_back_is_withheld() {
    let mirror = server(|mut stream, request| async move {
        let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{request}", request.len());
        let _ = stream.write_all(answer.as_bytes()).await;
    })
    .await;
    let more = "private = true\nauthorization-env = \"TOKEN\"";
    let outcome = call(&target(&format!("http://{mirror}/"), more, &system())).await;
    assert_eq!(word(&outcome), "secret-in-answer");
    assert!(!format!("{outcome:?}").contains(SECRET));
    let open = call(&target(&format!("http://{mirror}/"), "private = true", &system())).await;
    assert!(String::from_utf8_lossy(&open.body).starts_with("POST / HTTP/1.1"), "{open:?}");
}

#[tokio::test]
async fn a_call_that_nobody_waits_for_ends_its_connection() {
    let (ended, mut end) = mpsc::unbounded_channel();
    let (arrived, mut arrival) = mpsc::unbounded_channel();
    let silent = server(move |mut stream, _| {
        let (arrived, ended) = (arrived.clone(), ended.clone());
        async move {
            let _ = arrived.send(());
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest).await;
            let _ = ended.send(());
        }
    })
    .await;
    let target = target(&format!("http://{silent}/"), "private = true", &system());
    tokio::select! {
        outcome = call(&target) => panic!("{outcome:?}"),
        _ = arrival.recv() => {}
    }
    let ended = tokio::time::timeout(Duration::from_millis(500), end.recv()).await;
    assert_eq!(ended, Ok(Some(())));
}
