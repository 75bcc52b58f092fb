//! The word of a set that was meant by one that is none of it. What was a removal never becomes a creation.

use crate::model::Choice;
use crate::problem::distance;
use crate::value::Value;

/// What was meant.
pub(super) enum Meant {
    /// Nothing that is certain.
    Nothing,
    /// This word.
    One(Value),
    /// One of these words, the likeliest first.
    Either(Vec<Value>),
    /// All of these words: a wildcard that does not exist.
    All(Vec<Value>),
}

/// Prefixes of the names of events that different clouds and places have.
const SCHEMES: [&str; 5] = ["oss", "cos", "s3", "acs", "cdn"];

/// How many alternatives are offered.
const MOST: usize = 3;

/// The parts of a word: a family such as `ObjectCreated`, and what stands behind it.
struct Parts {
    family: Option<String>,
    tail: String,
}

impl Parts {
    fn of(word: &str) -> Self {
        let lower = word.trim().to_ascii_lowercase();
        let mut parts: Vec<&str> =
            lower.split(|sign: char| sign.is_ascii() && !sign.is_ascii_alphanumeric() && sign != '*').collect();
        parts.retain(|part| !part.is_empty());
        if parts.len() > 1 && SCHEMES.contains(&parts[0]) {
            parts.remove(0);
        }
        let tail = parts.pop().unwrap_or_default().to_owned();
        Self { family: parts.pop().map(str::to_owned), tail }
    }

    /// Whether two families are one, but for a letter or two: `ObjectRemoved` and `ObjectRemove`.
    fn is_of_family(&self, other: &Self) -> bool {
        match (&self.family, &other.family) {
            (Some(family), Some(other)) => distance(family, other) <= 2,
            (None, _) => true,
            (Some(_), None) => false,
        }
    }
}

/// The words of a set that were meant.
pub(super) fn meant(choices: &[Choice], written: &str) -> Meant {
    let value = |choice: &Choice| Value::from(choice.value);
    if let Some(choice) = choices.iter().find(|choice| choice.is_called(written)) {
        return Meant::One(value(choice));
    }
    let parts = Parts::of(written);
    let family: Vec<(Value, Parts)> = choices
        .iter()
        .map(|choice| (value(choice), Parts::of(&value(choice).in_text())))
        .filter(|(_, of)| parts.is_of_family(of))
        .collect();
    let words = |fits: &dyn Fn(&str) -> bool| -> Vec<Value> {
        family.iter().filter(|(_, of)| fits(&of.tail)).map(|(value, _)| value.clone()).collect()
    };
    let tail = parts.tail.as_str();
    if tail == "*" && parts.family.is_some() {
        return match (words(&|of| of == "*").as_slice(), words(&|of| of != "*")) {
            ([wildcard], _) => Meant::One(wildcard.clone()),
            (_, all) if all.is_empty() => Meant::Nothing,
            (_, all) => Meant::All(all),
        };
    }
    let one_of = |found: Vec<Value>| match found.as_slice() {
        [] => None,
        [one] => Some(Meant::One(one.clone())),
        _ => Some(Meant::Either(found.into_iter().take(MOST).collect())),
    };
    let with_object = |of: &str| of.strip_suffix("object") == Some(tail) || tail.strip_suffix("object") == Some(of);
    one_of(words(&|of| of == tail))
        .or_else(|| one_of(words(&with_object)))
        .or_else(|| one_of(words(&|of| tail.len() >= 3 && of.starts_with(tail))))
        .or_else(|| one_of(words(&|of| of != "*" && tail.len() >= 4 && is_slip(of, tail))))
        .unwrap_or(Meant::Nothing)
}

/// Whether one word is another but for a slip. What both begin with says nothing: a paused domain is not an added one.
fn is_slip(of: &str, tail: &str) -> bool {
    let alike = of.bytes().zip(tail.bytes()).take_while(|(one, other)| one == other).count();
    let most = (tail.len() / 4).min(((tail.len() - alike) / 3).max(2));
    distance(of, tail) <= most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aliyun::oss;
    use crate::model::Kind;
    use crate::tencent::cos;

    fn said(kind: &Kind, written: &str) -> String {
        let (Kind::List(Kind::Choice(choices), _) | Kind::Choice(choices)) = kind else { panic!("no words") };
        let joined = |values: Vec<Value>| values.iter().map(Value::in_text).collect::<Vec<_>>().join(" ");
        match meant(choices, written) {
            Meant::Nothing => "-".to_owned(),
            Meant::One(value) => value.in_text(),
            Meant::Either(values) => format!("either {}", joined(values)),
            Meant::All(values) => format!("all {}", joined(values)),
        }
    }

    #[test]
    fn words_keep_their_family() {
        for (written, expected) in [
            ("ObjectCreated:PutObject", "oss:ObjectCreated:PutObject"),
            ("s3:ObjectCreated:Put", "oss:ObjectCreated:PutObject"),
            ("ObjectCreated:Put", "oss:ObjectCreated:PutObject"),
            ("oss:objectcreated:putobject", "oss:ObjectCreated:PutObject"),
            ("PutObject", "oss:ObjectCreated:PutObject"),
            ("oss:ObjectRemove:DeleteObject", "oss:ObjectRemoved:DeleteObject"),
            (
                "oss:ObjectRemoved:*",
                "all oss:ObjectRemoved:DeleteObject oss:ObjectRemoved:DeleteObjects oss:ObjectRemoved:AbortMultipartUpload",
            ),
            ("oss:ObjectCreated:Upload", "either oss:ObjectCreated:UploadPart oss:ObjectCreated:UploadPartCopy"),
            ("oss:ObjectCreated:PutObjekt", "oss:ObjectCreated:PutObject"),
            ("delete", "oss:ObjectRemoved:DeleteObject"),
            ("get", "-"),
        ] {
            assert_eq!(said(&oss::TRIGGER.config[1].kind, written), expected, "{written}");
        }
        for (written, expected) in [
            ("cos:ObjectRemoved:*", "cos:ObjectRemove:*"),
            ("cos:ObjectRemove>Delete", "cos:ObjectRemove:Delete"),
            ("oss:ObjectCreated:PutObject", "cos:ObjectCreated:Put"),
            ("cos:ObjectCreated:PutObject", "cos:ObjectCreated:Put"),
        ] {
            assert_eq!(said(&cos::TRIGGER.config[2].kind, written), expected, "{written}");
        }
    }
}
