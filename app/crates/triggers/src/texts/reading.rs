//! Reads a pasted text as a configuration: what was read, what was changed on the way, and what was left out, each with
//! its place in the text.

use std::collections::BTreeMap;

use bilingual::source::Cite;
use bilingual::{Message, both};
use schedule::Severity;

use crate::check;
use crate::model::{ConfigText, Syntax, Trigger};
use crate::near::is_called;
use crate::problem::{Problem, Repair, What};
use crate::value::{Value, below};

use super::apart;
use super::fault::{Fault, Why};
use super::settle::{Change, settle};
use super::shell::{self, Form};
use super::syntax::{self, Mistake, Spot, Tree};
use super::walk::Read;

/// How many parts that were left out are listed.
const MOST: usize = 100;

/// What was read from a text.
#[derive(Debug)]
pub struct Reading {
    /// What the text was read as; `None` where nothing was read.
    pub form: Option<Form>,
    /// The configuration that stood in it, without defaults; `None` where nothing was read.
    pub config: Option<Value>,
    /// What is wrong or worth knowing, in the order of the text.
    pub problems: Vec<Found>,
    /// What was left out, in the order of the text.
    pub left: Vec<Left>,
}

/// Something wrong or worth knowing at a position in a text.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it is in the text.
    pub spot: Spot,
    /// JSON pointer into the configuration, where it is about that.
    pub pointer: Option<String>,
    /// Stable name of the type of problem.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what would be right.
    pub message: Message,
    /// What it rests on.
    pub cites: &'static [Cite],
    /// What would fix it in the configuration.
    pub repairs: Vec<Repair>,
}

/// A part of a text that was left out.
#[derive(Clone, Debug)]
pub struct Left {
    /// Where it is in the text.
    pub spot: Spot,
    /// Its JSON pointer in the text.
    pub pointer: String,
    /// Why.
    pub why: Why,
}

/// Reads a text: as one text of the trigger, or as whatever it is.
pub fn read(trigger: &'static Trigger, text: &str, wanted: Option<&'static ConfigText>) -> Reading {
    if let Some(reading) = bare(trigger, text, wanted) {
        return reading;
    }
    let tree = match syntax::parse(text) {
        Ok(tree) => tree,
        Err(mistake) => return Reading::refused(vec![Found::of(mistake)]),
    };
    let value = unquoted(&tree.value);
    if let Some(wanted) = wanted {
        return match wanted.read(trigger, &value) {
            Ok(read) => finish(trigger, &tree, Taken::of(wanted, read)),
            Err(faults) => Reading::refused(faults.iter().take(MOST).map(|fault| Found::fault(&tree, fault)).collect()),
        };
    }
    // Of the texts that have more members than they should, the one that says most.
    let mut best: Option<Taken> = None;
    // What names members is no value of a field, however wrong that may be.
    let is_one_value = value.as_text().is_some_and(|text| !text.contains([':', '：', '{']));
    for text in trigger.texts.iter().filter(|text| is_one_value || text.syntax != Syntax::Text) {
        let (read, faults) = text.read_partly(trigger, &value);
        let taken = Taken { left: faults, ..Taken::of(text, read) };
        if taken.size() > 0 && taken.left.is_empty() {
            return finish(trigger, &tree, taken);
        }
        let is_whole = taken.left.iter().all(|fault| matches!(fault.why, Why::Unknown(_)));
        if is_whole && taken.size() > best.as_ref().map_or(0, Taken::size) {
            best = Some(taken);
        }
    }
    match (shell::open(trigger, &value), best) {
        (Ok(opened), best) => {
            let problems = opened.faults.iter().map(|fault| Found::fault(&tree, fault)).collect();
            let mut read = opened.read;
            // A field that is missing is missed where the trigger stands.
            read.places.put(String::new(), opened.at);
            let taken = Taken { form: opened.form, read, problems, left: opened.left };
            // Where nothing around the fields is known, a text that says as much knows what stands around them.
            let known = |(name, _): &&(String, Value)| trigger.config.iter().any(|field| is_called(field, name));
            let least = if taken.form.is_fields_alone() {
                taken.read.config.members().iter().filter(known).count()
            } else {
                taken.size() + 1
            };
            finish(trigger, &tree, best.filter(|best| best.size() >= least).unwrap_or(taken))
        }
        (Err(_), Some(best)) => finish(trigger, &tree, best),
        (Err(Fault { why: Why::Unreadable, .. }), None) => Reading::refused(vec![nothing(trigger, &tree)]),
        (Err(fault), None) => Reading::refused(vec![Found::fault(&tree, &fault)]),
    }
}

