//! JSON. Comments, commas behind the last item, single quotes and bare names are read too: people paste from code.

use bilingual::{Message, both};
use jsonc_parser::ast::{ObjectPropName, Value as Json};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Cursor, DEEPEST, Mistake, Names, Spot, Tree, item, too_deep};
use crate::value::{Value, below};

const OPTIONS: ParseOptions = ParseOptions {
    allow_comments: true,
    allow_loose_object_property_names: true,
    allow_trailing_commas: true,
    allow_missing_commas: false,
    allow_single_quoted_strings: true,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Reads JSON.
pub(super) fn parse(text: &str) -> Result<Tree, Mistake> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &OPTIONS).map_err(|error| mistake(&error))?;
    let mut reader = Reader { at: Cursor::new(text), tree: Tree::new() };
    if let Some(root) = parsed.value {
        let spot = reader.at.spot(root.start());
        reader.tree.value = reader.value(&root, "", spot, 1)?;
    }
    Ok(reader.tree)
}

struct Reader<'t> {
    at: Cursor<'t>,
    tree: Tree,
}

impl Reader<'_> {
    /// `name` is where the name of the value stands.
    fn value(&mut self, json: &Json<'_>, pointer: &str, name: Spot, depth: usize) -> Result<Value, Mistake> {
        let spot = self.at.spot(json.start());
        self.tree.note(pointer, name, spot)?;
        if depth > DEEPEST {
            return Err(too_deep(spot));
        }
        Ok(match json {
            Json::NullKeyword(_) => Value::Null,
            Json::BooleanLit(literal) => Value::Bool(literal.value),
            Json::StringLit(literal) => Value::Text(literal.value.clone().into_owned()),
            Json::NumberLit(literal) => {
                Value::from_json(literal.value).unwrap_or_else(|_| Value::Text(literal.value.to_owned()))
            }
            Json::Array(array) => {
                let mut items = Vec::new();
                for (i, of) in array.elements.iter().enumerate() {
                    let spot = self.at.spot(of.start());
                    items.push(self.value(of, &item(pointer, i), spot, depth + 1)?);
                }
                Value::List(items)
            }
            Json::Object(object) => {
                let (mut names, mut members) = (Names::default(), Vec::new());
                for property in &object.properties {
                    let spot = self.at.spot(property.start());
                    let name = match &property.name {
                        ObjectPropName::String(name) => name.value.clone().into_owned(),
                        ObjectPropName::Word(name) => name.value.to_owned(),
                    };
                    names.add(&name, spot)?;
                    let value = self.value(&property.value, &below(pointer, &name), spot, depth + 1)?;
                    members.push((name, value));
                }
                Value::Object(members)
            }
        })
    }
}

fn mistake(error: &ParseError) -> Mistake {
    let spot = Spot { line: error.line_display(), column: error.column_display() };
    if matches!(error.kind(), Kind::NestingDepthExceeded) {
        return too_deep(spot);
    }
    Mistake { id: "no-json", spot, message: why(error.kind()) }
}

fn why(kind: &Kind) -> Message {
    match kind {
        Kind::ExpectedComma => both!("A `,` is missing before this.", "此处之前缺少 `,`。"),
        Kind::ExpectedColonAfterObjectKey => {
            both!("A `:` is missing after the name.", "名称之后缺少 `:`。")
        }
        Kind::ExpectedObjectValue => both!("A value is missing after the `:`.", "`:` 之后缺少值。"),
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject => {
            both!("A name in double quotes is expected here.", "此处应为带双引号的名称。")
        }
        Kind::UnterminatedObject => both!("This object has no closing `}`.", "该对象缺少结尾的 `}`。"),
        Kind::UnterminatedArray => both!("This list has no closing `]`.", "该列表缺少结尾的 `]`。"),
        Kind::UnterminatedCommentBlock => both!("This comment has no closing `*/`.", "该注释缺少结尾的 `*/`。"),
        Kind::String(_) => both!(
            "This string in quotes is not JSON: a quote is missing, or an escape such as `\\d` does not exist.",
            "该字符串不符合 JSON 语法：缺少引号，或使用了不支持的转义（例如 `\\d`）。"
        ),
        Kind::UnexpectedWord | Kind::UnexpectedToken => {
            both!(
                "A value is expected here. Strings need double quotes in JSON.",
                "此处应为一个值。在 JSON 中，字符串需要加双引号。"
            )
        }
        Kind::MultipleRootJsonValues => both!(
            "A second value begins here. Paste one configuration at a time.",
            "此处开始了第二个值。请每次只粘贴一份配置。"
        ),
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => {
            both!("This closes nothing.", "该括号没有对应的左括号。")
        }
        Kind::UnexpectedComma => both!("A value is missing before this `,`.", "这个 `,` 之前缺少值。"),
        _ => both!("This is not JSON.", "此处不符合 JSON 语法。"),
    }
}
