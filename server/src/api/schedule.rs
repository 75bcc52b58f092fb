//! `POST /api/schedule`.

use axum::Json;
use bilingual::Lang;
use schedule::{Dialect, Edition, ProblemId, Reading, Schedule, Zone, clock::SLIPS};
use triggers::{input::Zones as _, problem::nearest, time, value::Value};

use super::wire::{Direction, Note, ScheduleAnswer, ScheduleProblem, ScheduleRequest, Text};
use super::{body::Raw, wanted::instant};
use crate::{
    problem_json::{Refusal, WRONG_VALUE, cut},
    tz::Database,
};

/// The dialects of the two clouds; the others are for comparing.
const DIALECTS: [Dialect; 2] = [Dialect::Aliyun, Dialect::Tencent];
/// How many runs are listed unless another number is named.
const COUNT: usize = 10;
/// How many runs are listed at most.
const MOST: i64 = 1_000;

/// A year, in seconds.
const YEAR: i64 = 366 * 86_400;
/// How many skipped or doubled runs one change of the clock is told with.
const CLOCKS: usize = 3;

/// What a schedule means, and when it runs.
pub(super) async fn schedule(raw: Raw) -> Result<Json<ScheduleAnswer>, Refusal> {
    let request: ScheduleRequest = raw.json()?;
    let dialect = dialect(&request.dialect)?;
    let edition = edition(dialect, request.edition.as_deref())?;
    let from = instant(request.from.as_deref(), "/from")?;
    let asked_for = count(request.count)?;
    // A run has 23 bytes. A request that is short gets no answer that is more than sixty times as long.
    let count = asked_for.min(raw.bytes.len().max(COUNT));
    let asked = request.zone.as_deref().map(zone).transpose()?;

    let mut reading = schedule::read(dialect, edition, &request.expression);
    reading.look_from(from);
    let zone = asked.filter(|_| reading.zone.span.is_none()).unwrap_or(reading.zone.zone);
    let schedule = reading.schedule.take().map(|schedule| schedule.in_zone(zone));
    let (next, exhausted) = schedule
        .as_ref()
        .map_or_else(Default::default, |schedule| runs(schedule, from, count, request.direction.unwrap_or_default()));
    let problems = reading.problems.iter().filter(|problem| problem.id != ProblemId::ZoneDefault);
    Ok(Json(ScheduleAnswer {
        valid: schedule.is_some(),
        problems: problems.map(|problem| ScheduleProblem::of(problem, &request.expression)).collect(),
        meaning: schedule.as_ref().map(meaning),
        zone: zone.name().to_owned(),
        next: next.iter().copied().map(time::rfc3339).collect(),
        exhausted,
        left_out: if exhausted { 0 } else { asked_for - next.len().min(asked_for) },
        notes: notes(&reading, asked)
            .into_iter()
            .chain(schedule.iter().flat_map(|schedule| clock_notes(schedule, from, &next)))
            .collect(),
        edition: edition.id(dialect).to_owned(),
        from: time::rfc3339(from),
    }))
}

/// The runs, and whether there is none beyond them.
fn runs(schedule: &Schedule, from: i64, count: usize, direction: Direction) -> (Vec<i64>, bool) {
    let Some(offsets) = Database.offsets(schedule.zone().name()) else { return Default::default() };
    let mut runs: Box<dyn Iterator<Item = i64>> = match direction {
        Direction::Next => Box::new(schedule.runs_after(from, &*offsets)),
        Direction::Previous => Box::new(schedule.runs_before(from, &*offsets)),
    };
    let listed = runs.by_ref().take(count).collect();
    let exhausted = runs.next().is_none();
    (listed, exhausted)
}

fn meaning(schedule: &Schedule) -> Text {
    Text { en: schedule.sentence(Lang::En).text(), zh: schedule.sentence(Lang::Zh).text() }
}

