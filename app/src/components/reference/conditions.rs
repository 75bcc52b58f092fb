//! Conditions of the catalogue, in words.

use bilingual::{Lang, Text};
use triggers::model::{Lit, Path, Root, When};
use triggers::value::Value;

use super::listed;

/// The condition as part of a sentence that follows "where" or “当……时”; nothing where it always holds.
pub(super) fn condition(when: &When, lang: Lang) -> Option<String> {
    let text = match when {
        When::Always => return None,
        When::Is(path, lit) => [&field(*path, lang), Text::new(" is ", " 为 ").get(lang), &literal(*lit)].concat(),
        When::Set(path) => [&field(*path, lang), Text::new(" is set", " 已设置").get(lang)].concat(),
        When::In(editions) => {
            let editions = listed(editions.iter().copied(), lang);
            [Text::new("the edition is ", "格式版本为 ").get(lang), &editions].concat()
        }
        When::Happens(happenings) => {
            let happenings = listed(happenings.iter().copied(), lang);
            [Text::new("this happens: ", "发生的操作是 ").get(lang), &happenings].concat()
        }
        When::Not(inner) => [Text::new("not: ", "并非：").get(lang), &condition(inner, lang)?].concat(),
        When::All(all) => joined(all, Text::new(" and ", "，且 "), lang)?,
        When::Any(any) => joined(any, Text::new(" or ", "，或 "), lang)?,
    };
    Some(text)
}

fn joined(parts: &[When], between: Text, lang: Lang) -> Option<String> {
    let parts: Vec<String> = parts.iter().filter_map(|part| condition(part, lang)).collect();
    (!parts.is_empty()).then(|| parts.join(between.get(lang)))
}

/// The name of a field, and whose it is where that is not plain.
pub(super) fn field(path: Path, lang: Lang) -> String {
    let name = ["`", path.name, "`"].concat();
    match path.root {
        Root::Config | Root::Occurrence => name,
        Root::Item if path.name.is_empty() => Text::new("the item", "列表的当前项").get(lang).to_owned(),
        Root::Item => [Text::new("the item's ", "列表当前项的 ").get(lang), &name].concat(),
    }
}

/// A constant, as JSON.
pub(super) fn literal(lit: Lit) -> String {
    ["`", &Value::from(lit).to_json(), "`"].concat()
}

#[cfg(test)]
mod tests {
    use triggers::model::{config, on};

    use super::*;

    #[test]
    fn conditions_in_words() {
        const SET: When = When::Set(on("key"));
        const ALL: When = When::All(&[SET, When::Always, When::Is(config("mode"), Lit::Text("a"))]);
        for (when, expected) in [
            (When::Always, None),
            (ALL, Some(("`key` is set and `mode` is `\"a\"`", "`key` 已设置，且 `mode` 为 `\"a\"`"))),
            (When::Not(&SET), Some(("not: `key` is set", "并非：`key` 已设置"))),
            (When::In(&["2019-03-27"]), Some(("the edition is `2019-03-27`", "格式版本为 `2019-03-27`"))),
        ] {
            let (en, zh) = expected.unzip();
            assert_eq!(condition(&when, Lang::En).as_deref(), en);
            assert_eq!(condition(&when, Lang::Zh).as_deref(), zh);
        }
    }
}
