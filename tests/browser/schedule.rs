//! What a person sees of a schedule: its fields and its words, its runs, a month and a day.

use bilingual::Lang;
use fantoccini::key::Key;
use schedule::export::{Calendar, csv, ics};
use schedule::zone::Utc;
use schedule::{Dialect, Edition, Zone, read};
use serde_json::json;
use tests::browser::{Page, test, until};

use crate::reading::{asked, reads};

/// A timer that fires on working days.
const DAILY: &str = "/aliyun/timer?triggerName=t&cronExpression=0+30+4+?+*+MON-FRI&at=2026-11-22T00:00:00Z";

/// What is lit: fields and words of the first dialect that the expression has.
async fn lit(page: &Page) -> String {
    let script = "const all = document.querySelectorAll('.fields [aria-current], .sentence [aria-current]');
        return Array.from(all, e => e.dataset.field ?? e.textContent.trim()).join('|')";
    asked(page, script).await
}

#[test]
fn a_field_and_its_words_light_each_other() {
    test(async |page| {
        page.open(DAILY).await;
        assert_eq!(lit(page).await, "");
        let point = "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('mouseenter'))";
        page.run(point, vec![json!("[data-field=weekday]")]).await;
        until("the words of the weekday", async || (lit(page).await == "weekday|Monday to Friday").then_some(())).await;
        let leave = "document.querySelector('[data-field=weekday]').dispatchEvent(new MouseEvent('mouseleave'))";
        page.run(leave, Vec::new()).await;
        page.run(point, vec![json!(".sentence .said")]).await;
        until("the fields of the time", async || lit(page).await.contains("minute|hour|").then_some(())).await;
    });
}

#[test]
fn the_caret_lights_its_field() {
    test(async |page| {
        for (address, label) in [(DAILY, "cronExpression"), ("/schedule?expression=0+30+4+?+*+MON-FRI", "Expression")] {
            page.open(address).await;
            let line = page.find("textbox", label).await;
            line.click().await;
            page.press(Key::End).await;
            until("the weekday is lit", async || lit(page).await.starts_with("weekday|").then_some(())).await;
            page.press(Key::Home).await;
            until("the second is lit", async || lit(page).await.starts_with("second").then_some(())).await;
            page.press(Key::Right).await;
            page.press(Key::Right).await;
            page.press(Key::Right).await;
            until("the minute is lit", async || lit(page).await.starts_with("minute").then_some(())).await;
        }
    });
}

/// What is selected in the line of the expression.
const SELECTED: &str = "const line = document.activeElement; \
    return line.value.slice(line.selectionStart, line.selectionEnd)";

#[test]
fn a_field_that_is_pressed_is_selected_in_the_text() {
    test(async |page| {
        for address in [DAILY, "/schedule?expression=0+30+4+?+*+MON-FRI"] {
            page.open(address).await;
            for (selector, text) in [("[data-field=weekday]", "MON-FRI"), (".sentence .said", "0 30 4")] {
                page.run("document.querySelector(arguments[0]).click()", vec![json!(selector)]).await;
                assert_eq!(page.run(SELECTED, Vec::new()).await, text, "{selector}");
            }
        }
    });
}

#[test]
fn what_is_asked_for_can_be_undone() {
    test(async |page| {
        page.open("/schedule?expression=0+0+9+*+*+MON-FRI").await;
        let expression = async || page.find("textbox", "Expression").await.value().await;
        page.find("textbox", "Expression").await.fill("0 0 10 * * *").await;
        page.find("link", "0 0 * * 1").await.click().await;
        until("the example", async || (expression().await == "0 0 * * 1").then_some(())).await;
        for (step, expected) in
            [("Undo", "0 0 10 * * *"), ("Undo", "0 0 9 * * MON-FRI"), ("Redo", "0 0 10 * * *"), ("Redo", "0 0 * * 1")]
        {
            page.find("button", step).await.click().await;
            until(expected, async || (expression().await == expected).then_some(())).await;
        }
        // What was emptied stays empty, and the page still says how to begin.
        page.find("textbox", "Expression").await.fill("").await;
        reads(page, "Type an expression").await;
        until("the link", async || page.address().await.ends_with("?expression").then_some(())).await;
        let address = page.address().await;
        page.open(address.trim_start_matches(page.origin())).await;
        assert_eq!(expression().await, "");
    });
}

