//! What a trigger of CDN events should be.

use bilingual::sources::{ALIYUN_2021, CDN_TRIGGERS, ROS_TRIGGER};

use crate::model::notation::{must, should};
use crate::model::{Breach, Check, Code, FindBreaches, Root, Rule, on};
use crate::value::Value;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    should("domain-in-arn", Check::Misplaced(Root::Config, DOMAIN_IN_ARN))
        .en(
            "The domains belong in `filter.domain`, and the ARN ends with the account. Only CDN's own API puts domains \
             in the ARN.",
        )
        .zh("域名应填写在 `filter.domain` 中，ARN 到账号 ID 为止；在 ARN 中写域名是 CDN 自身 API 的写法。")
        .cites(&[ROS_TRIGGER.at("SourceArn"), CDN_TRIGGERS.at("SourceARN")]),
    must("task-times", Check::NotAfter(on("createTime"), on("completeTime")))
        .en("The task is done before it starts.")
        .zh("任务结束时间早于开始时间。")
        .cites(&[ALIYUN_2021.at("11.2, createTime; completeTime")]),
    must("log-times", Check::NotAfter(on("startTime"), on("endTime")))
        .en("The logs end before they start.")
        .zh("日志结束时间早于起始时间。")
        .cites(&[ALIYUN_2021.at("11.2, startTime; endTime")]),
];

/// Domains behind the account in the ARN.
pub(super) const DOMAIN_IN_ARN: Code<FindBreaches> = Code { id: "cdn-domain-in-arn", run: domain_in_arn };

fn domain_in_arn(config: &Value) -> Vec<Breach> {
    let arn = config.member("sourceArn").and_then(Value::as_text).unwrap_or_default();
    let Some((account, behind)) = arn.split_once(":domain/") else { return Vec::new() };
    let mut domains = config.at("filter.domain").and_then(Value::as_list).unwrap_or_default().to_vec();
    for domain in behind.trim_matches(['{', '}']).split(',').map(str::trim).filter(|domain| !domain.is_empty()) {
        let domain = Value::from(domain);
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    let repair = vec![
        ("/sourceArn".to_owned(), Some(account.into())),
        ("/filter/domain".to_owned(), Some(Value::List(domains))),
    ];
    vec![Breach { pointer: "/sourceArn".to_owned(), repair, trap: None }]
}
