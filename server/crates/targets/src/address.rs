//! Which addresses may be connected to, and which hosts are addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why an address is not connected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Of this machine or of a private network: allowed where the operator's file says so.
    Private,
    /// Link-local addresses, where clouds keep the credentials of machines, groups, and what is no single host.
    Never,
}

/// Whether an address may be connected to.
pub(crate) fn check(address: IpAddr, private_allowed: bool) -> Result<(), Refused> {
    match class(address) {
        Some(Refused::Private) if private_allowed => Ok(()),
        Some(refused) => Err(refused),
        None => Ok(()),
    }
}

fn class(address: IpAddr) -> Option<Refused> {
    match address {
        IpAddr::V4(address) => class_4(address),
        IpAddr::V6(address) => class_6(address),
    }
}

/// By the registry of special addresses (RFC 6890).
fn class_4(address: Ipv4Addr) -> Option<Refused> {
    let never = address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || address.is_documentation()
        // Where Alibaba Cloud keeps the credentials of a machine, inside of a network that is private otherwise.
        || address == Ipv4Addr::new(100, 100, 100, 200)
        || matches!(address.octets(), [0 | 240..=255, ..] | [192, 0, 0, _] | [198, 18..=19, ..]);
    let private = address.is_loopback() || address.is_private() || matches!(address.octets(), [100, 64..=127, ..]);
    if never { Some(Refused::Never) } else { private.then_some(Refused::Private) }
}

fn class_6(address: Ipv6Addr) -> Option<Refused> {
    if address.is_loopback() {
        return Some(Refused::Private);
    }
    // An address of IPv4 in one of the forms that a system may unpack counts as what is inside.
    if let Some(inside) = unpacked(address) {
        return class_4(inside);
    }
    let [first, second, ..] = address.segments();
    let never = address.is_unspecified()
        || address.is_multicast()
        || matches!(first, 0xfe80..=0xfeff)
        // Teredo, documentation, what is discarded, and NAT64 prefixes of local networks.
        || matches!((first, second), (0x2001, 0 | 0xdb8) | (0x100, 0) | (0x64, 0xff9b))
        // Where Amazon keeps the credentials of a machine, inside of the private networks.
        || address == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
    if never { Some(Refused::Never) } else { matches!(first, 0xfc00..=0xfdff).then_some(Refused::Private) }
}

/// The IPv4 address in a mapped (`::ffff:0:0/96`), compatible (`::/96`), translated (`64:ff9b::/96`) or 6to4
/// (`2002::/16`) one.
fn unpacked(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let pair = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0] => None,
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => Some(pair(high, low)),
        _ => None,
    }
}

/// Whether an authority is an address, or this very machine: a host that no name server can be made to lie about.
pub fn is_no_name(authority: &str) -> bool {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.parse::<IpAddr>().is_ok() || host.eq_ignore_ascii_case("localhost") || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_this_machine_are_no_names() {
        for host in ["127.0.0.1", "127.0.0.1:3000", "[::1]", "[::1]:3000", "localhost:3000", "a.localhost"] {
            assert!(is_no_name(host), "{host}");
        }
        for host in ["example.org", "example.org:80", "127.0.0.1.example.org", "localhost.example.org", ""] {
            assert!(!is_no_name(host), "{host}");
        }
    }

    #[test]
    fn only_public_addresses_are_for_everybody() {
        use Refused::{Never, Private};
        for (text, expected) in [
            ("93.184.215.14", None),
            ("100.63.255.255", None),
            ("100.128.0.1", None),
            ("172.32.0.1", None),
            ("2606:4700::1111", None),
            ("::ffff:93.184.215.14", None),
            ("127.0.0.1", Some(Private)),
            ("127.255.255.254", Some(Private)),
            ("10.1.2.3", Some(Private)),
            ("172.16.0.1", Some(Private)),
            ("172.31.255.255", Some(Private)),
            ("192.168.1.1", Some(Private)),
            ("100.64.0.1", Some(Private)),
            ("::1", Some(Private)),
            ("fc00::1", Some(Private)),
            ("fd12:3456::1", Some(Private)),
            ("::ffff:127.0.0.1", Some(Private)),
            ("::127.0.0.1", Some(Private)),
            ("::ffff:0:10.0.0.1", Some(Private)),
            ("64:ff9b::a00:1", Some(Private)),
            ("2002:7f00:1::", Some(Private)),
            ("0.0.0.0", Some(Never)),
            ("0.1.2.3", Some(Never)),
            ("169.254.169.254", Some(Never)),
            ("169.254.0.23", Some(Never)),
            ("100.100.100.200", Some(Never)),
            ("224.0.0.1", Some(Never)),
            ("255.255.255.255", Some(Never)),
            ("240.0.0.1", Some(Never)),
            ("192.0.2.1", Some(Never)),
            ("198.18.0.1", Some(Never)),
            ("::", Some(Never)),
            ("fe80::1", Some(Never)),
            ("fec0::1", Some(Never)),
            ("ff02::1", Some(Never)),
            ("fd00:ec2::254", Some(Never)),
            ("::ffff:169.254.169.254", Some(Never)),
            ("::ffff:100.100.100.200", Some(Never)),
            ("64:ff9b::a9fe:a9fe", Some(Never)),
            ("64:ff9b:1::1", Some(Never)),
            ("2002:a9fe:a9fe::1", Some(Never)),
            ("2001::1", Some(Never)),
            ("2001:db8::1", Some(Never)),
        ] {
            let address = text.parse().expect("an address");
            assert_eq!(check(address, false).err(), expected, "{text}");
            assert_eq!(check(address, true).err(), expected.filter(|refused| *refused == Never), "{text}");
        }
    }
}
