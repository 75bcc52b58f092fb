//! Configurations written down for the clouds and their tools, and read back: the trees, and how a value is printed.

pub mod apart;
pub mod fault;
pub mod places;
pub mod reading;
mod settle;
pub mod shell;
pub mod syntax;
pub mod walk;

use bilingual::Text;

use crate::event;
use crate::input::Input;
use crate::model::notation::{config_text, json_text};
use crate::model::{Absent, ConfigText, Expr, Key, Node, Place, Slot, Syntax, When};
use crate::value::Value;

/// `triggerConfig` as YAML, as the documents on Function Compute print it.
pub const YAML: ConfigText = config_text(
    "yaml",
    Syntax::Yaml,
    Node::Object(&[named("triggerConfig", INSIDE)]),
    "YAML, `triggerConfig`",
    "YAML（`triggerConfig`）",
);

/// The body of `CreateTrigger` of Function Compute 3.0, where `triggerConfig` travels as a JSON string.
pub const ALIYUN_CREATE: ConfigText = config_text(
    "create",
    Syntax::Json,
    Node::Object(&[BESIDE, named("triggerType", TYPE), named("triggerConfig", json_text(&INSIDE))]),
    "JSON of the `CreateTrigger` call",
    "`CreateTrigger` 请求的 JSON",
);

/// `TriggerDesc` of SCF: compact JSON, since it must not contain blanks.
pub const TRIGGER_DESC: ConfigText = config_text(
    "trigger-desc",
    Syntax::CompactJson,
    INSIDE,
    "`TriggerDesc`, compact JSON",
    "`TriggerDesc`（紧凑 JSON）",
);

/// The configuration as YAML under the names of `TriggerDesc`, which is a JSON string there too.
pub const TRIGGER_DESC_YAML: ConfigText = config_text(
    "yaml",
    Syntax::Yaml,
    Node::Object(&[named("TriggerDesc", json_text(&INSIDE))]),
    "YAML, `TriggerDesc`",
    "YAML（`TriggerDesc`）",
);

/// The body of `CreateTrigger` of SCF, where `TriggerDesc` travels as a JSON string.
pub const TENCENT_CREATE: ConfigText = config_text(
    "create",
    Syntax::Json,
    Node::Object(&[BESIDE, named("Type", TYPE), named("TriggerDesc", json_text(&INSIDE))]),
    "JSON of the `CreateTrigger` call",
    "`CreateTrigger` 请求的 JSON",
);

/// The fields of `triggerConfig` or `TriggerDesc`.
pub const INSIDE: Node = Node::Fields(Place::Inside);

/// The fields beside it, among the members around.
pub const BESIDE: Slot = fields(Place::Beside);

/// The type that the call takes.
pub const TYPE: Node = Node::Leaf(Expr::Type, None);

/// A member of a text; texts are not explained member by member, as events are.
pub const fn named(name: &'static str, node: Node) -> Slot {
    bare(Key::Name(name), node)
}

/// The fields of a place, among the members around.
pub const fn fields(place: Place) -> Slot {
    bare(Key::Fields(place), Node::Fields(place))
}

const fn bare(key: Key, node: Node) -> Slot {
    Slot { key, node, when: When::Always, absent: Absent::Left, means: Text::UNSAID, cites: &[] }
}

impl ConfigText {
    /// Writes the configuration of an input down. It must be normalised (see [`crate::check::normalised`]) and free of
    /// errors.
    pub fn write(&'static self, input: &Input<'_>) -> String {
        let value = event::value(input, &self.root);
        match self.syntax {
            Syntax::Yaml => yaml(&value),
            Syntax::Json => value.to_pretty_json(),
            Syntax::CompactJson => value.to_json(),
            Syntax::Text => value.in_text(),
        }
    }
}
/// Block-style YAML. Texts that YAML could read as something else are quoted as in JSON, which YAML 1.2 includes.
fn yaml(value: &Value) -> String {
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
