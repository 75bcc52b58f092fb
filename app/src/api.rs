//! Calls of the server's API. Only the browser makes them: the server draws a page from what it has at hand.
//!
//! Answers are read as [`Value`]s: types of their own would bring the arithmetic of decimal numbers into the client.

use bilingual::Text;
use triggers::value::Value;
use web_sys::AbortController;

/// Why a call gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server was not reached.
    Unreachable,
    /// The server refused; the status of its answer.
    Refused(u16),
    /// The answer was not understood.
    Garbled,
    /// The person did not wait for it.
    Canceled,
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
            Self::Canceled => Text::new("Canceled.", "已取消。"),
            Self::Garbled => Text::new("The answer could not be read.", "无法解析服务器的响应。"),
        }
    }
}

/// Gets JSON from a path of this site.
pub async fn get(path: &str) -> Result<Value, Failure> {
    let text = call::send("GET", path, None, &Canceler::default()).await?;
    Value::from_json(&text).map_err(|_| Failure::Garbled)
}

/// Ends a call that is under way: the browser closes the connection, and the server stops working on it.
#[derive(Clone, Debug, Default)]
pub struct Canceler(Option<AbortController>);

impl Canceler {
    /// One for one call. Only in the browser.
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// Ends the call, if it is still under way.
    pub fn cancel(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Posts JSON to a path of this site, until it is canceled.
pub async fn post_until(path: &str, body: &Value, until: &Canceler) -> Result<Value, Failure> {
    let text = call::send("POST", path, Some(body.to_json()), until).await?;
    Value::from_json(&text).map_err(|_| Failure::Garbled)
}

/// Posts JSON to a path of this site.
pub async fn post(path: &str, body: &Value) -> Result<Value, Failure> {
    post_until(path, body, &Canceler::default()).await
}

#[cfg(feature = "hydrate")]
mod call {
    use gloo_net::http::{Method, RequestBuilder};

    use super::{Canceler, Failure};

    pub(super) async fn send(
        method: &str,
        path: &str,
        body: Option<String>,
        until: &Canceler,
    ) -> Result<String, Failure> {
        let signal = until.0.as_ref().map(web_sys::AbortController::signal);
        let method = if method == "POST" { Method::POST } else { Method::GET };
        let request = RequestBuilder::new(path).method(method).header("Accept", "application/json");
        let request = request.abort_signal(signal.as_ref());
        let request = match body {
            Some(body) => request.header("Content-Type", "application/json").body(body),
            None => request.build(),
        };
        let lost = |_| {
            let canceled = signal.as_ref().is_some_and(web_sys::AbortSignal::aborted);
            if canceled { Failure::Canceled } else { Failure::Unreachable }
        };
        let response = request.map_err(|_| Failure::Garbled)?.send().await.map_err(lost)?;
        if !response.ok() {
            return Err(Failure::Refused(response.status()));
        }
        response.text().await.map_err(lost)
    }
}

#[cfg(not(feature = "hydrate"))]
mod call {
    use super::{Canceler, Failure};

    #[expect(clippy::unused_async, reason = "stands in for the browser's")]
    pub(super) async fn send(
        _method: &str,
        _path: &str,
        _body: Option<String>,
        _until: &Canceler,
    ) -> Result<String, Failure> {
        Err(Failure::Unreachable)
    }
}
