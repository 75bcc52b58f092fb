//! Opening pages and going from one to another.

use tests::browser::{Page, test, until};

async fn arrives(page: &Page, end: &str) {
    until(end, async || page.address().await.ends_with(end).then_some(())).await;
    page.live().await;
}

#[test]
fn a_page_is_served_and_becomes_live() {
    test(async |page| {
        page.open("/").await;
        assert_eq!(page.title().await, "Trigger Playground · Serverless triggers, field by field");
        page.find("searchbox", "Search triggers").await;
    });
}

#[test]
fn a_page_can_be_read_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer?example=daily").await;
        page.find("heading", "Timer aliyun/timer").await;
        assert!(page.text().await.contains("It fires"));
        assert!(!page.has("html[data-live]").await, "the client ran");
    });
}

#[test]
fn a_form_works_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer?lang=en").await;
        page.find("textbox", "payload").await.fill("a b").await;
        page.find("button", "Show").await.click().await;
        until("the new state", async || page.address().await.contains("payload=a+b").then_some(())).await;
        assert_eq!(page.find("textbox", "payload").await.value().await, "a b");
        assert!(page.address().await.contains("lang=en"));
    });
}

#[test]
fn what_was_typed_before_the_client_came_is_kept() {
    test(async |page| {
        page.hold_client(true);
        page.open_early("/aliyun/timer?example=daily&at=2018-02-09T00:00:00Z").await;
        page.find("textbox", "payload").await.fill("early").await;
        page.hold_client(false);
        page.live().await;
        let what = "the event with what was typed";
        until(what, async || page.text().await.contains(r#""early""#).then_some(())).await;
        assert_eq!(page.find("textbox", "payload").await.value().await, "early");
        until("the address", async || page.address().await.contains("payload=early").then_some(())).await;
    });
}

#[test]
fn a_page_is_the_same_by_its_link_and_from_another_page() {
    test(async |page| {
        for (lang, card) in [("en", "Timer"), ("zh", "定时触发器")] {
            page.open(&format!("/?lang={lang}")).await;
            page.find("link", card).await.click().await;
            until("the page", async || page.address().await.contains("/aliyun/timer").then_some(())).await;
            page.live().await;
            let (reached, address) = (page.document().await, page.address().await);
            page.open(&address).await;
            assert_eq!(page.document().await, reached, "{lang}");
        }
    });
}

#[test]
fn a_live_page_says_what_the_server_said() {
    test(async |page| {
        for path in ["/", "/aliyun/timer?example=daily", "/aliyun/oss?example=put-2021", "/tencent/cos?example=upload"]
        {
            for lang in ["en", "zh"] {
                let mark = if path.contains('?') { '&' } else { '?' };
                let address = format!("{path}{mark}lang={lang}&at=2024-01-01T00:00:00Z");
                page.script(false).await;
                page.open_early(&address).await;
                let drawn = page.document().await;
                page.script(true).await;
                page.open(&address).await;
                assert_eq!(page.document().await, drawn, "{address}");
            }
        }
    });
}

#[test]
fn the_language_changes_without_losing_the_state() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        page.find("textbox", "payload").await.fill("kept").await;
        page.find("link", "中文").await.click().await;
        arrives(page, "lang=zh").await;
        assert_eq!(page.find("textbox", "payload").await.value().await, "kept");
        assert!(page.text().await.contains("触发器配置"));
        // The choice holds for links that name no language.
        page.open("/").await;
        page.find("searchbox", "搜索触发器").await;
    });
}

#[test]
fn the_address_follows_what_is_typed() {
    test(async |page| {
        page.open("/").await;
        page.find("searchbox", "Search triggers").await.fill("cron").await;
        until("the address", async || page.address().await.ends_with("/?q=cron").then_some(())).await;
        let second = page.second_window().await;
        second.open(&page.address().await).await;
        assert_eq!(second.find("searchbox", "Search triggers").await.value().await, "cron");
        second.close().await;
    });
}

#[test]
fn the_browsers_language_is_used() {
    test(async |page| {
        page.languages("zh-CN,zh;q=0.9").await;
        page.open("/").await;
        page.find("searchbox", "搜索触发器").await;
    });
}

#[test]
fn a_missing_page_says_so() {
    test(async |page| {
        page.open_early("/aliyun/nothing").await;
        page.find("heading", "Nothing is here").await;
        assert!(page.errors().await.iter().all(|error| error.contains("404")));
    });
}
