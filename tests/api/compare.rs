//! `/api/compare`: the pairs, what answers each other, and configurations carried over.

use serde_json::{Value, json};
use triggers::compare::COMPARISONS;

use crate::{Api, list};

#[tokio::test]
async fn eight_pairs_answer_each_other() {
    let api = Api::new();
    let pairs = api.get("/api/compare").await.json();
    let ids: Vec<String> = list(&pairs["comparisons"])
        .iter()
        .map(|pair| [&pair["aliyun"], &pair["tencent"]].map(|id| id.as_str().unwrap_or_default()).join(" "))
        .collect();
    let expected = [
        "aliyun/api-gateway tencent/api-gateway",
        "aliyun/eventbridge tencent/eventbridge",
        "aliyun/http tencent/web-function",
        "aliyun/kafka tencent/ckafka",
        "aliyun/mns-topic tencent/cmq",
        "aliyun/oss tencent/cos",
        "aliyun/sls tencent/cls",
        "aliyun/timer tencent/timer",
    ];
    assert_eq!(ids, expected);
    for comparison in COMPARISONS {
        let path = format!("/api/compare/{}/{}", comparison.aliyun.id.name, comparison.tencent.id.name);
        let entry = api.get(&path).await.json();
        for (part, size) in [
            ("fields", comparison.fields.len()),
            ("fieldsAlone", comparison.alone.len()),
            ("members", comparison.members.len()),
            ("membersAlone", comparison.members_alone.len()),
        ] {
            assert_eq!(list(&entry[part]).len(), size, "{path} {part}");
        }
    }
}

#[tokio::test]
async fn a_configuration_is_carried_over_with_all_that_is_lost() {
    let request = json!({"from": "aliyun", "config": {
        "triggerName": "t1", "cronExpression": "CRON_TZ=Asia/Shanghai 0 0 9 * * MON-FRI", "payload": "p", "enable": false,
    }});
    let reply = Api::new().post("/api/compare/timer/timer", &request).await.json();
    assert_eq!(
        reply["config"],
        json!({
            "FunctionName": "printevent", "TriggerName": "t1", "TriggerDesc": "0 0 9 * * MON-FRI *",
            "CustomArgument": "p", "Enable": "CLOSE",
        })
    );
    let said: Vec<[&Value; 2]> = list(&reply["notes"]).iter().map(|note| [&note["outcome"], &note["field"]]).collect();
    assert_eq!(said, [["rewritten", "cronExpression"], ["filled", "FunctionName"]]);
    assert_eq!(reply["notes"][0]["provider"], "aliyun");

    // What fires at no instants of the other cloud is left out, and that is an error of the result.
    let request = json!({"from": "aliyun", "config": {"triggerName": "t1", "cronExpression": "@every 7m"}});
    let reply = Api::new().post("/api/compare/timer/timer", &request).await.json();
    assert_eq!(reply["notes"][0]["outcome"], "lost");
    assert_eq!(reply["config"].get("TriggerDesc"), None);
    assert_eq!(
        (&reply["problems"][0]["pointer"], &reply["problems"][0]["severity"]),
        (&json!("/TriggerDesc"), &json!("error"))
    );
}

#[tokio::test]
async fn what_is_not_compared_is_refused_with_the_nearest() {
    let api = Api::new();
    let refused = api.get("/api/compare/oss/coss").await.json();
    assert_eq!(refused["type"], "/problems/unknown-comparison");
    assert!(refused.to_string().contains("oss/cos"), "{refused}");
    let refused = api.post("/api/compare/oss/cos", &json!({"from": "aliyum", "config": {}})).await.json();
    assert_eq!((&refused["type"], &refused["pointer"]), (&json!("/problems/wrong-value"), &json!("/from")));
}
