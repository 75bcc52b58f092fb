//! Calls of the server's API. Only the browser makes them: the server draws a page from what it has at hand.
//!
//! Answers are read as [`Value`]s: types of their own would bring the arithmetic of decimal numbers into the client.

use bilingual::Text;
use triggers::value::Value;

/// Why a call gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server was not reached.
    Unreachable,
    /// The server refused; the status of its answer.
    Refused(u16),
    /// The answer was not understood.
    Garbled,
}

impl Failure {
    /// Why, in words, and what can be done.
    pub fn text(&self) -> Text {
        match self {
            Self::Unreachable => Text::new(
                "Could not reach the server. Check the connection and try again.",
                "无法连接服务器，请检查网络后重试。",
            ),
            Self::Refused(429) => Text::new(
                "Too many invocations from your address. Wait a moment and try again.",
                "当前 IP 地址的调用过于频繁，请稍后重试。",
            ),
            Self::Refused(413) => Text::new("This is too large to send.", "内容过大，无法发送。"),
            Self::Refused(_) => Text::new("The server refused the request.", "服务器拒绝了请求。"),
            Self::Garbled => Text::new("The answer could not be read.", "无法解析服务器的响应。"),
        }
    }
}

/// Gets JSON from a path of this site.
pub async fn get(path: &str) -> Result<Value, Failure> {
    let text = call::send("GET", path, None).await?;
    Value::from_json(&text).map_err(|_| Failure::Garbled)
}

/// Posts JSON to a path of this site.
pub async fn post(path: &str, body: &Value) -> Result<Value, Failure> {
    let text = call::send("POST", path, Some(body.to_json())).await?;
    Value::from_json(&text).map_err(|_| Failure::Garbled)
}

#[cfg(feature = "hydrate")]
mod call {
    use gloo_net::http::{Method, RequestBuilder};

    use super::Failure;

    pub(super) async fn send(method: &str, path: &str, body: Option<String>) -> Result<String, Failure> {
        let method = if method == "POST" { Method::POST } else { Method::GET };
        let request = RequestBuilder::new(path).method(method).header("Accept", "application/json");
        let request = match body {
            Some(body) => request.header("Content-Type", "application/json").body(body),
            None => request.build(),
        };
        let response = request.map_err(|_| Failure::Garbled)?.send().await.map_err(|_| Failure::Unreachable)?;
        if !response.ok() {
            return Err(Failure::Refused(response.status()));
        }
        response.text().await.map_err(|_| Failure::Unreachable)
    }
}

#[cfg(not(feature = "hydrate"))]
mod call {
    use super::Failure;

    #[expect(clippy::unused_async, reason = "stands in for the browser's")]
    pub(super) async fn send(_method: &str, _path: &str, _body: Option<String>) -> Result<String, Failure> {
        Err(Failure::Unreachable)
    }
}
