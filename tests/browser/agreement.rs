//! The server and the browser have zones of their own, and must make the same of them.

use tests::browser::{Page, test, until};

/// The runs, the month and the day that a page shows, with all attributes but the stops of the keyboard, which a script has.
const DETAIL: &str = r#"
const walk = node => {
  if (node.nodeType === Node.COMMENT_NODE) return "";
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const attributes = Array.from(node.attributes).filter(a => a.name !== "tabindex").map(a => ` ${a.name}=${JSON.stringify(a.value)}`).sort().join("");
  return `<${node.localName}${attributes}>${Array.from(node.childNodes, walk).join("")}\n`;
};
const detail = document.querySelector(".detail");
return detail ? walk(detail) : "";
"#;

async fn detail(page: &Page) -> String {
    page.run(DETAIL, Vec::new()).await.as_str().unwrap_or_default().to_owned()
}

/// The cases: an expression with its zone, and the moment.
fn cases() -> impl Iterator<Item = (String, &'static str)> {
    let rows = include_str!("../fixtures/schedule/agreement.txt").lines();
    rows.filter(|row| !row.is_empty() && !row.starts_with('#')).map(|row| {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [zone, expression, from, _] = cells.as_slice() else { panic!("four cells: {row}") };
        (format!("CRON_TZ={zone} {}", expression.trim_matches('`')), *from)
    })
}

#[test]
fn what_the_browser_computes_is_what_the_server_writes() {
    test(async |page| {
        let written = page.second_window().await;
        written.script(false).await;
        // Nothing that the server wrote for this moment helps with any other.
        page.open("/schedule?expression=0+0+4+*+*+*&from=2000-01-01T00:00:00Z").await;
        for (expression, from) in cases() {
            let query = expression.replace(' ', "+");
            written.open_early(&format!("/schedule?expression={query}&from={from}")).await;
            let expected = detail(&written).await;
            assert!(expected.contains("<time"), "{expression} has runs");
            page.find("textbox", "Expression").await.fill(&expression).await;
            page.find("textbox", "From").await.fill(from).await;
            until(&format!("the runs of {expression} from {from}:\n{expected}"), async || {
                (detail(page).await == expected).then_some(())
            })
            .await;
        }
        written.close().await;
    });
}
