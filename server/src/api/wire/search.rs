//! Finding triggers, calls and general facts.

use app::lookup::Hit;
use serde::{Deserialize, Serialize};

use super::Text;

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SearchReply {
    /// How much was found.
    pub all: usize,
    /// The first of it, best first.
    pub hits: Vec<SearchHit>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SearchHit {
    /// What it is: `trigger`, `call` or `general`.
    pub sort: String,
    /// Its stable name, such as `aliyun/oss`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it is about.
    pub summary: Text,
    /// The path and the query of its page: of a trigger with its first example, or with the state that an event shows.
    pub link: String,
    /// The field or the member by which it was found, where neither name nor summary has all of the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Why it was found, where a piece of an event was looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Text>,
}

impl From<&Hit> for SearchHit {
    fn from(hit: &Hit) -> Self {
        Self {
            sort: hit.card.sort.code().to_owned(),
            id: hit.card.id.clone(),
            name: hit.card.name.into(),
            summary: hit.card.summary.into(),
            link: hit.link.clone(),
            field: hit.field.clone(),
            because: hit.because.clone().map(Text::from),
        }
    }
}
