//! When a schedule fires next, in words and as a list of runs to choose from.

use leptos::prelude::*;
use schedule::calendar::Wall;
use schedule::{Edition, Offsets, Schedule};
use triggers::input::Zones as _;
use triggers::model::{Kind, Path, Test, Trigger};
use triggers::problem::Edit;
use triggers::time::{parse, rfc3339};
use triggers::value::{Value, pointer_of};

use crate::draft::{Draft, use_draft};
use crate::environment::use_environment;
use crate::words;

/// How many runs are listed.
const LISTED: usize = 10;

/// The next runs, for triggers that a schedule fires.
#[component]
pub fn Runs() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let Some((path, instant)) = timed(draft.trigger) else { return ().into_any() };
    let zones = use_environment().zones;
    view! {
        <section class="panel" aria-labelledby="runs">
            <h2 id="runs">{words::RUNS.get(lang)}</h2>
            {move || {
                let shown = draft.shown();
                let text = shown.config.at(path.name).and_then(Value::as_text).unwrap_or_default().to_owned();
                let Some(schedule) = read(draft.trigger, path, &text) else {
                    return view! { <p class="empty">{words::RUNS_NONE.get(lang)}</p> }.into_any();
                };
                let zone = schedule.zone();
                let Some(offsets) = zones.offsets(zone.name()) else { return ().into_any() };
                let runs: Vec<i64> = schedule.runs_after(shown.at, &*offsets).take(LISTED).collect();
                let chosen = shown.occurrence.at(instant.name).and_then(Value::as_text).and_then(parse);
                let items = runs.iter().map(|run| item(draft, instant, *run, shown.at, zone.name(), &*offsets, chosen));
                let nothing = runs.is_empty().then(|| view! { <p class="empty">{words::NO_RUNS.get(lang)}</p> });
                view! {
                    <p class="sentence">{schedule.sentence(lang).text()}</p>
                    <p class="hint">{rfc3339(shown.at)} " " {words::FROM_NOW.get(lang)}</p>
                    <ol class="runs">{items.collect_view()}</ol>
                    {nothing}
                }
                .into_any()
            }}
        </section>
    }
    .into_any()
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

fn item(
    draft: Draft,
    instant: Path,
    run: i64,
    now: i64,
    zone: &str,
    offsets: &dyn Offsets,
    chosen: Option<i64>,
) -> AnyView {
    let lang = draft.lang;
    let utc = rfc3339(run);
    let local = Wall::of(run + i64::from(offsets.offset_at(run)));
    let there = (offsets.offset_at(run) != 0).then(|| format!("{} {} {zone}", local.date(), local.time()));
    let edits = vec![Edit { root: instant.root, pointer: pointer_of(instant.name), value: Some(utc.clone().into()) }];
    let href = draft.link_after(&edits);
    let action = if chosen == Some(run) {
        view! { <span class="badge">{words::CHOSEN_RUN.get(lang)}</span> }.into_any()
    } else {
        let choose = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            draft.make(&edits);
        };
        view! { <a class="button quiet" href=href on:click=choose>{words::CHOOSE_RUN.get(lang)}</a> }.into_any()
    };
    view! {
        <li>
            <time datetime=utc.clone()>{utc.clone()}</time>
            {there.map(|there| view! { " " <span class="there">{there}</span> })}
            " "
            <span class="distance">{distance(run - now, lang)}</span>
            " "
            {action}
        </li>
    }
    .into_any()
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
