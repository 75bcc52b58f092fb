//! Configurations written down for the clouds and their tools.

use crate::model::{ConfigText, Place, Trigger};
use crate::value::Value;
use bilingual::Prose;

/// `triggerConfig` as YAML, as the documents on Function Compute print it.
pub static YAML: ConfigText = ConfigText {
    id: "yaml",
    title: Prose::new("YAML, `triggerConfig`", "YAML（`triggerConfig`）"),
    syntax: "yaml",
    write: |trigger, config| {
        yaml(&Value::Object(vec![("triggerConfig".to_owned(), part(trigger, config, Place::Inside))]))
    },
};

/// The body of `CreateTrigger` of Function Compute 3.0, where `triggerConfig` travels as a JSON string.
pub static ALIYUN_CREATE: ConfigText = ConfigText {
    id: "create",
    title: Prose::new("JSON of the `CreateTrigger` call", "`CreateTrigger` 请求的 JSON"),
    syntax: "json",
    write: |trigger, config| {
        let mut call = part(trigger, config, Place::Beside);
        call.set("triggerType", trigger.kind.into());
        call.set("triggerConfig", part(trigger, config, Place::Inside).to_json().into());
        call.to_pretty_json()
    },
};

/// `TriggerDesc` of SCF: compact JSON, since it must not contain blanks.
pub static TRIGGER_DESC: ConfigText = ConfigText {
    id: "trigger-desc",
    title: Prose::new("`TriggerDesc`, compact JSON", "`TriggerDesc`（紧凑 JSON）"),
    syntax: "json",
    write: |trigger, config| part(trigger, config, Place::Inside).to_json(),
};

/// The configuration as YAML under the names of `TriggerDesc`.
pub static TRIGGER_DESC_YAML: ConfigText = ConfigText {
    id: "yaml",
    title: Prose::new("YAML, `TriggerDesc`", "YAML（`TriggerDesc`）"),
    syntax: "yaml",
    write: |trigger, config| {
        yaml(&Value::Object(vec![("TriggerDesc".to_owned(), part(trigger, config, Place::Inside))]))
    },
};

/// The body of `CreateTrigger` of SCF, where `TriggerDesc` travels as a JSON string.
pub static TENCENT_CREATE: ConfigText = ConfigText {
    id: "create",
    title: Prose::new("JSON of the `CreateTrigger` call", "`CreateTrigger` 请求的 JSON"),
    syntax: "json",
    write: |trigger, config| {
        let mut call = part(trigger, config, Place::Beside);
        call.set("Type", trigger.kind.into());
        call.set("TriggerDesc", part(trigger, config, Place::Inside).to_json().into());
        call.to_pretty_json()
    },
};

/// The members of a normalised configuration that travel in one place.
pub fn part(trigger: &Trigger, config: &Value, place: Place) -> Value {
    let fields = trigger.config.iter().filter(|field| field.place == place);
    Value::Object(
        fields.filter_map(|field| Some((field.name.to_owned(), config.member(field.name)?.clone()))).collect(),
    )
}

/// Block-style YAML. Texts that YAML could read as something else are quoted as in JSON, which YAML 1.2 includes.
pub fn yaml(value: &Value) -> String {
    let mut out = String::new();
    block(value, 0, &mut out);
    out
}

fn block(value: &Value, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                out.push_str(&indent);
                out.push_str(&scalar(&name.as_str().into()));
                out.push(':');
                below(value, depth, out);
            }
        }
        Value::List(items) if !items.is_empty() => {
            for item in items {
                out.push_str(&indent);
                out.push('-');
                if item.is_blank() || !matches!(item, Value::Object(_) | Value::List(_)) {
                    below(item, depth, out);
                } else {
                    // The first line of the item stands behind the dash.
                    let mut inner = String::new();
                    block(item, depth + 1, &mut inner);
                    out.push(' ');
                    out.push_str(inner.trim_start());
                }
            }
        }
        other => {
            out.push_str(&scalar(other));
            out.push('\n');
        }
    }
}

fn below(value: &Value, depth: usize, out: &mut String) {
    if !value.is_blank() && matches!(value, Value::Object(_) | Value::List(_)) {
        out.push('\n');
        block(value, depth + 1, out);
    } else {
        out.push(' ');
        out.push_str(&scalar(value));
        out.push('\n');
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Text(text) if is_plain(text) => text.clone(),
        other => other.to_json(),
    }
}

/// Whether every YAML reader takes the text as text without quotes.
fn is_plain(text: &str) -> bool {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-./:".contains(c))
        && !text.ends_with(':')
        && !words.contains(&text.to_ascii_lowercase().as_str())
}
