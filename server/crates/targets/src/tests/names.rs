//! Names that lead to where nobody should be led, and names that change their mind.

use std::{
    io,
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use super::{call, says, target, word};
use crate::resolve::{Found, Lookup};

/// Gives the first addresses at the first look-up, the next at the second.
struct Names {
    answers: Vec<Vec<&'static str>>,
    asked: AtomicUsize,
}

impl Names {
    fn new(answers: &[&[&'static str]]) -> Arc<Self> {
        Arc::new(Self { answers: answers.iter().map(|answer| answer.to_vec()).collect(), asked: AtomicUsize::new(0) })
    }
}

impl Lookup for Names {
    fn lookup(&self, _: String) -> Found {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        let answer = self.answers.get(asked).unwrap_or_else(|| panic!("asked {} times", asked + 1));
        let found: Vec<IpAddr> = answer.iter().map(|text| text.parse().expect("an address")).collect();
        Box::pin(async move { if found.is_empty() { Err(io::ErrorKind::NotFound.into()) } else { Ok(found) } })
    }
}

#[tokio::test]
async fn a_name_is_checked_before_anything_is_sent() {
    let address = says("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    for (found, private, expected) in [
        (&["127.0.0.1"][..], true, "ok"),
        (&["::ffff:127.0.0.1"], true, "ok"),
        (&["169.254.169.254"], true, "refused-address"),
        (&["127.0.0.1", "169.254.169.254"], true, "refused-address"),
        (&["100.100.100.200"], true, "refused-address"),
        (&["0.0.0.0"], true, "refused-address"),
        (&["::"], true, "refused-address"),
        (&["fe80::1"], true, "refused-address"),
        (&["::ffff:169.254.169.254"], true, "refused-address"),
        (&["127.0.0.1"], false, "refused-address"),
        (&["::1"], false, "refused-address"),
        (&["::ffff:127.0.0.1"], false, "refused-address"),
        (&["64:ff9b::7f00:1"], false, "refused-address"),
        (&["10.0.0.1"], false, "refused-address"),
        (&["fd00::1"], false, "refused-address"),
        // One public address does not make up for a private one.
        (&["93.184.215.14", "127.0.0.1"], false, "refused-address"),
        (&[], false, "unreachable"),
    ] {
        // Plain HTTP is for private addresses; what is refused is refused before TLS begins.
        let (scheme, more) = if private { ("http", "private = true") } else { ("https", "") };
        let names = Names::new(&[found]);
        let url = format!("{scheme}://rebinding.example:{}/", address.port());
        let outcome = call(&target(&url, more, &(Arc::clone(&names) as Arc<dyn Lookup>))).await;
        assert_eq!(word(&outcome), expected, "{found:?} {private}: {outcome:?}");
        assert_eq!(names.asked.load(Ordering::Relaxed), 1, "{found:?}");
    }
}

/// A name that is innocent when it is looked at, and not when it is called: there is no time between the two. Each call
/// looks once and connects to what it found.
#[tokio::test]
async fn a_name_that_changes_its_mind_is_checked_in_every_call() {
    let address = says("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await;
    let names = Names::new(&[&["127.0.0.1"], &["169.254.169.254"], &["127.0.0.1"]]);
    let url = format!("http://rebinding.example:{}/", address.port());
    let target = target(&url, "private = true", &(Arc::clone(&names) as Arc<dyn Lookup>));
    for expected in ["ok", "refused-address", "ok"] {
        assert_eq!(word(&call(&target).await), expected);
    }
    assert_eq!(names.asked.load(Ordering::Relaxed), 3);
}
