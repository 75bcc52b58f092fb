//! Forms of SCF and of what fires it.

use super::{Fix, Form, trap};

/// Path of an object within a bucket of COS.
pub const COS_KEY: &Form = &Form::new(
    "^[^/\\\\\\x18-\\x1b][^\\x18-\\x1b]*$",
    "an object's path without a leading `/` or `\\` and without the control characters 24 to 27, such as `test/a.jpg`",
    "对象路径，不能以 `/` 或 `\\` 开头，也不能包含控制字符 24～27，例如 `test/a.jpg`",
)
.traps(&[
    trap(
        "^/[0-9]+/[^/]+/[^/]",
        Fix::Unknown,
        "This looks like the event's `key`: the object's path begins after its third `/`.",
        "这似乎是事件中的 `key`：第三个 `/` 之后才是对象路径。",
    ),
    trap(
        "^[/\\\\]",
        Fix::StripStart("/\\"),
        "An object's path never begins with `/` or `\\`.",
        "对象路径不能以 `/` 或 `\\` 开头。",
    ),
    trap(
        "%0[aA]%0[dD]",
        Fix::Unknown,
        "COS refuses paths that contain `%0a%0d`.",
        "COS 不允许对象路径中包含 `%0a%0d`。",
    ),
]);

/// Host of a bucket of COS; the documents also mask bucket and account as `xxx`.
pub const COS_HOST: &Form = &Form::new(
    "^([a-z0-9*][a-z0-9*-]*-[0-9*]+|x+)\\.cos\\.[a-z0-9*-]+\\.myqcloud\\.com$",
    "`BUCKET-APPID.cos.REGION.myqcloud.com`, such as `testpic-1253970026.cos.ap-chengdu.myqcloud.com`",
    "`存储桶名称-APPID.cos.地域.myqcloud.com`，例如 `testpic-1253970026.cos.ap-chengdu.myqcloud.com`",
)
.traps(&[
    trap(
        "^http://",
        Fix::Replace("http://", ""),
        "This is the bucket's host alone, without `http://`.",
        "此处只填写存储桶的域名，不带 `http://`。",
    ),
    trap(
        "^https://",
        Fix::Replace("https://", ""),
        "This is the bucket's host alone, without `https://`.",
        "此处只填写存储桶的域名，不带 `https://`。",
    ),
    trap(
        "^[^/]*/+$",
        Fix::StripEnd("/"),
        "The host ends with `.com`, without `/`.",
        "域名以 `.com` 结尾，末尾没有 `/`。",
    ),
    trap("[A-Z]", Fix::Lower, "Hosts of buckets are lower case.", "存储桶域名只能使用小写字母。"),
    trap(
        "\\.cos-website\\.",
        Fix::Replace(".cos-website.", ".cos."),
        "This is the host of the bucket's static website. The trigger takes the host of the XML API, with `.cos.`.",
        "这是静态网站域名。触发器需要 XML API 访问域名，即 `.cos.` 形式。",
    ),
    trap(
        "\\.cos\\.accelerate\\.",
        Fix::Unknown,
        "This is the host of global acceleration, which names no region. The trigger takes the host with the bucket's \
         region.",
        "这是全球加速域名，不含地域。触发器需要带存储桶所在地域的域名。",
    ),
    trap(
        "\\.cos[a-z]+\\.myqcloud\\.com$",
        Fix::Unknown,
        "This host has a region's short code. The trigger takes the long name: `.cos.ap-beijing.`, not `.cosbj.`.",
        "该域名使用地域简称。触发器需要完整的地域名称：应为 `.cos.ap-beijing.`，而不是 `.cosbj.`。",
    ),
    trap(
        "^[a-z0-9-]+-[0-9]+$",
        Fix::Unknown,
        "This is the bucket alone. Its host continues with `.cos.REGION.myqcloud.com`.",
        "这里只写了存储桶。域名还需要加上 `.cos.地域.myqcloud.com`。",
    ),
]);

/// Suffix filter of COS after the documents: nothing, or something that begins with a dot.
pub const COS_SUFFIX: &Form = &Form::new(
    "^(\\..*)?$",
    "empty, or begin with `.` as in `.jpg`",
    "空，或以 `.` 开头，例如 `.jpg`",
)
.traps(&[trap("^[A-Za-z0-9]{1,8}$", Fix::Prepend("."), "The leading dot is missing.", "缺少开头的 `.`。")]);

/// Name of a function of SCF.
pub const SCF_FUNCTION: &Form = &Form::new(
    "^[A-Za-z*]([A-Za-z0-9_*-]*[A-Za-z0-9*])?$",
    "letters, digits, `_` and `-`, beginning with a letter and ending with a letter or digit",
    "字母、数字、下划线和连字符，以字母开头，以字母或数字结尾",
)
.traps(&[
    trap(
        "[:.$/]",
        Fix::Unknown,
        "This is the function's name alone: namespace and version have fields of their own.",
        "此处只填写函数名称：命名空间和版本有各自的字段。",
    ),
    trap("\\s", Fix::Unknown, "A function's name has no spaces.", "函数名称中不能有空格。"),
    trap("^[0-9_-]", Fix::Unknown, "A function's name begins with a letter.", "函数名称必须以字母开头。"),
    trap("[_-]$", Fix::Unknown, "A function's name ends with a letter or digit.", "函数名称必须以字母或数字结尾。"),
]);

/// Namespace of functions of SCF.
pub const SCF_NAMESPACE: &Form = &Form::new(
    "^[A-Za-z0-9_*-]+$",
    "letters, digits, `_` and `-`, such as `default`",
    "字母、数字、下划线和连字符，例如 `default`",
);

