//! Invocation: the functions that the operator lets this server call.

mod builtin;
mod operator;

use std::{
    net::IpAddr,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    Site,
    api::wire::{self, Contract, FunctionError, Mode, Outcome},
    problem_json::Refusal,
};
use app::environment::Function;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use bilingual::{Lang, Text};
use sha2::{Digest as _, Sha256};
use targets::{Fault, LARGEST_ANSWER};
use triggers::model::Trigger;

/// A function that can be invoked.
pub(crate) trait Target: Send + Sync {
    /// What a list says of it.
    fn about(&self) -> About<'_>;

    /// Hands it an event and waits for what becomes of that.
    fn call(
        &self,
        event: Vec<u8>,
        trigger: &'static Trigger,
        mode: Mode,
    ) -> Pin<Box<dyn Future<Output = Reply> + Send + '_>>;
}

/// What a list says of a target.
pub(crate) struct About<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: wire::Text,
    pub(crate) kind: &'static str,
    pub(crate) modes: &'static [Mode],
    pub(crate) means: Text,
}

/// What a target gives back.
#[derive(Default)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) body: Vec<u8>,
    /// How many bytes the function returned, where that is more than `body` holds.
    pub(crate) size: usize,
    pub(crate) logs: String,
    /// What the target says of the call: how long the function ran and is charged for, in milliseconds; the most memory
    /// that it used, in bytes; and which version ran.
    pub(crate) function_ms: Option<f64>,
    pub(crate) billed_ms: Option<f64>,
    pub(crate) memory: Option<f64>,
    pub(crate) version: Option<String>,
    pub(crate) error: Option<FunctionError>,
}

/// Every function that this server invokes. Nothing from a page or a link can add one.
#[derive(Clone)]
pub(crate) struct Targets(Arc<[Box<dyn Target>]>);

impl Targets {
    /// The built-in ones, and those of the operator's file.
    pub(crate) fn new(operators: &[Arc<targets::Target>]) -> Self {
        let builtin = builtin::all().map(|function| Box::new(function) as Box<dyn Target>);
        let named = operators.iter().map(|target| Box::new(operator::Named(Arc::clone(target))) as Box<dyn Target>);
        Self(builtin.chain(named).collect())
    }

    /// Their stable names.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(|target| target.about().id)
    }

    /// The target of a name.
    pub(crate) fn find(&self, id: &str) -> Option<&dyn Target> {
        self.0.iter().map(|target| &**target).find(|target| target.about().id == id)
    }

    /// Hands an event of a visitor to a target, and says how long that took. The visitor's place is held until the answer
    /// is there, or until nobody waits for it: then this is dropped, and the call with it.
    pub(crate) async fn call(
        &self,
        site: &Site,
        visitor: IpAddr,
        target: &str,
        (event, trigger, mode): (Vec<u8>, &'static Trigger, Mode),
    ) -> Result<(Reply, Duration), NotCalled> {
        let target = self.find(target).ok_or(NotCalled::NoTarget)?;
        let _slot = site.slots().take(visitor).map_err(NotCalled::Refused)?;
        let begun = Instant::now();
        let reply = target.call(event, trigger, mode).await;
        Ok((bounded(reply), begun.elapsed()))
    }

    /// The list.
    pub(crate) fn list(&self) -> wire::Targets {
        let line = |about: About<'_>| wire::Target {
            id: about.id.to_owned(),
            name: about.name,
            kind: about.kind.to_owned(),
            modes: about.modes.to_vec(),
            meaning: about.means.into(),
        };
        wire::Targets { targets: self.0.iter().map(|target| line(target.about())).collect() }
    }
}

impl From<Fault> for FunctionError {
    fn from(Fault { kind, name, message }: Fault) -> Self {
        Self { kind: kind.id().to_owned(), name, message: message.into() }
    }
}

/// Why a target was not called.
pub(crate) enum NotCalled {
    /// There is none of this name.
    NoTarget,
    /// Too many run already.
    Refused(Refusal),
}

/// What a page knows of the functions of the operator's file, in a language.
pub(crate) fn written(operators: &[Arc<targets::Target>], lang: Lang) -> Vec<Function> {
    let function = |target: &Arc<targets::Target>| Function {
        id: target.id().to_owned(),
        name: target.name().get(lang).to_owned(),
        kind: target.kind().id().to_owned(),
        has_queue: target.modes().contains(&targets::Mode::Async),
    };
    operators.iter().map(function).collect()
}

/// An answer that is larger than the clouds pass on is an error, and none of it is kept.
fn bounded(mut reply: Reply) -> Reply {
    let size = reply.size.max(reply.body.len());
    if size > LARGEST_ANSWER {
        reply.body.clear();
        reply.error = Some(Fault::answer_too_large(u64::try_from(size).ok()).into());
    }
    reply
}

/// What became of an event that was sent.
pub(crate) fn outcome(
    target: &str,
    trigger: &Trigger,
    mode: Mode,
    event: &[u8],
    reply: Reply,
    took: Duration,
) -> Outcome {
    Outcome {
        target: target.to_owned(),
        mode,
        status: reply.status,
        request_id: reply.request_id,
        body: STANDARD.encode(&reply.body),
        text: String::from_utf8(reply.body).ok(),
        logs: reply.logs,
        duration_ms: took.as_secs_f64() * 1000.0,
        function_ms: reply.function_ms,
        billed_ms: reply.billed_ms,
        memory: reply.memory,
        version: reply.version,
        error: reply.error,
        contract: Contract::from(&trigger.answer),
        answer: None,
        sent: STANDARD.encode(event),
        sha256: sha256(event),
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
