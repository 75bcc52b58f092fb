//! Something on a page.

use fantoccini::{elements, key::Key};
use serde_json::json;

use super::page::Page;

/// Something on a page, found by its role and name.
pub struct Element<'a> {
    pub(super) page: &'a Page,
    pub(super) inner: elements::Element,
}

impl Element<'_> {
    /// Clicks on its middle, as a mouse would.
    pub async fn click(&self) {
        // In the middle of the window, where nothing that stays in sight covers it.
        let show = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.page.run(show, vec![json!(self.inner)]).await;
        self.inner.click().await.expect("a click");
    }

    /// Types at the end of what is there.
    pub async fn type_text(&self, text: &str) {
        self.page.here().await;
        self.inner.send_keys(text).await.expect("typing");
    }

    /// Types over what is there.
    pub async fn fill(&self, text: &str) {
        let all = format!("{}a{}", Key::Control, Key::Null);
        let text = if text.is_empty() { Key::Delete.to_string() } else { text.to_owned() };
        self.type_text(&format!("{all}{text}")).await;
    }

    /// Chooses an option of a list by what it says.
    pub async fn choose(&self, label: &str) {
        self.page.here().await;
        self.inner.select_by_label(label).await.expect("an option");
    }

    /// What can be read in it.
    pub async fn text(&self) -> String {
        self.page.here().await;
        self.inner.text().await.expect("a text")
    }

    /// What has been entered into it.
    pub async fn value(&self) -> String {
        self.property("value").await.unwrap_or_default()
    }

    /// One of its properties, as a script sees it.
    pub async fn property(&self, name: &str) -> Option<String> {
        self.page.here().await;
        self.inner.prop(name).await.expect("a property")
    }

    /// One of its attributes.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.page.here().await;
        self.inner.attr(name).await.expect("an attribute")
    }
}
