//! The two languages of the project, and texts that exist in both.

pub mod source;
pub mod sources;

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A language that the page, the API's messages and the documents speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, `en`.
    #[default]
    En,
    /// Simplified Chinese, `zh`.
    Zh,
}

impl Lang {
    /// Both languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The word for the language in links, cookies and JSON: `en` or `zh`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// Whether this program speaks the language.
    pub const fn is_spoken(self) -> bool {
        match self {
            Self::En => !cfg!(feature = "only-zh"),
            Self::Zh => !cfg!(feature = "only-en"),
        }
    }

    /// The language in which this program says what was wanted in this one.
    #[must_use]
    pub const fn spoken(self) -> Self {
        match (Self::En.is_spoken(), Self::Zh.is_spoken()) {
            (true, true) => self,
            (true, false) => Self::En,
            (false, _) => Self::Zh,
        }
    }

    /// The language with this code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The value of the `lang` attribute of HTML: `en` or `zh-CN`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }
}

/// A constant text in both languages. Both are required where one is written, so a missing language does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

impl Text {
    /// A text in both languages.
    ///
    /// # Panics
    /// While compiling a constant, if a language is empty.
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        assert!(!en.is_empty() && !zh.is_empty(), "a text needs both languages");
        Self { en: if Lang::En.is_spoken() { en } else { "" }, zh: if Lang::Zh.is_spoken() { zh } else { "" } }
    }

    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang.spoken() {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

/// A constant text of the catalogue in both languages: one that is too long to be carried by the program of every page.
///
/// Under the feature `page-texts` a program keeps nothing of it but its key, and the texts come with the page
/// ([`Prose::supply`]). Everywhere else it is a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prose {
    #[cfg(not(feature = "page-texts"))]
    text: Text,
    #[cfg(feature = "page-texts")]
    key: u32,
}

/// The texts that came with the page, by key.
static SUPPLIED: OnceLock<BTreeMap<u32, String>> = OnceLock::new();

impl Prose {
    /// A text in both languages.
    ///
    /// # Panics
    /// While compiling a constant, if a language is empty.
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        assert!(!en.is_empty() && !zh.is_empty(), "a text needs both languages");
        #[cfg(not(feature = "page-texts"))]
        return Self { text: Text { en, zh } };
        #[cfg(feature = "page-texts")]
        return Self { key: key_of(en, zh) };
    }

    /// The text in one language; empty where a page did not bring it.
    pub fn get(self, lang: Lang) -> &'static str {
        #[cfg(not(feature = "page-texts"))]
        return self.text.get(lang);
        #[cfg(feature = "page-texts")]
        return {
            let _ = lang;
            SUPPLIED.get().and_then(|texts| texts.get(&self.key())).map_or("", String::as_str)
        };
    }

    /// What stands for the text in a program that does not carry it.
    pub const fn key(self) -> u32 {
        #[cfg(not(feature = "page-texts"))]
        return key_of(self.text.en, self.text.zh);
        #[cfg(feature = "page-texts")]
        return self.key;
    }

    /// Gives a program that does not carry them the texts of its page, in the page's language. Only the first time
    /// counts.
    pub fn supply(texts: BTreeMap<u32, String>) {
        let _ = SUPPLIED.set(texts);
    }
}

/// FNV-1a, 32 bits, of both languages: some texts share one of them. That no two texts of the catalogue share a key is a
/// test of the catalogue.
const fn key_of(en: &str, zh: &str) -> u32 {
    hash(hash(0x811c_9dc5, en.as_bytes()), zh.as_bytes())
}

const fn hash(mut key: u32, bytes: &[u8]) -> u32 {
    let mut i = 0;
    while i < bytes.len() {
        key = (key ^ bytes[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    key
}

/// A text made at run time, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

/// A [`Message`] from an expression in English and one in Chinese. A program that speaks one language alone does not
/// even hold what the other would be made from.
#[macro_export]
macro_rules! both {
    ($en:expr, $zh:expr $(,)?) => {
        $crate::Message {
            en: if $crate::Lang::En.is_spoken() { String::from($en) } else { String::new() },
            zh: if $crate::Lang::Zh.is_spoken() { String::from($zh) } else { String::new() },
        }
    };
}

impl Message {
    /// The message in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang.spoken() {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}

impl From<Prose> for Message {
    fn from(prose: Prose) -> Self {
        both!(prose.get(Lang::En), prose.get(Lang::Zh))
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        both!(text.en, text.zh)
    }
}
