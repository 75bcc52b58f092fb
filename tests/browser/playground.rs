//! What a person does with a trigger: fill the form, read the verdict and the event, hand it on.

use fantoccini::key::Key;
use serde_json::json;
use tests::browser::{Page, test, until};

/// The exact text of the event, once it is what a test waits for.
async fn event(page: &Page, expected: &str) {
    let what = format!("the event {expected}");
    until(&what, async || (bytes(page).await == expected).then_some(())).await;
}

/// The exact text of the event; empty where there is none.
async fn bytes(page: &Page) -> String {
    let script = "const shown = document.querySelector('[data-event]'); return shown ? shown.textContent : ''";
    page.run(script, Vec::new()).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until something can be read on the page.
async fn reads(page: &Page, text: &str) {
    until(text, async || page.text().await.contains(text).then_some(())).await;
}

#[test]
fn the_event_follows_every_keystroke() {
    test(async |page| {
        page.open("/aliyun/timer?at=2018-02-09T00:00:00Z").await;
        reads(page, "Nothing to evaluate yet").await;
        page.find("textbox", "triggerName").await.fill("t1").await;
        page.find("textbox", "cronExpression").await.fill("0 49 5 * * *").await;
        event(page, r#"{"triggerTime":"2018-02-09T05:49:00Z","triggerName":"t1","payload":""}"#).await;
        page.find("textbox", "payload").await.fill("a \"b\" 中").await;
        event(page, r#"{"triggerTime":"2018-02-09T05:49:00Z","triggerName":"t1","payload":"a \"b\" 中"}"#).await;
        page.find("combobox", "enable").await.choose("false").await;
        reads(page, "It does not fire").await;
        assert_eq!(bytes(page).await, "");
    });
}

#[test]
fn a_mistake_is_shown_at_its_field_and_repaired_by_one_click() {
    test(async |page| {
        page.open("/aliyun/timer?at=2018-02-09T00:00:00Z&triggerName=t1&view=why").await;
        let field = page.find("textbox", "cronExpression").await;
        field.fill("0 4 * * *").await;
        until("the field is marked as wrong", async || {
            (field.attribute("aria-invalid").await.as_deref() == Some("true")).then_some(())
        })
        .await;
        page.find("heading", "Problems").await;
        page.find("link", "Set cronExpression to 0 0 4 * * *").await.click().await;
        event(page, r#"{"triggerTime":"2018-02-09T04:00:00Z","triggerName":"t1","payload":""}"#).await;
        assert_eq!(page.find("textbox", "cronExpression").await.value().await, "0 0 4 * * *");
        page.find("button", "Undo").await.click().await;
        until("the mistake is back", async || {
            (page.find("textbox", "cronExpression").await.value().await == "0 4 * * *").then_some(())
        })
        .await;
    });
}

#[test]
fn a_link_gives_the_same_bytes_in_another_window_and_without_script() {
    test(async |page| {
        page.open("/aliyun/oss?example=put-2023&at=2024-01-01T00:00:00Z").await;
        page.find("textbox", "key").await.fill("source/b.png").await;
        until("the address", async || page.address().await.contains("on.key=source").then_some(())).await;
        let (address, here) = (page.address().await, bytes(page).await);
        assert!(here.contains("source/b.png"), "{here}");
        let second = page.second_window().await;
        second.open(&address).await;
        assert_eq!(bytes(&second).await, here);
        second.script(false).await;
        second.open_early(&address).await;
        assert_eq!(bytes(&second).await, here);
        second.close().await;
    });
}

#[test]
fn what_does_not_fire_says_why_and_how_it_would() {
    test(async |page| {
        page.open("/aliyun/oss?example=put-2023&on.key=image/a.png&view=why").await;
        reads(page, "It does not fire").await;
        page.find("link", "Set key to source/a.png").await.click().await;
        reads(page, "It fires").await;
        assert!(bytes(page).await.contains(r#""key":"source/a.png""#));
    });
}

#[test]
fn many_keys_are_tried_at_once() {
    let rows = "return Array.from(document.querySelectorAll('.tried tbody tr'), row => row.dataset.fires)";
    test(async |page| {
        page.open("/aliyun/oss?example=put-2023").await;
        page.run("document.querySelector('.many > summary').click()", Vec::new()).await;
        let area = page.find("textbox", "Values, one per line, of key").await;
        area.type_text("source/b.png\nimage/b.png\n\nsource/c.jpg\n/d").await;
        reads(page, "1 of 4 fire").await;
        assert_eq!(page.run(rows, Vec::new()).await, json!(["yes", "no", "no", "unknown"]));
        until("the address", async || page.address().await.ends_with("&many=source/c.jpg&many=/d").then_some(())).await;
        let (address, shown) = (page.address().await, page.document().await);
        // A value is taken over in place, and the list stays.
        page.find("link", "image/b.png").await.click().await;
        until("the value", async || (page.find("textbox", "key").await.value().await == "image/b.png").then_some(()))
            .await;
        assert_eq!(page.run(rows, Vec::new()).await, json!(["yes", "no", "no", "unknown"]));
        let second = page.second_window().await;
        second.script(false).await;
        second.open_early(&address).await;
        assert_eq!(second.run(rows, Vec::new()).await, json!(["yes", "no", "no", "unknown"]));
        assert!(shown.contains("1 of 4 fire") && second.text().await.contains("1 of 4 fire"));
        second.close().await;
    });
}

#[test]
fn two_rules_on_one_bucket_are_judged() {
    test(async |page| {
        let rule = "&filter.key.prefix=source&filter.key.suffix=zip&events=oss:ObjectCreated:PutObject";
        let second =
            "&second.events=oss:ObjectCreated:PutObject&second.filter.key.prefix=source1&second.filter.key.suffix=1zip";
        page.open(&format!("/aliyun/oss?example=put-2023{rule}{second}")).await;
        reads(page, "Both rules are allowed").await;
        reads(page, "source1/a1zip").await;
        page.open(&format!("/aliyun/oss?example=put-2023{rule}&second.events=oss:ObjectCreated:PutObject&second.filter.key.prefix=source"))
            .await;
        reads(page, "The second rule is refused").await;
    });
}

#[test]
fn a_field_and_what_comes_from_it_are_marked_together() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily&view=event").await;
        page.find("textbox", "payload").await.click().await;
        until("the value is marked", async || {
            page.has("details.row.marked[data-pointer='/payload']").await.then_some(())
        })
        .await;
        assert!(!page.has("details.row.marked[data-pointer='/triggerName']").await);
        page.run("document.querySelector(\"details[data-pointer='/triggerName'] summary\").focus()", Vec::new()).await;
        until("the field is marked", async || page.has("[id='f-triggerName'].marked").await.then_some(())).await;
    });
}

/// The answer names the event's size, and leads to it.
#[test]
fn the_keyboard_alone_leads_from_the_top_to_a_copied_event() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        let focused = "const on = document.activeElement; return on ? on.textContent.trim() : ''";
        let mut steps = 0;
        for wanted in ["91 bytes", "Copy event"] {
            while page.run(focused, Vec::new()).await != wanted {
                page.press(Key::Tab).await;
                steps += 1;
                assert!(steps < 25, "{steps} steps did not lead to {wanted}");
            }
            page.press(Key::Enter).await;
        }
        reads(page, "Copied").await;
    });
}

