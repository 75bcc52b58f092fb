//! What is done with each input.

use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use axum::{Router, body::Body, http::Request};
use bilingual::Lang;
use flate2::{Compression, write::GzEncoder};
use http_body_util::BodyExt;
use protocol::state::State;
use schedule::{Dialect, Edition, zone::Utc};
use server::{Settings, Site};
use tower::ServiceExt;
use triggers::{
    catalogue::TRIGGERS,
    codec,
    inspect::{Received, inspect},
    model::Codec,
    value::Value,
};

use crate::fuzz;

/// What one input may take. Without optimisation everything is slower.
const LATE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 5_000 } else { 500 });

fn in_time<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let result = run();
    assert!(begun.elapsed() < LATE, "{what}: {:?}", begun.elapsed());
    result
}

#[test]
fn schedules() {
    let known = &[
        "*",
        " ",
        "0",
        "59",
        "/",
        "-",
        ",",
        "?",
        "L",
        "W",
        "#",
        "MON",
        "SUN",
        "JAN",
        "@every ",
        "1h30m",
        "@daily",
        "CRON_TZ=",
        "TZ=",
        "Asia/Shanghai",
        "cron(",
        "rate(",
        ")",
        "0 0 4 * * *",
        "29 2",
        "31",
        "2099",
        "２",
        "，",
    ];
    fuzz("schedules", known, |input| {
        let text = String::from_utf8_lossy(input);
        for dialect in Dialect::ALL {
            in_time("schedule", || {
                let reading = schedule::read(dialect, Edition::default(), &text);
                let length = text.chars().count();
                let ends = reading.problems.iter().map(|problem| problem.span.end).max().unwrap_or_default();
                assert!(ends <= length, "{dialect:?}: a problem beyond the end");
                let Some(schedule) = reading.schedule else { return };
                assert!(Lang::ALL.iter().all(|lang| !schedule.sentence(*lang).text().is_empty()), "{dialect:?}");
                let from = 1_750_000_000;
                let next: Vec<i64> = schedule.runs_after(from, &Utc).take(20).collect();
                assert!(next.iter().zip(next.iter().skip(1)).all(|(one, two)| one < two), "{dialect:?}: {next:?}");
                assert!(next.iter().all(|run| *run > from));
                assert!(schedule.runs_before(from, &Utc).take(20).all(|run| run < from));
            });
        }
    });
}

#[test]
fn links() {
    let known = &[
        "&",
        "=",
        "%00",
        "%",
        "%ff",
        "+",
        ".",
        "on.",
        "second.",
        "at",
        "seed=",
        "edition=",
        "lang=zh",
        "example=",
        "events=",
        "filter.key.prefix=",
        "cronExpression=",
        "on.happening=",
        "on.key=",
        "on.meta.0.key=",
        ".value=",
        "on.overrides.0.pointer=/",
        "999",
        "\"\"",
        "[",
        "{",
        "}",
        "2018-02-09T05:49:00Z",
        "true",
    ];
    let router = server::router(Site::new(Settings::default()));
    fuzz("links", known, |input| {
        let query = String::from_utf8_lossy(input);
        for trigger in TRIGGERS {
            in_time("link", || {
                let link = State::parse(trigger, &query).query();
                assert_eq!(
                    State::parse(trigger, &link).query(),
                    link,
                    "{}: the link of a link is the same",
                    trigger.id
                );
                let path = format!("/{}?{link}", trigger.id);
                if path.len() < 8_000 {
                    assert_eq!(status(&router, Request::get(path).body(Body::empty())), 200);
                }
            });
        }
    });
}

#[test]
fn json() {
    let known = &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"\\ud800\"",
        "null",
        "true",
        "-0.0",
        "1e999",
        "1E-5",
        "\"$bytes\"",
        "\"AA==\"",
        "18446744073709551616",
        " ",
        "\u{feff}",
        "\"$serde_json::private::Number\"",
    ];
    fuzz("json", known, |input| {
        let text = String::from_utf8_lossy(input);
        let Ok(value) = in_time("JSON", || Value::from_json(&text)) else { return };
        let written = value.to_json();
        let again = Value::from_json(&written).expect("what was written is JSON");
        assert_eq!(again.to_json(), written);
        assert!(again == value, "{written}");
    });
}

