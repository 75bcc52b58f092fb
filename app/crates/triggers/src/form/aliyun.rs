//! Forms of Function Compute and of what fires it.

use super::{Fix, Form, trap};

/// Name of a trigger of Function Compute.
pub const ALIYUN_TRIGGER_NAME: &Form = &Form::new(
    "^[A-Za-z_][A-Za-z0-9_-]*$",
    "letters, digits, `_` and `-`, and must not begin with a digit or `-`",
    "字母、数字、下划线（_）和短划线（-），且不能以数字或短划线开头",
)
.traps(&[
    trap("[^ ] +[^ ]", Fix::Replace(" ", "_"), "The name has no spaces.", "名称中不能有空格。"),
    trap("^[0-9-]", Fix::Prepend("_"), "The name does not begin with a digit or `-`.", "名称不能以数字或短划线开头。"),
]);

/// A version or an alias of a function of Function Compute.
pub const ALIYUN_QUALIFIER: &Form = &Form::new(
    "^(LATEST|[0-9]+|[A-Za-z_][A-Za-z0-9_-]*)$",
    "`LATEST`, a version number such as `1`, or an alias such as `prod`",
    "`LATEST`、版本号（如 `1`）或别名（如 `prod`）",
)
.traps(&[trap(
    "^\\$",
    Fix::StripStart("$"),
    "Versions have no `$` here; that is how SCF writes them.",
    "这里的版本不带 `$`，带 `$` 的是 SCF 的写法。",
)]);

/// A RAM role.
pub const ALIYUN_ROLE: &Form = &Form::new(
    "^acs:ram::[0-9*]+:role/[A-Za-z0-9.@_-]+$",
    "a role's ARN such as `acs:ram::123456789:role/aliyunosseventnotificationrole`",
    "角色 ARN，例如 `acs:ram::123456789:role/aliyunosseventnotificationrole`",
);

/// An account's number.
pub const ALIYUN_ACCOUNT: &Form = &Form::new(
    "^[0-9*]{1,32}$",
    "an account ID of digits, such as `123456789`",
    "由数字组成的账号 ID，例如 `123456789`",
);

/// The bucket that fires a trigger of Function Compute. No region begins with `o`, but every endpoint does, as in
/// `oss-cn-shanghai`.
pub const OSS_ARN: &Form = &Form::new(
    "^acs:oss:[a-np-z0-9*][a-z0-9*-]*:[0-9*]+:[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
    "`acs:oss:REGION:ACCOUNT:BUCKET`, such as `acs:oss:cn-shanghai:123456789:testbucket`",
    "`acs:oss:地域:账号 ID:Bucket 名称`，例如 `acs:oss:cn-shanghai:123456789:testbucket`",
)
.traps(&[
    trap(
        "^oss://|\\.aliyuncs\\.com",
        Fix::Unknown,
        "This is an address of the bucket; its ARN has region and account: `acs:oss:REGION:ACCOUNT:BUCKET`.",
        "这是 Bucket 的访问地址；ARN 包含地域和账号：`acs:oss:地域:账号 ID:Bucket 名称`。",
    ),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "This is the bucket's name alone; its ARN also has region and account: `acs:oss:REGION:ACCOUNT:BUCKET`.",
        "这只是 Bucket 名称；ARN 还包含地域和账号：`acs:oss:地域:账号 ID:Bucket 名称`。",
    ),
    trap(
        "^acs:oss:oss-",
        Fix::Replace("acs:oss:oss-", "acs:oss:"),
        "The region is written without the `oss-` of the endpoint.",
        "地域不带 Endpoint 中的 `oss-`。",
    ),
    trap(
        "^acs:oss:[^:]*::|^acs:oss::",
        Fix::Unknown,
        "Region and account must not be empty here.",
        "这里的地域和账号 ID 不能为空。",
    ),
    trap(
        "^acs:oss:[^/]*[a-z0-9]/\\*?$",
        Fix::StripEnd("/*"),
        "The ARN ends with the bucket. With `/*` it is a resource of a RAM policy.",
        "ARN 到 Bucket 名称为止；末尾带 `/*` 的是 RAM 权限策略中的资源写法。",
    ),
    trap(
        "^acs:oss:[^/]*/",
        Fix::Unknown,
        "The ARN ends with the bucket. Objects are selected by prefix and suffix.",
        "ARN 到 Bucket 名称为止；对象由前缀和后缀筛选。",
    ),
    trap(
        "_[^:]*$",
        Fix::Unknown,
        "The name of a bucket has no `_`: only lower-case letters, digits and `-`.",
        "Bucket 名称不能包含下划线，只能使用小写字母、数字和短划线。",
    ),
    trap("^acs:oss:.*[A-Z]", Fix::Lower, "Region and bucket are in lower case.", "地域和 Bucket 名称均为小写。"),
]);

