//! What can happen at CDN, and the members of its events.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, REASONING};

use super::rules::DOMAIN_IN_ARN;
use crate::aliyun::UNIX_SECONDS;
use crate::derive::{ARN_ACCOUNT, Derivation, first};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    chars, choice, clock, copy, derived, field, fixed, group, happening, list_of, made, member, object, of, or, slot,
};
use crate::model::{Choice, Expr, Field, Group, Happening, Kind, Limit, Lit, Node, Slot, Unit, config, on};
use crate::pack::Codes;
use crate::time::{self, Format};
use crate::value::Value;

/// The eight events.
pub(super) const HAPPENINGS: &[Happening] = &[
    happening("LogFileCreated", "A log file is ready", "生成离线日志文件")
        .en("CDN wrote a file of offline logs of the domain. The function can process or store it without waiting.")
        .zh("CDN 生成了加速域名的离线日志文件，可以及时处理或转存。")
        .word("LogFileCreated")
        .fields(DOMAIN_ONLY)
        .cites(EVENTS),
    happening("CachedObjectsRefreshed", "Objects are refreshed", "刷新资源")
        .en("A refresh task is done: the nodes fetch the objects again. No polling of the task is needed.")
        .zh("刷新任务完成，节点上的资源已失效并将重新回源，无需再轮询任务状态。")
        .word("CachedObjectsRefreshed")
        .fields(OBJECTS)
        .cites(EVENTS),
    happening("CachedObjectsPushed", "Objects are pushed", "预热资源")
        .en("A push task is done: the objects are on the nodes before anyone requests them.")
        .zh("预热任务完成，源站内容已主动缓存到节点。")
        .word("CachedObjectsPushed")
        .fields(OBJECTS)
        .cites(EVENTS),
    happening("CachedObjectsBlocked", "Objects are blocked", "封禁资源")
        .en("CDN found illegal content and blocked it. The function can delete it at the origin.")
        .zh("CDN 发现违禁内容并封禁，可由函数直接在源站删除资源。")
        .word("CachedObjectsBlocked")
        .fields(OBJECTS)
        .cites(EVENTS),
    happening("CdnDomainStarted", "A domain is started", "启用加速域名")
        .en("A stopped domain was started again.")
        .zh("处于停用状态的加速域名被启用。")
        .word("CdnDomainStarted")
        .fields(&[group("Domain", "域名", &[CDN_DOMAIN, ONLINE])])
        .cites(EVENTS),
    happening("CdnDomainStopped", "A domain is stopped", "停用加速域名")
        .en("A domain was stopped.")
        .zh("加速域名被停用。")
        .word("CdnDomainStopped")
        .fields(&[group("Domain", "域名", &[CDN_DOMAIN, OFFLINE])])
        .cites(EVENTS),
    happening("CdnDomainAdded", "A domain is added", "添加加速域名")
        .en("A domain was added. The filter must name it, so the trigger exists before the domain.")
        .zh("添加了加速域名。过滤器中必须事先写明该域名，因此触发器要先于域名创建。")
        .word("CdnDomainAdded")
        .fields(DOMAIN_ONLY)
        .cites(EVENTS),
    happening("CdnDomainDeleted", "A domain is deleted", "删除加速域名")
        .en("A domain that had been added was deleted.")
        .zh("已添加的加速域名被删除。")
        .word("CdnDomainDeleted")
        .fields(DOMAIN_ONLY)
        .cites(EVENTS),
];

/// Where the events are listed.
const EVENTS: &[Cite] = &[ALIYUN_2021.at("11.1, 使用场景; CDN事件定义"), ALIYUN_2019.at("CDN事件触发器, eventName")];

/// Where parameters are printed.
const PRINTED: &[Cite] = &[ALIYUN_2021.at("11.2, 测试函数"), ALIYUN_2023.at("CDN触发器")];

const DOMAIN_ONLY: &[Group] = &[group("Domain", "域名", &[CDN_DOMAIN])];

