//! Reading what a program printed: JSON, and what Python's `print` and Node's `console.log` make of the same values.
//!
//! One walk over the text writes JSON; each character is read once.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::value::Value;

/// How deep values may lie in each other, as in the reader of JSON.
const DEEPEST: usize = 127;

/// A value that was printed, and where its text ends.
#[derive(Debug)]
pub(super) struct Printed {
    pub(super) value: Value,
    pub(super) style: Style,
    pub(super) end: usize,
}

/// Whose notation it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// JSON as it should be.
    #[default]
    Json,
    /// JSON but for other quotation marks, or a comma too many.
    Loose,
    /// What Python prints.
    Python,
    /// What Node prints.
    Node,
}

/// Why no value can be read from a place on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The text ends within the value.
    Cut,
    /// The program left a part out, and printed this for it.
    Elided(String),
    /// It is no value in these notations.
    Foreign,
}

/// Reads the value that begins at a place; else why there is none, and how far the text was read.
pub(super) fn read(text: &str, at: usize) -> Result<Printed, (Stop, usize)> {
    let mut reader = Reader { text, at, json: String::new(), style: Style::Json };
    if let Err(stop) = reader.value(0) {
        return Err((stop, reader.at));
    }
    let value = Value::from_json(&reader.json).map_err(|_| (Stop::Foreign, reader.at))?;
    Ok(Printed { value, style: reader.style, end: reader.at })
}