/// Name of a bucket of OSS.
pub const OSS_BUCKET: &Form = &Form::new(
    "^[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
    "a bucket's name of 3 to 63 lower-case letters, digits and `-`, such as `testbucket`",
    "3～63 个小写字母、数字或短划线组成的 Bucket 名称，例如 `testbucket`",
)
.traps(&[trap("^[A-Za-z0-9*-]*[A-Z]", Fix::Lower, "A bucket's name is in lower case.", "Bucket 名称均为小写。")]);

/// Name of an object of OSS.
pub const OBJECT_KEY: &Form = &Form::new(
    "^[^/\\\\]",
    "an object's full name, which never begins with `/` or `\\`: `source/a.png`",
    "对象的完整名称，不能以 `/` 或 `\\` 开头，例如 `source/a.png`",
)
.traps(&[trap(
    "^[/\\\\]",
    Fix::StripStart("/\\"),
    "No object's name begins with `/` or `\\`.",
    "对象名称不能以 `/` 或 `\\` 开头。",
)]);

/// Tag of an object of OSS; that of a multipart upload ends in the number of its parts.
pub const OSS_ETAG: &Form = &Form::new(
    "^[0-9A-Fa-f*]+(-[0-9*]+)?$",
    "hexadecimal digits such as `688A7BF4F233DC9C88A80BF985AB7329`",
    "十六进制字符，例如 `688A7BF4F233DC9C88A80BF985AB7329`",
);

/// What `EventBridge` calls its buses and rules.
pub const EVENTBRIDGE_NAME: &Form = &Form::new("^[A-Za-z0-9-]*$", "letters, digits and `-`", "字母、数字和短划线")
    .traps(&[trap(
        "_",
        Fix::Replace("_", "-"),
        "A name of EventBridge has no `_`.",
        "EventBridge 的名称不能包含下划线。",
    )]);

/// A rule or a stream of `EventBridge`; the tool's documents print both with names in angle brackets.
pub const EVENTBRIDGE_ARN: &Form = &Form::new(
    "^acs:eventbridge:[^:/]*:[^:/]*:(eventbus/[^/]+/rule/[^/]+|eventstreaming/[^/]+)$",
    "`acs:eventbridge:REGION:ACCOUNT:eventbus/BUS/rule/RULE`, or the same with `eventstreaming/NAME`",
    "`acs:eventbridge:地域:账号 ID:eventbus/总线名称/rule/规则名称`，或以 `eventstreaming/事件流名称` 结尾",
);

/// A queue, a topic or a bus for dead letters.
pub const DEAD_LETTER_ARN: &Form = &Form::new(
    "^acs:(mns|mq|alikafka|eventbridge):[a-z0-9*-]+:[0-9*]+:.+$",
    "an ARN of MNS, RocketMQ, Kafka or EventBridge, such as `acs:mns:cn-hangzhou:123456789:/queues/dead`",
    "MNS、RocketMQ、Kafka 或 EventBridge 资源的 ARN，例如 `acs:mns:cn-hangzhou:123456789:/queues/dead`",
);

/// The mode of an event bus.
pub const EVENT_DRIVEN: &Form = &Form::new("^event-driven$", "`event-driven`", "`event-driven`");

/// The mode of an event stream.
pub const EVENT_STREAMING: &Form = &Form::new("^event-streaming$", "`event-streaming`", "`event-streaming`");

/// The format with an envelope.
pub const CLOUD_EVENTS: &Form = &Form::new("^CloudEvents$", "`CloudEvents`", "`CloudEvents`");

/// Name of a queue of MNS; the documents mask parts with `*`.
pub const QUEUE_NAME: &Form = &Form::new(
    "^[A-Za-z0-9*][A-Za-z0-9*-]*$",
    "a queue's name of letters, digits and `-`, such as `Myqueue`",
    "由字母、数字和短划线组成的队列名称，例如 `Myqueue`",
)
.traps(&[trap(
    "^acs:mns:.*/queues/",
    Fix::Unknown,
    "This is the ARN of the queue; only its name is needed here.",
    "这是队列的 ARN；这里只需填写队列名称。",
)]);

/// ID of an instance, a topic, a group or a queue of a message product; the documents mask parts with `*`.
pub const RESOURCE_ID: &Form = &Form::new(
    "^[A-Za-z0-9_.%*-]+$",
    "a name of letters, digits, `_`, `-` and `.`",
    "由字母、数字、下划线、短划线和点组成的名称",
);

/// A tag of `RocketMQ` that is one word.
pub const PLAIN_TAG: &Form = &Form::new("", "one tag", "单个标签").traps(&[
    trap("^\\*$", Fix::StripEnd("*"), "This is `*` alone.", "这里只有一个 `*`。"),
    trap("\\|\\|", Fix::Unknown, "This has `||`.", "这里包含 `||`。"),
]);
