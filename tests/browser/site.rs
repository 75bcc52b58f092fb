//! What stands around every page: the switcher, the colours, the keys, and what a page says when something is missing.

use fantoccini::key::Key;
use serde_json::json;
use tests::browser::{Page, test, until};

/// Presses a key with others held, on whatever has the focus.
async fn hold(page: &Page, keys: &[Key], key: &str) {
    let held: String = keys.iter().map(ToString::to_string).collect();
    page.type_keys(&format!("{held}{key}")).await;
}

/// Options of the switcher, as they are read.
const OPTIONS: &str = "return Array.from(document.querySelectorAll('#found [role=option]'), one => one.innerText)";

async fn first_option(page: &Page, text: &str) {
    until(text, async || {
        let options = page.run(OPTIONS, Vec::new()).await;
        options[0].as_str().is_some_and(|first| first.contains(text)).then_some(())
    })
    .await;
}

#[test]
fn any_page_is_found_from_any_page() {
    test(async |page| {
        for (path, typed, found, address) in [
            ("/schedule?lang=zh", "ObjectCreated:PutObject", "aliyun/oss", "/aliyun/oss?example="),
            ("/aliyun/timer?example=daily", "存储桶", "aliyun/oss", "/aliyun/oss?example="),
            ("/aliyun/oss/reference", "{\"Records\":[{\"cos\":{\"cosBucket\"", "COS", "/tencent/cos?example="),
        ] {
            page.open(path).await;
            hold(page, &[Key::Control], "k").await;
            until("the dialog", async || page.has("#switcher[open]").await.then_some(())).await;
            page.type_keys(typed).await;
            let found = if typed.starts_with("Obj") { "oss:ObjectCreated:PutObject" } else { found };
            first_option(page, found).await;
            page.press(Key::Enter).await;
            until(address, async || page.address().await.contains(address).then_some(())).await;
            assert_eq!(page.address().await.contains("lang=zh"), path.contains("lang=zh"));
        }
    });
}

/// Whether the switcher shows what is found for the whole word, and not for the beginning of it.
const IS_SETTLED: &str = "return fetch('/api/search?q=timer').then(answer => answer.json()).then(({ hits }) => \
    hits.map(hit => hit.field ?? hit.id).join() === \
    [...document.querySelectorAll('#found [role=option] code')].map(code => code.textContent).join())";

#[test]
fn the_switcher_is_a_combobox_and_its_focus_comes_back() {
    test(async |page| {
        page.open("/aliyun/oss?example=resize").await;
        page.find("button", "Find a trigger").await.click().await;
        let input = page.find("combobox", "Find a trigger").await;
        input.fill("timer").await;
        until("what is found for all of it", async || {
            page.run(IS_SETTLED, Vec::new()).await.as_bool().filter(|is| *is)
        })
        .await;
        let active = "const input = document.querySelector('#switcher [role=combobox]'); \
            const one = document.getElementById(input.getAttribute('aria-activedescendant')); \
            return [one.getAttribute('aria-selected'), one.querySelector('code').textContent]";
        assert_eq!(page.run(active, Vec::new()).await, json!(["true", "aliyun/timer"]));
        page.press(Key::Down).await;
        assert_eq!(page.run(active, Vec::new()).await, json!(["true", "tencent/timer"]));
        page.press(Key::Up).await;
        page.press(Key::Up).await;
        let is_last = "return document.querySelector('#found').lastElementChild.getAttribute('aria-selected')";
        assert_eq!(page.run(is_last, Vec::new()).await, "true", "above the first is the last");
        page.press(Key::Escape).await;
        until("the end of the dialog", async || (!page.has("#switcher[open]").await).then_some(())).await;
        let focused = "return document.activeElement.textContent.trim()";
        assert!(page.run(focused, Vec::new()).await.as_str().is_some_and(|text| text.starts_with("Find a trigger")));
    });
}

