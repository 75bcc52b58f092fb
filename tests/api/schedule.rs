//! `POST /api/schedule`. What expressions mean is tested with the engine; here, what is asked and answered.

use serde_json::{Value, json};

use crate::{Api, limits::JSON, list};

async fn read(body: Value) -> Value {
    let answer = Api::new().post("/api/schedule", &body).await;
    assert_eq!(answer.status, 200, "{}", answer.json());
    answer.json()
}

#[tokio::test]
async fn runs_meaning_and_zone() {
    let answer = read(json!({
        "dialect": "aliyun", "expression": "CRON_TZ=Asia/Shanghai 0 0 4 1 * *", "from": "2026-11-22T00:00:00.9Z", "count": 2,
    }))
    .await;
    assert_eq!(answer["valid"], true);
    assert_eq!(answer["next"], json!(["2026-11-30T20:00:00Z", "2026-12-31T20:00:00Z"]));
    assert_eq!(answer["zone"], "Asia/Shanghai");
    assert_eq!((&answer["exhausted"], &answer["from"]), (&json!(false), &json!("2026-11-22T00:00:00Z")));
    assert!(answer["meaning"]["en"].as_str().is_some_and(|text| text.contains("04:00")));
    assert!(answer["meaning"]["zh"].is_string());
    assert_eq!(answer["notes"], json!([]));
}

#[tokio::test]
async fn ten_runs_unless_told_otherwise_and_a_thousand_at_most() {
    let body = |count: Value| json!({"dialect": "tencent", "expression": "* * * * * * *", "count": count});
    assert_eq!(list(&read(body(Value::Null)).await["next"]).len(), 10);
    assert_eq!(list(&read(body(0.into())).await["next"]).len(), 0);
    let api = Api::new();
    // A request that is long enough gets all at once.
    let long = format!("{}{}", " ".repeat(1000), body(1000.into()));
    let answer = api.send("POST", "/api/schedule", JSON, long).await.json();
    assert_eq!((list(&answer["next"]).len(), &answer["left_out"]), (1000, &json!(0)));
}

#[tokio::test]
async fn a_short_request_gets_a_short_answer_that_says_what_it_leaves_out() {
    let body = json!({"dialect": "aliyun", "expression": "* * * * * *", "count": 1000, "from": "2026-01-01T00:00:00Z"});
    let size = body.to_string().len();
    let answer = read(body.clone()).await;
    assert!(answer.to_string().len() <= 60 * size, "{} bytes for {size}", answer.to_string().len());
    let runs = list(&answer["next"]);
    assert_eq!(answer["left_out"], 1000 - runs.len());
    assert_eq!(answer["exhausted"], false);

    // The last run listed is where the next answer goes on.
    let mut rest = body;
    rest["from"] = runs[runs.len() - 1].clone();
    let more = read(rest).await;
    let second = |runs: usize| json!(format!("2026-01-01T00:{:02}:{:02}Z", runs / 60, runs % 60));
    assert_eq!((&runs[0], &runs[runs.len() - 1]), (&second(1), &second(runs.len())));
    assert_eq!(more["next"][0], second(runs.len() + 1));

    // Nothing is left out of what ends.
    let answer = read(json!({"dialect": "tencent", "expression": "0 0 0 1 1 * 2099", "count": 1000})).await;
    assert_eq!((&answer["exhausted"], &answer["left_out"]), (&json!(true), &json!(0)));
}

#[tokio::test]
async fn the_zone_of_the_text_wins_then_the_asked_one_then_the_clouds() {
    for (dialect, expression, asked, zone, first, note) in [
        ("aliyun", "0 0 4 * * *", None, "UTC", "2026-01-01T04:00:00Z", "zone-default"),
        ("tencent", "0 0 4 * * * *", None, "Asia/Shanghai", "2026-01-01T20:00:00Z", "zone-default"),
        ("aliyun", "0 0 4 * * *", Some("Asia/Tokyo"), "Asia/Tokyo", "2026-01-01T19:00:00Z", "zone-asked"),
        ("tencent", "0 0 4 * * * *", Some("UTC"), "UTC", "2026-01-01T04:00:00Z", "zone-asked"),
        ("aliyun", "CRON_TZ=Asia/Tokyo 0 0 4 * * *", Some("UTC"), "Asia/Tokyo", "2026-01-01T19:00:00Z", "zone-in-text"),
    ] {
        let answer = read(json!({
            "dialect": dialect, "expression": expression, "zone": asked, "from": "2026-01-01T00:00:00Z", "count": 1,
        }))
        .await;
        let found = (&answer["zone"], &answer["next"][0], &answer["notes"][0]["id"]);
        assert_eq!(found, (&json!(zone), &json!(first), &json!(note)), "{dialect} {expression} {asked:?}");
    }
}

