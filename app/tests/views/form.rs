//! What a browser without script makes of the form of a page.

use crate::html::{Element, Page};

impl Page {
    /// The query that sending the form leads to, after changes of what is entered under a name. A change of a name that no
    /// control has fails.
    pub(crate) fn query(&self, changes: &[(&str, &str)]) -> String {
        let form = self.all().into_iter().find(|element| element.tag == "form").expect("the page has a form");
        let mut pairs: Vec<(&str, String)> = form.all().into_iter().filter_map(entry).collect();
        for (name, text) in changes {
            // Of controls that share a name, the last one is the empty row.
            let place = pairs.iter_mut().rev().find(|(known, _)| known == name);
            let known: Vec<&str> = form.all().into_iter().filter_map(|element| element.at("name")).collect();
            assert!(known.contains(name), "no control is called {name}: {known:?}");
            match place {
                Some(place) => (*text).clone_into(&mut place.1),
                None => pairs.push((name, (*text).to_owned())),
            }
        }
        let pairs: Vec<String> = pairs.iter().map(|(name, text)| format!("{name}={}", escaped(text))).collect();
        pairs.join("&")
    }
}

/// What it adds to the query of its form.
fn entry(element: &Element) -> Option<(&str, String)> {
    let name = element.at("name")?;
    let value = match element.tag.as_str() {
        "textarea" => element.text.strip_prefix('\n').unwrap_or(&element.text).to_owned(),
        "select" => {
            let options: Vec<&Element> = element.all().into_iter().filter(|element| element.tag == "option").collect();
            let chosen = options.iter().find(|option| option.at("selected").is_some()).or(options.first())?;
            if chosen.at("disabled").is_some() {
                return None;
            }
            chosen.at("value")?.to_owned()
        }
        _ if element.at("type") == Some("checkbox") && element.at("checked").is_none() => return None,
        _ => element.at("value").unwrap_or_default().to_owned(),
    };
    Some((name, value))
}

/// A text as it stands in a query.
pub(crate) fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(escape).collect()
}
