//! A trigger is added by the five steps of ARCHITECTURE.md, to a copy of the catalogue.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in from.read_dir().expect("a folder") {
        let entry = entry.expect("an entry").path();
        let target = to.join(entry.file_name().expect("an entry has a name"));
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).expect("a file can be copied");
        }
    }
}

/// Puts a text in place of another, which must be there.
fn replace(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains(old), "{}: {old}", file.display());
    fs::write(file, text.replacen(old, new, 1)).expect("a file can be written");
}

/// The catalogue and what it stands on, in a workspace of their own.
fn workspace() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let copied = Path::new(env!("CARGO_TARGET_TMPDIR")).join("five-steps");
    let _ = fs::remove_dir_all(copied.join("app"));
    for name in ["bilingual", "schedule", "triggers"] {
        copy(&root.join("app/crates").join(name), &copied.join("app/crates").join(name));
    }
    fs::copy(root.join("Cargo.lock"), copied.join("Cargo.lock")).expect("the lock file");
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let others = |line: &&str| !(line.starts_with("members") || line.starts_with("default-members"));
    let alone = manifest.lines().filter(others).collect::<Vec<_>>().join("\n");
    let alone = alone.replacen("[workspace]", "[workspace]\nmembers = [\"app/crates/*\"]", 1);
    fs::write(copied.join("Cargo.toml"), alone).expect("the manifest can be written");
    copied
}

#[test]
fn a_trigger_is_added_in_five_steps() {
    let copied = workspace();
    let source = copied.join("app/crates/triggers/src");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/five_steps");

    // 1. The table.
    fs::copy(fixture.join("pulse.rs"), source.join("aliyun/pulse.rs")).expect("the table");
    // 2. Its module.
    replace(&source.join("aliyun.rs"), "pub mod oss;", "pub mod oss;\npub mod pulse;");
    // 3. Its examples.
    copy(&fixture.join("pulse"), &source.join("aliyun/pulse"));
    // 4. Its line in the list.
    replace(&source.join("catalogue.rs"), "    aliyun::oss,", "    aliyun::oss,\n    aliyun::pulse,");
    // 5. The tests of the catalogue.
    let mut cargo = Command::new(env::var_os("CARGO").expect("cargo runs the tests"));
    cargo.args(["test", "--offline", "--package", "triggers", "--test", "catalogue", "--test", "schema"]);
    cargo.current_dir(&copied).arg("--target-dir").arg(copied.join("target"));
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_")) {
        if name != "CARGO_HOME" {
            cargo.env_remove(name);
        }
    }
    let output = cargo.output().expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("test result: ok"), "{said}");
}
