//! Forms that belong to no cloud.

use super::{Fix, Form, Trap, trap};

/// Any text.
pub const ANY: &Form = &Form::new("", "any string", "任意字符串");

/// A number of an IPv4 address, or one that is masked.
macro_rules! octet {
    () => {
        "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]|[0-9]{0,2}[X*]{1,3})"
    };
}

/// A group of an IPv6 address, or one that is masked.
macro_rules! group {
    () => {
        "[0-9A-Fa-fX*]{1,4}"
    };
}

/// An IPv4 or IPv6 address; the documents mask parts of addresses with `XX` and `*`.
pub const IP: &Form = &Form::new(
    concat!(
        concat!("^((::([Ff]{4}:)?)?", octet!(), "(\\.", octet!(), "){3}"),
        concat!("|(", group!(), ":){7}", group!(), "|(", group!(), ":){1,7}:|(", group!(), ":){1,6}:", group!()),
        concat!("|(", group!(), ":){1,5}(:", group!(), "){1,2}|(", group!(), ":){1,4}(:", group!(), "){1,3}"),
        concat!("|(", group!(), ":){1,3}(:", group!(), "){1,4}|(", group!(), ":){1,2}(:", group!(), "){1,5}"),
        concat!("|", group!(), ":(:", group!(), "){1,6}|:((:", group!(), "){1,7}|:))$"),
    ),
    "an IP address such as `192.168.15.101`",
    "IP 地址，例如 `192.168.15.101`",
);

/// RFC 3339 with seconds, an optional fraction and `Z` or an offset.
pub const INSTANT: &Form = &Form::new(
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",
    "a time such as `2018-02-09T05:49:00Z`",
    "时间，例如 `2018-02-09T05:49:00Z`",
);

/// Hexadecimal digits in upper case.
pub const HEX_UPPER: &Form = &Form::new("^[0-9A-F*]+$", "hexadecimal digits in upper case", "大写十六进制字符");

/// Hexadecimal digits in lower case.
pub const HEX_LOWER: &Form = &Form::new("^[0-9a-f*]+$", "hexadecimal digits in lower case", "小写十六进制字符");

/// A region's name.
pub const REGION: &Form = &Form::new(
    "^[a-z0-9*-]+$",
    "a region of lower-case letters, digits and `-`, such as `cn-hangzhou`",
    "由小写字母、数字和短划线组成的地域，例如 `cn-hangzhou`",
);

/// A value that is masked in part with `*`, or a bucket's host that is masked as `xxx`.
pub const MASKED: &Form = &Form::new("^([^*]*\\*|x+\\.cos\\.)", "masked with `*` or `xxx`", "以 `*` 或 `xxx` 脱敏的值");

/// Base64 of the standard alphabet; documents print it with and without padding.
pub const BASE64: &Form = &Form::new(
    "^[A-Za-z0-9+/*x]*={0,2}$",
    "Base64 such as `MTU0MTczODY4OTAwMDAwMDAwMA==`",
    "Base64 字符串，例如 `MTU0MTczODY4OTAwMDAwMDAwMA==`",
);

/// A UUID; documents print letters beyond `f` and masks in its place.
pub const UUID: &Form = &Form::new(
    "^[0-9A-Za-z*-]+$",
    "a UUID such as `7f3b2c1d-8a4e-4c55-9d0e-2b6f1a9c8e70`",
    "UUID，例如 `7f3b2c1d-8a4e-4c55-9d0e-2b6f1a9c8e70`",
);

/// Decimal digits.
pub const DIGITS: &Form =
    &Form::new("^[0-9*]+$", "decimal digits such as `1541738689`", "十进制数字，例如 `1541738689`");

/// A filter that begins as names of objects do.
pub const NO_SLASH: &Form = &Form::new("", "text without a leading `/` or `\\`", "不以 `/` 或 `\\` 开头的字符串")
    .traps(&[trap(
        "^[/\\\\]",
        Fix::StripStart("/\\"),
        "No object's name begins with this character.",
        "对象名称不会以该字符开头。",
    )]);

/// The beginning of a name that is compared letter by letter.
pub const LITERAL_PREFIX: &Form = &Form::new("", "plain text", "纯文本").traps(&[
    trap("^[^*?]+\\*+$", Fix::StripEnd("*"), "A prefix needs no trailing `*`.", "前缀后面不需要 `*`。"),
    NO_GLOB,
    NO_LIST,
    NO_ESCAPE,
]);

/// The end of a name that is compared letter by letter.
pub const LITERAL_SUFFIX: &Form = &Form::new("", "plain text", "纯文本").traps(&[
    trap("^\\*+[^*?,;|]+$", Fix::StripStart("*"), "A suffix needs no leading `*`.", "后缀前面不需要 `*`。"),
    NO_LIST,
    NO_GLOB,
    NO_ESCAPE,
]);

const NO_GLOB: Trap = trap(
    "[*?]",
    Fix::Unknown,
    "`*` and `?` are not wildcards here: they match only themselves.",
    "`*` 和 `?` 在这里不是通配符，按字面匹配。",
);

const NO_LIST: Trap = trap(
    "\\.[A-Za-z0-9]+ *[,;|] *\\*?\\.|/ *[,;|] *[^ ]",
    Fix::Unknown,
    "One trigger has one filter; each additional one needs its own trigger.",
    "每个触发器只支持一个过滤条件，其余条件需要另建触发器。",
);

const NO_ESCAPE: Trap = trap(
    "%[0-9A-Fa-f]{2}",
    Fix::Unknown,
    "This is percent-encoded, and names are compared decoded.",
    "这里使用了百分号编码，而匹配时使用解码后的名称。",
);
