//! The time of day in English.

use super::super::pattern::Pattern;
use super::super::shape::{Hours, Shape};
use super::super::{Fields, Line};
use super::{clock, list, series, spans};
use crate::dialect::Field;

/// The time of day.
pub(super) fn write(line: &mut Line, shape: &Shape) {
    let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
    let hours_and_minutes = Fields::of(&[Field::Minute, Field::Hour]);
    match shape {
        Shape::Clocks(clocks) => {
            line.push(Fields::NONE, "at ");
            let names: Vec<String> = clocks.iter().map(|it| clock(*it)).collect();
            line.push(all, list(&names));
        }
        Shape::Hours(step, first) => {
            line.push(Fields::of(&[Field::Hour]), format!("every {step} hours"));
            line.push(all, format!(" from {}", clock(*first)));
        }
        Shape::Hourly(first, last) => {
            line.push(Fields::of(&[Field::Hour]), "every hour");
            line.push(all, format!(" from {} until {}", clock(*first), clock(*last)));
        }
        Shape::Minutes { minute, second, hours } => {
            minutes(line, minute, *second, hours);
            match hours {
                Hours::Window(first, last) => {
                    line.push(hours_and_minutes, format!(" from {} until {}", clock(*first), clock(*last)));
                }
                Hours::Some(pattern) if !matches!(minute, Pattern::List(_)) => in_hours(line, pattern),
                _ => {}
            }
        }
        Shape::Seconds { second, minute, hours } => seconds(line, second, minute, hours),
    }
}

/// The minutes where the second is one number.
fn minutes(line: &mut Line, minute: &Pattern, second: u8, hours: &Hours) {
    let fields = Fields::of(&[Field::Minute]);
    let suffix = |line: &mut Line| {
        if second != 0 {
            line.push(Fields::of(&[Field::Second]), format!(" at second {second}"));
        }
    };
    let whole_hour = matches!(hours, Hours::All);
    match minute {
        Pattern::All => {
            line.push(fields.and(Field::Second), "every minute");
            suffix(line);
        }
        Pattern::Even(step, first) => {
            line.push(fields.and(Field::Second), format!("every {step} minutes"));
            suffix(line);
            if *first != 0 && whole_hour {
                let last = 60 - step + first;
                line.push(fields, format!(", at minutes {} of each hour", series(*step, *first, last)));
            }
        }
        Pattern::One(0) if second == 0 => {
            line.push(
                fields.and(Field::Second).and(Field::Hour),
                if whole_hour { "every hour, on the hour" } else { "on the hour" },
            );
        }
        Pattern::One(minute) => {
            line.push(fields.and(Field::Second), format!("at minute {minute}"));
            suffix(line);
            line.push(Fields::of(&[Field::Hour]), if whole_hour { " of every hour" } else { "" });
        }
        Pattern::Run(first, last) => {
            if whole_hour || matches!(hours, Hours::Some(_)) {
                line.push(fields.and(Field::Second), format!("every minute from minute {first} to {last}"));
                suffix(line);
                line.push(Fields::of(&[Field::Hour]), " of every hour");
            } else if let Hours::Window(start, end) = hours
                && start.0 == end.0
            {
                line.push(fields.and(Field::Second), "every minute");
                suffix(line);
            } else {
                line.push(fields.and(Field::Second), format!("every minute from minute {first} to {last}"));
                suffix(line);
                line.push(Fields::of(&[Field::Hour]), " of every hour,");
            }
        }
        Pattern::Series(step, first, last) => {
            line.push(fields.and(Field::Second), format!("at minutes {}", series(*step, *first, *last)));
            suffix(line);
            line.push(Fields::of(&[Field::Hour]), " of every hour");
        }
        Pattern::List(runs) => {
            line.push(fields.and(Field::Second), format!("at minutes {}", spans(runs)));
            suffix(line);
            match hours {
                Hours::Some(Pattern::One(hour)) => {
                    line.push(Fields::of(&[Field::Hour]), format!(" past {}", clock((*hour, 0, 0))));
                }
                Hours::Some(pattern) => in_hours(line, pattern),
                _ => line.push(Fields::of(&[Field::Hour]), " of every hour"),
            }
        }
    }
}

fn seconds(line: &mut Line, second: &Pattern, minute: &Pattern, hours: &Hours) {
    let fields = Fields::of(&[Field::Second]);
    let every_minute = *minute == Pattern::All;
    match second {
        Pattern::All => line.push(fields, "every second"),
        Pattern::Even(step, first) => {
            line.push(fields, format!("every {step} seconds"));
            if *first != 0 {
                line.push(fields, format!(", at seconds {} of each minute", series(*step, *first, 60 - step + first)));
            }
        }
        Pattern::Run(first, last) => line.push(fields, format!("every second from second {first} to {last}")),
        Pattern::Series(step, first, last) => line.push(fields, format!("at seconds {}", series(*step, *first, *last))),
        Pattern::One(second) => line.push(fields, format!("at second {second}")),
        Pattern::List(runs) => line.push(fields, format!("at seconds {}", spans(runs))),
    }
    let minutes = Fields::of(&[Field::Minute]);
    if every_minute {
        if !matches!(second, Pattern::All | Pattern::Even(..)) {
            line.push(minutes, " of every minute");
        }
    } else {
        let one_hour = matches!(hours, Hours::Window(first, last) if first.0 == last.0);
        let text = match minute {
            // The clocks of the stretch say it already.
            Pattern::One(_) | Pattern::Run(..) if one_hour => String::new(),
            Pattern::One(minute) => format!(" in minute {minute}"),
            Pattern::Even(step, first) => format!(" in minutes {}", series(*step, *first, 60 - step + first)),
            Pattern::Run(first, last) => format!(" in minutes {first} to {last}"),
            Pattern::Series(step, first, last) => format!(" in minutes {}", series(*step, *first, *last)),
            Pattern::List(runs) => format!(" in minutes {}", spans(runs)),
            Pattern::All => String::new(),
        };
        line.push(minutes, text);
        if !one_hour && !matches!(hours, Hours::Some(_)) {
            line.push(Fields::of(&[Field::Hour]), " of every hour");
        }
    }
    match hours {
        Hours::All => {}
        Hours::Window(first, last) => {
            let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
            line.push(all, format!(" from {} until {}", clock(*first), clock(*last)));
        }
        Hours::Some(pattern) => in_hours(line, pattern),
    }
}

/// ` in the hours 8 and 20`.
fn in_hours(line: &mut Line, pattern: &Pattern) {
    let text = match pattern {
        Pattern::All => return,
        Pattern::One(hour) => format!(" in hour {hour}"),
        Pattern::Even(step, first) => format!(" in the hours {}", series(*step, *first, 24 - step + first)),
        Pattern::Run(first, last) => format!(" in the hours {first} to {last}"),
        Pattern::Series(step, first, last) => format!(" in the hours {}", series(*step, *first, *last)),
        Pattern::List(runs) => format!(" in the hours {}", spans(runs)),
    };
    line.push(Fields::of(&[Field::Hour]), text);
}
