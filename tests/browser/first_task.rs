//! What a person wants who comes for the first time: from `/` to "weekdays at 9:00 Beijing time", its event copied.

use fantoccini::key::Key;
use serde_json::{Value, json};
use tests::browser::{Page, test, until};

const EXPRESSION: &str = "0 0 9 * * MON-FRI *";
const SENTENCE: &str = "At 09:00, Monday to Friday";

/// The middle of an element, if a person sees it there: it, or what is in it, is what the window has at that point.
const SEEN: &str = "const element = document.querySelector(arguments[0]); \
    const at = element.getBoundingClientRect(); \
    const [x, y] = [at.left + at.width / 2, at.top + at.height / 2]; \
    const there = document.elementFromPoint(x, y); \
    return there && (element.contains(there) || there.contains(element)) && scrollY === 0 ? [x, y].map(Math.round) : null";

/// Clicks where an element is seen, without scrolling to it.
async fn click(page: &Page, selector: &str, clicks: &mut usize) {
    until(selector, async || page.has(selector).await.then_some(())).await;
    let at = page.run(SEEN, vec![json!(selector)]).await;
    let [x, y] = [0, 1].map(|i| at[i].as_i64());
    let (Some(x), Some(y)) = (x, y) else { panic!("`{selector}` is not in sight") };
    page.click_at(x, y).await;
    *clicks += 1;
}

/// The event is that of a Monday to Friday at 9:00 in Beijing, and it was copied.
async fn is_done(page: &Page) {
    until("what was copied", async || page.text().await.contains("Copied").then_some(())).await;
    let copied = page.run("return document.querySelector('[data-view=event]').textContent", Vec::new()).await;
    assert!(copied.as_str().is_some_and(|text| text.contains("T01:00:00Z")), "{copied}");
}

#[test]
fn by_mouse_it_takes_at_most_six_clicks_and_no_scrolling() {
    test(async |page| {
        let mut clicks = 0;
        page.size(1280, 800).await;
        page.open("/").await;
        click(page, "a[href^='/tencent/timer?example=']", &mut clicks).await;
        until("the trigger", async || page.has("#i-TriggerDesc").await.then_some(())).await;
        page.live().await;
        click(page, "#i-TriggerDesc", &mut clicks).await;
        page.type_keys(&format!("{}a{}{EXPRESSION}", Key::Control, Key::Null)).await;
        until(SENTENCE, async || page.text().await.contains(SENTENCE).then_some(())).await;
        click(page, ".tabs a[aria-keyshortcuts=e]", &mut clicks).await;
        click(page, "[data-view=event] .copy button", &mut clicks).await;
        is_done(page).await;
        assert!(clicks <= 6, "{clicks} clicks");
    });
}

/// Steps on with the Tab key until a place has the focus.
async fn tab_to(page: &Page, selector: &str) {
    for _ in 0..80 {
        let is_there = page.run("return document.activeElement.matches(arguments[0])", vec![json!(selector)]).await;
        if is_there == Value::Bool(true) {
            return;
        }
        page.press(Key::Tab).await;
    }
    panic!("`{selector}` is not reached by the keyboard");
}

#[test]
fn by_keyboard_it_works_as_well() {
    test(async |page| {
        page.open("/").await;
        page.type_keys(&format!("{}k", Key::Control)).await;
        until("the switcher", async || page.has("#switcher[open]").await.then_some(())).await;
        page.type_keys("tencent/timer").await;
        until("the timer", async || page.text().await.contains("tencent/timer").then_some(())).await;
        until("what is found", async || page.has("#found [role=option]").await.then_some(())).await;
        page.press(Key::Enter).await;
        until("the trigger", async || page.has("#i-TriggerDesc").await.then_some(())).await;
        page.live().await;
        tab_to(page, "#i-TriggerDesc").await;
        page.type_keys(&format!("{}a{}{EXPRESSION}", Key::Control, Key::Null)).await;
        until(SENTENCE, async || page.text().await.contains(SENTENCE).then_some(())).await;
        tab_to(page, ".tabs a[aria-keyshortcuts=e]").await;
        page.press(Key::Enter).await;
        tab_to(page, "[data-view=event] .copy button").await;
        page.press(Key::Enter).await;
        is_done(page).await;
    });
}
