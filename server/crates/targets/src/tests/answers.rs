//! What the clouds and the runtimes answer, read into an outcome.

use std::net::SocketAddr;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{says, system, ticket, word};
use crate::{Mode, Outcome, Target, file::read_with};

/// A target of some kind at a server of this machine.
fn at(kind: &str, address: SocketAddr) -> Target {
    let more = match kind {
        "fc-custom-runtime" => format!("url = \"http://{address}\""),
        _ => format!(
            "endpoint = \"http://{address}\"\nregion = \"r\"\nfunction = \"f\"\nkey-id-env = \"A\"\n\
             key-secret-env = \"B\"\n{}",
            match kind {
                "aliyun-fc" => "account = \"1\"\nservice = \"s\"",
                "aliyun-fc3" => "account = \"1\"",
                _ => "",
            }
        ),
    };
    let text = format!("[[target]]\nid = \"t\"\nkind = \"{kind}\"\nprivate = true\n{more}\n");
    read_with(&text, &[], &|_| Some("some-key-or-other".to_owned()), &system()).expect("a file").remove(0)
}

async fn answered(kind: &str, mode: Mode, status: u16, headers: &str, body: &str) -> Outcome {
    let length = body.len();
    let address = says(format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\n{headers}\r\n{body}")).await;
    at(kind, address).call(b"{\"a\":1}", mode, &ticket()).await
}

#[tokio::test]
async fn function_compute_answers_in_headers() {
    for kind in ["aliyun-fc", "aliyun-fc3"] {
        let log = STANDARD.encode("FC Invoke Start\n你好\n");
        let headers = format!(
            "X-Fc-Request-Id: r-1\r\nX-Fc-Log-Result: {log}\r\nX-Fc-Invocation-Duration: 12.5\r\n\
             X-Fc-Max-Memory-Usage: 9.5\r\nX-Fc-Invocation-Service-Version: 3\r\n"
        );
        let outcome = answered(kind, Mode::Sync, 200, &headers, "hello").await;
        assert_eq!((word(&outcome), outcome.status, outcome.body.as_slice()), ("ok", 200, &b"hello"[..]));
        assert_eq!(outcome.logs, "FC Invoke Start\n你好\n");
        assert_eq!((outcome.duration_ms, outcome.memory), (Some(12.5), Some(9.5 * 1_048_576.0)));
        assert_eq!((outcome.request_id.as_deref(), outcome.version.as_deref()), (Some("r-1"), Some("3")));
        let queued = answered(kind, Mode::Async, 202, "X-Fc-Request-Id: r-2\r\n", "").await;
        assert_eq!((word(&queued), queued.status), ("ok", 202));
    }
}

#[tokio::test]
async fn errors_of_function_compute() {
    let late = "Date: Thu, 26 Nov 2020 00:00:00 GMT\r\n";
    let thrown = r#"{"errorMessage":"no such order","errorType":"TypeError","stackTrace":[]}"#;
    for (status, headers, body, kind, name) in [
        (200, "X-Fc-Error-Type: UnhandledInvocationError\r\n", thrown, "function-failed", "UnhandledInvocationError"),
        (200, "X-Fc-Error-Type: HandledInvocationError\r\n", thrown, "function-failed", "HandledInvocationError"),
        (403, "", r#"{"ErrorCode":"AccessDenied","ErrorMessage":"x"}"#, "auth-refused", "AccessDenied"),
        (403, late, r#"{"ErrorCode":"AccessDenied","ErrorMessage":"x"}"#, "clock-skew", "AccessDenied"),
        (404, "", r#"{"Code":"FunctionNotFound","Message":"x"}"#, "not-found", "FunctionNotFound"),
        (429, "X-Fc-Error-Type: FcCommonError\r\n", "", "throttled", "FcCommonError"),
        (503, "X-Fc-Error-Type: FcCommonError\r\n", "", "throttled", "FcCommonError"),
        (500, "X-Fc-Error-Type: FcCommonError\r\n", "", "target-failed", "FcCommonError"),
        (502, "X-Fc-Error-Type: UnhandledInvocationError\r\n", thrown, "function-failed", "UnhandledInvocationError"),
        (400, "", r#"{"ErrorCode":"InvalidArgument"}"#, "call-refused", "InvalidArgument"),
    ] {
        let outcome = answered("aliyun-fc3", Mode::Sync, status, headers, body).await;
        assert_eq!(word(&outcome), kind, "{status} {headers}");
        let fault = outcome.fault.expect("a fault");
        assert_eq!(fault.name.as_deref(), Some(name), "{status} {headers}");
        assert_eq!(fault.message.en.contains("no such order"), kind == "function-failed", "{}", fault.message.en);
    }
}

#[tokio::test]
async fn scf_answers_in_members() {
    let body = r#"{"Response":{"Result":{"Log":"START\nline","RetMsg":"\"hello\"","ErrMsg":"","MemUsage":7417856,
        "Duration":10.5,"BillDuration":11,"FunctionRequestId":"f-1","InvokeResult":0},"RequestId":"a-1"}}"#;
    let outcome = answered("tencent-scf", Mode::Sync, 200, "", body).await;
    assert_eq!((word(&outcome), outcome.body.as_slice()), ("ok", &b"\"hello\""[..]));
    assert_eq!((outcome.logs.as_str(), outcome.request_id.as_deref()), ("START\nline", Some("f-1")));
    assert_eq!((outcome.duration_ms, outcome.billed_ms, outcome.memory), (Some(10.5), Some(11.0), Some(7_417_856.0)));
}

#[tokio::test]
async fn errors_of_scf() {
    let error = |code: &str| format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"x"}},"RequestId":"r"}}}}"#);
    let result = |members: &str| format!(r#"{{"Response":{{"Result":{{{members}}},"RequestId":"r"}}}}"#);
    for (body, kind, name) in [
        (error("AuthFailure.SignatureExpire"), "clock-skew", Some("AuthFailure.SignatureExpire")),
        (error("AuthFailure.SignatureFailure"), "auth-refused", Some("AuthFailure.SignatureFailure")),
        (error("UnauthorizedOperation.CAM"), "auth-refused", Some("UnauthorizedOperation.CAM")),
        (error("ResourceNotFound.FunctionName"), "not-found", Some("ResourceNotFound.FunctionName")),
        (error("RequestLimitExceeded"), "throttled", Some("RequestLimitExceeded")),
        (error("InternalError"), "target-failed", Some("InternalError")),
        (error("InvalidParameterValue.Qualifier"), "call-refused", Some("InvalidParameterValue.Qualifier")),
        (result(r#""InvokeResult":-1,"ErrMsg":"boom","RetMsg":"""#), "function-failed", None),
        (
            result(
                r#""InvokeResult":-1,"ErrMsg":"","RetMsg":"{\"errorType\":\"KeyError\",\"errorMessage\":\"'id'\"}""#,
            ),
            "function-failed",
            Some("KeyError"),
        ),
        ("{}".to_owned(), "malformed", None),
        ("<html>".to_owned(), "malformed", None),
    ] {
        let outcome = answered("tencent-scf", Mode::Sync, 200, "", &body).await;
        assert_eq!(word(&outcome), kind, "{body}");
        assert_eq!(outcome.fault.expect("a fault").name.as_deref(), name, "{body}");
    }
}

#[tokio::test]
async fn a_custom_runtime_says_by_status_and_header_that_it_failed() {
    let thrown = r#"{"errorMessage":"oops","errorType":"Error"}"#;
    for (status, headers, body, kind) in [
        (200, "", "ok", "ok"),
        (200, "x-fc-status: 200\r\n", "ok", "ok"),
        (200, "x-fc-status: 404\r\n", thrown, "function-failed"),
        (404, "x-fc-status: 404\r\n", thrown, "function-failed"),
        (404, "", thrown, "function-failed"),
        (500, "", "", "function-failed"),
        // A server that knows no such path.
        (404, "", "Cannot POST /invoke", "not-found"),
    ] {
        let outcome = answered("fc-custom-runtime", Mode::Sync, status, headers, body).await;
        assert_eq!(word(&outcome), kind, "{status} {headers} {body}");
        assert_eq!(outcome.body, body.as_bytes());
    }
}

#[tokio::test]
async fn what_is_too_large_is_not_sent() {
    // Nothing listens there: an event that was sent would be told by another fault.
    let nowhere = SocketAddr::from(([127, 0, 0, 1], 1));
    for (kind, mode, most) in [
        ("aliyun-fc", Mode::Sync, 32 << 20),
        ("aliyun-fc3", Mode::Async, 128 << 10),
        ("tencent-scf", Mode::Sync, 6 << 20),
        ("tencent-scf", Mode::Async, 128 << 10),
    ] {
        let target = at(kind, nowhere);
        let event = |size: usize| format!("\"{}\"", "x".repeat(size - 2)).into_bytes();
        assert_eq!(word(&target.call(&event(most), mode, &ticket()).await), "unreachable", "{kind}");
        assert_eq!(word(&target.call(&event(most + 1), mode, &ticket()).await), "event-too-large", "{kind}");
    }
    let scf = at("tencent-scf", nowhere);
    for event in [&b"not JSON"[..], b"\xff", b""] {
        assert_eq!(word(&scf.call(event, Mode::Sync, &ticket()).await), "event-not-json");
    }
}
