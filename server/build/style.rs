//! The style sheet: one file of all that lie in `style/`.

use std::{error::Error, fs, path::Path};

/// The file that orders the layers, and so must come first.
const FIRST: &str = "layers.css";

/// Joins the files, the one that orders the layers first and the rest by name: within a layer no file may depend on
/// another, so their order is only there to be the same every time.
pub(crate) fn bundle(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in folder.read_dir()? {
        let name = entry?.file_name().into_string().map_err(|name| format!("not a text: {}", name.display()))?;
        if Path::new(&name).extension().is_some_and(|extension| extension == "css") {
            names.push(name);
        }
    }
    names.sort_by_key(|name| (name != FIRST, name.clone()));
    let mut css = String::new();
    for name in names {
        let text = fs::read_to_string(folder.join(&name))?;
        css.push_str(&minify(&text).map_err(|problem| format!("style/{name}: {problem}"))?);
    }
    Ok(css)
}

/// Drops comments, and all but one blank where there are several. Strings stay as they are.
fn minify(css: &str) -> Result<String, &'static str> {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").ok_or("a comment has no end")?.1;
        } else if next == '"' || next == '\'' {
            let end = end_of_string(rest, next).ok_or("a string has no end")?;
            small.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            if !small.is_empty() && !small.ends_with([' ', '{', '}', ';', ',']) && !rest.starts_with(['{', '}', ';']) {
                small.push(' ');
            }
        } else {
            small.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    Ok(small)
}

fn end_of_string(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}