#[test]
fn the_days_of_the_calendar_are_one_stop_for_the_keyboard() {
    test(async |page| {
        page.open("/schedule?expression=0+0+9+*+*+*&month=2026-11-10&from=2026-11-01T00:00:00Z").await;
        let stops = "return document.querySelectorAll('.month :is(a, button):not([tabindex=\"-1\"])').length";
        until("one stop", async || (page.run(stops, Vec::new()).await == 1).then_some(())).await;
        page.run("document.querySelector('.month [aria-current=date]').focus()", Vec::new()).await;
        for (key, day) in [(Key::Right, "11"), (Key::Down, "18"), (Key::Left, "17"), (Key::Up, "10")] {
            page.press(key).await;
            assert_eq!(page.run("return document.activeElement.textContent", Vec::new()).await, day);
        }
        page.press(Key::Right).await;
        page.press(Key::Enter).await;
        until("the day", async || page.address().await.contains("month=2026-11-11").then_some(())).await;
        page.script(false).await;
        page.open_early("/schedule?expression=0+0+9+*+*+*&month=2026-11-10").await;
        assert_eq!(page.run(stops, Vec::new()).await, 30, "without script each day is a stop");
    });
}

#[test]
fn a_mistake_is_marked_in_the_text() {
    test(async |page| {
        page.open("/schedule?expression=0+99+4+*+*+*&as=aliyun").await;
        let marked = "return document.querySelector('#live .legend [data-field=minute] mark').textContent";
        assert_eq!(asked(page, marked).await, "99");
    });
}

#[test]
fn a_run_that_does_not_exist_is_explained_with_and_without_script() {
    test(async |page| {
        let query = "CRON_TZ=America/New_York+0+30+2+*+*+*";
        for (lang, said, hours) in [
            ("en", "the clock goes from 02:00 to 03:00; 02:30 does not exist, so there is no run.", "02:00 missing"),
            ("zh", "时钟从 02:00 拨到 03:00；02:30 不存在，因此不触发。", "02:00 不存在"),
        ] {
            for script in [true, false] {
                page.script(script).await;
                for address in [
                    format!("/schedule?expression={query}&from=2026-03-07T00:00:00Z&month=2026-03-08&lang={lang}"),
                    format!("/aliyun/timer?triggerName=t&cronExpression={query}&at=2026-03-07T08:00:00Z&lang={lang}"),
                ] {
                    page.open_early(&address).await;
                    let among = asked(page, "return document.querySelector('ol.runs .change').textContent").await;
                    assert!(among.contains(said), "{address}: {among}");
                }
                page.open_early(&format!(
                    "/schedule?expression={query}&month=2026-03-08&from=2026-03-07T00:00:00Z&lang={lang}"
                ))
                .await;
                let missing =
                    asked(page, "return document.querySelector('.strip [data-kind=missing]').textContent").await;
                assert_eq!(missing, hours);
            }
        }
    });
}

#[test]
fn a_run_that_comes_twice_is_marked_both_times() {
    test(async |page| {
        page.open("/schedule?expression=CRON_TZ=America/New_York+0+30+1+*+*+*&from=2026-10-31T12:00:00Z").await;
        reads(page, "01:30 comes twice, and so do the runs (2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z).").await;
        let badges = "return Array.from(document.querySelectorAll('.listed li:not(.change) .badge'), e => \
            e.parentElement.querySelector('time').dateTime + ' ' + e.textContent).join('|')";
        assert_eq!(asked(page, badges).await, "2026-11-01T05:30:00Z first of two|2026-11-01T06:30:00Z again");
    });
}

#[test]
fn another_zone_stands_beside_the_others() {
    test(async |page| {
        let zones = "return Array.from(document.querySelectorAll('ol.runs li:first-child .zone'), e => e.textContent).join(' ')";
        page.open(DAILY).await;
        assert_eq!(asked(page, zones).await, "UTC Asia/Shanghai");
        let line = page.find("combobox", "Show another time zone").await;
        line.fill("Mars/Base").await;
        page.press(Key::Tab).await;
        reads(page, "There is no such zone.").await;
        line.fill("Asia/Tokyo").await;
        page.press(Key::Tab).await;
        until("Tokyo", async || (asked(page, zones).await == "UTC Asia/Shanghai Asia/Tokyo").then_some(())).await;
        page.find("button", "Hide Asia/Tokyo").await.click().await;
        until("no Tokyo", async || (asked(page, zones).await == "UTC Asia/Shanghai").then_some(())).await;
    });
}

