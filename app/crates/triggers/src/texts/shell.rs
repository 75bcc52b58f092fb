//! Finds a trigger in what calls and tools wrap around it.
//!
//! A text may be the body of a call, a file that describes a whole application, or a few members alone. The trigger in
//! it is the object that names its type, or holds its configuration under a name of the clouds; without such an object
//! it is the one with the most members that fields are called by.

mod record;

use std::collections::VecDeque;

use bilingual::{Message, Text};

use crate::model::{ConfigText, Expr, Field, Kind, Lit, Node, Slot, Trigger};
use crate::near::{bare, is_called};
use crate::problem::nearest;
use crate::value::{Value, below};

use self::record::record;
use super::fault::{Fault, Why};
use super::places::Places;
use super::syntax;
use super::walk::Read;

/// What a text was read as.
#[derive(Clone, Debug)]
pub struct Form {
    /// Stable name: the id of a text of the trigger, or that of a shell.
    pub id: &'static str,
    /// What it is.
    pub title: Message,
}

/// A trigger, taken out of what is around it.
pub(super) struct Opened {
    pub(super) form: Form,
    pub(super) read: Read,
    /// Where the trigger stands.
    pub(super) at: String,
    /// What is wrong about the trigger itself.
    pub(super) faults: Vec<Fault>,
    /// What was left out.
    pub(super) left: Vec<Fault>,
}

impl Form {
    /// Whether nothing is known of what stands around the fields.
    pub(super) fn is_fields_alone(&self) -> bool {
        self.id == CONFIG.0
    }
}

const CONFIG: (&str, Text) = ("config", Text::new("Only the fields", "仅包含字段"));
const SERVERLESS: (&str, Text) =
    ("serverless", Text::new("`serverless.yml` of the SCF component", "SCF 组件的 `serverless.yml`"));
const SERVERLESS_DEVS: (&str, Text) = ("s", Text::new("`s.yaml` of Serverless Devs", "Serverless Devs 的 `s.yaml`"));
const FUNCRAFT: (&str, Text) = ("funcraft", Text::new("`template.yml` of Funcraft", "Funcraft 的 `template.yml`"));
const ROS: (&str, Text) = ("ros", Text::new("Template of ROS", "ROS 模板"));
const TERRAFORM: (&str, Text) = ("terraform", Text::new("Terraform", "Terraform 配置"));

/// Names under which calls and tools carry the configuration of a trigger alone.
const CERTAIN: [&str; 2] = ["triggerconfig", "triggerdesc"];

/// Names under which some do, beside the type of the trigger.
const POSSIBLE: [&str; 5] = ["config", "configmns", "parameters", "properties", "params"];

/// Names of the type of a trigger.
const TYPES: [&str; 2] = ["type", "triggertype"];

/// The field that names the function.
const FUNCTION: &str = "functionname";

/// An object of a text, and the names around it, outermost first.
struct Seen<'v> {
    members: &'v [(String, Value)],
    at: String,
    names: Vec<&'v str>,
}

/// Finds the trigger in a value. Otherwise gives why there is none.
pub(super) fn open(trigger: &'static Trigger, value: &Value) -> Result<Opened, Fault> {
    let objects = objects(value);
    let strong = objects.iter().find(|seen| seen.is_certain(trigger)).map(|seen| seen.or_within(trigger, &objects));
    let other = || objects.iter().find_map(|seen| Some((seen, seen.other_type(trigger)?)));
    let found = strong.or_else(|| best(trigger, &objects));
    if let (None, None, Some(record)) = (found, other(), record(trigger, &objects)) {
        return Ok(record.opened(trigger, value));
    }
    if let (None, Some((seen, kind))) = (strong, other()) {
        return Err(Fault { pointer: seen.at.clone(), why: Why::Type(kind.to_owned(), trigger.kind) });
    }
    let nothing = || Fault { pointer: String::new(), why: Why::Unreadable };
    found.map(|seen| seen.opened(trigger, value)).ok_or_else(nothing)
}