#[test]
fn the_form_of_the_header_searches_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/schedule?lang=zh").await;
        page.find("searchbox", "查找触发器").await.fill("ObjectCreated:PutObject").await;
        page.find("button", "查找触发器").await.click().await;
        until("the home page", async || page.address().await.contains("/?lang=zh&q=").then_some(())).await;
        page.find("link", "OSS 触发器").await;
        page.script(true).await;
    });
}

/// The colour of the page behind everything.
const GROUND: &str = "return getComputedStyle(document.body).backgroundColor";

#[test]
fn colours_follow_the_system_or_the_choice_with_and_without_script() {
    test(async |page| {
        page.dark(false).await;
        page.open("/schedule").await;
        let light = page.run(GROUND, Vec::new()).await;
        page.dark(true).await;
        let dark = page.run(GROUND, Vec::new()).await;
        assert_ne!(light, dark);
        // At once, and from the first moment of the next page.
        page.find("combobox", "Colours").await.choose("Light").await;
        until("light colours", async || (page.run(GROUND, Vec::new()).await == light).then_some(())).await;
        page.open("/aliyun/oss?example=resize&lang=zh").await;
        assert_eq!(page.run(GROUND, Vec::new()).await, light);
        // Without script, the form comes back to the page.
        page.script(false).await;
        page.dark(false).await;
        page.open_early("/aliyun/oss?example=resize&lang=zh").await;
        page.find("combobox", "配色").await.choose("深色").await;
        page.find("button", "应用配色").await.click().await;
        until("dark colours", async || (page.run(GROUND, Vec::new()).await == dark).then_some(())).await;
        assert!(page.address().await.ends_with("/aliyun/oss?example=resize&lang=zh"));
        page.script(true).await;
    });
}

#[test]
fn keys_act_but_never_while_somebody_types() {
    let view = "return document.querySelector('.tabs [aria-current]').getAttribute('aria-keyshortcuts')";
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        for key in ["w", "c", "i", "d", "r", "e"] {
            page.type_keys(key).await;
            until(key, async || (page.run(view, Vec::new()).await == key).then_some(())).await;
        }
        let payload = page.find("textbox", "payload").await;
        payload.fill("we").await;
        assert_eq!(page.run(view, Vec::new()).await, "e", "typed letters are letters");
        assert_eq!(payload.value().await, "we");
        page.run("document.activeElement.blur()", Vec::new()).await;
        hold(page, &[Key::Control], "z").await;
        let reads = async |text: &str| {
            until(text, async || {
                let value = page.run(
                    "return document.getElementById('f-payload').querySelector('input, textarea').value",
                    Vec::new(),
                );
                (value.await == text).then_some(())
            })
            .await;
        };
        reads("awesome-fc").await;
        hold(page, &[Key::Control, Key::Shift], "Z").await;
        reads("we").await;
        // The list of them, where single keys can be switched off.
        page.type_keys("?").await;
        page.find("heading", "Keyboard shortcuts").await;
        page.find("checkbox", "Enable keys without Ctrl").await.click().await;
        page.press(Key::Escape).await;
        page.type_keys("w").await;
        hold(page, &[Key::Control], "k").await;
        until("the dialog", async || page.has("#switcher[open]").await.then_some(())).await;
        assert_eq!(page.run(view, Vec::new()).await, "e", "a single key acted");
        page.run("localStorage.clear()", Vec::new()).await;
    });
}

#[test]
fn all_triggers_are_seen_on_one_and_a_half_screens() {
    let lowest = "return Math.max(...Array.from(document.querySelectorAll('.gallery .card'), \
        card => card.getBoundingClientRect().bottom))";
    let empty = "return Array.from(document.querySelectorAll('.gallery .card a'), link => link.getAttribute('href')) \
        .filter(href => !href.includes('example='))";
    test(async |page| {
        page.size(1280, 800).await;
        for lang in ["en", "zh"] {
            page.open(&format!("/?lang={lang}")).await;
            let lowest = page.run(lowest, Vec::new()).await.as_f64().expect("a number");
            assert!(lowest <= 1200.0, "{lang}: {lowest} pixels");
            assert_eq!(page.run(empty, Vec::new()).await, json!([]), "every card leads to something that is filled in");
        }
    });
}
