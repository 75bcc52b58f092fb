//! Tencent Cloud's `TC3-HMAC-SHA256`.

use chrono::DateTime;

use super::{Makes, Signed, hex, hmac, sha256, step};
use crate::secret::Key;

const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// What is signed: a `POST` to the root.
pub struct Tc3<'a> {
    /// The service: the first part of its usual host, such as `scf`.
    pub service: &'a str,
    /// The headers that are signed, names in lower case and in the order of the alphabet; at least `content-type` and
    /// `host`.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub payload: &'a [u8],
    /// Seconds since 1970, as `X-TC-Timestamp` says.
    pub timestamp: i64,
}

impl Tc3<'_> {
    /// Signs.
    pub fn sign(&self, key: &Key) -> Signed {
        let lines: String =
            self.headers.iter().map(|(name, value)| [name, ":", &value.trim().to_lowercase(), "\n"].concat()).collect();
        let names = self.headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
        let canonical_request = format!("POST\n/\n\n{lines}\n{names}\n{}", sha256(self.payload));
        // Universal time: where it is still yesterday, the signature would be another one.
        let date = DateTime::from_timestamp(self.timestamp, 0).unwrap_or_default().format("%Y-%m-%d").to_string();
        let scope = format!("{date}/{}/tc3_request", self.service);
        let string_to_sign =
            format!("{ALGORITHM}\n{}\n{scope}\n{}", self.timestamp, sha256(canonical_request.as_bytes()));
        let of_day = hmac(format!("TC3{}", key.secret.reveal()).as_bytes(), date.as_bytes());
        let of_service = hmac(&of_day, self.service.as_bytes());
        let of_request = hmac(&of_service, b"tc3_request");
        let signature = hex(&hmac(&of_request, string_to_sign.as_bytes()));
        let authorization =
            format!("{ALGORITHM} Credential={}/{scope}, SignedHeaders={names}, Signature={signature}", key.id.reveal());
        let steps = vec![
            step(Makes::CanonicalRequest, canonical_request),
            step(Makes::StringToSign, string_to_sign),
            step(Makes::SigningKey, [hex(&of_day), hex(&of_service), hex(&of_request)].join("\n")),
            step(Makes::Signature, signature),
            step(Makes::Authorization, authorization.clone()),
        ];
        Signed { authorization, steps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    const PAYLOAD: &str = r#"{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"#;

    fn signed(headers: &[(&str, &str)]) -> Signed {
        let tc3 = Tc3 { service: "cvm", headers, payload: PAYLOAD.as_bytes(), timestamp: 1_551_113_065 };
        let id = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE".to_owned();
        let secret = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE".to_owned();
        tc3.sign(&Key { id: Secret::new(id), secret: Secret::new(secret), token: None })
    }

    /// The example of the official documentation, "Signature v3": `DescribeInstances`.
    #[test]
    fn the_vector_of_the_documentation() {
        let signed =
            signed(&[("content-type", "application/json; charset=utf-8"), ("host", "cvm.tencentcloudapi.com")]);
        let request = sha256(signed.steps[0].text.as_bytes());
        assert!(request.starts_with("5ffe6a04") && request.ends_with("7031"), "{request}");
        assert_eq!(
            signed.authorization,
            "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, \
             SignedHeaders=content-type;host, \
             Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168"
        );
    }

    /// Values count in lower case. No document prints this signature; it was computed by another program from the same
    /// request, with the action among the signed headers.
    #[test]
    fn the_action_can_be_signed_too() {
        let signed = signed(&[
            ("content-type", "application/json; charset=utf-8"),
            ("host", "cvm.tencentcloudapi.com"),
            ("x-tc-action", "DescribeInstances"),
        ]);
        let end = "Signature=644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26";
        assert!(signed.authorization.ends_with(end), "{}", signed.authorization);
    }
}
