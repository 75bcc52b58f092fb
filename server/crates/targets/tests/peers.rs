//! The vendors' own SDKs as peers: a server that knows nothing of either verifies their requests and ours, and both say
//! the same.
//!
//! `tests/install.sh` installs them into `target/peers`.

use std::{
    collections::BTreeMap,
    env,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::Value;
use targets::{Mode, Outcome, Target, Ticket, read};

const EVENT: &str = r#"{"中文": "a b+c/%~*", "n": 1}"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// A script of `tests/peers`, run by the Python of the SDKs.
fn python(script: &str) -> Command {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let python = target.join("peers/bin/python");
    assert!(python.exists(), "{} is missing: sh tests/install.sh installs it", python.display());
    let mut command = Command::new(python);
    command.arg(root().join("tests/peers").join(script));
    command
}

/// The server that verifies.
struct Verifier {
    runs: Child,
    lines: BufReader<ChildStdout>,
    port: u16,
}

impl Verifier {
    fn start() -> Self {
        let mut runs = python("verifier.py").stdout(Stdio::piped()).spawn().expect("the verifier");
        let mut lines = BufReader::new(runs.stdout.take().expect("its output"));
        let mut first = String::new();
        lines.read_line(&mut first).expect("a line");
        Self { runs, lines, port: first.trim().parse().expect("a port") }
    }

    /// The next request that arrived, and what was wrong with it.
    fn request(&mut self) -> Value {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("a line");
        serde_json::from_str(&line).expect("JSON")
    }

    fn target(&self, kind: &str, token: bool, more: &str) -> Target {
        let port = self.port;
        let rest = match kind {
            "aliyun-fc" => "account = \"127\"\nservice = \"orders\"\nregion = \"cn-hangzhou\"\n",
            "aliyun-fc3" => "account = \"127\"\nregion = \"cn-hangzhou\"\n",
            _ => "region = \"ap-guangzhou\"\nnamespace = \"default\"\n",
        };
        let token = if token { "token-env = \"TOKEN\"\n" } else { "" };
        let text = format!(
            "[[target]]\nid = \"t\"\nkind = \"{kind}\"\nendpoint = \"http://127.0.0.1:{port}\"\nprivate = true\n\
             function = \"handle\"\nqualifier = \"prod\"\nkey-id-env = \"ID\"\nkey-secret-env = \"SECRET\"\n\
             {token}{rest}{more}"
        );
        let variable = |name: &str| match name {
            "ID" => Some("AKIDpeer".to_owned()),
            "SECRET" => Some("peer-secret-0123456789".to_owned()),
            _ => Some("peer-token-0123456789".to_owned()),
        };
        read(&text, &[], &variable).expect("a target").remove(0)
    }
}

impl Drop for Verifier {
    fn drop(&mut self) {
        let _ = self.runs.kill();
        let _ = self.runs.wait();
    }
}

/// A ticket of now, or of some seconds beside it.
fn ticket(beside: i64) -> Ticket {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    Ticket { now: i64::try_from(since.as_secs()).expect("seconds") + beside, token: format!("nonce-{beside}") }
}

fn call(target: &Target, mode: Mode, beside: i64) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(target.call(EVENT.as_bytes(), mode, &ticket(beside)))
}

/// The headers that say something of the call: none of a library, of an instant, or of a signature.
fn headers(request: &Value) -> BTreeMap<String, String> {
    let all = request["headers"].as_object().expect("headers").iter();
    let told = all.filter(|(name, _)| name.starts_with("x-"));
    let told = told.map(|(name, value)| (name.clone(), value.as_str().expect("a text").to_owned()));
    let mut told: BTreeMap<String, String> = told.collect();
    for of_library in [
        "x-acs-credentials-provider",
        "x-tc-language",
        "x-tc-requestclient",
        "x-tc-traceid",
        // Our own says it, the SDK of Python does not.
        "x-fc-account-id",
    ] {
        told.remove(of_library);
    }
    for (name, value) in &mut told {
        if matches!(name.as_str(), "x-acs-date" | "x-acs-signature-nonce" | "x-tc-timestamp") {
            assert!(!value.is_empty());
            value.clear();
        }
    }
    told
}

