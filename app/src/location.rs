//! Where the page is: its state is its link.

use std::time::Duration;

use bilingual::Lang;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{browser, route::Route};

/// Browsers refuse to rewrite the address too often; this is seldom enough, and soon enough to copy it.
const REWRITE_AFTER: Duration = Duration::from_millis(300);

/// Beyond this many bytes a link is cut by too many programs: such a state has none.
pub const LONGEST_LINK: usize = 8 * 1024;

/// The link of the page. Its query is the one writable state of a page: everything shown derives from it.
#[derive(Clone, Copy)]
pub struct Location {
    path: RwSignal<String>,
    query: RwSignal<String>,
    rewriting: StoredValue<Option<TimeoutHandle>>,
}

impl Location {
    /// The location of a path (`/aliyun/oss`) and a query, without its question mark.
    pub fn new(path: &str, query: &str) -> Self {
        Self {
            path: RwSignal::new(path.to_owned()),
            query: RwSignal::new(query.to_owned()),
            rewriting: StoredValue::new(None),
        }
    }

    /// The page. It stands still.
    pub fn route(self) -> Route {
        self.path.with_untracked(|path| Route::at(path))
    }

    /// The path: `/aliyun/oss`. It stands still.
    pub fn path(self) -> String {
        self.path.get_untracked()
    }

    /// The query without its question mark; it moves with every keystroke.
    pub fn query(self) -> Signal<String> {
        self.query.into()
    }

    /// Whether the state is too long to be a link.
    pub fn too_long(self) -> bool {
        self.path.with(String::len) + 1 + self.query.with(String::len) > LONGEST_LINK
    }

    /// The language that the link names. It stands still.
    pub fn lang(self) -> Option<Lang> {
        self.query.with_untracked(|query| lang_of(query))
    }

    /// The language that the link names although there is no such one here.
    pub fn strange_lang(self) -> Option<String> {
        let named = self.query.with_untracked(|query| {
            let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "lang");
            pairs.last().map(|(_, code)| code.into_owned())
        });
        named.filter(|code| !code.is_empty() && Lang::from_code(code).is_none())
    }

    /// The link of another page, in the language that this one's link names.
    pub fn link(self, path: &str) -> String {
        match self.lang() {
            Some(lang) => format!("{path}?lang={}", lang.code()),
            None => path.to_owned(),
        }
    }

    /// The link of this page and state in a language.
    pub fn link_in(self, lang: Lang) -> String {
        let path = self.path.get();
        let pair = format!("lang={}", lang.code());
        let mut pairs = self.query.with(|query| {
            let others = query.split('&').filter(|pair| !pair.is_empty() && !is_lang(pair));
            others.map(ToOwned::to_owned).collect::<Vec<_>>()
        });
        pairs.push(pair);
        format!("{path}?{}", pairs.join("&"))
    }

    /// Moves the page's state to another query. The address follows a little later, without a new entry in the history.
    pub fn edit(self, query: String) {
        self.query.set(query);
        self.forget_rewriting();
        let rewrite = move || {
            self.rewriting.set_value(None);
            self.rewrite();
        };
        self.rewriting.set_value(set_timeout_with_handle(rewrite, REWRITE_AFTER).ok());
    }

    /// Rewrites the address at once, if it is behind.
    pub(crate) fn settle(self) {
        if self.forget_rewriting() {
            self.rewrite();
        }
    }

    fn rewrite(self) {
        let query = self.query.get_untracked();
        if self.too_long() {
            browser::keep(&query);
        } else {
            browser::replace(&href(&self.path.get_untracked(), &query));
        }
    }

    fn forget_rewriting(self) -> bool {
        let waiting = self.rewriting.try_update_value(Option::take).flatten();
        if let Some(handle) = waiting {
            handle.clear();
        }
        waiting.is_some()
    }
}

/// The link to a path with a query, which may be empty.
pub fn href(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Whether a query says anything about a state, and not only in which language to show it.
pub fn has_state(query: &str) -> bool {
    query.split('&').any(|pair| !pair.is_empty() && !is_lang(pair))
}

/// The language that a query names; the last one, if several do.
pub fn lang_of(query: &str) -> Option<Lang> {
    query.split('&').filter_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?)).next_back()
}

fn is_lang(pair: &str) -> bool {
    pair == "lang" || pair.starts_with("lang=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_no_state() {
        for (query, lang, state) in [
            ("", None, false),
            ("lang=zh", Some(Lang::Zh), false),
            ("lang=xx", None, false),
            ("language=zh", None, true),
            ("seed=a&lang=en&lang=zh", Some(Lang::Zh), true),
        ] {
            assert_eq!((lang_of(query), has_state(query)), (lang, state), "{query}");
        }
    }

    #[test]
    fn a_language_that_is_not_there_is_named() {
        for (query, strange) in [
            ("lang=fr&seed=a", Some("fr")),
            ("lang=%66%72", Some("fr")),
            ("lang=zh", None),
            ("lang=", None),
            ("a=fr", None),
        ] {
            Owner::new().with(|| {
                assert_eq!(Location::new("/", query).strange_lang().as_deref(), strange, "{query}");
            });
        }
    }

    #[test]
    fn a_change_of_language_keeps_the_state() {
        Owner::new().with(|| {
            let location = Location::new("/aliyun/oss", "lang=en&seed=a%26b");
            assert_eq!(location.link_in(Lang::Zh), "/aliyun/oss?seed=a%26b&lang=zh");
            assert_eq!(location.link("/"), "/?lang=en");
        });
    }
}
