//! A user's mistake, as data. Text is made from it at the edge, in both languages.

use bilingual::both;
use bilingual::source::Cite;
use bilingual::{Lang, Message};
use schedule::Severity;

use crate::form::Form;
use crate::model::{Choice, Limit, Root, Rule};
use crate::value::Value;

/// Something that is wrong, or worth knowing, at one place.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Which part of the input.
    pub root: Root,
    /// JSON pointer within that part.
    pub pointer: String,
    /// How bad it is: an error makes the input invalid.
    pub severity: Severity,
    /// What it is.
    pub what: What,
    /// Whom the rule that is broken rests on.
    pub cites: &'static [Cite],
    /// Edits that would mend it.
    pub repair: Vec<Edit>,
}

/// One replacement.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Which part of the input.
    pub root: Root,
    /// JSON pointer within that part.
    pub pointer: String,
    /// The new value; `None` removes the member.
    pub value: Option<Value>,
}

/// What is wrong.
#[derive(Clone, Debug)]
pub enum What {
    /// A required field is not set.
    Missing,
    /// A member that does not exist, with the nearest name that does.
    Unknown(Option<String>),
    /// A value of another kind than the field's.
    WrongKind {
        /// The word for what is wanted, as in JSON Schema.
        wanted: &'static str,
        /// What was found, as JSON.
        found: String,
    },
    /// A number outside its bounds.
    OutOfRange {
        /// The smallest legal value.
        min: i64,
        /// The largest legal value.
        max: i64,
        /// What was given.
        found: i64,
    },
    /// A text outside its length.
    Length {
        /// The legal lengths.
        limit: Limit,
        /// The length of what was given, in the limit's unit.
        found: usize,
    },
    /// A text that has not the form.
    Form(&'static Form),
    /// A word that is not one of the set, with the nearest that is.
    NoChoice {
        /// The whole set.
        choices: &'static [Choice],
        /// The nearest word, if one is near.
        nearest: Option<&'static str>,
    },
    /// Too few or too many items.
    Count {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
        /// How many there are.
        found: usize,
    },
    /// An item that stands in the list before.
    Twice,
    /// A value of a map without a name.
    Nameless,
    /// A name that a map has already.
    NameTwice(String),
    /// A date or time that does not exist.
    NoInstant,
    /// The text should be JSON, and is not; what the parser says.
    NoJson(String),
    /// A mistake or a remark in a schedule.
    Schedule(Box<schedule::Problem>),
    /// A rule across fields is broken.
    Rule(&'static Rule),
    /// An override names a place that the event does not have.
    NoSuchPlace(String),
    /// An override is not of the form `{"pointer","value","why"}`.
    BadOverride,
}

impl What {
    /// Stable name of the sort of mistake.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unknown(_) => "unknown-member",
            Self::WrongKind { .. } => "wrong-kind",
            Self::OutOfRange { .. } => "out-of-range",
            Self::Length { .. } => "length",
            Self::Form(_) => "form",
            Self::NoChoice { .. } => "no-such-choice",
            Self::Count { .. } => "count",
            Self::Twice => "twice",
            Self::Nameless => "nameless",
            Self::NameTwice(_) => "name-twice",
            Self::NoInstant => "no-such-time",
            Self::NoJson(_) => "not-json",
            Self::Schedule(problem) => problem.id.id(),
            Self::Rule(rule) => rule.id,
            Self::NoSuchPlace(_) => "override-place",
            Self::BadOverride => "override-form",
        }
    }

