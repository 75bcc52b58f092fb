//! Functions, and others, that do at the runtime API what they should not.

use std::time::Duration;

use reqwest::Method;
use tokio::{io::AsyncReadExt as _, io::AsyncWriteExt as _, net::TcpStream, time::sleep};

use super::{ERROR, NEXT, READY, RESPONSE, Runtime, ended, settle};
use crate::{outcome::LARGEST_ANSWER, tests::word};

#[tokio::test]
async fn a_late_result_answers_no_other_call() {
    let runtime = Runtime::ready(1).await;
    let late = runtime.call("late");
    assert_eq!(runtime.event().await, "late");
    assert_eq!(word(&ended(late).await), "timeout");
    let other = runtime.call("other");
    settle().await;
    assert_eq!(runtime.push(RESPONSE, "of the late one").await, 409);
    assert_eq!(runtime.event().await, "other");
    assert_eq!(runtime.push(RESPONSE, "of the other").await, 200);
    assert_eq!(ended(other).await.body, b"of the other");
}

#[tokio::test]
async fn a_call_that_nobody_waits_for_makes_room() {
    let runtime = Runtime::ready(5).await;
    // One that the function has, and one that waits.
    let first = runtime.call("1");
    settle().await;
    let second = runtime.call("2");
    assert_eq!(runtime.event().await, "1");
    first.abort();
    second.abort();
    settle().await;
    assert_eq!(runtime.push(RESPONSE, "for nobody").await, 409);
    let third = runtime.call("3");
    assert_eq!(runtime.event().await, "3");
    assert_eq!(runtime.push(RESPONSE, "three").await, 200);
    assert_eq!(ended(third).await.body, b"three");
}

#[tokio::test]
async fn who_leaves_while_it_waits_takes_no_event_along() {
    let runtime = Runtime::ready(5).await;
    let waiting = |runtime: &Runtime| tokio::spawn(runtime.request(Method::GET, NEXT).send());
    for _ in 0..3 {
        let gone = waiting(&runtime);
        settle().await;
        gone.abort();
    }
    settle().await;
    let call = runtime.call("1");
    assert_eq!(runtime.event().await, "1");
    assert_eq!(runtime.push(RESPONSE, "one").await, 200);
    assert_eq!(ended(call).await.body, b"one");
    // Of two that wait, the latest gets the event, and the other one the next.
    let older = waiting(&runtime);
    settle().await;
    let newer = waiting(&runtime);
    settle().await;
    let call = runtime.call("2");
    let event = newer.await.expect("no panic").expect("an answer").text().await.expect("an event");
    assert_eq!((event.as_str(), older.is_finished()), ("2", false));
    assert_eq!(runtime.push(RESPONSE, "two").await, 200);
    assert_eq!(ended(call).await.body, b"two");
    let call = runtime.call("3");
    let event = older.await.expect("no panic").expect("an answer").text().await.expect("an event");
    assert_eq!(event, "3");
    assert_eq!(runtime.push(RESPONSE, "three").await, 200);
    assert_eq!(ended(call).await.body, b"three");
}

