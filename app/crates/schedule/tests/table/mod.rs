//! What the table tests share: rows of text files, instants, and the zone database as offsets.

#![allow(dead_code, reason = "each test file uses its own part")]

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone};
use schedule::Offsets;
use schedule::zone::{Fixed, Utc};

/// A row of a table: its line in the file, and its cells.
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
}

/// The rows of a table. Lines with `#` are prose, cells stand between bars, an expression in back quotes with `\t` for
/// a tab and `\u3000` for the wide blank.
pub(crate) fn rows(text: &str, columns: usize) -> Vec<Row> {
    let rows: Vec<Row> = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(line, text)| Row { line, cells: text.split(" | ").map(cell).collect() })
        .collect();
    for row in &rows {
        assert_eq!(row.cells.len(), columns, "line {}: {:?}", row.line, row.cells);
        assert!(!row.cells[columns - 1].is_empty(), "line {} rests on nothing", row.line);
    }
    rows
}

fn cell(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix('`').and_then(|text| text.strip_suffix('`')) {
        Some(quoted) => quoted.replace("\\t", "\t").replace("\\u3000", "\u{3000}"),
        None => text.to_owned(),
    }
}

/// The instants of a cell, `-` for none.
pub(crate) fn instants(cell: &str) -> Vec<i64> {
    cell.split(' ').filter(|word| *word != "-").map(instant).collect()
}

pub(crate) fn instant(text: &str) -> i64 {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").expect("an instant").and_utc().timestamp()
}

/// A zone of the database.
pub(crate) struct Database(pub(crate) chrono_tz::Tz);

impl Offsets for Database {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let time = DateTime::from_timestamp(unix_seconds, 0).expect("in range").naive_utc();
        self.0.offset_from_utc_datetime(&time).fix().local_minus_utc()
    }
}

/// The offsets of a zone by its name.
pub(crate) fn zone(name: &str) -> Box<dyn Offsets> {
    match name {
        "UTC" => Box::new(Utc),
        "+8" => Box::new(Fixed(8 * 3_600)),
        _ => Box::new(Database(name.parse().expect("a zone"))),
    }
}

/// Panics with all failures at once, so that a table is repaired in one go.
pub(crate) fn report(failures: &[String]) {
    assert!(failures.is_empty(), "{} rows differ\n{}", failures.len(), failures.join("\n"));
}