const OBJECTS: &[Group] =
    &[group("Domain", "域名", &[CDN_DOMAIN]), group("Objects", "资源", &[OBJECT_PATH, OBJECT_TYPE])];

const CDN_DOMAIN: Field = field("domain", Kind::Text(Limit::chars(1, 253), form::CDN_DOMAIN))
    .en("The accelerated domain of the event, such as `example.com`.")
    .zh("发生事件的加速域名，例如 `example.com`。")
    .required()
    .example("example.com")
    .cites(PRINTED);

const OBJECT_PATH: Field = field("objectPath", list_of(&chars(1, 2048, form::ANY), 1, 1000))
    .en("The objects, one or several, such as `/2018/03/16/13/33b430c57e7.mp4`: paths without the domain.")
    .zh("资源标识，一个或多个，例如 `/2018/03/16/13/33b430c57e7.mp4`，是不含域名的路径。")
    .required()
    .example("/2018/03/16/13/33b430c57e7.mp4")
    .cites(PRINTED);

const OBJECT_TYPE: Field = field("objectType", Kind::Choice(OBJECT_TYPES))
    .en("Whether the objects are files or directories.")
    .zh("资源是文件还是文件夹。")
    .default(Lit::Text("File"))
    .cites(PRINTED);

const OBJECT_TYPES: &[Choice] = &[
    choice("File", "Files", "文件").aliases(&["FileDirectory"]),
    choice("Directory", "Directories", "文件夹").aliases(&["Folder"]),
];

const ONLINE: Field = field("status", Kind::text(32))
    .en("Status of the domain in the event, such as `online`.")
    .zh("事件中的域名状态，例如 `online`。")
    .default(Lit::Text("online"))
    .cites(PRINTED);

const OFFLINE: Field = field("status", Kind::text(32))
    .en("Status of the domain in the event. No document prints this event; `offline` is what CDN calls a stopped domain.")
    .zh("事件中的域名状态。没有文档给出该事件的示例；CDN 把停用的域名称为 `offline`。")
    .default(Lit::Text("offline"))
    .cites(&[REASONING.at("status of a stopped domain")]);

// The events

/// What all events have in common, around the parameters of one.
const fn envelope(parameters: &'static [Slot]) -> [Slot; 9] {
    [
        slot("eventName", Expr::Word(""))
            .en("What happened, such as `LogFileCreated`. The parameters differ by it.")
            .zh("事件类型，例如 `LogFileCreated`。不同事件的参数不同。"),
        slot("eventVersion", of(config("eventVersion")))
            .en("Version of the event: the string `1.0.0`.")
            .zh("事件版本，为字符串 `1.0.0`。"),
        slot("eventSource", fixed("cdn")).en("Where the event comes from: `cdn`.").zh("事件源名称：`cdn`。"),
        slot("region", fixed("cn-hangzhou"))
            .en("Region of CDN, `cn-hangzhou` unless set otherwise. It is not the region of your function.")
            .zh("CDN 所在地域，默认为 `cn-hangzhou`，与函数所在地域无关。")
            .pinned_by("region", chars(1, 64, form::REGION)),
        slot("eventTime", clock(Format::Offset(480)))
            .en("When it happened, in Beijing time with its offset, such as `2018-06-14T15:31:49+08:00`.")
            .zh("事件发生时间，北京时间并带有时区偏移，例如 `2018-06-14T15:31:49+08:00`。")
            .pinned(),
        slot("traceId", made(Maker::Uuid))
            .en("ID that the source sends, for troubleshooting.")
            .zh("事件源传递的 ID，用于排查问题。")
            .pinned(),
        object("resource", RESOURCE).en("The affected resource.").zh("资源信息。"),
        object("eventParameter", parameters)
            .en("Details that are specific to this event.")
            .zh("事件参数，随事件类型而不同。"),
        object("userIdentity", ACCOUNT).en("The owner of the domain.").zh("用户属性。"),
    ]
}