/// The object with the most names of fields, outermost first; else the outermost, if a name is nearly a field's.
fn best<'s, 'v>(trigger: &'static Trigger, objects: &'s [Seen<'v>]) -> Option<&'s Seen<'v>> {
    let mut best: Option<(usize, &Seen<'_>)> = None;
    for seen in objects {
        let count = seen.called(trigger);
        if count > best.map_or(0, |(most, _)| most) {
            best = Some((count, seen));
        }
    }
    let names = || trigger.config.iter().map(|field| field.name);
    let is_near = |seen: &&Seen<'_>| seen.members.iter().any(|(name, _)| nearest(name, names()).is_some());
    best.map(|(_, seen)| seen).or_else(|| objects.first().filter(|seen| seen.at.is_empty()).filter(is_near))
}

/// Every object of a value, outermost first.
fn objects(value: &Value) -> Vec<Seen<'_>> {
    let mut found = Vec::new();
    let mut queue = VecDeque::from([(value, String::new(), Vec::new())]);
    while let Some((value, at, names)) = queue.pop_front() {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    queue.push_back((value, below(&at, name), [names.as_slice(), &[name.as_str()]].concat()));
                }
                found.push(Seen { members, at, names });
            }
            Value::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    queue.push_back((item, below(&at, &i.to_string()), names.clone()));
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a name is one of a list and no field's own, however tools write it.
fn is_one_of(trigger: &Trigger, names: &[&str], name: &str) -> bool {
    let bare_name = bare(name);
    names.contains(&bare_name.as_str()) && !trigger.config.iter().any(|field| bare(field.name) == bare_name)
}

/// Whether a member names the type of a trigger, and is no field's choice under such a name.
fn names_type(trigger: &Trigger, name: &str, value: &Value) -> bool {
    let is_choice = |field: &Field| {
        is_called(field, name)
            && matches!(field.kind, Kind::Choice(all) if all.iter().any(|one| *value == one.value.into()))
    };
    is_one_of(trigger, &TYPES, name) && !trigger.config.iter().any(is_choice)
}

/// The members of all texts of a trigger, at their roots.
fn slots(trigger: &Trigger) -> impl Iterator<Item = &'static Slot> + use<> {
    let of = |text: &'static ConfigText| if let Node::Object(slots) = text.root { slots } else { &[] };
    trigger.texts.iter().flat_map(of)
}

/// Whether a field is called by a name.
fn names_field(trigger: &Trigger, name: &str) -> bool {
    trigger.config.iter().any(|field| is_called(field, name))
}

/// A member of a text of the trigger that has members of its own.
fn is_part(trigger: &Trigger, name: &str) -> bool {
    let is_so = |slot: &Slot| slot.name() == Some(name) && matches!(slot.node, Node::Object(_));
    slots(trigger).any(is_so) && !trigger.config.iter().any(|field| field.name == name)
}

/// Whether a text of the trigger always has this value there.
fn is_fixed(trigger: &Trigger, name: &str, value: &Value) -> bool {
    let is_so = |slot: &Slot| {
        slot.name() == Some(name)
            && matches!(slot.node, Node::Leaf(Expr::Fixed(Lit::Text(text)), _) if value.as_text() == Some(text))
    };
    slots(trigger).any(is_so)
}

/// Whether a word is the type of a trigger; tools differ in capitals and joints, as `MNSTopic` and `mns_topic` do, and some
/// write the trigger's own name, as `CDN` for `cdn_events`.
fn is_type(word: &str, trigger: &Trigger) -> bool {
    [trigger.kind, trigger.id.name].iter().any(|name| bare(word) == bare(name))
}

