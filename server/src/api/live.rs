//! `POST /api/triggers/{provider}/{name}/live`: a timer that runs by the real clock, for as long as somebody listens.
//!
//! The answer is a stream of server-sent events. At each instant of the schedule the event of that instant is made as
//! everywhere, with the instant as the clock, the target is called as for `/api/invoke`, and the outcome follows. Calls
//! may overlap, as those of the clouds' timers do. All that runs belongs to the stream: when its reader goes, it is
//! dropped, and the calls end with it.

mod run;

use std::time::Duration;

use axum::{
    Extension,
    extract::State,
    http::HeaderName,
    response::{
        IntoResponse, Response,
        sse::{KeepAlive, Sse},
    },
};
use schedule::Edition;
use triggers::{
    fields::find,
    input::Zones as _,
    model::{Kind, Path, Trigger},
    time,
    value::{Value, pointer_of},
};

use self::run::{Call, Run};
use super::wire::{EventRequest, LiveEnd, LiveRequest, Members, Mode};
use super::{
    body::Raw,
    invoke::{no_target, wrong_mode},
    named::Named,
    wanted::{Wanted, now},
};
use crate::{
    Site,
    connections::Lasts,
    invoke::Targets,
    problem_json::{NOT_FIRED, NOT_TIMED, Refusal, TOO_MANY},
    slots::Slots,
    tz::Database,
    visitor::{Address, Visitor},
};

/// How many times a run calls the function at most.
const MOST: usize = 100;
/// How long a run lasts at most.
const LONGEST: Duration = Duration::from_mins(10);
/// How many of the next instants are told at first.
const TOLD: usize = 10;
/// How many runs there may be, in all and of one visitor.
const RUNS: (usize, usize) = (64, 2);
/// How often the stream says that it is alive, where it has nothing else to say.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// The places for runs.
pub(crate) fn slots() -> Slots {
    Slots::of(RUNS.0, RUNS.1)
}

/// Runs a timer.
pub(super) async fn live(
    State(site): State<Site>,
    Extension(targets): Extension<Targets>,
    Visitor(visitor): Visitor,
    Address(peer): Address,
    Named(trigger): Named,
    raw: Raw,
) -> Result<Response, Refusal> {
    let Some((schedule, instant)) = trigger.timed() else {
        let en = "Only a trigger with a schedule can run live.";
        return Err(Refusal::new(NOT_TIMED, en, "只有带时间表达式的触发器才能实时运行。"));
    };
    let known = targets.clone();
    let armed = site.work().run(move || Armed::of(trigger, schedule, &raw, &known)).await??;
    let place = site.runs().take(visitor).map_err(|_| {
        let most = RUNS.1;
        let en = format!("At most {most} live runs at the same time for one address. Stop one of them first.");
        let zh = format!("同一 IP 地址最多同时进行 {most} 个实时运行，请先停止其中一个。");
        Refusal::new(TOO_MANY, en, zh).retry_after(1)
    })?;
    let Armed { target, base, from, instants, end, told } = armed;
    let call = Call { site: site.clone(), targets, visitor, peer, trigger, target, base, at: pointer_of(instant.name) };
    let stream = Run::new(call, from, (instants, end), told, place).stream();
    let answer = Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    // A proxy that collects the answer would deliver it when it is over.
    let unbuffered = (HeaderName::from_static("x-accel-buffering"), "no");
    let mut response = ([unbuffered], answer).into_response();
    response.extensions_mut().insert(Lasts(LONGEST));
    Ok(response)
}

/// A run that may begin.
struct Armed {
    target: String,
    base: EventRequest,
    from: i64,
    /// The instants at which the function is called.
    instants: Vec<i64>,
    /// Why there is none after them.
    end: LiveEnd,
    /// The instants that are told.
    told: Vec<i64>,
}

impl Armed {
    fn of(trigger: &'static Trigger, schedule: Path, raw: &Raw, targets: &Targets) -> Result<Self, Refusal> {
        let LiveRequest { target, config, occurrence, edition, seed } = raw.json()?;
        let found = targets.find(&target).ok_or_else(|| no_target(&target, targets))?;
        if !found.about().modes.contains(&Mode::Sync) {
            return Err(wrong_mode());
        }
        let occurrence = occurrence.unwrap_or_else(|| Members(Value::empty()));
        let base = EventRequest { config, occurrence, edition, at: None, seed };
        let from = now();
        // What is wrong with it is said before it begins, and what never fires does not.
        let evaluation = Wanted::of(trigger, base.clone())?.evaluate()?;
        let unmet = evaluation.findings.iter().find(|finding| !finding.holds && !finding.clause.is_due());
        if let Some(finding) = unmet {
            let means = finding.clause.means;
            let (en, zh) = (format!("The trigger never fires: {}.", means.en), format!("不会触发：{}。", means.zh));
            return Err(Refusal::new(NOT_FIRED, en, zh));
        }
        let all = instants(trigger, schedule, &base.config.0, from);
        let last = from.saturating_add(i64::try_from(LONGEST.as_secs()).unwrap_or(i64::MAX));
        let within = all.iter().filter(|instant| **instant <= last).count();
        let end = match (within, all.len()) {
            (MOST.., _) => LiveEnd::Most,
            (within, all) if within == all => LiveEnd::Exhausted,
            _ => LiveEnd::Later,
        };
        let told = all.iter().copied().take(TOLD).collect();
        let instants = all.into_iter().take(within.min(MOST)).collect();
        Ok(Self { target, base, from, instants, end, told })
    }
}

/// The next instants of a schedule.
fn instants(trigger: &'static Trigger, schedule: Path, config: &Value, from: i64) -> Vec<i64> {
    let text = config.at(schedule.name).and_then(Value::as_text).unwrap_or_default();
    let Some(Kind::Cron(dialect)) = find(trigger.config.iter(), schedule.name).map(|field| &field.kind) else {
        return Vec::new();
    };
    let Some(schedule) = schedule::read(*dialect, Edition::default(), text).schedule else { return Vec::new() };
    let Some(offsets) = Database.offsets(schedule.zone().name()) else { return Vec::new() };
    schedule.runs_after(from, &*offsets).take(MOST + 1).collect()
}

/// An instant as it is told.
fn told(instant: i64) -> String {
    time::rfc3339(instant)
}
