//! `aliyun/sls` and `tencent/cls`.

use bilingual::both;

use super::{
    Alone, Comparison, ENABLE, FUNCTION_NAME, INVOCATION_ROLE, NAMESPACE, Outcome, Pair, QUALIFIER, Step, TRIGGER_NAME,
    Way,
};
use crate::model::Provider;
use crate::model::Provider::{Aliyun, Tencent};
use crate::value::Value;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("sourceConfig.logstore", "topic_id").way(Way::Chosen).note(
            "Where the logs are: the name of a Logstore in SLS, the ID of a log topic in CLS.",
            "日志所在的位置：SLS 为日志仓库名称，CLS 为日志主题 ID。",
        ),
        Pair::of("jobConfig.triggerInterval", "max_wait").way(Way::Code(interval)).note(
            "SLS calls once in each interval of 3 to 600 seconds for every shard with new logs. CLS calls after 3 to \
             300 seconds at the latest, and earlier if the compressed logs reach 128 KB.",
            "SLS 按 3～600 秒的固定间隔，对每个有新日志的 Shard 调用一次；CLS 最迟在 3～300 秒后投递，压缩后的日志达到 \
             128 KB 时提前投递。",
        ),
        ENABLE,
        QUALIFIER,
    ],
    alone: &[
        TRIGGER_NAME.fill("sls-trigger"),
        Alone::of(
            Aliyun,
            &["sourceArn"],
            "The project of the Logstore. CLS needs only the topic, which is in the region of the function.",
            "日志仓库所在的日志项目。CLS 只需填写日志主题，日志主题与函数同地域。",
        ),
        Alone::of(
            Aliyun,
            &["sourceConfig.startTime"],
            "CLS delivers logs from when the trigger is created.",
            "CLS 从触发器创建后开始投递日志。",
        ),
        Alone::of(
            Aliyun,
            &["jobConfig.maxRetryTime"],
            "CLS invokes asynchronously: retries are set in the function, for all asynchronous calls.",
            "CLS 为异步调用，重试次数在函数的异步调用配置中设置。",
        ),
        Alone::of(
            Aliyun,
            &["functionParameter"],
            "CLS cannot add parameters of your own to the event: use environment variables of the function.",
            "CLS 事件中不能附加自定义参数，可改用函数的环境变量。",
        ),
        Alone::of(
            Aliyun,
            &["logConfig.project", "logConfig.logstore"],
            "The log of the trigger itself. SCF has only the log of the function.",
            "触发器自身的运行日志。SCF 只有函数日志。",
        ),
        INVOCATION_ROLE,
        FUNCTION_NAME,
        Alone::of(
            Tencent,
            &["max_size"],
            "SLS limits a call only by time, since the logs are not in its event.",
            "SLS 只按时间间隔触发，日志不在事件中，因此没有大小限制。",
        ),
        NAMESPACE,
    ],
    members: &[Pair::of("/source/logstoreName", "/clslogs/data/topic_name").note(
        "The name of the Logstore in SLS, and of the log topic in CLS.",
        "SLS 为日志仓库名称，CLS 为日志主题名称。",
    )],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/source/beginCursor", "/source/endCursor", "/source/shardId", "/source/endpoint"],
            "The range of logs that the function has to read itself, with the SDK of Log Service. The event of CLS \
             contains the logs, so nothing is left to read.",
            "函数需要使用日志服务 SDK 自行读取的日志区间。CLS 事件中已包含日志，无需再读取。",
        ),
        Alone::of(
            Aliyun,
            &["/source/projectName"],
            "CLS does not name the log set of the topic.",
            "CLS 事件中没有日志集信息。",
        ),
        Alone::of(
            Aliyun,
            &["/parameter"],
            "`functionParameter` of the configuration, which CLS does not have.",
            "来自配置中的 `functionParameter`，CLS 没有该配置。",
        ),
        Alone::of(
            Aliyun,
            &["/jobName", "/taskId", "/cursorTime"],
            "Identifiers and time of the task that reads the shard. CLS has no task.",
            "读取 Shard 的任务标识和时间。CLS 没有对应的任务。",
        ),
        Alone::of(
            Tencent,
            &["/clslogs/data/topic_id"],
            "The event of SLS identifies the Logstore by project and name.",
            "SLS 事件用日志项目和名称标识日志仓库。",
        ),
        Alone::of(
            Tencent,
            &["/clslogs/data/records/*/timestamp", "/clslogs/data/records/*/content"],
            "The logs themselves, compressed. A function for SLS reads them with the two cursors.",
            "日志内容（压缩后）。SLS 的函数需要凭两个 Cursor 读取日志。",
        ),
    ],
    ..Comparison::new(&aliyun::sls::TRIGGER, &tencent::cls::TRIGGER)
};

/// The longest wait of CLS, in seconds.
const LONGEST: i64 = 300;

fn interval(to: Provider, value: &Value, _: &Value) -> Step {
    let too_long = value.as_int().filter(|seconds| to == Provider::Tencent && (LONGEST + 1..=600).contains(seconds));
    let Some(seconds) = too_long else { return Step::to(value.clone()) };
    let says = both!(
        format!("CLS waits at most {LONGEST} seconds, not {seconds}: calls become more frequent."),
        format!("CLS 最长等待 {LONGEST} 秒，不支持 {seconds} 秒：调用会更频繁。")
    );
    Step::to(LONGEST).said(Outcome::Changed, says)
}
