//! Opening pages and going from one to another.

use tests::browser::{test, until};

#[test]
fn a_page_is_served_and_becomes_live() {
    test(async |page| {
        page.open("/").await;
        assert!(page.title().await.starts_with("Trigger Playground"));
        page.find("heading", "What will the function receive?").await;
    });
}

#[test]
fn a_page_can_be_read_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer?example=daily").await;
        page.find("heading", "Configuration").await;
        assert!(page.text().await.contains("It fires"));
        assert!(!page.has("html[data-live]").await, "the client ran");
    });
}

/// Links to places that are in the reference may name the trigger's page.
#[test]
fn a_place_of_the_reference_is_found_from_the_page_of_its_trigger() {
    test(async |page| {
        page.open_early("/aliyun/oss?lang=zh#reference-sources").await;
        until("the reference", async || {
            page.address().await.ends_with("/aliyun/oss/reference?lang=zh#reference-sources").then_some(())
        })
        .await;
        page.open("/aliyun/oss?example=resize#occurrence").await;
        page.find("heading", "What happens at the source").await;
        assert!(page.address().await.contains("/aliyun/oss?"), "a place that is on the page is left alone");
    });
}

#[test]
fn a_form_works_without_script() {
    test(async |page| {
        page.script(false).await;
        page.open_early("/aliyun/timer?at=2018-02-09T00:00:00Z").await;
        page.find("textbox", "triggerName").await.fill("t 1").await;
        page.find("textbox", "cronExpression").await.fill("0 49 5 * * *").await;
        page.find("button", "Show").await.click().await;
        until("the mistake and what was typed", async || {
            let text = page.text().await;
            (text.contains("The name cannot contain spaces.") && text.contains("1 problem")).then_some(())
        })
        .await;
        let name = page.find("textbox", "triggerName").await;
        assert_eq!(name.value().await, "t 1");
        name.fill("t1").await;
        page.find("button", "Show").await.click().await;
        until("the event", async || page.text().await.contains("2018-02-09T05:49:00Z").then_some(())).await;
    });
}

#[test]
fn a_search_works_with_and_without_script() {
    test(async |page| {
        for script in [false, true] {
            page.script(script).await;
            page.open_early("/").await;
            page.find("searchbox", "Search triggers and calls").await.fill("bucket").await;
            if !script {
                page.find("button", "Search").await.click().await;
            }
            until("what is found", async || {
                let gone = !page.shows("link", "Timer").await;
                (gone && page.shows("link", "OSS").await).then_some(())
            })
            .await;
        }
    });
}

#[test]
fn what_was_typed_before_the_client_came_is_kept() {
    test(async |page| {
        page.hold_client(true);
        page.open_early("/aliyun/timer?at=2018-02-09T00:00:00Z&cronExpression=0+49+5+*+*+*").await;
        page.find("textbox", "triggerName").await.fill("early").await;
        page.hold_client(false);
        page.live().await;
        let shown = "const shown = document.querySelector('[data-event]'); return shown ? shown.textContent : ''";
        until("the event", async || {
            let event = page.run(shown, Vec::new()).await;
            event.as_str().is_some_and(|event| event.contains(r#""triggerName":"early""#)).then_some(())
        })
        .await;
        assert_eq!(page.find("textbox", "triggerName").await.value().await, "early");
    });
}

#[test]
fn a_page_is_the_same_by_its_link_and_from_another_page() {
    test(async |page| {
        for (lang, name) in [("en", "Timer"), ("zh", "定时触发器")] {
            page.open(&format!("/?lang={lang}")).await;
            page.find("link", name).await.click().await;
            until("the page", async || page.address().await.contains("/aliyun/timer").then_some(())).await;
            page.live().await;
            let (reached, address) = (page.document().await, page.address().await);
            page.open("/").await;
            page.open(&address).await;
            assert_eq!(page.document().await, reached, "{lang}");
        }
    });
}

#[test]
fn the_language_changes_without_losing_the_state() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        page.find("textbox", "payload").await.fill("kept").await;
        page.find("link", "中文").await.click().await;
        until("the address", async || {
            page.address().await.ends_with("/aliyun/timer?example=daily&payload=kept&lang=zh").then_some(())
        })
        .await;
        page.live().await;
        page.find("heading", "触发器配置").await;
        assert_eq!(page.find("textbox", "payload").await.value().await, "kept");
        page.open("/aliyun/timer").await;
        page.find("heading", "触发器配置").await;
    });
}

#[test]
fn the_address_follows_what_is_typed() {
    test(async |page| {
        page.open("/aliyun/timer").await;
        page.find("textbox", "triggerName").await.fill("typed").await;
        until("the address", async || page.address().await.ends_with("?triggerName=typed").then_some(())).await;
        let second = page.second_window().await;
        second.open(&page.address().await).await;
        assert_eq!(second.find("textbox", "triggerName").await.value().await, "typed");
        second.close().await;
    });
}

#[test]
fn the_browsers_language_is_used() {
    test(async |page| {
        page.languages("zh-CN,zh;q=0.9").await;
        page.open("/").await;
        page.find("heading", "函数会收到什么？").await;
    });
}

#[test]
fn a_missing_page_says_so() {
    test(async |page| {
        page.open_early("/aliyun/nothing").await;
        page.find("heading", "Page not found").await;
        let errors = page.errors().await;
        assert!(errors.iter().all(|error| error.contains("404")), "{errors:?}");
    });
}

#[test]
fn a_handout_is_one_sheet_and_is_reached_from_its_trigger() {
    test(async |page| {
        for (path, name, said) in [
            ("/tencent/timer?example=weekdays", "Handout", "It fires"),
            ("/aliyun/oss?example=resize&lang=zh", "打印版", "会触发"),
        ] {
            page.open(path).await;
            page.find("link", name).await.click().await;
            until("the handout", async || page.has(".handout .qr svg").await.then_some(())).await;
            assert!(page.text().await.contains(said), "{path}");
            assert_eq!(page.sheets().await, 1, "{path}");
        }
    });
}
