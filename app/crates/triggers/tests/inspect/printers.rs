//! Values as programs print them.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use triggers::codec::fold;
use triggers::model::Codec;
use triggers::value::Value;

/// A template with the event in place of `{json}`, `{python}` and the like.
pub(crate) fn fill(template: &str, event: &Value) -> String {
    let json = event.to_json();
    let bytes = json.as_bytes();
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let numbers: Vec<String> = bytes.iter().map(u8::to_string).collect();
    let twice = Value::from(json.as_str()).to_json();
    let parts: [(&str, &dyn Fn() -> String); 17] = [
        ("{json}", &|| json.clone()),
        ("{pretty}", &|| event.to_pretty_json()),
        ("{lines}", &|| event.to_pretty_json().replace('\n', "\r\n")),
        ("{python}", &|| python(event)),
        ("{python-bytes}", &|| python_bytes(bytes)),
        ("{node}", &|| node(event, usize::MAX)),
        ("{node-short}", &|| node(event, 2)),
        ("{twice}", &|| twice.clone()),
        ("{thrice}", &|| Value::from(twice.as_str()).to_json()),
        ("{base64}", &|| STANDARD.encode(bytes)),
        ("{base64-url}", &|| URL_SAFE_NO_PAD.encode(bytes)),
        ("{gzip64}", &|| fold(&[Codec::GZIP, Codec::BASE64], &json.as_str().into()).in_text()),
        ("{buffer}", &|| format!("<Buffer {}>", hex.join(" "))),
        ("{buffer-cut}", &|| format!("<Buffer {} ... {} more bytes>", hex[..50].join(" "), hex.len() - 50)),
        ("{buffer-json}", &|| format!("{{\"type\":\"Buffer\",\"data\":[{}]}}", numbers.join(","))),
        ("{half}", &|| json[..json.len() / 2].to_owned()),
        ("{curly}", &|| json.replace("{\"", "{“").replace("\":", "”：").replace(",\"", "，“")),
    ];
    let mut text = template.replace("\\n", "\n").replace("\\t", "\t");
    for (name, part) in parts {
        if text.contains(name) {
            text = text.replace(name, &part());
        }
    }
    text
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// As `print` of Python writes a dictionary.
pub(crate) fn python(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(yes) => if *yes { "True" } else { "False" }.to_owned(),
        Value::Text(text) => quoted(text),
        Value::List(items) => format!("[{}]", joined(items.iter().map(python))),
        Value::Object(members) => {
            format!(
                "{{{}}}",
                joined(members.iter().map(|(name, value)| format!("{}: {}", quoted(name), python(value))))
            )
        }
        other => other.to_json(),
    }
}

/// Single quotation marks, unless the text has such and no double ones.
fn quoted(text: &str) -> String {
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\u{7f}', "\\x7f");
    format!("{mark}{}{mark}", escaped.replace(mark, &format!("\\{mark}")))
}

/// As `print` of Python writes bytes.
fn python_bytes(bytes: &[u8]) -> String {
    let sign = |byte: &u8| match byte {
        b'\'' => "\\'".to_owned(),
        b'\\' => "\\\\".to_owned(),
        b' '..=b'~' => char::from(*byte).to_string(),
        other => format!("\\x{other:02x}"),
    };
    format!("b'{}'", bytes.iter().map(sign).collect::<String>())
}

/// As `console.log` of Node writes an object, with what lies deeper than so many levels left out.
pub(crate) fn node(value: &Value, levels: usize) -> String {
    match value {
        Value::Object(members) if members.is_empty() => "{}".to_owned(),
        Value::Object(_) if levels == 0 => "[Object]".to_owned(),
        Value::List(_) if levels == 0 => "[Array]".to_owned(),
        Value::Object(members) => {
            let is_plain = |name: &str| name.chars().all(char::is_alphanumeric) && !name.starts_with(char::is_numeric);
            let name = |name: &str| if is_plain(name) { name.to_owned() } else { quoted(name) };
            let members = members.iter().map(|(key, value)| format!("{}: {}", name(key), node(value, levels - 1)));
            format!("{{\n  {}\n}}", members.collect::<Vec<_>>().join(",\n  "))
        }
        Value::List(items) => format!("[ {} ]", joined(items.iter().map(|item| node(item, levels - 1)))),
        Value::Text(text) => quoted(text),
        other => other.to_json(),
    }
}
