//! Forms of what fires functions of Function Compute: topics, tables, instances, endpoints.

use super::{Fix, Form, trap};

/// Key of a product of the `IoT` platform.
pub const IOT_PRODUCT: &Form = &Form::new(
    "^[A-Za-z0-9*]+$",
    "a product's key of letters and digits, such as `VHo5FRjudkZ`",
    "由字母和数字组成的 ProductKey，例如 `VHo5FRjudkZ`",
);

/// Topics of a product that a rule listens to: `+` stands for one level, `#` at the end for the rest.
pub const IOT_SHORT_TOPIC: &Form = &Form::new(
    "^((\\+|[^/#+ ]+)/)*(\\+|#|[^/#+ ]+)$",
    "levels separated by `/`, without the product, such as `deviceName/update`; `+` matches one whole level, `#` at \
     the end all that follow",
    "不含 ProductKey、以 `/` 分隔的 Topic，例如 `deviceName/update`；`+` 匹配一级，末尾的 `#` 匹配其后所有级",
)
.traps(&[
    trap("^/", Fix::StripStart("/"), "It begins without `/`.", "开头不带 `/`。"),
    trap(
        "\\$\\{",
        Fix::Unknown,
        "Replace the variable with the device's name, or `+` for every device.",
        "请将变量替换为设备名称，或使用 `+` 匹配所有设备。",
    ),
]);

/// Topic that a message of a device is published to.
pub const IOT_TOPIC: &Form = &Form::new(
    "^(/[^/#+ ]+){2,}$",
    "a topic with product and device, such as `/VHo5FRjudkZ/deviceName/update`",
    "包含 ProductKey 和设备名称的 Topic，例如 `/VHo5FRjudkZ/deviceName/update`",
)
.traps(&[
    trap("^[^/+# ]+/[^+# ]+$", Fix::Prepend("/"), "It begins with `/`.", "开头要带 `/`。"),
    trap(
        "[+#]",
        Fix::Unknown,
        "A message is published to one topic; wildcards are for rules.",
        "消息只能发布到一个具体的 Topic；通配符只用于规则。",
    ),
]);

/// Topic of `DataHub`, as a resource.
pub const DATAHUB_TOPIC_ARN: &Form = &Form::new(
    "^acs:dhs:[a-z0-9*-]+:[0-9*]+:projects/[A-Za-z*][A-Za-z0-9_*-]{2,31}/topics/[A-Za-z*][A-Za-z0-9_*-]{0,127}$",
    "`acs:dhs:REGION:ACCOUNT:projects/PROJECT/topics/TOPIC`, such as \
     `acs:dhs:cn-hangzhou:123456789:projects/test_project_name/topics/test_topic_name`",
    "`acs:dhs:地域:账号 ID:projects/项目/topics/主题`，例如 \
     `acs:dhs:cn-hangzhou:123456789:projects/test_project_name/topics/test_topic_name`",
)
.traps(&[
    trap(
        "^/?projects/",
        Fix::Unknown,
        "This is how the event names the topic; its ARN also has region and account.",
        "这是事件中的写法；ARN 还包含地域和账号 ID。",
    ),
    trap(
        "^[^:/]*$",
        Fix::Unknown,
        "This is the topic's name alone; its ARN also has region, account and project.",
        "这只是主题名称；ARN 还包含地域、账号 ID 和项目。",
    ),
    trap(
        "^acs:datahub:",
        Fix::Replace("acs:datahub:", "acs:dhs:"),
        "The service is called `dhs` in ARNs.",
        "ARN 中的服务名称是 `dhs`。",
    ),
]);

/// Address of Function Compute.
pub const FC_ENDPOINT: &Form = &Form::new(
    "^https?://[0-9*]+\\.(fc\\.[a-z0-9*-]+|[a-z0-9*-]+\\.fc)\\.aliyuncs\\.com$",
    "an endpoint of Function Compute such as `https://12423423992.fc.cn-shanghai-internal.aliyuncs.com`",
    "函数计算的服务地址，例如 `https://12423423992.fc.cn-shanghai-internal.aliyuncs.com`",
)
.traps(&[
    trap("^[0-9*]+\\.", Fix::Prepend("https://"), "It begins with `https://`.", "开头要带 `https://`。"),
    trap("/$", Fix::StripEnd("/"), "It ends without `/`.", "结尾不带 `/`。"),
]);

/// Address of Function Compute within a region's network.
pub const FC_INTERNAL_ENDPOINT: &Form = &Form::new(
    "^[^.]+\\.(fc\\.)?[a-z0-9*-]+-internal\\.",
    "an internal endpoint, whose region ends in `-internal`",
    "内网服务地址，其中地域以 `-internal` 结尾",
);

