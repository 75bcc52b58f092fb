//! What surrounds an event: clock, seed and edition, read from texts. Links and requests are read alike.

use bilingual::{Message, both};
use triggers::model::{Edition, Limit, Trigger};
use triggers::problem::What;
use triggers::time;

/// The seed where none is named.
pub const DEFAULT_SEED: &str = "0";

const SEED: Limit = Limit::chars(0, 100);

/// The surroundings that some texts name. An empty text names nothing.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// The pinned clock, in seconds since 1970; `None` for the clock of now.
    pub at: Option<i64>,
    /// What generated values are made from.
    pub seed: &'a str,
    /// The edition of the format.
    pub edition: &'static Edition,
    /// The texts that name nothing possible. Where there is one, there is no event.
    pub wrong: Vec<Misread>,
}

/// A text that is not possible where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// The clock is no time.
    At,
    /// The seed has so many characters, which is too many.
    Seed(usize),
    /// The trigger has no such edition.
    Edition,
}

impl<'a> Surroundings<'a> {
    /// Reads the texts of a link or of a request.
    pub fn read(trigger: &'static Trigger, at: &str, seed: &'a str, edition: &str) -> Self {
        let pinned = time::parse(at);
        let length = seed.chars().count();
        let named = trigger.edition(edition);
        let mut wrong = Vec::new();
        if pinned.is_none() && !at.is_empty() {
            wrong.push(Misread::At);
        }
        if length > SEED.max as usize {
            wrong.push(Misread::Seed(length));
        }
        if named.is_none() && !edition.is_empty() {
            wrong.push(Misread::Edition);
        }
        Self {
            at: pinned,
            seed: if seed.is_empty() { DEFAULT_SEED } else { seed },
            edition: named.unwrap_or_else(|| trigger.current_edition()),
            wrong,
        }
    }
}

impl Misread {
    /// The name of the text in links and requests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::Seed(_) => "seed",
            Self::Edition => "edition",
        }
    }

    /// What is wrong with it.
    pub fn message(self) -> Message {
        match self {
            Self::At => What::NoInstant.message(),
            Self::Seed(found) => What::Length { limit: SEED, found }.message(),
            Self::Edition => both!("There is no such edition.", "没有该格式版本。"),
        }
    }
}
