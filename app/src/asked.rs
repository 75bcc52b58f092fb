//! What the link of the schedule page asks for.

use bilingual::Lang;
use protocol::query;
use schedule::assistant::{Choices, Chosen, Rhythm};
use schedule::{Dialect, Edition, Zone};

use crate::components::timing::month::Which;

/// All names of the link, in their order.
const NAMES: [&str; 19] = [
    EXPRESSION, AS, EDITION, FROM, ZONE, ALSO, DIRECTION, MONTH, DO_RHYTHM, DO_EVERY, DO_FIRST, DO_LAST, DO_MINUTE,
    DO_AT, DO_DAYS, DO_WEEKDAY, DO_DATE, DO_ZONE, LANG,
];

/// The expression.
pub const EXPRESSION: &str = "expression";
/// The id of the dialect whose runs are shown; none means the first that can read the expression.
pub const AS: &str = "as";
/// The edition of Tencent's dialect, by its date; none means the documented one.
pub const EDITION: &str = "edition";
/// The instant from which on runs are looked for.
pub const FROM: &str = "from";
/// The zone of expressions that name none.
pub const ZONE: &str = "zone";
/// One more zone by whose clock runs are shown.
pub const ALSO: &str = "also";
/// `previous` for the runs before.
pub const DIRECTION: &str = "direction";
/// The month of the calendar, or a day of it.
pub const MONTH: &str = "month";
/// The assistant: `seconds`, `minutes`, `hours` or `at`.
pub const DO_RHYTHM: &str = "do.rhythm";
/// The assistant: every so many of them.
pub const DO_EVERY: &str = "do.every";
/// The assistant: from this hour on.
pub const DO_FIRST: &str = "do.first";
/// The assistant: until this hour.
pub const DO_LAST: &str = "do.last";
/// The assistant: at this minute of every so many hours.
pub const DO_MINUTE: &str = "do.minute";
/// The assistant: at these times, `09:00 18:30`.
pub const DO_AT: &str = "do.at";
/// The assistant: `weekdays`, `dates` or `last`; none means every day.
pub const DO_DAYS: &str = "do.days";
/// The assistant: a weekday, 0 for Sunday.
pub const DO_WEEKDAY: &str = "do.weekday";
/// The assistant: dates of the month, `1 15`.
pub const DO_DATE: &str = "do.date";
/// The assistant: by the clock of this zone.
pub const DO_ZONE: &str = "do.zone";
/// The language of the page.
pub const LANG: &str = "lang";

/// How many more zones are shown. Beyond a few, nobody compares them any more.
pub(crate) const MOST_ZONES: usize = 8;

/// How many texts a name may have. A page has the whole link in many of its links, so it may not grow with both.
fn most(name: &str) -> usize {
    match name {
        ALSO => MOST_ZONES,
        DO_WEEKDAY => 7,
        _ => 1,
    }
}

/// The expression of a link that names none: the page does not begin empty. One that was emptied stays empty.
pub const FIRST: &str = "CRON_TZ=Asia/Shanghai 0 0 9 * * MON-FRI";

/// What a link asks for, as it is written there. What means nothing is kept, so that it can be shown; what has no place
/// is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<(&'static str, String)>);

