//! The time of day in Chinese.

use super::super::pattern::Pattern;
use super::super::shape::{Hours, Shape};
use super::super::{Fields, Line};
use super::{clock, list, series, spans};
use crate::dialect::Field;

/// The time of day.
pub(super) fn write(line: &mut Line, shape: &Shape) {
    let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
    let hours_and_minutes = Fields::of(&[Field::Minute, Field::Hour]);
    let hour = Fields::of(&[Field::Hour]);
    match shape {
        Shape::Clocks(clocks) => {
            let names: Vec<String> = clocks.iter().map(|it| clock(*it)).collect();
            line.push(all, list(&names));
        }
        Shape::Hours(step, first) => {
            line.push(all, format!("从 {} 起", clock(*first)));
            line.push(hour, format!("每 {step} 小时一次"));
        }
        Shape::Hourly(first, last) => {
            line.push(all, format!("{} 至 {} ", clock(*first), clock(*last)));
            line.push(hour, "每小时一次");
        }
        Shape::Minutes { minute, second, hours } => {
            match hours {
                Hours::Window(first, last) => {
                    line.push(hours_and_minutes, format!("{} 至 {} ", clock(*first), clock(*last)));
                }
                Hours::Some(pattern) => in_hours(line, pattern),
                Hours::All => {}
            }
            minutes(line, minute, *second, hours);
        }
        Shape::Seconds { second, minute, hours } => {
            match hours {
                Hours::Window(first, last) => line.push(all, format!("{} 至 {} ", clock(*first), clock(*last))),
                Hours::Some(pattern) => in_hours(line, pattern),
                Hours::All => {}
            }
            seconds(line, second, minute, hours);
        }
    }
}

fn minutes(line: &mut Line, minute: &Pattern, second: u8, hours: &Hours) {
    let fields = Fields::of(&[Field::Minute, Field::Second]);
    let hour = Fields::of(&[Field::Hour]);
    let one_hour = matches!(hours, Hours::Some(Pattern::One(_)))
        || matches!(hours, Hours::Window(first, last) if first.0 == last.0);
    let each = match hours {
        _ if one_hour => "",
        Hours::Some(_) => "的",
        _ => "每小时",
    };
    match minute {
        Pattern::All => line.push(fields, "每分钟"),
        Pattern::Even(step, 0) => line.push(fields, format!("每 {step} 分钟")),
        Pattern::Even(step, first) => {
            line.push(fields, format!("每 {step} 分钟"));
            if *hours == Hours::All {
                line.push(fields, format!("（每小时第 {} 分）", series(*step, *first, 60 - step + first)));
            }
        }
        Pattern::One(0) if second == 0 => line.push(fields.and(Field::Hour), "每小时整点"),
        Pattern::One(minute) => {
            line.push(hour, each);
            line.push(fields, format!("第 {minute} 分"));
        }
        Pattern::Run(first, last) => {
            if matches!(hours, Hours::Window(start, end) if start.0 == end.0) {
                line.push(fields, "每分钟");
            } else {
                line.push(hour, each);
                line.push(fields, format!("第 {first} 至 {last} 分每分钟"));
            }
        }
        Pattern::Series(step, first, last) => {
            line.push(hour, each);
            line.push(fields, format!("第 {} 分", series(*step, *first, *last)));
        }
        Pattern::List(runs) => {
            line.push(hour, each);
            line.push(fields, format!("第 {} 分", spans(runs)));
        }
    }
    if second != 0 {
        line.push(Fields::of(&[Field::Second]), format!("的第 {second} 秒"));
    }
}

fn seconds(line: &mut Line, second: &Pattern, minute: &Pattern, hours: &Hours) {
    let fields = Fields::of(&[Field::Second]);
    let minutes = Fields::of(&[Field::Minute]);
    let one_hour = matches!(hours, Hours::Some(Pattern::One(_)))
        || matches!(hours, Hours::Window(first, last) if first.0 == last.0);
    if *minute != Pattern::All {
        let each = match hours {
            _ if one_hour => "",
            Hours::Some(_) => "的",
            _ => "每小时",
        };
        line.push(Fields::of(&[Field::Hour]), each);
        let text = match minute {
            Pattern::One(_) | Pattern::Run(..) if matches!(hours, Hours::Window(first, last) if first.0 == last.0) => {
                String::new()
            }
            Pattern::One(minute) => format!("第 {minute} 分内"),
            Pattern::Even(step, first) => format!("第 {} 分内", series(*step, *first, 60 - step + first)),
            Pattern::Run(first, last) => format!("第 {first} 至 {last} 分内"),
            Pattern::Series(step, first, last) => format!("第 {} 分内", series(*step, *first, *last)),
            Pattern::List(runs) => format!("第 {} 分内", spans(runs)),
            Pattern::All => String::new(),
        };
        line.push(minutes, text);
    }
    let each = if *minute == Pattern::All { "每分钟" } else { "" };
    match second {
        Pattern::All => line.push(fields, "每秒"),
        Pattern::Even(step, 0) => line.push(fields, format!("每 {step} 秒")),
        Pattern::Even(step, first) => {
            line.push(fields, format!("每 {step} 秒（每分钟第 {} 秒）", series(*step, *first, 60 - step + first)));
        }
        Pattern::Run(first, last) => line.push(fields, format!("{each}第 {first} 至 {last} 秒每秒")),
        Pattern::Series(step, first, last) => {
            line.push(fields, format!("{each}第 {} 秒", series(*step, *first, *last)));
        }
        Pattern::One(second) => line.push(fields, format!("{each}第 {second} 秒")),
        Pattern::List(runs) => line.push(fields, format!("{each}第 {} 秒", spans(runs))),
    }
}

fn in_hours(line: &mut Line, pattern: &Pattern) {
    let text = match pattern {
        Pattern::All => return,
        Pattern::One(hour) => format!("{hour} 点"),
        Pattern::Even(step, first) => format!("{} 点", series(*step, *first, 24 - step + first)),
        Pattern::Run(first, last) => format!("{first} 至 {last} 点"),
        Pattern::Series(step, first, last) => format!("{} 点", series(*step, *first, *last)),
        Pattern::List(runs) => format!("{} 点", spans(runs)),
    };
    line.push(Fields::of(&[Field::Hour]), text);
}
