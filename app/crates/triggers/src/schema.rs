//! JSON Schemas (2020-12) of configurations, events and parameters of calls, made from the catalogue.
//!
//! A schema of an event says what surely holds for it: its members, their types, and the forms and lengths of texts. The
//! forms let the masks of the documents pass; what one value says of another is not asked for.
//!
//! An event that is no JSON has the schema of the JSON that stands for it, and its description says so.

mod kind;

use bilingual::Lang;

use crate::expect::{Known, Leaf};
use crate::model::{Absent, Call, Codec, Edition, Encoding, Field, Key, Kind, Node, Shape, Slot, Trigger, Version};
use crate::value::Value;

use kind::{Side, kind, push_count, record, schema_of};

/// The dialect that every schema names.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a trigger's configuration.
pub fn config(trigger: &'static Trigger) -> Value {
    let mut schema = header(&format!("{}: configuration", trigger.name.get(Lang::En)), trigger.summary.get(Lang::En));
    schema.extend(record(trigger.config.iter(), Side::Config));
    Value::Object(schema)
}

/// The schema of the parameters of a call in a version of the API, whatever their place.
pub fn parameters(call: &Call, version: &'static Version) -> Value {
    let title = [call.action, ", API ", version.date, ": parameters"].concat();
    let mut schema = header(&title, call.summary.get(Lang::En));
    let fields: Vec<&'static Field> = call.parameters(version).map(|(_, field)| field).collect();
    schema.extend(record(fields.into_iter(), Side::Call(version)));
    Value::Object(schema)
}

/// The schema of a trigger's event: of one edition or of all, of one variant or of all.
///
/// Where forms differ, the schema is their `anyOf`; forms that are equal in several editions stand there once. A
/// trigger without an event has the schema of `null`, and a variant that does not exist that of nothing at all.
pub fn event(trigger: &'static Trigger, edition: Option<&'static Edition>, variant: Option<&str>) -> Value {
    let mut schema = header(&format!("{}: event", trigger.name.get(Lang::En)), trigger.summary.get(Lang::En));
    let editions: Vec<&'static Edition> = edition.map_or_else(|| trigger.editions.iter().collect(), |one| vec![one]);
    let mut forms: Vec<Form> = Vec::new();
    for edition in editions {
        for shape in trigger.shapes.iter().filter(|shape| variant.is_none_or(|name| name == shape.variant)) {
            for schema in of_happenings(trigger, shape, edition) {
                match forms.iter_mut().find(|form| form.schema == schema && std::ptr::eq(form.shape, shape)) {
                    Some(form) => form.editions.push(edition.id),
                    None => forms.push(Form { shape, editions: vec![edition.id], schema }),
                }
            }
        }
    }
    if let [one] = forms.as_slice() {
        let said = [trigger.summary.get(Lang::En), &carried(one.shape)].join(" ");
        schema[2].1 = said.trim_end().into();
    }
    match forms.as_slice() {
        [] if trigger.shapes.is_empty() => schema.extend(typed("null")),
        [] => schema.push(("not".to_owned(), Value::empty())),
        [one] => schema.extend(one.schema.members().iter().cloned()),
        several => schema.push(("anyOf".to_owned(), Value::List(several.iter().map(Form::titled).collect()))),
    }
    Value::Object(schema)
}

/// How an event that is no JSON reaches the function; where there is none, why.
fn carried(shape: &'static Shape) -> String {
    const BYTES_ARE: &str = "bytes are `{\"$bytes\":\"<base64>\"}`.";
    match shape.encoding {
        Encoding::Json => String::new(),
        Encoding::Text => "The function receives the plain text.".to_owned(),
        Encoding::Cbor => ["The function receives CBOR; here it is shown as JSON, in which ", BYTES_ARE].concat(),
        Encoding::Bytes => {
            ["The function receives the raw bytes; here they are shown as JSON, in which ", BYTES_ARE].concat()
        }
        Encoding::None => shape.means.get(Lang::En).to_owned(),
    }
}

/// The schema of one variant, and the editions that it is the same in.
struct Form {
    shape: &'static Shape,
    editions: Vec<&'static str>,
    schema: Value,
}

impl Form {
    fn titled(&self) -> Value {
        let mut members = vec![
            ("title".to_owned(), format!("{} ({})", self.shape.variant, self.editions.join(", ")).into()),
            (
                "description".to_owned(),
                [self.shape.means.get(Lang::En), &carried(self.shape)].join(" ").trim_end().into(),
            ),
        ];
        members.extend(self.schema.members().iter().cloned());
        Value::Object(members)
    }
}

