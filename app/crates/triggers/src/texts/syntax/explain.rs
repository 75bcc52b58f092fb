//! Why a text is not YAML, in the words of those who paste configurations: the line says more than the parser.

use bilingual::{Message, both};

use super::{Mistake, Spot};
use crate::problem::cut;

/// A text without anything in it.
pub(super) fn nothing() -> Mistake {
    Mistake {
        id: "empty", spot: Spot::START, message: both!("There is nothing to read.", "没有可读取的内容。")
    }
}

/// Where the scanner gave up.
pub(super) fn scanned(text: &str, spot: Spot) -> Mistake {
    if let Some((number, line)) = text.lines().enumerate().find(|(_, line)| is_indented_by_tab(line)) {
        let column = line.chars().take_while(|letter| *letter != '\t').count() + 1;
        return Mistake {
            id: "tab",
            spot: Spot { line: number + 1, column },
            message: both!(
                "YAML does not allow tabs for indentation. Use spaces.",
                "YAML 不能用制表符缩进，请改用空格。"
            ),
        };
    }
    let (line, rest) = at(text, spot);
    let (id, message) = match rest.chars().next() {
        Some('*') => return alias(text, spot),
        Some(sign @ ('@' | '`' | '%')) => ("needs-quotes", needs_quotes(line, rest, sign)),
        Some('&') => return anchor(spot),
        Some('!') => return tag(text, spot),
        Some(':') => (
            "needs-quotes",
            both!("A value that contains `: ` needs quotes around it.", "值中含有 `: `，需要在整个值两侧加引号。"),
        ),
        Some('"') => (
            "quote",
            both!(
                "This string in double quotes is not YAML: the closing quote is missing, or an escape such as `\\d` \
                 does not exist. Inside single quotes, nothing is escaped.",
                "双引号中的内容不符合 YAML 语法：缺少结尾的引号，或使用了不支持的转义（例如 `\\d`）。单引号中的内容不转义。"
            ),
        ),
        Some('\'') => ("quote", both!("This string in single quotes does not end.", "缺少结尾的单引号。")),
        _ => (
            "no-yaml",
            both!(
                "This is neither JSON nor YAML: the structure breaks off here. Check the indentation, and quotes and \
                 brackets that are not closed.",
                "此处不符合 JSON 或 YAML 语法。请检查缩进，以及未闭合的引号和括号。"
            ),
        ),
    };
    Mistake { id, spot, message }
}

/// `*` at the beginning of a value.
pub(super) fn alias(text: &str, spot: Spot) -> Mistake {
    let (line, rest) = at(text, spot);
    let value = rest.trim_end();
    let is_name = value.chars().skip(1).all(|letter| letter.is_alphanumeric() || "_-".contains(letter));
    let message = if is_name && value.len() > 1 {
        both!(
            "Aliases are not read here. Write the value itself, or put it in quotes if it begins with `*`.",
            "不支持别名（alias）。请直接写出值；如果值本身以 `*` 开头，请加上引号。"
        )
    } else {
        needs_quotes(line, rest, '*')
    };
    Mistake { id: "alias", spot, message }
}

/// `&` at the beginning of a value.
pub(super) fn anchor(spot: Spot) -> Mistake {
    Mistake {
        id: "anchor",
        spot,
        message: both!(
            "Anchors are not read here. Remove `&…`, or put the value in quotes if it begins with `&`.",
            "不支持锚点（anchor）。请去掉 `&…`；如果值本身以 `&` 开头，请加上引号。"
        ),
    }
}

/// `!` at the beginning of a value.
pub(super) fn tag(text: &str, spot: Spot) -> Mistake {
    let tag = cut(at(text, spot).1.split_whitespace().next().unwrap_or("!"));
    Mistake {
        id: "tag",
        spot,
        message: both!(
            format!("The tag {tag} is not read here: it would change the value. Write the value itself."),
            format!("不支持标签 {tag}，它会改变值的含义。请直接写出值。")
        ),
    }
}

/// `<<`.
pub(super) fn merge(spot: Spot) -> Mistake {
    Mistake {
        id: "merge",
        spot,
        message: both!(
            "`<<` merges another object, which is not read here. Write the members themselves.",
            "不支持用 `<<` 合并另一个对象。请直接写出各字段。"
        ),
    }
}

/// A list or an object where the name of a member belongs.
pub(super) fn name(text: &str, spot: Spot) -> Mistake {
    let is_template = at(text, spot).1.starts_with("{{") || at(text, spot).1.starts_with('{');
    let message = if is_template {
        both!(
            "`{` begins an object here. A value that begins with `{` needs quotes around it.",
            "此处的 `{` 会被当作对象的开始。以 `{` 开头的值需要加引号。"
        )
    } else {
        both!("The name of a member is a string.", "字段名称应为字符串。")
    };
    Mistake { id: "no-name", spot, message }
}

fn is_indented_by_tab(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with('\t') && !line.trim().is_empty()
}

/// The line of a place, and what stands there from the place on.
fn at(text: &str, spot: Spot) -> (&str, &str) {
    let line = text.lines().nth(spot.line - 1).unwrap_or_default();
    let from = line.char_indices().nth(spot.column - 1).map_or(line.len(), |(index, _)| index);
    (line, &line[from..])
}

/// A value that begins with a sign of YAML's own, and how the line is written right.
fn needs_quotes(line: &str, rest: &str, sign: char) -> Message {
    let before = line.strip_suffix(rest).unwrap_or_default().trim_start();
    let value = rest.split(" #").next().unwrap_or_default().trim_end().replace('\'', "''");
    let right = format!("{before}'{value}'");
    let right = if right.chars().count() <= 120 { format!("`{right}`") } else { "`'…'`".to_owned() };
    both!(
        format!(
            "`{sign}` at the beginning of a value has a special meaning in YAML. Put the value in quotes: {right}."
        ),
        format!("在 YAML 中，值开头的 `{sign}` 有特殊含义。请给值加上引号：{right}。")
    )
}
