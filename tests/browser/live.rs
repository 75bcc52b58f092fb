//! A timer that runs by the clock, as a person sees it.

use serde_json::json;
use tests::browser::{Page, test, until};

async fn reads(page: &Page, text: &str) {
    until(text, async || page.text().await.contains(text).then_some(())).await;
}

/// Opens the panel of a timer that fires each second, and waits until there is a function to choose.
async fn opened(page: &Page, lang: &str) {
    page.open(&format!("/tencent/timer?FunctionName=web&TriggerName=tick&TriggerDesc=*+*+*+*+*+*+*&lang={lang}")).await;
    page.run("document.querySelector('#live-run').open = true", vec![]).await;
    until("a function", async || page.has("#l-target option[value=echo]").await.then_some(())).await;
}

async fn lines(page: &Page) -> usize {
    let count = page.run("return document.querySelectorAll('#live-run .log li').length", vec![]).await;
    usize::try_from(count.as_u64().expect("a number")).expect("a few")
}

#[test]
fn a_timer_is_armed_tells_what_comes_and_stops() {
    test(async |page| {
        opened(page, "en").await;
        assert!(!page.find("button", "Start").await.text().await.is_empty());
        page.find("button", "Start").await.click().await;
        reads(page, "Started. Next runs: ").await;
        // Two outcomes, one for each second.
        until("outcomes", async || (lines(page).await >= 3).then_some(())).await;
        reads(page, "answered in ").await;
        reads(page, "\"TriggerName\":\"tick\"").await;
        page.find("button", "Stop").await.click().await;
        reads(page, "Stopped.").await;
        let after = lines(page).await;
        tokio::time::sleep(std::time::Duration::from_millis(2_500)).await;
        assert_eq!(lines(page).await, after);

        // What the function does wrong is said, and what the server refuses.
        page.run("document.querySelector('#l-target').value = arguments[0]", vec![json!("fail")]).await;
        page.find("button", "Start").await.click().await;
        reads(page, "The function threw an error").await;
        page.find("button", "Stop").await.click().await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn it_speaks_chinese_and_says_what_it_needs() {
    test(async |page| {
        opened(page, "zh").await;
        page.find("button", "启动").await.click().await;
        reads(page, "已启动。接下来的触发时间：").await;
        reads(page, "已返回，耗时").await;
        page.find("button", "停止").await.click().await;
        reads(page, "已停止。").await;
        page.script(false).await;
        page.open_early("/tencent/timer?lang=en").await;
        page.run("document.querySelector('#live-run').open = true", vec![]).await;
        reads(page, "This needs JavaScript.").await;
        assert!(!page.shows("button", "Start").await);
    });
}
