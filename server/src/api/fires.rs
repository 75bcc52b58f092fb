//! `POST /api/triggers/{provider}/{name}/fires`.

use app::location::{LONGEST_LINK, href};
use app::route::trigger_path;
use axum::Json;
use protocol::{
    names::Part,
    state::{MOST_TRIED, State},
    surroundings::DEFAULT_SEED,
};
use triggers::{
    evaluate::judge,
    model::{Root, Trigger},
    problem::Edit,
    time,
    value::{Value, pointer_of},
};

use super::wire::{self, EventRequest, FiresReply, FiresRequest, TriedValue};
use super::{body::Body, named::Named, wanted::Wanted};
use crate::problem_json::{MISSING_MEMBER, Refusal, TOO_LARGE, WRONG_VALUE};

/// How many bytes of configuration and occurrence are read in all: each value is tried with the whole of both.
const MOST_READ: usize = 1 << 20;

/// For which of many values a trigger fires, and why not for the others.
pub(super) async fn fires(
    Named(trigger): Named,
    Body(request): Body<FiresRequest>,
) -> Result<Json<FiresReply>, Refusal> {
    let FiresRequest { config, occurrence, many, field, edition, at, seed } = request;
    let (field, root, pointer) = place(trigger, field)?;
    let size = config.0.to_json().len() + occurrence.0.to_json().len();
    if many.len() > MOST_TRIED || size.saturating_mul(many.len()) > MOST_READ {
        let most = MOST_TRIED.min(MOST_READ / size);
        return Err(Refusal::new(
            TOO_LARGE,
            format!("At most {most} values can be tried at once with this configuration and occurrence."),
            format!("在此配置和事件下，一次最多可以测试 {most} 个值。"),
        )
        .at("/many"));
    }
    let wanted = Wanted::of(trigger, EventRequest { config, occurrence, edition, at, seed })?;
    let input = wanted.input();
    let mut state = State::new(trigger);
    state.fill(Part::Config, input.config);
    state.fill(Part::Occurrence, input.occurrence);
    (state.at, state.seed) = (time::rfc3339(input.moment.at), named_unless(input.moment.seed, DEFAULT_SEED));
    state.edition = named_unless(input.edition.id, trigger.current_edition().id);
    let path = trigger_path(trigger);
    // A link leaves out what no field has, and is otherwise about as long as its input: far longer ones are not made.
    let may_have_links = size <= 2 * LONGEST_LINK;
    let part = if root == Root::Config { Part::Config } else { Part::Occurrence };
    let try_one = |value: wire::Json| {
        let edit = Edit { root, pointer: pointer.clone(), value: Some(value.0.clone()) };
        let evaluation = input.after(&[edit], judge);
        let link = may_have_links.then(|| {
            let mut state = state.clone();
            state.apply(part, &pointer, Some(&value.0));
            href(&path, &state.query())
        });
        let link = link.filter(|link| link.len() <= LONGEST_LINK);
        TriedValue { link, ..TriedValue::of(value, &evaluation) }
    };
    let values: Vec<TriedValue> = many.into_iter().map(try_one).collect();
    Ok(Json(FiresReply {
        field,
        firing: values.iter().filter(|value| value.fires).count(),
        values,
        edition: input.edition.id.to_owned(),
        at: time::rfc3339(input.moment.at),
        seed: input.moment.seed.to_owned(),
    }))
}

/// A text, unless it says what goes without saying.
fn named_unless(text: &str, default: &str) -> String {
    if text == default { String::new() } else { text.to_owned() }
}

/// The place that a request names, or the trigger's own: as it is written, its part, and the pointer within that.
fn place(trigger: &'static Trigger, field: Option<String>) -> Result<(String, Root, String), Refusal> {
    let own = || trigger.tried_by.map(|tried| format!("/occurrence{}", pointer_of(tried.name)));
    let Some(field) = field.or_else(own) else {
        return Err(Refusal::new(
            MISSING_MEMBER,
            "This trigger names no field of its own to try, so `field` is required.",
            "该触发器没有默认的测试字段，因此必须填写 `field`。",
        )
        .at("/field"));
    };
    for (part, root) in [(Part::Config, Root::Config), (Part::Occurrence, Root::Occurrence)] {
        let pointer = field.strip_prefix('/').and_then(|rest| rest.strip_prefix(part.member()));
        let Some(pointer) = pointer.filter(|pointer| pointer.starts_with('/')) else { continue };
        let top = pointer[1..].split('/').next().unwrap_or_default();
        let names: Vec<&str> = part.every_field(trigger).iter().map(|field| field.name).collect();
        if !names.contains(&top) {
            return Err(Refusal::no_such(WRONG_VALUE, top, names.iter().copied()).at("/field"));
        }
        let pointer = pointer.to_owned();
        return Ok((field, root, pointer));
    }
    Err(Refusal::new(
        WRONG_VALUE,
        "A field is named by a JSON pointer that begins with `/config/` or `/occurrence/`.",
        "字段用 JSON Pointer 表示，以 `/config/` 或 `/occurrence/` 开头。",
    )
    .at("/field")
    .expecting(Value::List(vec!["/config/…".into(), "/occurrence/…".into()])))
}
