//! Dependencies point one way.

use std::{collections::BTreeMap, process::Command};

use serde_json::Value;

/// Each crate with those of the workspace that it may use.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("bilingual", &[]),
    ("schedule", &["bilingual"]),
    ("triggers", &["bilingual", "schedule"]),
    ("protocol", &["bilingual", "schedule", "triggers"]),
    ("app", &["bilingual", "schedule", "triggers", "protocol"]),
    ("client", &["bilingual", "schedule", "triggers", "protocol", "app"]),
    ("targets", &["bilingual"]),
    ("server", &["bilingual", "schedule", "triggers", "protocol", "app", "targets"]),
    ("tests", &["bilingual", "schedule", "triggers", "protocol", "app", "targets", "server"]),
];

/// What the crates that know nothing of the world must not use.
const WORLDLY: [&str; 10] =
    ["axum", "getrandom", "gloo-net", "js-sys", "leptos", "rand", "reqwest", "tokio", "wasm-bindgen", "web-sys"];

/// Each crate of the workspace with what it uses when it is built; what only its tests use does not count.
fn used() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages.iter().map(|package| (text(&package["name"]), dependencies(package))).collect()
}

fn dependencies(package: &Value) -> Vec<String> {
    let all = package["dependencies"].as_array().expect("dependencies");
    all.iter().filter(|dependency| dependency["kind"] != "dev").map(|dependency| text(&dependency["name"])).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[test]
fn dependencies_point_one_way() {
    let used = used();
    let names: Vec<_> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let mut expected = names.clone();
    expected.sort_unstable();
    assert_eq!(used.keys().collect::<Vec<_>>(), expected, "the crates of the workspace");
    for (name, allowed) in MAY_USE {
        for dependency in used[name].iter().filter(|dependency| names.contains(&dependency.as_str())) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not use {dependency}");
        }
    }
}

#[test]
fn pure_crates_know_nothing_of_the_world() {
    let used = used();
    for name in ["bilingual", "schedule", "triggers", "protocol"] {
        for dependency in &used[name] {
            assert!(!WORLDLY.contains(&dependency.as_str()), "{name} must not use {dependency}");
        }
    }
}
