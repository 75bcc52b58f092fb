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

/// The topic of MNS that fires a trigger of Function Compute.
pub const MNS_TOPIC_ARN: &Form = &Form::new(
    "^acs:mns:[a-z0-9*][a-z0-9*-]*:[0-9*]+:/topics/[A-Za-z0-9*][A-Za-z0-9*-]*$",
    "`acs:mns:REGION:ACCOUNT:/topics/TOPIC`, such as `acs:mns:cn-chengdu:123456789:/topics/Mytopic`",
    "`acs:mns:地域:账号 ID:/topics/主题名称`，例如 `acs:mns:cn-chengdu:123456789:/topics/Mytopic`",
)
.traps(&[
    trap(
        "^https?://|\\.aliyuncs\\.com",
        Fix::Unknown,
        "This is an endpoint of MNS; the ARN has region, account and topic: `acs:mns:REGION:ACCOUNT:/topics/TOPIC`.",
        "这是 MNS 的接入点；ARN 包含地域、账号和主题：`acs:mns:地域:账号 ID:/topics/主题名称`。",
    ),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "This is the topic's name alone; its ARN also has region and account: `acs:mns:REGION:ACCOUNT:/topics/TOPIC`.",
        "这只是主题名称；ARN 还包含地域和账号：`acs:mns:地域:账号 ID:/topics/主题名称`。",
    ),
    trap(
        ":/?queues/",
        Fix::Unknown,
        "This is a queue. A topic's ARN has `/topics/`; queues have a trigger type of their own.",
        "这是队列。主题的 ARN 中是 `/topics/`；队列使用另一类触发器。",
    ),
    trap(
        "^acs:mns:[^:]*::|^acs:mns::",
        Fix::Unknown,
        "Region and account must not be empty here.",
        "这里的地域和账号 ID 不能为空。",
    ),
    trap(
        "^acs:mns:[^/]*:topics/",
        Fix::Replace(":topics/", ":/topics/"),
        "`topics` has a `/` in front: `/topics/TOPIC`.",
        "`topics` 之前有一个 `/`：`/topics/主题名称`。",
    ),
    trap(
        "/topics/[^/]+/messages$",
        Fix::Replace("/messages", ""),
        "The ARN ends with the topic. With `/messages` it is a destination of asynchronous invocation.",
        "ARN 到主题名称为止；末尾带 `/messages` 的是异步调用目标的写法。",
    ),
]);

/// Name of a connector of Message Queue for Apache Kafka.
pub const KAFKA_CONNECTOR: &Form = &Form::new(
    "^[a-z0-9][a-z0-9-]*$",
    "lower-case letters, digits and `-`, and must not begin with `-`: `kafka-fc-sink`",
    "数字、小写英文字母和短划线，且不能以短划线开头，例如 `kafka-fc-sink`",
)
.traps(&[
    trap("[A-Z]", Fix::Lower, "The name has no capitals.", "名称中不能有大写字母。"),
    trap("_", Fix::Replace("_", "-"), "The name has no `_`.", "名称中不能有下划线。"),
    trap("^-", Fix::StripStart("-"), "The name does not begin with `-`.", "名称不能以短划线开头。"),
]);

/// Endpoint of Function Compute.
pub const FC_ENDPOINT: &Form = &Form::new(
    "^https?://[0-9*]+\\.[a-z0-9-]+\\.fc\\.aliyuncs\\.com$",
    "`http://ACCOUNT.REGION.fc.aliyuncs.com`, such as `http://188***.cn-hangzhou.fc.aliyuncs.com`",
    "`http://账号 ID.地域.fc.aliyuncs.com`，例如 `http://188***.cn-hangzhou.fc.aliyuncs.com`",
)
.traps(&[
    trap("^[0-9*]+\\.", Fix::Prepend("http://"), "The protocol is missing.", "缺少协议。"),
    trap("/$", Fix::StripEnd("/"), "The endpoint ends with the host.", "接入点到域名为止。"),
]);

/// Name of a RAM role, without its ARN.
pub const RAM_ROLE_NAME: &Form = &Form::new(
    "^[A-Za-z0-9.-]+$",
    "a role's name such as `AliyunKafkaConnectorRole`",
    "角色名称，例如 `AliyunKafkaConnectorRole`",
)
.traps(&[trap(
    "^acs:ram:",
    Fix::Unknown,
    "This is the role's ARN; its name stands behind `role/`.",
    "这是角色 ARN；角色名称是 `role/` 之后的部分。",
)]);

