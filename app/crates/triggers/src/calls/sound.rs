//! Proves while compiling that a call's table holds together.

use bilingual::source::{Cite, Source};

use crate::model::{Call, Fact, FactKind, Field, Kind, Part, Version, same};

/// Panics, while compiling a constant, where the table of a call does not hold together: a name that is not the
/// action's in kebab case, a path that names no parameter, two parameters of one name in one version, something without
/// a source.
///
/// A path that names what the call does not take does not compile:
///
/// ```compile_fail,E0080
/// use triggers::aliyun::calls::get_service::CALL;
/// use triggers::calls::assert_sound;
/// use triggers::model::{Call, Version};
///
/// const LOST: Call = Call { versions: &[Version { path: "/services/{service}", ..CALL.versions[0] }], ..CALL };
/// const _: () = assert_sound(&LOST);
/// ```
///
/// The same with a path that names one does:
///
/// ```
/// use triggers::aliyun::calls::get_service::CALL;
/// use triggers::calls::assert_sound;
/// use triggers::model::{Call, Version};
///
/// const FOUND: Call = Call { versions: &[Version { path: "/services/{serviceName}", ..CALL.versions[0] }], ..CALL };
/// const _: () = assert_sound(&FOUND);
/// ```
pub const fn assert_sound(call: &Call) {
    assert!(is_kebab_of(call.id.name, call.action), "the name is the action in kebab case");
    assert!(!call.cites.is_empty(), "a call needs a source");
    assert!(!call.versions.is_empty(), "a call is in some version of the API");
    let mut i = 0;
    while i < call.versions.len() {
        path(call, call.versions[i].path.as_bytes());
        distinct(call, &call.versions[i]);
        i += 1;
    }
    parts(call.takes);
    parts(call.gives);
    assert_facts(call.facts);
    let mut i = 0;
    while i < call.samples.len() {
        assert!(!call.samples[i].cites.is_empty(), "a sample needs a source");
        i += 1;
    }
}

const fn is_kebab_of(kebab: &str, action: &str) -> bool {
    let (kebab, action) = (kebab.as_bytes(), action.as_bytes());
    let (mut i, mut j) = (0, 0);
    while j < action.len() {
        if action[j].is_ascii_uppercase() && j > 0 {
            if i == kebab.len() || kebab[i] != b'-' {
                return false;
            }
            i += 1;
        }
        if i == kebab.len() || kebab[i] != action[j].to_ascii_lowercase() {
            return false;
        }
        i += 1;
        j += 1;
    }
    i == kebab.len()
}

/// Every name in braces is a parameter.
const fn path(call: &Call, path: &[u8]) {
    let mut i = 0;
    while i < path.len() {
        if path[i] == b'{' {
            let (_, rest) = path.split_at(i + 1);
            assert!(takes(call, rest), "a path names a parameter");
        }
        i += 1;
    }
}

const fn takes(call: &Call, rest: &[u8]) -> bool {
    let mut i = 0;
    while i < call.takes.len() {
        let mut j = 0;
        while j < call.takes[i].fields.len() {
            if begins(rest, call.takes[i].fields[j].name.as_bytes()) {
                return true;
            }
            j += 1;
        }
        i += 1;
    }
    false
}

/// Whether a text begins with a name and the brace behind it.
const fn begins(text: &[u8], name: &[u8]) -> bool {
    if text.len() <= name.len() || text[name.len()] != b'}' {
        return false;
    }
    let mut i = 0;
    while i < name.len() {
        if text[i] != name[i] {
            return false;
        }
        i += 1;
    }
    true
}

const fn parts(parts: &[Part]) {
    let mut i = 0;
    while i < parts.len() {
        sourced(parts[i].fields);
        i += 1;
    }
}

/// Every parameter has a source of its own, also below others: it says in which versions the parameter is.
const fn sourced(fields: &[Field]) {
    let mut i = 0;
    while i < fields.len() {
        assert!(!fields[i].cites.is_empty(), "a parameter needs a source");
        sourced(members(&fields[i].kind));
        i += 1;
    }
}

/// The members of a kind, or of the items of a list.
const fn members(kind: &Kind) -> &[Field] {
    match kind {
        Kind::Record(fields) => fields,
        Kind::List(of, _) => members(of),
        _ => &[],
    }
}

/// No two parameters of a version have one name, whatever their place.
const fn distinct(call: &Call, version: &Version) {
    let mut i = 0;
    while i < call.takes.len() {
        let mut j = 0;
        while j < call.takes[i].fields.len() {
            let field = &call.takes[i].fields[j];
            assert!(
                !cited(field.cites, version.sdk) || count(call.takes, field.name, version.sdk) == 1,
                "two of a name"
            );
            among(members(&field.kind), version.sdk);
            j += 1;
        }
        i += 1;
    }
}

const fn among(fields: &[Field], sdk: &Source) {
    let mut i = 0;
    while i < fields.len() {
        let is_in = cited(fields[i].cites, sdk);
        assert!(!is_in || count_in(fields, fields[i].name, sdk) == 1, "two members of a name");
        among(members(&fields[i].kind), sdk);
        i += 1;
    }
}

const fn count(parts: &[Part], name: &str, sdk: &Source) -> usize {
    let mut found = 0;
    let mut i = 0;
    while i < parts.len() {
        found += count_in(parts[i].fields, name, sdk);
        i += 1;
    }
    found
}

const fn count_in(fields: &[Field], name: &str, sdk: &Source) -> usize {
    let mut found = 0;
    let mut i = 0;
    while i < fields.len() {
        if same(fields[i].name, name) && cited(fields[i].cites, sdk) {
            found += 1;
        }
        i += 1;
    }
    found
}

const fn cited(cites: &[Cite], source: &Source) -> bool {
    let mut i = 0;
    while i < cites.len() {
        if same(cites[i].source.id, source.id) {
            return true;
        }
        i += 1;
    }
    false
}

/// Panics, while compiling a constant, where a fact has no source, or a disagreement a single side.
pub(crate) const fn assert_facts(facts: &[Fact]) {
    let mut i = 0;
    while i < facts.len() {
        assert!(!facts[i].cites.is_empty(), "a fact needs a source");
        if let FactKind::Disagreement(sides) = facts[i].kind {
            assert!(sides.len() >= 2, "a disagreement has two sides at least");
        }
        i += 1;
    }
}