/// A text that is no tree: a value of a field alone, if it is a right one or was asked for.
fn bare(trigger: &'static Trigger, text: &str, wanted: Option<&'static ConfigText>) -> Option<Reading> {
    let tree = Tree::of_text(text.trim());
    trigger.texts.iter().filter(|of| of.syntax == Syntax::Text).find_map(|of| {
        let is_wanted = wanted.is_some_and(|wanted| wanted.id == of.id);
        let read = of.read(trigger, &tree.value).ok().filter(|_| is_wanted || wanted.is_none())?;
        let is_right = || {
            let problems = check::config(trigger, &read.config);
            let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
            errors.all(|problem| matches!(problem.what, What::Missing))
        };
        let is_taken = text.len() <= syntax::LONGEST && (is_wanted || is_right());
        is_taken.then(|| finish(trigger, &tree, Taken::of(of, read)))
    })
}

/// What was taken out of a text.
struct Taken {
    form: Form,
    read: Read,
    problems: Vec<Found>,
    left: Vec<Fault>,
}

impl Taken {
    fn of(text: &ConfigText, read: Read) -> Self {
        let form = Form { id: text.id, title: text.title.into() };
        Self { form, read, problems: Vec::new(), left: Vec::new() }
    }

    /// How many fields have a value.
    fn size(&self) -> usize {
        self.read.config.members().len()
    }
}

/// A text that is JSON in a string stands for what lies in it.
fn unquoted(value: &Value) -> Value {
    let inner = value.as_text().and_then(|text| syntax::inner(text).ok());
    inner.filter(|inner| matches!(inner, Value::Object(_) | Value::List(_))).unwrap_or_else(|| value.clone())
}

fn finish(trigger: &'static Trigger, tree: &Tree, taken: Taken) -> Reading {
    let Taken { form, mut read, mut problems, mut left } = taken;
    let composed = apart::compose(trigger, &tree.value, &mut read);
    let (changes, unknown) = settle(trigger, &mut read);
    left.extend(unknown);
    problems.extend(composed.into_iter().chain(changes).map(|change| Found::change(tree, change)));
    problems.extend(doubts(tree, &read));
    for problem in check::config(trigger, &read.config) {
        let variable = read.config.pointed(&problem.pointer).and_then(Value::as_text).and_then(variable);
        let variable = variable.filter(|_| matches!(problem.what, What::Form(..) | What::NoChoice { .. }));
        let message = variable.map(stands_for);
        let found = Found::problem(tree.value_at(&place(&problem, &read)), problem);
        problems.push(match message {
            Some(message) => {
                Found { id: "variable", severity: Severity::Warning, message, cites: &[], repairs: Vec::new(), ..found }
            }
            None => found,
        });
    }
    problems.sort_by_key(|found| found.spot);
    let mut left: Vec<Left> =
        left.into_iter().map(|Fault { pointer, why }| Left { spot: tree.name_at(&pointer), pointer, why }).collect();
    left.sort_by_key(|left| left.spot);
    if left.len() > MOST {
        let more = Why::More(left.len() - MOST);
        left.truncate(MOST);
        let last = left[MOST - 1].clone();
        left.push(Left { why: more, ..last });
    }
    Reading { form: Some(form), config: Some(read.config), problems, left }
}

/// Where a problem of the configuration is in the text. What is missing is missed by what is around it.
fn place(problem: &Problem, read: &Read) -> String {
    let missing = matches!(problem.what, What::Missing);
    let at = if missing { problem.pointer.rsplit_once('/').map_or("", |(around, _)| around) } else { &problem.pointer };
    read.places.of(at)
}

/// A variable that a tool fills in: `${vars.region}`, `{{ region }}`.
fn variable(text: &str) -> Option<&str> {
    [("${", "}"), ("{{", "}}")].into_iter().find_map(|(begin, end)| {
        let from = text.find(begin)?;
        let to = text[from..].find(end)? + from + end.len();
        text.get(from..to)
    })
}

