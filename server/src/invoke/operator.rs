//! The functions of the operator's file.

use std::{
    pin::Pin,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use protocol::targets::meaning_of;
use targets::Ticket;
use triggers::model::Trigger;

use super::{About, Reply, Target};
use crate::{api::wire::Mode, token::token};

/// One of them.
pub(super) struct Named(pub(super) Arc<targets::Target>);

impl Target for Named {
    fn about(&self) -> About<'_> {
        let modes = match self.0.modes() {
            [_] => &[Mode::Sync][..],
            _ => &[Mode::Sync, Mode::Async],
        };
        let (target, kind) = (&self.0, self.0.kind().id());
        About { id: target.id(), name: target.name().clone().into(), kind, modes, means: meaning_of(kind) }
    }

    fn call(
        &self,
        event: Vec<u8>,
        _: &'static Trigger,
        mode: Mode,
    ) -> Pin<Box<dyn Future<Output = Reply> + Send + '_>> {
        Box::pin(async move {
            let mode = if mode == Mode::Sync { targets::Mode::Sync } else { targets::Mode::Async };
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            // A cloud refuses a request whose token it has seen: a call without one fails there and not here.
            let ticket =
                Ticket { now: i64::try_from(since.as_secs()).unwrap_or(i64::MAX), token: token().unwrap_or_default() };
            let outcome = self.0.call(&event, mode, &ticket).await;
            Reply {
                status: outcome.status,
                request_id: outcome.request_id,
                size: 0,
                body: outcome.body,
                logs: outcome.logs,
                function_ms: outcome.duration_ms,
                billed_ms: outcome.billed_ms,
                memory: outcome.memory,
                version: outcome.version,
                error: outcome.fault.map(Into::into),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use protocol::targets::KINDS;
    use targets::Kind;

    /// What a kind is stands where the page finds it, how it is called where the server does.
    #[test]
    fn both_lists_of_kinds_hold_the_same() {
        let mut called = Kind::ALL.map(Kind::id);
        let mut explained = KINDS.map(|kind| kind.id);
        called.sort_unstable();
        explained.sort_unstable();
        assert_eq!(called, explained);
    }
}