#[tokio::test]
async fn the_start_is_excluded_in_both_directions() {
    let body = |direction: &str| {
        json!({"dialect": "aliyun", "expression": "0 0 4 * * *", "from": "2026-01-02T04:00:00Z", "count": 2,
            "direction": direction})
    };
    assert_eq!(read(body("next")).await["next"], json!(["2026-01-03T04:00:00Z", "2026-01-04T04:00:00Z"]));
    assert_eq!(read(body("previous")).await["next"], json!(["2026-01-01T04:00:00Z", "2025-12-31T04:00:00Z"]));
}

#[tokio::test]
async fn what_never_fires_is_valid_and_exhausted() {
    let answer = read(json!({"dialect": "aliyun", "expression": "0 0 0 31 4 *"})).await;
    let found = (&answer["valid"], &answer["next"], &answer["exhausted"]);
    assert_eq!(found, (&json!(true), &json!([]), &json!(true)));
    assert!(list(&answer["problems"]).iter().any(|problem| problem["id"] == "never-fires"));
}

#[tokio::test]
async fn any_text_is_answered() {
    let long = "0 ".repeat(100_000);
    for text in ["", " ", "*", "每天", "0 0 0 0 0 0 0 0", "CRON_TZ=", "@every", "\u{0}", "🕓 0 4 * * *", &long] {
        for dialect in ["aliyun", "tencent"] {
            let answer = read(json!({"dialect": dialect, "expression": text})).await;
            assert_eq!(answer["valid"], false, "{dialect} {text:?}");
            assert_eq!((&answer["meaning"], &answer["next"]), (&Value::Null, &json!([])), "{dialect} {text:?}");
            let error = list(&answer["problems"]).iter().find(|problem| problem["severity"] == "error");
            assert!(error.is_some_and(|error| error["span"].is_array()), "{dialect} {text:?}");
        }
    }
}

#[tokio::test]
async fn spans_count_characters_and_repairs_mend() {
    let answer = read(json!({"dialect": "aliyun", "expression": "CRON_TZ=Asia/Shanghai 0 0 4 ? * TUES"})).await;
    let problems = list(&answer["problems"]);
    let problem = problems.iter().find(|problem| problem["severity"] == "error").expect("an error");
    assert_eq!((&problem["span"], &problem["field"]), (&json!([32, 36]), &json!("weekday")));
    let edit = &problem["repair"]["edits"][0];
    assert_eq!(edit["pointer"], "/expression");
    let repaired = read(json!({"dialect": "aliyun", "expression": edit["value"]})).await;
    assert_eq!(repaired["valid"], true);
}

#[tokio::test]
async fn the_later_edition_knows_more() {
    let body = |edition: &str| json!({"dialect": "tencent", "expression": "0 0 4 L * ? *", "edition": edition});
    assert_eq!(read(body("2024-04-19")).await["valid"], false);
    assert_eq!(read(body("2026-11-22")).await["valid"], true);
}

#[tokio::test]
async fn a_change_of_the_clock_among_the_runs_is_told() {
    let body = |expression: &str| json!({"dialect": "aliyun", "expression": expression, "from": "2026-03-07T00:00:00Z", "count": 3});
    let ids = |answer: &Value| {
        list(&answer["notes"]).iter().map(|note| note["id"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let skipped = read(body("CRON_TZ=America/New_York 0 30 2 * * *")).await;
    assert_eq!(ids(&skipped), ["clock-change"]);
    let havana = read(body("CRON_TZ=America/Havana 0 30 0 * * *")).await;
    assert_eq!(ids(&havana), ["clock-change", "zone-slips"]);
    let untouched = read(body("CRON_TZ=America/New_York 0 0 12 * * *")).await;
    assert_eq!(ids(&untouched), [""; 0]);
}