/// Reads the literal of a text or of Python's bytes that begins at a place, and where it ends.
pub(super) fn literal(text: &str, at: usize) -> Result<(Vec<u8>, usize), (Stop, usize)> {
    let mut reader = Reader { text, at, json: String::new(), style: Style::Json };
    let is_bytes = reader.takes("b");
    reader.quoted(is_bytes).map(|bytes| (bytes, reader.at)).map_err(|stop| (stop, reader.at))
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    json: String,
    style: Style,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Result<char, Stop> {
        self.rest().chars().next().ok_or(Stop::Cut)
    }

    fn takes(&mut self, what: &str) -> bool {
        let is_there = self.rest().starts_with(what);
        if is_there {
            self.at += what.len();
        }
        is_there
    }

    fn skip(&mut self) -> Result<char, Stop> {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        self.peek()
    }

    /// The stricter notation is given up for another one.
    fn is_in(&mut self, style: Style) {
        if matches!(self.style, Style::Json | Style::Loose) {
            self.style = style;
        }
    }

    fn value(&mut self, depth: usize) -> Result<(), Stop> {
        if depth > DEEPEST {
            return Err(Stop::Foreign);
        }
        match self.skip()? {
            '{' => self.object(depth),
            '[' if self.takes("[Object: null prototype]") => {
                self.is_in(Style::Node);
                self.value(depth + 1)
            }
            '[' => self.list(depth),
            '"' | '\'' | '`' | '“' | '‘' => {
                let text = self.text()?;
                self.write(&text);
                Ok(())
            }
            '<' if self.takes("<Buffer") => self.buffer(),
            '.' | '…' => Err(self.elided()),
            '-' | '0'..='9' => {
                let number = self.run(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign)).to_owned();
                if self.at == self.text.len() && depth > 0 {
                    return Err(Stop::Cut);
                }
                let digits = number.strip_suffix('n');
                if digits.is_some() {
                    self.is_in(Style::Node);
                }
                self.json.push_str(digits.unwrap_or(&number));
                Ok(())
            }
            _ => self.word(depth),
        }
    }

    /// The signs from here on that are of a sort.
    fn run(&mut self, is_one: impl Fn(char) -> bool) -> &str {
        let start = self.at;
        let rest = &self.text[start..];
        self.at += rest.find(|sign| !is_one(sign)).unwrap_or(rest.len());
        &self.text[start..self.at]
    }

    /// A word that is a value, a prefix of a text, or the name of a class before its members.
    fn word(&mut self, depth: usize) -> Result<(), Stop> {
        for prefix in ["b", "u", "r"] {
            let rest = self.rest();
            if rest.starts_with(prefix) && rest[1..].starts_with(['"', '\'']) {
                self.style = Style::Python;
                self.at += 1;
                let bytes = self.quoted(prefix == "b")?;
                match String::from_utf8(bytes) {
                    Ok(text) => self.write(&text),
                    Err(other) => {
                        self.json.push_str("{\"$bytes\":\"");
                        STANDARD.encode_string(other.as_bytes(), &mut self.json);
                        self.json.push_str("\"}");
                    }
                }
                return Ok(());
            }
        }
        let start = self.at;
        let word = self.run(|sign| sign.is_alphanumeric() || "_$".contains(sign)).to_owned();
        let (json, style) = match word.as_str() {
            "true" | "false" | "null" => (word.as_str(), Style::Json),
            "True" => ("true", Style::Python),
            "False" => ("false", Style::Python),
            "None" => ("null", Style::Python),
            "undefined" => ("null", Style::Node),
            _ if self.at == self.text.len() && !word.is_empty() => return Err(Stop::Cut),
            _ if word.starts_with(char::is_uppercase) && self.rest().starts_with(" {") => {
                self.is_in(Style::Node);
                return self.value(depth + 1);
            }
            _ => {
                self.at = start;
                return Err(Stop::Foreign);
            }
        };
        self.json.push_str(json);
        if style != Style::Json {
            self.is_in(style);
        }
        Ok(())
    }

    fn object(&mut self, depth: usize) -> Result<(), Stop> {
        self.at += 1;
        self.json.push('{');
        let mut is_first = true;
        loop {
            let sign = self.skip()?;
            if sign == '}' {
                break;
            }
            if !is_first {
                self.json.push(',');
            }
            is_first = false;
            let name = match sign {
                '.' | '…' => return Err(self.elided()),
                '"' | '“' | '‘' => self.text()?,
                '\'' => {
                    self.is_in(Style::Python);
                    self.text()?
                }
                _ => {
                    let name = self.run(|sign| sign.is_alphanumeric() || "_$".contains(sign)).to_owned();
                    // A name without quotation marks is Node's, if a colon comes next.
                    match self.skip()? {
                        ':' if !name.is_empty() => self.is_in(Style::Node),
                        _ => return Err(Stop::Foreign),
                    }
                    name
                }
            };
            self.write(&name);
            self.skip()?;
            if self.takes("：") {
                self.is_in(Style::Loose);
            } else if !self.takes(":") {
                return Err(Stop::Foreign);
            }
            self.json.push(':');
            self.value(depth + 1)?;
            if !self.goes_on('}')? {
                break;
            }
        }
        self.at += 1;
        self.json.push('}');
        Ok(())
    }

    fn list(&mut self, depth: usize) -> Result<(), Stop> {
        for left_out in ["[Object", "[Array", "[Function", "[Getter", "[Circular", "[Symbol"] {
            if self.rest().starts_with(left_out) {
                return Err(self.elided());
            }
        }
        self.at += 1;
        self.json.push('[');
        let mut is_first = true;
        loop {
            if self.skip()? == ']' {
                break;
            }
            if !is_first {
                self.json.push(',');
            }
            is_first = false;
            self.value(depth + 1)?;
            if !self.goes_on(']')? {
                break;
            }
        }
        self.at += 1;
        self.json.push(']');
        Ok(())
    }

    /// Whether a comma comes next, and not the end.
    fn goes_on(&mut self, end: char) -> Result<bool, Stop> {
        let sign = self.skip()?;
        if sign == end {
            return Ok(false);
        }
        if self.takes("，") {
            self.is_in(Style::Loose);
        } else if !self.takes(",") {
            return Err(Stop::Foreign);
        }
        if self.skip()? == end {
            self.is_in(Style::Loose);
        }
        Ok(true)
    }

    /// What stands for a part that was not printed.
    fn elided(&mut self) -> Stop {
        let rest = self.rest();
        let end = rest.find([']', '}', '\n']).unwrap_or(rest.len());
        let closing = usize::from(rest.starts_with('[') && rest[end..].starts_with(']'));
        let what = rest[..end + closing].trim_end().chars().take(40).collect();
        self.at += end + closing;
        Stop::Elided(what)
    }

    /// `<Buffer 7b 7d>`: all its bytes are there as long as it is short.
    fn buffer(&mut self) -> Result<(), Stop> {
        self.is_in(Style::Node);
        let digits = self.run(|sign| sign.is_ascii_hexdigit() || sign == ' ').to_owned();
        if !self.takes(">") {
            return Err(if self.rest().is_empty() { Stop::Cut } else { self.elided() });
        }
        let bytes: Option<Vec<u8>> = digits.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).ok()).collect();
        self.write(&String::from_utf8(bytes.ok_or(Stop::Foreign)?).map_err(|_| Stop::Foreign)?);
        Ok(())
    }

    fn write(&mut self, text: &str) {
        self.json.push_str(&Value::from(text).to_json());
    }

    /// A text, also one that Node breaks into several with `+` between them.
    fn text(&mut self) -> Result<String, Stop> {
        let mut bytes = self.quoted(false)?;
        loop {
            let end = self.at;
            if !(matches!(self.skip(), Ok('+')) && self.takes("+") && matches!(self.skip(), Ok('\'' | '"' | '`'))) {
                self.at = end;
                return String::from_utf8(bytes).map_err(|_| Stop::Foreign);
            }
            self.is_in(Style::Node);
            bytes.extend(self.quoted(false)?);
        }
    }

    /// What stands between quotation marks. In Python's bytes `\xe4` is a byte, elsewhere a character.
    fn quoted(&mut self, of_bytes: bool) -> Result<Vec<u8>, Stop> {
        let open = self.peek()?;
        let close = match open {
            '"' | '\'' | '`' => open,
            '“' => '”',
            '‘' => '’',
            _ => return Err(Stop::Foreign),
        };
        match open {
            '"' => {}
            '`' => self.is_in(Style::Node),
            // Single ones are Python's or Node's; which, names and words tell.
            _ => self.is_in(Style::Loose),
        }
        self.at += open.len_utf8();
        let mut bytes = Vec::new();
        loop {
            let plain = self.run(|sign| sign != close && sign != '\\');
            bytes.extend_from_slice(plain.as_bytes());
            let sign = self.peek()?;
            self.at += sign.len_utf8();
            if sign == close {
                return Ok(bytes);
            }
            self.escape(of_bytes, &mut bytes)?;
        }
    }

    fn escape(&mut self, of_bytes: bool, bytes: &mut Vec<u8>) -> Result<(), Stop> {
        let sign = self.peek()?;
        self.at += sign.len_utf8();
        let digits = match sign {
            'x' => 2,
            'u' if !of_bytes => 4,
            'U' if !of_bytes => 8,
            _ => 0,
        };
        if digits > 0 {
            let code = self.code(digits)?;
            if of_bytes {
                bytes.push(u8::try_from(code).map_err(|_| Stop::Foreign)?);
                return Ok(());
            }
            // A character outside the basic plane is two halves.
            let code = if (0xD800..0xDC00).contains(&code) && self.takes("\\u") {
                let low = self.code(4)?;
                0x1_0000 + ((code - 0xD800) << 10) + (low.wrapping_sub(0xDC00) & 0x3FF)
            } else {
                code
            };
            bytes.extend(char::from_u32(code).ok_or(Stop::Foreign)?.to_string().into_bytes());
            return Ok(());
        }
        let meant = match sign {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            '0' => '\0',
            '"' | '\'' | '\\' | '/' | '`' => sign,
            // Python leaves what it does not know.
            other => {
                bytes.push(b'\\');
                other
            }
        };
        bytes.extend(meant.to_string().into_bytes());
        Ok(())
    }

    fn code(&mut self, digits: usize) -> Result<u32, Stop> {
        let code = self.rest().get(..digits).ok_or(Stop::Cut)?;
        let code = u32::from_str_radix(code, 16).map_err(|_| Stop::Foreign)?;
        self.at += digits;
        Ok(code)
    }
}
