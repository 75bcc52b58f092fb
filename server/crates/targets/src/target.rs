//! A function of the operator's file.

use std::{fmt, sync::Arc, time::Duration};

use bilingual::Message;
use reqwest::Client;

use crate::{
    call::{Mode, Ticket},
    fault::Fault,
    kind::{Kind, Service},
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
    service: Service,
    client: Client,
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
    pub(crate) fn new(basics: Basics, service: Service, names: Arc<dyn Lookup>) -> Result<Self, reqwest::Error> {
        let Basics { id, name, kind, timeout, private } = basics;
        Ok(Self { id, name, kind, timeout, service, client: send::client(names, private)? })
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
        self.service.modes()
    }

    /// Hands it an event and waits for what becomes of that. Dropping the future ends the call.
    pub async fn call(&self, event: &[u8], mode: Mode, ticket: &Ticket) -> Outcome {
        let request = match self.service.request(event, mode, ticket) {
            Ok(request) => request,
            Err(fault) => return fault.into(),
        };
        match send::send(&self.client, request, self.timeout, self.service.largest_answer()).await {
            Ok(response) => self.withheld(self.service.outcome(response, ticket)),
            Err(fault) => fault.into(),
        }
    }

    /// An outcome without what repeats a secret: a target that returns the headers that it received would tell it.
    fn withheld(&self, outcome: Outcome) -> Outcome {
        let secrets = self.service.secrets();
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
