//! Forms of text: a pattern, and what it says in words.
//!
//! The same pattern is checked here and stands in the JSON Schema, so it is written in the part of the syntax that
//! both share. The documents mask digits and letters of real values with `*` or `X`; the patterns let such masks pass.

use std::sync::OnceLock;

use bilingual::Prose;

/// A form that a text must have.
#[derive(Debug)]
pub struct Form {
    /// Anchored pattern in the syntax that ECMA-262 and `regex-lite` share; empty means any text.
    pub pattern: &'static str,
    /// The form in words, to follow "must be" and “应为”.
    pub says: Prose,
}

impl Form {
    /// Whether a text has the form.
    pub fn fits(&self, text: &str) -> bool {
        self.pattern.is_empty() || matcher()(self.pattern, text)
    }
}

/// Says whether a text matches a pattern.
pub type Matcher = fn(pattern: &str, text: &str) -> bool;

/// The engine of the page, where this program has none.
static PAGE: OnceLock<Matcher> = OnceLock::new();

/// Under the feature `page`, gives the program the regular expressions of the browser, which are the ones that ECMA-262
/// means. Without it texts fit every form. Only the first time counts.
pub fn supply(matcher: Matcher) {
    let _ = PAGE.set(matcher);
}

#[cfg(feature = "page")]
fn matcher() -> Matcher {
    PAGE.get().copied().unwrap_or(|_, _| true)
}

#[cfg(not(feature = "page"))]
fn matcher() -> Matcher {
    // A pattern that does not compile would be a mistake in the catalogue; a test compiles every one.
    |pattern, text| regex_lite::Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}

/// Any text.
pub static ANY: Form = Form { pattern: "", says: Prose::new("any text", "任意文本") };

/// Name of a trigger of Function Compute.
pub static ALIYUN_TRIGGER_NAME: Form = Form {
    pattern: "^[A-Za-z_][A-Za-z0-9_-]*$",
    says: Prose::new(
        "letters, digits, `_` and `-`, and must not begin with a digit or `-`",
        "字母、数字、下划线（_）和短划线（-），且不能以数字或短划线开头",
    ),
};

/// A version or an alias of a function of Function Compute.
pub static ALIYUN_QUALIFIER: Form = Form {
    pattern: "^(LATEST|[0-9]+|[A-Za-z_][A-Za-z0-9_-]*)$",
    says: Prose::new(
        "`LATEST`, a version number such as `1`, or an alias such as `prod`",
        "`LATEST`、版本号（如 `1`）或别名（如 `prod`）",
    ),
};

/// A RAM role.
pub static ALIYUN_ROLE: Form = Form {
    pattern: "^acs:ram::[0-9*]+:role/[A-Za-z0-9.@_-]+$",
    says: Prose::new(
        "a role's ARN such as `acs:ram::123456789:role/aliyunosseventnotificationrole`",
        "角色 ARN，例如 `acs:ram::123456789:role/aliyunosseventnotificationrole`",
    ),
};

/// An account's number.
pub static ALIYUN_ACCOUNT: Form = Form {
    pattern: "^[0-9*]{1,32}$",
    says: Prose::new("an account ID of digits, such as `123456789`", "由数字组成的账号 ID，例如 `123456789`"),
};

/// An IPv4 or IPv6 address; the documents mask parts of addresses with `XX`.
pub static IP: Form = Form {
    pattern: "^([0-9X*]{1,3}(\\.[0-9X*]{1,3}){3}|[0-9A-Fa-f:X*]*:[0-9A-Fa-f:.X*]*)$",
    says: Prose::new("an IP address such as `192.168.15.101`", "IP 地址，例如 `192.168.15.101`"),
};

/// RFC 3339 with seconds, an optional fraction and `Z` or an offset.
pub static INSTANT: Form = Form {
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",
    says: Prose::new("a time such as `2018-02-09T05:49:00Z`", "时间，例如 `2018-02-09T05:49:00Z`"),
};

/// Hexadecimal digits in upper case.
pub static HEX_UPPER: Form =
    Form { pattern: "^[0-9A-F*]+$", says: Prose::new("hexadecimal digits in upper case", "大写十六进制字符") };

