//! Everything that an operator can set: one table, read from the environment once at the start.

mod table;

use std::{
    fmt::{self, Write as _},
    fs,
    net::SocketAddr,
    num::NonZeroUsize,
    path::PathBuf,
    str::FromStr,
    sync::Arc,
    time::Duration,
};

use axum::http::{Uri, uri::Scheme};
use ipnet::IpNet;
use protocol::targets::BUILTIN;
use targets::{Key, Secret, Target};
use tracing::level_filters::LevelFilter;

use self::table::{SETTINGS, Setting};

/// What the server is told when it starts.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where `/metrics` is served; nowhere if `None`.
    pub metrics: Option<SocketAddr>,
    /// The address under which others reach the site. Without it, the `Host` of a request is believed in links.
    pub origin: Option<Origin>,
    /// For how long browsers keep to `https`; only with an origin that has it. Zero sends no such header.
    pub hsts: Duration,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// How much is logged.
    pub log: LevelFilter,
    /// Whether log lines are JSON objects.
    pub log_json: bool,
    /// The folder with the runtime of Python for handlers in the browser; without it, they run in Node.js style alone.
    pub python: Option<PathBuf>,
    /// The file in which the operator names functions that may be called.
    pub targets_file: Option<PathBuf>,
    /// The functions of that file. Their secrets come from the environment, and nothing prints them.
    pub targets: Arc<[Arc<Target>]>,
    /// Whether requests under `/gateway/` invoke functions, and whose.
    pub gateway: Gateway,
    /// How long what may last.
    pub limits: Limits,
    /// Whether pages load themselves again when the server was built anew; for development.
    pub reload: bool,
}

/// Who may send requests to `/gateway/`, and with which key `aliyun/http` wants them signed.
#[derive(Clone, Debug, Default)]
pub struct Gateway {
    /// Who may.
    pub opened: Opened,
    /// The ID of the access key.
    pub key_id: Option<Secret>,
    /// Its secret.
    pub key_secret: Option<Secret>,
}

impl Gateway {
    /// The key that signs; without it, requests need no signature.
    pub fn key(&self) -> Option<Key> {
        let (id, secret) = (self.key_id.clone()?, self.key_secret.clone()?);
        Some(Key { id, secret, token: None })
    }
}

/// Who may send requests to `/gateway/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// Nobody: there is nothing under that path.
    #[default]
    Off,
    /// Programs, and pages of this site.
    On,
    /// Pages of every other site as well, as with a function's address in the cloud.
    ToAll,
}

/// What connections and requests may take.
#[derive(Clone, Debug)]
pub struct Limits {
    /// From the start of a connection to the end of its first request's header.
    pub header: Duration,
    /// For the whole body of a request.
    pub body: Duration,
    /// How many bytes a second of a body must come, on average, after the first few seconds.
    pub body_rate: usize,
    /// Between two requests of a connection.
    pub idle: Duration,
    /// From the header of a request to the end of its answer.
    pub request: Duration,
    /// For requests that still run when the server is told to stop.
    pub shutdown: Duration,
    /// Open connections.
    pub connections: usize,
    /// Open connections of one address.
    pub connections_per_peer: usize,
    /// Bytes of bodies that are held at the same time.
    pub bodies: usize,
    /// Threads that compute answers.
    pub workers: usize,
    /// Requests that wait for such a thread.
    pub queue: usize,
    /// Functions that run at the same time.
    pub invocations: usize,
    /// Functions that run at the same time for one visitor.
    pub invocations_per_visitor: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            metrics: None,
            origin: None,
            hsts: Duration::ZERO,
            trusted_proxies: Vec::new(),
            log: LevelFilter::INFO,
            log_json: false,
            python: None,
            targets_file: None,
            targets: Arc::new([]),
            gateway: Gateway::default(),
            limits: Limits::default(),
            reload: false,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header: Duration::from_secs(10),
            body: Duration::from_secs(30),
            body_rate: 1 << 10,
            idle: Duration::from_mins(1),
            request: Duration::from_mins(1),
            shutdown: Duration::from_secs(10),
            connections: 1024,
            connections_per_peer: 256,
            bodies: 64 << 20,
            workers: std::thread::available_parallelism().map_or(2, NonZeroUsize::get),
            queue: 2048,
            invocations: 32,
            invocations_per_visitor: 16,
        }
    }
}

/// A scheme and an authority, without anything behind them: `https://example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The whole: `https://example.org:8443`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a request's `Host` says where it asks for this origin.
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Whether it is reached over TLS.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl FromStr for Origin {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let uri: Uri = text.parse().map_err(drop)?;
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else { return Err(()) };
        let is_web = *scheme == Scheme::HTTP || *scheme == Scheme::HTTPS;
        let is_bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !authority.as_str().contains('@');
        // Browsers write hosts in lower case and leave the scheme's own port out.
        let own_port = if *scheme == Scheme::HTTPS { ":443" } else { ":80" };
        let host = authority.as_str().to_ascii_lowercase();
        let host = host.strip_suffix(own_port).unwrap_or(&host);
        (is_web && is_bare && !host.is_empty()).then(|| Self(format!("{scheme}://{host}"))).ok_or(())
    }
}

