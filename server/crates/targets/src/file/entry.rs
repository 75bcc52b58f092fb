//! A target as it is written.

use bilingual::Message;
use serde::{Deserialize, Deserializer, de::Error as _, de::IgnoredAny};
use toml::Spanned;

use crate::kind::{Action, Kind};

/// `[[target]]`: everything that a target of some kind takes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Entry {
    pub(super) id: Spanned<String>,
    pub(super) kind: Spanned<Kind>,
    pub(super) name: Option<Name>,
    /// In seconds.
    pub(super) timeout: Option<Spanned<u64>>,
    /// Whether private addresses may be called, or listened on.
    pub(super) private: Option<bool>,
    pub(super) url: Option<Spanned<String>>,
    pub(super) listen: Option<Spanned<String>>,
    pub(super) authorization_env: Option<Spanned<String>>,
    pub(super) endpoint: Option<Spanned<String>>,
    pub(super) account: Option<Spanned<String>>,
    pub(super) region: Option<Spanned<String>>,
    pub(super) namespace: Option<Spanned<String>>,
    pub(super) service: Option<Spanned<String>>,
    pub(super) function: Option<Spanned<String>>,
    pub(super) qualifier: Option<Spanned<String>>,
    pub(super) routing_key: Option<Spanned<String>>,
    pub(super) action: Option<Spanned<Action>>,
    pub(super) log: Option<Spanned<Log>>,
    pub(super) key_id_env: Option<Spanned<String>>,
    pub(super) key_secret_env: Option<Spanned<String>>,
    pub(super) token_env: Option<Spanned<String>>,
    // What people write who do not know yet.
    #[serde(default, rename = "key-id", alias = "access-key-id", alias = "secret-id", deserialize_with = "no_secret")]
    _key_id: (),
    #[serde(
        default,
        rename = "key-secret",
        alias = "access-key-secret",
        alias = "secret-key",
        deserialize_with = "no_secret"
    )]
    _key_secret: (),
    #[serde(
        default,
        rename = "token",
        alias = "security-token",
        alias = "authorization",
        alias = "password",
        alias = "secret",
        deserialize_with = "no_secret"
    )]
    _token: (),
}

impl Entry {
    /// What is written of that which depends on the kind, with its places.
    pub(super) fn written(&self) -> Vec<(&'static str, usize)> {
        let texts = [
            ("url", &self.url),
            ("listen", &self.listen),
            ("authorization-env", &self.authorization_env),
            ("endpoint", &self.endpoint),
            ("account", &self.account),
            ("region", &self.region),
            ("namespace", &self.namespace),
            ("service", &self.service),
            ("function", &self.function),
            ("qualifier", &self.qualifier),
            ("routing-key", &self.routing_key),
            ("key-id-env", &self.key_id_env),
            ("key-secret-env", &self.key_secret_env),
            ("token-env", &self.token_env),
        ];
        let mut all: Vec<(&'static str, usize)> =
            texts.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?.span().start))).collect();
        all.extend(self.action.iter().map(|value| ("action", value.span().start)));
        all.extend(self.log.iter().map(|value| ("log", value.span().start)));
        all
    }
}

fn no_secret<'de, D: Deserializer<'de>>(value: D) -> Result<(), D::Error> {
    IgnoredAny::deserialize(value)?;
    Err(D::Error::custom(
        "secrets do not belong in this file; name the environment variable that has it: `key-id-env`, \
         `key-secret-env`, `token-env` or `authorization-env`",
    ))
}

/// What a target is called: one text, or one in each language.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a text, or `{ en = \"…\", zh = \"…\" }`")]
pub(super) enum Name {
    /// In both languages.
    One(String),
    /// In each.
    Both(Both),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Both {
    en: String,
    zh: String,
}

impl Name {
    pub(super) fn message(&self) -> Message {
        let (en, zh) = match self {
            Self::One(text) => (text, text),
            Self::Both(Both { en, zh }) => (en, zh),
        };
        let short = |text: &str| text.chars().take(80).collect();
        Message { en: short(en), zh: short(zh) }
    }
}

/// Which part of the log comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Log {
    /// Its last 4 KB, the default.
    Tail,
    /// None.
    None,
}
