//! How a configuration is written down.

use bilingual::Text;

use super::shape::Node;

/// One way to write a configuration down, and to read it back.
#[derive(Clone, Copy, Debug)]
pub struct ConfigText {
    /// Stable name: `yaml`, `create`.
    pub id: &'static str,
    /// What it is for.
    pub title: Text,
    /// The language of the text.
    pub syntax: Syntax,
    /// Its tree: written by the walk that makes events, read by the one that recognises them.
    pub root: Node,
}

/// The languages of configuration texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// YAML 1.2.
    Yaml,
    /// JSON with indentation.
    Json,
    /// JSON without any blank.
    CompactJson,
    /// A bare text.
    Text,
}

impl Syntax {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Json | Self::CompactJson => "json",
            Self::Text => "text",
        }
    }
}
