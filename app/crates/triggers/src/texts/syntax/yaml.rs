//! One document of YAML.

use bilingual::both;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use super::{DEEPEST, Doubt, Mistake, Names, Spot, Tree, explain, item, scalar, too_deep};
use crate::value::{Value, below};

/// Reads YAML.
pub(super) fn parse(text: &str) -> Result<Tree, Mistake> {
    let mut reader = Reader { tree: Tree::new(), open: Vec::new(), text };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| explain::scanned(text, spot(error.marker())))?;
        let at = spot(&span.start);
        match event {
            Event::DocumentStart(_) if documents > 0 => {
                return Err(Mistake {
                    id: "documents",
                    spot: at,
                    message: both!(
                        "A second document begins here. Paste one at a time.",
                        "此处开始了第二个文档。请每次只粘贴一个。"
                    ),
                });
            }
            Event::DocumentStart(_) => documents += 1,
            Event::Alias(_) => return Err(explain::alias(text, at)),
            Event::Scalar(_, _, anchor, ref tag) => refuse(text, at, anchor, tag.is_some())?,
            Event::SequenceStart(anchor, ref tag) | Event::MappingStart(anchor, ref tag) => {
                refuse(text, at, anchor, tag.is_some())?;
            }
            _ => {}
        }
        reader.take(event, at)?;
    }
    if documents == 0 {
        return Err(explain::nothing());
    }
    Ok(reader.tree)
}

fn spot(marker: &Marker) -> Spot {
    Spot { line: marker.line().max(1), column: marker.col() + 1 }
}

fn refuse(text: &str, spot: Spot, anchor: usize, is_tagged: bool) -> Result<(), Mistake> {
    if is_tagged {
        return Err(explain::tag(text, spot));
    }
    if anchor > 0 { Err(explain::anchor(spot)) } else { Ok(()) }
}

/// A list or an object that is not yet closed.
struct Open {
    pointer: String,
    of: Part,
}

enum Part {
    List(Vec<Value>),
    Object { members: Vec<(String, Value)>, names: Names, name: Option<(String, Spot)> },
}

struct Reader<'t> {
    tree: Tree,
    open: Vec<Open>,
    text: &'t str,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, spot: Spot) -> Result<(), Mistake> {
        match event {
            Event::Scalar(text, style, ..) => {
                if let Some(Open { of: Part::Object { names, name: name @ None, .. }, .. }) = self.open.last_mut() {
                    if text == "<<" && style == ScalarStyle::Plain {
                        return Err(explain::merge(spot));
                    }
                    names.add(&text, spot)?;
                    *name = Some((text.into_owned(), spot));
                    return Ok(());
                }
                let pointer = self.begin(spot)?;
                let value = if style == ScalarStyle::Plain {
                    let (value, doubt) = scalar::resolve(&text);
                    self.tree.doubts.extend(doubt.map(|message| Doubt { pointer, message }));
                    value
                } else {
                    Value::Text(text.into_owned())
                };
                self.end(value);
            }
            Event::SequenceStart(..) => self.open(Part::List(Vec::new()), spot)?,
            Event::MappingStart(..) => {
                self.open(Part::Object { members: Vec::new(), names: Names::default(), name: None }, spot)?;
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open { of: Part::List(items), .. }) => self.end(Value::List(items)),
                Some(Open { of: Part::Object { members, .. }, .. }) => self.end(Value::Object(members)),
                None => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, of: Part, spot: Spot) -> Result<(), Mistake> {
        if self.open.len() >= DEEPEST {
            return Err(too_deep(spot));
        }
        if let Some(Open { of: Part::Object { name: None, .. }, .. }) = self.open.last() {
            return Err(explain::name(self.text, spot));
        }
        let pointer = self.begin(spot)?;
        self.open.push(Open { pointer, of });
        Ok(())
    }

    /// A value begins: notes where, and gives its pointer.
    fn begin(&mut self, spot: Spot) -> Result<String, Mistake> {
        let (pointer, name) = match self.open.last() {
            None => (String::new(), spot),
            Some(Open { pointer, of: Part::List(items) }) => (item(pointer, items.len()), spot),
            Some(Open { pointer, of: Part::Object { name, .. } }) => {
                let (name, at) = name.as_ref().map_or(("", spot), |(name, at)| (name.as_str(), *at));
                (below(pointer, name), at)
            }
        };
        self.tree.note(&pointer, name, spot)?;
        Ok(pointer)
    }

    /// A value ends: it goes into what is open around it.
    fn end(&mut self, value: Value) {
        match self.open.last_mut().map(|open| &mut open.of) {
            None => self.tree.value = value,
            Some(Part::List(items)) => items.push(value),
            Some(Part::Object { members, name, .. }) => {
                members.extend(name.take().map(|(name, _)| (name, value)));
            }
        }
    }
}
