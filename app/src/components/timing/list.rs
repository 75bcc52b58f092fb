//! Runs as a list, each by several clocks.

use bilingual::{Lang, Text};
use schedule::calendar::Wall;
use schedule::clock::Effect;
use schedule::zone::Offsets;
use schedule::{Zone, calendar};
use triggers::time::rfc3339;

use super::{Timing, changes, clock, weekday};
use crate::components::empty;
use crate::erased::{Element, View, el};
use crate::words;

const NEXT: Text = Text::new("Next: ", "下次触发：");
const YOURS: Text = Text::new("your time zone: ", "您的时区：");
const NO_RUNS_BEFORE: Text = Text::new("There is no earlier run.", "此前没有触发。");
const FIRST_PASS: Text = Text::new("first of two", "两次中的第一次");
const SECOND_PASS: Text = Text::new("again", "第二次");

/// The runs, by the schedule's own clock and by those of some zones. Each has what `action` gives it.
pub(crate) fn list(timing: &Timing, zones: &[Zone], action: impl Fn(i64) -> Option<View>) -> View {
    if timing.runs.is_empty() {
        return empty(if timing.back { NO_RUNS_BEFORE } else { words::NO_RUNS }).into();
    }
    let clocks: Vec<(Zone, Box<dyn Offsets + '_>)> =
        zones.iter().filter_map(|zone| Some((*zone, clock(*zone, timing.zones, timing.now)?))).collect();
    let mut effects = changes::among_runs(timing);
    if timing.back {
        effects.reverse();
    }
    let mut items = View::default();
    let mut next = 0;
    for run in &timing.runs {
        while let Some(effect) = effects.get(next).filter(|effect| (effect.change.at <= *run) != timing.back) {
            let item = el("li").class("change").with(changes::said(effect, timing.lang));
            items.append(item.into());
            next += 1;
        }
        items.append(item(timing, *run, &clocks, &effects, action(*run)).into());
    }
    el("ol").class("runs").with(items).into()
}

fn item(
    timing: &Timing,
    run: i64,
    clocks: &[(Zone, Box<dyn Offsets + '_>)],
    effects: &[Effect],
    action: Option<View>,
) -> Element {
    let lang = timing.lang;
    let shown = clocks.iter().map(|(zone, offsets)| {
        let time = if *zone == Zone::UTC { rfc3339(run) } else { local(run, &**offsets, lang) };
        let time = el("time").at("datetime", rfc3339(run)).with(time);
        el("span").class("clock").with(el("span").class("zone").with(zone.name())).with(" ").with(time)
    });
    let pass = effects.iter().flat_map(|effect| &effect.doubled).find_map(|doubled| match run {
        run if run == doubled.first => Some(FIRST_PASS),
        run if run == doubled.second => Some(SECOND_PASS),
        _ => None,
    });
    let pass = pass.map(|pass| el("span").class("badge").at("data-tone", "warn").with(pass.get(lang)));
    el("li")
        .with(shown.collect::<View>())
        .with(" ")
        .with(el("span").class("distance").with(distance(run - timing.now, lang)))
        .with(pass.map(|pass| View::from(" ").and(pass)))
        .with(action.map(|action| View::from(" ").and(action)))
}

/// The next run by the schedule's clock, how far away it is, and what another clock shows then; nothing where there is no run.
///
/// The other clock is the reader's where it shows another time, else that of the clouds. It comes last: the reader's is only
/// known when the page is live, and moves nothing then.
pub(crate) fn next(timing: &Timing, reader: Option<&str>) -> Option<Element> {
    let (lang, run) = (timing.lang, *timing.runs.first()?);
    let own = timing.offsets.offset_at(run);
    let of = |zone| clock(zone, timing.zones, run).map(|clock| (zone, clock));
    let readers = reader.and_then(Zone::named).and_then(of).filter(|(_, clock)| clock.offset_at(run) != own);
    let is_readers = readers.is_some();
    let beside = readers.or_else(|| of(timing.other())).map(|(zone, clock)| {
        let wall = Wall::of(run + i64::from(clock.offset_at(run)));
        let time = &wall.time()[..5];
        let said = [words::OPEN.get(lang), weekday(wall.weekday(), lang), " ", time, " ", &offset(run, &*clock)];
        let said = [&said.concat(), words::CLOSE.get(lang)].concat();
        let whose = if is_readers { [YOURS.get(lang), zone.name()].concat() } else { zone.name().to_owned() };
        el("span").class("elsewhere").at("title", whose).with(said)
    });
    let far = distance(run - timing.now, lang);
    let said = [NEXT.get(lang), &local(run, &*timing.offsets, lang), words::COMMA.get(lang), &far].concat();
    Some(el("time").at("datetime", rfc3339(run)).with(said).with(beside))
}

/// `Mon 2026-11-23 04:00 +08:00`.
fn local(run: i64, offsets: &dyn Offsets, lang: Lang) -> String {
    let wall = Wall::of(run + i64::from(offsets.offset_at(run)));
    [weekday(wall.weekday(), lang), " ", &wall.date(), " ", &wall.time(), " ", &offset(run, offsets)].concat()
}

/// `+08:00`.
fn offset(run: i64, offsets: &dyn Offsets) -> String {
    schedule::export::local(run, offsets).split_off("2026-11-23T04:00:00".len())
}

/// How far away something is, in its two largest units.
pub(crate) fn distance(seconds: i64, lang: Lang) -> String {
    const UNITS: [(u64, &str, &str); 4] = [
        (calendar::DAY.unsigned_abs(), " d", " 天"),
        (calendar::HOUR.unsigned_abs(), " h", " 小时"),
        (60, " min", " 分"),
        (1, " s", " 秒"),
    ];
    let mut left = seconds.unsigned_abs();
    let mut pieces: Vec<String> = Vec::new();
    for (length, en, zh) in UNITS {
        if left >= length && pieces.len() < 2 {
            let unit = if lang == Lang::En { en } else { zh };
            pieces.push([&(left / length).to_string(), unit].concat());
            left %= length;
        } else if !pieces.is_empty() {
            break;
        }
    }
    let said = pieces.join(" ");
    match (lang, seconds) {
        (Lang::En, 0) => "now".to_owned(),
        (Lang::Zh, 0) => "此刻".to_owned(),
        (Lang::En, 1..) => ["in ", &said].concat(),
        (Lang::En, _) => [&said, " ago"].concat(),
        (Lang::Zh, 1..) => [&said, "后"].concat(),
        (Lang::Zh, _) => [&said, "前"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_have_their_two_largest_units() {
        for (seconds, en, zh) in [
            (0, "now", "此刻"),
            (1, "in 1 s", "1 秒后"),
            (61, "in 1 min 1 s", "1 分 1 秒后"),
            (3_600, "in 1 h", "1 小时后"),
            (90_061, "in 1 d 1 h", "1 天 1 小时后"),
            (86_461, "in 1 d", "1 天后"),
            (-90_061, "1 d 1 h ago", "1 天 1 小时前"),
        ] {
            assert_eq!((distance(seconds, Lang::En), distance(seconds, Lang::Zh)), (en.into(), zh.into()));
        }
    }

    #[test]
    fn a_clock_tells_its_offset() {
        let run = calendar::days_of(2026, 11, 22) * calendar::DAY + 20 * calendar::HOUR;
        let shanghai = schedule::zone::Fixed(8 * 3_600);
        assert_eq!(local(run, &shanghai, Lang::En), "Mon 2026-11-23 04:00 +08:00");
        assert_eq!(local(run, &shanghai, Lang::Zh), "周一 2026-11-23 04:00 +08:00");
    }
}
