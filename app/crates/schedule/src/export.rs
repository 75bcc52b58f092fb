//! Runs to take away: a table as CSV, a calendar as iCalendar.

use crate::calendar::{Wall, instant, push_digits};
use crate::zone::{Offsets, Zone};

/// The runs as CSV after RFC 4180: number, UTC, and the clock of a zone with its offset.
pub fn csv(runs: &[i64], zone: Zone, offsets: &dyn Offsets) -> String {
    let mut text = String::with_capacity(64 * (runs.len() + 1));
    text.push_str("number,utc,local,zone\r\n");
    for (index, run) in runs.iter().enumerate() {
        text.push_str(&(index + 1).to_string());
        text.push(',');
        text.push_str(&instant(*run));
        text.push(',');
        text.push_str(&local(*run, offsets));
        text.push(',');
        text.push_str(zone.name());
        text.push_str("\r\n");
    }
    text
}

/// A local time with its offset, as RFC 3339 has it: `2026-11-22T04:00:00+08:00`. Seconds of an offset, which only
/// instants before 1972 have, are cut.
pub fn local(run: i64, offsets: &dyn Offsets) -> String {
    let offset = offsets.offset_at(run);
    let mut text = instant(run + i64::from(offset));
    text.pop();
    text.push(if offset < 0 { '-' } else { '+' });
    let minutes = i64::from(offset.abs() / 60);
    push_digits(&mut text, minutes / 60, 2);
    text.push(':');
    push_digits(&mut text, minutes % 60, 2);
    text
}

/// What an iCalendar file says of its runs.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// The title of every entry, such as the trigger's name.
    pub title: &'a str,
    /// A longer text: the expression and its sentence.
    pub about: &'a str,
    /// The instant at which the file is made.
    pub now: i64,
    /// Something that sets these entries apart from those of another schedule, such as the expression; it goes into
    /// their ids, so that a second import replaces the first.
    pub key: &'a str,
}

/// The runs as an iCalendar file (RFC 5545), one entry of no length per run.
pub fn ics(runs: &[i64], calendar: Calendar<'_>) -> String {
    let mut text = String::with_capacity(200 * (runs.len() + 1));
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//Trigger Playground//schedule//EN");
    let key = hash(calendar.key);
    for run in runs {
        line(&mut text, "BEGIN:VEVENT");
        line(&mut text, &format!("UID:{run}-{key:016x}@trigger-playground"));
        line(&mut text, &format!("DTSTAMP:{}", basic(calendar.now)));
        line(&mut text, &format!("DTSTART:{}", basic(*run)));
        line(&mut text, &format!("SUMMARY:{}", escaped(calendar.title)));
        line(&mut text, &format!("DESCRIPTION:{}", escaped(calendar.about)));
        line(&mut text, "TRANSP:TRANSPARENT");
        line(&mut text, "END:VEVENT");
    }
    line(&mut text, "END:VCALENDAR");
    text
}

/// `20261122T200000Z`.
fn basic(run: i64) -> String {
    let wall = Wall::of(run);
    let mut text = String::with_capacity(16);
    push_digits(&mut text, wall.year, 4);
    push_digits(&mut text, i64::from(wall.month), 2);
    push_digits(&mut text, i64::from(wall.day), 2);
    text.push('T');
    push_digits(&mut text, i64::from(wall.hour), 2);
    push_digits(&mut text, i64::from(wall.minute), 2);
    push_digits(&mut text, i64::from(wall.second), 2);
    text.push('Z');
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A line, folded after 75 bytes and never inside a letter.
fn line(text: &mut String, content: &str) {
    let mut used = 0;
    for letter in content.chars() {
        if used + letter.len_utf8() > 75 {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(letter);
        used += letter.len_utf8();
    }
    text.push_str("\r\n");
}

/// FNV-1a, published and the same everywhere.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