/// A table of a database of RDS.
pub const RDS_TABLE: &Form = &Form::new(
    "^[^.*`“” ]+\\.[^.*`“” ]+$",
    "a database and a table separated by a dot, such as `db1.table1`",
    "以点号连接的库名和表名，例如 `db1.table1`",
)
.traps(&[
    trap("^[“”\"]", Fix::StripStart("“”\""), "It has no quotes.", "不带引号。"),
    trap("[“”\"]$", Fix::StripEnd("“”\""), "It has no quotes.", "不带引号。"),
    trap("`", Fix::Replace("`", ""), "It has no backticks, as SQL has.", "不带 SQL 中的反引号。"),
    trap(
        "\\*",
        Fix::Unknown,
        "Wildcards are not documented: list every table.",
        "文档中没有通配符，请逐个列出数据表。",
    ),
    trap("^[^.]*$", Fix::Unknown, "The database is missing.", "缺少库名。"),
    trap(
        "\\..*\\.",
        Fix::Unknown,
        "Subscriptions are by table: use one dot, between database and table.",
        "订阅粒度为表级别，只有库名和表名之间的一个点号。",
    ),
]);

/// An instance of RDS, as a resource.
pub const RDS_ARN: &Form = &Form::new(
    "^acs:rds:[a-z0-9*-]+:[0-9*]+:dbinstance/[A-Za-z0-9*-]+$",
    "`acs:rds:REGION:ACCOUNT:dbinstance/INSTANCE`, such as `acs:rds:cn-shanghai:123456789:dbinstance/rm-12345799xyz`",
    "`acs:rds:地域:账号 ID:dbinstance/实例 ID`，例如 `acs:rds:cn-shanghai:123456789:dbinstance/rm-12345799xyz`",
)
.traps(&[trap(
    "^[^:]*$",
    Fix::Unknown,
    "This is the instance's ID alone; its ARN also has region and account.",
    "这只是实例 ID；ARN 还包含地域和账号 ID。",
)]);

/// A table of Tablestore, as a resource.
pub const OTS_ARN: &Form = &Form::new(
    "^acs:ots:[a-z0-9*-]+:[0-9*]+:instance/[A-Za-z*][A-Za-z0-9*-]{1,14}[A-Za-z0-9*]/table/[A-Za-z_*][A-Za-z0-9_*]{0,254}$",
    "`acs:ots:REGION:ACCOUNT:instance/INSTANCE/table/TABLE`, such as \
     `acs:ots:cn-shanghai:123456789:instance/my-instance/table/mytable`",
    "`acs:ots:地域:账号 ID:instance/实例/table/数据表`，例如 \
     `acs:ots:cn-shanghai:123456789:instance/my-instance/table/mytable`",
)
.traps(&[
    trap(
        "^acs:(tablestore|otstable):",
        Fix::Unknown,
        "The service is called `ots` in ARNs.",
        "ARN 中的服务名称是 `ots`。",
    ),
    trap(
        "\\.aliyuncs\\.com",
        Fix::Unknown,
        "This is an endpoint; the ARN names region, account, instance and table.",
        "这是访问地址；ARN 由地域、账号 ID、实例和数据表组成。",
    ),
    trap(
        "^acs:ots:[^:]*:[^:]*:instance/[^/]*/?$",
        Fix::Unknown,
        "The table is missing: a trigger belongs to one table.",
        "缺少数据表：触发器属于某一张数据表。",
    ),
    trap(
        "^[^:]*$",
        Fix::Unknown,
        "The ARN has region, account, instance and table.",
        "ARN 由地域、账号 ID、实例和数据表组成。",
    ),
]);

/// Name of an instance of Tablestore.
pub const OTS_INSTANCE: &Form = &Form::new(
    "^[A-Za-z*][A-Za-z0-9*-]*[A-Za-z0-9*]$",
    "letters, digits and `-`, beginning with a letter and not ending in `-`",
    "字母、数字和短划线，以字母开头，不以短划线结尾",
);

/// Name of a table or a column of Tablestore.
pub const OTS_NAME: &Form = &Form::new(
    "^[A-Za-z_*][A-Za-z0-9_*]*$",
    "letters, digits and `_`, not beginning with a digit",
    "字母、数字和下划线，不以数字开头",
)
.traps(&[trap("^[A-Za-z0-9_]+-[A-Za-z0-9_-]+$", Fix::Replace("-", "_"), "It has no `-`.", "不能包含短划线。")]);
