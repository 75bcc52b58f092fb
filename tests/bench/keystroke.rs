//! From a keystroke to what it changes on the page: the program's work until the page is laid out, and the time until the
//! next frame was painted. Beside it, the same on an input that changes nothing: the machine's own noise.

use serde_json::{Value, json};
use tests::browser::{Page, test};

/// How many keys are typed into each field. The first ones are slower: a browser compiles a program well only where it is
/// used, so their times are given, too.
const KEYS: usize = 200;

/// Pages with much to compute and to draw.
const PAGES: [&str; 4] = [
    "/tencent/mps?example=workflow",
    "/aliyun/kafka?example=strings",
    "/aliyun/oss?example=resize",
    "/tencent/timer?example=weekdays",
];

/// The first field for a text of the form.
const FIELD: &str = ".side-in input[type=text]";

/// Types so many keys into the first field that fits, each in a frame of its own: milliseconds until the page is laid out
/// and until the frame was painted.
const TYPED: &str = "const [selector, count] = arguments; \
    const field = document.querySelector(selector); \
    const frame = () => new Promise(requestAnimationFrame); \
    const turn = () => new Promise(done => { \
        const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }); \
    const typed = async () => { \
        const times = []; \
        for (let i = 0; i < count; i++) { \
            await frame(); await turn(); \
            const begun = performance.now(); \
            field.value += 'a'; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true })); \
            await turn(); \
            document.body.getBoundingClientRect(); \
            const laid = performance.now() - begun; \
            await frame(); await turn(); \
            times.push([laid, performance.now() - begun]); \
        } \
        return times; \
    }; \
    return typed()";

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
pub(crate) fn measure() {
    test(async |page| {
        println!(
            "\n{:<34} {:>9} {:>9} {:>9} {:>9} {:>9}",
            "a keystroke, ms", "work 50%", "95%", "first", "frame 50%", "95%"
        );
        for path in PAGES {
            page.open(path).await;
            let page_alone = typed(page, FIELD).await;
            page.run("document.body.innerHTML = '<input>'", Vec::new()).await;
            let bare = typed(page, "input").await;
            for (name, times) in [(path, page_alone), ("  a bare input", bare)] {
                let [work, frame] = [0, 1].map(|which| spread(&times, which));
                let first = times[0][0].as_f64().unwrap_or_default();
                println!("{name:<34} {:>9.1} {:>9.1} {first:>9.1} {:>9.1} {:>9.1}", work.0, work.1, frame.0, frame.1);
            }
        }
    });
}

async fn typed(page: &Page, field: &str) -> Vec<Value> {
    page.run(TYPED, vec![json!(field), json!(KEYS)]).await.as_array().cloned().expect("times")
}

/// The median, and what 95 of 100 stay below.
fn spread(times: &[Value], which: usize) -> (f64, f64) {
    let mut all: Vec<f64> = times.iter().filter_map(|both| both[which].as_f64()).collect();
    all.sort_by(f64::total_cmp);
    (all[all.len() / 2], all[all.len() * 95 / 100])
}
