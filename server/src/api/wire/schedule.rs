//! Reading a schedule.

use serde::{Deserialize, Serialize};

use super::text::sources;
use super::{Edit, Json, Repair, Severity, Source, Text};

/// Which schedule to read, and which of its runs to list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRequest {
    /// `aliyun` or `tencent`.
    pub dialect: String,
    /// The text, any at all.
    pub expression: String,
    /// The edition of the dialect, a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Where the runs begin, exclusive, as RFC 3339; a fraction is dropped. Without it: the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// How many runs: 10 by default, at most 1,000. Of more than one for each byte of the request, the rest is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// Whether to list the runs after `from`, or those before it, latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The IANA zone for a text that names none. Without it: `UTC` for `aliyun`, `Asia/Shanghai` for `tencent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

/// Which way to look for runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// After an instant, earliest first.
    #[default]
    Next,
    /// Before an instant, latest first.
    Previous,
}

/// What a schedule means, and when it runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ScheduleAnswer {
    /// Whether the text is a schedule of the dialect.
    pub valid: bool,
    /// What is wrong or worth knowing: errors first, each kind in the order of the text.
    pub problems: Vec<ScheduleProblem>,
    /// The sentence; `null` where the text is not a schedule.
    pub meaning: Option<Text>,
    /// The IANA zone in which it runs.
    pub zone: String,
    /// The runs, in UTC.
    pub next: Vec<String>,
    /// Whether there is no run beyond those listed.
    pub exhausted: bool,
    /// How many of the runs that were asked for are left out, since the answer to so short a request would be too long.
    /// The last run listed, as `from`, brings the next ones.
    pub left_out: usize,
    /// What the text does not say.
    pub notes: Vec<Note>,
    /// The edition of the dialect.
    pub edition: String,
    /// The instant from which the runs were looked for, itself excluded.
    pub from: String,
}

/// What is wrong or worth knowing at one place of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ScheduleProblem {
    /// JSON pointer to the text in the request.
    pub pointer: String,
    /// Stable name of the type of problem.
    pub id: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what would be right.
    pub message: Text,
    /// What the statement is based on.
    pub sources: Vec<Source>,
    /// What fixes it: the whole new text. The likeliest where there are several for an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair>,
    /// Everything that may fix it, the likeliest first. Where there are several, each says what it means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
    /// Where it is in the text, in Unicode scalar values: the first, and the one after the last.
    pub span: [usize; 2],
    /// The field in which it is: `second` to `year`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The repair of `repair` as a replacement of a part of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<TextEdit>,
}

/// A replacement of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TextEdit {
    /// What is replaced, in Unicode scalar values.
    pub span: [usize; 2],
    /// The replacement.
    pub text: String,
}

/// Something that the text does not say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Note {
    /// Stable name.
    pub id: String,
    /// What it is.
    pub message: Text,
    /// The sources.
    pub sources: Vec<Source>,
}

impl ScheduleProblem {
    /// A problem of an expression that was posted.
    pub fn of(problem: &schedule::Problem, expression: &str) -> Self {
        let fixed = |repair: &schedule::Repair| Repair {
            says: repair.says(expression).into(),
            edits: vec![Edit { pointer: "/expression".to_owned(), value: Some(Json(repair.apply(expression).into())) }],
        };
        // An error wants some repair; what is valid is left alone unless the repair leaves its meaning as it is.
        let likeliest = problem.repairs.first().filter(|_| problem.severity == schedule::Severity::Error);
        let likeliest = problem.certain_repair().or(likeliest);
        Self {
            pointer: "/expression".to_owned(),
            id: problem.id.id().to_owned(),
            severity: problem.severity.into(),
            message: problem.message().into(),
            sources: sources(problem.cites()),
            repair: likeliest.map(fixed),
            repairs: problem.repairs.iter().map(fixed).collect(),
            span: [problem.span.start, problem.span.end],
            field: problem.field.map(|field| field.id().to_owned()),
            replace: likeliest
                .map(|repair| TextEdit { span: [repair.span.start, repair.span.end], text: repair.text.clone() }),
        }
    }
}

impl Note {
    /// A problem that is no mistake of the text.
    pub fn of(problem: &schedule::Problem) -> Self {
        Self { id: problem.id.id().to_owned(), message: problem.message().into(), sources: sources(problem.cites()) }
    }
}