    /// What is wrong, why, and what would be right.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing => both!("This field is required.", "此项为必填项。"),
            Self::Unknown(nearest) => match nearest {
                Some(name) => both!(
                    format!("There is no such member. Did you mean `{name}`?"),
                    format!("没有这个成员。是否应为 `{name}`？")
                ),
                None => both!("There is no such member.", "没有这个成员。"),
            },
            Self::WrongKind { wanted, found } => {
                let (en, zh) = kind_words(wanted);
                both!(
                    format!("This must be {en}, not {}.", cut(found)),
                    format!("此处应为{zh}，而不是 {}。", cut(found))
                )
            }
            Self::OutOfRange { min, max, found } => both!(
                match (*min, *max) {
                    (min, i64::MAX) => format!("{found} is too small: the least is {min}."),
                    (min, max) => format!("{found} is out of range: {min} to {max} is allowed."),
                },
                match (*min, *max) {
                    (min, i64::MAX) => format!("{found} 过小：最小值为 {min}。"),
                    (min, max) => format!("{found} 超出范围：允许 {min} 到 {max}。"),
                }
            ),
            Self::Length { limit, found } => length(*limit, *found),
            Self::Form(form) => {
                both!(
                    format!("This must be {}.", form.says.get(Lang::En)),
                    format!("应为{}。", form.says.get(Lang::Zh))
                )
            }
            Self::NoChoice { choices, nearest } => no_choice(choices, *nearest),
            Self::Count { min, max, found } => {
                if (*found as u64) < u64::from(*min) {
                    both!(
                        format!("At least {min} needed; there are {found}."),
                        format!("至少需要 {min} 项，当前为 {found} 项。")
                    )
                } else {
                    both!(
                        format!("At most {max} allowed; there are {found}."),
                        format!("最多允许 {max} 项，当前为 {found} 项。")
                    )
                }
            }
            Self::Twice => both!("This stands in the list already.", "列表中已有此项。"),
            Self::Nameless => both!("A value stands here without a name.", "这里有一个值缺少名称。"),
            Self::NameTwice(name) => both!(
                format!("The name {} stands here twice; each name has one value.", cut(name)),
                format!("名称 {} 出现了两次；每个名称只能有一个值。", cut(name))
            ),
            Self::NoInstant => both!(
                "There is no such time. Write it like `2018-02-09T05:49:00Z`.",
                "没有这样的时间。请写成 `2018-02-09T05:49:00Z` 的形式。"
            ),
            Self::NoJson(why) => both!(format!("This is not JSON: {why}."), format!("不是有效的 JSON：{why}。")),
            Self::Schedule(problem) => problem.message(),
            Self::Rule(rule) => rule.message.into(),
            Self::NoSuchPlace(pointer) => {
                both!(format!("The event has no place `{pointer}`."), format!("事件中没有 `{pointer}` 这个位置。"))
            }
            Self::BadOverride => both!(
                "An override is an object with `pointer`, `value` and `why`.",
                "覆盖项应为包含 `pointer`、`value` 和 `why` 的对象。"
            ),
        }
    }
}

/// A length in words.
fn length(limit: Limit, found: usize) -> Message {
    let (unit, zh_unit) = if limit.bytes { ("bytes", "字节") } else { ("characters", "个字符") };
    if found < limit.min as usize {
        both!(
            format!("Too short: at least {} {unit} are needed; there are {found}.", limit.min),
            format!("过短：至少需要 {} {zh_unit}，当前为 {found}。", limit.min)
        )
    } else {
        both!(
            format!("Too long: at most {} {unit} are allowed; there are {found}.", limit.max),
            format!("过长：最多允许 {} {zh_unit}，当前为 {found}。", limit.max)
        )
    }
}

/// A word that is none of a set, in words.
fn no_choice(choices: &[Choice], nearest: Option<&str>) -> Message {
    if let Some(nearest) = nearest {
        return both!(
            format!("There is no such value. Did you mean `{nearest}`?"),
            format!("没有这个取值。是否应为 `{nearest}`？")
        );
    }
    let all: Vec<String> = choices.iter().map(|choice| format!("`{}`", choice.value)).collect();
    both!(
        format!("There is no such value. One of {} is possible.", all.join(", ")),
        format!("没有这个取值。可选：{}。", all.join("、"))
    )
}

/// The words for a kind, as JSON Schema names it, with their article.
pub(crate) fn kind_words(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "boolean" => ("`true` or `false`", " `true` 或 `false`"),
        "integer" => ("a whole number", "整数"),
        "number" => ("a number", "数字"),
        "array" => ("a list", "列表"),
        "object" => ("an object", "对象"),
        "null" => ("`null`", " `null`"),
        _ => ("text", "文本"),
    }
}

/// The beginning of what was found: enough to recognise it.
pub(crate) fn cut(found: &str) -> String {
    const MOST: usize = 40;
    if found.chars().count() <= MOST {
        return format!("`{found}`");
    }
    format!("`{}…`", found.chars().take(MOST).collect::<String>())
}

/// The candidate that is nearest to what was written, if it is near enough to be meant.
pub fn nearest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.chars().take(200).map(|letter| letter.to_ascii_lowercase()).collect();
    candidates
        .map(|candidate| (distance(&written, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len().min(written.len()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance, upper and lower case alike.
fn distance(written: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=written.len()).collect();
    for (i, wanted) in candidate.chars().map(|letter| letter.to_ascii_lowercase()).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, have) in written.iter().enumerate() {
            let replaced = diagonal + usize::from(*have != wanted);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[written.len()]
}
