//! A stretch of a zone's time that is looked at often.

use schedule::Offsets;
use schedule::zone::Stretches;

/// A zone whose offsets between two instants are known; elsewhere it is asked.
///
/// A calendar asks for the same days again and again, each question costs a browser some hundred times what the answer
/// costs here, and what the server was asked goes into the document.
pub(super) struct Known<'a> {
    offsets: &'a dyn Offsets,
    stretches: Stretches,
    from: i64,
    to: i64,
}

impl<'a> Known<'a> {
    /// The zone, known between two instants.
    pub(super) fn between(offsets: &'a dyn Offsets, from: i64, to: i64) -> Self {
        Self { offsets, stretches: Stretches::between(offsets, from, to), from, to }
    }
}

impl Offsets for Known<'_> {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        if (self.from..=self.to).contains(&unix_seconds) {
            self.stretches.offset_at(unix_seconds)
        } else {
            self.offsets.offset_at(unix_seconds)
        }
    }

    fn fixed(&self) -> Option<i32> {
        self.offsets.fixed()
    }
}
