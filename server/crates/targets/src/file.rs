//! The operator's file.
//!
//! Secrets do not stand in it: it names variables of the environment. No error repeats a value, since somebody may have
//! put a secret there all the same.

mod entry;

use std::{
    collections::BTreeSet,
    fmt, io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use bilingual::Message;
use reqwest::Url;
use serde::Deserialize;
use toml::Spanned;

use self::entry::Entry;
use crate::{
    address::{self, Refused},
    kind::{self, Contract, Kind, ScfRuntime, Service},
    resolve::{Lookup, System},
    secret::{Key, Secret},
    target::{Basics, Target},
};

/// How many targets a file may have.
const MOST: usize = 100;
/// How long a call may take, in seconds, if the file does not say.
const TIMEOUT: u64 = 30;

/// What is wrong with the file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    /// From 1; 0 where it is no place of the file.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return f.write_str(&self.message);
        }
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for Wrong {}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    target: Vec<Spanned<Entry>>,
}

/// Reads the operator's file. `taken` are the names that are in use already, `variable` the environment.
pub fn read(text: &str, taken: &[&str], variable: &dyn Fn(&str) -> Option<String>) -> Result<Vec<Target>, Wrong> {
    read_with(text, taken, variable, &(Arc::new(System) as Arc<dyn Lookup>))
}

/// The same with names of a test's own.
pub(crate) fn read_with(
    text: &str,
    taken: &[&str],
    variable: &dyn Fn(&str) -> Option<String>,
    names: &Arc<dyn Lookup>,
) -> Result<Vec<Target>, Wrong> {
    let file: File = toml::from_str(text).map_err(|error| {
        // Not the whole of it: it would repeat the line.
        let message = error.message().lines().next().unwrap_or_default().to_owned();
        place(text, error.span().map_or(0, |span| span.start), guarded(&message))
    })?;
    let mut ids: BTreeSet<String> = taken.iter().map(|id| (*id).to_owned()).collect();
    let mut targets = Vec::new();
    for entry in file.target {
        let reader = Reader { text, at: entry.span().start, variable };
        let entry = entry.into_inner();
        if targets.len() == MOST {
            return Err(reader.wrong(reader.at, format!("a file has at most {MOST} targets")));
        }
        let id = reader.id(&entry.id)?;
        if !ids.insert(id.clone()) {
            return Err(reader.wrong(
                entry.id.span().start,
                format!("`{id}` is taken; ids are unique, and those of built-in functions are reserved"),
            ));
        }
        let kind = *entry.kind.get_ref();
        let private = entry.private.unwrap_or(false);
        let timeout = reader.timeout(entry.timeout.as_ref())?;
        let name = entry.name.as_ref().map_or_else(|| Message { en: id.clone(), zh: id.clone() }, entry::Name::message);
        let contract = reader.contract(kind, &entry, &id, private, timeout)?;
        let basics = Basics { id, name, kind, timeout: Duration::from_secs(timeout), private };
        let target = Target::new(basics, contract, Arc::clone(names));
        targets.push(target.map_err(|error| reader.wrong(reader.at, error.to_string()))?);
    }
    Ok(targets)
}

/// A reader's message that quotes a value of the file, without that value.
fn guarded(message: &str) -> String {
    match message.split_once("string \"") {
        Some((before, after)) => {
            let after = after.rsplit_once('"').map_or("", |(_, after)| after);
            format!("{before}string{after}")
        }
        None => message.to_owned(),
    }
}

fn place(text: &str, at: usize, message: impl Into<String>) -> Wrong {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Wrong { line, column, message: message.into() }
}

/// Reads one entry.
struct Reader<'a> {
    text: &'a str,
    /// Where the entry begins.
    at: usize,
    variable: &'a dyn Fn(&str) -> Option<String>,
}

