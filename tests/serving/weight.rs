//! What a first visit weighs, page by page: the table of `make weight`.

use app::route::{Route, SCHEDULE, call_path, calls_path, compare_path, general_path, reference_path, trigger_path};
use server::assets;
use triggers::calls::CALLS;
use triggers::catalogue::TRIGGERS;
use triggers::compare::COMPARISONS;
use triggers::general::GENERAL;

use crate::{body, send};

/// In bytes over the wire, with brotli, for a page without a schedule and all that it loads.
const MOST: usize = 282 * 1000;

/// The same for a page with a schedule.
const MOST_TIMED: usize = 332 * 1000;

/// The parts of a visit: their names, and their bytes over the wire.
async fn parts(path: &str, lang: &str) -> Vec<(String, usize)> {
    let brotli = [("accept-encoding", "br")];
    let page = body(send("GET", &format!("{path}?lang={lang}"), &brotli).await).await.len();
    let mut parts = vec![("page".to_owned(), page)];
    let program = Route::at(path).program();
    let client = ["js", "wasm"].map(|extension| format!("{program}-{lang}.{extension}"));
    for name in client.into_iter().chain(["style.css", "site.js", "favicon.svg"].map(str::to_owned)) {
        let asset = assets::all().iter().find(|asset| asset.name == name).unwrap_or_else(|| panic!("no {name}"));
        parts.push((name, body(send("GET", asset.path, &brotli).await).await.len()));
    }
    parts
}

#[tokio::test]
#[expect(clippy::print_stdout, reason = "`make weight` shows the table")]
async fn every_first_visit_is_light() {
    assert_eq!(assets::CLIENT, "release", "only the client that is shipped has a weight: unset PLAYGROUND_CLIENT");
    let triggers = TRIGGERS.iter().map(|trigger| (trigger_path(trigger), trigger.is_timed()));
    let references = TRIGGERS.iter().map(|trigger| (reference_path(trigger), false));
    let calls = CALLS.iter().map(|call| (call_path(call), false));
    let general = GENERAL.iter().flat_map(|general| [general_path(general.provider), calls_path(general.provider)]);
    let others = calls.chain(general.map(|path| (path, false)));
    let pages = [("/".to_owned(), false), (SCHEDULE.to_owned(), true)].into_iter().chain(triggers);
    let compared = COMPARISONS.iter().map(|comparison| (compare_path(comparison), false));
    let pages = pages.chain(references).chain(others).chain(compared);
    let mut heavy = Vec::new();
    for (path, is_timed) in pages {
        let most = if is_timed { MOST_TIMED } else { MOST };
        for lang in ["en", "zh"] {
            let parts = parts(&path, lang).await;
            let total: usize = parts.iter().map(|(_, bytes)| bytes).sum();
            let of: Vec<String> = parts.iter().map(|(name, bytes)| format!("{name} {bytes}")).collect();
            let line = format!("{path:<20} {lang}  {total:>7} of {most}  ({})", of.join(", "));
            println!("{line}");
            if total > most {
                heavy.push(line);
            }
        }
    }
    assert!(heavy.is_empty(), "too heavy:\n{}", heavy.join("\n"));
}

/// A table comes with the page of its trigger, so one more trigger adds nothing to the pages of the others.
#[test]
fn no_program_carries_a_table() {
    for asset in assets::all().iter().filter(|asset| asset.mime == "application/wasm") {
        let holds = |text: &str| asset.identity.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(holds("data-live"), "{}: what the program says can be found", asset.name);
        for trigger in TRIGGERS {
            let examples = trigger.examples.iter().flat_map(|example| [example.state, example.event]);
            // Short texts, such as `{}`, may stand anywhere.
            let texts = examples.chain([trigger.summary.en, trigger.summary.zh]).filter(|text| text.len() > 20);
            for text in texts {
                assert!(!holds(text), "{} carries {text:?} of {}", asset.name, trigger.id);
            }
        }
        for call in CALLS {
            assert!(![call.summary.en, call.summary.zh].into_iter().any(holds), "{} carries {}", asset.name, call.id);
        }
        for general in GENERAL {
            assert!(![general.summary.en, general.summary.zh].into_iter().any(holds), "{} carries facts", asset.name);
        }
    }
}
