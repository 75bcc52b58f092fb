//! Whatever is sent, the server answers: no error of its own, and not late.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Api, list};

const POSTS: [&str; 9] = [
    "/api/triggers/aliyun/timer/check",
    "/api/triggers/aliyun/oss/event",
    "/api/triggers/tencent/cos/event",
    "/api/triggers/aliyun/oss/fires",
    "/api/triggers/aliyun/timer/answer",
    "/api/triggers/aliyun/timer/read",
    "/api/schedule",
    "/api/inspect",
    "/api/invoke",
];

/// Far above what any of these needs, far below what hurts.
const LATE: Duration = Duration::from_secs(2);

async fn answers(api: &Api, path: &str, mime: &str, body: Vec<u8>) {
    let begun = Instant::now();
    let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
    let answer = api.send("POST", path, &[("content-type", mime)], body).await;
    assert!(answer.status.as_u16() < 500, "{path} {mime} {shown}: {answer:?}");
    assert!(begun.elapsed() < LATE, "{path} {mime} {shown}: {:?}", begun.elapsed());
}

#[tokio::test]
async fn bodies_that_are_no_requests() {
    let deep = |open: &str, close: &str, depth: usize| [open.repeat(depth), close.repeat(depth)].concat();
    let names = |n: usize| (0..n).map(|i| format!("\"m{i}\":0")).collect::<Vec<_>>().join(",");
    let bodies: Vec<Vec<u8>> = [
        String::new(),
        "null".into(),
        "[]".into(),
        "\"\"".into(),
        "0".into(),
        "{}".into(),
        "{".into(),
        "{\"config\"".into(),
        "{\"config\":{}}trailing".into(),
        "{\"config\":{},\"config\":{}}".into(),
        "{\"\":{}}".into(),
        "{\"config\":{\"a~/b\":1}}".into(),
        "{\"config\":1e999}".into(),
        "{\"config\":{\"enable\":-0.0}}".into(),
        "{\"config\":{\"cronExpression\":18446744073709551616}}".into(),
        "{\"config\":{\"payload\":\"\\ud800\"}}".into(),
        "{\"config\":{\"payload\":\"\\u0000\"}}".into(),
        "{\"config\":{\"payload\":{\"$bytes\":\"AAAA\"}}}".into(),
        "{\"event\":{\"$bytes\":\"AAAA\"}}".into(),
        format!("{{\"config\":{{}},\"seed\":\"{}\"}}", "s".repeat(100_000)),
        deep("[", "]", 100_000),
        deep("{\"a\":", "}", 40_000),
        format!("{{\"event\":{}}}", deep("[", "]", 120)),
        format!("{{\"event\":{}}}", deep("[", "]", 1_000)),
        format!("{{\"config\":{{{}}}}}", names(20_000)),
        format!("{{\"event\":{{{}}}}}", names(20_000)),
        format!("{{{}}}", names(20_000)),
        format!("{{\"event\":{{\"events\":[{}]}}}}", vec!["{}"; 60_000].join(",")),
        format!("{{\"event\":{{\"Records\":[{}]}}}}", vec!["{\"cos\":{}}"; 20_000].join(",")),
        format!("\u{feff}{}", json!({"config": {}})),
    ]
    .into_iter()
    .map(String::into_bytes)
    .chain([b"\xff".to_vec(), b"{\"config\":\"\xc3\x28\"}".to_vec(), vec![0; 1000]])
    .collect();
    for path in POSTS {
        let api = Api::new();
        for body in &bodies {
            answers(&api, path, "application/json", body.clone()).await;
            answers(&api, path, "text/plain", body.clone()).await;
        }
    }
}

#[tokio::test]
async fn every_member_of_every_example_replaced() {
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1.5),
        json!(""),
        json!("\u{0}\u{202e}💥"),
        json!("9999-12-31T23:59:59Z"),
        json!("0000-01-01T00:00:00Z"),
        json!([]),
        json!([[null]]),
        json!({}),
        json!({"$bytes": "AA=="}),
        json!({"key": {"prefix": 1}}),
    ];
    let api = Api::new();
    for trigger in crate::names() {
        let entry = api.entry(trigger).await;
        for example in list(&entry["examples"]).iter().take(2) {
            let state = crate::state(example);
            let mut places = Vec::new();
            places_of(&state, String::new(), &mut places);
            for place in places {
                for value in &odd {
                    let mut changed = state.clone();
                    *changed.pointer_mut(&place).expect("a place") = value.clone();
                    let path = format!("/api/triggers/{trigger}/event");
                    answers(&api, &path, "application/json", changed.to_string().into_bytes()).await;
                }
            }
        }
    }
}

fn places_of(value: &Value, pointer: String, places: &mut Vec<String>) {
    let items: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(i, value)| (i.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in items {
        places_of(value, format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), places);
    }
    places.push(pointer);
}

#[tokio::test]
async fn schedules_at_the_ends_of_time() {
    let api = Api::new();
    for from in
        ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59", "0000-01-01T00:00:00+23:59"]
    {
        for direction in ["next", "previous"] {
            for expression in
                ["* * * * * *", "0 0 0 29 2 *", "@every 1s", "@every 9999999h", "CRON_TZ=Pacific/Apia 0 0 0 * * *"]
            {
                let body = json!({
                    "dialect": "aliyun", "expression": expression, "from": from, "count": 1000, "direction": direction,
                    "zone": "Australia/Lord_Howe",
                });
                answers(&api, "/api/schedule", "application/json", body.to_string().into_bytes()).await;
            }
        }
    }
}