/// Hexadecimal digits in lower case.
pub static HEX_LOWER: Form =
    Form { pattern: "^[0-9a-f*]+$", says: Prose::new("hexadecimal digits in lower case", "小写十六进制字符") };

/// The bucket that fires a trigger of Function Compute.
pub static OSS_ARN: Form = Form {
    pattern: "^acs:oss:[a-z0-9*-]+:[0-9*]+:[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
    says: Prose::new(
        "`acs:oss:REGION:ACCOUNT:BUCKET`, such as `acs:oss:cn-shanghai:123456789:testbucket`",
        "`acs:oss:地域:账号 ID:Bucket 名称`，例如 `acs:oss:cn-shanghai:123456789:testbucket`",
    ),
};

/// Name of a bucket of OSS.
pub static OSS_BUCKET: Form = Form {
    pattern: "^[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
    says: Prose::new(
        "a bucket's name of 3 to 63 lower-case letters, digits and `-`, such as `testbucket`",
        "3～63 个小写字母、数字或短划线组成的 Bucket 名称，例如 `testbucket`",
    ),
};

/// Name of an object of OSS or COS.
pub static OBJECT_KEY: Form = Form {
    pattern: "^[^/\\\\]",
    says: Prose::new(
        "an object's full name, which never begins with `/` or `\\`: `source/a.png`",
        "对象的完整名称，不能以 `/` 或 `\\` 开头，例如 `source/a.png`",
    ),
};

/// Tag of an object of OSS; that of a multipart upload ends in the number of its parts.
pub static OSS_ETAG: Form = Form {
    pattern: "^[0-9A-Fa-f*]+(-[0-9*]+)?$",
    says: Prose::new(
        "hexadecimal digits such as `688A7BF4F233DC9C88A80BF985AB7329`",
        "十六进制字符，例如 `688A7BF4F233DC9C88A80BF985AB7329`",
    ),
};

/// A region's name.
pub static REGION: Form = Form {
    pattern: "^[a-z0-9*-]+$",
    says: Prose::new(
        "a region of lower-case letters, digits and `-`, such as `cn-hangzhou`",
        "由小写字母、数字和短划线组成的地域，例如 `cn-hangzhou`",
    ),
};

/// Host of a bucket of COS; the documents also mask bucket and account as `xxx`.
pub static COS_HOST: Form = Form {
    pattern: "^([a-z0-9*][a-z0-9*-]*-[0-9*]+|x+)\\.cos\\.[a-z0-9*-]+\\.myqcloud\\.com$",
    says: Prose::new(
        "`BUCKET-APPID.cos.REGION.myqcloud.com`, such as `testpic-1253970026.cos.ap-chengdu.myqcloud.com`",
        "`存储桶名称-APPID.cos.地域.myqcloud.com`，例如 `testpic-1253970026.cos.ap-chengdu.myqcloud.com`",
    ),
};

/// Suffix filter of COS: nothing, or something that begins with a dot.
pub static COS_SUFFIX: Form = Form {
    pattern: "^(\\..*)?$",
    says: Prose::new("empty, or begin with `.` as in `.jpg`", "空，或以 `.` 开头，例如 `.jpg`"),
};

/// Name of a function of SCF.
pub static SCF_FUNCTION: Form = Form {
    pattern: "^[A-Za-z*]([A-Za-z0-9_*-]*[A-Za-z0-9*])?$",
    says: Prose::new(
        "letters, digits, `_` and `-`, beginning with a letter and ending with a letter or digit",
        "字母、数字、下划线和连字符，以字母开头，以字母或数字结尾",
    ),
};

/// Namespace of functions of SCF.
pub static SCF_NAMESPACE: Form = Form {
    pattern: "^[A-Za-z0-9_*-]+$",
    says: Prose::new("letters, digits, `_` and `-`, such as `default`", "字母、数字、下划线和连字符，例如 `default`"),
};

/// Version or alias of a function of SCF.
pub static SCF_QUALIFIER: Form = Form {
    pattern: "^(\\$LATEST|\\$DEFAULT|[0-9]+|[A-Za-z*][A-Za-z0-9_*-]*)$",
    says: Prose::new(
        "`$LATEST`, `$DEFAULT`, a version number such as `1`, or an alias such as `prod`",
        "`$LATEST`、`$DEFAULT`、版本号（如 `1`）或别名（如 `prod`）",
    ),
};