/// A setting that cannot be taken.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong(String);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl Settings {
    /// Reads the settings from variables. Empty ones count as unset.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Wrong> {
        let variable = |name: &str| variable(name).filter(|text| !text.is_empty());
        let mut settings = Self::default();
        if let Some(port) = variable("FC_SERVER_PORT") {
            let port =
                port.parse().map_err(|_| Wrong(format!("FC_SERVER_PORT must be a port number, not `{port}`")))?;
            settings.listen = SocketAddr::from(([0, 0, 0, 0], port));
        }
        for Setting { name, wants, take, .. } in SETTINGS {
            let Some(text) = variable(name) else { continue };
            take(&mut settings, &text).ok_or_else(|| Wrong(format!("{name} must be {wants}, not `{text}`")))?;
        }
        settings.targets = settings.read_targets(&variable)?;
        settings.reload = variable("PLAYGROUND_RELOAD").is_some();
        if !settings.hsts.is_zero() && !settings.origin.as_ref().is_some_and(Origin::is_secure) {
            return Err(Wrong("HSTS needs an ORIGIN that begins with https://".to_owned()));
        }
        if settings.gateway.key_id.is_some() != settings.gateway.key_secret.is_some() {
            return Err(Wrong("GATEWAY_KEY_ID and GATEWAY_KEY_SECRET belong together: set both or none".to_owned()));
        }
        Ok(settings)
    }

    /// The functions of the operator's file.
    fn read_targets(&self, variable: &dyn Fn(&str) -> Option<String>) -> Result<Arc<[Arc<Target>]>, Wrong> {
        let Some(file) = &self.targets_file else { return Ok(Arc::new([])) };
        let wrong = |problem: &dyn fmt::Display| Wrong(format!("TARGETS, {}: {problem}", file.display()));
        let text = fs::read_to_string(file).map_err(|error| wrong(&error))?;
        let targets = targets::read(&text, &BUILTIN.map(|function| function.id), variable).map_err(|it| wrong(&it))?;
        let longest = self.limits.request;
        if let Some(target) = targets.iter().find(|target| target.timeout() >= longest) {
            let (id, timeout, longest) = (target.id(), target.timeout().as_secs(), longest.as_secs());
            let message = format!("`{id}` may take {timeout} s, and a request {longest} s: raise REQUEST_TIMEOUT");
            return Err(wrong(&message));
        }
        Ok(targets.into_iter().map(Arc::new).collect())
    }

    /// What `--help` prints.
    pub fn help() -> String {
        let mut help = "Serves the Trigger Playground.\n\n  --targets FILE        the same as TARGETS=FILE\n\n\
            Settings are environment variables:\n\n"
            .to_owned();
        for Setting { name, default, means, wants, .. } in SETTINGS {
            let default = if default.is_empty() { "unset" } else { default };
            // Writing into a text does not fail.
            let _ = writeln!(help, "  {name:<23} {default:<10} {means}\n  {:<34} {wants}", "");
        }
        help
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Settings, String> {
        let variable = |name: &str| pairs.iter().find(|(of, _)| *of == name).map(|(_, text)| (*text).to_owned());
        Settings::read(variable).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn the_defaults_of_the_table_are_those_of_the_server() {
        let defaults: Vec<_> = SETTINGS.iter().map(|setting| (setting.name, setting.default)).collect();
        assert_eq!(format!("{:?}", read(&defaults)), format!("{:?}", read(&[])));
        assert!(SETTINGS.iter().all(|setting| Settings::help().contains(setting.name)));
    }

    #[test]
    fn a_wrong_value_is_named_with_what_would_be_right() {
        for (name, text) in [
            ("ADDRESS", "localhost"),
            ("PORT", "70000"),
            ("ORIGIN", "example.org"),
            ("ORIGIN", "https://example.org/path"),
            ("ORIGIN", "https://user@example.org"),
            ("ORIGIN", "ftp://example.org"),
            ("TRUSTED_PROXIES", "10.0.0.0/33"),
            ("METRICS", "9100"),
            ("LOG", "loud"),
            ("LOG_FORMAT", "xml"),
            ("PYTHON", "no/such/folder"),
            ("HEADER_TIMEOUT", "0"),
            ("CONNECTIONS", "-1"),
            ("BODIES", "1024"),
            ("WORKERS", "many"),
        ] {
            let wrong = read(&[(name, text)]).expect_err(name);
            assert!(wrong.starts_with(&format!("{name} must be ")) && wrong.contains(text), "{wrong}");
        }
        assert!(read(&[("GATEWAY", "yes")]).is_err_and(|wrong| wrong.contains("off, on")));
        assert!(read(&[("GATEWAY_KEY_ID", "id")]).is_err());
        let keys = [("GATEWAY_KEY_ID", "hush"), ("GATEWAY_KEY_SECRET", "hush")];
        assert!(read(&keys).is_ok_and(|settings| !format!("{settings:?}").contains("hush")));
        assert!(read(&[("HSTS", "300")]).is_err());
        assert!(read(&[("HSTS", "300"), ("ORIGIN", "https://example.org")]).is_ok());
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for (text, origin, authority) in [
            ("https://Example.org/", "https://example.org", "example.org"),
            ("https://example.org:443", "https://example.org", "example.org"),
            ("http://localhost:8080", "http://localhost:8080", "localhost:8080"),
            ("http://[::1]:80", "http://[::1]", "[::1]"),
        ] {
            let read: Origin = text.parse().expect(text);
            assert_eq!((read.as_str(), read.authority()), (origin, authority), "{text}");
        }
    }

    #[test]
    fn the_port_of_function_compute_counts_where_none_is_set() {
        let listen = |pairs: &[(&str, &str)]| read(pairs).expect("settings").listen.to_string();
        assert_eq!(listen(&[]), "127.0.0.1:3000");
        assert_eq!(listen(&[("FC_SERVER_PORT", "9000")]), "0.0.0.0:9000");
        assert_eq!(listen(&[("FC_SERVER_PORT", "9000"), ("PORT", "80"), ("ADDRESS", "::")]), "[::]:80");
    }
}
