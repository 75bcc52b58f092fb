//! How often one visitor may invoke.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock as _, MonotonicClock},
    state::keyed::HashMapStateStore,
};

use crate::{
    problem_json::{Refusal, TOO_MANY},
    visitor::network,
};

/// How many invocations a second are let through for ever.
const STEADY: NonZeroU32 = NonZeroU32::new(5).unwrap();
/// How many may come at once: a room behind one address that presses the same button.
const BURST: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// How many addresses are remembered before those that are at rest are forgotten.
const REMEMBERED: usize = 10_000;

/// Lets so many invocations through, by the visitor's address.
#[derive(Debug)]
pub(crate) struct Limit(RateLimiter<IpAddr, HashMapStateStore<IpAddr>, MonotonicClock>);

impl Default for Limit {
    fn default() -> Self {
        let quota = Quota::per_second(STEADY).allow_burst(BURST);
        Self(RateLimiter::hashmap_with_clock(quota, MonotonicClock))
    }
}

impl Limit {
    /// Counts one more invocation, or refuses it.
    pub(crate) fn count(&self, peer: Option<IpAddr>) -> Result<(), Refusal> {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        let peer = peer.map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), network);
        self.0.check_key(&peer).map_err(|until| {
            let wait = until.wait_time_from(MonotonicClock.now()).as_secs() + 1;
            Refusal::new(
                TOO_MANY,
                format!("Too many invocations from this address. Try again in {wait} s."),
                format!("此 IP 地址的调用过于频繁，请在 {wait} 秒后重试。"),
            )
            .retry_after(wait)
        })
    }
}
