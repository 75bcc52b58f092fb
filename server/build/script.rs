//! The script of every page: one module of all that lie in `site/`.

use std::{error::Error, fs, path::Path};

/// Joins the files by name, each within a block, so that none sees the names of another. Comments and blanks at the
/// beginning of a line go.
pub(crate) fn bundle(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files = folder.read_dir()?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "js"));
    files.sort();
    let mut script = String::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        script.push_str("{\n");
        lines.for_each(|line| script.extend([line, "\n"]));
        script.push_str("}\n");
    }
    Ok(script)
}