/// The schemas of a variant in an edition, one for all happenings whose events differ in at most one word.
fn of_happenings(trigger: &'static Trigger, shape: &'static Shape, edition: &'static Edition) -> Vec<Value> {
    let mut schemas: Vec<Value> = Vec::new();
    for happening in trigger.happenings {
        let Some(known) = Known::of(trigger, shape, edition, happening) else { continue };
        let schema = match shape.encoding {
            Encoding::Text => Value::Object(typed("string")),
            Encoding::None => Value::Object(typed("null")),
            Encoding::Json | Encoding::Cbor | Encoding::Bytes => node(&shape.root, &known),
        };
        match schemas.iter_mut().find_map(|other| Some((joined(other, &schema)?, other))) {
            Some((joined, place)) => *place = joined,
            None => schemas.push(schema),
        }
    }
    schemas
}

/// The schema of both, if they differ in at most one word.
fn joined(one: &Value, other: &Value) -> Option<Value> {
    let mut differences = 0;
    join(one, other, &mut differences).filter(|_| differences <= 1)
}

fn join(one: &Value, other: &Value, differences: &mut u32) -> Option<Value> {
    if one == other {
        return Some(one.clone());
    }
    if let (Some(mut words), Some(more)) = (words(one), words(other)) {
        *differences += 1;
        words.extend(more.into_iter().filter(|word| !words.contains(word)).collect::<Vec<_>>());
        return Some(Value::Object(one_of(words, annotations(one)?)));
    }
    match (one, other) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            let members = a.iter().zip(b).map(|((name, a), (same, b))| {
                (name == same).then(|| Some((name.clone(), join(a, b, differences)?)))?
            });
            members.collect::<Option<Vec<_>>>().map(Value::Object)
        }
        (Value::List(a), Value::List(b)) if a.len() == b.len() => {
            a.iter().zip(b).map(|(a, b)| join(a, b, differences)).collect::<Option<Vec<_>>>().map(Value::List)
        }
        _ => None,
    }
}

/// The words that a schema of fixed words allows.
fn words(schema: &Value) -> Option<Vec<Value>> {
    let list = schema.member("enum").and_then(Value::as_list).map(<[Value]>::to_vec);
    list.or_else(|| schema.member("const").map(|word| vec![word.clone()]))
}

/// What a schema of fixed words says about them.
fn annotations(schema: &Value) -> Option<Vec<(String, Value)>> {
    let Value::Object(members) = schema else { return None };
    Some(members.iter().filter(|(name, _)| name == "description").cloned().collect())
}

fn one_of(words: Vec<Value>, mut members: Vec<(String, Value)>) -> Vec<(String, Value)> {
    members.push(("enum".to_owned(), Value::List(words)));
    members
}

/// The schema of what a node makes.
fn node(of: &'static Node, known: &Known) -> Value {
    match of {
        Node::Leaf(expr, pin) => any_of(known.leaf(expr, pin.as_ref()).iter().map(leaf).collect()),
        Node::Copy(path) => any_of(known.given(*path).iter().map(leaf).collect()),
        Node::Object(slots) => object(slots, known),
        // The documents print one item, and sources may merge several: each is such a one.
        Node::List([one]) => {
            let mut members = typed("array");
            members.push(("items".to_owned(), node(one, known)));
            members.push(("minItems".to_owned(), 1_i64.into()));
            Value::Object(members)
        }
        Node::List(nodes) => {
            let count = i64::try_from(nodes.len()).unwrap_or(i64::MAX);
            let items: Vec<Value> = nodes.iter().map(|of| node(of, known)).collect();
            let mut members = typed("array");
            // An empty `prefixItems` is no schema.
            if !items.is_empty() {
                members.push(("prefixItems".to_owned(), Value::List(items)));
            }
            members.push(("items".to_owned(), false.into()));
            members.push(("minItems".to_owned(), count.into()));
            Value::Object(members)
        }
        Node::Each(path, each) => {
            let mut members = typed("array");
            members.push(("items".to_owned(), node(each, &known.within(*path))));
            if let Some((Kind::List(_, count), true)) = known.field(*path) {
                push_count(&mut members, ["minItems", "maxItems"], *count, Side::Event);
            }
            Value::Object(members)
        }
        Node::Single(path, single) => node(single, &known.within(*path)),
        Node::Sum(alternatives) => {
            let mut at = known.clone();
            let mut schemas = Vec::new();
            for (when, of) in *alternatives {
                if at.decide(when) != Some(false) {
                    schemas.push(node(of, &at.with(when)));
                }
                at = at.without(when);
            }
            nullable(any_of(schemas), !known.is_exhaustive(alternatives))
        }
        Node::Fold(codecs, inner) => fold(codecs, inner, known),
        Node::FoldIf(when, codecs, inner) => match known.decide(when) {
            Some(true) => fold(codecs, inner, known),
            Some(false) => node(inner, known),
            None => any_of(vec![fold(codecs, inner, &known.with(when)), node(inner, &known.without(when))]),
        },
        Node::Fields(place) => {
            let fields = known.trigger.config.iter().filter(|field| field.place == *place);
            Value::Object(record(fields, Side::Event))
        }
    }
}

