//! `GET /api/compare` and what lies below: triggers of the two clouds side by side, and configurations carried over.

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
    Document::json(&Comparisons::of(COMPARISONS)).answer(&headers)
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
    Document::json(&Entry::of(comparison)).answer(&headers)
}

/// A configuration of the one trigger as one of the other.
pub(super) async fn carried(
    Named(comparison): Named,
    Body(request): Body<CarryRequest>,
) -> Result<Json<CarryReply>, Refusal> {
    let from = Provider::ALL.into_iter().find(|provider| provider.code() == request.from).ok_or_else(|| {
        Refusal::no_such(WRONG_VALUE, &request.from, Provider::ALL.into_iter().map(Provider::code)).at("/from")
    })?;
    Ok(Json(CarryReply::of(&carry(comparison, from.other(), &request.config.0))))
}
