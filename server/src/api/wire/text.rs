//! Texts and sources.

use serde::{Deserialize, Serialize};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Text {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, lang: bilingual::Lang) -> &str {
        match lang {
            bilingual::Lang::En => &self.en,
            bilingual::Lang::Zh => &self.zh,
        }
    }
}

impl From<bilingual::Text> for Text {
    fn from(text: bilingual::Text) -> Self {
        Self { en: text.en.to_owned(), zh: text.zh.to_owned() }
    }
}

impl From<bilingual::Message> for Text {
    fn from(message: bilingual::Message) -> Self {
        Self { en: message.en, zh: message.zh }
    }
}

/// A document or another public source, and the place in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Source {
    /// Stable name, such as `aliyun-2021`.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Its date, as precise as it is known.
    pub date: String,
    /// Chapter, table or lines in it.
    pub place: String,
}

impl From<&bilingual::source::Cite> for Source {
    fn from(cite: &bilingual::source::Cite) -> Self {
        Self {
            id: cite.source.id.to_owned(),
            title: cite.source.title.into(),
            date: cite.source.date.to_owned(),
            place: cite.place.to_owned(),
        }
    }
}

/// What several places say.
pub(crate) fn sources(cites: &[bilingual::source::Cite]) -> Vec<Source> {
    cites.iter().map(Source::from).collect()
}
