//! The answer at a glance: what the expression means, when it fires next, which dialects take it, and where to go from here.

use bilingual::{Lang, Text};
use schedule::{Dialect, Reading, Severity, calendar};

use super::card::{NOT_VALID, VALID};
use super::desk::{Desk, looked_at, readings};
use crate::asked::{Asked, EXPRESSION, FROM, LANG};
use crate::components::copy::copy;
use crate::components::prose;
use crate::components::timing::{Timing, list};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, el};
use crate::location::href;
use crate::words;

const BEGIN: Text = Text::new(
    "Type an expression, such as `0 0 4 * * *`, or choose an example.",
    "输入时间表达式，例如 `0 0 4 * * *`，或选择一个示例。",
);
const TAKEN_BY: Text = Text::new("Valid in", "适用于");
const TIMER: Text = Text::new("Use it in a timer trigger", "用于定时触发器");

/// What the expression means and when it fires next, in the dialect that is looked at, and which others take it.
pub(crate) fn glance(desk: Desk) -> Element {
    let environment = use_environment();
    let (zones, origin) = (environment.zones, environment.written.origin);
    let link = move || {
        let asked = desk.asked_once();
        // With the moment held and in the reader's own language, it shows others the same runs.
        let asked = asked.with(FROM, &calendar::instant(desk.moment(&asked))).with(LANG, "");
        [&*origin, &href(crate::route::SCHEDULE, &asked.query())].concat()
    };
    el("div")
        .class("meaning-of")
        .with(el("div").class("said-large").at("aria-live", "polite").live(move || meaning(desk, &zones)))
        .with(el("div").class("toolbar").with(copy(link, words::COPY_LINK)))
}

fn meaning(desk: Desk, zones: &Zones) -> View {
    let lang = desk.lang;
    let asked = desk.asked();
    if asked.text(EXPRESSION).is_empty() {
        return el("p").class("hint").with(prose(BEGIN.get(lang))).into();
    }
    let moment = desk.moment(&asked);
    let readings = readings(&asked, moment);
    let main = &readings[looked_at(&asked, &readings)];
    let chips = readings.iter().map(|reading| {
        let holds = if reading.is_valid() { "yes" } else { "no" };
        let said = if reading.is_valid() { VALID } else { NOT_VALID };
        let name = reading.dialect.name().get(lang);
        let label = [name, words::COLON.get(lang), said.get(lang)].concat();
        let link = el("a").at("href", ["#d-", reading.dialect.id()].concat()).at("aria-label", label);
        el("li").at("data-holds", holds).with(link.with(name))
    });
    let chips = el("ul").class("chips").at("aria-label", TAKEN_BY.get(lang)).with(chips.collect::<View>());
    sentence(main, zones, moment, lang).and(chips).and(timer(&asked, main, lang))
}

/// The sentence and the next run; where it is not valid, what is wrong first.
fn sentence(main: &Reading, zones: &Zones, moment: i64, lang: Lang) -> View {
    let Some(schedule) = &main.schedule else {
        let wrong = main.problems.iter().find(|problem| problem.severity == Severity::Error);
        let said = wrong.map(|problem| prose(problem.message().get(lang)));
        return el("p")
            .class("wrong")
            .with(main.dialect.name().get(lang))
            .with(words::COLON.get(lang))
            .with(said)
            .into();
    };
    let said = el("p").class("sentence").with(schedule.sentence(lang).text());
    let Some(timing) = Timing::of(schedule, zones, moment, false, lang) else { return said.into() };
    let next = list::next(&timing).map_or_else(|| View::from(words::NO_RUNS.get(lang)), View::from);
    let next = el("p").class("hint").with(next);
    View::from(said).and(next)
}

/// The timer trigger of the cloud whose dialect is looked at, with this expression.
fn timer(asked: &Asked, main: &Reading, lang: Lang) -> Option<Element> {
    let (path, field) = match main.dialect {
        Dialect::Aliyun => ("/aliyun/timer", "cronExpression"),
        Dialect::Tencent => ("/tencent/timer", "TriggerDesc"),
        _ => return None,
    };
    let mut query = vec![(field.to_owned(), asked.text(EXPRESSION).to_owned())];
    query.extend(asked.lang().map(|lang| (LANG.to_owned(), lang.code().to_owned())));
    let link = el("a").at("href", href(path, &protocol::query::write(&query))).with(TIMER.get(lang));
    main.is_valid().then(|| el("p").with(link))
}
