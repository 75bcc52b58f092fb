//! `GET /api/calls` and what lies below: the calls of the clouds' APIs as they are.

use std::sync::LazyLock;

use axum::{
    body::Body,
    extract::{FromRequestParts, Path, Query},
    http::{HeaderMap, Response, Uri, request::Parts},
};
use serde::Deserialize;
use triggers::{
    calls::{CALLS, find},
    model::Call,
    schema,
};

use super::wire::{CallEntry, Calls};
use super::{catalogue::SCHEMA, document::Document};
use crate::problem_json::{NO_SUCH_CALL, Refusal, WRONG_VALUE};

/// Every call in short.
pub(super) async fn list(headers: HeaderMap) -> Response<Body> {
    static LIST: LazyLock<Document> = LazyLock::new(|| Document::json(&Calls::of(CALLS)));
    LIST.answer(&headers)
}

/// The call of `{provider}` and `{name}`.
pub(super) struct Named(&'static Call);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        #[derive(Deserialize)]
        struct Names {
            provider: String,
            name: String,
        }
        let Path(Names { provider, name }) =
            Path::<Names>::from_request_parts(parts, state).await.map_err(|_| super::no_such_path())?;
        find(&provider, &name).map(Self).ok_or_else(|| {
            let ids: Vec<String> = CALLS.iter().map(|call| call.id.to_string()).collect();
            Refusal::no_such(NO_SUCH_CALL, &format!("{provider}/{name}"), ids.iter().map(String::as_str))
        })
    }
}

/// One call, whole.
pub(super) async fn entry(Named(call): Named, headers: HeaderMap) -> Response<Body> {
    static ENTRIES: LazyLock<Vec<(&Call, Document)>> =
        LazyLock::new(|| CALLS.iter().map(|call| (*call, Document::json(&CallEntry::of(call)))).collect());
    let found = ENTRIES.iter().find(|(other, _)| other.id == call.id);
    // The two lists are one.
    found.map_or_else(Response::default, |(_, document)| document.answer(&headers))
}

/// Which version of the API.
#[derive(Deserialize)]
struct Wanted {
    version: Option<String>,
}

/// The JSON Schema of a call's parameters, in a version of the API or the newest.
pub(super) async fn schema(Named(call): Named, uri: Uri, headers: HeaderMap) -> Result<Response<Body>, Refusal> {
    let Query(Wanted { version }) = Query::<Wanted>::try_from_uri(&uri).map_err(|rejection| {
        let why = rejection.body_text();
        Refusal::new(WRONG_VALUE, why.clone(), why)
    })?;
    let version = version.map_or(Ok(call.newest()), |date| {
        let dates = call.versions.iter().map(|version| version.date);
        call.version(&date).ok_or_else(|| Refusal::no_such(WRONG_VALUE, &date, dates).at("/version"))
    })?;
    Ok(Document::new(&schema::parameters(call, version), SCHEMA).answer(&headers))
}
