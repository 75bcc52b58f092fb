//! Values that the source would make up: request ids, tags, cursors.
//!
//! A generated value is the SHA-256 of (seed, trigger, slot pointer), counted up where more than 32 bytes are
//! needed, and never a sequence of draws: a new slot changes no value of an old link.
//!
//! The digest's input is `seed`, `trigger id`, `pointer` and a block number in decimal, joined by the byte 0.

use sha2::{Digest, Sha256};

use crate::form::{self, Form};

/// What sort of value to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// So many hexadecimal digits in upper case.
    HexUpper(u8),
    /// So many hexadecimal digits in lower case.
    HexLower(u8),
    /// A whole number of so many decimal digits, at most 18, not beginning with 0.
    Int(u8),
    /// Base64 text of so many lower-case hexadecimal digits.
    Base64Hex(u8),
}

/// What a generated value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// A text.
    Text(String),
    /// A whole number.
    Int(i64),
}

impl Maker {
    /// The form of the values it makes, if they are text.
    pub const fn form(self) -> Option<&'static Form> {
        match self {
            Self::HexUpper(_) => Some(&form::HEX_UPPER),
            Self::HexLower(_) => Some(&form::HEX_LOWER),
            Self::Base64Hex(_) => Some(&form::ANY),
            Self::Int(_) => None,
        }
    }

    /// The value for a seed, a trigger and the pointer of a slot.
    pub fn make(self, seed: &str, trigger: &str, pointer: &str) -> Made {
        let mut nibbles = Nibbles { seed, trigger, pointer, block: 0, left: Vec::new() };
        match self {
            Self::HexUpper(len) => Made::Text(nibbles.hex(len, b"0123456789ABCDEF")),
            Self::HexLower(len) => Made::Text(nibbles.hex(len, b"0123456789abcdef")),
            Self::Base64Hex(len) => {
                use base64::Engine as _;
                let hex = nibbles.hex(len, b"0123456789abcdef");
                Made::Text(base64::engine::general_purpose::STANDARD.encode(hex))
            }
            Self::Int(digits) => {
                let mut value = 1 + i64::from(nibbles.next_nibble() % 9);
                for _ in 1..digits.min(18) {
                    value = value * 10 + i64::from(nibbles.next_nibble() % 10);
                }
                Made::Int(value)
            }
        }
    }
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
}
