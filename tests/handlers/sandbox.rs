//! What the sandbox of the browser has of Node.js does what Node.js does.

use serde_json::{Value as Json, json};

use crate::fed;

/// What there is of Node.js, in the order in which the sandbox joins it.
const SOURCES: [&str; 4] = [
    include_str!("../../server/sandbox/node/buffer.js"),
    include_str!("../../server/sandbox/node/inspect.js"),
    include_str!("../../server/sandbox/node/zlib.js"),
    include_str!("../../server/sandbox/node/errors.js"),
];

#[tokio::test]
async fn the_sandbox_does_what_node_does() {
    let lines = |text: &'static str| text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let (buffer, console) = (lines(include_str!("buffer.txt")), lines(include_str!("console.txt")));
    let least = buffer.len() + console.len();
    let task = json!({ "sources": SOURCES.join("\n"), "buffer": buffer, "console": console });
    let told: Json = fed("node", "-e", include_str!("sandbox.js"), &task).await;
    assert!(told["compared"].as_u64().is_some_and(|compared| compared > least as u64), "all of it was compared");
    let differ = told["differ"].as_array().expect("a list");
    let differ: Vec<&str> = differ.iter().filter_map(Json::as_str).collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
