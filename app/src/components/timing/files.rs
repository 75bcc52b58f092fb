//! Runs to take away, as a table and as a calendar.

use bilingual::Text;
use schedule::export::{Calendar, csv, ics};

use super::Timing;
use crate::erased::{Element, el};

const CSV: Text = Text::new("Runs as CSV", "导出 CSV");
const ICS: Text = Text::new("Runs as calendar (.ics)", "导出日历（.ics）");

/// How many runs a file has.
const FILED: usize = 50;

/// Links to the files, which are in the links themselves. The title names the entries of the calendar.
pub(crate) fn files(timing: &Timing, title: &str, expression: &str) -> Option<Element> {
    let Timing { schedule, lang, .. } = timing;
    let runs: Vec<i64> = if timing.back {
        let mut runs: Vec<i64> = schedule.runs_before(timing.now, &*timing.offsets).take(FILED).collect();
        runs.reverse();
        runs
    } else {
        schedule.runs_after(timing.now, &*timing.offsets).take(FILED).collect()
    };
    if runs.is_empty() {
        return None;
    }
    let about = [expression, ": ", &schedule.sentence(*lang).text()].concat();
    let title = if title.is_empty() { expression } else { title };
    let table = csv(&runs, schedule.zone(), &*timing.offsets);
    let calendar = ics(&runs, Calendar { title, about: &about, now: timing.now, key: expression });
    let file = |kind: &str, text: &str, name: &'static str, said: Text| {
        let data = ["data:", kind, ";charset=utf-8,", &escaped(text)].concat();
        el("a").class("button quiet").at("href", data).at("download", name).with(said.get(*lang))
    };
    Some(el("div").class("toolbar").with(file("text/csv", &table, "runs.csv", CSV)).with(file(
        "text/calendar",
        &calendar,
        "runs.ics",
        ICS,
    )))
}

/// A text as it stands in a `data:` address. Unlike base64 it leaves the repetitions that a compressed page lives on.
fn escaped(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut escaped = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.:,/=@*".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            escaped.push(char::from(DIGITS[usize::from(byte >> 4)]));
            escaped.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn whatever_an_address_would_read_otherwise_is_escaped() {
        assert_eq!(escaped("a,b\r\n#%&\"+? 中"), "a,b%0D%0A%23%25%26%22%2B%3F%20%E4%B8%AD");
    }
}
