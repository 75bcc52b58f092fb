//! A run from its first instant to its end.

use std::{
    collections::VecDeque,
    convert::Infallible,
    net::IpAddr,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::response::sse::Event;
use futures::{Stream, stream};
use serde::Serialize;
use tokio::{sync::watch, task::JoinSet, time::sleep};
use triggers::{model::Trigger, value::Value};

use super::{LONGEST, MOST, told};
use crate::{
    Site,
    api::{
        invoke::Asked,
        wanted::Wanted,
        wire::{EventRequest, LiveArmed, LiveEnd, LiveEnded, LiveOutcome, LiveRefused, Outcome},
    },
    invoke::{NotCalled, Targets},
    problem_json::Refusal,
    slots::Slot,
};

/// By how much an instant may be late. A reader that takes nothing holds the run up; what it missed is not made good in a
/// burst.
const LATE: Duration = Duration::from_secs(2);

/// What an instant's call takes.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) site: Site,
    pub(super) targets: Targets,
    pub(super) visitor: IpAddr,
    pub(super) peer: Option<IpAddr>,
    pub(super) trigger: &'static Trigger,
    pub(super) target: String,
    pub(super) base: EventRequest,
    /// Where the occurrence has the instant, as a JSON pointer.
    pub(super) at: String,
}

impl Call {
    /// Makes the event of an instant, and hands it over.
    async fn at(self, instant: i64) -> Result<Outcome, Refusal> {
        let Self { site, targets, visitor, peer, trigger, target, mut base, at } = self;
        site.invocations().count(peer)?;
        let name = target.clone();
        let make = move || {
            base.at = Some(told(instant));
            base.occurrence.0.put(&at, Some(Value::from(told(instant))));
            Asked::made(name, trigger, Wanted::of(trigger, base)?)
        };
        let asked = site.work().run(make).await??;
        let (reply, took) = targets.call(&site, visitor, &target, asked.sent()).await.map_err(|why| match why {
            NotCalled::NoTarget => super::no_target(&target, &targets),
            NotCalled::Refused(refusal) => refusal,
        })?;
        site.work().run(move || asked.outcome(reply, took)).await?
    }
}

/// A run.
pub(super) struct Run {
    call: Call,
    instants: VecDeque<i64>,
    end: LiveEnd,
    calls: JoinSet<(i64, Result<Outcome, Refusal>)>,
    stopping: watch::Receiver<bool>,
    phase: Phase,
    fired: usize,
    /// What the first event tells.
    armed: LiveArmed,
    _place: Slot,
}

/// How far it is.
enum Phase {
    Armed,
    Running,
    Ended,
}

/// What comes next.
enum Next {
    Instant,
    Came(Box<(i64, Result<Outcome, Refusal>)>),
    Stopping,
}

impl Run {
    pub(super) fn new(
        call: Call,
        from: i64,
        (instants, end): (Vec<i64>, LiveEnd),
        told_first: Vec<i64>,
        place: Slot,
    ) -> Self {
        let armed = LiveArmed {
            from: told(from),
            instants: told_first.into_iter().map(told).collect(),
            most: MOST,
            seconds: LONGEST.as_secs(),
        };
        let stopping = call.site.stopping();
        let (calls, instants) = (JoinSet::new(), instants.into());
        Self { call, instants, end, calls, stopping, phase: Phase::Armed, fired: 0, armed, _place: place }
    }

    /// The events of the stream. Dropping it ends the calls that are under way.
    pub(super) fn stream(self) -> impl Stream<Item = Result<Event, Infallible>> + Send + 'static {
        stream::unfold(self, |mut run| async { run.next().await.map(|event| (Ok(event), run)) })
    }

    async fn next(&mut self) -> Option<Event> {
        match self.phase {
            Phase::Ended => return None,
            Phase::Armed => {
                self.phase = Phase::Running;
                return Some(event("armed", &self.armed));
            }
            Phase::Running => {}
        }
        loop {
            if self.instants.is_empty() && self.calls.is_empty() {
                return Some(self.ended(self.end));
            }
            let until = self.instants.front().map_or(Duration::MAX, |instant| left(*instant));
            let next = tokio::select! {
                _ = self.stopping.wait_for(|stops| *stops) => Next::Stopping,
                Some(came) = self.calls.join_next(), if !self.calls.is_empty() => match came {
                    Ok(came) => Next::Came(Box::new(came)),
                    // It was ended, or it panicked, which the log says.
                    Err(_) => continue,
                },
                () = sleep(until), if !self.instants.is_empty() => Next::Instant,
            };
            match next {
                Next::Stopping => {
                    self.calls.abort_all();
                    return Some(self.ended(LiveEnd::Stopping));
                }
                Next::Came(came) => return Some(told_of(*came)),
                Next::Instant => self.fire(),
            }
        }
    }

    /// Begins the call of the next instant.
    fn fire(&mut self) {
        let Some(instant) = self.instants.pop_front() else { return };
        if late(instant) > LATE {
            return;
        }
        self.fired += 1;
        let call = self.call.clone();
        self.calls.spawn(async move { (instant, call.at(instant).await) });
    }

    fn ended(&mut self, reason: LiveEnd) -> Event {
        self.phase = Phase::Ended;
        event("ended", &LiveEnded { reason, fired: self.fired })
    }
}

/// What is told of an instant.
fn told_of((instant, came): (i64, Result<Outcome, Refusal>)) -> Event {
    let instant = told(instant);
    match came {
        Ok(outcome) => event("outcome", &LiveOutcome { instant, outcome }),
        Err(refusal) => event("refused", &LiveRefused { instant, failure: refusal.failure().clone() }),
    }
}

/// How long it is until an instant.
fn left(instant: i64) -> Duration {
    Duration::from_secs(u64::try_from(instant).unwrap_or_default()).saturating_sub(since())
}

/// How long ago an instant was.
fn late(instant: i64) -> Duration {
    since().saturating_sub(Duration::from_secs(u64::try_from(instant).unwrap_or_default()))
}

fn since() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn event(name: &str, data: &impl Serialize) -> Event {
    // The wire types are JSON by construction.
    Event::default().event(name).json_data(data).unwrap_or_default()
}
