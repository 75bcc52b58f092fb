//! Finding triggers by words.

use schedule::text::Text;
use triggers::catalogue;
use triggers::input::leaves;
use triggers::model::{Field, Trigger};

/// Why a trigger was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// The field that has a word which neither name nor summary has.
    pub(crate) field: Option<String>,
}

/// What a person looks for, as the link says it.
pub(crate) fn words(query: &str) -> String {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(name, _)| name == "q").last().map(|(_, text)| text.into_owned()).unwrap_or_default()
}

/// For each trigger of the catalogue, whether it has all the words that the link looks for.
pub(crate) fn of_query(query: &str) -> Vec<Option<Found>> {
    let words = words(query).to_ascii_lowercase();
    catalogue::TRIGGERS.iter().map(|trigger| find(trigger, &words)).collect()
}

fn find(trigger: &'static Trigger, words: &str) -> Option<Found> {
    let mut found = Found::default();
    for word in words.split_whitespace() {
        if !is_about(trigger, word) {
            found.field = Some(field(trigger, word)?);
        }
    }
    Some(found)
}

/// Whether a word stands in what the trigger is called and what it does, in either language.
fn is_about(trigger: &Trigger, word: &str) -> bool {
    let has = |text: &str| text.to_ascii_lowercase().contains(word);
    let both = |text: Text| has(text.en) || has(text.zh);
    has(&trigger.id.to_string())
        || has(trigger.kind)
        || both(trigger.name)
        || both(trigger.summary)
        || both(trigger.id.provider.title())
}

/// The first field with a word in its name.
fn field(trigger: &'static Trigger, word: &str) -> Option<String> {
    let happenings = trigger.happenings.iter().flat_map(|happening| happening.fields);
    let lists = std::iter::once(trigger.config).chain(happenings.map(|group| group.fields));
    let mut found = None;
    for fields in lists {
        leaves(fields, "", &mut |name: &str, _: &'static Field| {
            if found.is_none() && name.to_ascii_lowercase().contains(word) {
                found = Some(name.to_owned());
            }
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: &[(&str, Option<&str>)]) {
        let found = of_query(query);
        let found = catalogue::TRIGGERS.iter().zip(found);
        let found: Vec<_> = found.filter_map(|(trigger, found)| Some((trigger.id.to_string(), found?.field))).collect();
        let found: Vec<_> = found.iter().map(|(id, field)| (id.as_str(), field.as_deref())).collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn words_are_sought_in_names_summaries_and_fields() {
        check("q=%E5%AE%9A%E6%97%B6", &[("aliyun/timer", None)]);
        check("q=TIMER+aliyun&lang=zh", &[("aliyun/timer", None)]);
        check("q=cronexpr", &[("aliyun/timer", Some("cronExpression"))]);
        check("q=timer+nonsense", &[]);
        check("q=a&q=tencent%2Fcos", &[("tencent/cos", None)]);
    }

    #[test]
    fn nothing_sought_is_everything_found() {
        for query in ["", "lang=zh", "q=", "q=++"] {
            assert!(of_query(query).iter().all(|found| *found == Some(Found::default())), "{query}");
        }
    }
}