/// Version or alias of a function of SCF.
pub const SCF_QUALIFIER: &Form = &Form::new(
    "^(\\$LATEST|\\$DEFAULT|[0-9]+|[A-Za-z*][A-Za-z0-9_*-]*)$",
    "`$LATEST`, `$DEFAULT`, a version number such as `1`, or an alias such as `prod`",
    "`$LATEST`、`$DEFAULT`、版本号（如 `1`）或别名（如 `prod`）",
)
.traps(&[
    trap("^\\$latest$", Fix::Replace("$latest", "$LATEST"), "`$LATEST` is upper case.", "`$LATEST` 须大写。"),
    trap("^\\$default$", Fix::Replace("$default", "$DEFAULT"), "`$DEFAULT` is upper case.", "`$DEFAULT` 须大写。"),
]);

/// A version or alias that does not lack its `$`.
pub const SCF_DOLLAR: &Form = &Form::new(
    "",
    "`$LATEST` or `$DEFAULT` with the `$`",
    "带 `$` 的 `$LATEST` 或 `$DEFAULT`",
)
.traps(&[trap("^(LATEST|DEFAULT)$", Fix::Prepend("$"), "The leading `$` is missing.", "缺少开头的 `$`。")]);

/// Instance of `CKafka` and topic, as `TriggerName` joins them.
pub const CKAFKA_TOPIC: &Form = &Form::new(
    "^ckafka-[a-z0-9*]+-[A-Za-z0-9._*-]+$",
    "`INSTANCE-TOPIC`, such as `ckafka-8tfxzia3-test`",
    "`实例 ID-Topic 名称`，例如 `ckafka-8tfxzia3-test`",
)
.traps(&[
    trap(
        "^ckafka-[a-z0-9]+$",
        Fix::Unknown,
        "This is the instance alone: a hyphen and the topic's name follow it.",
        "这里只有实例 ID：后面还需要加上连接符和 Topic 名称。",
    ),
    trap(
        "^ckafka-[a-z0-9]+/[A-Za-z0-9._-]+$",
        Fix::Replace("/", "-"),
        "A hyphen joins instance and topic, not `/`.",
        "实例 ID 和 Topic 名称之间用连接符，而不是 `/`。",
    ),
    trap(
        "^ckafka-[a-z0-9]+:[A-Za-z0-9._-]+$",
        Fix::Replace(":", "-"),
        "A hyphen joins instance and topic, not `:`.",
        "实例 ID 和 Topic 名称之间用连接符，而不是 `:`。",
    ),
]);

/// Where the consumption of `CKafka` starts.
pub const CKAFKA_OFFSET: &Form = &Form::new(
    "^(latest|earliest|[0-9]{13})$",
    "`latest`, `earliest`, or milliseconds since 1970 such as `1595927203000`",
    "`latest`、`earliest`，或毫秒级时间戳，例如 `1595927203000`",
)
.traps(&[
    trap(
        "^[0-9]{10}$",
        Fix::Unknown,
        "These are seconds; milliseconds have 13 digits.",
        "这是秒级时间戳；毫秒级时间戳为 13 位。",
    ),
    trap("^(Latest|Earliest|LATEST|EARLIEST)$", Fix::Lower, "The word is lower case.", "须使用小写。"),
    trap("^lastest$", Fix::Replace("lastest", "latest"), "The word is spelled `latest`.", "正确拼写为 `latest`。"),
    trap("^oldest$", Fix::Replace("oldest", "earliest"), "The word is `earliest` here.", "此处应写 `earliest`。"),
    trap("^newest$", Fix::Replace("newest", "latest"), "The word is `latest` here.", "此处应写 `latest`。"),
]);

/// Milliseconds since 1970, as text.
pub const UNIX_MILLIS: &Form =
    &Form::new("^[0-9]{13}$", "milliseconds since 1970, 13 digits", "毫秒级时间戳，13 位数字");

/// Topic of CMQ, as a name of a trigger may be.
pub const CMQ_TOPIC: &Form = &Form::new(
    "^[A-Za-z0-9_*-]+$",
    "letters, digits, `_` and `-`, such as `Tabortest`",
    "字母、数字、`_` 和 `-`，例如 `Tabortest`",
);

/// A tag of CMQ.
pub const CMQ_TAG: &Form =
    &Form::new("^[^,*#]{1,16}$", "one tag of at most 16 characters", "不超过 16 个字符的单个标签");

/// Tags of a message of CMQ.
pub const CMQ_TAGS: &Form = &Form::new(
    "^([^,]{1,16}(, ?[^,]{1,16}){0,4})?$",
    "at most 5 tags of at most 16 characters, such as `tag1,tag2`",
    "最多 5 个标签，每个不超过 16 个字符，例如 `tag1,tag2`",
);

/// A binding key of CMQ.
pub const CMQ_BINDING: &Form = &Form::new(
    "^[^.]+([.][^.]+){0,15}$",
    "at most 16 words joined by `.`, such as `order.*.paid`",
    "最多 16 个单词，以 `.` 连接，例如 `order.*.paid`",
)
.traps(&[trap(
    "^[^.]+(/[^./]+)+$",
    Fix::Replace("/", "."),
    "Words are joined by `.`, not `/`.",
    "单词以 `.` 连接，而不是 `/`。",
)]);

/// A binding key whose `#` are whole words.
pub const CMQ_WHOLE_HASH: &Form = &Form::new(
    "^([^.#]*|#)([.]([^.#]*|#))*$",
    "a key in which `#` is a whole word, such as `#.test`",
    "`#` 单独作为一个单词，例如 `#.test`",
);