impl Reader<'_> {
    fn wrong(&self, at: usize, message: impl Into<String>) -> Wrong {
        place(self.text, at, message)
    }

    /// The entry lacks something that every target of its kind has.
    fn missing(&self, kind: Kind, name: &str) -> Wrong {
        self.wrong(self.at, format!("a target of kind `{}` requires `{name}`", kind.id()))
    }

    fn id(&self, id: &Spanned<String>) -> Result<String, Wrong> {
        let is_word = |id: &str| {
            (1..=40).contains(&id.len())
                && id.starts_with(|first: char| first.is_ascii_lowercase())
                && id.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-')
        };
        let message = "`id` must be 1 to 40 lower-case letters, digits and hyphens, the first a letter";
        is_word(id.get_ref()).then(|| id.get_ref().clone()).ok_or_else(|| self.wrong(id.span().start, message))
    }

    fn timeout(&self, seconds: Option<&Spanned<u64>>) -> Result<u64, Wrong> {
        let Some(seconds) = seconds else { return Ok(TIMEOUT) };
        let message = "`timeout` must be a number of seconds, from 1 to 900";
        let is_right = (1..=900).contains(seconds.get_ref());
        is_right.then(|| *seconds.get_ref()).ok_or_else(|| self.wrong(seconds.span().start, message))
    }

    /// What a target of a kind needs; and that there is nothing else.
    fn contract(&self, kind: Kind, entry: &Entry, id: &str, private: bool, timeout: u64) -> Result<Contract, Wrong> {
        let takes = takes(kind);
        if let Some((name, at)) = entry.written().into_iter().find(|(name, _)| !takes.contains(name)) {
            let takes = takes.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let message = format!("a target of kind `{}` takes no `{name}`; it takes {takes}", kind.id());
            return Err(self.wrong(at, message));
        }
        let needed = |name: &str, value: Option<&Spanned<String>>| self.needed(kind, name, value);
        let text = |value: &Option<Spanned<String>>| value.as_ref().map(|value| value.get_ref().clone());
        let log = entry.log.as_ref().is_none_or(|log| *log.get_ref() == entry::Log::Tail);
        let service = match kind {
            Kind::ScfCustomRuntime => return self.runtime(kind, entry, private, timeout).map(Contract::Fetched),
            Kind::FcCustomRuntime => Service::CustomRuntime(kind::CustomRuntime {
                url: self.url(kind, "url", entry.url.as_ref(), None, private)?,
                function: id.to_owned(),
                timeout,
            }),
            Kind::ScfWebFunction | Kind::Http => Service::Web(kind::Web {
                url: self.url(kind, "url", entry.url.as_ref(), None, private)?,
                authorization: self.secret("authorization-env", entry.authorization_env.as_ref())?,
            }),
            Kind::AliyunFc => {
                let account = needed("account", entry.account.as_ref())?;
                let region = needed("region", entry.region.as_ref())?;
                let host = kind::account_host(&account, &region);
                Service::Fc(kind::Fc {
                    endpoint: self.url(kind, "endpoint", entry.endpoint.as_ref(), Some(&host), private)?,
                    account,
                    service: needed("service", entry.service.as_ref())?,
                    function: needed("function", entry.function.as_ref())?,
                    qualifier: self.qualifier(entry)?,
                    key: self.key(kind, entry)?,
                    log,
                })
            }
            Kind::AliyunFc3 => {
                let account = needed("account", entry.account.as_ref())?;
                let region = needed("region", entry.region.as_ref())?;
                let host = kind::account_host(&account, &region);
                Service::Fc3(kind::Fc3 {
                    endpoint: self.url(kind, "endpoint", entry.endpoint.as_ref(), Some(&host), private)?,
                    function: needed("function", entry.function.as_ref())?,
                    qualifier: self.qualifier(entry)?,
                    key: self.key(kind, entry)?,
                    log,
                })
            }
            Kind::TencentScf => Service::Scf(kind::Scf {
                endpoint: self.url(
                    kind,
                    "endpoint",
                    entry.endpoint.as_ref(),
                    Some("scf.tencentcloudapi.com"),
                    private,
                )?,
                action: entry.action.as_ref().map_or_else(kind::Action::default, |action| *action.get_ref()),
                region: needed("region", entry.region.as_ref())?,
                namespace: text(&entry.namespace),
                function: needed("function", entry.function.as_ref())?,
                qualifier: self.qualifier(entry)?,
                routing_key: text(&entry.routing_key),
                key: self.key(kind, entry)?,
                log,
            }),
        };
        Ok(Contract::Sent(Box::new(service)))
    }

    /// The API from which a function fetches its events, on a port that is taken from here on.
    fn runtime(&self, kind: Kind, entry: &Entry, private: bool, timeout: u64) -> Result<ScfRuntime, Wrong> {
        let Some(value) = &entry.listen else {
            return Err(self.missing(kind, "listen"));
        };
        let wrong = |message: &str| self.wrong(value.span().start, format!("`listen` {message}"));
        let address: SocketAddr = value
            .get_ref()
            .parse()
            .map_err(|_| wrong("must be an address of this machine and a port, such as `127.0.0.1:9001`"))?;
        // Whoever reaches the API can be the function.
        let is_private = matches!(address::check(address.ip(), false), Err(Refused::Private));
        if !address.ip().is_loopback() && !is_private {
            return Err(wrong("must be of this machine or of a private network: whoever connects can answer"));
        }
        if !address.ip().is_loopback() && !private {
            return Err(wrong("is of a private network, which needs `private = true`: whoever connects can answer"));
        }
        ScfRuntime::bind(address, Duration::from_secs(timeout)).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => wrong("names a port that is in use; choose another one"),
            io::ErrorKind::PermissionDenied => wrong("names a port that needs special rights; choose one above 1023"),
            io::ErrorKind::AddrNotAvailable => wrong("names an address that this machine does not have"),
            _ => wrong(&format!("cannot be listened on: {error}")),
        })
    }

    fn qualifier(&self, entry: &Entry) -> Result<Option<String>, Wrong> {
        let Some(value) = &entry.qualifier else { return Ok(None) };
        let is_word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '$');
        let is_right = (1..=128).contains(&value.get_ref().len()) && value.get_ref().chars().all(is_word);
        let message = "`qualifier` must be a version or an alias, such as `LATEST`, `1` or `prod`";
        is_right.then(|| Some(value.get_ref().clone())).ok_or_else(|| self.wrong(value.span().start, message))
    }

    fn needed(&self, kind: Kind, name: &str, value: Option<&Spanned<String>>) -> Result<String, Wrong> {
        let Some(value) = value else {
            return Err(self.missing(kind, name));
        };
        // Parts of paths and of hosts: nothing that would make one a different path or host.
        let is_word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
        let text = value.get_ref();
        if text.is_empty() || text.len() > 128 || !text.chars().all(is_word) {
            let message = format!("`{name}` must be letters, digits, hyphens and underscores, at most 128");
            return Err(self.wrong(value.span().start, message));
        }
        Ok(text.clone())
    }

    /// The address of a target, or of the usual host where there is one.
    fn url(
        &self,
        kind: Kind,
        name: &str,
        value: Option<&Spanned<String>>,
        usual: Option<&str>,
        private: bool,
    ) -> Result<Url, Wrong> {
        let usual = usual.map(|host| format!("https://{host}/"));
        let (text, at) = match (value, &usual) {
            (Some(value), _) => (value.get_ref(), value.span().start),
            (None, Some(usual)) => (usual, self.at),
            (None, None) => return Err(self.missing(kind, name)),
        };
        let wrong = |message: &str| self.wrong(at, format!("`{name}` {message}"));
        let url: Url = text.parse().map_err(|_| wrong("must be an address such as `http://127.0.0.1:9000`"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("must begin with `http://` or `https://`"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("must not contain a user name or password; secrets come from the environment"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("must end with its path, without `?` and `#`"));
        }
        if url.scheme() == "http" && !private && value.is_some() {
            return Err(wrong(
                "must begin with `https://`; plain `http://` is for private addresses, with `private = true`",
            ));
        }
        let host = url.host_str().unwrap_or_default();
        if let Ok(literal) = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            address::check(literal, private).map_err(|refused| match refused {
                Refused::Private => wrong("is a private address, which needs `private = true`"),
                Refused::Never => wrong("is an address that is never called: link-local, multicast or reserved"),
            })?;
        }
        Ok(url)
    }

    fn key(&self, kind: Kind, entry: &Entry) -> Result<Key, Wrong> {
        let needed = |name: &str, value: Option<&Spanned<String>>| {
            self.secret(name, value)?.ok_or_else(|| self.missing(kind, name))
        };
        Ok(Key {
            id: needed("key-id-env", entry.key_id_env.as_ref())?,
            secret: needed("key-secret-env", entry.key_secret_env.as_ref())?,
            token: self.secret("token-env", entry.token_env.as_ref())?,
        })
    }

    /// The value of the variable that the file names.
    fn secret(&self, name: &str, value: Option<&Spanned<String>>) -> Result<Option<Secret>, Wrong> {
        let Some(value) = value else { return Ok(None) };
        let wrong = |message: &str| self.wrong(value.span().start, format!("`{name}` {message}"));
        let is_name = |text: &str| {
            text.starts_with(|first: char| first.is_ascii_uppercase() || first == '_')
                && text.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_')
        };
        if !is_name(value.get_ref()) {
            return Err(wrong(
                "must be the name of an environment variable, such as `MY_KEY`, and not the secret itself",
            ));
        }
        let secret = (self.variable)(value.get_ref()).filter(|secret| !secret.is_empty());
        let secret = secret.ok_or_else(|| wrong("names an environment variable that is not set"))?;
        if !secret.chars().all(|char| char.is_ascii_graphic() || char == ' ') || secret.trim() != secret {
            return Err(wrong("names a variable whose value cannot go in a header: only ASCII without line breaks"));
        }
        Ok(Some(Secret::new(secret)))
    }
}

/// What a target of a kind is written with, beside what all of them have.
const fn takes(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::FcCustomRuntime => &["url"],
        Kind::ScfCustomRuntime => &["listen"],
        Kind::ScfWebFunction | Kind::Http => &["url", "authorization-env"],
        Kind::AliyunFc => &[
            "endpoint",
            "account",
            "region",
            "service",
            "function",
            "qualifier",
            "log",
            "key-id-env",
            "key-secret-env",
            "token-env",
        ],
        Kind::AliyunFc3 => &[
            "endpoint",
            "account",
            "region",
            "function",
            "qualifier",
            "log",
            "key-id-env",
            "key-secret-env",
            "token-env",
        ],
        Kind::TencentScf => &[
            "endpoint",
            "region",
            "namespace",
            "function",
            "qualifier",
            "routing-key",
            "action",
            "log",
            "key-id-env",
            "key-secret-env",
            "token-env",
        ],
    }
}

#[cfg(test)]
mod tests;
