//! Values that the source would make up: request ids, tags, cursors.
//!
//! A generated value is the SHA-256 of (seed, trigger, slot pointer), counted up where more than 32 bytes are
//! needed, and never a sequence of draws: a new slot changes no value of an old link. For what is made of an item of a
//! list, the pointer is the item's in the occurrence, followed by that of the slot in what is made of it.
//!
//! The digest's input is `seed`, `trigger id`, `pointer` and a block number in decimal, joined by the byte 0.

use sha2::{Digest, Sha256};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::form::{self, Form};
use crate::model::{Kind, Limit, Unit};
use crate::value::Value;

/// What sort of value to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// So many hexadecimal digits in upper case.
    HexUpper(u8),
    /// So many hexadecimal digits in lower case.
    HexLower(u8),
    /// A whole number of so many decimal digits, at most 18, not beginning with 0.
    Int(u8),
    /// A text of so many decimal digits, not beginning with 0.
    Digits(u8),
    /// A random UUID (RFC 9562, version 4), in lower case.
    Uuid,
    /// Base64 text of so many lower-case hexadecimal digits.
    Base64Hex(u8),
    /// Base64 text of so many decimal digits, not beginning with 0.
    Base64Digits(u8),
    /// Base64 text of so many bytes.
    Base64(u8),
}

impl Maker {
    /// The kind of the values it makes. Pinned ones may be masked, longer or shorter.
    pub const fn kind(self) -> Kind {
        match self {
            Self::HexUpper(_) => text(form::HEX_UPPER),
            Self::HexLower(_) => text(form::HEX_LOWER),
            Self::Digits(_) => text(form::DIGITS),
            Self::Uuid => text(form::UUID),
            Self::Base64Hex(_) | Self::Base64Digits(_) | Self::Base64(_) => text(form::BASE64),
            Self::Int(_) => Kind::Int { min: 0, max: i64::MAX, unit: Unit::None },
        }
    }

    /// The value for a seed, a trigger and the pointer of a slot.
    pub fn make(self, seed: &str, trigger: &str, pointer: &str) -> Value {
        let mut nibbles = Nibbles { seed, trigger, pointer, block: 0, left: Vec::new() };
        match self {
            Self::HexUpper(len) => nibbles.hex(len, b"0123456789ABCDEF").into(),
            Self::HexLower(len) => nibbles.hex(len, LOWER).into(),
            Self::Base64Hex(len) => STANDARD.encode(nibbles.hex(len, LOWER)).into(),
            Self::Digits(len) => nibbles.decimal(len).into(),
            Self::Base64Digits(len) => STANDARD.encode(nibbles.decimal(len)).into(),
            Self::Base64(len) => {
                let bytes: Vec<u8> = (0..len).map(|_| nibbles.next_nibble() << 4 | nibbles.next_nibble()).collect();
                STANDARD.encode(bytes).into()
            }
            Self::Uuid => {
                let hex = nibbles.hex(32, LOWER);
                // The version is 4, and the variant's two bits are 10.
                let variant = char::from(LOWER[usize::from(8 | nibbles.next_nibble() & 3)]);
                let [low, mid, high] = [&hex[..8], &hex[8..12], &hex[13..16]];
                format!("{low}-{mid}-4{high}-{variant}{}-{}", &hex[17..20], &hex[20..]).into()
            }
            Self::Int(digits) => {
                let mut value = 1 + i64::from(nibbles.next_nibble() % 9);
                for _ in 1..digits.min(18) {
                    value = value * 10 + i64::from(nibbles.next_nibble() % 10);
                }
                Value::Int(value)
            }
        }
    }
}

const LOWER: &[u8; 16] = b"0123456789abcdef";

const fn text(form: &'static Form) -> Kind {
    Kind::Text(Limit::chars(1, 1024), form)
}

/// The digest's bytes, half by half, block after block.
struct Nibbles<'a> {
    seed: &'a str,
    trigger: &'a str,
    pointer: &'a str,
    block: u32,
    left: Vec<u8>,
}

impl Nibbles<'_> {
    fn next_nibble(&mut self) -> u8 {
        if let Some(nibble) = self.left.pop() {
            return nibble;
        }
        let block = self.block.to_string();
        self.block += 1;
        let mut hash = Sha256::new();
        for (i, part) in [self.seed, self.trigger, self.pointer, &block].into_iter().enumerate() {
            if i > 0 {
                hash.update([0]);
            }
            hash.update(part);
        }
        self.left = hash.finalize().iter().rev().flat_map(|byte| [byte & 15, byte >> 4]).collect();
        self.left.pop().unwrap_or_default()
    }

    fn hex(&mut self, len: u8, digits: &[u8; 16]) -> String {
        (0..len).map(|_| char::from(digits[usize::from(self.next_nibble())])).collect()
    }

    /// Decimal digits, the first one not 0.
    fn decimal(&mut self, len: u8) -> String {
        let first = char::from(b'1' + self.next_nibble() % 9);
        std::iter::once(first).chain((1..len).map(|_| char::from(b'0' + self.next_nibble() % 10))).collect()
    }
}