/// What the text leaves open: above all the zone.
fn notes(reading: &Reading, asked: Option<Zone>) -> Vec<Note> {
    let name = reading.zone.zone.name();
    match (asked, &reading.zone.span) {
        (None, _) => reading.problem(ProblemId::ZoneDefault).map(Note::of).into_iter().collect(),
        (Some(asked), None) => vec![note(
            "zone-asked",
            format!(
                "The text names no zone. It is read in `{}`, as asked; the cloud would use `{name}`.",
                asked.name()
            ),
            format!("表达式未指定时区，按请求使用 `{}`；云端会使用 `{name}`。", asked.name()),
        )],
        (Some(asked), Some(_)) if asked.name() != name => vec![note(
            "zone-in-text",
            format!("The text names a zone, `{name}`, which takes precedence over `{}`.", asked.name()),
            format!("表达式指定了时区 `{name}`，优先于 `{}`。", asked.name()),
        )],
        _ => Vec::new(),
    }
}

fn note(id: &str, en: String, zh: String) -> Note {
    Note { id: id.to_owned(), message: Text { en, zh }, sources: Vec::new() }
}

/// What changes of the clock do to the listed runs, for a year at most: later ones are told when it is their turn.
fn clock_notes(schedule: &Schedule, from: i64, runs: &[i64]) -> Vec<Note> {
    let Some(offsets) = Database.offsets(schedule.zone().name()) else { return Vec::new() };
    let last = runs.last().copied().unwrap_or(from).clamp(from.saturating_sub(YEAR), from.saturating_add(YEAR));
    let effects = schedule.clock_changes(from.min(last), from.max(last), &*offsets, CLOCKS);
    let mut notes: Vec<Note> = effects
        .iter()
        .filter(|effect| !effect.skipped.is_empty() || !effect.doubled.is_empty())
        .map(|effect| Note { id: "clock-change".to_owned(), message: effect.message().into(), sources: Vec::new() })
        .collect();
    if !notes.is_empty() && schedule.dialect() == Dialect::Aliyun && schedule.zone().slips() {
        notes.push(Note { id: "zone-slips".to_owned(), message: SLIPS.into(), sources: Vec::new() });
    }
    notes
}

fn dialect(id: &str) -> Result<Dialect, Refusal> {
    let found = DIALECTS.into_iter().find(|dialect| dialect.id() == id);
    found.ok_or_else(|| Refusal::no_such(WRONG_VALUE, id, DIALECTS.into_iter().map(Dialect::id)).at("/dialect"))
}

fn edition(dialect: Dialect, id: Option<&str>) -> Result<Edition, Refusal> {
    let Some(id) = id else { return Ok(Edition::default()) };
    let ids = dialect.editions().iter().map(|edition| edition.id(dialect));
    Edition::from_id(dialect, id).ok_or_else(|| Refusal::no_such(WRONG_VALUE, id, ids).at("/edition"))
}

fn count(count: Option<i64>) -> Result<usize, Refusal> {
    let Some(count) = count else { return Ok(COUNT) };
    usize::try_from(count).ok().filter(|_| count <= MOST).ok_or_else(|| {
        Refusal::new(
            WRONG_VALUE,
            format!("{count} is out of range: 0 to {MOST} runs can be listed."),
            format!("{count} 超出范围：可以列出 0 到 {MOST} 次触发。"),
        )
        .at("/count")
        .expecting(Value::List(vec![0.into(), MOST.into()]))
    })
}

fn zone(name: &str) -> Result<Zone, Refusal> {
    Zone::named(name).ok_or_else(|| {
        let near = Zone::in_any_case(name).or_else(|| nearest(name, Zone::all().map(Zone::name)).and_then(Zone::named));
        let (en, zh) = near.map_or_else(
            || {
                (
                    "Write an IANA name such as `Asia/Shanghai`.".to_owned(),
                    "请使用 IANA 时区名称，例如 `Asia/Shanghai`。".to_owned(),
                )
            },
            |near| (format!("Did you mean `{}`?", near.name()), format!("是否应为 `{}`？", near.name())),
        );
        let name = cut(name);
        Refusal::new(WRONG_VALUE, format!("There is no zone `{name}`. {en}"), format!("时区 `{name}` 不存在。{zh}"))
            .at("/zone")
            .expecting("IANA zone name".into())
            .near(near.map(Zone::name))
    })
}
