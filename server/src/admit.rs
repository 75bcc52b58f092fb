//! What is decided about a request before its body is read.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{Method, Response},
    middleware::Next,
    response::IntoResponse,
};
use tokio::time::timeout;

use app::location::LONGEST_LINK;

use crate::{
    Site, api, gateway,
    problem_json::{LINK_TOO_LONG, Refusal, TIMED_OUT},
    settings::Opened,
    visitor,
};

/// Lets a request in, or says why not.
pub(crate) async fn admit(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    match refused(&site, &request) {
        None => next.run(request).await,
        Some(refusal) => refusal.into_response(),
    }
}

fn refused(site: &Site, request: &Request) -> Option<Refusal> {
    let link = request.uri().path_and_query().map_or(0, |link| link.as_str().len());
    if link > LONGEST_LINK {
        return Some(Refusal::new(
            LINK_TOO_LONG,
            format!(
                "The link has {link} bytes; at most {LONGEST_LINK} are read. Post a long state to the API instead."
            ),
            format!("链接长 {link} 字节，最多只读取 {LONGEST_LINK} 字节。较长的状态请改用 API 提交。"),
        ));
    }
    let path = request.uri().path();
    let opened = site.settings().gateway.opened;
    let is_call = request.method() == Method::POST && api::invokes(path);
    if is_call || (opened != Opened::Off && gateway::is_at(path)) {
        let is_for_all = !is_call && opened == Opened::ToAll;
        let from_here = if is_for_all { Ok(()) } else { visitor::is_from_here(site.settings(), request) };
        return from_here.and_then(|()| site.invocations().count(visitor::address(site.settings(), request))).err();
    }
    None
}

/// Ends a request that takes too long.
pub(crate) async fn in_time(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    timeout(site.settings().limits.request, next.run(request)).await.unwrap_or_else(|_| {
        Refusal::new(TIMED_OUT, "The answer took too long and was canceled.", "处理时间过长，请求已终止。")
            .retry_after(5)
            .into_response()
    })
}
