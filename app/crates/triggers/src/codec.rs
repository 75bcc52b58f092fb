//! Folding a value into a text, and unfolding it again.

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use flate2::read::GzDecoder;
use miniz_oxide::deflate::compress_to_vec;

use crate::model::{Codec, Step};
use crate::value::Value;

/// How much an unfolded text may grow to: far above any event, far below what hurts.
const MOST: usize = 8 << 20;

// Each with the function that takes it: a program whose tables never compress carries no compressor.
impl Codec {
    /// A value as compact JSON text.
    pub const JSON: Self = Self { step: Step::Json, fold: |value| Value::Text(value.to_json()) };
    /// Text or bytes compressed.
    pub const GZIP: Self = Self { step: Step::Gzip, fold: gzip };
    /// Bytes as text, standard alphabet, padded.
    pub const BASE64: Self = Self { step: Step::Base64, fold: |value| Value::Text(STANDARD.encode(raw(value))) };

    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self.step {
            Step::Json => "json",
            Step::Gzip => "gzip",
            Step::Base64 => "base64",
        }
    }
}

impl PartialEq for Codec {
    fn eq(&self, other: &Self) -> bool {
        self.step == other.step
    }
}

impl Eq for Codec {}

/// Folds a value, first step first.
pub fn fold(codecs: &[Codec], value: &Value) -> Value {
    codecs.iter().fold(value.clone(), |value, codec| (codec.fold)(&value))
}

/// Undoes [`fold`]; the error names the step that does not work.
pub fn unfold(codecs: &[Codec], folded: &Value) -> Result<Value, Codec> {
    unfold_within(codecs, folded, MOST).0
}

/// Undoes [`fold`] where no step makes more than so many bytes; besides, how many bytes were made or read in all.
pub fn unfold_within(codecs: &[Codec], folded: &Value, most: usize) -> (Result<Value, Codec>, usize) {
    let mut cost = 0;
    let result = codecs.iter().rev().try_fold(folded.clone(), |value, codec| {
        let undone = match codec.step {
            Step::Json => text(&value).filter(|text| text.len() <= most).and_then(|text| {
                cost += text.len();
                Value::from_json(&text).ok()
            }),
            Step::Gzip => gunzip(&raw(&value), most, &mut cost).map(Value::Bytes),
            Step::Base64 => value.as_text().filter(|text| text.len() <= most).and_then(|text| {
                cost += text.len();
                STANDARD.decode(text).ok().map(Value::Bytes)
            }),
        };
        undone.ok_or(*codec)
    });
    (result, cost)
}

/// The bytes of a text, of bytes, or of a value's JSON; none of what is not set.
pub(crate) fn raw(value: &Value) -> Vec<u8> {
    match value {
        Value::Null => Vec::new(),
        Value::Bytes(bytes) => bytes.clone(),
        other => other.in_text().into_bytes(),
    }
}

/// The text of a bare text, or of a value's JSON; empty for what is not set.
pub(crate) fn bare(value: &Value) -> String {
    if matches!(value, Value::Null) { String::new() } else { value.in_text() }
}

/// The bytes of an event that is JSON: compact.
pub(crate) fn json(value: &Value) -> Vec<u8> {
    value.to_json().into_bytes()
}

/// The bytes of an event that is bare text.
pub(crate) fn plain(value: &Value) -> Vec<u8> {
    value.in_text().into_bytes()
}

/// The bytes where there is no event.
pub(crate) fn nothing(_: &Value) -> Vec<u8> {
    Vec::new()
}

/// The text of a text or of UTF-8 bytes.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Bytes(bytes) => String::from_utf8(bytes.clone()).ok(),
        _ => None,
    }
}

/// The same input gives the same bytes everywhere: no time stamp, no name, one pure-Rust compressor.
///
/// The frame (RFC 1952) is written here: a library that writes it brings its reader, its errors and 16 kB of tables for the
/// checksum to the page.
fn gzip(value: &Value) -> Value {
    const HEADER: [u8; 10] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];
    const LEVEL: u8 = 6;
    const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let raw = raw(value);
    let mut bytes = HEADER.to_vec();
    bytes.append(&mut compress_to_vec(&raw, LEVEL));
    bytes.extend(CHECKSUM.checksum(&raw).to_le_bytes());
    // The length modulo 2^32: its lowest four bytes.
    bytes.extend(&raw.len().to_le_bytes()[..4]);
    Value::Bytes(bytes)
}

fn gunzip(bytes: &[u8], most: usize, cost: &mut usize) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    let result = GzDecoder::new(bytes).take(most as u64 + 1).read_to_end(&mut plain);
    *cost += plain.len();
    result.ok()?;
    (plain.len() <= most).then_some(plain)
}
