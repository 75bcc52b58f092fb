//! `POST /api/inspect`.

use axum::Json;
use triggers::{
    catalogue::TRIGGERS,
    inspect::{self, Received},
};

use super::body::Raw;
use super::wire::{InspectRequest, Inspection};
use crate::problem_json::{Refusal, UNREADABLE};

/// Which trigger made an event. JSON wraps it as `{"event": …}`; any other body is the event itself.
pub(super) async fn inspect(raw: Raw) -> Result<Json<Inspection>, Refusal> {
    let received = if raw.is_json {
        Received::Value(raw.read::<InspectRequest>()?.event.0)
    } else if raw.bytes.is_empty() {
        return Err(Refusal::new(UNREADABLE, "The body is empty. Send the event.", "请求体为空，请发送事件内容。"));
    } else {
        Received::Bytes(raw.bytes.into())
    };
    Ok(Json(inspect::inspect(&received, TRIGGERS).into()))
}
