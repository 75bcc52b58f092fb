//! Tests that compare texts: how they begin and end, what they contain, and paths.

use bilingual::both;

use super::{At, Outcome, anything, same};
use crate::model::Path;
use crate::problem::Repair;

pub(super) fn equals(at: At<'_>, whole: Path, to: Path) -> Outcome {
    let (text, wanted) = (at.text(whole), at.text(to));
    let quoted = |text: &str| same(format!("`{text}`"));
    let (root, pointer) = at.place(to);
    Outcome {
        holds: wanted.is_empty() || text == wanted,
        expected: if wanted.is_empty() { anything() } else { quoted(&wanted) },
        actual: if text.is_empty() { both!("nothing", "无") } else { quoted(&text) },
        repairs: vec![
            at.set(whole, wanted.as_str().into()),
            Repair::set(root, pointer, (!text.is_empty()).then(|| text.as_str().into())),
        ],
    }
}

pub(super) fn starts_with(at: At<'_>, whole: Path, prefix: Path) -> Outcome {
    let (text, wanted) = (at.text(whole), at.text(prefix));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("begins with `{wanted}`"), format!("以 `{wanted}` 开头"))
    };
    let name = text.rsplit('/').next().unwrap_or_default();
    // What the text begins with already is the prefix that was meant where only signs in front of it are too many.
    let bare = wanted.trim_start_matches(['/', '\\']);
    let narrowed = bare.trim_end_matches('*');
    let mut repairs = Vec::new();
    if narrowed != wanted && text.starts_with(narrowed) {
        repairs.push(at.set(prefix, narrowed.into()));
    } else {
        let begun = |with: &str| if with.ends_with('/') { format!("{with}{name}") } else { format!("{with}/{name}") };
        repairs.push(at.set(whole, begun(&wanted).into()));
        // Where nothing may begin so, both change.
        let both = vec![at.edit(prefix, "", bare.into()), at.edit(whole, "", begun(bare).into())];
        repairs.extend(Repair::of(both).filter(|_| bare != wanted));
        if let Some((folder, _)) = text.rsplit_once('/') {
            repairs.push(at.set(prefix, format!("{folder}/").into()));
        }
    }
    Outcome { holds: text.starts_with(&wanted), expected, actual: same(format!("`{text}`")), repairs }
}

pub(super) fn ends_with(at: At<'_>, whole: Path, suffix: Path) -> Outcome {
    let (text, wanted) = (at.text(whole), at.text(suffix));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("ends with `{wanted}`"), format!("以 `{wanted}` 结尾"))
    };
    let after_slash = text.rfind('/').map_or(0, |slash| slash + 1);
    let extension = text[after_slash..].rfind('.').filter(|dot| *dot > 0).map(|dot| after_slash + dot);
    let mut repairs = Vec::new();
    let narrowed = wanted.trim_start_matches('*');
    // One of several endings, or an ending behind a sign that is meant as a pattern.
    let meant = narrowed.split([',', ';', '|', ' ']).map(|one| one.trim().trim_start_matches('*'));
    let meant = meant.filter(|one| !one.is_empty() && *one != wanted).find(|one| text.ends_with(one));
    if let Some(meant) = meant {
        repairs.push(at.set(suffix, meant.into()));
    } else {
        let stem = extension.map_or(text.as_str(), |dot| &text[..dot]);
        let dot = if wanted.starts_with(|sign: char| sign.is_ascii_punctuation()) { "" } else { "." };
        repairs.push(at.set(whole, format!("{stem}{dot}{wanted}").into()));
        if let Some(dot) = extension {
            repairs.push(at.set(suffix, text[dot..].into()));
        }
    }
    Outcome { holds: text.ends_with(&wanted), expected, actual: same(format!("`{text}`")), repairs }
}

pub(super) fn contains(at: At<'_>, whole: Path, part: Path) -> Outcome {
    let (wanted, texts) = (at.text(part), at.texts(whole));
    let expected = if wanted.is_empty() {
        anything()
    } else {
        both!(format!("contains `{wanted}`"), format!("包含 `{wanted}`"))
    };
    let listed: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
    let actual = if listed.is_empty() { both!("nothing", "无") } else { same(listed.join(", ")) };
    let holds = wanted.is_empty() || texts.iter().any(|text| text.contains(&wanted));
    let mut repairs = vec![at.add(whole, &wanted)];
    repairs.extend(texts.first().map(|text| at.set(part, text.as_str().into())));
    Outcome { holds, expected, actual, repairs }
}

pub(super) fn path_fits(at: At<'_>, path: Path, template: Path) -> Outcome {
    let (text, wanted) = (at.text(path), at.text(template));
    let segments = |text: &str| text.trim_matches('/').split('/').map(str::to_owned).collect::<Vec<_>>();
    let (parts, wants) = (segments(&text), segments(&wanted));
    let is_open = wants.last().is_some_and(|last| last == "*");
    let fixed = if is_open { wants.len() - 1 } else { wants.len() };
    let is_variable = |want: &str| {
        [('{', '}'), ('[', ']')].iter().any(|(open, close)| want.starts_with(*open) && want.ends_with(*close))
    };
    let holds = wanted.is_empty()
        || (is_open && parts.len() >= fixed || parts.len() == fixed)
            && wants[..fixed]
                .iter()
                .zip(&parts)
                .all(|(want, part)| is_variable(want) && !part.is_empty() || want == part);
    // What the template leaves open stays as it is.
    let filled = wants.iter().enumerate().map(|(i, want)| match parts.get(i).filter(|part| !part.is_empty()) {
        Some(part) if is_variable(want) || want == "*" => part.as_str(),
        None if is_variable(want) || want == "*" => "a",
        _ => want,
    });
    let filled = filled.collect::<Vec<_>>().join("/");
    Outcome {
        holds,
        expected: if wanted.is_empty() {
            anything()
        } else {
            both!(format!("matches `{wanted}`"), format!("符合 `{wanted}`"))
        },
        actual: same(format!("`{text}`")),
        repairs: vec![at.set(path, format!("/{filled}").into()), at.set(template, text.as_str().into())],
    }
}