#[test]
fn received_events() {
    let known = &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"events\":",
        "\"Records\":",
        "\"cos\":",
        "\"oss\":",
        "\"triggerTime\":",
        "\"triggerName\":",
        "\"payload\":",
        "\"Type\":\"Timer\"",
        "\"acs:oss\"",
        "\"eventName\":",
        "null",
        "0",
        "\"\"",
        "H4sIAAAAAAAA",
        "\u{feff}",
        "\u{a2}",
        "\u{bf}",
    ];
    fuzz("received events", known, |input| {
        let found = in_time("inspect", || inspect(&Received::Bytes(input.to_vec()), TRIGGERS));
        assert!(found.candidates.len() <= 10 && found.problems.len() <= 100);
    });
}

#[test]
fn folded_texts() {
    let known = &["{\"a\":", "[", "]", "}", "0", "H4sIAAAAAAAA", "=", "\u{1f}\u{8b}"];
    fuzz("folded texts", known, |input| {
        // The text itself, and a bomb that is made of it.
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        for _ in 0..200 {
            gzip.write_all(input).expect("memory");
        }
        let bomb = codec::fold(&[Codec::BASE64], &Value::Bytes(gzip.finish().expect("memory")));
        let most = 64 << 10;
        for codecs in [&[Codec::JSON, Codec::GZIP, Codec::BASE64][..], &[Codec::GZIP, Codec::BASE64], &[Codec::JSON]] {
            for folded in [Value::from(String::from_utf8_lossy(input).as_ref()), bomb.clone()] {
                let (unfolded, cost) = in_time("unfold", || codec::unfold_within(codecs, &folded, most));
                assert!(cost <= 3 * (most + 1), "{cost} bytes were made");
                if let Ok(Value::Bytes(bytes)) = unfolded {
                    assert!(bytes.len() <= most);
                }
            }
        }
    });
}

#[test]
fn bodies_of_calls() {
    let router = server::router(Site::new(Settings::default()));
    let description: serde_json::Value = serde_json::from_slice(&get(&router, "/api/openapi.json")).expect("JSON");
    let calls: Vec<(String, String)> = description["paths"]
        .as_object()
        .expect("paths")
        .iter()
        .filter_map(|(path, item)| {
            let example = item["post"]["requestBody"]["content"]["application/json"].get("example")?;
            Some((path.replace("{provider}/{name}", "aliyun/timer"), example.to_string()))
        })
        .collect();
    assert!(calls.len() >= 5, "{calls:?}");
    let known = &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "null",
        "true",
        "0",
        "-1",
        "\"config\":",
        "\"occurrence\":",
        "\"at\":",
        "\"cronExpression\":",
        "\"zone\":",
        "\"count\":",
        "\"direction\":",
        "\"event\":",
        "\"overrides\":",
        "\\u0000",
    ];
    fuzz("bodies of calls", known, |input| {
        for (path, example) in &calls {
            // A piece of the example is replaced, at a place and of a length that the input decides.
            let number = |at: usize| input.get(at).copied().map_or(0, usize::from);
            let at = (number(0) * 256 + number(1)) % example.len();
            let end = (at + number(2) % 16).min(example.len());
            let body = [&example.as_bytes()[..at], input, &example.as_bytes()[end..]].concat();
            for mime in ["application/json", "text/plain"] {
                let request = Request::post(path).header("content-type", mime).body(Body::from(body.clone()));
                let status = in_time(path, || status(&router, request));
                assert!(status < 500, "{path}: {status}");
            }
        }
    });
}

fn answer(router: &Router, request: Request<Body>) -> (u16, Vec<u8>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let answer = router.clone().oneshot(request).await.expect("an answer");
        (answer.status().as_u16(), answer.into_body().collect().await.expect("a body").to_bytes().into())
    })
}

fn status(router: &Router, request: axum::http::Result<Request<Body>>) -> u16 {
    // What is no URL never comes here from a connection either.
    request.map_or(200, |request| answer(router, request).0)
}

fn get(router: &Router, path: &str) -> Vec<u8> {
    answer(router, Request::get(path).body(Body::empty()).expect("a request")).1
}
