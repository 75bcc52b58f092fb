//! The programs that the pages of triggers load: each carries what its tables need and no more.

use std::sync::LazyLock;

use bilingual::Lang;
use triggers::catalogue::{ANSWERED_CODES, BATCHED_CODES, BYTES_CODES, CODES, TIMED_CODES, TRIGGERS};
use triggers::model::Trigger;
use triggers::pack::{Codes, pack, unpack};

use crate::parts::Parts;

/// A program for the pages of some triggers.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Its name: that of its file in `app/crates/client/src/bin`.
    pub name: &'static str,
    /// What it shows.
    pub parts: Parts,
    /// The code that it brings for tables.
    pub codes: &'static [&'static Codes],
}

impl Program {
    /// For triggers whose source hands over one text and reads no answer.
    pub const PLAIN: Self = Self { name: "trigger", parts: Parts::PLAIN, codes: CODES };

    /// For triggers that a schedule fires.
    pub const TIMED: Self = Self { name: "timed", parts: Parts::TIMED, codes: TIMED_CODES };

    /// For triggers whose source cuts a list into calls.
    pub const BATCHED: Self = Self { name: "batched", parts: Parts::BATCHED, codes: BATCHED_CODES };

    /// For triggers whose source reads the answer.
    pub const ANSWERED: Self = Self { name: "answered", parts: Parts::ANSWERED, codes: ANSWERED_CODES };

    /// For triggers whose events are no text, or hold what is computed from bytes.
    pub const BYTES: Self = Self { name: "bytes", parts: Parts::BYTES, codes: BYTES_CODES };

    /// The lightest first.
    const ALL: [&Self; 5] = [&Self::PLAIN, &Self::BATCHED, &Self::BYTES, &Self::ANSWERED, &Self::TIMED];

    /// The lightest that shows all of a trigger and has the code of its table. The plain one, if none does: a test says
    /// that each trigger has one.
    pub fn of(trigger: &Trigger) -> &'static Self {
        static CHOSEN: LazyLock<Vec<&Program>> = LazyLock::new(|| {
            TRIGGERS.iter().map(|trigger| Program::lightest(trigger).unwrap_or(&Program::PLAIN)).collect()
        });
        let place = TRIGGERS.iter().position(|known| known.id == trigger.id);
        place.and_then(|place| CHOSEN.get(place)).copied().unwrap_or(&Self::PLAIN)
    }

    fn lightest(trigger: &Trigger) -> Option<&'static Self> {
        let has_code = |program: &Self| unpack(&pack(trigger, Lang::En), program.codes).is_some();
        Self::ALL.into_iter().find(|program| program.parts.suffice(trigger) && has_code(program))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trigger_has_a_program() {
        for trigger in TRIGGERS {
            assert!(Program::lightest(trigger).is_some(), "no program has all that {} needs", trigger.id);
            assert!(Parts::ALL.suffice(trigger), "{}", trigger.id);
        }
    }
}
