//! What a person nearly wrote: another name for a member, another level, a value of a convertible kind, another word.
//!
//! A repair is offered only where it leaves the meaning as it was. Where two meanings are possible, both are offered.

mod convert;
mod word;

use bilingual::both;
use schedule::Severity;

use crate::check;
use crate::fields::leaves;
use crate::form;
use crate::model::{Field, Kind, Root, Trigger};
use crate::problem::{Edit, Problem, Repair, What, cut, nearest};
use crate::value::{Value, below, pointer_of};

/// Members under which calls and tools carry the whole configuration, as an object or as JSON text.
const SHELLS: [&str; 4] = ["triggerConfig", "TriggerDesc", "config", "parameters"];

/// Members by which calls and tools name the type of a trigger.
const TYPES: [&str; 3] = ["triggerType", "Type", "type"];

/// A member by which tools give the topic apart from what stands before it.
const TOPIC: &str = "topic";

/// Adds the repairs for what was nearly right. `whole` is the part of the input that the problems are about.
pub(crate) fn add_repairs(problems: &mut [Problem], whole: &Value, fields: &[&'static Field], trigger: &Trigger) {
    for problem in problems.iter_mut().filter(|problem| problem.repairs.is_empty()) {
        let place = Place { root: problem.root, whole, fields, trigger, pointer: &problem.pointer };
        let repairs = match &mut problem.what {
            What::Unknown(near) => place.member(near),
            What::NoChoice { choices, nearest } => place.word(choices, nearest),
            What::WrongKind { .. } => place.converted(),
            What::Schedule(flaw) if flaw.severity == Severity::Error => place.converted(),
            What::Form(form, _) if *form == form::INSTANT => place.instants(),
            What::Form(..) => place.trimmed(),
            _ => Vec::new(),
        };
        problem.repairs = repairs;
    }
}

/// The place of a problem.
struct Place<'p> {
    root: Root,
    whole: &'p Value,
    fields: &'p [&'static Field],
    trigger: &'p Trigger,
    pointer: &'p str,
}

