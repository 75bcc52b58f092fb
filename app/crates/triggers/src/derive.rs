//! Values that are worked out from fields.

use bilingual::Prose;
use md5::{Digest as _, Md5};

use crate::form::{self, Form};
use crate::input::Moment;
use crate::value::Value;

/// A way to work a value out.
#[derive(Debug)]
pub struct Derivation {
    /// Stable name.
    pub id: &'static str,
    /// How it is worked out, in words.
    pub means: Prose,
    /// What comes out.
    pub gives: Gives,
    /// Works it out from the values of the paths (unset ones are `None`); `None` where they do not suffice.
    pub run: fn(&[Option<&Value>], &Moment<'_>) -> Option<Value>,
}

/// What sort of value comes out.
#[derive(Clone, Copy, Debug)]
pub enum Gives {
    /// Text of a form.
    Text(&'static Form),
    /// A whole number.
    Int,
}

/// MD5 of a text's UTF-8 bytes, in upper-case hexadecimal digits.
pub static MD5: Derivation = Derivation {
    id: "md5",
    means: Prose::new("MD5 of the text, upper-case hexadecimal", "文本的 MD5，大写十六进制"),
    gives: Gives::Text(&form::HEX_UPPER),
    run: |values, _| {
        let digest = Md5::digest(values.first()?.as_ref()?.in_text());
        let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Some(Value::Text(digits.map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])).collect()))
    },
};
