//! The browser and the program that drives it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Stdio},
};

use axum::http::Method;
use fantoccini::{
    Client, ClientBuilder,
    error::CmdError,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    sync::Mutex,
};
use url::{ParseError, Url};

/// Chromium's switches: quiet, and without anything that would leave this machine.
const SWITCHES: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=en-US",
];

/// Starts the driver in a process group of its own, and ends the whole group when standard input ends: which it does
/// when the tests do, in whatever way. A test binary has no other place to clean up.
const GUARD: &str = r#""$1" --port=0 & trap '' TERM; read -r _; kill -TERM 0; rm -rf "$2"; kill -KILL 0"#;

/// A browser with its driver.
pub(super) struct Driver {
    pub(super) client: Client,
    /// The window that commands go to.
    pub(super) current: Mutex<String>,
    _guard: Child,
}

impl Driver {
    pub(super) async fn start() -> Self {
        let chromium = program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "chrome"]);
        let chromedriver = program("CHROMEDRIVER", &["chromedriver"]);
        let profile = env::temp_dir().join(format!("trigger-playground-{}", process::id()));
        fs::create_dir_all(&profile).expect("a folder for the browser's profile");

        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "sh"])
            .args([&chromedriver, &profile])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let port = port(&mut guard).await;

        let switches: Vec<String> = SWITCHES.map(str::to_owned).into();
        let profile = format!("--user-data-dir={}", profile.display());
        let capabilities = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": chromium,
                "args": switches.into_iter().chain([profile]).collect::<Vec<_>>(),
                "prefs": { "intl": { "accept_languages": "en-US,en" } },
            },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("it is written as an object") };
        let capabilities: Capabilities = capabilities.into_iter().collect();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|problem| {
                panic!("{} does not start {}: {problem}", chromedriver.display(), chromium.display())
            });
        Self { client, current: Mutex::new(String::new()), _guard: guard }
    }

    /// Sends a command of the `DevTools` protocol to the current window.
    pub(super) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    pub(super) async fn post(&self, path: &'static str, body: Value) -> Value {
        self.send(Request { path: path.to_owned(), body: Some(body) })
            .await
            .unwrap_or_else(|problem| panic!("{path}: {problem}"))
    }

    pub(super) async fn get(&self, path: String) -> Result<Value, CmdError> {
        self.send(Request { path, body: None }).await
    }

    async fn send(&self, request: Request) -> Result<Value, CmdError> {
        self.client.issue_cmd(request).await
    }
}

/// The driver says on which port it listens.
async fn port(driver: &mut Child) -> u16 {
    let mut lines = BufReader::new(driver.stdout.take().expect("a piped output")).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let Some((_, port)) = line.split_once("successfully on port ") else { continue };
        return port.trim_end_matches('.').parse().expect("a port");
    }
    panic!("chromedriver ended before it listened");
}

/// The program that an environment variable names, else the first of these that is installed.
fn program(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(named) = env::var_os(variable).filter(|named| !named.is_empty()) {
        return named.into();
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&folders).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    found.into_iter().find(|path| Path::is_file(path)).unwrap_or_else(|| {
        panic!("{} is not installed: `make test` installs it or says how, and {variable} may name another", names[0])
    })
}

/// A command that `fantoccini` has no method for.
#[derive(Debug)]
struct Request {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Request {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
