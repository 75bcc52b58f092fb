//! How many functions run at the same time.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    problem_json::{BUSY, Refusal, TOO_MANY},
    settings::Limits,
};

/// After how many seconds it is worth trying again.
const AGAIN: u64 = 2;

/// The places for functions that run.
#[derive(Debug)]
pub(crate) struct Slots {
    most: usize,
    most_of_one: usize,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A place, until it is dropped: when the function answers, or when nobody waits for it any more.
#[derive(Debug)]
pub(crate) struct Slot {
    visitor: IpAddr,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Slots {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self::of(limits.invocations, limits.invocations_per_visitor)
    }

    /// So many places, and so many of one visitor.
    pub(crate) fn of(most: usize, most_of_one: usize) -> Self {
        Self { most, most_of_one, taken: Arc::default() }
    }

    /// A place for a function that a visitor calls.
    pub(crate) fn take(&self, visitor: IpAddr) -> Result<Slot, Refusal> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.values().sum::<usize>() >= self.most {
            let en = "Too many functions are running on this server. Try again in a moment.";
            return Err(Refusal::new(BUSY, en, "本服务器上正在运行的函数过多，请稍后重试。").retry_after(AGAIN));
        }
        let own = taken.entry(visitor).or_default();
        if *own >= self.most_of_one {
            let most = self.most_of_one;
            let en = format!("At most {most} functions run at the same time for one address. Wait until one returns.");
            let zh = format!("同一 IP 地址最多同时运行 {most} 个函数，请等待其中一个返回。");
            return Err(Refusal::new(TOO_MANY, en, zh).retry_after(AGAIN));
        }
        *own += 1;
        Ok(Slot { visitor, taken: Arc::clone(&self.taken) })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = taken.get_mut(&self.visitor) {
            *own -= 1;
            if *own == 0 {
                taken.remove(&self.visitor);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_place_is_free_again_when_the_call_is_over() {
        let slots = Slots::new(&Limits { invocations: 3, invocations_per_visitor: 2, ..Limits::default() });
        let (one, other) = (address("192.0.2.1"), address("192.0.2.2"));
        let held = (slots.take(one).expect("a place"), slots.take(one).expect("a place"));
        assert_eq!(slots.take(one).expect_err("two of one").failure().status, 429);
        let third = slots.take(other).expect("a place");
        assert_eq!(slots.take(other).expect_err("three in all").failure().status, 503);
        drop(third);
        drop(held);
        assert!(slots.taken.lock().expect("the map").is_empty());
        slots.take(one).expect("a place");
    }
}
