//! A function of the operator's file.

use std::{fmt, io, net::SocketAddr, sync::Arc, time::Duration};

use bilingual::Message;
use reqwest::Client;

use crate::{
    call::{Mode, Ticket},
    fault::Fault,
    kind::{Contract, Kind, ScfRuntime, Service},
    outcome::Outcome,
    resolve::Lookup,
    secret::Secret,
    send,
};

/// A secret of fewer bytes is found in anything.
const SHORTEST_SECRET: usize = 6;

/// A function that may be called.
pub struct Target {
    id: String,
    name: Message,
    kind: Kind,
    timeout: Duration,
    way: Way,
}

/// How an event reaches it.
enum Way {
    Sent(Box<Service>, Client),
    Fetched(ScfRuntime),
}

/// What the operator says of a target, whatever its kind.
pub(crate) struct Basics {
    pub(crate) id: String,
    pub(crate) name: Message,
    pub(crate) kind: Kind,
    pub(crate) timeout: Duration,
    pub(crate) private: bool,
}

impl Target {
    pub(crate) fn new(basics: Basics, contract: Contract, names: Arc<dyn Lookup>) -> Result<Self, reqwest::Error> {
        let Basics { id, name, kind, timeout, private } = basics;
        let way = match contract {
            Contract::Sent(service) => Way::Sent(service, send::client(names, private)?),
            Contract::Fetched(runtime) => Way::Fetched(runtime),
        };
        Ok(Self { id, name, kind, timeout, way })
    }

    /// Its stable name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its usual name.
    pub const fn name(&self) -> &Message {
        &self.name
    }

    /// Its kind.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// How long a call may take.
    pub const fn timeout(&self) -> Duration {
        self.timeout
    }

    /// How it can be called.
    pub fn modes(&self) -> &'static [Mode] {
        match &self.way {
            Way::Sent(service, _) => service.modes(),
            Way::Fetched(_) => &[Mode::Sync],
        }
    }

    /// Where a function that fetches its events finds them: `SCF_RUNTIME_API` and `SCF_RUNTIME_API_PORT`. For the
    /// operator alone.
    pub fn runtime_api(&self) -> Option<SocketAddr> {
        match &self.way {
            Way::Sent(..) => None,
            Way::Fetched(runtime) => Some(runtime.address()),
        }
    }

    /// Lets the function fetch its events, in the runtime of tokio that calls this and until the target is dropped. For
    /// functions that are sent their events, and a second time, there is nothing to do.
    pub fn serve(&self) -> io::Result<()> {
        match &self.way {
            Way::Sent(..) => Ok(()),
            Way::Fetched(runtime) => runtime.serve(),
        }
    }

    /// Hands it an event and waits for what becomes of that. Dropping the future ends the call.
    pub async fn call(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Outcome {
        let (service, client) = match &self.way {
            Way::Sent(service, client) => (service, client),
            Way::Fetched(runtime) => return runtime.call(event, ticket).await,
        };
        let request = match service.request(event, mode, ticket) {
            Ok(request) => request,
            Err(fault) => return fault.into(),
        };
        match send::send(client, request, self.timeout, service.largest_answer()).await {
            Ok(response) => withheld(&service.secrets(), service.outcome(response, ticket)),
            Err(fault) => fault.into(),
        }
    }
}

/// An outcome without what repeats a secret: a target that returns the headers that it received would tell it.
fn withheld(secrets: &[&Secret], outcome: Outcome) -> Outcome {
    let holds = |bytes: &[u8]| secrets.iter().any(|secret| contains(bytes, secret));
    let fault = outcome.fault.as_ref();
    let texts = [
        outcome.request_id.as_deref(),
        outcome.version.as_deref(),
        Some(outcome.logs.as_str()),
        fault.map(|fault| fault.message.en.as_str()),
        fault.and_then(|fault| fault.name.as_deref()),
    ];
    if holds(&outcome.body) || texts.into_iter().flatten().any(|text| holds(text.as_bytes())) {
        return Outcome { status: outcome.status, ..Fault::secret_in_answer().into() };
    }
    outcome
}

fn contains(bytes: &[u8], secret: &Secret) -> bool {
    // Of a header such as `Bearer …`, the last word is the secret.
    let secret = secret.reveal().rsplit(' ').next().unwrap_or_default().as_bytes();
    secret.len() >= SHORTEST_SECRET && bytes.windows(secret.len()).any(|part| part == secret)
}

impl fmt::Debug for Target {
    /// Its name and kind: an address is the operator's business.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Target").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}
