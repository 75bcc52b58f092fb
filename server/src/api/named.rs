//! The trigger that a path names.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use triggers::{
    catalogue::{TRIGGERS, find},
    model::Trigger,
};

use crate::problem_json::{Kind, NO_SUCH_TRIGGER, Refusal};

/// The trigger of `{provider}` and `{name}`.
pub(super) struct Named(pub(super) &'static Trigger);

#[derive(serde::Deserialize)]
struct Names {
    provider: String,
    name: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        // A path that is not even UTF-8 names nothing.
        let Path(names) = Path::<Names>::from_request_parts(parts, state).await.map_err(|_| super::no_such_path())?;
        by_id(&format!("{}/{}", names.provider, names.name))
            .map_err(|unknown| unknown.refusal(NO_SUCH_TRIGGER))
            .map(Self)
    }
}

/// A name that no trigger has.
pub(super) struct Unknown<'a>(&'a str);

/// The trigger of a whole name such as `aliyun/oss`.
pub(super) fn by_id(id: &str) -> Result<&'static Trigger, Unknown<'_>> {
    id.split_once('/').and_then(|(provider, name)| find(provider, name)).ok_or(Unknown(id))
}

impl Unknown<'_> {
    /// The refusal, with the name that is nearest.
    pub(super) fn refusal(&self, kind: Kind) -> Refusal {
        let ids: Vec<String> = TRIGGERS.iter().map(|trigger| trigger.id.to_string()).collect();
        Refusal::no_such(kind, self.0, ids.iter().map(String::as_str))
    }
}
