//! What a person does with one expression in all dialects: compare, fix, build, look closer.

use fantoccini::key::Key;
use serde_json::json;
use tests::browser::{Page, test, until};

use crate::reading::{asked, reads};

/// The text of the row of a dialect, opened.
async fn card(page: &Page, dialect: &str) -> String {
    let script = "const row = document.querySelector(`[data-dialect=${arguments[0]}]`); \
        row.querySelectorAll('details').forEach(details => { details.open = true }); \
        return row.innerText";
    page.run(script, vec![json!(dialect)]).await.as_str().unwrap_or_default().to_owned()
}

/// Whether each dialect can read the expression, in the order of the page.
async fn verdicts(page: &Page) -> String {
    asked(page, "return Array.from(document.querySelectorAll('[data-valid]'), e => e.dataset.valid).join(' ')").await
}

#[test]
fn the_same_line_is_read_differently() {
    test(async |page| {
        for (expression, expected) in [
            ("0 0 12 13 * FRI", "yes no no no no"),
            ("0 0 * * 1", "no yes yes no no"),
            ("0 0 12 ? * 1", "yes no no yes no"),
            ("0 15 10 * * MON-FRI *", "no yes no no no"),
        ] {
            page.script(false).await;
            page.open_early(&format!("/schedule?expression={}", expression.replace(' ', "+"))).await;
            assert_eq!(verdicts(page).await, expected, "{expression}");
        }
        page.script(true).await;
        page.open("/schedule?expression=0+0+12+?+*+1&from=2026-11-22T13:00:00Z").await;
        reads(page, "At 12:00 every Monday").await;
        assert!(card(page, "quartz").await.contains("At 12:00 every Sunday"));
        let quartz = card(page, "quartz").await;
        assert!(
            quartz.contains("First difference from Alibaba Cloud FC: 2026-11-23T12:00:00Z, it fires only there."),
            "{quartz}"
        );
        assert!(quartz.contains("0 0 12 ? * MON"), "{quartz}");
        let unix = card(page, "unix").await;
        assert!(unix.contains("0 12 * * 1"), "{unix}");
    });
}

#[test]
fn the_runs_of_another_dialect_can_be_looked_at() {
    test(async |page| {
        page.open("/schedule?expression=0+0+12+?+*+1&from=2026-11-22T13:00:00Z").await;
        let first = "return document.querySelector('.listed time').dateTime";
        assert_eq!(asked(page, first).await, "2026-11-23T12:00:00Z");
        card(page, "quartz").await;
        page.find("link", "Show its runs below").await.click().await;
        until("the first Sunday", async || (asked(page, first).await == "2026-11-29T12:00:00Z").then_some(())).await;
        let alibaba = card(page, "aliyun").await;
        assert!(
            alibaba.contains("First difference from Quartz: 2026-11-23T12:00:00Z, it fires only here."),
            "{alibaba}"
        );
        assert!(alibaba.contains("0 0 12 * * SUN"), "{alibaba}");
    });
}

#[test]
fn what_a_dialect_cannot_say_is_named() {
    test(async |page| {
        page.open("/schedule?expression=0+0+12+13+*+FRI").await;
        let quartz = card(page, "quartz").await;
        assert!(quartz.contains("It cannot say that either of the two day fields is enough"), "{quartz}");
    });
}

#[test]
fn a_problem_is_repaired_by_one_click_with_and_without_script() {
    test(async |page| {
        for script in [true, false] {
            page.script(script).await;
            page.open_early("/schedule?expression=0+4+*+*+*&as=aliyun").await;
            if script {
                page.live().await;
            }
            page.find("link", "Change to 0 0 4 * * *").await.click().await;
            until("the repaired text", async || {
                (page.find("textbox", "Expression").await.value().await == "0 0 4 * * *").then_some(())
            })
            .await;
            assert!(verdicts(page).await.starts_with("yes"));
        }
    });
}

