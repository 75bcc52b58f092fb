//! Cause and effect together: two panes that are always whole, the answer in a line that never leaves the screen.

use tests::browser::{Page, test, until};

/// How much further the page itself would scroll, and how far both panes stand out of the window, in pixels.
const OUT: &str = "const page = document.scrollingElement; \
    const out = [...document.querySelectorAll('.play > *')].map(pane => pane.getBoundingClientRect()) \
        .map(at => Math.max(0, -at.top, at.bottom - innerHeight)); \
    return [page.scrollHeight - innerHeight, ...out].map(Math.round)";

/// Where the answer stands: its top and bottom, and the height of the window.
const BAR: &str = "const at = document.querySelector('.bar').getBoundingClientRect(); \
    return [at.top, at.bottom, innerHeight].map(Math.round)";

async fn numbers(page: &Page, script: &str) -> Vec<i64> {
    let value = page.run(script, Vec::new()).await;
    value.as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect()
}

#[test]
fn both_panes_are_whole_in_a_window_and_the_page_does_not_scroll() {
    test(async |page| {
        for script in [true, false] {
            page.script(script).await;
            for (width, height) in [(1280, 800), (1024, 768), (1920, 1080)] {
                page.size(width, height).await;
                for path in [
                    "/aliyun/oss?example=resize",
                    "/tencent/timer?example=weekdays&lang=zh",
                    "/aliyun/kafka?example=strings",
                ] {
                    page.open_early(path).await;
                    assert_eq!(numbers(page, OUT).await, [0, 0, 0], "{path} at {width} × {height}");
                }
            }
        }
    });
}

/// Which views of the result are painted, and where each begins, in pixels from the left.
const PAINTED: &str = "return [...document.querySelectorAll('.side-out > .view')] \
    .filter(view => getComputedStyle(view).contentVisibility === 'visible') \
    .map(view => [view.dataset.view, Math.round(view.getBoundingClientRect().left)]) \
    .sort((one, other) => one[1] - other[1]).map(([view]) => view)";

#[test]
fn on_a_wide_screen_a_second_view_stands_beside_the_open_one() {
    test(async |page| {
        let painted = async |expected: [&str; 2]| {
            until("both views", async || {
                let painted = page.run(PAINTED, Vec::new()).await;
                (painted == serde_json::json!(expected)).then_some(())
            })
            .await;
        };
        page.size(1920, 1080).await;
        page.open("/tencent/timer?example=weekdays").await;
        painted(["runs", "event"]).await;
        page.find("link", "Event").await.click().await;
        painted(["event", "invoke"]).await;
        page.find("link", "Invoke").await.click().await;
        painted(["event", "invoke"]).await;
        page.find("link", "Why").await.click().await;
        painted(["why", "invoke"]).await;
        // What scrolls on the one side leaves the other where it is.
        page.open("/tencent/mps?example=workflow").await;
        let top = "return document.querySelector('.side-out > [data-view=invoke]').getBoundingClientRect().top";
        let before = page.run(top, Vec::new()).await;
        page.run("document.querySelector('.side-out').scrollTo(0, 400)", Vec::new()).await;
        assert_eq!(page.run(top, Vec::new()).await, before);
        // And it can be closed.
        page.find("button", "Two views side by side").await.click().await;
        until("one view", async || (page.run(PAINTED, Vec::new()).await == serde_json::json!(["event"])).then_some(()))
            .await;
        page.size(1280, 800).await;
        page.open("/tencent/timer?example=weekdays").await;
        assert_eq!(page.run(PAINTED, Vec::new()).await, serde_json::json!(["runs"]));
    });
}

#[test]
fn the_answer_never_leaves_the_screen() {
    test(async |page| {
        for (width, height) in [(1280, 800), (768, 1024), (360, 740)] {
            page.size(width, height).await;
            page.open("/aliyun/oss?example=resize").await;
            for place in ["0", "document.scrollingElement.scrollHeight / 2", "document.scrollingElement.scrollHeight"] {
                page.run(&format!("scrollTo(0, {place})"), Vec::new()).await;
                let at = numbers(page, BAR).await;
                // At the very end of a long page, the foot stands below it.
                let is_seen = at[0] < at[2] && (at[1] <= at[2] || at[0] >= 0) && at[1] > 0;
                assert!(is_seen || place.ends_with("scrollHeight"), "{at:?} at {width} × {height}, {place}");
            }
        }
    });
}

/// The controls of the form that can have the focus.
const CONTROLS: &str = "[...document.querySelectorAll('.side-in :is(input, select, textarea):not([type=hidden])')]";

