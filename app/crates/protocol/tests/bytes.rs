//! A link once handed out opens for ever with the same bytes.

use std::fmt::Write as _;

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use protocol::names::Part;
use protocol::state::State;
use protocol::surroundings::Surroundings;
use schedule::Offsets;
use sha2::{Digest, Sha256};
use triggers::catalogue;
use triggers::evaluate::evaluate;
use triggers::input::{Input, Moment, Zones};

/// Zone rules of the tests' own.
struct Rules;

struct Rule(Tz);

impl Zones for Rules {
    fn offsets(&self, zone: &str) -> Option<Box<dyn Offsets + '_>> {
        Some(Box::new(Rule(zone.parse().ok()?)))
    }
}

impl Offsets for Rule {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let at = DateTime::from_timestamp(unix_seconds, 0).unwrap_or_default().naive_utc();
        self.0.offset_from_utc_datetime(&at).fix().local_minus_utc()
    }
}

/// The bytes of a link, opened long after it was made.
fn bytes(link: &str) -> Vec<u8> {
    let (path, query) = link.split_once('?').expect("a link has a query");
    let (provider, name) = path.trim_start_matches('/').split_once('/').expect("a path has two names");
    let trigger = catalogue::find(provider, name).expect("the trigger is there");
    let state = State::parse(trigger, query);
    let Surroundings { at, seed, edition, wrong } = state.surroundings();
    assert_eq!(wrong, [], "{link}");
    let moment = Moment { at: at.unwrap_or(4_000_000_000), seed, zones: &Rules };
    let (config, occurrence) = (state.value(Part::Config), state.value(Part::Occurrence));
    let evaluation = evaluate(&Input::new(trigger, edition, &config, &occurrence, moment));
    evaluation.event.unwrap_or_else(|| panic!("{link}: {:?}", evaluation.problems)).bytes
}

#[test]
fn links_give_the_bytes_that_they_gave() {
    let lines = include_str!("../../../../tests/fixtures/links/bytes.txt").lines();
    let mut count = 0;
    for line in lines.filter(|line| !line.starts_with('#')) {
        let (link, expected) = line.split_once(' ').expect("a line is a link and a hash");
        let bytes = bytes(link);
        let mut found = String::new();
        for byte in Sha256::digest(&bytes) {
            write!(found, "{byte:02x}").expect("writing into a text does not fail");
        }
        assert_eq!(found, expected, "{link}\n{}", String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count >= 10, "only {count} links");
}