const RESOURCE: &[Slot] = &[slot("domain", of(on("domain")))
    .en("The accelerated domain, such as `example.com`.")
    .zh("加速域名，例如 `example.com`。")];

const ACCOUNT: &[Slot] = &[slot("aliUid", derived(ARN_ACCOUNT, &[of(config("sourceArn"))]))
    .en("The account that the domain belongs to: a string of digits.")
    .zh("域名所属的阿里云账号 ID，为字符串。")
    .pinned()];

/// The list that is around the event.
const fn events(item: &'static [Node]) -> [Slot; 1] {
    [member("events", Node::List(item))
        .en("What happened. Every document prints exactly one item, but none guarantees it, so a function should loop.")
        .zh("发生的事件列表。各版文档均只列出一项，但未保证只有一项，函数应循环处理。")]
}

pub(super) const CACHED: &[Slot] = &events(&[Node::Object(CACHED_EVENT)]);
pub(super) const LOG_FILE: &[Slot] = &events(&[Node::Object(LOG_FILE_EVENT)]);
pub(super) const STATUS: &[Slot] = &events(&[Node::Object(STATUS_EVENT)]);
pub(super) const DOMAIN: &[Slot] = &events(&[Node::Object(DOMAIN_EVENT)]);

const CACHED_EVENT: &[Slot] = &envelope(&[
    copy("objectPath", on("objectPath"))
        .en("The objects: a list of paths such as `/2018/03/16/13/33b430c57e7.mp4`, even for one object.")
        .zh("资源标识列表，例如 `/2018/03/16/13/33b430c57e7.mp4`；只有一个资源时也是列表。"),
    slot("createTime", or(on("completeTime"), &clock(Format::Unix)))
        .en("When the task began, in seconds since 1970, such as `1521180769`: a number.")
        .zh("任务开始时间，Unix 时间戳，单位秒，为数字，例如 `1521180769`。")
        .pinned_by("createTime", UNIX_SECONDS),
    PARAMETER_DOMAIN,
    slot("completeTime", or(on("createTime"), &clock(Format::Unix)))
        .en("When the task was done, in seconds since 1970, such as `1521180777`: a number.")
        .zh("任务结束时间，Unix 时间戳，单位秒，为数字，例如 `1521180777`。")
        .pinned_by("completeTime", UNIX_SECONDS),
    slot("objectType", of(on("objectType")))
        .en("`File` or `Directory`. A directory means everything under it.")
        .zh("资源类型：`File`（文件）或 `Directory`（文件夹）。文件夹代表其下的全部资源。"),
    slot("taskId", made(Maker::Int(10)))
        .en("Number of the task at CDN, such as `2089687230`: a number.")
        .zh("资源刷新任务 ID，为数字，例如 `2089687230`。")
        .pinned(),
]);

const LOG_FILE_EVENT: &[Slot] = &envelope(&[
    PARAMETER_DOMAIN,
    slot("endTime", LOG_ENDED)
        .en("When the logs of the file end, in seconds since 1970, such as `1528959900`: a number.")
        .zh("日志文件的结束时间，Unix 时间戳，单位秒，为数字，例如 `1528959900`。")
        .pinned_by("endTime", UNIX_SECONDS),
    slot("fileSize", made(Maker::Int(7)))
        .en("Size of the file in bytes, such as `1788115`: a number.")
        .zh("日志文件大小，单位字节，为数字，例如 `1788115`。")
        .pinned_by("fileSize", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes }),
    slot("filePath", derived(LOG_PATH, &[of(on("domain")), LOG_START, LOG_END]))
        .en(
            "Address to fetch the file from until its signature expires: gzip, one line per request. Keep what follows \
             `?`.",
        )
        .zh("日志文件的下载地址，签名过期前有效；文件为 gzip 格式，每行一条访问记录。`?` 后面的签名不能省略。")
        .pinned_by("filePath", chars(1, 4096, form::ANY)),
    slot("startTime", LOG_BEGAN)
        .en("When the logs of the file begin, in seconds since 1970, such as `1528959600`: a number.")
        .zh("日志文件的起始时间，Unix 时间戳，单位秒，为数字，例如 `1528959600`。")
        .pinned_by("startTime", UNIX_SECONDS),
]);

