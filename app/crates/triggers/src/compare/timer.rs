//! `aliyun/timer` and `tencent/timer`.

use bilingual::both;

use super::{
    Alone, Comparison, DESCRIPTION, ENABLE, FUNCTION_NAME, NAMESPACE, Outcome, Pair, QUALIFIER, Step, Way, schedules,
};
use crate::model::Provider;
use crate::value::Value;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    aliyun: &aliyun::timer::TRIGGER,
    tencent: &tencent::timer::TRIGGER,
    fields: &[
        Pair::of("triggerName", "TriggerName").way(Way::Code(name)).note(
            "Function Compute accepts 128 characters and a leading `_`; SCF accepts 60 and only a leading letter.",
            "函数计算最长 128 个字符，可用 `_` 开头；SCF 最长 60 个字符，只能以字母开头。",
        ),
        Pair::of("cronExpression", "TriggerDesc").way(Way::Code(schedules::carried)).note(
            "Function Compute: six fields in UTC, unless `CRON_TZ=` names a zone, or `@every`. SCF: seven fields with \
             the year, always on Beijing time. The expression is rewritten so that it fires at the same instants.",
            "函数计算为六个字段，默认按 UTC，可用 `CRON_TZ=` 指定时区，也可用 `@every`；SCF 为七个字段（含年），始终按北京\
             时间。迁移时会改写表达式，使触发时刻不变。",
        ),
        Pair::of("payload", "CustomArgument").note(
            "A string of at most 128 KB in Function Compute and 4 KB in SCF.",
            "均为字符串，函数计算最大 128 KB，SCF 最大 4 KB。",
        ),
        ENABLE,
        QUALIFIER,
    ],
    alone: &[FUNCTION_NAME, NAMESPACE, DESCRIPTION],
    members: &[
        Pair::of("/triggerTime", "/Time").note("Both in UTC, ending in `Z`.", "均为 UTC 时间，以 `Z` 结尾。"),
        Pair::of("/triggerName", "/TriggerName"),
        Pair::of("/payload", "/Message").note(
            "A string in both, even if it is JSON; empty if none is set.",
            "均为字符串，内容为 JSON 时也是如此；未设置时为空字符串。",
        ),
    ],
    members_alone: &[Alone::of(
        Provider::Tencent,
        &["/Type"],
        "Only SCF says in the event that a timer fired.",
        "只有 SCF 会在事件中标明由定时触发器触发。",
    )],
};

/// The longest name that SCF takes, in characters.
const LONGEST: usize = 60;

/// The name, cut to what SCF takes.
fn name(to: Provider, value: &Value, _: &Value) -> Step {
    // What is no text stays as it is, and is refused there.
    let Some(given) = value.as_text().filter(|_| to == Provider::Tencent) else { return Step::to(value.clone()) };
    let there: String =
        given.trim_start_matches(|sign: char| !sign.is_ascii_alphabetic()).chars().take(LONGEST).collect();
    if there == given {
        return Step::to(there);
    }
    let says = both!(
        format!("SCF does not accept the name `{given}`: it becomes `{there}`, in the event as well."),
        format!("SCF 不接受名称 `{given}`，因此改为 `{there}`，事件中的名称也随之改变。")
    );
    Step::to(there).said(Outcome::Changed, says)
}
