//! `POST …/fires`.

use axum::{body::Body, http::Request};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{Api, list, names, state};

/// A request to try some values with an example.
fn request(example: &Value, many: Value) -> Value {
    let mut request = state(example);
    request["many"] = many;
    request
}

/// The example of this name.
async fn example(api: &Api, trigger: &str, id: &str) -> Value {
    let entry = api.entry(trigger).await;
    let found = list(&entry["examples"]).iter().find(|example| example["id"] == id);
    found.expect("an example").clone()
}

/// Each value is judged as if it had been given alone.
#[tokio::test]
async fn each_value_is_judged_as_it_is_alone() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        let Some(field) = entry["triedBy"].as_str() else { continue };
        for example in list(&entry["examples"]) {
            let Some(own) = example.pointer(field).cloned() else { continue };
            let values = json!([own, "elsewhere/x.y", "", 7, own]);
            let reply = api.ask(trigger, "fires", &request(example, values.clone())).await;
            assert_eq!((&reply["field"], reply["values"].as_array().map(Vec::len)), (&json!(field), Some(5)));
            let mut firing = 0;
            for (value, tried) in list(&values).iter().zip(list(&reply["values"])) {
                let mut alone = state(example);
                *alone.pointer_mut(field).expect("a place") = value.clone();
                let answer = api.post(&format!("/api/triggers/{trigger}/event"), &alone).await;
                let judged = answer.json();
                assert_eq!(tried["value"], *value);
                assert_eq!(tried["valid"], answer.status == 200, "{trigger} {value}: {tried}");
                if answer.status != 200 {
                    assert_eq!(tried["problem"]["pointer"], judged["pointer"], "{trigger} {value}");
                    continue;
                }
                assert_eq!(tried["fires"], judged["fires"], "{trigger} {value}");
                firing += i32::from(tried["fires"] == true);
                let unmet = list(&judged["verdict"]).iter().filter(|finding| finding["holds"] == false);
                let unmet: Vec<Value> = unmet
                    .map(|finding| {
                        let mut unmet = json!({});
                        for name in ["clause", "expected", "actual", "repair"] {
                            if let Some(said) = finding.get(name) {
                                unmet[name] = said.clone();
                            }
                        }
                        unmet
                    })
                    .collect();
                assert_eq!(tried["unmet"], json!(unmet), "{trigger} {value}");
            }
            assert_eq!(reply["firing"], firing, "{trigger} {}", example["id"]);
            assert!(firing >= 2, "{trigger} {}: its own value fires", example["id"]);
        }
    }
}

/// Messages of a list are tried by a text of the first, and events of a bus by what they are about.
#[tokio::test]
async fn what_event_buses_pass_on_is_tried() {
    let api = Api::new();
    for (trigger, id, field, pattern, values, fires) in [
        (
            "aliyun/kafka",
            "two-2023",
            "/occurrence/messages/0/value",
            json!({"data": {"value": [{"prefix": "order-"}]}}),
            ["order-1", "refund-1"],
            [true, false],
        ),
        (
            "aliyun/rocketmq",
            "single-2023",
            "/occurrence/messages/0/TAGS",
            json!({"data": {"systemProperties": {"TAGS": ["paid"]}}}),
            ["paid", "open"],
            [true, false],
        ),
        (
            "aliyun/rabbitmq",
            "text",
            "/occurrence/messages/0/routingKey",
            json!({"data": {"envelope": {"routingKey": [{"suffix": ".paid"}]}}}),
            ["order.open", "order.paid"],
            [false, true],
        ),
        (
            "aliyun/mns-queue",
            "raw",
            "/occurrence/messages/0/messageBody",
            json!({"data": {"messageBody": ["first"]}}),
            ["first", "second"],
            [true, false],
        ),
        (
            "aliyun/eventbridge",
            "custom",
            "/occurrence/subject",
            json!({"subject": [{"prefix": "acs:oss:"}]}),
            ["acs:oss:cn-hangzhou:1:bucket", "acs:ecs:cn-hangzhou:1:disk"],
            [true, false],
        ),
    ] {
        let mut request = request(&example(&api, trigger, id).await, json!(values));
        request["config"]["eventRuleFilterPattern"] = json!(pattern.to_string());
        if let Some(messages) = request["occurrence"].get_mut("messages").and_then(Value::as_array_mut) {
            messages.truncate(1);
        }
        let reply = api.ask(trigger, "fires", &request).await;
        assert_eq!(reply["field"], field, "{trigger}");
        let told: Vec<&Value> = list(&reply["values"]).iter().map(|tried| &tried["fires"]).collect();
        assert_eq!(told, fires, "{trigger}: {reply}");
    }
}

