//! Conditions, fields and constants of the catalogue, in words.

use bilingual::{Lang, Text};

use crate::model::{Lit, Path, Root, When};
use crate::value::Value;

/// A condition as part of a sentence that follows "where" or “当……时”; nothing where it always holds.
pub fn condition(when: &When, lang: Lang) -> Option<String> {
    let say = |en, zh| Text::new(en, zh).get(lang);
    let text = match when {
        When::Always => return None,
        When::Is(path, lit) => [&field(*path, lang), say(" is ", " 为 "), &literal(*lit)].concat(),
        When::Set(path) => [&field(*path, lang), say(" is set", " 已设置")].concat(),
        When::Fits(path, form) => [&field(*path, lang), say(" is ", " 为"), form.says.get(lang)].concat(),
        When::MemberFits(path, name, form) => {
            let named = [say("the member `", "字段 `"), name, say("` of ", "`（位于 ")].concat();
            let end = say(" is ", "）为");
            [&named, &*field(*path, lang), end, form.says.get(lang)].concat()
        }
        When::In(editions) => [say("the edition is ", "格式版本为 "), &listed(editions, lang)].concat(),
        When::Happens(happenings) => [say("this happens: ", "发生的操作是 "), &listed(happenings, lang)].concat(),
        When::Not(inner) => match &**inner {
            When::Set(path) => [&field(*path, lang), say(" is not set", " 未设置")].concat(),
            When::Is(path, lit) => [&field(*path, lang), say(" is not ", " 不为 "), &literal(*lit)].concat(),
            inner => [say("not: ", "并非："), &condition(inner, lang)?].concat(),
        },
        When::All(all) => joined(all, say(" and ", "，且 "), lang)?,
        When::Any(any) => joined(any, say(" or ", "，或 "), lang)?,
    };
    Some(text)
}

fn joined(parts: &[When], between: &str, lang: Lang) -> Option<String> {
    let parts: Vec<String> = parts.iter().filter_map(|part| condition(part, lang)).collect();
    (!parts.is_empty()).then(|| parts.join(between))
}

/// Words, quoted and with commas between them.
pub fn listed(words: &[&str], lang: Lang) -> String {
    let quoted: Vec<String> = words.iter().map(|word| ["`", word, "`"].concat()).collect();
    quoted.join(Text::new(", ", "、").get(lang))
}

/// The name of a field, and whose it is where that is not plain.
pub fn field(path: Path, lang: Lang) -> String {
    let name = ["`", path.name, "`"].concat();
    match path.root {
        Root::Answer if path.name.is_empty() => Text::new("the answer", "返回值").get(lang).to_owned(),
        Root::Config | Root::Occurrence | Root::Answer => name,
        Root::Item if path.name.is_empty() => Text::new("the item", "列表的当前项").get(lang).to_owned(),
        Root::Item => [Text::new("the item's ", "列表当前项的 ").get(lang), &name].concat(),
    }
}

/// A constant, as JSON.
pub fn literal(lit: Lit) -> String {
    ["`", &Value::from(lit).to_json(), "`"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{config, on};

    #[test]
    fn conditions_in_words() {
        const SET: When = When::Set(on("key"));
        const ALL: When = When::All(&[SET, When::Always, When::Is(config("mode"), Lit::Text("a"))]);
        for (when, expected) in [
            (When::Always, None),
            (ALL, Some(("`key` is set and `mode` is `\"a\"`", "`key` 已设置，且 `mode` 为 `\"a\"`"))),
            (When::Not(&SET), Some(("`key` is not set", "`key` 未设置"))),
            (
                When::Not(&ALL),
                Some(("not: `key` is set and `mode` is `\"a\"`", "并非：`key` 已设置，且 `mode` 为 `\"a\"`")),
            ),
            (When::In(&["2019-03-27"]), Some(("the edition is `2019-03-27`", "格式版本为 `2019-03-27`"))),
        ] {
            let (en, zh) = expected.unzip();
            assert_eq!(condition(&when, Lang::En).as_deref(), en);
            assert_eq!(condition(&when, Lang::Zh).as_deref(), zh);
        }
    }
}
