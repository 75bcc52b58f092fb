//! A function for SCF's Custom Runtime: its `bootstrap` fetches events from the runtime API, which is served here.
//!
//! The contract is that of "Custom Runtime 说明" (Tencent Cloud, 583/47274 of 2023-06-30, in English 583/38129) and of its
//! example in Bash (583/38130): the function finds the API by the environment variables `SCF_RUNTIME_API` and
//! `SCF_RUNTIME_API_PORT`, reports by `POST /runtime/init/ready` that it is ready, and then, in a loop, fetches an event
//! by `GET /runtime/invocation/next`, which waits for one, and pushes what became of it to `/runtime/invocation/response`
//! or `/runtime/invocation/error`. Which call a result belongs to follows from the order alone, so one event is out at a
//! time. Until it has a result, `next` gives the same event again; the first result counts.
//!
//! No document that was read says with which statuses the API answers, what `next` gives to a function that has not
//! reported that it is ready, or in which form an error is pushed. Here it is 200, and 4xx where nothing can be taken;
//! `next` waits, as SCF waits for the report until its initialization timeout; and an error is any text, of which the
//! members `errorMessage` and `errorType` are read where it is JSON. SCF ends an instance that takes too long and starts
//! as many as are needed; here the operator starts the function, once.

mod api;
mod connections;
mod queue;

use std::{
    io,
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::task::AbortHandle;

use self::queue::Queue;
use super::LARGEST_EVENT_OF_SCF;
use crate::{call::Ticket, fault::Fault, outcome::Outcome};

pub(crate) struct ScfRuntime {
    address: SocketAddr,
    timeout: Duration,
    queue: Arc<Queue>,
    offer: Mutex<Offer>,
}

/// How far the API is.
enum Offer {
    /// Whoever connects waits; without a listener, it could not be served.
    Bound(Option<TcpListener>),
    /// Whoever connects is answered.
    Served(AbortHandle),
}

impl ScfRuntime {
    /// Takes the port. Nothing is answered before [`Self::serve`].
    pub(crate) fn bind(address: SocketAddr, timeout: Duration) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { address, timeout, queue: Arc::default(), offer: Mutex::new(Offer::Bound(Some(listener))) })
    }

    /// Where the API is.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers functions from now on, in the runtime that calls this. A second time changes nothing.
    pub(crate) fn serve(&self) -> io::Result<()> {
        let mut offer = self.offer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Offer::Bound(listener) = &mut *offer
            && let Some(listener) = listener.take()
        {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let serving = tokio::spawn(connections::serve(listener, Arc::clone(&self.queue), self.timeout));
            *offer = Offer::Served(serving.abort_handle());
        }
        Ok(())
    }

    /// Lets the function fetch an event, and waits for its result.
    pub(crate) async fn call(&self, event: &[u8], ticket: &Ticket) -> Outcome {
        if event.len() > LARGEST_EVENT_OF_SCF {
            return Fault::event_too_large(event.len(), LARGEST_EVENT_OF_SCF).into();
        }
        self.queue.call(event, &ticket.token, self.timeout).await
    }
}

impl Drop for ScfRuntime {
    fn drop(&mut self) {
        let offer = self.offer.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Offer::Served(serving) = offer {
            serving.abort();
        }
    }
}

/// What a function does with an event, as commands: whoever enters them is the function.
pub(super) fn commands(event: &[u8]) -> Result<String, Fault> {
    if event.len() > LARGEST_EVENT_OF_SCF {
        return Err(Fault::event_too_large(event.len(), LARGEST_EVENT_OF_SCF));
    }
    let at = |path: &str| format!("'http://127.0.0.1:9001{path}'");
    let lines = [
        format!("curl -sS -i -X POST {} -d ' '", at(api::READY)),
        format!("curl -sS -i {}", at(api::NEXT)),
        format!("curl -sS -i -X POST {} \\\n  {}", at(api::RESPONSE), super::data(event)),
    ];
    Ok(lines.join("\n"))
}