impl Asked {
    /// Reads a query.
    pub fn parse(query: &str) -> Self {
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let of = |name: &'static str| {
            let texts = pairs.iter().filter(|(of, _)| of == name).map(|(_, text)| text.trim());
            let texts: Vec<_> = texts.filter(|text| is_kept(name, text)).collect();
            // Of several the last counts, and of a list the first ones.
            let from = if most(name) == 1 { texts.len().saturating_sub(1) } else { 0 };
            texts.into_iter().skip(from).take(most(name)).map(move |text| (name, text.to_owned()))
        };
        let asked = Self(NAMES.into_iter().flat_map(of).collect());
        if asked.texts(EXPRESSION).next().is_some() { asked } else { asked.with(EXPRESSION, FIRST) }
    }

    /// The query: always the same for the same.
    pub fn query(&self) -> String {
        let pairs: Vec<_> = self.0.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
        query::write(&pairs)
    }

    /// The text of a name.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(of, _)| *of == name).map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// All texts of a name.
    pub fn texts<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = &'a str> {
        self.0.iter().filter(move |(of, _)| *of == name).map(|(_, text)| text.as_str())
    }

    /// The same with another text, or without any.
    #[must_use]
    pub fn with(&self, name: &'static str, text: &str) -> Self {
        let place = |of: &str| NAMES.iter().position(|name| *name == of);
        let mut pairs: Vec<_> = self.0.iter().filter(|(of, _)| *of != name).cloned().collect();
        if is_kept(name, text) {
            let at = pairs.iter().position(|(of, _)| place(of) > place(name)).unwrap_or(pairs.len());
            pairs.insert(at, (name, text.to_owned()));
        }
        Self(pairs)
    }

    /// The instant of the link; nothing where it names none, or none that can be read.
    pub fn moment(&self) -> Option<i64> {
        triggers::time::parse(self.text(FROM))
    }

    /// The zone of expressions that name none.
    pub fn zone(&self) -> Option<Zone> {
        Zone::named(self.text(ZONE))
    }

    /// More zones to show.
    pub fn also(&self) -> impl Iterator<Item = Zone> {
        self.texts(ALSO).filter_map(Zone::named)
    }

    /// The dialect whose runs are shown.
    pub fn dialect(&self) -> Option<Dialect> {
        Dialect::from_id(self.text(AS))
    }

    /// The edition of Tencent's dialect.
    pub fn edition(&self) -> Edition {
        Edition::from_id(Dialect::Tencent, self.text(EDITION)).unwrap_or_default()
    }

    /// Whether the runs before are looked for.
    pub fn is_back(&self) -> bool {
        self.text(DIRECTION) == "previous"
    }

    /// What was chosen in the assistant; nothing where no rhythm is, or where something that it needs is missing or wrong.
    pub fn choices(&self) -> Option<Choices> {
        let number = |name| (!self.is_wrong(name)).then(|| self.text(name).parse::<u8>().ok());
        let rhythm = match self.text(DO_RHYTHM) {
            "seconds" => Rhythm::Seconds(number(DO_EVERY)??),
            "minutes" => {
                let (first, last) = (number(DO_FIRST)?, number(DO_LAST)?);
                let hours = (first.is_some() || last.is_some()).then(|| (first.unwrap_or(0), last.unwrap_or(23)));
                Rhythm::Minutes(number(DO_EVERY)??, hours)
            }
            "hours" => Rhythm::Hours(number(DO_EVERY)??, number(DO_MINUTE)?.unwrap_or(0)),
            "at" => Rhythm::At(some(words(self.text(DO_AT)).map(time))?),
            _ => return None,
        };
        let days = match self.text(DO_DAYS) {
            "weekdays" => Chosen::Weekdays(some(self.texts(DO_WEEKDAY).map(|day| day.parse().ok()))?),
            "dates" if self.is_wrong(DO_DATE) => return None,
            "dates" => Chosen::Dates(some(words(self.text(DO_DATE)).map(|day| day.parse().ok()))?),
            "last" => Chosen::LastDay,
            _ => Chosen::Every,
        };
        let zone = if self.text(DO_ZONE).is_empty() { Zone::UTC } else { Zone::named(self.text(DO_ZONE))? };
        Some(Choices { rhythm, days, months: Vec::new(), zone })
    }

    /// What is wrong with the text of a name, if anything is.
    pub fn is_wrong(&self, name: &str) -> bool {
        self.texts(name).any(|text| match name {
            FROM => triggers::time::parse(text).is_none(),
            ZONE | ALSO | DO_ZONE => Zone::named(text).is_none(),
            MONTH => Which::parse(text).is_none(),
            AS => Dialect::from_id(text).is_none(),
            EDITION => Edition::from_id(Dialect::Tencent, text).is_none(),
            DIRECTION => text != "previous",
            DO_RHYTHM => !["seconds", "minutes", "hours", "at"].contains(&text),
            DO_DAYS => !["weekdays", "dates", "last"].contains(&text),
            DO_EVERY => {
                let most = if self.text(DO_RHYTHM) == "hours" { 23 } else { 59 };
                !text.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number))
            }
            DO_MINUTE => !text.parse::<u8>().is_ok_and(|number| number <= 59),
            DO_FIRST | DO_LAST => !text.parse::<u8>().is_ok_and(|number| number <= 23),
            DO_AT => words(text).any(|word| time(word).is_none()),
            DO_DATE => words(text).any(|day| !day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))),
            _ => false,
        })
    }

    /// The language that the link names.
    pub fn lang(&self) -> Option<Lang> {
        Lang::from_code(self.text(LANG))
    }
}

