//! Finding anything by what a person types or pastes: words, names of fields and of events, or a piece of an event.
//! Only the server does this, for the switcher, and where an address leads nowhere.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use bilingual::{Lang, Message, Text};
use protocol::names::Part;
use protocol::state::State;
use triggers::catalogue::TRIGGERS;
use triggers::inspect::{self, Certainty, Received};
use triggers::model::Id;
use triggers::problem::nearest;

use crate::cards::{self, Card, Sort};
use crate::location::{LONGEST_LINK, href};
use crate::search::{Found, Sought};

/// Something that was found.
pub struct Hit {
    /// What it is.
    pub card: &'static Card,
    /// The path and the query that lead there, without a language.
    pub link: String,
    /// The field, or the member of an event, by which it was found, where neither name nor summary has the words.
    pub field: Option<String>,
    /// Why it was found, where a person gave a piece of an event.
    pub because: Option<Message>,
}

impl Hit {
    /// Its link, with the language of the page that leads there, if its link names one.
    pub fn in_language(&self, lang: Option<Lang>) -> String {
        let Some(lang) = lang else { return self.link.clone() };
        let mark = if self.link.contains('?') { '&' } else { '?' };
        format!("{}{mark}lang={}", self.link, lang.code())
    }

    fn of(card: &'static Card) -> Self {
        Self { card, link: card.href(None), field: None, because: None }
    }
}

/// All that is found, best first.
pub fn look_for(text: &str) -> Vec<Hit> {
    let text = text.trim();
    if !is_piece(text) {
        let hits = by_words(text);
        return if hits.is_empty() { near(text).map(Hit::of).into_iter().collect() } else { hits };
    }
    let recognised = by_event(text);
    if recognised.is_empty() { by_members(text) } else { recognised }
}

/// What has nearly this name: its path, its stable name, or a part of either.
pub fn near(written: &str) -> Option<&'static Card> {
    let written = written.trim().trim_matches('/').to_lowercase();
    let last = written.rsplit('/').next().unwrap_or_default();
    let by = |wanted: &str, name: fn(&'static Card) -> &'static str| {
        let found = nearest(wanted, cards::all().map(name))?;
        cards::all().find(|card| name(card) == found)
    };
    let path = |card: &'static Card| card.path.trim_start_matches('/');
    by(&written, path).or_else(|| by(last, |card| card.id.rsplit('/').next().unwrap_or_default()))
}

/// Whether a text looks like a piece of an event or of a configuration, and not like words.
fn is_piece(text: &str) -> bool {
    text.contains(['{', '}', '[', ']', '"'])
}

/// How well something fits the words: the less, the better. Nothing where it does not.
fn rank(card: &Card, words: &str) -> Option<(u8, Found)> {
    let lower = words.to_lowercase();
    let found = Sought { about: &card.about, fields: &card.fields }.find(words);
    if let Some(found) = found {
        let names = || Lang::ALL.map(|lang| card.name.get(lang).to_lowercase());
        let last = card.id.rsplit('/').next().unwrap_or_default();
        let rank = if lower == card.id || lower == last || names().contains(&lower) {
            0
        } else if card.id.contains(&lower) || names().iter().any(|name| name.contains(&lower)) {
            1
        } else if found.field.is_none() {
            2
        } else {
            3
        };
        return Some((rank, found));
    }
    let all = [&card.fields, " ", &card.members].concat();
    Some((4, Sought { about: &card.about, fields: &all }.find(words)?))
}

fn by_words(words: &str) -> Vec<Hit> {
    let mut ranked: Vec<_> = cards::all().filter_map(|card| rank(card, words).map(|rank| (rank, card))).collect();
    // What fits equally well keeps its order.
    ranked.sort_by_key(|((rank, _), _)| *rank);
    ranked.into_iter().map(|((_, found), card)| Hit { field: found.field, ..Hit::of(card) }).collect()
}

/// The triggers that make such an event, each with a link to the state that makes it.
fn by_event(text: &str) -> Vec<Hit> {
    let inspection = inspect::inspect(&Received::Bytes(text.as_bytes().to_vec()), TRIGGERS);
    let mut hits: Vec<Hit> = Vec::new();
    for candidate in inspection.candidates.iter().filter(|candidate| candidate.certainty >= Certainty::Likely) {
        let Some(card) = card_of(candidate.trigger.id).filter(|card| !hits.iter().any(|hit| hit.card.id == card.id))
        else {
            continue;
        };
        let (config, occurrence) = inspect::recover(candidate);
        let mut state = State::new(candidate.trigger);
        state.fill(Part::Config, &config);
        state.fill(Part::Occurrence, &occurrence);
        let link = href(&card.path, &state.query());
        let hit = Hit { because: Some(candidate.because.clone()), ..Hit::of(card) };
        hits.push(if link.len() < LONGEST_LINK { Hit { link, ..hit } } else { hit });
    }
    hits
}

fn card_of(id: Id) -> Option<&'static Card> {
    cards::all().find(|card| matches!(card.sort, Sort::Trigger(trigger) if trigger.id == id))
}

