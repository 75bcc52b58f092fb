//! Refusals, as a table: `tests/fixtures/api/refusals.txt`.

use axum::body::Body;

use crate::Api;

const TABLE: &str = include_str!("../fixtures/api/refusals.txt");

#[tokio::test]
async fn every_row_of_the_table() {
    for (number, row) in rows() {
        // Each row has a server of its own, as invocations are counted.
        let api = Api::new();
        let [method, path, headers, body, status, kind, pointer] = row.as_slice() else {
            panic!("line {number} has {} columns", row.len());
        };
        let headers: Vec<(&str, &str)> = headers
            .split(';')
            .filter(|header| !header.is_empty())
            .map(|header| {
                if header == "json" {
                    ("content-type", "application/json")
                } else {
                    header.split_once('=').expect("name=value")
                }
            })
            .collect();
        let answer = api.send(method, path, &headers, Body::from((*body).to_owned())).await;
        assert_eq!(answer.status.as_str(), *status, "line {number}: {:?}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json", "line {number}");
        let failure = answer.json();
        assert_eq!(failure["type"], format!("/problems/{kind}"), "line {number}: {failure}");
        assert_eq!(failure["status"].to_string(), *status, "line {number}");
        let pointer = if *pointer == "whole" { "" } else { pointer };
        assert_eq!(failure["pointer"].as_str().unwrap_or("-"), pointer, "line {number}: {failure}");
        assert_eq!(failure["detail"], failure["message"]["en"], "line {number}");
        // A near match that the text names stands there as data, too.
        let asks = failure["detail"].as_str().unwrap_or_default().contains("Did you mean");
        assert_eq!(failure["nearest"].is_string(), asks, "line {number}: {failure}");
        let chinese = failure["message"]["zh"].as_str().unwrap_or_default();
        assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "line {number}: {chinese}");
        assert_eq!(answer.header("cache-control"), "no-store", "line {number}");
        if *status == "405" {
            assert!(!answer.header("allow").is_empty(), "line {number}: no Allow");
        }
    }
}

#[test]
fn every_call_is_refused_in_every_way_that_it_can_be() {
    let calls = ["/check", "/event", "/fires", "/answer", "/read", "/schedule", "/inspect", "/invoke"];
    let ways = ["wrong-method", "not-json", "wrong-media-type", "wrong-type", "unknown-member", "missing-member"];
    for call in calls {
        // The raw event of an inspection may be of any media type.
        for way in ways.into_iter().filter(|way| (call, *way) != ("/inspect", "wrong-media-type")) {
            let row = rows().any(|(_, row)| row[1].ends_with(call) && row[5] == way);
            assert!(row, "no row for {call} {way}");
        }
    }
}

fn rows() -> impl Iterator<Item = (usize, Vec<&'static str>)> {
    let lines = TABLE.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(i, line)| (i + 1, line.split('|').map(str::trim).collect()))
}