impl Place<'_> {
    fn value(&self) -> Value {
        self.whole.pointed(self.pointer).cloned().unwrap_or_default()
    }

    /// The pointer of what stands around the place, and the name of the place in it.
    fn split(&self) -> (&str, String) {
        let (parent, name) = self.pointer.rsplit_once('/').unwrap_or(("", self.pointer));
        (parent, name.replace("~1", "/").replace("~0", "~"))
    }

    fn edit(&self, pointer: &str, value: Option<Value>) -> Edit {
        Edit { root: self.root, pointer: pointer.to_owned(), value }
    }

    fn set(&self, value: Value) -> Repair {
        // An item has no name: the words are those that it has.
        let (old, new) = (cut(&self.value().in_text()), cut(&value.in_text()));
        let repair = Repair::set(self.root, self.pointer.to_owned(), Some(value));
        if !matches!(self.whole.pointed(self.split().0), Some(Value::List(_))) {
            return repair;
        }
        Repair { says: both!(format!("Change {old} to {new}"), format!("将 {old} 改为 {new}")), ..repair }
    }

    /// The kind of what belongs to a place; `None` where no field does.
    fn kind(&self, pointer: &str) -> Option<&'static Kind> {
        let mut tokens = pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~"));
        let top = tokens.next()?;
        let mut kind = &self.fields.iter().find(|field| field.name == top)?.kind;
        for token in tokens {
            kind = match kind {
                Kind::Record(fields) => &fields.iter().find(|field| field.name == token)?.kind,
                Kind::List(of, _) => of,
                Kind::Map(members) => &members.of,
                _ => return None,
            };
        }
        Some(kind)
    }

    /// A member that no field has: the name of a field in other capitals, by another tool, at another level, or misspelt;
    /// or what calls wrap around the configuration.
    fn member(&self, near: &mut Option<String>) -> Vec<Repair> {
        let (parent, name) = self.split();
        let value = self.value();
        if self.root == Root::Config && parent.is_empty() {
            if TYPES.contains(&name.as_str()) && self.is_type(&value) {
                *near = None;
                return vec![Repair::set(self.root, self.pointer.to_owned(), None)];
            }
            if let Some(repair) = self.unwrapped(&name, &value).or_else(|| self.joined(&name, &value)) {
                *near = None;
                return vec![repair];
            }
        }
        let here: Vec<&'static Field> = match self.kind(parent) {
            _ if parent.is_empty() => self.fields.to_vec(),
            Some(Kind::Record(fields)) => fields.iter().collect(),
            _ => return Vec::new(),
        };
        let known = here.iter().find(|field| is_called(field, &name));
        let mut elsewhere: Vec<(String, &'static Field)> = Vec::new();
        for field in self.fields {
            leaves(std::slice::from_ref(*field), "", &mut |dotted, leaf| {
                if is_called(leaf, &name) || leaf.aliases.iter().any(|alias| pointer_of(alias) == self.pointer) {
                    elsewhere.push((dotted.to_owned(), leaf));
                }
            });
        }
        // A right name at another level is likelier than a slip.
        let misspelt = || {
            let is_so = |field: &&&'static Field| Some(field.name) == nearest(&name, std::iter::once(field.name));
            here.iter().find(is_so).filter(|_| elsewhere.is_empty())
        };
        if let Some(field) = known.or_else(misspelt) {
            *near = Some(field.name.to_owned());
            let says =
                both!(format!("Rename `{name}` to `{}`", field.name), format!("将 `{name}` 重命名为 `{}`", field.name));
            return self
                .moved(&below(parent, field.name), field, &value)
                .map(|edits| Repair { says, edits })
                .into_iter()
                .collect();
        }
        let [(dotted, field)] = elsewhere.as_slice() else { return Vec::new() };
        *near = Some(dotted.clone());
        let says = both!(format!("Move `{name}` to `{dotted}`"), format!("将 `{name}` 移到 `{dotted}`"));
        self.moved(&pointer_of(dotted), field, &value).map(|edits| Repair { says, edits }).into_iter().collect()
    }

    /// The edits that move a value to a field; `None` where something stands there already.
    fn moved(&self, to: &str, field: &'static Field, value: &Value) -> Option<Vec<Edit>> {
        let is_free = self.whole.pointed(to).is_none_or(|there| matches!(there, Value::Null));
        is_free.then(|| vec![self.edit(self.pointer, None), self.edit(to, Some(tidied(&field.kind, value)))])
    }

    fn is_type(&self, value: &Value) -> bool {
        value.as_text().is_some_and(|text| text.eq_ignore_ascii_case(self.trigger.kind))
    }

    /// The members of the configuration out of what is wrapped around them.
    fn unwrapped(&self, name: &str, value: &Value) -> Option<Repair> {
        if !SHELLS.contains(&name) {
            return None;
        }
        let inner = match value {
            Value::Text(text) => Value::from_json(text).ok()?,
            other => other.clone(),
        };
        let Value::Object(members) = inner else { return None };
        let mut edits = vec![self.edit(self.pointer, None)];
        let types =
            self.whole.members().iter().filter(|(name, value)| TYPES.contains(&name.as_str()) && self.is_type(value));
        edits.extend(types.map(|(name, _)| self.edit(&below("", name), None)));
        for (name, value) in &members {
            let field = self.fields.iter().find(|field| is_called(field, name));
            let to = below("", field.map_or(name, |field| field.name));
            if self.whole.pointed(&to).is_some() {
                return None;
            }
            edits.push(self.edit(&to, Some(field.map_or_else(|| value.clone(), |field| tidied(&field.kind, value)))));
        }
        let says = both!(format!("Take the fields out of `{name}`"), format!("提取 `{name}` 中的字段"));
        Some(Repair { says, edits })
    }

    /// The value as one of the right kind.
    fn converted(&self) -> Vec<Repair> {
        let Some(kind) = self.kind(self.pointer) else { return Vec::new() };
        convert::to(kind, &self.value()).into_iter().map(|value| self.set(value)).collect()
    }

    /// A time of day without a zone has two meanings; one in another notation has one.
    fn instants(&self) -> Vec<Repair> {
        convert::instants(self.value().as_text().unwrap_or_default())
            .into_iter()
            .map(|value| self.set(value.into()))
            .collect()
    }

    /// A topic that tools give apart: a field that lacks it ends with it, after a hyphen.
    fn joined(&self, name: &str, topic: &Value) -> Option<Repair> {
        let topic = topic.as_text().filter(|text| !text.is_empty() && bare(name) == TOPIC)?;
        self.fields.iter().find_map(|field| {
            let pointer = below("", field.name);
            let alone = self.whole.pointed(&pointer).filter(|alone| !check::is_of(&field.kind, alone))?;
            let whole = Value::from(format!("{}-{topic}", alone.as_text()?));
            let says = both!(
                format!("Append `{name}` to `{}`: {}", field.name, cut(&whole.in_text())),
                format!("将 `{name}` 接在 `{}` 之后：{}", field.name, cut(&whole.in_text()))
            );
            let edits = || vec![self.edit(&pointer, Some(whole.clone())), self.edit(self.pointer, None)];
            check::is_of(&field.kind, &whole).then(|| Repair { says, edits: edits() })
        })
    }

    /// Blanks and quotation marks around a value are no part of it.
    fn trimmed(&self) -> Vec<Repair> {
        let (Some(kind), Value::Text(text)) = (self.kind(self.pointer), self.value()) else { return Vec::new() };
        let trimmed = Value::from(unquoted(&text));
        (trimmed != Value::Text(text) && check::is_of(kind, &trimmed)).then(|| self.set(trimmed)).into_iter().collect()
    }

    /// A word that is none of a set: the ones that were meant.
    fn word(&self, choices: &'static [crate::model::Choice], near: &mut Option<String>) -> Vec<Repair> {
        let written = self.value();
        let (parent, _) = self.split();
        let list = self.whole.pointed(parent).and_then(Value::as_list);
        match word::meant(choices, &written.in_text()) {
            word::Meant::Nothing => Vec::new(),
            word::Meant::One(value) => {
                *near = Some(value.in_text());
                // What stands in the list already need not stand there twice.
                let is_there = list.is_some_and(|items| items.contains(&value));
                if !is_there {
                    return vec![self.set(value)];
                }
                let old = cut(&written.in_text());
                let says = both!(format!("Remove {old}"), format!("删除 {old}"));
                vec![Repair { says, edits: vec![self.edit(self.pointer, None)] }]
            }
            word::Meant::Either(values) => {
                *near = values.first().map(Value::in_text);
                values.into_iter().map(|value| self.set(value)).collect()
            }
            word::Meant::All(values) => {
                *near = None;
                let Some(items) = list else { return Vec::new() };
                let mut left: Vec<Value> = items.iter().filter(|item| **item != written).cloned().collect();
                left.extend(values.iter().filter(|value| !items.contains(value)).cloned());
                let names: Vec<String> = values.iter().map(|value| format!("`{}`", value.in_text())).collect();
                let says = both!(
                    format!("Use the existing names: {}", names.join(", ")),
                    format!("改用现有的名称：{}", names.join("、"))
                );
                vec![Repair { says, edits: vec![self.edit(parent, Some(Value::List(left)))] }]
            }
        }
    }
}

/// Whether a name is a field's, in any capitals and with any joints, or one that other tools have for it.
pub(crate) fn is_called(field: &Field, name: &str) -> bool {
    let name = bare(name);
    bare(field.name) == name || field.aliases.iter().any(|alias| bare(alias) == name)
}

/// A name without capitals and joints.
pub(crate) fn bare(name: &str) -> String {
    let letters = name.chars().filter(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric());
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// A text without blanks and quotation marks around it.
fn unquoted(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || "\"'`“”‘’".contains(sign))
}

/// A value with its members under their documented names, and of the right kind where that is certain.
fn tidied(kind: &'static Kind, value: &Value) -> Value {
    match (kind, value) {
        (Kind::Record(fields), Value::Object(members)) => {
            let tidy = |(name, value): &(String, Value)| match fields.iter().find(|field| is_called(field, name)) {
                Some(field) => (field.name.to_owned(), tidied(&field.kind, value)),
                None => (name.clone(), value.clone()),
            };
            Value::Object(members.iter().map(tidy).collect())
        }
        _ if check::is_of(kind, value) => value.clone(),
        _ => match convert::to(kind, value).as_slice() {
            [certain] => certain.clone(),
            _ => value.clone(),
        },
    }
}