impl<'v> Seen<'v> {
    /// The type of trigger that it names.
    fn kind(&self, trigger: &Trigger) -> Option<&'v str> {
        let mut members = self.members.iter();
        members.find(|(name, value)| names_type(trigger, name, value)).and_then(|(_, value)| value.as_text())
    }

    /// Whether what stands under a member is the trigger's, too.
    fn is_shell(trigger: &Trigger, name: &str) -> bool {
        is_one_of(trigger, &CERTAIN, name) || is_one_of(trigger, &POSSIBLE, name) || is_part(trigger, name)
    }

    /// How many members fields are called by, also within what is wrapped around them.
    fn called(&self, trigger: &Trigger) -> usize {
        let count = |members: &[(String, Value)]| members.iter().filter(|(name, _)| names_field(trigger, name)).count();
        let parts = self.members.iter().filter(|(name, _)| is_part(trigger, name));
        count(self.members) + parts.map(|(_, value)| count(value.members())).sum::<usize>()
    }

    /// This object, or the one in it that says something, where it says nothing itself.
    fn or_within<'s>(&'s self, trigger: &'static Trigger, objects: &'s [Self]) -> &'s Self {
        let shells = self.members.iter().filter(|(name, _)| Self::is_shell(trigger, name));
        let says = |members: &[(String, Value)]| members.iter().any(|(name, _)| names_field(trigger, name));
        if says(self.members) || shells.into_iter().any(|(_, value)| value.as_text().is_some() || says(value.members()))
        {
            return self;
        }
        let within = objects.iter().filter(|seen| seen.at.starts_with(&format!("{}/", self.at)));
        within.max_by_key(|seen| seen.called(trigger)).filter(|seen| seen.called(trigger) > 1).unwrap_or(self)
    }

    /// Whether a name only labels what is in `parameters` and the like, where the same name has another value.
    fn is_label(&self, trigger: &Trigger, name: &str) -> bool {
        if bare(name) != "name" {
            return false;
        }
        let mut shells = self.members.iter().filter(|(shell, _)| is_one_of(trigger, &POSSIBLE, shell));
        shells.any(|(_, value)| value.member(name).is_some())
    }

    fn has(&self, trigger: &Trigger, names: &[&str]) -> bool {
        self.members.iter().any(|(name, _)| is_one_of(trigger, names, name))
    }

    /// Whether it is of the trigger's type, by a member or by the name above it.
    fn is_certain(&self, trigger: &Trigger) -> bool {
        if let Some(kind) = self.kind(trigger) {
            return is_type(kind, trigger);
        }
        let is_named = self.names.last().is_some_and(|name| is_type(name, trigger));
        let is_called = |(name, _): &(String, Value)| names_field(trigger, name);
        self.has(trigger, &CERTAIN)
            || (is_named && (self.has(trigger, &POSSIBLE) || self.members.iter().any(is_called)))
    }

    /// The type of another trigger that it is.
    fn other_type(&self, trigger: &Trigger) -> Option<&'v str> {
        let kind = self.kind(trigger).filter(|kind| !is_type(kind, trigger))?;
        self.has(trigger, &CERTAIN).then_some(kind)
    }

    fn opened(&self, trigger: &'static Trigger, whole: &Value) -> Opened {
        let mut opened = Opened {
            form: self.form(trigger, whole),
            read: Read { config: Value::empty(), places: Places::default() },
            at: self.at.clone(),
            faults: Vec::new(),
            left: around(whole, &self.at),
        };
        let mut inside = Vec::new();
        for (name, value) in self.members {
            let at = below(&self.at, name);
            // A type that does not fit would have led elsewhere.
            if names_type(trigger, name, value) || is_fixed(trigger, name, value) {
                continue;
            }
            if self.is_label(trigger, name) {
                opened.left.push(Fault { pointer: at, why: Why::Outside });
                continue;
            }
            let is_shell = Self::is_shell(trigger, name);
            match (is_shell, value) {
                (true, Value::Object(members)) => inside.extend(members.iter().map(|it| (it.clone(), at.clone()))),
                (true, Value::Text(text)) => match syntax::inner(text) {
                    Ok(Value::Object(members)) => inside.extend(members.into_iter().map(|it| (it, at.clone()))),
                    Ok(other) => {
                        opened.faults.push(Fault { pointer: at, why: Why::Kind("object", other.to_json()) });
                    }
                    Err(mistake) => opened.faults.push(Fault { pointer: at, why: Why::Inner(mistake) }),
                },
                _ => opened.take(name, value, at),
            }
        }
        for ((name, value), around) in inside {
            opened.take(&name, &value, below(&around, &name));
        }
        if let Some(field) = trigger.config.iter().find(|field| bare(field.name) == FUNCTION)
            && !opened.read.config.members().iter().any(|(name, _)| is_called(field, name))
            && let Some((name, at)) = function_around(whole, &self.at)
        {
            opened.left.retain(|fault| fault.pointer != at);
            opened.take(field.name, &name, at);
        }
        if opened.form.id == FUNCRAFT.0
            && let Some(name) = self.names.last()
            && opened.read.config.member("triggerName").is_none()
            && trigger.config.iter().any(|field| field.name == "triggerName")
        {
            opened.take("triggerName", &(*name).into(), self.at.clone());
        }
        opened
    }

    /// What the text is, by the names around the trigger and in it.
    fn form(&self, trigger: &'static Trigger, whole: &Value) -> Form {
        let around = |names: &[&str]| self.names.iter().any(|name| names.contains(&bare(name).as_str()));
        let has_kind = self.kind(trigger).is_some();
        let shell = if self.names.iter().any(|name| name.starts_with("alicloud_") || name.starts_with("tencentcloud_"))
        {
            TERRAFORM
        } else if around(&["events"]) && (whole.member("Transform").is_some() || (has_kind && around(&["resources"]))) {
            FUNCRAFT
        } else if around(&["resources"]) && around(&["properties"]) {
            ROS
        } else if around(&["events"]) {
            SERVERLESS
        } else if around(&["triggers"]) && has_kind {
            SERVERLESS_DEVS
        } else {
            let named = |text: &&ConfigText| self.is_written_by(text, has_kind);
            if let Some(text) = trigger.texts.iter().find(named) {
                return Form { id: text.id, title: text.title.into() };
            }
            CONFIG
        };
        Form { id: shell.0, title: Message::from(shell.1) }
    }

    /// Whether a text of the trigger has the same shell around the configuration.
    fn is_written_by(&self, text: &ConfigText, has_kind: bool) -> bool {
        let Node::Object(slots) = text.root else { return false };
        let is_kind = |node: &Node| matches!(node, Node::Leaf(Expr::Type, _));
        let mut shells = slots.iter().filter(|slot| !is_kind(&slot.node)).filter_map(Slot::name);
        let has = |name: &str| self.members.iter().any(|(member, _)| bare(member) == bare(name));
        shells.any(has) && slots.iter().any(|slot| is_kind(&slot.node)) == (has_kind || self.members.len() > 1)
    }
}