/// Focuses a control. Whether the first line that it lights stands within its pane, after the next drawing; nothing where
/// no line is lit.
const LIGHTS: &str = "[arguments[0]].focus(); \
    return new Promise(done => setTimeout(() => { \
        const pane = document.querySelector('.side-out'), line = pane.querySelector('.marked'); \
        if (!line) return done(null); \
        const [outer, inner] = [pane, line].map(it => it.getBoundingClientRect()); \
        done(inner.top >= outer.top - 1 && inner.top < outer.bottom); \
    }, 100))";

#[test]
fn a_lit_line_is_in_view_whichever_field_has_the_focus() {
    test(async |page| {
        page.size(1280, 800).await;
        // The last one has the most lines and fields.
        for (path, least) in [("/aliyun/oss?example=resize", 5), ("/tencent/mps?example=workflow", 5)] {
            page.open(path).await;
            // A window that nobody has clicked into gives no focus.
            page.find("heading", "Configuration").await.click().await;
            page.run("document.querySelectorAll('.side-in details').forEach(it => { it.open = true })", Vec::new())
                .await;
            let count = page.run(&format!("return {CONTROLS}.length"), Vec::new()).await.as_i64().expect("a number");
            let mut lit = 0;
            for at in 0..count {
                let seen = page.run(&format!("{CONTROLS}{LIGHTS}"), vec![at.into()]).await;
                assert_ne!(seen, false, "the line that control {at} of {path} lights");
                lit += usize::from(seen == true);
            }
            assert!(lit > least, "only {lit} of {count} fields of {path} light a line");
        }
        page.open("/aliyun/oss?example=resize").await;
        page.find("heading", "Configuration").await.click().await;
        // And the other way round: a line brings its field into view.
        page.run("document.querySelector('.side-in').scrollTo(0, 0)", Vec::new()).await;
        page.run(
            "document.querySelector(\"details[data-pointer='/events/0/oss/object/key'] summary\").focus()",
            Vec::new(),
        )
        .await;
        let seen = "const pane = document.querySelector('.side-in'), field = pane.querySelector('.marked'); \
            if (!field) return false; \
            const [outer, inner] = [pane, field].map(it => it.getBoundingClientRect()); \
            return inner.top >= outer.top - 1 && inner.top < outer.bottom";
        until("the lit field in view", async || (page.run(seen, Vec::new()).await == true).then_some(())).await;
    });
}

#[test]
fn the_line_says_verdict_clauses_problems_and_the_next_run() {
    test(async |page| {
        page.open("/aliyun/timer?at=2026-11-26T00:00:00Z&triggerName=t1&cronExpression=CRON_TZ%3DAsia/Shanghai+0+0+9+*+*+MON-FRI").await;
        let line = "return document.querySelector('.bar').innerText";
        let says = async |said: &str| {
            until(said, async || {
                let line = page.run(line, Vec::new()).await;
                line.as_str().is_some_and(|line| line.contains(said)).then_some(())
            })
            .await;
        };
        for said in
            ["It fires", "enabled", "At 09:00, Monday to Friday", "Thu 2026-11-26 09:00 +08:00", "2026-11-26T00:00:00Z"]
        {
            says(said).await;
        }
        page.find("textbox", "cronExpression").await.fill("0 9 * * 1").await;
        says("1 problem").await;
        page.find("link", "1 problem").await.click().await;
        until("the field", async || page.address().await.ends_with("#f-cronExpression").then_some(())).await;
    });
}

/// The schedule's clock and the reader's own stand beside each other; the reader's without script is not known.
#[test]
fn the_next_run_is_told_by_the_readers_clock_too() {
    const WEEKDAYS: &str = "/tencent/timer?example=weekdays&at=2026-11-27T12:00:00Z";
    let said = "return document.querySelector('.bar .next time').textContent";
    test(async |page| {
        for (zone, expected) in [
            ("America/New_York", "Next: Mon 2026-11-30 10:15 +08:00, in 2 d 14 h (Sun 21:15 -05:00)"),
            // By the same clock, there is nothing of one's own to tell.
            ("Asia/Shanghai", "Next: Mon 2026-11-30 10:15 +08:00, in 2 d 14 h (Mon 02:15 +00:00)"),
        ] {
            page.zone(zone).await;
            for path in [WEEKDAYS, "/schedule?expression=0+15+10+*+*+MON-FRI+*&as=tencent&from=2026-11-27T12:00:00Z"] {
                page.open(path).await;
                let said = if path == WEEKDAYS {
                    said
                } else {
                    "return document.querySelector('.said-large time').textContent"
                };
                until(expected, async || (page.run(said, Vec::new()).await == expected).then_some(())).await;
            }
        }
        page.zone("").await;
    });
}

