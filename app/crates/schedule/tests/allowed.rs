//! What a field is said to allow is what is read there without complaint, and the rest is not.

use schedule::{Dialect, Edition, Field, ProblemId, Severity, read};

/// An expression in which one field is written so.
fn with(dialect: Dialect, of: Field, text: &str) -> String {
    // Some require a `?` in one of the day fields, and in one only.
    let needs = matches!(dialect, Dialect::Quartz | Dialect::EventBridge) && text != "?";
    let plain = |field| match field {
        Field::Second => "0",
        Field::Day if of == Field::Weekday && needs => "?",
        Field::Weekday if needs => "?",
        _ => "*",
    };
    let words: Vec<&str> =
        dialect.fields().iter().map(|field| if *field == of { text } else { plain(*field) }).collect();
    words.join(" ")
}

/// What is wrong with a field that is written so, by the dialect's document. That no run comes of it is another matter.
fn complaints(dialect: Dialect, edition: Edition, field: Field, text: &str) -> Vec<ProblemId> {
    let reading = read(dialect, edition, &with(dialect, field, text));
    let problems = reading.problems.iter().filter(|it| match it.id {
        ProblemId::NeverFires => false,
        ProblemId::QuestionLater => true,
        _ => it.severity == Severity::Error || it.severity == Severity::Warning && it.field == Some(field),
    });
    problems.map(|it| it.id).collect()
}

/// A field that is written with a sign.
fn sample(field: Field, sign: char) -> &'static str {
    let is_year = field == Field::Year;
    match sign {
        ',' if is_year => "2027,2028",
        '-' if is_year => "2027-2029",
        '/' if is_year => "2026/2",
        ',' => "2,4",
        '-' => "2-4",
        '/' => "*/2",
        '*' => "*",
        '?' => "?",
        'L' if field == Field::Weekday => "5L",
        'L' => "L",
        'W' => "15W",
        '#' => "2#1",
        _ => unreachable!("no sign of a field"),
    }
}

#[test]
fn the_signs_of_each_field_are_those_that_it_takes() {
    for dialect in Dialect::ALL {
        for edition in dialect.editions() {
            for field in dialect.fields() {
                let allowed = dialect.allowed(*edition, *field);
                for sign in [',', '-', '*', '/', '?', 'L', 'W', '#'] {
                    let text = sample(*field, sign);
                    let complaints = complaints(dialect, *edition, *field, text);
                    assert_eq!(
                        complaints.is_empty(),
                        allowed.signs.contains(&sign),
                        "{dialect:?} {edition:?} {field:?} {text}: {complaints:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_values_of_each_field_are_those_that_it_takes() {
    for dialect in Dialect::ALL {
        for edition in dialect.editions() {
            for field in dialect.fields() {
                let allowed = dialect.allowed(*edition, *field);
                let is_read = |text: &str| complaints(dialect, *edition, *field, text).is_empty();
                for (number, expected) in
                    [(allowed.low - 1, false), (allowed.low, true), (allowed.high, true), (allowed.high + 1, false)]
                {
                    assert_eq!(is_read(&number.to_string()), expected, "{dialect:?} {field:?} {number}");
                }
                for name in ["JAN", "DEC", "SUN", "SAT"] {
                    let is_named = allowed.names.is_some_and(|names| names.contains(&name));
                    assert_eq!(is_read(name), is_named, "{dialect:?} {field:?} {name}");
                }
            }
        }
    }
}
