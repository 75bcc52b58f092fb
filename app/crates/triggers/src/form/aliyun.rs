//! Forms of Function Compute and of what fires it.

use super::{Fix, Form, trap};

/// Name of a trigger of Function Compute.
pub const ALIYUN_TRIGGER_NAME: &Form = &Form::new(
    "^[A-Za-z_][A-Za-z0-9_-]*$",
    "letters, digits, `_` and `-`, and must not begin with a digit or `-`",
    "字母、数字、下划线（_）和短划线（-），且不能以数字或短划线开头",
)
.traps(&[
    trap("[^ ] +[^ ]", Fix::Replace(" ", "_"), "The name cannot contain spaces.", "名称中不能有空格。"),
    trap("^[0-9-]", Fix::Prepend("_"), "The name cannot begin with a digit or `-`.", "名称不能以数字或短划线开头。"),
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
    "Versions have no `$` here; only SCF writes one.",
    "这里的版本不带 `$`，带 `$` 的是 SCF 的写法。",
)]);

/// A RAM role.
pub const ALIYUN_ROLE: &Form = &Form::new(
    "^acs:ram::[0-9*]+:role/[A-Za-z0-9.@_-]+$",
    "a role's ARN such as `acs:ram::123456789:role/aliyunosseventnotificationrole`",
    "角色 ARN，例如 `acs:ram::123456789:role/aliyunosseventnotificationrole`",
);

/// An account's number; documents mask it with `*` or `x`.
pub const ALIYUN_ACCOUNT: &Form = &Form::new(
    "^[0-9*x]{1,32}$",
    "an account ID of digits, such as `123456789`",
    "由数字组成的账号 ID，例如 `123456789`",
);

