//! Values that are computed from others.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::Text;
use md5::{Digest as _, Md5};

use crate::form;
use crate::input::Moment;
use crate::model::{Kind, Limit, Unit};
use crate::value::Value;

/// A way to compute a value.
#[derive(Clone, Copy, Debug)]
pub struct Derivation {
    /// Stable name, unique in the catalogue.
    pub id: &'static str,
    /// How it is computed, in words.
    pub means: Text,
    /// What comes out.
    pub gives: Kind,
    /// Computes it from the values of the expressions (unset ones are `None`); `None` where they do not suffice.
    pub run: fn(&[Option<&Value>], &Moment<'_>) -> Option<Value>,
}

/// Parts of resource names, and differences.
pub const ARN: &[&Derivation] = &[DIFFERENCE, ARN_REGION, ARN_ACCOUNT, ARN_RESOURCE, ARN_NAME];

/// Digests and cursors.
pub const DIGESTS: &[&Derivation] = &[MD5, NEXT_CURSOR];

/// MD5 of a text's UTF-8 bytes, in upper-case hexadecimal digits.
pub const MD5: &Derivation = &Derivation {
    id: "md5",
    means: Text::new("MD5 of the string, upper-case hexadecimal", "字符串的 MD5，大写十六进制"),
    gives: Kind::Text(Limit::chars(1, 64), form::HEX_UPPER),
    run: |values, _| {
        let digest = Md5::digest(first(values)?.in_text());
        let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Some(Value::Text(digits.map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])).collect()))
    },
};

/// One number less another; an unset one is 0.
pub const DIFFERENCE: &Derivation = &Derivation {
    id: "difference",
    means: Text::new("the first number minus the second", "前一个数减去后一个数"),
    gives: Kind::Int { min: i64::MIN, max: i64::MAX, unit: Unit::None },
    run: |values, _| {
        let number = |index: usize| values.get(index).copied().flatten().and_then(Value::as_int).unwrap_or_default();
        Some(Value::Int(number(0).saturating_sub(number(1))))
    },
};

/// A number that is written in decimal digits and encoded in Base64, so many steps on: one where the second value is not
/// set.
pub const NEXT_CURSOR: &Derivation = &Derivation {
    id: "next-cursor",
    means: Text::new(
        "the number in the begin cursor plus the steps, in Base64",
        "开始 Cursor 解码后的数字加上步数，再编码为 Base64",
    ),
    gives: Kind::Text(Limit::chars(1, 256), form::BASE64),
    run: |values, _| {
        let digits = String::from_utf8(STANDARD.decode(first(values)?.as_text()?).ok()?).ok()?;
        let steps = values.get(1).copied().flatten().map_or(Some(1), Value::as_int)?;
        let next = digits.parse::<u64>().ok()?.checked_add_signed(steps)?;
        Some(STANDARD.encode(next.to_string()).into())
    },
};

/// The region within an Alibaba Cloud resource name, `acs:SERVICE:REGION:ACCOUNT:RESOURCE`.
pub const ARN_REGION: &Derivation = &Derivation {
    id: "arn-region",
    means: Text::new("the region within the ARN", "ARN 中的地域"),
    gives: Kind::Text(Limit::chars(1, 64), form::REGION),
    run: |values, _| part(values, 2),
};

/// The account within an Alibaba Cloud resource name.
pub const ARN_ACCOUNT: &Derivation = &Derivation {
    id: "arn-account",
    means: Text::new("the account within the ARN", "ARN 中的账号 ID"),
    gives: Kind::Text(Limit::chars(1, 32), form::ALIYUN_ACCOUNT),
    run: |values, _| part(values, 3),
};

/// The resource within an Alibaba Cloud resource name.
pub const ARN_RESOURCE: &Derivation = &Derivation {
    id: "arn-resource",
    means: Text::new("the resource at the end of the ARN", "ARN 末尾的资源名称"),
    gives: Kind::Text(Limit::chars(1, 1024), form::ANY),
    run: |values, _| part(values, 4),
};

/// The last part of the resource within an Alibaba Cloud resource name, behind its last `/`.
pub const ARN_NAME: &Derivation = &Derivation {
    id: "arn-name",
    means: Text::new("the name at the end of the ARN", "ARN 末尾的名称"),
    gives: Kind::Text(Limit::chars(1, 1024), form::ANY),
    run: |values, _| {
        let resource = part(values, 4)?;
        resource.as_text()?.rsplit('/').next().map(Value::from)
    },
};

/// The first of the values.
pub fn first<'v>(values: &[Option<&'v Value>]) -> Option<&'v Value> {
    values.first().copied().flatten()
}

/// A part of a resource name; the last one keeps its colons.
fn part(values: &[Option<&Value>], index: usize) -> Option<Value> {
    first(values)?.as_text()?.splitn(5, ':').nth(index).map(Value::from)
}