impl Opened {
    fn take(&mut self, name: &str, value: &Value, at: String) {
        if self.read.config.member(name).is_some() {
            self.left.push(Fault { pointer: at, why: Why::Twice });
            return;
        }
        self.read.config.put(&below("", name), Some(value.clone()));
        self.read.places.put(below("", name), at);
    }
}

/// The function's name, and where it stands: what describes the function has it beside its triggers. The nearest counts.
fn function_around(whole: &Value, at: &str) -> Option<(Value, String)> {
    let (mut found, mut value, mut pointer) = (None, whole, String::new());
    for token in at.split('/').skip(1) {
        let named = |name: &str| value.member(name).filter(|name| name.as_text().is_some_and(|text| !text.is_empty()));
        let own = value.members().iter().find(|(name, of)| bare(name) == FUNCTION && of.as_text().is_some());
        let beside = || {
            named("name")
                .filter(|_| matches!(token, "events" | "triggers"))
                .map(|name| (name.clone(), below(&pointer, "name")))
        };
        let within = || {
            let name = value.member("function")?.member("name").filter(|name| name.as_text().is_some())?;
            Some((name.clone(), below(&below(&pointer, "function"), "name")))
        };
        let own = own.map(|(name, of)| (of.clone(), below(&pointer, name)));
        found = own.or_else(within).or_else(beside).or(found);
        pointer = format!("{pointer}/{token}");
        value = whole.pointed(&pointer)?;
    }
    found
}

/// What stands beside the way from the whole to a place.
fn around(whole: &Value, at: &str) -> Vec<Fault> {
    let (mut left, mut value, mut pointer) = (Vec::new(), whole, String::new());
    for token in at.split('/').skip(1) {
        let mut next = &Value::Null;
        let mut beside = |name: &str, of| {
            let at = below(&pointer, name);
            if at == format!("{pointer}/{token}") {
                next = of;
            } else {
                left.push(Fault { pointer: at, why: outside(of) });
            }
        };
        match value {
            Value::Object(members) => members.iter().for_each(|(name, of)| beside(name, of)),
            Value::List(items) => items.iter().enumerate().for_each(|(i, of)| beside(&i.to_string(), of)),
            _ => {}
        }
        (value, pointer) = (next, format!("{pointer}/{token}"));
    }
    left
}

/// Why what stands beside a trigger is left out: it is another, or something else.
fn outside(value: &Value) -> Why {
    let members = value.members();
    let is_shell = |(name, _): &&(String, Value)| {
        let name = bare(name);
        CERTAIN.contains(&name.as_str()) || POSSIBLE.contains(&name.as_str())
    };
    let kind = members.iter().find(|(name, _)| TYPES.contains(&bare(name).as_str()));
    match (members, kind) {
        (_, Some((_, Value::Text(kind)))) if members.iter().any(|member| is_shell(&member)) => {
            Why::Another(kind.clone())
        }
        ([(name, inner)], _) if inner.members().iter().any(|member| is_shell(&member)) => Why::Another(name.clone()),
        _ => Why::Outside,
    }
}