/// The link of a value opens a page that shows its event.
#[tokio::test]
async fn each_value_has_a_link_to_its_event() {
    let api = Api::new();
    let example = example(&api, "aliyun/oss", "resize").await;
    let reply = api.ask("aliyun/oss", "fires", &request(&example, json!(["source/a b&c.png", "x.png"]))).await;
    let links: Vec<&str> = list(&reply["values"]).iter().map(|tried| tried["link"].as_str().expect("a link")).collect();
    assert!(links[0].starts_with("/aliyun/oss?triggerName=oss-trigger&"), "{}", links[0]);
    assert!(links[0].contains("&on.key=source/a+b%26c.png&"), "{}", links[0]);
    assert!(links[0].ends_with("&at=2021-11-10T00:00:00Z&seed=resize"), "{}", links[0]);
    for (link, word) in links.into_iter().zip(["data-fires=\"yes\"", "data-fires=\"no\""]) {
        let request = Request::get(link).body(Body::empty()).expect("a request");
        let page = api.0.clone().oneshot(request).await.expect("a page");
        assert_eq!(page.status(), 200, "{link}");
        let page = page.into_body().collect().await.expect("a body").to_bytes();
        assert!(String::from_utf8_lossy(&page).contains(&format!("class=\"verdict\" {word}")), "{link}");
    }
}

/// Any place can be tried, of the configuration too.
#[tokio::test]
async fn any_field_can_be_tried() {
    let api = Api::new();
    let example = example(&api, "aliyun/oss", "resize").await;
    let mut prefixes = request(&example, json!(["source/", "img/", "", "/source/"]));
    prefixes["field"] = json!("/config/filter/key/prefix");
    let reply = api.ask("aliyun/oss", "fires", &prefixes).await;
    let fires: Vec<&Value> = list(&reply["values"]).iter().map(|tried| &tried["fires"]).collect();
    assert_eq!(fires, [true, false, true, false], "{reply}");
    let times = json!({
        "config": {"triggerName": "t", "cronExpression": "0 0 4 * * *"}, "occurrence": {},
        "field": "/occurrence/triggerTime", "many": ["2021-11-10T04:00:00Z", "2021-11-10T04:00:01Z", "never"],
    });
    let reply = api.ask("aliyun/timer", "fires", &times).await;
    let said = |name: &str| list(&reply["values"]).iter().map(|tried| tried[name].clone()).collect::<Vec<_>>();
    assert_eq!(
        (said("fires"), said("valid")),
        (vec![json!(true), json!(false), json!(false)], vec![json!(true), json!(true), json!(false)])
    );
    assert_eq!(reply["firing"], 1);
}

#[tokio::test]
async fn how_many_values_there_may_be() {
    let api = Api::new();
    let example = example(&api, "aliyun/oss", "resize").await;
    let path = "/api/triggers/aliyun/oss/fires";
    let many = |count: usize| (0..count).map(|i| format!("source/{i}.png")).collect::<Vec<_>>();
    let most = api.post(path, &request(&example, json!(many(500)))).await;
    assert_eq!((most.status.as_u16(), &most.json()["firing"]), (200, &json!(500)));
    assert!(most.body.len() < 2 << 20, "{} bytes", most.body.len());
    let more = api.post(path, &request(&example, json!(many(501)))).await;
    assert_eq!((more.status.as_u16(), &more.json()["pointer"]), (413, &json!("/many")));
    // Each value is tried with the whole of the input, so a large one is tried with few.
    let mut large = request(&example, json!(many(100)));
    large["occurrence"]["stranger"] = json!("x".repeat(100_000));
    assert_eq!(api.post(path, &large).await.status, 413);
    large["many"] = json!(many(10));
    let reply = api.post(path, &large).await;
    assert_eq!(
        (reply.status.as_u16(), &reply.json()["values"][0]["link"]),
        (200, &json!(null)),
        "no link is made of it"
    );
    let none = api.ask("aliyun/oss", "fires", &request(&example, json!([]))).await;
    assert_eq!((&none["firing"], &none["values"]), (&json!(0), &json!([])));
}