#[test]
fn a_text_without_a_zone_runs_by_the_clock_that_is_chosen() {
    test(async |page| {
        let first = "return document.querySelector('.listed ol.runs time').dateTime";
        page.open("/schedule?expression=0+0+4+*+*+*+*&from=2026-11-22T00:00:00Z&as=tencent").await;
        assert_eq!(asked(page, first).await, "2026-11-22T20:00:00Z", "Asia/Shanghai, where nothing is said");
        page.run("document.querySelector('details.options').open = true", Vec::new()).await;
        page.find("combobox", "Time zone if the expression names none").await.fill("America/New_York").await;
        until("New York", async || (asked(page, first).await == "2026-11-22T09:00:00Z").then_some(())).await;
        until("the address", async || page.address().await.contains("zone=America/New_York").then_some(())).await;
        page.script(false).await;
        let address = page.address().await;
        page.open_early(&address).await;
        assert_eq!(asked(page, first).await, "2026-11-22T09:00:00Z");
    });
}

#[test]
fn runs_before_are_listed_too() {
    test(async |page| {
        page.open(DAILY).await;
        page.find("button", "Previous").await.click().await;
        let first = "return document.querySelector('ol.runs time').dateTime";
        until("the run before", async || (asked(page, first).await == "2026-11-20T04:30:00Z").then_some(())).await;
        reads(page, "1 d 19 h ago").await;
        page.open("/schedule?expression=0+30+4+?+*+MON-FRI&from=2026-11-22T00:00:00Z").await;
        page.run("document.querySelector('details.options').open = true", Vec::new()).await;
        page.find("combobox", "Runs").await.choose("previous").await;
        let first = "return document.querySelector('.listed time').dateTime";
        until("the run before", async || (asked(page, first).await == "2026-11-20T04:30:00Z").then_some(())).await;
    });
}

#[test]
fn the_calendar_turns_and_shows_a_day() {
    test(async |page| {
        let caption = "return document.querySelector('table.month caption').textContent";
        let hours = "return document.querySelector('.hours figcaption').textContent";
        for (script, address) in [
            (true, DAILY),
            (true, "/schedule?expression=0+0+4+*+*+*&from=2026-11-22T00:00:00Z"),
            (false, "/schedule?expression=0+0+4+*+*+*&from=2026-11-22T00:00:00Z"),
        ] {
            let role = if address == DAILY { "button" } else { "link" };
            page.script(script).await;
            page.open_early(address).await;
            if script {
                page.live().await;
            }
            assert_eq!(asked(page, caption).await, "November 2026 · UTC");
            page.find(role, "Next month").await.click().await;
            until("December", async || (asked(page, caption).await == "December 2026 · UTC").then_some(())).await;
            page.find(role, "8").await.click().await;
            until("the hours", async || (asked(page, hours).await == "Hours of Tue 2026-12-08 · UTC").then_some(()))
                .await;
        }
    });
}

#[test]
fn runs_can_be_taken_away() {
    test(async |page| {
        let schedule = read(Dialect::Aliyun, Edition::Documented, "0 30 4 ? * MON-FRI").schedule.expect("a schedule");
        let from = 1_795_305_600;
        let runs: Vec<i64> = schedule.runs_after(from, &Utc).take(50).collect();
        let about = format!("0 30 4 ? * MON-FRI: {}", schedule.sentence(Lang::En).text());
        let calendar = Calendar { title: "Timer", about: &about, now: from, key: "0 30 4 ? * MON-FRI" };
        // The page may fetch from nowhere but its own address, so the addresses are read instead.
        let file = "return decodeURIComponent(document.querySelector(`a[download='${arguments[0]}']`).href.split(',').slice(1).join(','))";
        for script in [true, false] {
            page.script(script).await;
            page.open_early(DAILY).await;
            assert_eq!(page.run(file, vec![json!("runs.csv")]).await, csv(&runs, Zone::UTC, &Utc));
            assert_eq!(page.run(file, vec![json!("runs.ics")]).await, ics(&runs, calendar));
        }
    });
}

#[test]
fn a_timer_leads_to_all_that_its_expression_means() {
    test(async |page| {
        page.open(DAILY).await;
        page.find("textbox", "cronExpression").await.fill("0 0 9 * * *").await;
        until("the run", async || page.text().await.contains("2026-11-22T09:00:00Z").then_some(())).await;
        page.find("link", "Read this expression in every dialect").await.click().await;
        until("the page", async || page.address().await.contains("/schedule?").then_some(())).await;
        page.live().await;
        assert_eq!(page.find("textbox", "Expression").await.value().await, "0 0 9 * * *");
        let first = asked(page, "return document.querySelector('.listed time').dateTime").await;
        assert_eq!(first, "2026-11-22T09:00:00Z");
    });
}
