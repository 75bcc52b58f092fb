//! What matches texts with patterns: an engine of our own, or under the feature `page` the browser's.

use std::sync::OnceLock;

/// Says whether a text matches a pattern.
pub type Matcher = fn(pattern: &str, text: &str) -> bool;

/// The engine of the page, where this program has none.
static PAGE: OnceLock<Matcher> = OnceLock::new();

/// Under the feature `page`, gives the program the regular expressions of the browser, which are the ones that ECMA-262
/// means. Without it texts fit every form. Only the first time counts.
pub fn supply(matcher: Matcher) {
    let _ = PAGE.set(matcher);
}

/// Whether a text matches a pattern; `None` where there is no engine.
#[cfg(feature = "page")]
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    PAGE.get().map(|matcher| matcher(pattern, text))
}

/// Whether a text matches a pattern; `None` where the pattern does not compile, which a test of the catalogue excludes.
#[cfg(not(feature = "page"))]
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    use std::collections::BTreeMap;
    use std::sync::{Arc, LazyLock, PoisonError, RwLock};

    use regex::Regex;

    /// Each pattern of the catalogue is compiled once.
    static COMPILED: LazyLock<RwLock<BTreeMap<String, Arc<Regex>>>> = LazyLock::new(RwLock::default);

    let compiled = COMPILED.read().unwrap_or_else(PoisonError::into_inner).get(pattern).cloned();
    let compiled = compiled.or_else(|| {
        let made = Arc::new(Regex::new(pattern).ok()?);
        COMPILED.write().unwrap_or_else(PoisonError::into_inner).insert(pattern.to_owned(), made.clone());
        Some(made)
    });
    compiled.map(|compiled| compiled.is_match(text))
}
