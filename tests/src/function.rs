//! Functions of `server/deploy/function` that run on this machine, and the operator's file that names them.

use std::{
    env, fs,
    net::SocketAddr,
    path::Path,
    process::{self, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

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
        let (line, runs) = started(program, script, &[("FC_SERVER_PORT", ""), ("PORT", "0")]).await;
        let port = line.strip_prefix("listening on ").expect("a port").to_owned();
        Self { port, _runs: runs }
    }

    /// The operator's file that names it twice: `id` by the contract of a custom runtime of Function Compute, and
    /// `id-web` as a Web function of SCF. As `id-scf` it has a function that fetches its events: [`Fetching`].
    pub fn file(&self, id: &str) -> String {
        let file = include_str!("../../server/deploy/function/targets.toml");
        // Any free port: several servers run at the same time here.
        file.replace("9000", &self.port).replace(":9001\"", ":0\"").replace("\"mine", &format!("\"{id}"))
    }
}

/// A function that fetches its events, until this is dropped.
pub struct Fetching(Child);

impl Fetching {
    /// Starts `bootstrap.js` or `bootstrap.py` with its program, for a function that a server's settings name.
    pub async fn start(program: &str, script: &str, settings: &Settings, id: &str) -> Self {
        let api = runtime_api(settings, id);
        let (host, port) = (api.ip().to_string(), api.port().to_string());
        let (line, runs) =
            started(program, script, &[("SCF_RUNTIME_API", &host), ("SCF_RUNTIME_API_PORT", &port)]).await;
        assert_eq!(line, "ready");
        Self(runs)
    }

    /// Ends it as a crash does.
    pub async fn kill(mut self) {
        self.0.kill().await.expect("an end");
    }
}

/// Where a function that a server's settings name fetches its events.
pub fn runtime_api(settings: &Settings, id: &str) -> SocketAddr {
    let target = settings.targets.iter().find(|target| target.id() == id).expect("a target");
    target.runtime_api().expect("an address")
}

/// A program with a script of `server/deploy/function`, and the first line that it wrote.
async fn started(program: &str, script: &str, variables: &[(&str, &str)]) -> (String, Child) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/deploy/function").join(script);
    let mut command = Command::new(program);
    // Python would leave its bytecode beside the scripts.
    command.arg(file).env("PYTHONDONTWRITEBYTECODE", "1").envs(variables.iter().copied());
    let mut runs = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("`{program}` does not start ({error}): sh tests/install.sh installs it"));
    let mut lines = BufReader::new(runs.stdout.take().expect("an output")).lines();
    let line = lines.next_line().await.expect("a line").expect("a line");
    // What is read no more would stop a function that writes.
    tokio::spawn(async move { while lines.next_line().await.is_ok_and(|line| line.is_some()) {} });
    (line, runs)
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
