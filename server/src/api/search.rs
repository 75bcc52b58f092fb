//! `GET /api/search`.

use app::lookup;
use axum::{Json, extract::Query, http::Uri};
use serde::Deserialize;

use super::wire::{SearchHit, SearchReply};
use crate::problem_json::{Refusal, WRONG_VALUE};

/// How many characters can be looked for: enough for any piece of an event that says whose it is.
const LONGEST: usize = 2_000;

/// How many hits are told. All triggers together are fewer.
const MOST: usize = 40;

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    q: String,
}

/// What is found by words, by names of fields and events, or by a piece of an event.
pub(super) async fn search(uri: Uri) -> Result<Json<SearchReply>, Refusal> {
    let Query(Wanted { q }) = Query::<Wanted>::try_from_uri(&uri).map_err(|rejection| {
        let why = rejection.body_text();
        Refusal::new(WRONG_VALUE, why.clone(), why)
    })?;
    if q.chars().count() > LONGEST {
        return Err(Refusal::new(
            WRONG_VALUE,
            format!("A search can have at most {LONGEST} characters."),
            format!("搜索内容最多 {LONGEST} 个字符。"),
        )
        .at("/q"));
    }
    let hits = lookup::look_for(&q);
    Ok(Json(SearchReply { all: hits.len(), hits: hits.iter().take(MOST).map(SearchHit::from).collect() }))
}
