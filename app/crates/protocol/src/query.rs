//! The text of a query.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What is escaped: all that a URL, a chat program or Markdown could take for something else. Blanks become `+`.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'*')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'~');

/// The last text of a name in a query.
pub fn last(query: &str, name: &str) -> Option<String> {
    let found = form_urlencoded::parse(query.as_bytes()).filter(|(known, _)| known == name).last();
    found.map(|(_, text)| text.into_owned())
}

/// Names and texts as a query, without a question mark. It never ends in punctuation, which chat programs cut off.
pub fn write(pairs: &[(String, String)]) -> String {
    let escape = |text: &str| utf8_percent_encode(text, ESCAPED).to_string().replace(' ', "+");
    let mut query =
        pairs.iter().map(|(name, text)| format!("{}={}", escape(name), escape(text))).collect::<Vec<_>>().join("&");
    match query.pop() {
        // Only an empty text leaves an equals sign at the end, and the name alone says the same.
        None | Some('=') => {}
        Some(last) if last.is_ascii_alphanumeric() => query.push(last),
        Some('+') => query.push_str("%20"),
        // Writing into a text does not fail.
        Some(last) => drop(write!(query, "%{:02X}", u32::from(last))),
    }
    query
}
