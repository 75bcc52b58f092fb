//! The signatures of the clouds' APIs, each with its steps.
//!
//! A signer is a pure function of what it signs. Its steps are for people who learn how it is done, with a key that was
//! made up; of a real key they are secrets like the key itself, so nothing prints them.

mod acs3;
mod fc;
mod tc3;

use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

pub use self::{acs3::Acs3, fc::Fc, tc3::Tc3};

/// A signature, and how it was made.
pub struct Signed {
    /// The value of the header `Authorization`.
    pub authorization: String,
    /// From the request to the signature.
    pub steps: Vec<Step>,
}

/// A step on the way to a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it makes.
    pub makes: Makes,
    /// What it gave.
    pub text: String,
}

/// What a step makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makes {
    /// The request in the one form that both sides write the same.
    CanonicalRequest,
    /// What is signed.
    StringToSign,
    /// The key of the day, of the service and of the request, one from the other, in hexadecimal digits.
    SigningKey,
    /// The signature.
    Signature,
    /// The header that carries it.
    Authorization,
}

impl Makes {
    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CanonicalRequest => "canonical-request",
            Self::StringToSign => "string-to-sign",
            Self::SigningKey => "signing-key",
            Self::Signature => "signature",
            Self::Authorization => "authorization",
        }
    }
}

fn step(makes: Makes, text: impl Into<String>) -> Step {
    Step { makes, text: text.into() }
}

fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    mac(key, text).finalize().into_bytes().to_vec()
}

/// Whether a code is the one of a text, compared in constant time.
fn is_hmac(key: &[u8], text: &[u8], code: &[u8]) -> bool {
    mac(key, text).verify_slice(code).is_ok()
}

fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key");
    mac.update(text);
    mac
}

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standards() {
        // FIPS 180-2, appendix B.1; RFC 4231, case 2.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let mac = hmac(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(&mac), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
