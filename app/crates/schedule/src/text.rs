//! The two languages of the project, and texts that exist in both.

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
        if cfg!(feature = "only-en") {
            Self { en, zh: en }
        } else if cfg!(feature = "only-zh") {
            Self { en: zh, zh }
        } else {
            Self { en, zh }
        }
    }

    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
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

impl Message {
    /// The message in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self { en: text.en.to_owned(), zh: text.zh.to_owned() }
    }
}