/// Whether a text is part of a link. One without an expression would begin with that of the page.
fn is_kept(name: &str, text: &str) -> bool {
    !text.is_empty() || name == EXPRESSION
}

/// All of them, where there is one and none is missing.
fn some<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items = items.collect::<Option<Vec<T>>>()?;
    (!items.is_empty()).then_some(items)
}

/// The words of a line, between blanks and commas of either alphabet.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '，', '、']).filter(|word| !word.is_empty())
}

/// `9:00` and `18:30`, to the minute.
fn time(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once([':', '：'])?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 23 && minute <= 59).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_the_same_in_one_way() {
        for (query, canonical) in [
            ("", "expression=CRON_TZ%3DAsia/Shanghai+0+0+9+%2A+%2A+MON-FRI"),
            ("lang=zh", "expression=CRON_TZ%3DAsia/Shanghai+0+0+9+%2A+%2A+MON-FRI&lang=zh"),
            ("expression=+", "expression"),
            ("expression=a&expression=b&zone=UTC&zone=Asia/Tokyo", "expression=b&zone=Asia/Tokyo"),
            ("month=2026-11&expression=0+0+4+*+*+*&red=1&zone=", "expression=0+0+4+%2A+%2A+%2A&month=2026-11"),
            ("expression=&also=UTC&also=Asia/Tokyo&also=", "expression=&also=UTC&also=Asia/Tokyo"),
            ("lang=zh&from=yesterday&expression=a", "expression=a&from=yesterday&lang=zh"),
        ] {
            assert_eq!(Asked::parse(query).query(), canonical, "{query}");
        }
    }

    #[test]
    fn another_text_takes_its_place() {
        let asked = Asked::parse("expression=a&month=2026-11&lang=en");
        assert_eq!(asked.with(EXPRESSION, "b").query(), "expression=b&month=2026-11&lang=en");
        assert_eq!(asked.with(ZONE, "UTC").query(), "expression=a&zone=UTC&month=2026-11&lang=en");
        assert_eq!(asked.with(MONTH, "").query(), "expression=a&lang=en");
        assert_eq!(asked.with(EXPRESSION, "").query(), "expression=&month=2026-11&lang=en");
    }

    #[test]
    fn what_means_nothing_is_kept_and_known_as_wrong() {
        let asked = Asked::parse("from=yesterday&zone=Mars&do.at=9:00+25:00&do.every=60");
        assert_eq!((asked.moment(), asked.zone()), (None, None));
        assert!([FROM, ZONE, DO_AT, DO_EVERY].into_iter().all(|name| asked.is_wrong(name)));
        assert!([MONTH, AS].into_iter().all(|name| Asked::parse("month=2026-13&as=cron").is_wrong(name)));
        assert!(![ALSO, MONTH, EXPRESSION].into_iter().any(|name| asked.is_wrong(name)));
        assert_eq!(asked.text(ZONE), "Mars");
    }

    #[test]
    fn choices_are_read_from_the_link() {
        let choices = |query: &str| Asked::parse(query).choices();
        assert_eq!(choices("do.days=last"), None);
        let at = choices("do.rhythm=at&do.at=9:00,18:30&do.days=weekdays&do.weekday=1&do.weekday=5&do.zone=Asia/Tokyo");
        let at = at.expect("choices");
        assert_eq!(at.rhythm, Rhythm::At(vec![(9, 0), (18, 30)]));
        assert_eq!((at.days, at.zone.name()), (Chosen::Weekdays(vec![1, 5]), "Asia/Tokyo"));
        let minutes = choices("do.rhythm=minutes&do.every=5&do.first=9&do.days=dates&do.date=1，15").expect("choices");
        assert_eq!(minutes.rhythm, Rhythm::Minutes(5, Some((9, 23))));
        assert_eq!(minutes.days, Chosen::Dates(vec![1, 15]));
        for missing in [
            "do.rhythm=minutes",
            "do.rhythm=minutes&do.every=90",
            "do.rhythm=hours&do.every=24",
            "do.rhythm=hours&do.every=2&do.minute=60",
            "do.rhythm=at",
            "do.rhythm=at&do.at=9:00+25:00",
            "do.rhythm=at&do.at=9:00&do.days=weekdays",
            "do.rhythm=at&do.at=9:00&do.days=dates&do.date=32",
            "do.rhythm=at&do.at=9:00&do.zone=Mars",
        ] {
            assert_eq!(choices(missing), None, "{missing}");
        }
    }
}