/// The schema of members. Others may stand beside them, as in the inspector: clouds add members, and a function ignores
/// those that it does not know. Where names of a person's choice are spread, those are of one kind.
fn object(slots: &'static [Slot], known: &Known) -> Value {
    let mut properties = Vec::new();
    let mut required = Vec::new();
    let mut others = None;
    for slot in slots {
        let (present, within) = known.slot(slot);
        let name = match slot.key {
            Key::Name(name) => name,
            Key::Fields(place) => {
                for field in known.trigger.config.iter().filter(|field| field.place == place) {
                    properties.push((field.name.to_owned(), schema_of(field, Side::Event)));
                }
                continue;
            }
            Key::Spread(path) => {
                if present != Some(false)
                    && let Some((Kind::Map(of), _)) = within.field(path)
                {
                    others = Some(described(kind(&of.of, Side::Event), slot.means.get(Lang::En)));
                }
                continue;
            }
        };
        let schema = match (present, slot.absent) {
            (Some(true), _) | (None, Absent::Left) => node(&slot.node, &within),
            (None, Absent::Null) => nullable(node(&slot.node, &within), true),
            (Some(false), Absent::Null) => Value::Object(typed("null")),
            (Some(false), Absent::Left) => continue,
        };
        if present == Some(true) || slot.absent == Absent::Null {
            required.push(name.into());
        }
        properties.push((name.to_owned(), described(schema, slot.means.get(Lang::En))));
    }
    let mut members = typed("object");
    members.push(("properties".to_owned(), Value::Object(properties)));
    if !required.is_empty() {
        members.push(("required".to_owned(), Value::List(required)));
    }
    members.extend(others.map(|others| ("additionalProperties".to_owned(), others)));
    Value::Object(members)
}

/// The schema of a folded text, with that of its meaning where JSON Schema can say it.
fn fold(codecs: &'static [Codec], inner: &'static Node, known: &Known) -> Value {
    let mut members = typed("string");
    if codecs.last() == Some(&Codec::BASE64) {
        members.push(("contentEncoding".to_owned(), "base64".into()));
    }
    if codecs.contains(&Codec::GZIP) {
        members.push(("contentMediaType".to_owned(), "application/gzip".into()));
    } else if codecs.first() == Some(&Codec::JSON) {
        members.push(("contentMediaType".to_owned(), "application/json".into()));
        members.push(("contentSchema".to_owned(), node(inner, known)));
    }
    Value::Object(members)
}

fn leaf(of: &Leaf) -> Value {
    match of {
        Leaf::Exact(value) => Value::Object(vec![("const".to_owned(), value.clone())]),
        Leaf::Kind(of) => kind(of, Side::Event),
        Leaf::Text => Value::Object(typed("string")),
        Leaf::Own(of) => kind(of, Side::Event),
        Leaf::Null => Value::Object(typed("null")),
    }
}

fn header(title: &str, description: &str) -> Vec<(String, Value)> {
    vec![
        ("$schema".to_owned(), DIALECT.into()),
        ("title".to_owned(), title.into()),
        ("description".to_owned(), description.into()),
    ]
}

fn typed(name: &str) -> Vec<(String, Value)> {
    vec![("type".to_owned(), name.into())]
}

fn described(schema: Value, description: &str) -> Value {
    annotated(schema, "description", description)
}

fn titled(schema: Value, title: &str) -> Value {
    annotated(schema, "title", title)
}

/// The schema with a word about it in front.
fn annotated(schema: Value, name: &str, text: &str) -> Value {
    let mut annotated = vec![(name.to_owned(), text.into())];
    if let Value::Object(members) = schema {
        annotated.extend(members.into_iter().filter(|(member, _)| member != name));
    }
    Value::Object(annotated)
}

/// The schema, or that of `null`.
fn nullable(schema: Value, or_null: bool) -> Value {
    if or_null { any_of(vec![schema, Value::Object(typed("null"))]) } else { schema }
}

/// The one schema, or any of several distinct ones.
fn any_of(schemas: Vec<Value>) -> Value {
    let mut distinct: Vec<Value> = Vec::with_capacity(schemas.len());
    for schema in schemas {
        // Alternatives of alternatives are alternatives.
        let parts = match schema.members() {
            [(name, Value::List(parts))] if name == "anyOf" => parts.clone(),
            _ => vec![schema],
        };
        for part in parts {
            if !distinct.contains(&part) {
                distinct.push(part);
            }
        }
    }
    match distinct.len() {
        0 => Value::Object(typed("null")),
        1 => distinct.swap_remove(0),
        _ => Value::Object(vec![("anyOf".to_owned(), Value::List(distinct))]),
    }
}
