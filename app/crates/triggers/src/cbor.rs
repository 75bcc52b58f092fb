//! CBOR (RFC 8949): what Tablestore hands to functions.
//!
//! Written with definite lengths, the members in their order, each whole number in its shortest form and every other
//! number as a double. Read in any form; numbers become the shortest decimal that gives the same double again.

use minicbor::data::{Tag, Type};
use minicbor::{Decoder, Encoder};

use crate::value::Value;

/// How deep values may be nested: far below what a call stack bears.
const DEEPEST: usize = 64;

/// A value in CBOR.
pub fn encode(value: &Value) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    // Writing into memory does not fail.
    let _ = write(value, &mut encoder);
    encoder.into_writer()
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn write(value: &Value, encoder: &mut Encoder<Vec<u8>>) -> Written {
    match value {
        Value::Null => encoder.null()?,
        Value::Bool(value) => encoder.bool(*value)?,
        Value::Int(value) => encoder.i64(*value)?,
        Value::Big(value) => encoder.u64(*value)?,
        Value::Decimal(value) => encoder.f64(fraction(value.as_str()).unwrap_or(f64::NAN))?,
        Value::Text(text) => encoder.str(text)?,
        Value::Bytes(bytes) => encoder.bytes(bytes)?,
        Value::List(items) => {
            encoder.array(items.len() as u64)?;
            return items.iter().try_for_each(|item| write(item, encoder));
        }
        Value::Object(members) => {
            encoder.map(members.len() as u64)?;
            return members.iter().try_for_each(|(name, value)| {
                encoder.str(name)?;
                write(value, encoder)
            });
        }
    };
    Ok(())
}

/// Reads digits as the nearest binary fraction.
#[cfg(feature = "page")]
pub type ReadFraction = fn(digits: &str) -> f64;

/// What reads fractions on the page, where this program cannot.
#[cfg(feature = "page")]
static PAGE: std::sync::OnceLock<ReadFraction> = std::sync::OnceLock::new();

/// Under the feature `page`, gives the program the browser's reader of numbers: one of its own weighs more than all else
/// here. Without it fractions are no numbers. Only the first time counts.
#[cfg(feature = "page")]
pub fn supply(read: ReadFraction) {
    let _ = PAGE.set(read);
}

#[cfg(feature = "page")]
fn fraction(digits: &str) -> Option<f64> {
    PAGE.get().map(|read| read(digits))
}

#[cfg(not(feature = "page"))]
fn fraction(digits: &str) -> Option<f64> {
    digits.parse().ok()
}

/// The value that CBOR holds, or why it cannot be read. All bytes must belong to it.
pub fn decode(bytes: &[u8]) -> Result<Value, String> {
    let mut decoder = Decoder::new(bytes);
    let value = read(&mut decoder, 0).map_err(|error| error.to_string())?;
    let rest = bytes.len() - decoder.position();
    if rest == 0 { Ok(value) } else { Err(format!("{rest} bytes are left behind the value")) }
}

fn read(decoder: &mut Decoder<'_>, depth: usize) -> Result<Value, minicbor::decode::Error> {
    if depth > DEEPEST {
        return Err(minicbor::decode::Error::message("nested too deeply"));
    }
    Ok(match decoder.datatype()? {
        Type::Null | Type::Undefined => {
            decoder.skip()?;
            Value::Null
        }
        Type::Bool => Value::Bool(decoder.bool()?),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => {
            let number = decoder.u64()?;
            i64::try_from(number).map_or(Value::Big(number), Value::Int)
        }
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => Value::Int(decoder.i64()?),
        Type::F16 | Type::F32 | Type::F64 => {
            let number = decoder.f64()?;
            // The shortest digits; JSON has no infinities, so those stay text.
            let digits = format!("{number:?}");
            Value::from_json(&digits).unwrap_or(Value::Text(digits))
        }
        Type::String | Type::StringIndef => Value::Text(decoder.str_iter()?.collect::<Result<Vec<_>, _>>()?.concat()),
        Type::Bytes | Type::BytesIndef => Value::Bytes(decoder.bytes_iter()?.collect::<Result<Vec<_>, _>>()?.concat()),
        Type::Array | Type::ArrayIndef => {
            let left = decoder.array()?;
            let mut items = Vec::new();
            while more(decoder, left, items.len())? {
                items.push(read(decoder, depth + 1)?);
            }
            Value::List(items)
        }
        Type::Map | Type::MapIndef => {
            let left = decoder.map()?;
            let mut members = Vec::new();
            while more(decoder, left, members.len())? {
                let name = read(decoder, depth + 1)?.in_text();
                members.push((name, read(decoder, depth + 1)?));
            }
            Value::Object(members)
        }
        Type::Tag => {
            let _: Tag = decoder.tag()?;
            read(decoder, depth + 1)?
        }
        other => return Err(minicbor::decode::Error::type_mismatch(other)),
    })
}

/// Whether a list or map has more members; at the end of one of unknown length its end mark is taken.
fn more(decoder: &mut Decoder<'_>, left: Option<u64>, read: usize) -> Result<bool, minicbor::decode::Error> {
    match left {
        Some(count) => Ok((read as u64) < count),
        None if decoder.datatype()? == Type::Break => {
            decoder.skip()?;
            Ok(false)
        }
        None => Ok(true),
    }
}
