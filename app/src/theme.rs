//! Light or dark: as the system says, or as a person chose. The server applies the choice, so no page shows the other
//! colours first; no program carries it.

use bilingual::Text;

/// The colours of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the system.
    #[default]
    System,
    /// Light ones.
    Light,
    /// Dark ones.
    Dark,
}

/// The name of the choice: of the cookie that keeps it, and of the control that makes it.
pub const NAME: &str = "theme";

/// The path that takes a choice.
pub const PATH: &str = "/theme";

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word for it in cookies and documents.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// What a document says of its colours, so that the browser's own parts have them from the first moment.
    pub const fn scheme(self) -> &'static str {
        match self {
            Self::System => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::System => Text::new("System colours", "跟随系统"),
            Self::Light => Text::new("Light", "浅色"),
            Self::Dark => Text::new("Dark", "深色"),
        }
    }
}
