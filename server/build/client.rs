//! The client: a nested build for wasm, and the glue that loads it in a browser.

use std::{
    env,
    error::Error,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use walrus::{Export, Module, passes::gc};
use wasm_bindgen_cli_support::Bindgen;

/// The environment variable that chooses the [`Profile`].
pub(crate) const SWITCH: &str = "PLAYGROUND_CLIENT";

const TARGET: &str = "wasm32-unknown-unknown";

/// How the client is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As small as it gets.
    Release,
    /// As quickly as it gets.
    Dev,
    /// Not at all.
    Skip,
}

/// What a page loads.
pub(crate) struct Program {
    /// What it is for and which language it speaks: `trigger-en`.
    pub(crate) name: String,
    /// An ES module whose default export starts it.
    pub(crate) js: String,
    /// The program itself.
    pub(crate) wasm: Vec<u8>,
}

impl Profile {
    pub(crate) fn from_env() -> Result<Self, Box<dyn Error>> {
        match env::var(SWITCH).as_deref() {
            Ok("release" | "") | Err(env::VarError::NotPresent) => Ok(Self::Release),
            Ok("dev") => Ok(Self::Dev),
            Ok("skip") => Ok(Self::Skip),
            other => Err(format!("{SWITCH} is `release`, `dev` or `skip`, not {other:?}").into()),
        }
    }

    /// The value of the switch.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
            Self::Skip => "skip",
        }
    }

    /// The profile of the workspace's `Cargo.toml`, which also names a folder.
    fn cargo(self) -> Option<&'static str> {
        match self {
            Self::Release => Some("client"),
            Self::Dev => Some("client-dev"),
            Self::Skip => None,
        }
    }
}

/// The languages of the pages, each with programs that carry its texts alone.
const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The programs of the client, in every language.
pub(crate) fn build(root: &Path, out: &Path, profile: Profile) -> Result<Vec<Program>, Box<dyn Error>> {
    let Some(cargo_profile) = profile.cargo() else { return Ok(Vec::new()) };
    let target = target_folder(out)?;
    let mut binaries = fs::read_dir(root.join("app/crates/client/src/bin"))?
        .map(|file| Ok(file?.path().with_extension("wasm")))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    binaries.sort();
    let mut programs = Vec::new();
    for lang in LANGUAGES {
        compile(root, &target, cargo_profile, lang)?;
        for binary in &binaries {
            let file = binary.file_name().ok_or("a program without a name")?;
            let made = target.join(TARGET).join(cargo_profile).join(file);
            programs.push(bind(&made, &out.join("client").join(lang), profile, lang)?);
        }
    }
    Ok(programs)
}

/// Makes what the browser loads from what the compiler made.
fn bind(made: &Path, folder: &Path, profile: Profile, lang: &str) -> Result<Program, Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(made)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    drop_streams(output.wasm_mut());
    output.emit(folder)?;
    if folder.join("snippets").exists() {
        return Err("a dependency of the client brings a script of its own, which would be served under no hash".into());
    }
    let stem = made.file_stem().and_then(|stem| stem.to_str()).ok_or("a program without a name")?;
    Ok(Program {
        name: format!("{stem}-{lang}"),
        js: fs::read_to_string(folder.join(format!("{stem}.js")))?,
        wasm: fs::read(folder.join(format!("{stem}_bg.wasm")))?,
    })
}

/// Takes out the streams that leptos offers to server functions, of which there are none: as exports they would stay.
fn drop_streams(module: &mut Module) {
    let is_of_streams = |name: &str| name.trim_start_matches("__wbg_").starts_with("intounderlying");
    let exports = module.exports.iter().filter(|export| is_of_streams(&export.name));
    for export in exports.map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    gc::run(module);
}

/// A folder of its own: cargo keeps the outer one locked while this script runs. It lies beside the profiles' folders,
/// so that the outer profiles share it.
fn target_folder(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    // <target>/<profile>/build/server-<hash>/out
    let outer = out.ancestors().nth(4).ok_or("the folder for generated files is not inside a target folder")?;
    Ok(outer.join("client"))
}

fn compile(root: &Path, target: &Path, cargo_profile: &str, lang: &str) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo
        .current_dir(root)
        .args(["build", "--locked", "--package", "client", "--target", TARGET, "--profile", cargo_profile])
        .args(["--features", lang])
        .arg("--target-dir")
        .arg(target);
    // What was meant for the outer build: wrappers (clippy is one), flags, and what cargo tells build scripts.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let cargo_setting = text.starts_with("CARGO_") && text != "CARGO_HOME" && !text.starts_with("CARGO_NET_");
        let rustc_setting = text.starts_with("RUSTC") || text.starts_with("RUSTFLAGS") || text.starts_with("CLIPPY");
        let of_this_package =
            ["TARGET", "HOST", "OPT_LEVEL", "PROFILE", "DEBUG", "OUT_DIR", "NUM_JOBS"].contains(&&*text);
        if cargo_setting || rustc_setting || of_this_package {
            cargo.env_remove(&name);
        }
    }
    if cargo.status()?.success() {
        return Ok(());
    }
    Err(format!(
        "the client was not built. If the target is what is missing: rustup target add {TARGET}. \
         To go on without a client: {SWITCH}=skip"
    )
    .into())
}
