//! The answer at a glance: the fields of the expression, what it means, when it fires next, and where to go from here.

use bilingual::{Lang, Text};
use leptos::prelude::Get as _;
use schedule::allowed::Allowed;
use schedule::{Dialect, Reading, Severity, calendar};

use super::card::{NOT_VALID, problems};
use super::desk::Desk;
use crate::asked::{Asked, EXPRESSION, FROM, LANG};
use crate::components::copy::copy;
use crate::components::prose;
use crate::components::steps::steps;
use crate::components::timing::{Timing, expression, list};
use crate::components::told::told;
use crate::environment::{Environment, Written, Zones, use_environment};
use crate::erased::{Element, View, code, el};
use crate::location::href;
use crate::words;

const BEGIN: Text = Text::new(
    "Type an expression, such as `0 0 4 * * *`, or choose an example.",
    "输入时间表达式，例如 `0 0 4 * * *`，或选择一个示例。",
);
const ALLOWED_WHERE: Text =
    Text::new("Place the cursor in a field to see what it allows.", "将光标移到某个字段，即可查看其允许的取值。");
const OR: Text = Text::new(" or ", " 或 ");
const READ_AS: Text = Text::new("Read as ", "解析语法：");
const TIMER: Text = Text::new("Use it in a timer trigger", "用于定时触发器");

/// The fields of the expression under its line, in the dialect that is looked at, and what the one that is lit may hold.
pub(crate) fn legend(desk: Desk) -> Element {
    let fields = move || {
        let asked = desk.asked();
        let text = asked.text(EXPRESSION);
        if text.is_empty() {
            return View::default();
        }
        desk.readings(|readings| expression::fields(text, readings.main(), desk.light, desk.lang))
    };
    let held = move || desk.readings(|readings| allowed(desk, readings.main()));
    el("div")
        .class("legend")
        .with(el("div").class("flow").live(fields))
        .with(el("p").class("hint allowed live").live(held))
}

/// What the field that is lit may hold.
fn allowed(desk: Desk, main: &Reading) -> View {
    let lang = desk.lang;
    let Some(field) = desk.light.lit(&main.fields) else {
        return (!main.fields.is_empty()).then(|| ALLOWED_WHERE.get(lang)).into();
    };
    let Allowed { low, high, names, signs } = main.dialect.allowed(main.edition, field);
    let from_to = |low: &str, high: &str| code([low, "–", high].concat());
    let names = names.map(|[first, last]| View::from(OR.get(lang)).and(from_to(first, last)));
    let signs = signs.iter().map(|sign| View::from(" ").and(code(sign.to_string())));
    View::from([field.name().get(lang), words::COLON.get(lang)].concat())
        .and(from_to(&low.to_string(), &high.to_string()))
        .and(names)
        .and(signs.collect::<View>())
}

/// What the expression means and when it fires next, in the dialect that is looked at.
pub(crate) fn glance(desk: Desk) -> Element {
    let Environment { zones, reader, written: Written { origin, .. }, .. } = use_environment();
    let link = move || {
        let asked = desk.asked_once();
        // With the moment held and in the reader's own language, it shows others the same runs.
        let asked = asked.with(FROM, &calendar::instant(desk.moment(&asked))).with(LANG, "");
        [&*origin, &href(crate::route::SCHEDULE, &asked.query())].concat()
    };
    el("div")
        .class("meaning-of")
        .with(el("div").class("said-large").live(move || meaning(desk, &zones, reader.get().as_deref())))
        .with(told(move || _ = desk.asked(), move || desk.readings(|readings| summary(readings.main(), desk.lang))))
        .with(
            el("div")
                .class("toolbar")
                .with(steps(desk.history, move || desk.undo(), move || desk.redo()))
                .with(copy(link, words::COPY_LINK)),
        )
}

/// What it means, or that it is not valid, in words.
fn summary(main: &Reading, lang: Lang) -> String {
    match &main.schedule {
        Some(schedule) => schedule.sentence(lang).text(),
        None => [main.dialect.name().get(lang), words::COLON.get(lang), NOT_VALID.get(lang)].concat(),
    }
}

fn meaning(desk: Desk, zones: &Zones, reader: Option<&str>) -> View {
    let lang = desk.lang;
    let asked = desk.asked();
    if asked.text(EXPRESSION).is_empty() {
        return el("p").class("hint").with(prose(BEGIN.get(lang))).into();
    }
    desk.readings(|readings| {
        let main = readings.main();
        sentence(desk, main, zones, reader, desk.moment(&asked))
            .and(problems(desk, &asked, main, |severity| severity != Severity::Note))
            .and(timer(&asked, main, lang))
    })
}

/// The sentence and the next run; where it is not valid, in which dialect it is not.
fn sentence(desk: Desk, main: &Reading, zones: &Zones, reader: Option<&str>, moment: i64) -> View {
    let lang = desk.lang;
    let Some(schedule) = &main.schedule else {
        return el("p").class("wrong").with(summary(main, lang)).into();
    };
    let timing = Timing::of(schedule, zones, moment, false, lang);
    let shift = timing.as_ref().and_then(Timing::shift).into_iter().collect();
    let next = timing.map(|timing| {
        let next = list::next(&timing, reader).map_or_else(|| View::from(words::NO_RUNS.get(lang)), View::from);
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
