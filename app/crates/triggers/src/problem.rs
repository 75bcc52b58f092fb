//! A user's mistake, as data. Text is made from it at the edge, in both languages.

use bilingual::both;
use bilingual::source::Cite;
use bilingual::{Lang, Message};
use schedule::Severity;

use crate::form::{Form, Trap};
use crate::model::{Choice, Limit, Root, Rule};
use crate::timetable::Flaw;
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
    /// What would fix it: nothing, one thing, or several of which a person chooses.
    pub repairs: Vec<Repair>,
}

impl Problem {
    /// An error without a repair.
    pub const fn error(root: Root, pointer: String, what: What, cites: &'static [Cite]) -> Self {
        Self { root, pointer, severity: Severity::Error, what, cites, repairs: Vec::new() }
    }
}

/// A change of the input that fixes something. It never changes what was meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// What it changes, as the words of a button.
    pub says: Message,
    /// The replacements, to be made in order.
    pub edits: Vec<Edit>,
}

impl Repair {
    /// A field gets this value; `None` removes it.
    pub fn set(root: Root, pointer: String, value: Option<Value>) -> Self {
        let field = place(&pointer);
        let says = match &value {
            Some(value) => {
                let value = cut(&value.in_text());
                both!(format!("Set `{field}` to {value}"), format!("将 `{field}` 设为 {value}"))
            }
            None => both!(format!("Remove `{field}`"), format!("删除 `{field}`")),
        };
        Self { says, edits: vec![Edit { root, pointer, value }] }
    }
}

impl Repair {
    /// Some replacements, in the words of the first; `None` where there are none.
    pub fn of(edits: Vec<Edit>) -> Option<Self> {
        let first = edits.first()?;
        let says = Self::set(first.root, first.pointer.clone(), first.value.clone()).says;
        Some(Self { says, edits })
    }
}

/// A place as people read it: `/filter/key/prefix` is `filter.key.prefix`.
fn place(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".").replace("~1", "/").replace("~0", "~")
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
    /// A text that does not have the form, and the known near miss that it is.
    Form(&'static Form, Option<&'static Trap>),
    /// A word that is not one of the set, with the nearest that is.
    NoChoice {
        /// The whole set.
        choices: &'static [Choice],
        /// The nearest value, if one is near.
        nearest: Option<String>,
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
    /// A pinned instant with a finer fraction than its slot has.
    TooFine,
    /// A mistake or a remark in a schedule.
    Schedule(Box<Flaw>),
    /// A rule across fields is broken.
    Rule(&'static Rule, Option<&'static Trap>),
    /// A text is no pattern of an event bus, against a rule.
    Pattern(&'static Rule, Box<Message>),
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
            Self::Form(..) => "form",
            Self::NoChoice { .. } => "no-such-choice",
            Self::Count { .. } => "count",
            Self::Twice => "twice",
            Self::Nameless => "nameless",
            Self::NameTwice(_) => "name-twice",
            Self::NoInstant => "no-such-time",
            Self::TooFine => "too-fine",
            Self::Schedule(flaw) => flaw.id,
            Self::Rule(rule, _) | Self::Pattern(rule, _) => rule.id,
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
                    format!("没有该字段。是否应为 `{name}`？")
                ),
                None => both!("There is no such member.", "没有该字段。"),
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
                    (min, i64::MAX) => format!("{found} is too small: the minimum is {min}."),
                    (min, max) => format!("{found} is out of range: {min} to {max} is allowed."),
                },
                match (*min, *max) {
                    (min, i64::MAX) => format!("{found} 过小：最小值为 {min}。"),
                    (min, max) => format!("{found} 超出范围：取值范围为 {min}～{max}。"),
                }
            ),
            Self::Length { limit, found } => length(*limit, *found),
            Self::Form(_, Some(trap)) => trap.says.into(),
            Self::Form(form, None) => {
                both!(
                    format!("This must be {}.", form.says.get(Lang::En)),
                    format!("应为{}。", form.says.get(Lang::Zh))
                )
            }
            Self::NoChoice { choices, nearest } => no_choice(choices, nearest.as_deref()),
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
            Self::Twice => both!("This is already in the list.", "列表中已存在该项。"),
            Self::Nameless => both!("This value has no name.", "这里有一个值缺少名称。"),
            Self::NameTwice(name) => both!(
                format!("The name {} occurs twice; each name has one value.", cut(name)),
                format!("名称 {} 出现了两次；每个名称只能有一个值。", cut(name))
            ),
            Self::NoInstant => both!(
                "There is no such time. Write it like `2018-02-09T05:49:00Z`.",
                "时间格式无效。正确格式示例：`2018-02-09T05:49:00Z`。"
            ),
            Self::TooFine => both!(
                "The event writes this time with fewer digits: shorten the fraction.",
                "时间精度超出事件的格式：请去掉多余的小数位。"
            ),
            Self::Schedule(flaw) => flaw.message.clone(),
            Self::Rule(rule, None) => rule.means.into(),
            Self::Rule(rule, Some(trap)) => both!(
                format!("{} {}", trap.says.get(Lang::En), rule.means.get(Lang::En)),
                format!("{}{}", trap.says.get(Lang::Zh), rule.means.get(Lang::Zh))
            ),
            Self::Pattern(rule, mistake) => {
                let Message { en, zh } = &**mistake;
                both!(format!("{en} {}", rule.means.get(Lang::En)), format!("{zh}{}", rule.means.get(Lang::Zh)))
            }
            Self::NoSuchPlace(pointer) => {
                both!(format!("The event has no place `{pointer}`."), format!("事件中不存在位置 `{pointer}`。"))
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
            format!("不支持该取值。是否应为 `{nearest}`？")
        );
    }
    let all: Vec<String> = choices.iter().map(|choice| format!("`{}`", Value::from(choice.value).in_text())).collect();
    both!(
        format!("There is no such value. Use one of {}.", all.join(", ")),
        format!("不支持该取值。可选：{}。", all.join("、"))
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
        _ => ("a string", "字符串"),
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
    candidates
        .map(|candidate| (distance(written, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len().min(written.len()) / 4)
        .filter(|(_, candidate)| !has_other_word(written, candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether a whole word of a name is another word, and no slip: `TriggerARN` is not `triggerName`. Words begin with
/// capitals, and what both names have at their ends is left aside.
fn has_other_word(written: &str, candidate: &str) -> bool {
    let (written, candidate) = (written.as_bytes(), candidate.as_bytes());
    let is_same = |(one, other): &(&u8, &u8)| one.eq_ignore_ascii_case(other);
    let begin = written.iter().zip(candidate).take_while(is_same).count();
    let rest = (&written[begin..], &candidate[begin..]);
    let end = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(is_same).count();
    let begins = |at: usize| candidate.get(at).is_none_or(u8::is_ascii_uppercase);
    let is_whole = begin > 0 && begins(begin) && begins(candidate.len() - end);
    is_whole && rest.0.len() > end && rest.1.len() > end + 1
}

/// How many letters must be inserted, removed or changed (Levenshtein), capitals aside. At most 200 letters count.
pub(crate) fn distance(written: &str, candidate: &str) -> usize {
    let letters = |text: &str| text.chars().take(200).map(|letter| letter.to_ascii_lowercase()).collect::<Vec<char>>();
    let written = letters(written);
    let mut row: Vec<usize> = (0..=written.len()).collect();
    for (i, wanted) in letters(candidate).into_iter().enumerate() {
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
