//! When a schedule fires: its sentence, its runs to choose from, a month and a day.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use schedule::sentence::Sentence;
use schedule::{Edition, ProblemId, Reading, Zone};
use triggers::fields::find;
use triggers::model::{Kind, Path, Trigger};
use triggers::problem::Edit;
use triggers::time::{parse, rfc3339};
use triggers::value::{Value, pointer_of};
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast as _;

use super::live_run::live_run;
use super::repair::made;
use super::timing::light::Light;
use super::timing::month::{Which, month};
use super::timing::strip::strip;
use super::timing::{Timing, expression, files, list, zones};
use super::{empty, flow, panel, prose};
use crate::asked::{self, Asked};
use crate::draft::{Draft, use_draft};
use crate::environment::{Environment, Zones, use_environment};
use crate::erased::{Element, View, el};
use crate::location::{Location, href};
use crate::route::SCHEDULE;
use crate::shown::Shown;
use crate::words;

const DIRECTION: Text = Text::new("Direction", "方向");
const NEXT: Text = Text::new("Next", "之后");
const PREVIOUS: Text = Text::new("Previous", "之前");
const FROM: Text = Text::new("Starting at the clock: ", "从时钟所示时间开始：");
const UNTIL: Text = Text::new("Ending at the clock: ", "截至时钟所示时间：");
const ANOTHER_ZONE: Text = Text::new("Show another time zone", "再显示一个时区");
const ELSEWHERE: Text = Text::new("Read this expression in every dialect", "查看此表达式在各种语法中的含义");
const HIDE: Text = Text::new("Hide", "隐藏");

/// The next runs, for triggers that a schedule fires.
pub fn runs() -> Option<Element> {
    let draft = use_draft();
    let (path, instant) = draft.trigger.timed()?;
    let view = Runs {
        draft,
        path,
        instant,
        zones: use_environment().zones,
        light: expect_context(),
        back: RwSignal::new(false),
        month: RwSignal::new(None),
        also: RwSignal::new(Vec::new()),
    };
    let (upper, lower) = (view.clone(), view.clone());
    Some(
        panel("panel", "runs", words::RUNS)
            .with(flow(move || upper.listed()))
            .with(view.another_zone())
            .with(flow(move || lower.drawn()))
            .with(live_run()),
    )
}

/// What the schedule of the form means and when it fires next, in a line; nothing where there is no schedule. The clock that
/// it goes by is seen from the run, and how often it fires is left out.
pub fn next(draft: Draft) -> Option<Element> {
    let end = if draft.lang == Lang::En { ". " } else { "。" };
    upcoming(draft, |sentence| [&sentence.core(), end].concat())
}

/// The same with all that there is to say.
pub(crate) fn told(draft: Draft) -> Option<Element> {
    upcoming(draft, |sentence| sentence.text() + " ")
}

fn upcoming(draft: Draft, said: impl Fn(&Sentence) -> String) -> Option<Element> {
    let (path, _) = draft.trigger.timed()?;
    let shown = draft.shown();
    let schedule = read(draft.trigger, path, &shown).1?.schedule?;
    let Environment { zones, reader, .. } = use_environment();
    let timing = Timing::of(&schedule, &zones, shown.at, false, draft.lang)?;
    let sentence = el("span").with(said(&schedule.sentence(draft.lang)));
    let next = list::next(&timing, reader.get().as_deref());
    let next = next.map_or_else(|| View::from(words::NO_RUNS.get(draft.lang)), View::from);
    Some(el("span").class("next").with(sentence).with(next))
}

/// What a person looks at. The link of a trigger has no place for it: it is this page's alone.
#[derive(Clone)]
struct Runs {
    draft: Draft,
    path: Path,
    instant: Path,
    zones: Zones,
    light: Light,
    back: RwSignal<bool>,
    month: RwSignal<Option<Which>>,
    also: RwSignal<Vec<Zone>>,
}

impl Runs {
    fn listed(&self) -> View {
        let lang = self.draft.lang;
        let shown = self.draft.shown();
        let (text, reading) = read(self.draft.trigger, self.path, &shown);
        let Some(reading) = reading else { return empty(words::RUNS_NONE).into() };
        let fields = expression::fields(text, &reading, self.light, lang);
        let Some(schedule) = &reading.schedule else { return fields.and(empty(words::RUNS_NONE)) };
        let back = self.back.get();
        let Some(timing) = Timing::of(schedule, &self.zones, shown.at, back, lang) else {
            return fields.and(zones::unknown_here(schedule.zone(), lang));
        };
        let chosen = self.chosen(&shown);
        let note = reading.problem(ProblemId::ZoneDefault).map(|problem| {
            let message = problem.message();
            el("p").class("hint").with(prose(message.get(lang)))
        });
        let clock = if back { UNTIL } else { FROM };
        let clock = el("p").class("hint").with([clock.get(lang), &rfc3339(shown.at)].concat());
        let shown_zones = zones::shown(schedule.zone(), self.also.get());
        fields
            .and(expression::sentence(&reading, timing.shift().into_iter().collect(), self.light, lang))
            .and(note)
            .and(self.directions(back))
            .and(clock)
            .and(list::list(&timing, &shown_zones, |run| Some(self.action(run, chosen))))
            .and(files::files(&timing, self.draft.trigger.name.get(lang), text))
            .and(self.elsewhere(text, &reading, &shown))
    }

