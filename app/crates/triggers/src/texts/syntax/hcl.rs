//! HCL, the language of Terraform, as Terraform's own form in JSON has it: blocks are objects under their names and
//! labels, several alike are a list, and what is computed is text in `${…}`. The text that `jsonencode` makes is made.

use std::collections::BTreeMap;

use bilingual::both;
use hcl_edit::Span;
use hcl_edit::expr::{Expression, FuncCall, ObjectKey};
use hcl_edit::parser::{Error, parse_body};
use hcl_edit::structure::{Block, Body, Structure};
use hcl_edit::template::{Element, Template};

use super::{Cursor, DEEPEST, Mistake, Names, Spot, Tree, item, too_deep};
use crate::value::{Value, below};

/// How a file of Terraform, or a block out of one, begins.
const WORDS: [&str; 8] = ["resource", "data", "module", "provider", "variable", "locals", "terraform", "triggers"];

/// Whether a text is HCL, by its first line that is no comment: a block begins, or a value is set with `=`.
pub(super) fn is_hcl(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(line) = lines.find(|line| !line.starts_with(['#', '/', '*'])) else { return false };
    let word = line.split(|sign: char| !(sign.is_ascii_alphanumeric() || "_-".contains(sign))).next().unwrap_or("");
    let rest = line[word.len()..].trim_start();
    let begins_block = WORDS.contains(&word) && rest.starts_with(['"', '{']);
    let begins_value = |value: &str| value.starts_with(['"', '[', '{', '<']) || value.starts_with("jsonencode(");
    begins_block || !word.is_empty() && rest.strip_prefix('=').is_some_and(|value| begins_value(value.trim_start()))
}

/// Reads HCL. The parser limits how deep it reads.
pub(super) fn parse(text: &str) -> Result<Tree, Mistake> {
    let body = parse_body(text).map_err(|error| mistake(&error))?;
    let mut reader = Reader { text, at: Cursor::new(text), tree: Tree::new() };
    reader.tree.value = reader.body(&body, "", 1)?;
    Ok(reader.tree)
}

fn mistake(error: &Error) -> Mistake {
    let spot = Spot { line: error.location().line(), column: error.location().column() };
    let message = both!(
        "This is not HCL from here on: a quote, a closing brace or the end of a heredoc may be missing.",
        "从此处起不符合 HCL 语法：可能缺少引号、右括号或 heredoc 的结尾标记。"
    );
    Mistake { id: "no-hcl", spot, message }
}

struct Reader<'t> {
    text: &'t str,
    at: Cursor<'t>,
    tree: Tree,
}

impl Reader<'_> {
    fn spot(&mut self, part: &impl Span) -> Spot {
        let offset = part.span().map(|span| span.start);
        self.at.spot(offset.unwrap_or_default())
    }

    fn body(&mut self, body: &Body, pointer: &str, depth: usize) -> Result<Value, Mistake> {
        let mut alike: BTreeMap<String, usize> = BTreeMap::new();
        for block in body.blocks() {
            *alike.entry(path(block)).or_default() += 1;
        }
        let (mut names, mut whole, mut begun) = (Names::default(), Value::empty(), BTreeMap::new());
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => {
                    let spot = self.spot(&attribute.key);
                    names.add(&attribute.key, spot)?;
                    let at = below("", &attribute.key);
                    let value = self.value(&attribute.value, &[pointer, &at].concat(), spot, depth + 1)?;
                    whole.put(&at, Some(value));
                }
                Structure::Block(block) => {
                    let spot = self.spot(&block.ident);
                    let mut at = path(block);
                    let depth = depth + 1 + block.labels.len();
                    if depth > DEEPEST {
                        return Err(too_deep(spot));
                    }
                    if alike[&at] > 1 {
                        let count: &mut usize = begun.entry(at.clone()).or_default();
                        if *count == 0 {
                            whole.put(&at, Some(Value::List(Vec::new())));
                        }
                        at = item(&at, *count);
                        *count += 1;
                    }
                    let place = [pointer, &at].concat();
                    self.tree.note(&place, spot, spot)?;
                    let value = self.body(&block.body, &place, depth)?;
                    whole.put(&at, Some(value));
                }
            }
        }
        Ok(whole)
    }

    /// `name` is where the name of the value stands.
    fn value(&mut self, expression: &Expression, pointer: &str, name: Spot, depth: usize) -> Result<Value, Mistake> {
        let spot = self.spot(expression);
        self.tree.note(pointer, name, spot)?;
        if depth > DEEPEST {
            return Err(too_deep(spot));
        }
        Ok(match expression {
            Expression::Null(_) => Value::Null,
            Expression::Bool(value) => Value::Bool(*value.value()),
            Expression::Number(number) => {
                let number = number.value().to_string();
                Value::from_json(&number).unwrap_or(Value::Text(number))
            }
            Expression::String(text) => Value::Text(text.value().clone()),
            Expression::StringTemplate(template) => Value::Text(self.written(template)),
            Expression::HeredocTemplate(heredoc) => Value::Text(self.written(&heredoc.template)),
            Expression::Parenthesis(inner) => self.value(inner.inner(), pointer, name, depth)?,
            Expression::Array(items) => {
                let mut list = Vec::new();
                for (i, of) in items.iter().enumerate() {
                    let spot = self.spot(of);
                    list.push(self.value(of, &item(pointer, i), spot, depth + 1)?);
                }
                Value::List(list)
            }
            Expression::Object(object) => {
                let (mut names, mut members) = (Names::default(), Vec::new());
                for (key, value) in object {
                    let (spot, name) = (self.spot(key), self.key(key));
                    names.add(&name, spot)?;
                    members.push((name.clone(), self.value(value.expr(), &below(pointer, &name), spot, depth + 1)?));
                }
                Value::Object(members)
            }
            Expression::FuncCall(call) => match encoded(call) {
                Some(inner) => Value::Text(self.value(inner, pointer, name, depth)?.to_json()),
                None => self.computed(expression),
            },
            _ => self.computed(expression),
        })
    }

    /// The name of a member: what is computed as it is written.
    fn key(&self, key: &ObjectKey) -> String {
        match key {
            ObjectKey::Ident(name) => name.to_string(),
            ObjectKey::Expression(Expression::String(name)) => name.value().clone(),
            ObjectKey::Expression(other) => self.source(other).to_owned(),
        }
    }

    /// The text of a template, with what is computed as it is written.
    fn written(&self, template: &Template) -> String {
        let part = |element: &Element| match element {
            Element::Literal(text) => text.value().clone(),
            other => self.source(other).to_owned(),
        };
        template.iter().map(part).collect()
    }

    fn computed(&self, expression: &Expression) -> Value {
        Value::Text(["${", self.source(expression).trim(), "}"].concat())
    }

    fn source(&self, part: &impl Span) -> &str {
        part.span().and_then(|span| self.text.get(span)).unwrap_or_default()
    }
}

/// The names and labels of a block, as a pointer.
fn path(block: &Block) -> String {
    block.labels.iter().fold(below("", &block.ident), |path, label| below(&path, label.as_str()))
}

/// What a call of `jsonencode` is given.
fn encoded(call: &FuncCall) -> Option<&Expression> {
    let is_encoder = call.name.namespace.is_empty() && call.name.name.as_str() == "jsonencode";
    call.args.iter().next().filter(|_| is_encoder && call.args.iter().count() == 1)
}