/// The triggers whose fields and members a piece names, those first of which it names the most. What has less than half
/// as many as the first is not meant.
fn by_members(piece: &str) -> Vec<Hit> {
    static KNOWN: LazyLock<Vec<(&Card, BTreeSet<String>)>> = LazyLock::new(|| {
        let triggers = cards::all().filter(|card| matches!(card.sort, Sort::Trigger(_)));
        triggers.map(|card| (card, words(&[&card.fields, " ", &card.members].concat()))).collect()
    });
    let named = words(piece);
    let counted = KNOWN.iter().map(|(card, known)| (known.intersection(&named).count(), *card));
    let mut counted: Vec<_> = counted.filter(|(count, _)| *count > 0).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let most = counted.first().map_or(0, |(count, _)| *count);
    let meant = counted.into_iter().filter(|(count, _)| count * 2 > most);
    meant.map(|(count, card)| Hit { because: Some(names_in(count)), ..Hit::of(card) }).collect()
}

/// The words of a text, in lower case: names of fields and of events, and parts of them.
fn words(text: &str) -> BTreeSet<String> {
    let is_within = |sign: char| sign.is_alphanumeric() || "_-:.*$".contains(sign);
    let whole = text.split(|sign| !is_within(sign)).map(|word| word.trim_matches([':', '.', '-']).to_lowercase());
    let parts = whole.flat_map(|word| {
        let last = word.rsplit('.').next().map(str::to_owned);
        // An event may lack what the configuration says before its name: `oss:`.
        let rest = word.split_once(':').map(|(_, rest)| rest.to_owned());
        last.into_iter().chain(rest).chain([word])
    });
    // Shorter ones, such as `id`, are everywhere.
    parts.filter(|word| word.chars().count() > 2).collect()
}

fn names_in(count: usize) -> Message {
    const EN: [Text; 2] =
        [Text::new("has # of these names", "含有其中 # 个名称"), Text::new("has this name", "含有该名称")];
    let said = EN[usize::from(count == 1)];
    let number = count.to_string();
    Message { en: said.en.replace('#', &number), zh: said.zh.replace('#', &number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<&'static str> {
        look_for(text).into_iter().map(|hit| &*hit.card.id).collect()
    }

    #[test]
    fn what_is_called_so_comes_first() {
        for (text, first) in [
            ("oss", "aliyun/oss"),
            ("COS", "tencent/cos"),
            ("tencent/timer", "tencent/timer"),
            ("定时触发器", "aliyun/timer"),
            ("ObjectCreated:PutObject", "aliyun/oss"),
            ("cronExpression", "aliyun/timer"),
            ("InvokeFunction", "aliyun/invoke-function"),
            ("kakfa", "aliyun/kafka"),
        ] {
            assert_eq!(ids(text).first().copied(), Some(first), "{text}: {:?}", ids(text));
        }
    }

    #[test]
    fn the_words_that_fields_take_are_found() {
        for (text, expected) in
            [("ObjectCreated", ["aliyun/oss", "tencent/cos"]), ("objectremove", ["aliyun/oss", "tencent/cos"])]
        {
            assert_eq!(ids(text), expected, "{text}");
        }
    }

    #[test]
    fn an_event_leads_to_the_trigger_that_certainly_made_it() {
        let mut certain = 0;
        for trigger in TRIGGERS {
            let example = trigger.examples[0].event;
            let seen = inspect::inspect(&Received::Bytes(example.into()), TRIGGERS);
            let best = seen.candidates.first().filter(|best| best.certainty == Certainty::Certain);
            let Some(best) = best.filter(|_| is_piece(example)) else { continue };
            certain += 1;
            let hits = look_for(example);
            assert_eq!(hits[0].card.id, best.trigger.id.to_string(), "{}", trigger.id);
            assert!(hits[0].link.starts_with(&hits[0].card.path), "{}", hits[0].link);
        }
        assert!(certain > 10, "only {certain}");
    }

    #[test]
    fn a_piece_of_an_event_is_found_by_its_names() {
        assert_eq!(ids(r#""eventName": "ObjectCreated:PutObject", "#).first().copied(), Some("aliyun/oss"));
        assert_eq!(ids(r#"{"Records": [{"cos": {"cosBucket": {"#).first().copied(), Some("tencent/cos"));
        assert!(ids(r#"{"xyzzy": 1}"#).is_empty());
        assert!(ids("xyzzy plugh").is_empty());
    }

    #[test]
    fn nothing_typed_is_everything() {
        assert_eq!(ids("  ").len(), cards::all().count());
    }

    #[test]
    fn a_slip_is_forgiven() {
        for (written, meant) in [
            ("/aliyun/oos", "/aliyun/oss"),
            ("/tencent/Timer/", "/tencent/timer"),
            ("/aliyun/ckafka", "/aliyun/kafka"),
            ("/tecnent/cos", "/tencent/cos"),
            ("/aliyun/calls/create-trigers", "/aliyun/calls/create-trigger"),
        ] {
            assert_eq!(near(written).map(|card| &*card.path), Some(meant), "{written}");
        }
        assert!(near("/completely/elsewhere").is_none());
        assert!(near("/").is_none());
    }
}