/// The body: of a call whose body is JSON, what it says.
fn body(request: &Value) -> Value {
    let text = request["body"].as_str().expect("a text");
    if request["path"] == "/" { serde_json::from_str(text).expect("JSON") } else { text.into() }
}

#[test]
fn our_requests_say_what_those_of_the_sdks_say_and_both_are_signed_rightly() {
    let mut verifier = Verifier::start();
    let output = python("sdks.py").arg(verifier.port.to_string()).output().expect("the SDKs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let calls: Vec<Value> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).expect("JSON"))
        .collect();
    assert_eq!(calls.len(), 14);
    let theirs: Vec<Value> = calls.iter().map(|_| verifier.request()).collect();
    for (called, theirs) in calls.iter().zip(theirs) {
        let name = called["name"].as_str().expect("a name");
        let words: Vec<&str> = name.split(' ').collect();
        let action = if words[1] == "InvokeFunction" { "action = \"InvokeFunction\"" } else { "" };
        let target = verifier.target(words[0], words.contains(&"token"), action);
        let mode = if words[1] == "Async" { Mode::Async } else { Mode::Sync };
        let outcome = call(&target, mode, 0);
        let ours = verifier.request();
        assert_eq!((&theirs["wrong"], &ours["wrong"]), (&Value::Null, &Value::Null), "{name}");
        for member in ["method", "path", "query"] {
            assert_eq!(ours[member], theirs[member], "{name}");
        }
        assert_eq!(headers(&ours), headers(&theirs), "{name}");
        assert_eq!(body(&ours), body(&theirs), "{name}");
        // And both read the same answer.
        assert!(outcome.fault.is_none(), "{name}: {outcome:?}");
        assert_eq!(
            String::from_utf8(outcome.body).expect("a text"),
            called["body"].as_str().expect("a text"),
            "{name}"
        );
        let log = if words[0] == "tencent-scf" { "log of scf" } else { "log of fc" };
        assert_eq!(outcome.logs, if mode == Mode::Sync { log } else { "" }, "{name}");
    }
}

#[test]
fn a_clock_that_is_wrong_and_a_key_that_is_wrong_are_told_apart() {
    let mut verifier = Verifier::start();
    for (kind, allowed) in [("aliyun-fc", 900), ("aliyun-fc3", 900), ("tencent-scf", 300)] {
        let target = verifier.target(kind, true, "");
        for (beside, expected) in [
            (allowed - 20, None),
            (20 - allowed, None),
            (allowed + 20, Some("clock-skew")),
            (-allowed - 20, Some("clock-skew")),
        ] {
            let fault = call(&target, Mode::Sync, beside).fault.map(|fault| fault.kind.id());
            let seen = verifier.request();
            assert_eq!(fault, expected, "{kind} {beside}: {seen}");
            assert_eq!(seen["wrong"].is_null(), expected.is_none(), "{kind} {beside}: {seen}");
        }
        let text = |name: &str| match name {
            "ID" => Some("AKIDpeer".to_owned()),
            _ => Some("another-secret".to_owned()),
        };
        let file = format!(
            "[[target]]\nid = \"t\"\nkind = \"{kind}\"\nendpoint = \"http://127.0.0.1:{}\"\nprivate = true\n\
             function = \"f\"\nregion = \"r\"\nkey-id-env = \"ID\"\nkey-secret-env = \"SECRET\"\n{}",
            verifier.port,
            match kind {
                "aliyun-fc" => "account = \"1\"\nservice = \"s\"",
                "aliyun-fc3" => "account = \"1\"",
                _ => "",
            }
        );
        let wrong = read(&file, &[], &text).expect("a target").remove(0);
        let fault = call(&wrong, Mode::Sync, 0).fault.expect("a fault");
        assert_eq!(fault.kind.id(), "auth-refused", "{kind}");
        assert!(verifier.request()["wrong"].as_str().is_some_and(|why| why.contains("signature")), "{kind}");
    }
}
