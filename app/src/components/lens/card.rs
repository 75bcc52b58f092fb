//! One dialect in a line: whether it can read the expression, and what differs first. It opens to what it makes of it, and
//! how it would say the same.

use bilingual::{Lang, Text};
use schedule::lens::{first_difference, first_difference_by_one_clock};
use schedule::say::Said;
use schedule::{Dialect, ProblemId, Reading, Severity, Zone, calendar};

use super::desk::Desk;
use crate::asked::{AS, Asked, EXPRESSION};
use crate::components::prose;
use crate::components::timing::zones::unknown_here;
use crate::components::timing::{Timing, clock, expression, list};
use crate::environment::Zones;
use crate::erased::{Element, View, code, el};
use crate::words;

const VALID: Text = Text::new("valid", "有效");
const SPENT: Text = Text::new("valid, but never fires", "有效，但不会触发");
pub(super) const NOT_VALID: Text = Text::new("not valid", "无效");
const OLDER: Text = Text::new("five fields, the older form", "旧版五字段写法");
const LOOKED_AT: Text = Text::new("shown above", "详情见上方");
const LOOK: Text = Text::new("Show its runs below", "在下方查看其触发时间");
const AGREES: [Text; 2] =
    [Text::new("The next 2,000 runs are the same as for ", "接下来 2,000 次触发时间与"), Text::new(".", "一致。")];
const DIFFERS: [Text; 2] = [Text::new("First difference from ", "与"), Text::new(": ", "首次不同：")];
const FIRES_HERE: Text = Text::new(", it fires only here.", "，仅此语法触发。");
const FIRES_THERE: Text = Text::new(", it fires only there.", "，仅对方触发。");
const SAME: [Text; 2] = [Text::new("The same meaning here as in ", "与"), Text::new(":", "含义相同的写法：")];
const USE: Text = Text::new("Use", "使用");

/// How many runs a card lists.
const LISTED: usize = 3;

/// A dialect beside the one that is looked at, or that one itself.
pub(super) fn card(desk: Desk, asked: &Asked, reading: &Reading, main: &Reading, zones: &Zones) -> Element {
    let lang = desk.lang;
    let dialect = reading.dialect;
    let (verdict, tone) = match reading.is_valid() {
        false => (NOT_VALID, "bad"),
        true if reading.is_spent() => (SPENT, "warn"),
        true => (VALID, "accent"),
    };
    let badge = |said: Text, tone: &'static str| el("span").class("badge").at("data-tone", tone).with(said.get(lang));
    let older = reading.problem(ProblemId::LegacyForm).map(|_| View::from(" ").and(badge(OLDER, "")));
    let is_main = dialect == main.dialect;
    let heading = el("h3")
        .id(["d-", dialect.id()].concat())
        .with(dialect.name().get(lang))
        .with(" ")
        .with(badge(verdict, tone))
        .with(older);
    let first = if is_main {
        LOOKED_AT.get(lang).into()
    } else {
        parted(reading, main, zones, desk.moment(asked), lang).unwrap_or_else(|| said(reading, lang))
    };
    // Of the one that is looked at, all but its notes stands above and below.
    let body = if is_main {
        problems(desk, asked, reading, |severity| severity == Severity::Note).map(View::from)
    } else {
        Some(beside(desk, asked, reading, main, zones))
    };
    let line = |tag| el(tag).class("line").with(heading).with(" ").with(el("span").class("hint first").with(first));
    let row = match body {
        Some(body) => el("details").with(line("summary")).with(el("div").class("reading").with(body)),
        None => line("div"),
    };
    el("li")
        .class("dialect")
        .at("data-dialect", dialect.id())
        .at("data-valid", if reading.is_valid() { "yes" } else { "no" })
        .with(row)
}

/// What an expression means in a dialect, or what is wrong with it first.
fn said(reading: &Reading, lang: Lang) -> View {
    let wrong = reading.problems.iter().find(|problem| problem.severity == Severity::Error);
    match &reading.schedule {
        Some(schedule) => schedule.sentence(lang).text().into(),
        None => wrong.map(|problem| prose(problem.message().get(lang))).into(),
    }
}

/// What a dialect makes of the expression, and how it would say what the main one does.
fn beside(desk: Desk, asked: &Asked, reading: &Reading, main: &Reading, zones: &Zones) -> View {
    let lang = desk.lang;
    let timing = reading.schedule.as_ref().map(|schedule| {
        Timing::of(schedule, zones, desk.moment(asked), asked.is_back(), lang).ok_or_else(|| schedule.zone())
    });
    let runs = timing.map(|timing| match timing {
        Ok(timing) => next(timing),
        Err(zone) => unknown_here(zone, lang).into(),
    });
    let look = reading.is_valid().then(|| {
        let link = desk.link(&asked.with(AS, reading.dialect.id())).class("button quiet");
        el("p").with(link.with(LOOK.get(lang)))
    });
    let said = main.schedule.as_ref().map(|schedule| schedule.say(reading.dialect, asked.edition()));
    expression::fields(asked.text(EXPRESSION), reading, desk.light, lang)
        .and(expression::sentence(reading, Vec::new(), desk.light, lang))
        .and(problems(desk, asked, reading, |_| true))
        .and(runs)
        .and(look)
        .and(said.map(|said| same(desk, asked, reading, main.dialect, &said)))
}