/// A function of Function Compute: of a service, with or without a version or an alias, or of FC 3.0.
pub const FC_FUNCTION_ARN: &Form = &Form::new(
    "^acs:fc:[a-z0-9*-]*:[0-9*]*:(services/[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)?/functions/[A-Za-z_][A-Za-z0-9_-]*\
     |functions/[A-Za-z_][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)?)$",
    "`acs:fc:REGION:ACCOUNT:services/SERVICE.QUALIFIER/functions/FUNCTION`, such as \
     `acs:fc:::services/fnf-demo.online/functions/provision`",
    "`acs:fc:地域:账号 ID:services/服务名.版本或别名/functions/函数名`，例如 \
     `acs:fc:::services/fnf-demo.online/functions/provision`",
)
.traps(&[
    trap(
        "^acs:(fnf|mns|fc:[^/]*:flow)",
        Fix::Unknown,
        "This is another service: a flow or a queue can be a task, too, but calls no function.",
        "这是其他服务的资源：任务步骤也可以集成流程或队列，但不会调用函数。",
    ),
    trap("[{}]", Fix::Unknown, "A placeholder stands here; put the real name in its place.", "这里是占位符，请替换为实际名称。"),
    trap(
        "/functions/[^/.]+\\.",
        Fix::Unknown,
        "The version or alias stands behind the service: `services/SERVICE.online/functions/FUNCTION`.",
        "版本或别名写在服务名之后：`services/服务名.online/functions/函数名`。",
    ),
    trap("/$", Fix::StripEnd("/"), "The ARN ends with the function.", "ARN 到函数名为止。"),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "This is a name alone; the ARN is `acs:fc:::services/SERVICE/functions/FUNCTION`.",
        "这只是名称；ARN 为 `acs:fc:::services/服务名/functions/函数名`。",
    ),
]);

/// A function of Function Compute by a version or an alias.
pub const FC_ARN_WITH_QUALIFIER: &Form = &Form::new(
    "^acs:fc:[^/]*:(services/[^/.]*\\.[^/]+/|functions/[^/]+/.)",
    "an ARN with a version or an alias",
    "带有版本或别名的 ARN",
);

/// Where the value of a mapping of Serverless Workflow comes from.
pub const MAPPING_SOURCE: &Form =
    &Form::new("", "a path such as `$input.name`, or a text", "`$input.name` 这样的路径，或常量文本").traps(&[
        trap(
            "^\\$(\\.|\\[)",
            Fix::Unknown,
            "A path begins with `$input`, `$local` or `$context` here, not with `$` alone.",
            "这里的路径以 `$input`、`$local` 或 `$context` 开头，不能只写 `$`。",
        ),
        trap(
            "^\\$Input",
            Fix::Replace("$Input", "$input"),
            "`$input` is in lower case here.",
            "这里的 `$input` 为小写。",
        ),
        trap(
            "^\\$Context",
            Fix::Replace("$Context", "$context"),
            "`$context` is in lower case here.",
            "这里的 `$context` 为小写。",
        ),
        trap(
            "^\\$(Output|output)",
            Fix::Unknown,
            "What the function returned is `$local` here.",
            "函数的返回结果在这里写作 `$local`。",
        ),
    ]);

/// An account's number where its digits are masked with `x`, or words that stand for it.
pub const ACCOUNT_OR_WORDS: &Form = &Form::new(
    "^[0-9A-Za-z*][0-9A-Za-z* ]*$",
    "an account ID, such as `118620210433****`",
    "账号 ID，例如 `118620210433****`",
);

/// An id or a digest in upper-case hexadecimal digits; vendors' samples mask them with `x`.
pub const HEX_MASKED: &Form = &Form::new(
    "^[0-9A-Fx*]+$",
    "upper-case hexadecimal digits, such as `2F5B3C082B923D4EAC694B76D928****`",
    "大写十六进制字符，例如 `2F5B3C082B923D4EAC694B76D928****`",
);

/// Tag of an object of OSS; that of a multipart upload ends in the number of its parts.
pub const OSS_ETAG: &Form = &Form::new(
    "^[0-9A-Fa-f*]+(-[0-9*]+)?$",
    "hexadecimal digits such as `688A7BF4F233DC9C88A80BF985AB7329`",
    "十六进制字符，例如 `688A7BF4F233DC9C88A80BF985AB7329`",
);
