//! `GET /api/triggers` and what lies below: the catalogue as it is.

use std::sync::LazyLock;

use axum::{
    body::Body,
    extract::{FromRequestParts, Path, Query},
    http::{HeaderMap, Response, Uri, request::Parts},
};
use serde::Deserialize;
use triggers::{
    catalogue::{TRIGGERS, library},
    general::GENERAL,
    model::Trigger,
    schema,
};

use super::wire::{Entry, Triggers};
use super::{document::Document, named::Named, wanted};
use crate::{
    problem_json::{NO_SUCH_SCHEMA, Refusal, WRONG_VALUE},
    tz::Database,
};

/// The media type of JSON Schema.
pub(super) const SCHEMA: &str = "application/schema+json";

/// Every trigger in short, and what holds for all of a product.
pub(super) async fn list(headers: HeaderMap) -> Response<Body> {
    static LIST: LazyLock<Document> = LazyLock::new(|| Document::json(&Triggers::of(TRIGGERS, GENERAL)));
    LIST.answer(&headers)
}

/// One trigger in full.
pub(super) async fn entry(Named(trigger): Named, headers: HeaderMap) -> Response<Body> {
    static ENTRIES: LazyLock<Vec<(&Trigger, Document)>> = LazyLock::new(|| {
        TRIGGERS
            .iter()
            .map(|trigger| (*trigger, Document::json(&Entry::of(trigger, library(trigger.id), &Database))))
            .collect()
    });
    let found = ENTRIES.iter().find(|(other, _)| other.id == trigger.id);
    // The two lists are one.
    found.map_or_else(Response::default, |(_, document)| document.answer(&headers))
}

/// Which of the two schemas.
pub(super) enum Part {
    Config,
    Event,
}

impl<S: Send + Sync> FromRequestParts<S> for Part {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        #[derive(Deserialize)]
        struct Names {
            part: String,
        }
        let Path(Names { part }) =
            Path::<Names>::from_request_parts(parts, state).await.map_err(|_| super::no_such_path())?;
        match part.as_str() {
            "config" => Ok(Self::Config),
            "event" => Ok(Self::Event),
            other => Err(Refusal::no_such(NO_SUCH_SCHEMA, other, ["config", "event"].into_iter())),
        }
    }
}

/// Which form of an event.
#[derive(Deserialize)]
struct Form {
    edition: Option<String>,
    variant: Option<String>,
}

/// The JSON Schema of a trigger's configuration, or of its event: of all forms, or of one edition or variant.
pub(super) async fn schema(
    Named(trigger): Named,
    part: Part,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response<Body>, Refusal> {
    let schema = match part {
        Part::Config => schema::config(trigger),
        Part::Event => {
            let Query(form) = Query::<Form>::try_from_uri(&uri).map_err(|rejection| {
                let why = rejection.body_text();
                Refusal::new(WRONG_VALUE, why.clone(), why)
            })?;
            let edition = form.edition.map(|id| wanted::edition(trigger, &id)).transpose()?;
            let variants = || trigger.shapes.iter().map(|shape| shape.variant);
            if let Some(unknown) = form.variant.as_ref().filter(|name| !variants().any(|variant| variant == *name)) {
                return Err(Refusal::no_such(WRONG_VALUE, unknown, variants()).at("/variant"));
            }
            schema::event(trigger, edition, form.variant.as_deref())
        }
    };
    Ok(Document::new(&schema, SCHEMA).answer(&headers))
}