#[tokio::test]
async fn a_result_has_a_limit() {
    let runtime = Runtime::ready(5).await;
    let call = runtime.call("1");
    runtime.event().await;
    assert_eq!(runtime.push(RESPONSE, vec![b'x'; LARGEST_ANSWER]).await, 200);
    assert_eq!(ended(call).await.body.len(), LARGEST_ANSWER);
    let call = runtime.call("2");
    runtime.event().await;
    assert_eq!(runtime.push(RESPONSE, vec![b'x'; LARGEST_ANSWER + 1]).await, 413);
    let outcome = ended(call).await;
    assert_eq!((word(&outcome), outcome.body.len()), ("answer-too-large", 0));
    // One that does not say how long it is, and never ends.
    let call = runtime.call("3");
    runtime.event().await;
    let mut stream = TcpStream::connect(runtime.address).await.expect("a connection");
    let head = format!("POST {RESPONSE} HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).await.expect("room");
    let chunk = [b"10000\r\n".as_slice(), &vec![b'x'; 65_536], b"\r\n"].concat();
    let endless = tokio::spawn(async move {
        let mut sent = 0;
        while stream.write_all(&chunk).await.is_ok() {
            sent += chunk.len();
        }
        sent
    });
    assert_eq!(word(&ended(call).await), "answer-too-large");
    let sent = tokio::time::timeout(Duration::from_secs(5), endless).await.expect("an end").expect("no panic");
    assert!(sent < 5 * LARGEST_ANSWER, "{sent} bytes were taken");
}

#[tokio::test]
async fn an_event_has_a_limit() {
    let runtime = Runtime::ready(5).await;
    assert_eq!(word(&ended(runtime.call(vec![b'x'; (6 << 20) + 1])).await), "event-too-large");
    let call = runtime.call(vec![b'x'; 6 << 20]);
    assert_eq!(runtime.event().await.len(), 6 << 20);
    assert_eq!(runtime.push(RESPONSE, "").await, 200);
    assert_eq!(word(&ended(call).await), "ok");
}

#[tokio::test]
async fn a_result_that_breaks_off_ends_the_call() {
    let runtime = Runtime::ready(5).await;
    for (half, kind) in [
        (format!("POST {RESPONSE} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 10\r\n\r\nhalf"), "truncated"),
        (format!("POST {ERROR} HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhe"), "truncated"),
    ] {
        let call = runtime.call("1");
        runtime.event().await;
        let mut stream = TcpStream::connect(runtime.address).await.expect("a connection");
        stream.write_all(half.as_bytes()).await.expect("room");
        settle().await;
        assert!(!call.is_finished());
        drop(stream);
        assert_eq!(word(&ended(call).await), kind, "{half}");
    }
    // One that comes byte by byte is waited for as long as the call may take.
    let runtime = Runtime::ready(1).await;
    let call = runtime.call("2");
    runtime.event().await;
    let mut stream = TcpStream::connect(runtime.address).await.expect("a connection");
    let head = format!("POST {RESPONSE} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9999\r\n\r\n");
    stream.write_all(head.as_bytes()).await.expect("room");
    let dripping = tokio::spawn(async move {
        while stream.write_all(b"x").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    assert_eq!(word(&ended(call).await), "timeout");
    dripping.abort();
}

#[tokio::test]
async fn only_functions_are_answered() {
    let runtime = Runtime::ready(5).await;
    let call = runtime.call("1");
    for (header, value) in
        [("origin", "http://evil.example"), ("sec-fetch-site", "same-origin"), ("host", "rebinding.example")]
    {
        for (method, path) in [(Method::GET, NEXT), (Method::POST, RESPONSE), (Method::POST, READY)] {
            let answer = runtime.request(method, path).header(header, value).body("x").send().await;
            assert_eq!(answer.expect("an answer").status(), 403, "{header} {path}");
        }
    }
    for (method, path, status, allow) in [
        (Method::GET, "/", 404, ""),
        (Method::GET, "/2018-06-01/runtime/invocation/next", 404, ""),
        (Method::GET, "/runtime/invocation/next/", 404, ""),
        (Method::POST, NEXT, 405, "GET"),
        (Method::HEAD, NEXT, 405, "GET"),
        (Method::GET, RESPONSE, 405, "POST"),
        (Method::GET, READY, 405, "POST"),
        (Method::PUT, ERROR, 405, "POST"),
    ] {
        let answer = runtime.request(method.clone(), path).send().await.expect("an answer");
        let allowed = answer.headers().get("allow").map_or("", |allow| allow.to_str().expect("a text"));
        assert_eq!((answer.status().as_u16(), allowed), (status, allow), "{method} {path}");
    }
    assert!(!call.is_finished());
    assert_eq!(runtime.event().await, "1");
}

#[tokio::test]
async fn connections_that_say_nothing_keep_no_function_out() {
    let runtime = Runtime::ready(5).await;
    let mut silent = Vec::new();
    for _ in 0..40 {
        silent.push(TcpStream::connect(runtime.address).await.expect("a connection"));
    }
    let call = runtime.call("1");
    assert_eq!(runtime.event().await, "1");
    assert_eq!(runtime.push(RESPONSE, "one").await, 200);
    assert_eq!(ended(call).await.body, b"one");
    // The oldest were closed.
    let read = tokio::time::timeout(Duration::from_secs(1), silent[0].read(&mut [0])).await.expect("an end");
    assert!(!matches!(read, Ok(1..)), "{read:?}");
    // What is no request, and a header without an end, end their own connection.
    for nonsense in
        [b"\0\x01\x02\r\n\r\n".to_vec(), [b"GET / HTTP/1.1\r\nx: ".as_slice(), &vec![b'y'; 200_000]].concat()]
    {
        let mut stream = TcpStream::connect(runtime.address).await.expect("a connection");
        let _ = stream.write_all(&nonsense).await;
        let mut said = Vec::new();
        let end = tokio::time::timeout(Duration::from_secs(1), stream.read_to_end(&mut said)).await;
        assert!(end.is_ok() && !said.starts_with(b"HTTP/1.1 2"), "{}", String::from_utf8_lossy(&said));
    }
}

#[tokio::test]
async fn so_many_calls_wait() {
    let runtime = Runtime::cold(1);
    let calls: Vec<_> = (0..33).map(|_| runtime.call("{}")).collect();
    let mut words = Vec::new();
    for call in calls {
        words.push(word(&ended(call).await));
    }
    assert_eq!(words.iter().filter(|word| **word == "throttled").count(), 1, "{words:?}");
    assert_eq!(words.iter().filter(|word| **word == "not-fetched").count(), 32, "{words:?}");
}

#[tokio::test]
async fn a_target_that_is_gone_answers_nobody() {
    let runtime = Runtime::ready(5).await;
    let address = runtime.address;
    let waits = tokio::spawn(runtime.request(Method::GET, NEXT).send());
    settle().await;
    drop(runtime);
    assert!(waits.await.expect("no panic").is_err());
    assert!(TcpStream::connect(address).await.is_err());
}
