//! `GET /api/compare` and what lies below: triggers of the two clouds side by side, and configurations carried over.

use std::sync::LazyLock;

use axum::{
    Json,
    body::Body as Bytes,
    extract::{FromRequestParts, Path},
    http::{HeaderMap, Response, request::Parts},
};
use triggers::{
    compare::{COMPARISONS, Comparison, carry, find},
    model::Provider,
};

use super::wire::{CarryReply, CarryRequest, Comparison as Entry, Comparisons};
use super::{body::Body, document::Document};
use crate::problem_json::{NO_SUCH_COMPARISON, Refusal, WRONG_VALUE};

/// Every pair.
pub(super) async fn list(headers: HeaderMap) -> Response<Bytes> {
    static LIST: LazyLock<Document> = LazyLock::new(|| Document::json(&Comparisons::of(COMPARISONS)));
    LIST.answer(&headers)
}

/// The pair of `{aliyun}` and `{tencent}`.
pub(super) struct Named(&'static Comparison);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Path((aliyun, tencent)) =
            Path::<(String, String)>::from_request_parts(parts, state).await.map_err(|_| super::no_such_path())?;
        find(&aliyun, &tencent).map(Self).ok_or_else(|| {
            let names = COMPARISONS.iter().map(|it| format!("{}/{}", it.aliyun.id.name, it.tencent.id.name));
            let names: Vec<String> = names.collect();
            let wanted = format!("{aliyun}/{tencent}");
            Refusal::no_such(NO_SUCH_COMPARISON, &wanted, names.iter().map(String::as_str))
        })
    }
}

/// What answers each other, and what has no counterpart.
pub(super) async fn entry(Named(comparison): Named, headers: HeaderMap) -> Response<Bytes> {
    static ENTRIES: LazyLock<Vec<(&Comparison, Document)>> =
        LazyLock::new(|| COMPARISONS.iter().map(|one| (*one, Document::json(&Entry::of(one)))).collect());
    let found = ENTRIES.iter().find(|(other, _)| other.aliyun.id == comparison.aliyun.id);
    // The two lists are one.
    found.map_or_else(Response::default, |(_, document)| document.answer(&headers))
}

/// A configuration of the one trigger as one of the other.
pub(super) async fn carried(
    Named(comparison): Named,
    Body(request): Body<CarryRequest>,
) -> Result<Json<CarryReply>, Refusal> {
    let from = Provider::from_code(&request.from).ok_or_else(|| {
        Refusal::no_such(WRONG_VALUE, &request.from, Provider::ALL.into_iter().map(Provider::code)).at("/from")
    })?;
    Ok(Json(CarryReply::of(&carry(comparison, from.other(), &request.config.0))))
}