/// The bucket that fires a trigger of Function Compute. No region begins with `o`, but every endpoint does, as in
/// `oss-cn-shanghai`.
pub const OSS_ARN: &Form = &Form::new(
    "^acs:oss:[a-np-z0-9*][a-z0-9*-]*:[0-9*x]+:[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
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
        "The region has no `oss-`; only the endpoint does.",
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
        "A bucket name has no `_`: only lower-case letters, digits and `-`.",
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
    trap("^acs:mns:::", Fix::Unknown, "Region and account must not be empty here.", "这里的地域和账号 ID 不能为空。"),
    trap(
        "^acs:mns::",
        Fix::Unknown,
        "The region is missing: `acs:mns:REGION:ACCOUNT:/topics/TOPIC`.",
        "缺少地域：`acs:mns:地域:账号 ID:/topics/主题名称`。",
    ),
    trap(
        "^acs:mns:[^:]*::",
        Fix::Unknown,
        "The account is missing: `acs:mns:REGION:ACCOUNT:/topics/TOPIC`.",
        "缺少账号 ID：`acs:mns:地域:账号 ID:/topics/主题名称`。",
    ),
    trap(
        "^acs:mns:[^/]*:topics/",
        Fix::Replace(":topics/", ":/topics/"),
        "`topics` has a leading `/`: `/topics/TOPIC`.",
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
    trap("[A-Z]", Fix::Lower, "The name cannot contain capitals.", "名称中不能有大写字母。"),
    trap("_", Fix::Replace("_", "-"), "The name cannot contain `_`.", "名称中不能有下划线。"),
    trap("^-", Fix::StripStart("-"), "The name cannot begin with `-`.", "名称不能以短划线开头。"),
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
    "This is the role's ARN; its name follows `role/`.",
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
        "This is another service: a flow or a queue can also be a task, but does not call a function.",
        "这是其他服务的资源：任务步骤也可以集成流程或队列，但不会调用函数。",
    ),
    trap("[{}]", Fix::Unknown, "This is a placeholder; replace it with the real name.", "这里是占位符，请替换为实际名称。"),
    trap(
        "/functions/[^/.]+\\.",
        Fix::Unknown,
        "The version or alias follows the service: `services/SERVICE.online/functions/FUNCTION`.",
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
    &Form::new("", "a path such as `$input.name`, or a string", "`$input.name` 这样的路径，或常量字符串").traps(&[
        trap(
            "^\\$(\\.|\\[)",
            Fix::Unknown,
            "A path begins with `$input`, `$local` or `$context` here, not just `$`.",
            "路径须以 `$input`、`$local` 或 `$context` 开头，不能只写 `$`。",
        ),
        trap("^\\$Input", Fix::Replace("$Input", "$input"), "`$input` is in lower case here.", "`$input` 须为小写。"),
        trap(
            "^\\$Context",
            Fix::Replace("$Context", "$context"),
            "`$context` is in lower case here.",
            "`$context` 须为小写。",
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

/// The project of Log Service whose Logstore fires a trigger of Function Compute.
pub const SLS_ARN: &Form = &Form::new(
    "^acs:log:[a-z0-9*-]+:[0-9*x]+:project/[a-z0-9*][a-z0-9*-]{1,61}[a-z0-9*]$",
    "`acs:log:REGION:ACCOUNT:project/PROJECT`, such as `acs:log:cn-shanghai:123456789:project/log-com`",
    "`acs:log:地域:账号 ID:project/项目名称`，例如 `acs:log:cn-shanghai:123456789:project/log-com`",
)
.traps(&[
    trap(
        "\\.log\\.aliyuncs\\.com",
        Fix::Unknown,
        "This is an endpoint of Log Service; the ARN has region, account and project.",
        "这是日志服务的 Endpoint；ARN 由地域、账号 ID 和项目组成。",
    ),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "This is the project's name alone; the ARN also has region and account.",
        "这只是项目名称；ARN 还包含地域和账号 ID。",
    ),
    trap(
        "^acs:sls:",
        Fix::Replace("acs:sls:", "acs:log:"),
        "In ARNs Log Service is `log`, not `sls`.",
        "ARN 中日志服务写作 `log`，不是 `sls`。",
    ),
    trap(
        "^acs:log:[^:]*::|^acs:log::",
        Fix::Unknown,
        "Region and account must not be empty here.",
        "这里的地域和账号 ID 不能为空。",
    ),
    trap(
        "^acs:log:[^/]+:project/[^/]+/",
        Fix::Unknown,
        "The ARN ends with the project. The Logstore is `sourceConfig.logstore`.",
        "ARN 到项目为止；日志仓库填写在 `sourceConfig.logstore` 中。",
    ),
    trap("^acs:log:[^A-Z]*:project/.*[A-Z]", Fix::Lower, "A project is in lower case.", "项目名称均为小写。"),
]);

/// Name of a project of Log Service.
pub const SLS_PROJECT: &Form = &Form::new(
    "^[a-z0-9*][a-z0-9*-]*[a-z0-9*]$",
    "a project of lower-case letters, digits and `-`, such as `log-com`",
    "由小写字母、数字和短划线组成的项目名称，例如 `log-com`",
)
.traps(&[trap("[A-Z]", Fix::Lower, "A project is in lower case.", "项目名称均为小写。")]);

/// Name of a Logstore of Log Service.
pub const SLS_LOGSTORE: &Form = &Form::new(
    "^[a-z0-9][a-z0-9_-]*[a-z0-9]$",
    "a Logstore of lower-case letters, digits, `_` and `-`, such as `log-en`",
    "由小写字母、数字、下划线和短划线组成的日志仓库名称，例如 `log-en`",
)
.traps(&[trap("[A-Z]", Fix::Lower, "A Logstore is in lower case.", "日志仓库名称均为小写。")]);

/// The account whose domains fire a trigger of Function Compute. CDN's own API puts the domains behind it.
pub const CDN_ARN: &Form = &Form::new(
    "^acs:cdn:[a-z0-9*-]*:[0-9*x]+(:domain/.+)?$",
    "`acs:cdn:*:ACCOUNT`, such as `acs:cdn:*:123456789`",
    "`acs:cdn:*:账号 ID`，例如 `acs:cdn:*:123456789`",
)
.traps(&[
    trap(
        "^[0-9]+$",
        Fix::Prepend("acs:cdn:*:"),
        "This is the account alone; the ARN is `acs:cdn:*:ACCOUNT`.",
        "这只是账号 ID；ARN 的格式为 `acs:cdn:*:账号 ID`。",
    ),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "The source is your account, not a domain; domains are in `filter.domain`.",
        "事件源是账号，不是域名；域名填写在 `filter.domain` 中。",
    ),
    trap("^acs:cdn:[^:]*:+$", Fix::Unknown, "The account must not be empty here.", "这里的账号 ID 不能为空。"),
]);

/// A domain that CDN accelerates; documents mask part of one with `*`.
pub const CDN_DOMAIN: &Form = &Form::new(
    "^\\.?[a-z0-9_-][a-z0-9*_-]*(\\.[a-z0-9*_-]+)*\\.[a-z0-9-]+$",
    "a domain such as `www.taobao.com`, without `http://`, port and path",
    "域名，例如 `www.taobao.com`，不带 `http://`、端口和路径",
)
.traps(&[
    trap(
        "^domain/",
        Fix::Replace("domain/", ""),
        "The name of the filter is not part of the domain.",
        "过滤参数的名称不是域名的一部分。",
    ),
    trap(
        "^\\*|\\*$",
        Fix::Unknown,
        "`*` is not a wildcard here: list every domain. A wildcard domain of CDN is written with a leading dot.",
        "`*` 在这里不是通配符，请逐个列出域名。CDN 的泛域名以点开头。",
    ),
    trap(
        "^https://",
        Fix::Replace("https://", ""),
        "This is an address; the filter has domains.",
        "这是访问地址，过滤器中应为域名。",
    ),
    trap(
        "^http://",
        Fix::Replace("http://", ""),
        "This is an address; the filter has domains.",
        "这是访问地址，过滤器中应为域名。",
    ),
    trap("^[^/]+/$", Fix::StripEnd("/"), "A domain has no `/`.", "域名中没有 `/`。"),
    trap("/", Fix::Unknown, "A domain has no path.", "域名不含路径。"),
    trap(":[0-9]+$", Fix::Unknown, "A domain has no port.", "域名不含端口。"),
    trap("[,;，； ]", Fix::Unknown, "Each domain is a separate item.", "每个域名单独作为一项。"),
    trap("\\.$", Fix::StripEnd("."), "A domain does not end with a dot here.", "这里的域名不以点结尾。"),
    trap("[A-Z]", Fix::Lower, "A domain is in lower case.", "域名均为小写。"),
]);