const LOG_ENDED: Expr = derived(LOG_ENDS, &[of(on("startTime")), clock(Format::Unix)]);
const LOG_END: Expr = or(on("endTime"), &LOG_ENDED);
const LOG_BEGAN: Expr = derived(LOG_BEGINS, &[LOG_END]);
const LOG_START: Expr = or(on("startTime"), &LOG_BEGAN);

const STATUS_EVENT: &[Slot] = &envelope(&[
    PARAMETER_DOMAIN,
    slot("status", of(on("status")))
        .en("Status of the domain, such as `online`. One sample of 2021 has none.")
        .zh("域名状态，例如 `online`。2021 年的一个示例中没有该字段。"),
]);

const DOMAIN_EVENT: &[Slot] = &envelope(&[PARAMETER_DOMAIN]);

const PARAMETER_DOMAIN: Slot =
    slot("domain", of(on("domain"))).en("The accelerated domain again.").zh("加速域名，与 `resource` 中相同。");

/// For how long the logs of a file are, in seconds: as in the documents' event.
const LOG_WINDOW: i64 = 300;

const LOG_BEGINS: &Derivation = &Derivation {
    id: "cdn-log-begins",
    means: bilingual::Text::new("five minutes before the end", "结束时间之前 5 分钟"),
    gives: UNIX_SECONDS,
    run: |values, _| Some(Value::Int((first(values)?.as_int()?.saturating_sub(LOG_WINDOW)).max(0))),
};

const LOG_ENDS: &Derivation = &Derivation {
    id: "cdn-log-ends",
    means: bilingual::Text::new("five minutes after the beginning, or the clock", "起始时间之后 5 分钟，或当前时钟"),
    gives: UNIX_SECONDS,
    run: |values, _| {
        let [start, now] = values else { return None };
        let Some(start) = start.and_then(Value::as_int) else { return now.cloned() };
        Some(Value::Int((start.saturating_add(LOG_WINDOW)).min(9_999_999_999)))
    },
};

/// The address of a log file, its signature masked as in the documents.
const LOG_PATH: &Derivation = &Derivation {
    id: "cdn-log-path",
    means: bilingual::Text::new(
        "the domain and the times in Beijing time, as CDN names its files; the signature is masked",
        "由域名和北京时间的起止时间组成，与 CDN 的文件命名一致；签名已脱敏",
    ),
    gives: Kind::Text(Limit::chars(1, 4096), form::ANY),
    run: |values, _| {
        let [domain, start, end] = values else { return None };
        let domain = domain.and_then(Value::as_text)?;
        let beijing = |time: Option<&Value>| Some(time::rfc3339(time.and_then(Value::as_int)?.saturating_add(28_800)));
        let (start, end) = (beijing(*start)?, beijing(*end)?);
        let day = start[..10].replace('-', "_");
        let minute = |time: &str| time[11..16].replace(':', "");
        let (start, end) = (minute(&start), minute(&end));
        let host = "http://cdnlog.cn-hangzhou.oss.aliyun-inc.com";
        let signature = "OSSAccessKeyId=xxxx&Expires=xxxx&Signature=xxxx";
        Some(format!("{host}/{domain}/{day}/{domain}_{day}_{start}_{end}.gz?{signature}").into())
    },
};

/// What the table says in code.
pub const CODES: Codes =
    Codes { derivations: &[LOG_BEGINS, LOG_ENDS, LOG_PATH], checks: &[DOMAIN_IN_ARN], ..Codes::NONE };
