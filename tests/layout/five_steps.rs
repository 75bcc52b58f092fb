//! A trigger is added by the five steps of ARCHITECTURE.md, to a copy of the workspace; and the tests of the catalogue
//! and of the API, which nobody touched, hold for it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is copied.
const COPIED: [&str; 7] = ["Cargo.toml", "Cargo.lock", "app", "public", "server", "style", "tests"];

/// The tests that know the catalogue: of the catalogue itself, and of the API.
const TESTS: [&str; 3] = ["catalogue", "schema", "api"];

/// The crates of the workspace need no optimising for this.
const QUICK: [&str; 8] = ["app", "bilingual", "protocol", "schedule", "server", "targets", "tests", "triggers"];

/// Every file below a path, relative to a root.
fn files(root: &Path, path: &str, found: &mut Vec<String>) {
    let whole = root.join(path);
    if whole.is_file() {
        return found.push(path.to_owned());
    }
    for entry in whole.read_dir().unwrap_or_else(|error| panic!("{}: {error}", whole.display())) {
        let name = entry.expect("an entry").file_name();
        files(root, &format!("{path}/{}", name.to_str().expect("a name in UTF-8")), found);
    }
}

/// The files of a workspace as they are to be, by path.
struct Plan(Vec<(String, Vec<u8>)>);

impl Plan {
    /// A copy of this workspace.
    fn copy(root: &Path) -> Self {
        let mut found = Vec::new();
        for path in COPIED {
            files(root, path, &mut found);
        }
        Self(found.into_iter().map(|path| (path.clone(), fs::read(root.join(path)).expect("a file"))).collect())
    }

    fn add(&mut self, path: String, content: Vec<u8>) {
        self.0.push((path, content));
    }

    /// Puts a text in place of another, which must be there.
    fn replace(&mut self, path: &str, old: &str, new: &str) {
        let (_, content) = self.0.iter_mut().find(|(at, _)| at == path).unwrap_or_else(|| panic!("no {path}"));
        let text = std::str::from_utf8(content).expect("a text");
        assert!(text.contains(old), "{path}: {old}");
        *content = text.replacen(old, new, 1).into_bytes();
    }

    /// Leaves the programs out of the tests' manifest. They would take the places of those that other tests start.
    fn drop_programs(&mut self) {
        let (_, manifest) = self.0.iter_mut().find(|(at, _)| at == "tests/Cargo.toml").expect("a manifest");
        let text = std::str::from_utf8(manifest).expect("a text");
        let kept: Vec<&str> = text.split("\n\n").filter(|part| !part.contains("[[bin]]")).collect();
        *manifest = kept.join("\n\n").into_bytes();
    }

    /// Makes a folder hold exactly these files. What is there already is not touched, so it is not built again.
    fn lay_out(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder can be made");
        let mut there = Vec::new();
        for path in COPIED.into_iter().filter(|path| folder.join(path).exists()) {
            files(folder, path, &mut there);
        }
        for path in there.into_iter().filter(|path| self.0.iter().all(|(planned, _)| planned != path)) {
            fs::remove_file(folder.join(path)).expect("a file can be removed");
        }
        for (path, content) in &self.0 {
            let file = folder.join(path);
            if fs::read(&file).is_ok_and(|found| found == *content) {
                continue;
            }
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
            fs::write(file, content).expect("a file can be written");
        }
    }
}

/// The tests of the workspace in a folder. It shares the target folder of this one, where all packages that it stands on
/// are built.
fn tests(folder: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").expect("cargo runs the tests"));
    cargo.current_dir(folder).args(["test", "--offline", "--workspace", "--exclude", "client"]);
    cargo.args(TESTS.iter().flat_map(|name| ["--test", name]));
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    cargo.args(["--profile", profile]);
    for name in QUICK {
        cargo.args(["--config", &format!("profile.{profile}.package.{name}.opt-level=0")]);
    }
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_")) {
        if name != "CARGO_HOME" {
            cargo.env_remove(name);
        }
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    cargo.env("CARGO_TARGET_DIR", target).env("PLAYGROUND_CLIENT", "skip");
    cargo
}

#[test]
fn a_trigger_is_added_in_five_steps() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let source = "app/crates/triggers/src";
    let fixture = |name: &str| fs::read(root.join("tests/fixtures/five_steps").join(name)).expect("a fixture");
    let mut plan = Plan::copy(root);

    // 1. The table.
    plan.add(format!("{source}/aliyun/pulse.rs"), fixture("pulse.rs"));
    // 2. Its module.
    plan.replace(&format!("{source}/aliyun.rs"), "pub mod oss;", "pub mod oss;\npub mod pulse;");
    // 3. Its examples.
    for name in ["strong.json", "strong.event.json"] {
        plan.add(format!("{source}/aliyun/pulse/{name}"), fixture(&format!("pulse/{name}")));
    }
    // 4. Its line in the list.
    plan.replace(&format!("{source}/catalogue.rs"), "    aliyun::oss,", "    aliyun::oss,\n    aliyun::pulse,");
    // 5. The tests.
    plan.drop_programs();
    // In one target folder, packages of the same name, version and place in their workspace would be taken for each other.
    plan.replace("Cargo.toml", "version = \"0.1.0\"", "version = \"0.0.5\"");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("five-steps");
    plan.lay_out(&folder);
    let output = tests(&folder).output().expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.matches("test result: ok").count(), TESTS.len(), "{said}");
}
