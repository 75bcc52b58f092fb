//! What must not be seen.

use std::fmt;

/// A text that comes from the environment and is never printed: not by `Debug`, not in an error.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Hides a text.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text itself, for a signature or a header.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The key of an account of a cloud.
#[derive(Clone, Debug)]
pub struct Key {
    /// The access key's ID.
    pub id: Secret,
    /// The access key's secret, which signs.
    pub secret: Secret,
    /// The token of temporary credentials.
    pub token: Option<Secret>,
}

impl Key {
    /// All that must not be seen of it. The ID is no secret to the cloud, and still nobody's business.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &Secret> {
        [&self.id, &self.secret].into_iter().chain(&self.token)
    }
}
