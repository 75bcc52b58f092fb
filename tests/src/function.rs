//! Functions of `server/deploy/function` that run on this machine, and the operator's file that names them.

use std::{env, fs, path::Path, process, process::Stdio, sync::atomic::AtomicUsize, sync::atomic::Ordering};

use server::Settings;
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

/// A function that runs until this is dropped.
pub struct Function {
    port: String,
    _runs: Child,
}

impl Function {
    /// Starts `index.js` or `index.py` with its program, on a free port.
    pub async fn start(program: &str, script: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/deploy/function").join(script);
        let mut command = Command::new(program);
        command.arg(file).env("FC_SERVER_PORT", "").env("PORT", "0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut runs = command
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("`{program}` does not start ({error}): sh tests/install.sh installs it"));
        let mut lines = BufReader::new(runs.stdout.take().expect("an output")).lines();
        let line = lines.next_line().await.expect("a line").expect("a line");
        let port = line.strip_prefix("listening on ").expect("a port").to_owned();
        // What is read no more would stop a function that writes.
        tokio::spawn(async move { while lines.next_line().await.is_ok_and(|line| line.is_some()) {} });
        Self { port, _runs: runs }
    }

    /// The operator's file that names it twice: `id` by the contract of a custom runtime of Function Compute, and
    /// `id-web` as a Web function of SCF.
    pub fn file(&self, id: &str) -> String {
        let file = include_str!("../../server/deploy/function/targets.toml");
        file.replace("9000", &self.port).replace("\"mine", &format!("\"{id}"))
    }
}

/// The settings of a server whose operator's file says `file`, with more variables of its environment.
pub fn settings(file: &str, more: &[(&str, &str)]) -> Settings {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("targets-{}-{}.toml", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = env::temp_dir().join(name);
    fs::write(&path, file).expect("a file");
    let settings = Settings::read(|name| match name {
        "TARGETS" => Some(path.display().to_string()),
        _ => more.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()),
    });
    fs::remove_file(&path).expect("the file");
    settings.expect("settings")
}
