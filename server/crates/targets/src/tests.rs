//! Targets that do not mean well, on this machine.

mod answers;
mod hostile;
mod names;
mod runtime;

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::{
    Mode, Outcome, Target, Ticket,
    file::read_with,
    resolve::{Lookup, System},
};

const SECRET: &str = "hush-hush-hush";

/// A server that does the same with each connection, after it has read the request's header.
async fn server<W>(work: impl Fn(TcpStream, String) -> W + Send + 'static) -> SocketAddr
where
    W: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.windows(4).any(|part| part == b"\r\n\r\n") {
                match stream.read_buf(&mut request).await {
                    Ok(0) | Err(_) => break,
                    Ok(_) => {}
                }
            }
            tokio::spawn(work(stream, String::from_utf8_lossy(&request).into_owned()));
        }
    });
    address
}

/// A server that sends these bytes and closes.
async fn says(answer: impl Into<Vec<u8>>) -> SocketAddr {
    let answer = Arc::new(answer.into());
    server(move |mut stream, _| {
        let answer = Arc::clone(&answer);
        async move {
            let _ = stream.write_all(&answer).await;
            // Not while the request is still on its way, which would take back what was sent.
            let _ = stream.shutdown().await;
            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
        }
    })
    .await
}

/// A target of the kind `http`, with what else is said of it.
fn target(url: &str, more: &str, names: &Arc<dyn Lookup>) -> Target {
    let text = format!("[[target]]\nid = \"t\"\nkind = \"http\"\nurl = \"{url}\"\ntimeout = 1\n{more}");
    let mut targets = read_with(&text, &[], &|_| Some(SECRET.to_owned()), names).expect("a file");
    targets.remove(0)
}

fn ticket() -> Ticket {
    Ticket { now: 1_795_000_000, token: "token".to_owned() }
}

/// The names of this machine.
fn system() -> Arc<dyn Lookup> {
    Arc::new(System)
}

async fn call(target: &Target) -> Outcome {
    target.call(b"{}", Mode::Sync, &ticket()).await
}

/// What becomes of a call of a server on this machine, in a word.
async fn outcome(address: SocketAddr) -> Outcome {
    call(&target(&format!("http://{address}/"), "private = true", &system())).await
}

fn word(outcome: &Outcome) -> &'static str {
    outcome.fault.as_ref().map_or("ok", |fault| fault.kind.id())
}
