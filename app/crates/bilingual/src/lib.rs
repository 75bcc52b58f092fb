//! The two languages of the project, and texts that exist in both.

pub mod source;
pub mod sources;

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
    /// No text: stands where a builder has not got its words yet.
    pub const UNSAID: Self = Self { en: "", zh: "" };

    /// A text in both languages.
    ///
    /// # Panics
    /// While compiling a constant, if a language is empty.
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        assert!(!en.is_empty() && !zh.is_empty(), "a text needs both languages");
        Self { en: if Lang::En.is_spoken() { en } else { "" }, zh: if Lang::Zh.is_spoken() { zh } else { "" } }
    }

    /// A text that is known in one language alone, and stands for every language that the program speaks.
    pub const fn of_one(text: &'static str) -> Self {
        Self { en: if Lang::En.is_spoken() { text } else { "" }, zh: if Lang::Zh.is_spoken() { text } else { "" } }
    }

    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang.spoken() {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
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

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        both!(text.en, text.zh)
    }
}
