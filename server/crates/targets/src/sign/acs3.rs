//! Alibaba Cloud's `ACS3-HMAC-SHA256`, which Function Compute 2023-03-30 takes.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Makes, Signed, hex, hmac, sha256, step};
use crate::secret::Key;

const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// What RFC 3986 leaves as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// What is signed.
pub struct Acs3<'a> {
    /// The method of the request.
    pub method: &'a str,
    /// The path as it is meant: not percent-encoded. Empty is the root.
    pub path: &'a str,
    /// The parameters as they are meant.
    pub query: &'a [(&'a str, &'a str)],
    /// The headers; of these `host`, `content-type` and all `x-acs-…` are signed.
    pub headers: &'a [(&'a str, String)],
    /// SHA-256 of the body in lower-case hexadecimal digits: what `x-acs-content-sha256` says.
    pub payload: &'a str,
}

impl Acs3<'_> {
    /// Signs.
    pub fn sign(&self, key: &Key) -> Signed {
        let (headers, names) = self.canonical_headers();
        let path = if self.path.is_empty() { "/" } else { self.path };
        let canonical_request = [
            self.method,
            &utf8_percent_encode(path, RESERVED_IN_PATH).to_string(),
            &self.canonical_query(),
            &headers,
            &names,
            self.payload,
        ]
        .join("\n");
        let string_to_sign = format!("{ALGORITHM}\n{}", sha256(canonical_request.as_bytes()));
        let signature = hex(&hmac(key.secret.reveal().as_bytes(), string_to_sign.as_bytes()));
        let authorization =
            format!("{ALGORITHM} Credential={},SignedHeaders={names},Signature={signature}", key.id.reveal());
        let steps = vec![
            step(Makes::CanonicalRequest, canonical_request),
            step(Makes::StringToSign, string_to_sign),
            step(Makes::Signature, signature),
            step(Makes::Authorization, authorization.clone()),
        ];
        Signed { authorization, steps }
    }

    fn canonical_query(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, RESERVED).to_string();
        let mut pairs = self.query.to_vec();
        pairs.sort_unstable();
        pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
    }

    /// A line for each header that is signed, and their names. The values of a name that comes more than once stand
    /// in the order of the alphabet.
    fn canonical_headers(&self) -> (String, String) {
        let mut signed: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (name, value) in self.headers {
            let name = name.to_ascii_lowercase();
            if name.starts_with("x-acs-") || name == "host" || name == "content-type" {
                signed.entry(name).or_default().push(value.trim());
            }
        }
        let line = |(name, values): (&String, &mut Vec<&str>)| {
            values.sort_unstable();
            format!("{name}:{}\n", values.join(","))
        };
        let lines: String = signed.iter_mut().map(line).collect();
        (lines, signed.into_keys().collect::<Vec<_>>().join(";"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    /// `alibabacloud-go/openapi-util`, `service_test.go`, `Test_GetAuthorization`: the request there has no method.
    #[test]
    fn the_vector_of_the_sdk() {
        let headers = [("x-acs-test", "http".to_owned()), ("x-acs-TEST", "https".to_owned())];
        let acs3 = Acs3 {
            method: "",
            path: "",
            query: &[("test", "ok"), ("empty", "")],
            headers: &headers,
            payload: "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23",
        };
        let key = Key { id: Secret::new("acesskey".to_owned()), secret: Secret::new("secret".to_owned()), token: None };
        assert_eq!(
            acs3.sign(&key).authorization,
            "ACS3-HMAC-SHA256 Credential=acesskey,SignedHeaders=x-acs-test,\
             Signature=4ab59fffe3c5738ff8a2729f90cc04fe18b02a4b15b2102cbaf92f9ff3df2ea3"
        );
    }

    /// The same file, `Test_GetEncodePath` and `Test_GetEncodeParam`.
    #[test]
    fn paths_keep_their_slashes_and_parameters_do_not() {
        assert_eq!(utf8_percent_encode("/path/ test", RESERVED_IN_PATH).to_string(), "/path/%20test");
        assert_eq!(utf8_percent_encode("a/b/c/ test", RESERVED).to_string(), "a%2Fb%2Fc%2F%20test");
    }
}
