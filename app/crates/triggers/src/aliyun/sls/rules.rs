//! What a trigger of Log Service must and should be.

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, REASONING, ROS_TRIGGER};

use crate::model::notation::{must, should};
use crate::model::{Breach, Check, Code, FindBreaches, Root, Rule, When, config};
use crate::value::Value;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    must("log-project", Check::Given(config("logConfig.project")))
        .en("A Logstore for the trigger's log needs its project.")
        .zh("设置了触发器日志的日志仓库时，必须同时设置所在的项目。")
        .when(When::Set(config("logConfig.logstore")))
        .cites(&[ROS_TRIGGER.at("LogConfig"), ALIYUN_2019.at("Log Store触发器, logConfig")]),
    should("own-log", Check::Broken(Root::Config, OWN_LOG))
        .en("The trigger's log goes to the Logstore that fires it: each call writes logs that cause the next one, \
             endlessly. Use a second Logstore.")
        .zh("触发器日志写回了数据源日志仓库：每次触发产生的日志都会再次触发函数，无限循环。请使用另一个日志仓库。")
        .cites(&[
            ALIYUN_2021.at("9.2, 前提条件"),
            ROS_TRIGGER.at("LogConfig"),
            REASONING.at("a source that is its own log"),
        ]),
];

/// The log of the trigger is its own source.
pub(super) const OWN_LOG: Code<FindBreaches> = Code { id: "sls-own-log", run: own_log };

fn own_log(config: &Value) -> Vec<Breach> {
    let text = |name: &str| config.at(name).and_then(Value::as_text).unwrap_or_default();
    let project = text("sourceArn").rsplit('/').next();
    let is_own = !text("logConfig.logstore").is_empty()
        && text("logConfig.logstore") == text("sourceConfig.logstore")
        && Some(text("logConfig.project")) == project;
    let pointer = "/logConfig/logstore".to_owned();
    let breach = || Breach { pointer: pointer.clone(), repair: vec![(pointer.clone(), None)], trap: None };
    is_own.then(breach).into_iter().collect()
}
