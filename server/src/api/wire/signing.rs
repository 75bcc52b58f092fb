//! How a call of a cloud is signed.

use serde::{Deserialize, Serialize};

use super::{Mode, Text};

/// Which call to show, and with what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningRequest {
    /// The type of target, such as `aliyun-fc3`.
    pub kind: String,
    /// How the function is invoked.
    pub mode: Mode,
    /// The event, in Base64.
    pub bytes: String,
    /// The clock, as RFC 3339. Without it: the server's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// The request that passes an event to a function, and how it is signed. Account, function and key are made up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Signing {
    /// The request as a shell command; where the function fetches its events, the requests that it sends itself. A body
    /// over 8 KiB or of bytes is read from a file, `event`.
    pub curl: String,
    /// From the request to the signature; none where nothing is signed.
    pub steps: Vec<SigningStep>,
}

/// A step on the way to a signature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SigningStep {
    /// Stable name.
    pub id: String,
    /// What it makes, and from what.
    pub meaning: Text,
    /// What it gave.
    pub text: String,
}
