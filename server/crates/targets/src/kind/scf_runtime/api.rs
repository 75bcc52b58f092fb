//! The runtime API: what a function asks, and what it is answered.

use std::{convert::Infallible, time::Duration};

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::{
    HeaderMap, Method, Request, Response, StatusCode,
    body::{Body as _, Bytes, Incoming},
    header,
};

use super::queue::{Event, Queue};
use crate::{
    address::is_no_name,
    fault::Fault,
    kind::{reported_or_text, web},
    outcome::{LARGEST_ANSWER, Outcome},
};

/// Reports that the function is ready.
pub(super) const READY: &str = "/runtime/init/ready";
/// Fetches an event.
pub(super) const NEXT: &str = "/runtime/invocation/next";
/// Takes the result.
pub(super) const RESPONSE: &str = "/runtime/invocation/response";
/// Takes an error.
const ERROR: &str = "/runtime/invocation/error";

/// The memory that the function is told it has, in MB: what SCF gives where nothing else is configured (`CreateFunction`,
/// 583/18586). Here it has what the machine lets it have.
const MEMORY: &str = "128";
/// How long the rest of a body that is of no use is read, so that the function gets its answer.
const DRAINED: Duration = Duration::from_secs(10);

type Answer = Response<Full<Bytes>>;

/// Answers a request of the function.
pub(super) async fn answer(queue: &Queue, limit: Duration, request: Request<Incoming>) -> Result<Answer, Infallible> {
    if is_of_a_page(request.headers()) {
        return Ok(refused(StatusCode::FORBIDDEN, "The runtime API is for functions, and not for pages in a browser."));
    }
    let path = request.uri().path().to_owned();
    let wanted = match path.as_str() {
        NEXT => Method::GET,
        READY | RESPONSE | ERROR => Method::POST,
        _ => return Ok(refused(StatusCode::NOT_FOUND, "The runtime API of SCF has no such path.")),
    };
    if request.method() != wanted {
        let mut answer = refused(StatusCode::METHOD_NOT_ALLOWED, "The runtime API of SCF has another method there.");
        let allowed = if wanted == Method::GET { "GET" } else { "POST" };
        answer.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static(allowed));
        return Ok(answer);
    }
    Ok(match path.as_str() {
        NEXT => event(queue.next().await, limit),
        READY => {
            drain(request.into_body()).await;
            queue.ready();
            Answer::default()
        }
        _ => pushed(queue, path == ERROR, request.into_body()).await,
    })
}

/// Whether a page sends this: a browser says so, or asks for a name that somebody made lead here.
fn is_of_a_page(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    headers.contains_key(header::ORIGIN)
        || headers.contains_key("sec-fetch-site")
        || host.is_some_and(|host| !is_no_name(host))
}

fn event(event: Event, limit: Duration) -> Answer {
    let Event { request_id, bytes, .. } = event;
    let answer = Response::builder()
        .header(header::CONTENT_TYPE, web::content_type(&bytes))
        .header("request_id", request_id)
        .header("memory_limit_in_mb", MEMORY)
        .header("time_limit_in_ms", limit.as_millis().to_string())
        .body(Full::new(bytes));
    // A request ID that cannot stand in a header is none of ours.
    answer.unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR, "This event has no request ID."))
}

/// Takes what the function pushes: a result, or an error.
async fn pushed(queue: &Queue, is_error: bool, mut body: Incoming) -> Answer {
    let Some(number) = queue.out() else {
        drain(body).await;
        return late();
    };
    // Whatever ends this without a result, such as a connection that breaks off, ends the call.
    let mut pushing = Pushing { queue, number, outcome: Some(Fault::truncated(true).into()) };
    let read = tokio::select! {
        read = read(&mut body) => Some(read),
        () = queue.over(number) => None,
    };
    pushing.outcome = None;
    let (outcome, answer) = match read {
        None => {
            drain(body).await;
            return late();
        }
        Some(Read::Whole(whole)) => (taken(whole, is_error), Answer::default()),
        Some(Read::TooLarge(said)) => {
            let answer = refused(StatusCode::PAYLOAD_TOO_LARGE, "The result is larger than what SCF returns.");
            (Fault::answer_too_large(said).into(), answer)
        }
        Some(Read::Broken) => {
            (Fault::truncated(true).into(), refused(StatusCode::BAD_REQUEST, "The result is cut off."))
        }
    };
    let counts = queue.finish(number, outcome);
    drain(body).await;
    if counts { answer } else { late() }
}

/// What is being pushed.
struct Pushing<'a> {
    queue: &'a Queue,
    number: u64,
    /// What the call ends with if this is dropped.
    outcome: Option<Outcome>,
}

impl Drop for Pushing<'_> {
    fn drop(&mut self) {
        if let Some(outcome) = self.outcome.take() {
            self.queue.finish(self.number, outcome);
        }
    }
}

/// What was pushed, as an outcome. SCF answers 200 to whoever called a function that failed, too.
fn taken(body: Vec<u8>, is_error: bool) -> Outcome {
    let fault = is_error.then(|| {
        let (said, name) = reported_or_text(&body);
        Fault::function(name, said.as_deref())
    });
    Outcome { status: 200, body, fault, ..Outcome::default() }
}

enum Read {
    Whole(Vec<u8>),
    /// With its length, where that was said.
    TooLarge(Option<u64>),
    Broken,
}

async fn read(body: &mut Incoming) -> Read {
    let said = body.size_hint().exact();
    if said.is_some_and(|said| said > LARGEST_ANSWER as u64) {
        return Read::TooLarge(said);
    }
    match Limited::new(body, LARGEST_ANSWER).collect().await {
        Ok(whole) => Read::Whole(whole.to_bytes().into()),
        Err(error) if error.is::<LengthLimitError>() => Read::TooLarge(None),
        Err(_) => Read::Broken,
    }
}

/// Reads what is of no use: a connection that is closed before its request was read loses the answer, too.
async fn drain(body: Incoming) {
    let mut rest = Limited::new(body, 2 * LARGEST_ANSWER);
    let read = async { while let Some(Ok(_)) = rest.frame().await {} };
    let _ = tokio::time::timeout(DRAINED, read).await;
}

fn late() -> Answer {
    let says = "No event waits for a result: it has one already, it took too long, or nobody waits for it any more.";
    refused(StatusCode::CONFLICT, says)
}

fn refused(status: StatusCode, says: &'static str) -> Answer {
    let mut answer = Answer::new(Full::new(Bytes::from_static(says.as_bytes())));
    *answer.status_mut() = status;
    answer
}
