//! The answer at a glance: the fields of the expression, what it means, when it fires next, and where to go from here.

use bilingual::{Lang, Text};
use schedule::{Dialect, Reading, Severity, calendar};

use super::card::{NOT_VALID, problems};
use super::desk::{Desk, looked_at, readings};
use crate::asked::{Asked, EXPRESSION, FROM, LANG};
use crate::components::copy::copy;
use crate::components::prose;
use crate::components::timing::{Timing, expression, list};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, el};
use crate::location::href;
use crate::words;

const BEGIN: Text = Text::new(
    "Type an expression, such as `0 0 4 * * *`, or choose an example.",
    "输入时间表达式，例如 `0 0 4 * * *`，或选择一个示例。",
);
const READ_AS: Text = Text::new("Read as ", "解析语法：");
const TIMER: Text = Text::new("Use it in a timer trigger", "用于定时触发器");

/// The fields of the expression under its line, in the dialect that is looked at.
pub(crate) fn legend(desk: Desk) -> Element {
    el("div").class("legend").live(move || {
        let asked = desk.asked();
        let readings = readings(&asked, desk.moment(&asked));
        let main = &readings[looked_at(&asked, &readings)];
        let text = asked.text(EXPRESSION);
        if text.is_empty() { View::default() } else { expression::fields(text, main, desk.light, desk.lang) }
    })
}

/// What the expression means and when it fires next, in the dialect that is looked at.
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
    sentence(desk, main, zones, moment)
        .and(problems(desk, &asked, main, |severity| severity != Severity::Note))
        .and(timer(&asked, main, lang))
}

/// The sentence and the next run; where it is not valid, in which dialect it is not.
fn sentence(desk: Desk, main: &Reading, zones: &Zones, moment: i64) -> View {
    let lang = desk.lang;
    let Some(schedule) = &main.schedule else {
        let name = main.dialect.name().get(lang);
        return el("p").class("wrong").with([name, words::COLON.get(lang), NOT_VALID.get(lang)].concat()).into();
    };
    let timing = Timing::of(schedule, zones, moment, false, lang);
    let shift = timing.as_ref().and_then(Timing::shift).into_iter().collect();
    let next = timing.map(|timing| {
        let next = list::next(&timing).map_or_else(|| View::from(words::NO_RUNS.get(lang)), View::from);
        el("p").class("hint").with(next)
    });
    let read_as = el("p").class("hint").with([READ_AS.get(lang), main.dialect.name().get(lang)].concat());
    View::from(read_as).and(expression::sentence(main, shift, desk.light, lang)).and(next)
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
