//! Function Compute 2016-08-15: `FC id:signature`.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{Makes, Signed, hmac, is_hmac, step};
use crate::secret::Key;

/// A parameter of a query as it is meant, not as it is escaped; some have no value.
type Parameter<'a> = (&'a str, Option<&'a str>);

/// What is signed.
pub struct Fc<'a> {
    /// The method of the request.
    pub method: &'a str,
    /// The path as it is meant: not percent-encoded.
    pub path: &'a str,
    /// The parameters, for paths of HTTP triggers (`/proxy/`); `None` for calls of the API, whose query is not signed.
    pub query: Option<&'a [Parameter<'a>]>,
    /// The headers; of these `content-md5`, `content-type`, `date` and all `x-fc-…` count.
    pub headers: &'a [(&'a str, String)],
}

impl Fc<'_> {
    /// Signs. A parameter `x-fc-expires` takes the place of the date: so it is with signed addresses.
    pub fn sign(&self, key: &Key) -> Signed {
        let string_to_sign = self.string_to_sign();
        let signature = STANDARD.encode(hmac(key.secret.reveal().as_bytes(), string_to_sign.as_bytes()));
        let authorization = format!("FC {}:{signature}", key.id.reveal());
        let steps = vec![
            step(Makes::StringToSign, string_to_sign),
            step(Makes::Signature, signature),
            step(Makes::Authorization, authorization.clone()),
        ];
        Signed { authorization, steps }
    }

    /// Whether a header `Authorization` carries the signature of a key. How long this takes says nothing of how much of a
    /// wrong one is right.
    pub fn is_signed(&self, key: &Key, authorization: &str) -> bool {
        let given = authorization.strip_prefix("FC ").and_then(|rest| rest.split_once(':'));
        let Some((id, signature)) = given else { return false };
        let signature = STANDARD.decode(signature).unwrap_or_default();
        let is_right = is_hmac(key.secret.reveal().as_bytes(), self.string_to_sign().as_bytes(), &signature);
        is_right & (id == key.id.reveal())
    }

    fn string_to_sign(&self) -> String {
        let header = |wanted: &str| {
            let found = self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
            found.map_or("", |(_, value)| value.as_str())
        };
        let parameters = self.query.unwrap_or_default();
        let expires = parameters.iter().find(|(name, _)| *name == "x-fc-expires").and_then(|(_, value)| *value);
        let date = expires.unwrap_or_else(|| header("date"));
        [
            self.method,
            header("content-md5"),
            header("content-type"),
            date,
            &[own_headers(self.headers), self.resource()].concat(),
        ]
        .join("\n")
    }

    /// The path, and for HTTP triggers a line for each parameter, and one even where there is none.
    fn resource(&self) -> String {
        let Some(parameters) = self.query else { return self.path.to_owned() };
        let mut lines: Vec<String> = parameters
            .iter()
            .map(|(name, value)| value.map_or_else(|| (*name).to_owned(), |value| format!("{name}={value}")))
            .collect();
        lines.sort_unstable();
        format!("{}\n{}", self.path, lines.join("\n"))
    }
}

/// The lines of the headers whose names begin with `x-fc-`.
fn own_headers(headers: &[(&str, String)]) -> String {
    let mut own: Vec<(String, &str)> =
        headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.as_str())).collect();
    own.retain(|(name, _)| name.starts_with("x-fc-"));
    own.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    own.iter().map(|(name, value)| [name, ":", value, "\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    fn key(id: &str, secret: &str) -> Key {
        Key { id: Secret::new(id.to_owned()), secret: Secret::new(secret.to_owned()), token: None }
    }

    fn signature(fc: &Fc<'_>, secret: &str) -> String {
        let signed = fc.sign(&key("akid", secret));
        signed.authorization.strip_prefix("FC akid:").expect("a signature").to_owned()
    }

    /// `aliyun/fc-go-sdk`, `signature_test.go`.
    #[test]
    fn the_vector_of_the_sdk_for_headers() {
        let query = [
            ("x", Some("xyz")),
            ("x", Some("456")),
            ("a", Some("123 45")),
            ("x-fc-expires", Some("1583221068")),
            ("x-fc-access-key-id", Some("akID")),
            ("x-fc-security-token", Some("stsToken")),
        ];
        let headers = [
            ("X-Fc-Trace-Id", "trace-id".to_owned()),
            ("Content-Type", "text/json".to_owned()),
            ("content-md5", "ef5b43a0fe1d5b401b62c3ba33a7a3d6".to_owned()),
        ];
        let path = "/2016-08-15/proxy/service.LATEST/func/abc 123";
        let fc = Fc { method: "GET", path, query: Some(&query), headers: &headers };
        let secret = "S9MWOBG0AOWHSO9HPASP216QOPHT5YR4NLH3A";
        assert_eq!(signature(&fc, secret), "QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01aI=");
        let key = key("akid", secret);
        for (authorization, is_right) in [
            ("FC akid:QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01aI=", true),
            ("FC akid:QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01aM=", false),
            ("FC akid:QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01a==", false),
            ("FC other:QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01aI=", false),
            ("fc akid:QFdNhz0Dl+onUM/MvpX940WFH3H8OHayZHbby1c01aI=", false),
            ("FC akid:", false),
            ("FC akid", false),
            ("", false),
        ] {
            assert_eq!(fc.is_signed(&key, authorization), is_right, "{authorization}");
        }
        let string_to_sign = &fc.sign(&key).steps[0];
        assert_eq!(
            string_to_sign.text,
            "GET\nef5b43a0fe1d5b401b62c3ba33a7a3d6\ntext/json\n1583221068\nx-fc-trace-id:trace-id\n\
             /2016-08-15/proxy/service.LATEST/func/abc 123\na=123 45\nx-fc-access-key-id=akID\n\
             x-fc-expires=1583221068\nx-fc-security-token=stsToken\nx=456\nx=xyz"
        );
    }

    /// `aliyun/fc-go-sdk`, `signature_test.go`: a parameter without a value, and what an escape would change.
    #[test]
    fn parameters_are_written_as_they_are_meant() {
        let query = [
            ("xyz", None),
            ("foo", Some("bar")),
            ("key2", Some("123")),
            ("key1", Some("xyz")),
            ("key1", Some("abc")),
            ("key3/~x-y_z.a#b", Some("value/~x-y_z.a#b")),
        ];
        let fc = Fc { method: "GET", path: "/path/action with space", query: Some(&query), headers: &[] };
        let expected = "/path/action with space\nfoo=bar\nkey1=abc\nkey1=xyz\nkey2=123\n\
            key3/~x-y_z.a#b=value/~x-y_z.a#b\nxyz";
        assert_eq!(fc.resource(), expected);
        assert_eq!(Fc { query: Some(&[]), ..fc }.resource(), "/path/action with space\n");
    }

    #[test]
    fn a_call_of_the_api_signs_no_query() {
        let headers = [("date", "Thu, 26 Nov 2026 00:00:00 GMT".to_owned())];
        let fc = Fc {
            method: "POST",
            path: "/2016-08-15/services/s/functions/f/invocations",
            query: None,
            headers: &headers,
        };
        let signed = fc.sign(&key("akid", "secret"));
        let expected = "POST\n\n\nThu, 26 Nov 2026 00:00:00 GMT\n/2016-08-15/services/s/functions/f/invocations";
        assert_eq!(signed.steps[0].text, expected);
    }
}
