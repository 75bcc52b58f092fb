//! Events on their way to the function, which has one at a time.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use hyper::body::Bytes;
use tokio::sync::{Notify, oneshot};

use crate::{fault::Fault, outcome::Outcome};

/// How many calls wait for the function, with their events.
const MOST_WAITING: usize = 32;

/// Calls that wait for the function, and requests of the function that wait for a call.
#[derive(Default)]
pub(super) struct Queue {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    /// Whether the function has reported that it is ready.
    ready: bool,
    /// The requests for an event, the latest last.
    polls: Vec<u64>,
    /// The calls whose event was not fetched yet, the first one first.
    waiting: VecDeque<Call>,
    /// The call whose event the function has, and since when.
    out: Option<(Call, Instant)>,
    /// How many calls and requests have had a number.
    count: u64,
}

struct Call {
    event: Event,
    told: oneshot::Sender<Outcome>,
}

/// An event as the function fetches it.
#[derive(Clone)]
pub(super) struct Event {
    number: u64,
    pub(super) request_id: String,
    pub(super) bytes: Bytes,
}

impl State {
    fn number(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    fn has_out(&self, number: u64) -> bool {
        self.out.as_ref().is_some_and(|(call, _)| call.event.number == number)
    }

    /// Why a call was not answered in so many seconds.
    fn missed(&self, number: u64, seconds: u64) -> Fault {
        if self.has_out(number) {
            Fault::timeout(seconds)
        } else if !self.ready && !self.polls.is_empty() {
            Fault::not_ready(seconds)
        } else {
            Fault::not_fetched(seconds)
        }
    }

    /// Forgets a call: nobody waits for it any more. What the function has of it gets no answer, and it fetches the
    /// next event after that.
    fn forget(&mut self, number: u64) {
        self.waiting.retain(|call| call.event.number != number);
        if self.has_out(number) {
            self.out = None;
        }
    }
}

impl Queue {
    /// Lets the function fetch an event, and waits for what becomes of it. Dropping the future takes the event back.
    pub(super) async fn call(&self, event: &[u8], request_id: &str, timeout: Duration) -> Outcome {
        let (told, outcome) = oneshot::channel();
        let number = {
            let mut state = self.state();
            if state.waiting.len() >= MOST_WAITING {
                return Fault::too_many_wait(MOST_WAITING).into();
            }
            let number = state.number();
            let event = Event { number, request_id: request_id.to_owned(), bytes: Bytes::copy_from_slice(event) };
            state.waiting.push_back(Call { event, told });
            number
        };
        self.changed.notify_waiters();
        let _forgotten = Forgotten { queue: self, number };
        match tokio::time::timeout(timeout, outcome).await {
            Ok(Ok(outcome)) => outcome,
            _ => self.state().missed(number, timeout.as_secs()).into(),
        }
    }

    /// The function is ready.
    pub(super) fn ready(&self) {
        self.state().ready = true;
        self.changed.notify_waiters();
    }

    /// The event that the function is to work on: the one that it has, or the next one as soon as there is one. Where
    /// several requests wait, the latest gets it: those before it may be of a process that is gone.
    pub(super) async fn next(&self) -> Event {
        let poll = {
            let mut state = self.state();
            if let Some((call, _)) = &state.out {
                return call.event.clone();
            }
            let number = state.number();
            state.polls.push(number);
            Poll { queue: self, number }
        };
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            changed.as_mut().enable();
            if let Some(event) = self.take(poll.number) {
                return event;
            }
            changed.await;
        }
    }

    /// The first event that waits, if this request is to get it. From here on the function has it: there is nothing
    /// between this and the answer to its request where it could be lost.
    fn take(&self, poll: u64) -> Option<Event> {
        let mut state = self.state();
        if !state.ready || state.out.is_some() || state.polls.last() != Some(&poll) {
            return None;
        }
        let call = state.waiting.pop_front()?;
        let event = call.event.clone();
        state.out = Some((call, Instant::now()));
        Some(event)
    }

    /// The number of the event that the function has.
    pub(super) fn out(&self) -> Option<u64> {
        self.state().out.as_ref().map(|(call, _)| call.event.number)
    }

    /// Is over as soon as the function has this event no more.
    pub(super) async fn over(&self, number: u64) {
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            changed.as_mut().enable();
            if !self.state().has_out(number) {
                return;
            }
            changed.await;
        }
    }

    /// Ends the call of the event that the function has, if that is still this one.
    pub(super) fn finish(&self, number: u64, outcome: Outcome) -> bool {
        let ended = {
            let mut state = self.state();
            if state.has_out(number) { state.out.take() } else { None }
        };
        let Some((Call { event, told }, since)) = ended else { return false };
        let duration_ms = Some(since.elapsed().as_secs_f64() * 1000.0);
        // Who waited may have gone in this moment.
        let _ = told.send(Outcome { request_id: Some(event.request_id), duration_ms, ..outcome });
        self.changed.notify_waiters();
        true
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call that somebody waits for, until this is dropped.
struct Forgotten<'a> {
    queue: &'a Queue,
    number: u64,
}

impl Drop for Forgotten<'_> {
    fn drop(&mut self) {
        self.queue.state().forget(self.number);
        self.queue.changed.notify_waiters();
    }
}

/// A request for an event, until this is dropped.
struct Poll<'a> {
    queue: &'a Queue,
    number: u64,
}

impl Drop for Poll<'_> {
    fn drop(&mut self) {
        self.queue.state().polls.retain(|number| *number != self.number);
        self.queue.changed.notify_waiters();
    }
}
