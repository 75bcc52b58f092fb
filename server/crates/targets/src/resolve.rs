//! Names: looked up once for a call, and checked before anything is connected to.

use std::{
    error::Error,
    fmt, io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::address;

/// What a look-up will give.
pub(crate) type Found = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Where names are looked up.
pub(crate) trait Lookup: Send + Sync {
    /// The addresses of a name.
    fn lookup(&self, name: String) -> Found;
}

/// The system's look-up.
pub(crate) struct System;

impl Lookup for System {
    fn lookup(&self, name: String) -> Found {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// A name has an address that must not be connected to.
#[derive(Debug)]
pub(crate) struct RefusedAddress;

impl fmt::Display for RefusedAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name leads to an address that is not allowed")
    }
}

impl Error for RefusedAddress {}

/// Gives a connection the addresses that were checked, and no others: the connection is made to these, without another
/// look-up in between. Where one address of a name is refused, the name is.
pub(crate) struct Checked {
    pub(crate) names: Arc<dyn Lookup>,
    pub(crate) private: bool,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.names.lookup(name.as_str().to_owned());
        let private = self.private;
        Box::pin(async move {
            let found = found.await?;
            if found.iter().any(|address| address::check(*address, private).is_err()) {
                return Err(Box::new(RefusedAddress) as Box<dyn Error + Send + Sync>);
            }
            Ok(Box::new(found.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}
