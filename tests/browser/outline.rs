//! What a screen reader finds on the main pages: the browser's own tree of roles and names, as outlines in
//! `tests/fixtures/outlines`. `UPDATE_SNAPSHOTS=1` writes them anew.

use std::{env, fmt::Write as _, fs, path::Path};

use serde_json::Value;
use tests::browser::test;

/// The name of each outline, and the page, whose clock is held.
const PAGES: [(&str, &str); 6] = [
    ("home", "/?lang=en"),
    ("schedule", "/schedule?expression=0+0+9+*+*+MON-FRI+*&from=2026-01-01T00:00:00Z&lang=en"),
    ("timer", "/tencent/timer?example=weekdays&lang=en"),
    ("timer-zh", "/tencent/timer?example=weekdays&lang=zh"),
    ("oss-why", "/aliyun/oss?example=resize&view=why&lang=en"),
    ("handout", "/tencent/timer/handout?example=weekdays&lang=en"),
];

/// The roles by which a person finds the way. Others are text and what holds it together.
const ROLES: [&str; 24] = [
    "alert",
    "banner",
    "button",
    "checkbox",
    "combobox",
    "complementary",
    "contentinfo",
    "dialog",
    "DisclosureTriangle",
    "form",
    "group",
    "heading",
    "image",
    "link",
    "listbox",
    "main",
    "navigation",
    "radio",
    "region",
    "search",
    "searchbox",
    "status",
    "table",
    "textbox",
];

/// The outline of a tree: a line for each node with a role to go by, further in than what holds it.
fn outline(nodes: &[Value]) -> String {
    let find = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let mut lines = String::new();
    let mut stack: Vec<(&Value, usize)> = nodes.first().map(|root| (root, 0)).into_iter().collect();
    while let Some((node, depth)) = stack.pop() {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let is_kept = node["ignored"] != Value::Bool(true) && ROLES.contains(&role);
        if is_kept {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
            writeln!(lines, "{:indent$}{role} {name}", "", indent = 2 * depth).expect("a text");
        }
        let children = node["childIds"].as_array().into_iter().flatten().rev().filter_map(find);
        stack.extend(children.map(|child| (child, depth + usize::from(is_kept))));
    }
    lines
}

#[test]
fn the_main_pages_have_the_outlines_that_were_agreed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outlines");
    test(async |page| {
        page.size(1280, 800).await;
        for (name, path) in PAGES {
            page.open(path).await;
            // Where this server listens is another place each time.
            let outline = outline(&page.accessible().await).replace(page.origin(), "");
            let file = folder.join(format!("{name}.txt"));
            if env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::write(&file, &outline).expect("the folder can be written to");
            }
            let agreed = fs::read_to_string(&file).expect("an outline");
            let differs = outline.lines().zip(agreed.lines()).find(|(now, before)| now != before);
            assert_eq!(differs, None, "{name}: UPDATE_SNAPSHOTS=1 writes the outlines anew");
            assert_eq!(outline.lines().count(), agreed.lines().count(), "{name}");
        }
    });
}
