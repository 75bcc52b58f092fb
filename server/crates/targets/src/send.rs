//! Sends a request and reads the answer, with a limit to everything.

use std::{error::Error, io, sync::Arc, time::Duration};

use reqwest::{Client, redirect::Policy};

use crate::{
    call::{Request, Response},
    fault::Fault,
    resolve::{Checked, Lookup, RefusedAddress},
};

/// The largest header of an answer, in bytes. More than a hundred lines are never read.
const LARGEST_HEADER: usize = 64 << 10;

/// A client for one target. Every call has a connection of its own, so every call looks its name up, once.
pub(crate) fn client(names: Arc<dyn Lookup>, private: bool) -> Result<Client, reqwest::Error> {
    Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .referer(false)
        .http1_only()
        .pool_max_idle_per_host(0)
        .dns_resolver(Arc::new(Checked { names, private }))
        .build()
}

/// Sends the request once. `largest` is how many bytes of a body are read.
pub(crate) async fn send(
    client: &Client,
    request: Request,
    timeout: Duration,
    largest: usize,
) -> Result<Response, Fault> {
    let answered = tokio::time::timeout(timeout, exchange(client, request, largest)).await;
    answered.unwrap_or_else(|_| Err(Fault::timeout(timeout.as_secs())))
}

async fn exchange(client: &Client, request: Request, largest: usize) -> Result<Response, Fault> {
    let mut sent = client.post(request.url).body(request.body);
    for (name, value) in &request.headers {
        sent = sent.header(*name, value);
    }
    if let Some(signed) = &request.signed {
        sent = sent.header("authorization", &signed.authorization);
    }
    let mut answer = sent.send().await.map_err(|error| fault(&error, false))?;
    let status = answer.status();
    if status.is_redirection() {
        return Err(Fault::redirect(status.as_u16()));
    }
    let header: usize = answer.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if header > LARGEST_HEADER {
        return Err(Fault::header_too_large());
    }
    let said = answer.content_length();
    if said.is_some_and(|said| said > largest as u64) {
        return Err(Fault::answer_too_large(said));
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|error| fault(&error, true))? {
        if body.len() + chunk.len() > largest {
            return Err(Fault::answer_too_large(None));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Response { status: status.as_u16(), headers: std::mem::take(answer.headers_mut()), body })
}

/// What an error of the client means. `begun` is whether an answer was.
fn fault(error: &reqwest::Error, begun: bool) -> Fault {
    let mut refused = false;
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<RefusedAddress>() {
            return Fault::refused_address();
        }
        if error.is::<rustls::Error>() {
            return Fault::untrusted();
        }
        if let Some(error) = error.downcast_ref::<hyper::Error>() {
            if error.is_parse() {
                // The two are told apart by nothing but words.
                let too_large = error.to_string().contains("too large");
                return if too_large { Fault::header_too_large() } else { Fault::malformed() };
            }
            if error.is_incomplete_message() {
                return Fault::truncated(begun);
            }
        }
        if let Some(error) = error.downcast_ref::<io::Error>() {
            refused |= error.kind() == io::ErrorKind::ConnectionRefused;
            let ended = matches!(
                error.kind(),
                io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe
            );
            if ended {
                return Fault::truncated(begun);
            }
        }
        // What an error of the system wraps is not its source, which is a step further.
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        cause = wrapped.map(|error| error as _).or_else(|| error.source());
    }
    if begun { Fault::truncated(true) } else { Fault::unreachable(refused) }
}