/// Without a clock of its own, a link that is handed on holds that of the page, so it brings the same bytes.
#[test]
fn a_link_that_is_handed_on_brings_the_same_bytes_in_the_readers_language() {
    test(async |page| {
        page.open("/aliyun/oss?example=resize&at=&lang=zh").await;
        let link = "return document.querySelector('#link').value";
        let link = page.run(link, Vec::new()).await.as_str().unwrap_or_default().to_owned();
        assert!(link.contains("at=2") && !link.contains("lang="), "{link}");
        let event = "return document.querySelector('[data-event]').textContent";
        let here = page.run(event, Vec::new()).await;
        let second = page.second_window().await;
        second.open(link.trim_start_matches(page.origin())).await;
        assert_eq!(second.run(event, Vec::new()).await, here);
        second.close().await;
    });
}

/// Each view has a place in the link, with script and without; a change of the view changes nothing else.
#[test]
fn each_view_has_a_place_in_the_link() {
    let open = "return document.querySelector('.tabs [aria-current]').textContent";
    let seen =
        "return Array.from(document.querySelectorAll('.side-out > .view:not([hidden])'), view => view.dataset.view)";
    test(async |page| {
        page.open("/aliyun/oss?example=resize").await;
        for (name, view) in [
            ("Why", "why"),
            ("Configuration", "config"),
            ("Invoke", "invoke"),
            ("Compare", "compare"),
            ("Event", "event"),
        ] {
            let click = format!(
                "Array.from(document.querySelectorAll('.tabs a')).find(link => link.textContent === '{name}').click()"
            );
            page.run(&click, Vec::new()).await;
            until(name, async || (page.run(open, Vec::new()).await == name).then_some(())).await;
            assert_eq!(page.run(seen, Vec::new()).await, serde_json::json!([view]));
            until("the link", async || page.address().await.ends_with(&format!("&view={view}")).then_some(())).await;
        }
        page.script(false).await;
        for (name, view) in [("Why", "why"), ("Compare", "compare"), ("Event", "table")] {
            page.open_early(&format!("/aliyun/oss?example=resize&view={view}")).await;
            assert_eq!(page.run(open, Vec::new()).await, name);
        }
        assert!(page.has(".values tbody tr[data-pointer='/events/0/eventName']").await);
    });
}

/// Undo and redo go over the whole state; what is typed into one field is one step.
#[test]
fn every_change_can_be_undone_and_redone() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily").await;
        page.find("textbox", "payload").await.fill("first").await;
        page.find("textbox", "triggerName").await.fill("second").await;
        let texts = async || {
            let payload = page.find("textbox", "payload").await.value().await;
            (payload, page.find("textbox", "triggerName").await.value().await)
        };
        let became = async |payload: &str, name: &str| {
            until("the state", async || (texts().await == (payload.to_owned(), name.to_owned())).then_some(())).await;
        };
        became("first", "second").await;
        page.find("button", "Undo").await.click().await;
        became("first", "timer-trigger").await;
        page.find("button", "Undo").await.click().await;
        became("awesome-fc", "timer-trigger").await;
        page.find("button", "Redo").await.click().await;
        page.find("button", "Redo").await.click().await;
        became("first", "second").await;
    });
}

/// What differs from the example that the page came from: the fields that were changed, and what that changed.
#[test]
fn a_state_is_compared_with_its_example() {
    test(async |page| {
        for script in [true, false] {
            page.script(script).await;
            page.open_early("/aliyun/oss?example=resize&on.key=source/b.png&view=compare&at=2021-11-10T00:00:00Z")
                .await;
            let rows = "return Array.from(document.querySelectorAll('.differences tr:has(td)'), row => \
                Array.from(row.children, cell => cell.textContent))";
            let rows = page.run(rows, Vec::new()).await;
            let rows: Vec<Vec<String>> = serde_json::from_value(rows).expect("rows of texts");
            let row = |place: &str| rows.iter().find(|row| row[0] == place).map(|row| (&*row[1], &*row[2]));
            assert_eq!(row("on.key"), Some(("source/b.png", "source/serverless.png")), "{rows:?}");
            assert_eq!(
                row("/events/0/oss/object/key"),
                Some(("\"source/b.png\"", "\"source/serverless.png\"")),
                "{rows:?}"
            );
            assert!(row("prefix").is_none());
        }
    });
}

