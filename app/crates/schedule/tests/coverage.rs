//! What the tables of runs cover: enough rows, and every way of writing every field.

mod table;

use std::collections::BTreeSet;

use schedule::{Dialect, Field};
use table::rows;

static ALIYUN: &str = include_str!("../../../../tests/fixtures/schedule/aliyun-runs.txt");
static TENCENT: &str = include_str!("../../../../tests/fixtures/schedule/tencent-runs.txt");
static LATER: &str = include_str!("../../../../tests/fixtures/schedule/tencent-later-runs.txt");

#[test]
fn there_are_at_least_six_hundred_rows_for_the_two_clouds() {
    let clocks = include_str!("../../../../tests/fixtures/schedule/clock-changes.txt");
    let previous = include_str!("../../../../tests/fixtures/schedule/previous-runs.txt");
    let problems = include_str!("../../../../tests/fixtures/schedule/problems.txt");
    let sentences = include_str!("../../../../tests/fixtures/schedule/sentences.txt");
    let cloud = |text: &str, columns: usize| {
        let is_cloud = |name: &str| name.starts_with("aliyun") || name.starts_with("tencent");
        rows(text, columns).iter().filter(|row| is_cloud(&row.cells[0])).count()
    };
    let count = rows(ALIYUN, 4).len()
        + rows(TENCENT, 4).len()
        + rows(LATER, 4).len()
        + rows(clocks, 5).len()
        + cloud(previous, 6)
        + cloud(problems, 5)
        + cloud(sentences, 5);
    assert!(count >= 600, "{count} rows");
}

/// How an item is written: `*`, `5`, `MON`, `1-5`, `MON-FRI`, each with a step or without.
fn form(item: &str) -> String {
    let (base, step) = item.split_once('/').map_or((item, ""), |(base, _)| (base, "/n"));
    let kind = |value: &str| if value.bytes().all(|byte| byte.is_ascii_digit()) { "number" } else { "name" };
    let base = match base.split_once('-') {
        _ if base == "*" || base == "?" => base.to_owned(),
        Some((first, last)) => format!("{}-{}", kind(first), kind(last)),
        None => kind(base).to_owned(),
    };
    format!("{base}{step}")
}

fn missing(text: &str, dialect: Dialect) -> BTreeSet<String> {
    let fields = dialect.fields();
    let mut wanted = BTreeSet::new();
    for field in fields {
        let mut forms = vec!["*", "number", "number-number", "*/n", "number/n", "number-number/n", "list"];
        if matches!(field, Field::Month | Field::Weekday) {
            forms.extend(["name", "name-name", "name/n"]);
        }
        if matches!(field, Field::Day | Field::Weekday) {
            forms.push("?");
        }
        wanted.extend(forms.into_iter().map(|form| format!("{} {form}", field.id())));
    }
    for row in rows(text, 4) {
        let expression: Vec<&str> = row.cells[0].split_whitespace().filter(|part| !part.contains('=')).collect();
        if expression.len() != fields.len() {
            continue;
        }
        for (field, text) in fields.iter().zip(expression) {
            if text.contains(',') {
                wanted.remove(&format!("{} list", field.id()));
            }
            for item in text.split(',') {
                wanted.remove(&format!("{} {}", field.id(), form(item)));
            }
        }
    }
    wanted
}

#[test]
fn every_way_of_writing_every_field_has_a_row() {
    let uncovered = missing(ALIYUN, Dialect::Aliyun);
    assert!(uncovered.is_empty(), "Function Compute without a row: {uncovered:?}");
    let uncovered = missing(TENCENT, Dialect::Tencent);
    assert!(uncovered.is_empty(), "SCF without a row: {uncovered:?}");
}

#[test]
fn every_sign_of_the_later_page_has_a_row() {
    let expressions: Vec<String> = rows(LATER, 4).into_iter().map(|row| row.cells[0].clone()).collect();
    let has = |wanted: &dyn Fn(&str) -> bool| expressions.iter().any(|expression| expression.split(' ').any(wanted));
    assert!(has(&|field| field == "L"), "L");
    assert!(has(&|field| field == "LW"), "LW");
    assert!(has(&|field| field.ends_with('W') && field != "LW"), "15W");
    assert!(has(&|field| field.ends_with('L') && field != "L"), "5L");
    assert!(has(&|field| field.contains('#')), "5#2");
    assert!(has(&|field| field == "?"), "?");
    assert!(has(&|field| field.contains("L,") || field.contains(",L")), "a sign in a list");
}
