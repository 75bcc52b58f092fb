//! When a schedule fires next, in words and as a list of runs to choose from.

use schedule::calendar::Wall;
use schedule::{Edition, Offsets, Schedule};
use triggers::input::Zones as _;
use triggers::model::{Kind, Path, Test, Trigger};
use triggers::problem::Edit;
use triggers::time::{parse, rfc3339};
use triggers::value::{Value, pointer_of};

use super::repair::made;
use super::{empty, flow, panel};
use crate::draft::{Draft, use_draft};
use crate::environment::{Zones, use_environment};
use crate::markup::{Element, View, el};
use crate::words;

/// How many runs are listed.
const LISTED: usize = 10;

/// The next runs, for triggers that a schedule fires.
pub fn runs() -> Option<Element> {
    let draft = use_draft();
    let (path, instant) = timed(draft.trigger)?;
    let zones = use_environment().zones;
    Some(panel("panel", "runs", words::RUNS).with(flow(move || listed(draft, path, instant, &zones))))
}

fn listed(draft: Draft, path: Path, instant: Path, zones: &Zones) -> View {
    let shown = draft.shown();
    let text = shown.config.at(path.name).and_then(Value::as_text).unwrap_or_default();
    let Some(schedule) = read(draft.trigger, path, text) else { return empty(words::RUNS_NONE).into() };
    let zone = schedule.zone().name();
    let Some(offsets) = zones.offsets(zone) else { return View::default() };
    let runs: Vec<i64> = schedule.runs_after(shown.at, &*offsets).take(LISTED).collect();
    let chosen = shown.occurrence.at(instant.name).and_then(Value::as_text).and_then(parse);
    let items = runs.iter().map(|run| item(draft, instant, *run, shown.at, (zone, &*offsets), chosen));
    let pinned = el("p").class("hint").with(rfc3339(shown.at)).with(" ").with(words::FROM_NOW.get(draft.lang));
    View::from(el("p").class("sentence").with(schedule.sentence(draft.lang).text()))
        .and(pinned)
        .and(el("ol").class("runs").with(items.collect::<View>()))
        .and(runs.is_empty().then(|| empty(words::NO_RUNS)))
}

/// The schedule and the instant that a clause of the trigger compares.
fn timed(trigger: &'static Trigger) -> Option<(Path, Path)> {
    trigger.fires.iter().find_map(|clause| match clause.test {
        Test::Due { schedule, instant } => Some((schedule, instant)),
        _ => None,
    })
}

fn read(trigger: &'static Trigger, path: Path, text: &str) -> Option<Schedule> {
    let field = triggers::input::find(trigger.config.iter(), path.name)?;
    let Kind::Cron(dialect) = field.kind else { return None };
    schedule::read(dialect, Edition::default(), text).schedule
}

fn item(draft: Draft, instant: Path, run: i64, now: i64, zone: (&str, &dyn Offsets), chosen: Option<i64>) -> Element {
    let lang = draft.lang;
    let (zone, offsets) = zone;
    let utc = rfc3339(run);
    let offset = offsets.offset_at(run);
    let local = Wall::of(run + i64::from(offset));
    let there = (offset != 0).then(|| {
        let there = el("span").class("there").with(format!("{} {} {zone}", local.date(), local.time()));
        View::from(" ").and(there)
    });
    let action = if chosen == Some(run) {
        el("span").class("badge").with(words::CHOSEN_RUN.get(lang))
    } else {
        let edit = Edit { root: instant.root, pointer: pointer_of(instant.name), value: Some(utc.clone().into()) };
        made(vec![edit]).class("button quiet").with(words::CHOOSE_RUN.get(lang))
    };
    el("li")
        .with(el("time").at("datetime", utc.clone()).with(utc))
        .with(there)
        .with(" ")
        .with(el("span").class("distance").with(distance(run - now, lang)))
        .with(" ")
        .with(action)
}

/// How far away something is, in its two largest units.
fn distance(seconds: i64, lang: schedule::Lang) -> String {
    const UNITS: [(i64, &str, &str); 4] =
        [(86_400, "d", "天"), (3_600, "h", "小时"), (60, "min", "分"), (1, "s", "秒")];
    let mut left = seconds;
    let mut pieces = Vec::new();
    for (length, en, zh) in UNITS {
        if left >= length && pieces.len() < 2 {
            let count = left / length;
            left %= length;
            pieces.push(match lang {
                schedule::Lang::En => format!("{count} {en}"),
                schedule::Lang::Zh => format!("{count} {zh}"),
            });
        } else if !pieces.is_empty() {
            break;
        }
    }
    match lang {
        schedule::Lang::En => format!("{} {}", words::AHEAD.en, pieces.join(" ")),
        schedule::Lang::Zh => format!("{}{}", pieces.concat(), words::AHEAD.zh),
    }
}

#[cfg(test)]
mod tests {
    use schedule::Lang;

    use super::distance;

    #[test]
    fn distances_have_their_two_largest_units() {
        for (seconds, en, zh) in [
            (1, "in 1 s", "1 秒后"),
            (61, "in 1 min 1 s", "1 分1 秒后"),
            (3_600, "in 1 h", "1 小时后"),
            (90_061, "in 1 d 1 h", "1 天1 小时后"),
            (86_461, "in 1 d", "1 天后"),
        ] {
            assert_eq!((distance(seconds, Lang::En), distance(seconds, Lang::Zh)), (en.into(), zh.into()));
        }
    }
}
