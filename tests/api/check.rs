//! `POST …/check`.

use serde_json::json;

use crate::{Api, list, names};

#[tokio::test]
async fn examples_are_valid_and_can_be_written_down() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]) {
            let check = api.ask(trigger, "check", &json!({"config": example["config"]})).await;
            assert_eq!(check["valid"], true, "{trigger} {}: {}", example["id"], check["problems"]);
            for format in list(&entry["texts"]) {
                let text = &check["texts"][format["id"].as_str().expect("an id")];
                assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{trigger} {}", format["id"]);
            }
        }
    }
}

#[tokio::test]
async fn defaults_are_filled_in_and_order_is_the_catalogues() {
    let config = json!({"payload": null, "cronExpression": "0 0 4 * * *", "triggerName": "t1"});
    let check = Api::new().ask("aliyun/timer", "check", &json!({"config": config})).await;
    assert_eq!(
        check["config"].to_string(),
        r#"{"triggerName":"t1","cronExpression":"0 0 4 * * *","payload":"","enable":true,"qualifier":"LATEST"}"#,
    );
}

#[tokio::test]
async fn an_invalid_configuration_is_answered_with_its_problems() {
    let config = json!({"triggerName": "1st", "cronExpression": "0 0 25 * * *", "enabled": true});
    let check = Api::new().ask("aliyun/timer", "check", &json!({"config": config})).await;
    assert_eq!(check["valid"], false);
    assert_eq!(check["texts"], json!({}));
    let found: Vec<(&str, &str)> = list(&check["problems"])
        .iter()
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| (problem["pointer"].as_str().expect("a text"), problem["id"].as_str().expect("a text")))
        .collect();
    assert_eq!(found, [("/triggerName", "form"), ("/cronExpression", "out-of-range"), ("/enabled", "unknown-member")],);
    for problem in list(&check["problems"]) {
        assert!(problem["message"]["en"].is_string() && problem["message"]["zh"].is_string());
    }
}

#[tokio::test]
async fn a_repair_mends_its_problem() {
    let api = Api::new();
    let config = json!({"triggerName": "t1", "cronExpression": "0 4 * * *"});
    let check = api.ask("aliyun/timer", "check", &json!({"config": config})).await;
    let problem = list(&check["problems"]).iter().find(|problem| problem.get("repair").is_some());
    let edit = &problem.expect("a repair")["repair"]["edits"][0];
    assert_eq!(edit["pointer"], "/cronExpression");
    let repaired = json!({"triggerName": "t1", "cronExpression": edit["value"]});
    assert_eq!(api.ask("aliyun/timer", "check", &json!({"config": repaired})).await["valid"], true);
}

#[tokio::test]
async fn two_rules_on_one_bucket() {
    let api = Api::new();
    let example = api.entry("aliyun/oss").await["examples"][0]["config"].clone();
    let rule = |prefix: &str, suffix: &str| {
        let filter = json!({"key": {"prefix": prefix, "suffix": suffix}});
        json!({"events": ["oss:ObjectCreated:PutObject"], "filter": filter})
    };
    let mut config = example;
    config["events"] = json!(["oss:ObjectCreated:PutObject"]);
    config["filter"] = rule("source", "zip")["filter"].clone();

    let check = api.ask("aliyun/oss", "check", &json!({"config": config, "second": rule("source", "zip")})).await;
    assert_eq!(check["conflict"]["allowed"], false, "{check}");
    assert_eq!(check["second"], json!({"valid": true, "problems": check["second"]["problems"]}));

    let check = api.ask("aliyun/oss", "check", &json!({"config": config, "second": rule("source1", "1zip")})).await;
    assert_eq!(check["conflict"]["allowed"], true, "{check}");
    let key = check["conflict"]["bothFireFor"].as_str().expect("a key");
    assert!(key.starts_with("source1") && key.ends_with("1zip"), "{key}");

    let mut wrong = rule("a", "b");
    wrong["events"] = json!(["oss:ObjectMade"]);
    let check = api.ask("aliyun/oss", "check", &json!({"config": config, "second": wrong})).await;
    assert_eq!((&check["second"]["valid"], check.get("conflict")), (&json!(false), None));
    assert_eq!(check["second"]["problems"][0]["pointer"], "/events/0");
}