    fn drawn(&self) -> Option<View> {
        let shown = self.draft.shown();
        let (_, reading) = read(self.draft.trigger, self.path, &shown);
        let schedule = reading?.schedule?;
        let timing = Timing::of(&schedule, &self.zones, shown.at, false, self.draft.lang)?;
        let day = self.chosen(&shown).map_or_else(|| timing.first_day(), |run| timing.wall(run));
        let which = self.month.get().unwrap_or_else(|| Which::of(day));
        let date = which.date_or(day);
        let chosen = self.month;
        let turn = move |which| el("button").at("type", "button").on("click", move |_| chosen.set(Some(which)));
        Some(View::from(month(&timing, which, date, turn)).and(strip(&timing, date)))
    }

    fn chosen(&self, shown: &Shown) -> Option<i64> {
        shown.occurrence.at(self.instant.name).and_then(Value::as_text).and_then(parse)
    }

    /// What makes a run's event, or says that this is the one.
    fn action(&self, run: i64, chosen: Option<i64>) -> View {
        let lang = self.draft.lang;
        if chosen == Some(run) {
            return el("span").class("badge").with(words::CHOSEN_RUN.get(lang)).into();
        }
        let edit =
            Edit { root: self.instant.root, pointer: pointer_of(self.instant.name), value: Some(rfc3339(run).into()) };
        made(vec![edit]).class("button quiet").with(words::CHOOSE_RUN.get(lang)).into()
    }

    /// The page where the same expression is read in every dialect, from the same moment on.
    fn elsewhere(&self, text: &str, reading: &Reading, shown: &Shown) -> Element {
        let location: Location = expect_context();
        let asked = Asked::default()
            .with(asked::EXPRESSION, text)
            .with(asked::AS, reading.dialect.id())
            .with(asked::FROM, &rfc3339(shown.at))
            .with(asked::LANG, location.lang().map_or("", Lang::code));
        let link = el("a").at("href", href(SCHEDULE, &asked.query()));
        el("p").with(link.with(ELSEWHERE.get(self.draft.lang)))
    }

    fn directions(&self, back: bool) -> Element {
        let lang = self.draft.lang;
        let way = |said: Text, goes_back: bool| {
            let signal = self.back;
            el("button")
                .at("type", "button")
                .class("button quiet")
                .maybe("aria-current", (back == goes_back).then_some("true"))
                .on("click", move |_| signal.set(goes_back))
                .with(said.get(lang))
        };
        el("div")
            .class("toolbar live")
            .at("role", "group")
            .at("aria-label", DIRECTION.get(lang))
            .with(way(NEXT, false))
            .with(way(PREVIOUS, true))
    }

    /// The choice of one more zone. A line that names one takes it and is empty again.
    fn another_zone(&self) -> Element {
        let (lang, also) = (self.draft.lang, self.also);
        let (asked, is_unknown) = (RwSignal::new(false), RwSignal::new(false));
        let choose = move |event: web_sys::Event| {
            let Some(line) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            let named = Zone::named(&line.value());
            is_unknown.set(named.is_none() && !line.value().is_empty());
            if let Some(zone) = named {
                also.update(|zones| {
                    if !zones.contains(&zone) {
                        zones.push(zone);
                    }
                });
                line.set_value("");
            }
        };
        let hide = move |zone: Zone| {
            let hide = move |_| also.update(|zones| zones.retain(|shown| *shown != zone));
            let said = View::from(HIDE.get(lang)).and(" ").and(zone.name());
            el("button").at("type", "button").class("button quiet").on("click", hide).with(said)
        };
        let problem = move || {
            let item = || el("li").class("problem").at("data-severity", "error").with(prose(zones::UNKNOWN.get(lang)));
            is_unknown.get().then(item)
        };
        el("div")
            .class("another live")
            .with(el("label").class("label").at("for", "another-zone").with(ANOTHER_ZONE.get(lang)))
            .with(zones::line(asked).id("another-zone").at("aria-describedby", "p-another-zone").on("change", choose))
            .with(zones::names(asked))
            .with(el("ul").class("problems").id("p-another-zone").live(problem))
            .with(el("div").class("toolbar").live(move || also.get().into_iter().map(hide).collect::<View>()))
    }
}

/// The text of the schedule, and what came of reading it; nothing where there is none.
fn read<'a>(trigger: &'static Trigger, path: Path, shown: &'a Shown) -> (&'a str, Option<Reading>) {
    let text = shown.config.at(path.name).and_then(Value::as_text).unwrap_or_default();
    let field = find(trigger.config.iter(), path.name);
    let reading = match field.map(|field| &field.kind) {
        Some(Kind::Cron(dialect)) if !text.is_empty() => Some(schedule::read(*dialect, Edition::default(), text)),
        _ => None,
    };
    (text, reading)
}