/// What is wrong, or worth knowing, with what fixes it.
pub(super) fn problems(
    desk: Desk,
    asked: &Asked,
    reading: &Reading,
    which: impl Fn(Severity) -> bool,
) -> Option<Element> {
    let which: Vec<_> = reading.problems.iter().filter(|problem| which(problem.severity)).collect();
    if which.is_empty() {
        return None;
    }
    let lang = desk.lang;
    let text = asked.text(EXPRESSION);
    let items = which.into_iter().map(|problem| {
        let field =
            problem.field.map(|field| View::from(el("b").with(field.name().get(lang))).and(words::COLON.get(lang)));
        let message = problem.message();
        let repairs = problem.repairs.iter().map(|repair| {
            let repaired = asked.with(EXPRESSION, &repair.apply(text)).with(AS, reading.dialect.id());
            let link = desk.link(&repaired).class("button quiet repair");
            View::from(" ").and(link.with(prose(repair.says(text).get(lang))))
        });
        el("li")
            .class("problem")
            .at("data-severity", problem.severity.id())
            .with(field)
            .with(prose(message.get(lang)))
            .with(repairs.collect::<View>())
    });
    Some(el("ul").class("problems").with(items.collect::<View>()))
}

/// The first of its runs, by its own clock and in UTC.
fn next(mut timing: Timing) -> View {
    timing.runs.truncate(LISTED);
    let mut clocks = vec![timing.schedule.zone()];
    if timing.schedule.zone() != Zone::UTC {
        clocks.push(Zone::UTC);
    }
    list::list(&timing, &clocks, |_| None)
}

/// Where the two part first; nothing where one of them has no runs to compare.
fn parted(reading: &Reading, main: &Reading, zones: &Zones, from: i64, lang: Lang) -> Option<View> {
    let (ours, theirs) = (reading.schedule.as_ref()?, main.schedule.as_ref()?);
    let (our_clock, their_clock) = (clock(ours.zone(), zones, from)?, clock(theirs.zone(), zones, from)?);
    let found = if ours.zone() == theirs.zone() {
        first_difference_by_one_clock(ours, theirs, &*our_clock, from)
    } else {
        first_difference((ours, &*our_clock), (theirs, &*their_clock), from)
    };
    let name = main.dialect.name();
    let Some(found) = found else { return Some(around(AGREES, name, lang).into()) };
    let at = calendar::instant(found.at);
    let who = if found.first_fires { FIRES_HERE } else { FIRES_THERE };
    let time = el("time").at("datetime", at.clone()).with(at);
    Some(View::from(around(DIFFERS, name, lang)).and(time).and(who.get(lang)))
}

/// A name between two texts.
fn around([before, after]: [Text; 2], name: Text, lang: Lang) -> String {
    let name = name.get(lang);
    // In Chinese a Latin name is set off by blanks.
    let is_latin = |sign: Option<char>| lang == Lang::Zh && sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let blank = |sign| if is_latin(sign) { " " } else { "" };
    [before.get(lang), blank(name.chars().next()), name, blank(name.chars().last()), after.get(lang)].concat()
}

/// The text that means here what the main one means there, and what is lost.
fn same(desk: Desk, asked: &Asked, reading: &Reading, main: Dialect, said: &Said) -> Element {
    let lang = desk.lang;
    let text = to_use(desk, asked, reading.dialect, said);
    let losses = said
        .losses
        .iter()
        .map(|loss| el("li").class("problem").at("data-severity", "warning").with(loss.text().get(lang)));
    let losses = losses.collect::<View>();
    el("div")
        .class("same")
        .with(el("p").class("hint").with(around(SAME, main.name(), lang)))
        .with(text)
        .with(el("ul").class("problems").with(losses))
}

/// A text, and what puts it into the line where it says the same there without more ado.
pub(super) fn to_use(desk: Desk, asked: &Asked, dialect: Dialect, said: &Said) -> Option<Element> {
    let text = said.text.clone()?;
    let shown = el("p").class("use");
    if !said.losses.is_empty() {
        return Some(shown.with(code(text)));
    }
    let link = desk.link(&asked.with(EXPRESSION, &text).with(AS, dialect.id())).class("button quiet");
    let words = View::from(USE.get(desk.lang)).and(" ").and(code(text));
    Some(shown.with(link.with(words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_runs_are_compared_as_it_says() {
        let [before, _] = AGREES;
        let count = schedule::lens::COMPARED.to_string();
        assert!(Lang::ALL.iter().all(|lang| before.get(*lang).replace(',', "").contains(&count)));
    }
}
