//! The assistant: choices, and the expressions that they make.

use bilingual::Text;
use schedule::Dialect;
use schedule::assistant::build;

use super::card::to_use;
use super::controls::{labelled, line, select, written};
use super::desk::Desk;
use crate::asked::{self, Asked};
use crate::components::{flow, timing};
use crate::erased::{Element, View, el};

const TITLE: Text = Text::new("Build an expression", "生成表达式");
const RHYTHM: Text = Text::new("How often", "频率");
const CHOOSE: Text = Text::new("choose…", "请选择…");
const SECONDS: Text = Text::new("every n seconds", "每 n 秒");
const MINUTES: Text = Text::new("every n minutes", "每 n 分钟");
const HOURS: Text = Text::new("every n hours", "每 n 小时");
const AT: Text = Text::new("at these times", "在指定时间");
const EVERY: Text = Text::new("Every (n)", "间隔（n）");
const FIRST: Text = Text::new("From hour", "开始小时");
const LAST: Text = Text::new("Until hour", "结束小时");
const MINUTE: Text = Text::new("At minute", "分钟");
const TIMES: Text = Text::new("Times", "时间");
const DAYS: Text = Text::new("On which days", "日期");
const EVERY_DAY: Text = Text::new("every day", "每天");
const WEEKDAYS: Text = Text::new("on these weekdays", "按星期");
const DATES: Text = Text::new("on these days of the month", "按每月日期");
const LAST_DAY: Text = Text::new("on the last day of the month", "每月最后一天");
const WEEKDAY: Text = Text::new("Weekdays", "星期");
const DATE: Text = Text::new("Days of the month", "每月日期");
const ZONE: Text = Text::new("In the time zone", "时区");
const MADE: Text = Text::new("Expressions", "生成结果");
const NOTHING: Text = Text::new("Appear once every required choice above is valid.", "正确填写上方各项后显示。");
const TWO: Text = Text::new(
    "These times need more than one expression, and so more than one trigger.",
    "这些时间需要用多个表达式表示，因此需要多个触发器。",
);

/// The assistant, folded away until it is wanted.
pub(crate) fn assistant(desk: Desk) -> Element {
    let lang = desk.lang;
    el("details")
        .class("panel assistant")
        .flag("open", desk.asked_once().choices().is_some())
        .with(el("summary").with(el("h2").with(TITLE.get(lang))))
        .with(el("div").class("settings").live(move || choices(desk).key(desk.revision())))
        .with(el("h3").with(MADE.get(lang)))
        .with(flow(move || made(desk, &desk.asked())))
}

fn choices(desk: Desk) -> View {
    let rhythms = [("", CHOOSE), ("seconds", SECONDS), ("minutes", MINUTES), ("hours", HOURS), ("at", AT)];
    let days = [("", EVERY_DAY), ("weekdays", WEEKDAYS), ("dates", DATES), ("last", LAST_DAY)];
    let text = |name, label, placeholder| labelled(desk, name, label, line(desk, name, placeholder));
    // Until a choice is made, and so without script, everything is there.
    let when = |element: Element, name: &'static str, values: &'static [&'static str]| {
        element.live_flag("hidden", move || {
            let asked = desk.asked();
            let chosen = asked.text(name);
            !chosen.is_empty() && !values.contains(&chosen)
        })
    };
    let rhythm = |element, values| when(element, asked::DO_RHYTHM, values);
    let zone = written(timing::zones::line(desk.names), desk.asked_once().text(asked::DO_ZONE).to_owned());
    View::from(labelled(desk, asked::DO_RHYTHM, RHYTHM, select(desk, asked::DO_RHYTHM, &rhythms)))
        .and(rhythm(text(asked::DO_EVERY, EVERY, "5"), &["seconds", "minutes", "hours"]))
        .and(rhythm(text(asked::DO_FIRST, FIRST, "0"), &["minutes"]))
        .and(rhythm(text(asked::DO_LAST, LAST, "23"), &["minutes"]))
        .and(rhythm(text(asked::DO_MINUTE, MINUTE, "0"), &["hours"]))
        .and(rhythm(text(asked::DO_AT, TIMES, "09:00 18:30"), &["at"]))
        .and(labelled(desk, asked::DO_DAYS, DAYS, select(desk, asked::DO_DAYS, &days)))
        .and(when(weekdays(desk), asked::DO_DAYS, &["weekdays"]))
        .and(when(text(asked::DO_DATE, DATE, "1 15"), asked::DO_DAYS, &["dates"]))
        .and(labelled(desk, asked::DO_ZONE, ZONE, zone.at("placeholder", "UTC")))
}

/// Monday first.
fn weekdays(desk: Desk) -> Element {
    let chosen = desk.asked_once();
    let boxes = [1, 2, 3, 4, 5, 6, 0].map(|day: u8| {
        let (value, id) = (day.to_string(), ["i-weekday-", &day.to_string()].concat());
        let checked = chosen.texts(asked::DO_WEEKDAY).any(|chosen| chosen == value);
        let tick = el("input").at("type", "checkbox").id(id.clone()).at("name", asked::DO_WEEKDAY);
        let tick = tick.at("value", value).flag("checked", checked);
        el("span").class("check").with(tick).with(el("label").at("for", id).with(timing::weekday(day, desk.lang)))
    });
    el("div")
        .class("field weekdays")
        .at("role", "group")
        .at("aria-labelledby", "l-weekdays")
        .with(el("div").class("label").id("l-weekdays").with(WEEKDAY.get(desk.lang)))
        .with(el("div").class("checks").with(boxes.into_iter().collect::<View>()))
}

/// What the choices make in each dialect.
fn made(desk: Desk, asked: &Asked) -> View {
    let lang = desk.lang;
    let Some(choices) = asked.choices() else {
        return el("p").class("empty").with(NOTHING.get(lang)).into();
    };
    let mut several = false;
    let items = Dialect::ALL.map(|dialect| {
        let said = build(&choices, dialect, asked.edition());
        several |= said.len() > 1;
        let mut losses = Vec::new();
        let texts = said.into_iter().filter_map(|said| {
            for loss in &said.losses {
                if !losses.contains(loss) {
                    losses.push(*loss);
                }
            }
            to_use(desk, asked, dialect, &said)
        });
        let texts: View = texts.collect();
        let losses = losses
            .into_iter()
            .map(|loss| el("li").class("problem").at("data-severity", "warning").with(loss.text().get(lang)));
        el("li")
            .at("data-made", dialect.id())
            .with(el("h4").with(dialect.name().get(lang)))
            .with(texts)
            .with(el("ul").class("problems").with(losses.collect::<View>()))
    });
    let made = el("ul").class("made").with(items.into_iter().collect::<View>());
    View::from(several.then(|| el("p").class("hint").with(TWO.get(lang)))).and(made)
}
