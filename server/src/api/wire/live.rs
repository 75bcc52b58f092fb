//! A live run: the requests and the events of its stream.

use serde::{Deserialize, Serialize};

use super::{Failure, Members, Outcome};

/// Which schedule to follow, and which function to call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LiveRequest {
    /// The target's stable name.
    pub target: String,
    /// The configuration of the trigger, with its schedule.
    pub config: Members,
    /// What happens at the source, beside the instant, which is that of each run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<Members>,
    /// The edition of the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What generated values are made from. The same seed gives the same values at each instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
}

/// The data of `armed`, the first event of the stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LiveArmed {
    /// The clock, as RFC 3339.
    pub from: String,
    /// The next instants, also those that this run does not reach.
    pub instants: Vec<String>,
    /// How many times the function is called at most.
    pub most: usize,
    /// How many seconds the run lasts at most.
    pub seconds: u64,
}

/// The data of `outcome`: what became of an instant's event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LiveOutcome {
    /// The instant, as RFC 3339.
    pub instant: String,
    /// The result of the invocation.
    pub outcome: Outcome,
}

/// The data of `refused`: why the function was not called at an instant. The run goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LiveRefused {
    /// The instant, as RFC 3339.
    pub instant: String,
    /// Why.
    pub failure: Failure,
}

/// The data of `ended`, the last event of the stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LiveEnded {
    /// Why it ended.
    pub reason: LiveEnd,
    /// At how many instants an event was made.
    pub fired: usize,
}

/// Why a live run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum LiveEnd {
    /// The function was called as often as it may be.
    Most,
    /// No other instant comes within the longest duration.
    Later,
    /// The schedule has no other instant.
    Exhausted,
    /// The server stops.
    Stopping,
}