fn stands_for(variable: &str) -> Message {
    both!(
        format!("`{variable}` is a variable of the tool. Enter the value that it stands for."),
        format!("`{variable}` 是工具的变量，请填写它所代表的值。")
    )
}

/// The doubts about values that came into the configuration as texts.
fn doubts(tree: &Tree, read: &Read) -> Vec<Found> {
    let mut texts = BTreeMap::new();
    collect(&read.config, "", &mut |pointer| {
        texts.insert(read.places.of(pointer), pointer.to_owned());
    });
    let find = |doubt: &syntax::Doubt| {
        let pointer = texts.get(&doubt.pointer)?;
        Some(Found {
            spot: tree.value_at(&doubt.pointer),
            pointer: Some(pointer.clone()),
            id: "unquoted",
            severity: Severity::Warning,
            message: doubt.message.clone(),
            cites: &[],
            repairs: Vec::new(),
        })
    };
    tree.doubts.iter().filter_map(find).take(MOST).collect()
}

fn collect(value: &Value, at: &str, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Text(_) => visit(at),
        Value::List(items) => {
            items.iter().enumerate().for_each(|(i, item)| collect(item, &below(at, &i.to_string()), visit));
        }
        Value::Object(members) => members.iter().for_each(|(name, value)| collect(value, &below(at, name), visit)),
        _ => {}
    }
}

/// A text in which nothing is known.
fn nothing(trigger: &Trigger, tree: &Tree) -> Found {
    let message = match tree.value.as_text() {
        Some(text) if text.contains('：') => both!(
            "The colon `：` is full-width. In YAML a name ends with `:` and a space.",
            "冒号 `：` 是全角符号。YAML 中名称之后应为半角冒号 `:` 加空格。"
        ),
        _ => {
            let names: Vec<String> = trigger.config.iter().map(|field| format!("`{}`", field.name)).collect();
            both!(
                format!("This text contains no field of this trigger. The fields are {}.", names.join(", ")),
                format!("内容中没有该触发器的字段。该触发器的字段有：{}。", names.join("、"))
            )
        }
    };
    Found { message, ..Found::error("nothing-known", Spot::START) }
}

/// A required field that is not there, by its pointer.
fn missing(pointer: &str) -> Message {
    let name = pointer.trim_start_matches('/').replace('/', ".");
    both!(format!("The field `{name}` is required."), format!("字段 `{name}` 为必填项。"))
}

impl Reading {
    const fn refused(problems: Vec<Found>) -> Self {
        Self { form: None, config: None, problems, left: Vec::new() }
    }
}

impl Found {
    fn error(id: &'static str, spot: Spot) -> Self {
        let message = Message { en: String::new(), zh: String::new() };
        Self { spot, pointer: None, id, severity: Severity::Error, message, cites: &[], repairs: Vec::new() }
    }

    fn of(Mistake { id, spot, message }: Mistake) -> Self {
        Self { message, ..Self::error(id, spot) }
    }

    fn fault(tree: &Tree, fault: &Fault) -> Self {
        let spot = match fault.why {
            Why::Unknown(_) => tree.name_at(&fault.pointer),
            _ => tree.value_at(&fault.pointer),
        };
        Self { message: fault.why.message(), ..Self::error(fault.why.id(), spot) }
    }

    fn change(tree: &Tree, change: Change) -> Self {
        let spot = tree.name_at(&change.pointer);
        Self { severity: Severity::Note, message: change.says, ..Self::error("changed", spot) }
    }

    fn problem(spot: Spot, problem: Problem) -> Self {
        let Problem { pointer, severity, what, cites, repairs, .. } = problem;
        // A schedule's problem rests on what is known of schedules, and not on whoever says that the field holds one.
        let cites = if let What::Schedule(flaw) = &what { flaw.cites } else { cites };
        // A text has no label above the place where a field is missing.
        let message = match what {
            What::Missing => missing(&pointer),
            _ => what.message(),
        };
        Self { spot, pointer: Some(pointer), id: what.id(), severity, message, cites, repairs }
    }
}
