//! How data goes into a step and out of it: paths, mappings, and what is merged without any.

use crate::derive::Derivation;
use crate::form;
use crate::model::notation::{members, says};
use crate::model::{Breach, Code, FindBreaches, Kind, Members};
use crate::pack::Codes;
use crate::value::{Value, below};

/// Members of any name with anything in them.
pub(super) const ANYTHING: &Members = &members(form::ANY, Kind::Json, 1000);

/// What a step is handed: by its mappings; without any, the flow's input under what earlier steps returned.
///
/// Of: the mappings, `$input`, `$local`, what `$context` holds besides, the token.
pub(super) const STEP_INPUT: &Derivation = &Derivation {
    id: "fnf-step-input",
    means: says(
        "the input mappings, or the input merged with earlier results",
        "输入映射的结果，或输入与先前步骤输出的合并",
    ),
    gives: Kind::Map(ANYTHING),
    run: |values, _| {
        let [mappings, input, local, context, token] = values else { return None };
        let mut whole = context.cloned().unwrap_or_else(Value::empty);
        if let Some(token) = token {
            whole.put("/task/token", Some((*token).clone()));
        }
        let roots = [("$input", *input), ("$local", *local), ("$context", Some(&whole))];
        let mapped = mappings.and_then(Value::as_list).filter(|mappings| !mappings.is_empty());
        Some(mapped.map_or_else(|| merged(*input, *local), |mappings| made(mappings, &roots)))
    },
};

/// What a step gives on: by its mappings; without any, what the function returned.
///
/// Of: the mappings, the step's input, what the function returned.
pub(super) const STEP_OUTPUT: &Derivation = &Derivation {
    id: "fnf-step-output",
    means: says("the output mappings, or what the function returned", "输出映射的结果，或函数的返回结果"),
    gives: Kind::Json,
    run: |values, _| {
        let [mappings, input, local] = values else { return None };
        let roots = [("$input", *input), ("$local", *local)];
        let mapped = mappings.and_then(Value::as_list).filter(|mappings| !mappings.is_empty());
        mapped.map(|mappings| made(mappings, &roots)).or_else(|| local.cloned())
    },
};

/// Of members of one name, those of the second count.
fn merged(one: Option<&Value>, other: Option<&Value>) -> Value {
    let mut merged = Value::empty();
    for (name, value) in [one, other].into_iter().flatten().flat_map(Value::members) {
        merged.put(&below("", name), Some(value.clone()));
    }
    merged
}

/// The object that mappings make.
fn made(mappings: &[Value], roots: &[(&str, Option<&Value>)]) -> Value {
    let mut made = Value::empty();
    for mapping in mappings {
        let text = |name: &str| mapping.member(name).and_then(Value::as_text).unwrap_or_default();
        made.put(&below("", text("target")), Some(found(text("source"), roots)));
    }
    made
}

/// What a source names: what stands at its path, `null` where nothing does; a text that is no path is itself.
fn found(source: &str, roots: &[(&str, Option<&Value>)]) -> Value {
    let end = source.find(['.', '[']).unwrap_or(source.len());
    let Some((_, root)) = roots.iter().find(|(name, _)| *name == &source[..end]) else { return source.into() };
    let steps = source[end..].split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty());
    let mut value = *root;
    for step in steps {
        value = value.and_then(|value| match value {
            Value::List(items) => items.get(step.parse::<usize>().ok()?),
            other => other.member(step),
        });
    }
    value.cloned().unwrap_or_default()
}

/// The name of the token in a mapping.
const TOKEN: &str = "$context.task.token";

/// No input mapping hands the token on.
pub(super) const NO_TOKEN: Code<FindBreaches> = Code {
    id: "fnf-no-token",
    run: |config| {
        let mappings = config.member("inputMappings").and_then(Value::as_list).unwrap_or_default();
        let is_token = |mapping: &Value| mapping.member("source").and_then(Value::as_text) == Some(TOKEN);
        if mappings.iter().any(is_token) {
            return Vec::new();
        }
        let mut mapping = Value::empty();
        mapping.set("target", "taskToken".into());
        mapping.set("source", TOKEN.into());
        // One more mapping keeps the others; the first one would end the default merge.
        let all = [mappings, &[mapping]].concat();
        let repair =
            if mappings.is_empty() { Vec::new() } else { vec![("/inputMappings".to_owned(), Some(Value::List(all)))] };
        vec![Breach { pointer: "/inputMappings".to_owned(), repair, trap: None }]
    },
};

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[STEP_INPUT, STEP_OUTPUT], checks: &[NO_TOKEN], ..Codes::NONE };
