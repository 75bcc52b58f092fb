//! What the test-only triggers share: a source, and fields in one line.

use bilingual::source::Cite;
use bilingual::sources::REASONING;
use triggers::model::notation::{field, happening, slot};
use triggers::model::{Expr, Field, Group, Happening, Kind, Slot};

/// Who says so: nobody.
pub(crate) const CITES: &[Cite] = &[REASONING.at("made up for tests")];

/// A field with a meaning in both languages.
pub(crate) const fn a(name: &'static str, kind: Kind, en: &'static str, zh: &'static str) -> Field {
    field(name, kind).en(en).zh(zh).cites(CITES)
}

/// A member of an event with a meaning in both languages.
pub(crate) const fn put(name: &'static str, expr: Expr, en: &'static str, zh: &'static str) -> Slot {
    slot(name, expr).en(en).zh(zh)
}

/// A happening whose name says all.
pub(crate) const fn happens(
    id: &'static str,
    en: &'static str,
    zh: &'static str,
    fields: &'static [Group],
) -> Happening {
    happening(id, en, zh).en(en).zh(zh).fields(fields).cites(CITES)
}
