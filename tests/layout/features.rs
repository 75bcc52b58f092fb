//! The server's and the browser's drawing differ in one place.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn one_pair_of_features_in_what_a_person_sees() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let mut files = Vec::new();
    for folder in ["app/src", "app/crates/client/src"] {
        sources(&root.join(folder), &mut files);
    }
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source");
        let name = file.strip_prefix(root).expect("inside the workspace").display().to_string();
        let mentions =
            |line: &&str| line.contains("feature =") || line.contains("target_arch") || line.contains("cfg!");
        found.extend(text.lines().filter(mentions).map(|line| format!("{name}: {}", line.trim())));
    }
    let pair =
        [r#"app/src/api.rs: #[cfg(feature = "hydrate")]"#, r#"app/src/api.rs: #[cfg(not(feature = "hydrate"))]"#];
    assert_eq!(found, pair);
}
