//! The table of settings.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use ipnet::IpNet;

use targets::Secret;

use super::{Opened, Settings};

/// A setting: its variable, what it is without it, what it means, what may stand in it, and how it is taken.
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) default: &'static str,
    pub(super) means: &'static str,
    pub(super) wants: &'static str,
    pub(super) take: fn(&mut Settings, &str) -> Option<()>,
}

const SECONDS: &str = "a number of seconds, from 1 to 86400";
const NUMBER: &str = "a whole number above 0";

/// All of them, in the order of `--help`. The defaults are those of [`Settings::default`]; a test compares them.
pub(super) const SETTINGS: &[Setting] = &[
    Setting {
        name: "ADDRESS",
        default: "127.0.0.1",
        means: "the address to listen on; 0.0.0.0 where FC_SERVER_PORT is set",
        wants: "an IP address, such as 0.0.0.0",
        take: |settings, text| text.parse().ok().map(|address| settings.listen.set_ip(address)),
    },
    Setting {
        name: "PORT",
        default: "3000",
        means: "the port to listen on; without it FC_SERVER_PORT counts, which Function Compute sets",
        wants: "a port number, up to 65535",
        take: |settings, text| text.parse().ok().map(|port| settings.listen.set_port(port)),
    },
    Setting {
        name: "ORIGIN",
        default: "",
        means: "the address under which others reach the site; used in links and to check who may invoke",
        wants: "a scheme and a host without a path, such as https://example.org",
        take: |settings, text| text.parse().ok().map(|origin| settings.origin = Some(origin)),
    },
    Setting {
        name: "HSTS",
        default: "0",
        means: "how many seconds browsers keep to https (Strict-Transport-Security); 0 sends no such header",
        wants: "a number of seconds",
        take: |settings, text| text.parse().ok().map(|seconds| settings.hsts = Duration::from_secs(seconds)),
    },
    Setting {
        name: "TRUSTED_PROXIES",
        default: "",
        means: "peers whose X-Forwarded-For names the visitor",
        wants: "a list of addresses or networks, such as 127.0.0.1,10.0.0.0/8",
        take: |settings, text| {
            let nets = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            let net = |part: &str| part.parse().ok().or_else(|| Some(IpNet::from(part.parse::<IpAddr>().ok()?)));
            nets.map(net).collect::<Option<_>>().map(|nets| settings.trusted_proxies = nets)
        },
    },
    Setting {
        name: "METRICS",
        default: "",
        means: "where to serve /metrics in the Prometheus format; nowhere if unset",
        wants: "an address and a port, such as 127.0.0.1:9100",
        take: |settings, text| text.parse().ok().map(|address| settings.metrics = Some(address)),
    },
    Setting {
        name: "LOG",
        default: "info",
        means: "how much is logged",
        wants: "one of off, error, warn, info, debug, trace",
        take: |settings, text| text.parse().ok().map(|level| settings.log = level),
    },
    Setting {
        name: "LOG_FORMAT",
        default: "text",
        means: "how log lines are written",
        wants: "text or json",
        take: |settings, text| {
            settings.log_json = match text {
                "text" => false,
                "json" => true,
                _ => return None,
            };
            Some(())
        },
    },
    Setting {
        name: "PYTHON",
        default: "",
        means: "the folder that `make python` fills; if unset, handlers in Python do not run in the browser",
        wants: "a folder with the files of Pyodide",
        take: |settings, text| {
            let folder = PathBuf::from(text);
            folder.join("pyodide.mjs").is_file().then(|| settings.python = Some(folder))
        },
    },
    Setting {
        name: "TARGETS",
        default: "",
        means: "the functions that may be called, beside the built-in ones; the README describes the file",
        wants: "the path of a file such as targets.toml",
        take: |settings, text| {
            settings.targets_file = Some(text.into());
            Some(())
        },
    },
    Setting {
        name: "GATEWAY",
        default: "off",
        means: "who may invoke functions under /gateway/: nobody, programs and this site's pages, or pages of every site, too",
        wants: "one of off, on, open",
        take: |settings, text| {
            settings.gateway.opened = match text {
                "off" => Opened::Off,
                "on" => Opened::On,
                "open" => Opened::ToAll,
                _ => return None,
            };
            Some(())
        },
    },
    Setting {
        name: "GATEWAY_KEY_ID",
        default: "",
        means: "the ID of the access key that must sign requests to /gateway/aliyun/http/; if unset, they need no signature",
        wants: "a text",
        take: |settings, text| {
            settings.gateway.key_id = Some(Secret::new(text.to_owned()));
            Some(())
        },
    },
    Setting {
        name: "GATEWAY_KEY_SECRET",
        default: "",
        means: "the secret of that key",
        wants: "a text",
        take: |settings, text| {
            settings.gateway.key_secret = Some(Secret::new(text.to_owned()));
            Some(())
        },
    },
    Setting {
        name: "HEADER_TIMEOUT",
        default: "10",
        means: "seconds from the start of a connection to the end of its first header",
        wants: SECONDS,
        take: |settings, text| seconds(&mut settings.limits.header, text),
    },
    Setting {
        name: "BODY_TIMEOUT",
        default: "30",
        means: "seconds for the whole body of a request",
        wants: SECONDS,
        take: |settings, text| seconds(&mut settings.limits.body, text),
    },
    Setting {
        name: "BODY_RATE",
        default: "1024",
        means: "bytes per second that a body must average after its first 5 seconds",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.body_rate, text),
    },
    Setting {
        name: "IDLE_TIMEOUT",
        default: "60",
        means: "seconds between two requests of a connection",
        wants: SECONDS,
        take: |settings, text| seconds(&mut settings.limits.idle, text),
    },
    Setting {
        name: "REQUEST_TIMEOUT",
        default: "60",
        means: "seconds from the header of a request to the end of its answer",
        wants: SECONDS,
        take: |settings, text| seconds(&mut settings.limits.request, text),
    },
    Setting {
        name: "SHUTDOWN_TIMEOUT",
        default: "10",
        means: "seconds for requests that still run when the server is told to stop",
        wants: SECONDS,
        take: |settings, text| seconds(&mut settings.limits.shutdown, text),
    },
    Setting {
        name: "CONNECTIONS",
        default: "1024",
        means: "open connections, as far as the limit of descriptors allows; those that wait longest make room",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.connections, text),
    },
    Setting {
        name: "CONNECTIONS_PER_PEER",
        default: "256",
        means: "open connections of one address; trusted proxies may have them all",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.connections_per_peer, text),
    },
    Setting {
        name: "BODIES",
        default: "67108864",
        means: "bytes of request bodies that are held at the same time",
        wants: "a number of bytes, at least 6291456: the largest body",
        take: |settings, text| {
            let bytes = text.parse().ok().filter(|bytes| (6 << 20..=1 << 40).contains(bytes));
            bytes.map(|bytes| settings.limits.bodies = bytes)
        },
    },
    Setting {
        name: "WORKERS",
        default: "",
        means: "threads that compute answers; one per processor if unset",
        wants: "a number from 1 to 1024",
        take: |settings, text| number(&mut settings.limits.workers, text).filter(|()| settings.limits.workers <= 1024),
    },
    Setting {
        name: "QUEUE",
        default: "2048",
        means: "requests that may wait for such a thread; others are told to come back later",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.queue, text),
    },
    Setting {
        name: "INVOCATIONS",
        default: "32",
        means: "functions that run at the same time; others are told to come back later",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.invocations, text),
    },
    Setting {
        name: "INVOCATIONS_PER_VISITOR",
        default: "16",
        means: "functions that run at the same time for one visitor",
        wants: NUMBER,
        take: |settings, text| number(&mut settings.limits.invocations_per_visitor, text),
    },
];

fn seconds(into: &mut Duration, text: &str) -> Option<()> {
    let seconds = text.parse().ok().filter(|seconds| (1..=86_400).contains(seconds))?;
    *into = Duration::from_secs(seconds);
    Some(())
}

fn number(into: &mut usize, text: &str) -> Option<()> {
    *into = text.parse().ok().filter(|number| (1..=1 << 20).contains(number))?;
    Some(())
}
