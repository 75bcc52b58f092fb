//! Pages as they stand: nothing moves once it is painted, nothing is lost on small screens or in large print.

use fantoccini::key::Key;
use serde_json::json;
use tests::browser::{test, until};

/// A page of each kind.
const PAGES: [&str; 10] = [
    "/",
    "/schedule?expression=0+0+9+*+*+MON-FRI+*",
    "/aliyun/oss?example=resize",
    "/aliyun/kafka?example=strings&view=table",
    "/tencent/timer?example=weekdays",
    "/tencent/mps?example=workflow&view=compare",
    "/aliyun/oss/reference",
    "/aliyun/oss/handout?example=resize",
    "/compare/oss/cos",
    "/nowhere",
];

/// How far what was painted moved without anybody's doing, by the browser's own measure, and what moved.
const MOVED: &str = "return new Promise(done => { \
    const seen = []; \
    new PerformanceObserver(list => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true }); \
    setTimeout(() => done(seen.filter(entry => !entry.hadRecentInput && entry.value > 0.0001).map(entry => \
        `${entry.value} ${entry.sources.map(({ node }) => node?.className || node?.nodeName)}`)), 300) })";

#[test]
fn nothing_moves_after_it_was_painted() {
    test(async |page| {
        for (width, height) in [(1280, 800), (360, 740)] {
            page.size(width, height).await;
            for path in PAGES {
                page.open(path).await;
                assert_eq!(page.run(MOVED, Vec::new()).await, json!([]), "{path} at {width}");
            }
        }
        // One of the pages is not there.
        drop(page.errors().await);
    });
}

/// A page that becomes longer than the window gets a scroll bar, and is as wide as before.
#[test]
fn a_scroll_bar_moves_nothing() {
    let widths = "return ['hidden', 'scroll'].map(overflow => { \
        document.documentElement.style.overflowY = overflow; \
        return document.querySelector('main').getBoundingClientRect().width; \
    })";
    test(async |page| {
        page.open("/nowhere").await;
        let widths = page.run(widths, Vec::new()).await;
        assert_eq!(widths[0], widths[1]);
        drop(page.errors().await);
    });
}

/// Whether the answer's line, which never leaves the screen, covers what has the focus.
const COVERED: &str = "const focused = document.activeElement, bar = document.querySelector('.bar'); \
    if (bar.contains(focused) || focused === document.body) return false; \
    const [own, over] = [focused, bar].map(element => element.getBoundingClientRect()); \
    return own.bottom > over.top + 1 && own.top < over.bottom";

#[test]
fn what_has_the_focus_is_never_covered() {
    test(async |page| {
        page.size(360, 740).await;
        page.open("/aliyun/oss?example=resize").await;
        let mut steps = 0;
        for _ in 0..90 {
            page.press(Key::Tab).await;
            let place = page.run("return document.activeElement.outerHTML.slice(0, 90)", Vec::new()).await;
            assert_eq!(page.run(COVERED, Vec::new()).await, false, "{place}");
            steps += usize::from(page.run("return scrollY > 0", Vec::new()).await == true);
        }
        assert!(steps > 50, "the page scrolled at {steps} steps only");
    });
}

/// What stands out of the window to the side, although nothing around it scrolls.
const OUT: &str = "const scrolls = element => element && element !== document.documentElement && \
        (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement)); \
    return [...document.querySelectorAll('body *')].filter(element => { \
        const at = element.getBoundingClientRect(); \
        return at.width > 0 && element.checkVisibility() && at.right > innerWidth + 1 && !scrolls(element); \
    }).slice(0, 5).map(element => element.outerHTML.slice(0, 120))";

/// 320 pixels are what 1,280 are at 400 %, the most that WCAG 1.4.10 asks for; 640 are 200 %.
#[test]
fn nothing_is_lost_on_narrow_screens_and_in_large_print() {
    test(async |page| {
        for (width, height) in [(320, 640), (640, 400)] {
            page.size(width, height).await;
            for path in PAGES {
                for lang in ["en", "zh"] {
                    let sign = if path.contains('?') { '&' } else { '?' };
                    page.open(&format!("{path}{sign}lang={lang}")).await;
                    assert_eq!(page.run(OUT, Vec::new()).await, json!([]), "{path} {lang} at {width}");
                }
            }
        }
        drop(page.errors().await);
    });
}

/// What can be pressed and is lower than 44 pixels. Links in the middle of a text are exempt, as in WCAG 2.5.5; a box has its
/// label, and the link of a card all of the card.
const LOW: &str = "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')] \
    .filter(element => element.checkVisibility() && getComputedStyle(element).display !== 'inline' \
        && getComputedStyle(element, '::after').position !== 'absolute') \
    .map(element => element.matches('[type=checkbox]') ? element.closest('.check') ?? element.closest('label') : element) \
    .filter(element => { const at = element.getBoundingClientRect(); return at.width > 0 && at.height < 43.5 }) \
    .map(element => element.outerHTML.slice(0, 90))";

#[test]
fn whatever_a_finger_presses_is_large_enough() {
    test(async |page| {
        page.size(360, 740).await;
        page.touch(true).await;
        for path in PAGES {
            page.open(path).await;
            assert_eq!(page.run(LOW, Vec::new()).await, json!([]), "{path}");
        }
        page.touch(false).await;
        drop(page.errors().await);
    });
}

#[test]
fn nothing_moves_for_who_asked_for_that() {
    test(async |page| {
        page.media("prefers-reduced-motion", "reduce").await;
        page.open("/aliyun/oss?example=resize").await;
        page.run("document.querySelector('[name=\"on.size\"]').focus()", Vec::new()).await;
        page.type_keys("2").await;
        until("a changed line", async || page.has(".tree [data-fresh]").await.then_some(())).await;
        let moving = "return document.getAnimations().filter(one => one.effect.getComputedTiming().activeDuration > 10) \
            .map(one => one.animationName ?? one.transitionProperty)";
        assert_eq!(page.run(moving, Vec::new()).await, json!([]));
        page.media("prefers-color-scheme", "light").await;
    });
}

/// Where the system chooses the colours, what is marked is told apart by a line that others do not have.
#[test]
fn what_is_marked_is_seen_in_forced_colours() {
    test(async |page| {
        page.media("forced-colors", "active").await;
        page.open("/aliyun/oss?example=resize").await;
        page.run("document.querySelector('[name=\"on.size\"]').focus()", Vec::new()).await;
        page.type_keys("2").await;
        until("a lit line", async || page.has(".tree .row.marked").await.then_some(())).await;
        let edges = "return ['.tree .row.marked', '.tree details.row:not(.marked)', 'body'].map(selector => { \
            const style = getComputedStyle(document.querySelector(selector)); \
            return selector === 'body' ? style.backgroundColor : style.borderInlineStartColor })";
        let edges = page.run(edges, Vec::new()).await;
        assert_eq!(edges[1], edges[2], "a line like any other has no edge");
        assert_ne!(edges[0], edges[2], "the lit line has one");
        page.media("prefers-color-scheme", "light").await;
    });
}
