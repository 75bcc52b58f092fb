//! Every kind of page holds the rules of axe-core: WCAG 2.2 A and AA, and its best practices.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tests::browser::{Page, test};

/// A page of each kind, with what it can show.
const PAGES: [&str; 24] = [
    "/",
    "/?q=put",
    "/schedule",
    "/schedule?expression=0+0+9+*+*+MON-FRI+*",
    "/schedule?expression=",
    "/schedule?expression=wrong",
    "/aliyun",
    "/tencent",
    "/aliyun/oss",
    "/aliyun/oss?example=resize",
    "/aliyun/oss?example=resize&events=",
    "/aliyun/oss?example=resize&view=table",
    "/aliyun/oss?example=resize&view=raw",
    "/aliyun/http?example=hello&view=why",
    "/aliyun/kafka?example=strings&view=compare",
    "/tencent/timer?example=weekdays",
    "/tencent/timer?example=weekdays&view=config",
    "/tencent/cos?example=upload&view=invoke",
    "/aliyun/oss/reference",
    "/aliyun/oss/handout?example=resize",
    "/aliyun/calls",
    "/aliyun/calls/create-function",
    "/compare/oss/cos",
    "/nowhere",
];

/// Runs the rules on the page as it is: each that is broken, with the places.
const BROKEN: &str = "const only = arguments[0]; \
    const options = only ? { runOnly: { type: 'rule', values: [only] } } : {}; \
    return axe.run(document, { resultTypes: ['violations'], ...options }).then(({ violations }) => \
        violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target}`)))";

async fn broken(page: &Page, only: Option<&str>) -> Vec<Value> {
    page.run(BROKEN, vec![json!(only)]).await.as_array().cloned().expect("a list")
}

#[test]
fn every_kind_of_page_holds_the_rules_in_both_languages_and_schemes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("axe/node_modules/axe-core/axe.min.js");
    let rules = fs::read_to_string(file).expect("axe-core: sh tests/install.sh installs it");
    test(async |page| {
        let mut all = Vec::new();
        for path in PAGES {
            for lang in ["en", "zh"] {
                page.dark(false).await;
                let sign = if path.contains('?') { '&' } else { '?' };
                page.open(&format!("{path}{sign}lang={lang}")).await;
                page.run(&rules, Vec::new()).await;
                let mut found = broken(page, None).await;
                // The scheme changes colours alone. Those that are on their way are not what a person reads.
                page.dark(true).await;
                page.run("document.getAnimations().forEach(animation => animation.finish())", Vec::new()).await;
                found.extend(broken(page, Some("color-contrast")).await);
                all.extend(found.into_iter().map(|broken| format!("{path} {lang} {broken}")));
            }
        }
        // One of the pages is not there.
        drop(page.errors().await);
        all.truncate(30);
        assert_eq!(all, Vec::<String>::new());
    });
}