#[test]
fn values_fold_and_stay_folded_while_the_event_changes() {
    test(async |page| {
        page.open("/aliyun/oss?example=resize").await;
        let object = "details[data-pointer='/events/0/oss/object/key']";
        assert!(page.has(object).await);
        let button = page.find("button", "Values of /events/0/oss/object").await;
        button.click().await;
        until("the values to go", async || (!page.has(object).await).then_some(())).await;
        assert!(page.text().await.contains("{ … }"), "the line says that there is more");
        // The focus stays on the button, and a change of what is folded away is marked on its line.
        assert_eq!(page.run("return document.activeElement.className", Vec::new()).await, "fold live");
        assert_eq!(button.attribute("aria-expanded").await.as_deref(), Some("false"));
        page.run("document.querySelector('[name=\"on.size\"]').focus()", Vec::new()).await;
        page.type_keys("2").await;
        until("a lit line", async || page.has(".tree div.row.marked, .tree details.row.marked").await.then_some(()))
            .await;
        assert!(!page.has(object).await);
        page.find("button", "Values of /events/0/oss/object").await.click().await;
        until("the values", async || page.has(object).await.then_some(())).await;
    });
}

/// How tall the form is, however little of it a pane shows.
const FORM: &str = "const form = document.querySelector('.side-in form'); return [form.scrollHeight]";

/// The tallest form that there may be.
const TALLEST: i64 = 1_400;

#[test]
fn the_form_of_every_first_example_is_short() {
    test(async |page| {
        page.size(1280, 800).await;
        let mut tall = Vec::new();
        for trigger in triggers::catalogue::TRIGGERS {
            let Some(example) = trigger.examples.first() else { continue };
            for lang in ["en", "zh"] {
                page.open_early(&format!("/{}?example={}&lang={lang}", trigger.id, example.id)).await;
                let height = numbers(page, FORM).await[0];
                if height > TALLEST {
                    tall.push((trigger.id.to_string(), lang, height));
                }
            }
        }
        assert_eq!(tall, [], "pixels");
    });
}

#[test]
fn a_row_stays_open_around_who_fills_it_in() {
    test(async |page| {
        page.open("/aliyun/kafka?example=two-2023").await;
        // Both messages are folded behind what they say; another one is offered in a line.
        assert!(!page.shows("textbox", "value").await);
        page.run("[...document.querySelectorAll('details.cells > summary')].at(-1).click()", Vec::new()).await;
        page.run("document.querySelector('[name=\"on.messages.2.value\"]').focus()", Vec::new()).await;
        for key in ["h", "i"] {
            page.type_keys(key).await;
        }
        until("the third message", async || page.text().await.contains("Call 2: item 3").then_some(())).await;
        let focused = page.run("return document.activeElement.name", Vec::new()).await;
        assert_eq!(focused, "on.messages.2.value", "the focus stays");
    });
}

/// Keeps what is told to who hears the page, with the time.
const HEAR: &str = "window.heard = []; const status = document.querySelector(arguments[0]); \
    new MutationObserver(() => window.heard.push([performance.now(), status.textContent])) \
        .observe(status, { childList: true, characterData: true, subtree: true })";

#[test]
fn what_changes_is_told_at_most_once_a_second() {
    test(async |page| {
        for (path, status, role, name, expected) in [
            ("/tencent/timer?example=weekdays", ".bar", "textbox", "TriggerDesc", "1 problem"),
            ("/schedule?expression=0+0+9+*+*+*", ".meaning-of", "textbox", "Expression", "not valid"),
            ("/", "form[data-state]", "searchbox", "Search triggers and calls", "0 entries"),
        ] {
            page.open(path).await;
            page.run(HEAR, vec![format!("{status} [role=status].unseen").into()]).await;
            let field = page.find(role, name).await;
            // From right to wrong and back, some times in a row.
            for _ in 0..4 {
                field.type_text("x").await;
                field.type_text("\u{e003}").await;
            }
            field.fill("wrong").await;
            until(expected, async || {
                let heard = page.run("return window.heard", Vec::new()).await;
                let heard = heard.as_array()?.iter();
                let mut texts = heard.filter_map(|one| one[1].as_str());
                texts.any(|text| text.contains(expected)).then_some(())
            })
            .await;
            let times = numbers(page, "return window.heard.map(one => Math.round(one[0]))").await;
            assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= 950 || pair[1] == pair[0]), "{path}: {times:?}");
        }
    });
}
