//! What tests read on a page.

use tests::browser::{Page, until};

/// Waits until something can be read on the page.
pub(crate) async fn reads(page: &Page, text: &str) {
    until(text, async || page.text().await.contains(text).then_some(())).await;
}

/// What a script answers, as a text.
pub(crate) async fn asked(page: &Page, script: &str) -> String {
    page.run(script, Vec::new()).await.as_str().unwrap_or_default().to_owned()
}
