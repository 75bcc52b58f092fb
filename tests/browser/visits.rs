//! Opening pages and going from one to another.

use tests::browser::{test, until};

#[test]
fn a_page_is_served_and_becomes_live() {
    test(async |page| {
        page.open("/").await;
        assert_eq!(page.title().await, "Trigger Playground");
        page.find("heading", "Triggers").await;
    });
}

#[test]
fn a_page_can_be_read_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer").await;
        page.find("heading", "aliyun/timer").await;
        assert!(!page.has("html[data-live]").await, "the client ran");
    });
}

#[test]
fn a_form_works_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer").await;
        page.find("textbox", "Seed").await.fill("a b").await;
        page.find("button", "Show").await.click().await;
        until("the new state", async || page.address().await.ends_with("?seed=a+b").then_some(())).await;
        page.find("textbox", "Seed").await;
    });
}

#[test]
fn what_was_typed_before_the_client_came_is_kept() {
    test(async |page| {
        page.hold_client(true);
        page.open_early("/aliyun/timer").await;
        page.find("textbox", "Seed").await.fill("early").await;
        page.hold_client(false);
        page.live().await;
        until("the state", async || page.text().await.contains("State: seed=early").then_some(())).await;
        assert_eq!(page.find("textbox", "Seed").await.value().await, "early");
    });
}

#[test]
fn a_page_is_the_same_by_its_link_and_from_another_page() {
    test(async |page| {
        for lang in ["en", "zh"] {
            page.open(&format!("/aliyun/timer?lang={lang}")).await;
            let opened = page.document().await;
            page.open(&format!("/?lang={lang}")).await;
            page.find("link", "aliyun/timer").await.click().await;
            page.find("heading", "aliyun/timer").await;
            until("the head", async || page.title().await.starts_with("aliyun").then_some(())).await;
            assert_eq!(page.document().await, opened, "{lang}");
        }
    });
}

#[test]
fn the_language_changes_without_losing_the_state() {
    test(async |page| {
        page.open("/aliyun/timer?seed=x").await;
        page.find("link", "中文").await.click().await;
        page.find("textbox", "种子").await;
        assert!(page.address().await.ends_with("/aliyun/timer?seed=x&lang=zh"));
        page.open("/aliyun/timer").await;
        page.find("textbox", "种子").await;
        page.back().await;
        page.live().await;
        page.find("textbox", "种子").await;
    });
}

#[test]
fn the_address_follows_what_is_typed() {
    test(async |page| {
        page.open("/aliyun/timer").await;
        page.find("textbox", "Seed").await.fill("typed").await;
        until("the address", async || page.address().await.ends_with("?seed=typed").then_some(())).await;
        let second = page.second_window().await;
        second.open(&page.address().await).await;
        assert_eq!(second.find("textbox", "Seed").await.value().await, "typed");
        second.close().await;
    });
}

#[test]
fn the_browsers_language_is_used() {
    test(async |page| {
        page.languages("zh-CN,zh;q=0.9").await;
        page.open("/").await;
        page.find("heading", "触发器").await;
    });
}

#[test]
fn a_missing_page_says_so() {
    test(async |page| {
        page.open("/aliyun/nothing").await;
        page.find("heading", "Nothing is here").await;
        assert!(page.errors().await.iter().all(|error| error.contains("404")));
    });
}