#[test]
fn the_keyboard_alone_types_and_mends() {
    test(async |page| {
        page.open("/schedule").await;
        page.find("textbox", "Expression").await.fill("0 4 * * *").await;
        let focused = "const on = document.activeElement; return on ? on.textContent.trim() : ''";
        for _ in 0..60 {
            page.press(Key::Tab).await;
            if asked(page, focused).await.starts_with("Alibaba Cloud FC") {
                page.press(Key::Enter).await;
            }
            if asked(page, focused).await == "Change to 0 0 4 * * *" {
                page.press(Key::Enter).await;
                until("the repaired text", async || {
                    (page.find("textbox", "Expression").await.value().await == "0 0 4 * * *").then_some(())
                })
                .await;
                let id = "return document.activeElement.id";
                until("the focus", async || (asked(page, id).await == "i-expression").then_some(())).await;
                return;
            }
        }
        panic!("60 steps did not lead to the repair");
    });
}

#[test]
fn choices_make_an_expression_that_one_click_uses() {
    test(async |page| {
        page.open("/schedule").await;
        page.find("heading", "Build an expression").await.click().await;
        page.find("combobox", "How often").await.choose("at these times").await;
        page.find("textbox", "Times").await.fill("09:00 21:00").await;
        page.find("combobox", "On which days").await.choose("on these weekdays").await;
        page.find("checkbox", "Mon").await.click().await;
        page.find("checkbox", "Fri").await.click().await;
        page.find("link", "Use 0 0 9,21 * * MON,FRI").await;
        // SCF goes by Beijing time alone, and no moved hours say the same on these weekdays.
        page.find("combobox", "In the time zone").await.fill("Asia/Shanghai").await;
        page.find("link", "Use CRON_TZ=Asia/Shanghai 0 0 9,21 * * MON,FRI").await;
        page.find("link", "Use 0 0 9,21 * * MON,FRI *").await.click().await;
        until("the expression", async || {
            (page.find("textbox", "Expression").await.value().await == "0 0 9,21 * * MON,FRI *").then_some(())
        })
        .await;
        until("the address", async || page.address().await.contains("do.rhythm=at").then_some(())).await;
        page.script(false).await;
        let address = page.address().await;
        page.open_early(&address).await;
        page.find("link", "Use 0 0 9,21 * * MON,FRI *").await;
        page.open_early(&format!("{address}&lang=zh")).await;
        page.find("link", "使用 0 0 9,21 * * MON,FRI *").await;
    });
}

#[test]
fn what_means_nothing_is_shown_beside_its_control_and_kept() {
    test(async |page| {
        for script in [true, false] {
            page.script(script).await;
            page.open_early("/schedule?expression=*&from=yesterday&zone=Mars&month=2026-13&also=Venus&as=cron&red=1")
                .await;
            if script {
                page.live().await;
            }
            let invalid = "return Array.from(document.querySelectorAll('[aria-invalid=true]'), e => e.name + '=' + e.value).join(' ')";
            assert_eq!(asked(page, invalid).await, "as=cron from=yesterday zone=Mars month=2026-13");
            assert_eq!(asked(page, "return document.querySelector('[name=also]').value").await, "Venus");
            reads(page, "There is no such zone.").await;
        }
    });
}

#[test]
fn the_page_is_no_wider_than_a_phone() {
    test(async |page| {
        for width in [360, 768, 1280, 1920] {
            page.size(width, 900).await;
            for lang in ["en", "zh"] {
                for query in [
                    "expression=CRON_TZ=America/Argentina/ComodRivadavia+0+*/5+*+*+*+*&do.rhythm=minutes",
                    "expression=%22%22%22999999999999999999999999999999999999999999999999999999999999999999999999",
                ] {
                    page.open(&format!("/schedule?{query}&lang={lang}")).await;
                    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                    assert_eq!(page.run(wide, Vec::new()).await, 0, "{query} in {lang} at {width}");
                }
            }
        }
    });
}
