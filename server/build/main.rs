//! Makes the files that the browser loads (the client, the style sheet, the script of every page, what lies in `public/`) and a table of them,
//! compressed and with hashed names, which `src/assets.rs` embeds. So `cargo run` is the whole build, and one file is
//! the whole product.
//!
//! `PLAYGROUND_CLIENT` says which client is built:
//! * `release` (and unset): small, as it is shipped;
//! * `dev`: quick to build, large to load;
//! * `skip`: none, for lints and editors. Pages then carry no script, and browser tests fail.

mod client;
mod script;
mod style;
mod table;

use std::{
    env,
    error::Error,
    path::{Path, PathBuf},
};

use client::Profile;
use table::Table;

fn main() -> Result<(), Box<dyn Error>> {
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let root = package.parent().ok_or("the server has no workspace around it")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let profile = Profile::from_env()?;
    rerun_if_changed(root, profile)?;

    let mut table = Table::new(&out, profile == Profile::Release);
    table.add_hashed("style.css", style::bundle(&root.join("style"))?.as_bytes())?;
    table.add_hashed("site.js", script::bundle(&package.join("site"))?.as_bytes())?;
    for program in client::build(root, &out, profile)? {
        table.add_hashed(&format!("{}.js", program.name), program.js.as_bytes())?;
        table.add_hashed(&format!("{}.wasm", program.name), &program.wasm)?;
    }
    table.add_folder(&root.join("public"))?;
    table.write(profile.name())?;
    Ok(())
}

/// Names every file the assets are made of, so that a change of the server alone does not build the client again.
#[expect(clippy::print_stdout, reason = "cargo reads a build script's standard output")]
fn rerun_if_changed(root: &Path, profile: Profile) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={}", client::SWITCH);
    let mut paths: Vec<_> = ["server/build", "server/site", "style", "public"].map(|path| root.join(path)).into();
    if profile != Profile::Skip {
        paths.extend(["Cargo.toml", "Cargo.lock", "app/Cargo.toml", "app/src"].map(|path| root.join(path)));
        for entry in root.join("app/crates").read_dir()? {
            let folder = entry?.path();
            paths.extend([folder.join("Cargo.toml"), folder.join("src")]);
        }
    }
    for path in paths {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    Ok(())
}
