//! What became of a call.

use crate::fault::Fault;

/// The largest answer that the clouds pass on to a caller that waits, and that is kept here, in bytes (Alibaba Cloud
/// 2021, 7.1; Tencent Cloud 2024, Invoke).
pub const LARGEST_ANSWER: usize = 6 << 20;

/// What became of a call.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The status of the answer; 0 where there was none.
    pub status: u16,
    /// The name under which the target knows the call.
    pub request_id: Option<String>,
    /// What the function returned.
    pub body: Vec<u8>,
    /// The end of what the function wrote to its log, at most 4 KB with the clouds.
    pub logs: String,
    /// How long the function ran, in milliseconds, by the target's own clock.
    pub duration_ms: Option<f64>,
    /// For how long the cloud charges, in milliseconds.
    pub billed_ms: Option<f64>,
    /// The most memory that the function used, in bytes.
    pub memory: Option<f64>,
    /// The version of the function that ran.
    pub version: Option<String>,
    /// What went wrong.
    pub fault: Option<Fault>,
}

impl From<Fault> for Outcome {
    fn from(fault: Fault) -> Self {
        Self { fault: Some(fault), ..Self::default() }
    }
}
