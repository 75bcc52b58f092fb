//! `POST /api/inspect`.

use axum::Json;
use protocol::wire::{InspectRequest, Inspection};
use triggers::{
    catalogue::TRIGGERS,
    inspect::{self, Received},
};

use super::body::Raw;
use crate::problem_json::Refusal;

/// Which trigger made an event. JSON wraps it as `{"event": …}`; any other body is the event itself.
pub(super) async fn inspect(raw: Raw) -> Result<Json<Inspection>, Refusal> {
    let received = if raw.is_json {
        Received::Value(raw.read::<InspectRequest>()?.event.0)
    } else {
        Received::Bytes(raw.bytes.into())
    };
    Ok(Json(inspect::inspect(&received, TRIGGERS).into()))
}