#[test]
fn the_event_goes_through_the_server_byte_for_byte() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily&view=invoke").await;
        page.find("button", "Invoke echo").await.click().await;
        reads(page, "The answer matches the sent bytes exactly.").await;
        let answer = page.run("return document.querySelector('[data-answer]').textContent", Vec::new()).await;
        assert_eq!(answer, bytes(page).await);
    });
}

/// Types into the control of a name, as a person does who replaces what stands there.
async fn put(page: &Page, name: &str, text: &str) {
    let script = "const control = document.querySelector(`[name='${arguments[0]}']`); \
        control.value = arguments[1]; control.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(script, vec![json!(name), json!(text)]).await;
}

#[test]
fn a_row_that_is_emptied_for_a_moment_takes_nothing_from_its_neighbours() {
    test(async |page| {
        let rows = "&on.meta.0.key=a&on.meta.0.value=1&on.meta.1.key=b&on.meta.1.value=2";
        page.open(&format!("/tencent/cos?example=upload{rows}")).await;
        let stand = "return Array.from(document.querySelectorAll(\"[name^='on.meta.']\"), control => control.value)";
        put(page, "on.meta.0.key", "").await;
        reads(page, "This value has no name.").await;
        assert_eq!(page.run(stand, Vec::new()).await, json!(["", "1", "b", "2", "", ""]));
        put(page, "on.meta.0.key", "c").await;
        until("the event has both", async || {
            let event = bytes(page).await;
            (event.contains(r#""c":"1""#) && event.contains(r#""b":"2""#)).then_some(())
        })
        .await;
        put(page, "on.meta.2.key", "k").await;
        until("a further row", async || page.has("[name='on.meta.3.key']").await.then_some(())).await;
        assert_eq!(page.run(stand, Vec::new()).await, json!(["c", "1", "b", "2", "k", "", "", ""]));
        put(page, "on.meta.2.key", "b").await;
        reads(page, "occurs twice").await;
    });
}

#[test]
fn lines_that_are_open_come_and_go_while_a_person_types() {
    test(async |page| {
        page.open("/tencent/cos?example=upload&on.meta.0.key=a&on.meta.0.value=v&on.meta.1.key=b&on.meta.1.value=w")
            .await;
        page.run("document.querySelectorAll('details.row').forEach(line => { line.open = true })", Vec::new()).await;
        for key in ["x", "xy", "", "z", "zz", "b", "zb"] {
            put(page, "on.meta.0.key", key).await;
        }
        until("the last key", async || bytes(page).await.contains(r#""zb":"v""#).then_some(())).await;
    });
}

#[test]
fn pinned_values_stay_in_sight() {
    test(async |page| {
        page.open("/tencent/cos?example=upload&on.eventTime=bad").await;
        assert!(page.has("details.pins[open]").await, "what is wrong is in sight");
        reads(page, "This must be a whole number").await;
        page.open("/tencent/cos?example=upload").await;
        page.run("document.querySelector('details.pins').open = true", Vec::new()).await;
        let choose = "const select = document.querySelector(\"[name='on.happening']\"); select.selectedIndex = 2; \
            select.dispatchEvent(new Event('input', { bubbles: true }))";
        until("the panel was seen to open", async || {
            page.run(choose, Vec::new()).await;
            page.has("details.pins[open]").await.then_some(())
        })
        .await;
    });
}

#[test]
fn whoever_repairs_and_takes_back_by_keyboard_is_not_lost() {
    test(async |page| {
        page.open("/aliyun/timer?at=2018-02-09T00:00:00Z&triggerName=t1&cronExpression=0+4+*+*+*").await;
        let focused = "return document.activeElement.id";
        page.run("document.querySelector('#p-cronExpression a.repair').focus()", Vec::new()).await;
        page.press(Key::Enter).await;
        until("the field has the focus", async || {
            (page.run(focused, Vec::new()).await == "i-cronExpression").then_some(())
        })
        .await;
        // Going back and forward keeps the focus where it is.
        for (step, text) in [("Undo", "0 4 * * *"), ("Redo", "0 0 4 * * *"), ("Undo", "0 4 * * *")] {
            let focus = format!("document.querySelector(\"[aria-label='{step}']\").focus()");
            page.run(&focus, Vec::new()).await;
            page.press(Key::Enter).await;
            until(step, async || (page.find("textbox", "cronExpression").await.value().await == text).then_some(()))
                .await;
            let focused = page.run("return document.activeElement.getAttribute('aria-label')", Vec::new()).await;
            assert_eq!(focused, step);
        }
    });
}

/// The client carries no long texts: those of the page came with it.
#[test]
fn whatever_happens_the_page_has_its_texts() {
    test(async |page| {
        let choose = "const select = document.querySelector(\"[name='on.happening']\"); \
            select.selectedIndex = arguments[0]; select.dispatchEvent(new Event('input', { bubbles: true })); \
            return select.options.length";
        let empty = "return Array.from(document.querySelectorAll('#live :is(.hint, summary, option, .meaning > p, dd)')) \
            .filter(element => element.textContent.trim() === '').map(element => element.outerHTML)";
        for lang in ["en", "zh"] {
            for path in ["/aliyun/oss?example=put-2023", "/tencent/cos?example=upload"] {
                page.open(&format!("{path}&lang={lang}")).await;
                let count = page.run(choose, vec![json!(0)]).await.as_u64().expect("a number of happenings");
                assert!(count >= 10, "{path}: {count}");
                for happening in (0..count).rev() {
                    page.run(choose, vec![json!(happening)]).await;
                    assert_eq!(page.run(empty, Vec::new()).await, json!([]), "{path} in {lang}, {happening}");
                }
            }
        }
    });
}

#[test]
fn what_the_documents_print_is_fetched_when_it_is_wanted() {
    for (lang, title, begin) in [
        ("en", "Snippets and handlers", "The configuration of 2019"),
        ("zh", "文档片段与处理函数", "2019 年文档中的配置"),
    ] {
        test(async |page| {
            page.open(&format!("/aliyun/timer?lang={lang}&view=event")).await;
            assert!(!page.has(".samples details").await, "nothing is fetched before it is wanted");
            page.find("heading", title).await.click().await;
            until("a sample", async || page.has(".samples details").await.then_some(())).await;
            let said = "return document.querySelector('.samples details summary').textContent";
            let said = page.run(said, Vec::new()).await;
            assert!(said.as_str().is_some_and(|said| said.contains(begin)), "{said}");
        });
    }
}

#[test]
fn an_edit_of_an_example_changes_its_field_and_nothing_else() {
    test(async |page| {
        page.open("/aliyun/oss?example=put-2023").await;
        page.find("textbox", "size").await.fill("77").await;
        until("the link", async || page.address().await.ends_with("?example=put-2023&on.size=77").then_some(())).await;
    });
}

#[test]
fn a_run_can_be_chosen() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        page.run("document.querySelectorAll('ol.runs a')[1].click()", Vec::new()).await;
        event(page, r#"{"triggerTime":"2018-02-10T05:49:00Z","triggerName":"timer-trigger","payload":"awesome-fc"}"#)
            .await;
        assert_eq!(page.find("textbox", "triggerTime").await.value().await, "2018-02-10T05:49:00Z");
    });
}

#[test]
fn nonsense_in_a_link_is_shown_and_nothing_is_lost() {
    test(async |page| {
        page.open(
            "/aliyun/timer?enable=maybe&cronExpression=%00%F0%9F%98%80&colour=red&at=yesterday&edition=1&view=why",
        )
        .await;
        page.find("heading", "Problems").await;
        reads(page, "colour").await;
        assert_eq!(page.find("combobox", "enable").await.value().await, "maybe");
    });
}

#[test]
fn no_page_is_wider_than_a_phone() {
    test(async |page| {
        for width in [360, 768, 1280, 1920] {
            page.size(width, 900).await;
            for path in
                ["/", "/aliyun/timer?example=daily", "/aliyun/oss?example=put-2021", "/tencent/cos?example=upload"]
            {
                for lang in ["en", "zh"] {
                    let mark = if path.contains('?') { '&' } else { '?' };
                    page.open(&format!("{path}{mark}lang={lang}")).await;
                    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                    let over = page.run(wide, Vec::new()).await;
                    // Less where room is kept for a scroll bar.
                    assert!(over.as_i64().is_some_and(|over| over <= 0), "{path} in {lang} at {width}: {over}");
                }
            }
        }
    });
}

/// Opens the box that takes a configuration as text.
async fn unfold(page: &Page) {
    page.live().await;
    page.run("document.querySelector('details.paste > summary').click()", Vec::new()).await;
}

#[test]
fn a_text_that_cannot_be_read_is_explained_at_its_place_and_changes_nothing() {
    test(async |page| {
        page.open("/aliyun/timer?at=2018-02-09T00:00:00Z&cronExpression=0+0+4+*+*+*&triggerName=t1&view=config").await;
        unfold(page).await;
        page.find(
            "textbox",
            "YAML, JSON or HCL: one of the texts above, the body of the call, a tool's file, or some fields.",
        )
        .await
        .fill("triggerName: t2\ncronExpression: *all")
        .await;
        page.find("button", "Fill in the form").await.click().await;
        reads(page, "Line 2, column").await;
        assert_eq!(page.find("textbox", "triggerName").await.value().await, "t1");
    });
}
