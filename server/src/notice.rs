//! Refusals outside of the API: the same words as there, as a small page.

use std::sync::Arc;

use crate::api::wire::Failure;
use app::location::lang_of;
use app::theme::Theme;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, Response, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse},
};
use bilingual::Lang;

use crate::{
    Site, assets, gateway, language,
    observe::RequestId,
    problem_json::{FAILED, Refusal},
    theme,
};

/// What a page of this sort may load.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a refusal leaves in its answer, so that it can be said in another form.
#[derive(Clone)]
pub(crate) struct Told(pub(crate) Arc<Failure>);

/// What a panic left: nothing but that it happened. Its words and its place are in the log.
pub(crate) fn failed(_: Box<dyn std::any::Any + Send>) -> Response<Body> {
    let words = (
        "The server failed on this request; others are not affected. The operator can find the error in the log by the \
         ID of the request.",
        "服务器处理此请求时出错，其他请求不受影响。管理员可凭请求 ID 在日志中查找原因。",
    );
    Refusal::new(FAILED, words.0, words.1).into_response()
}

/// Shows refusals to people as pages, and tells the id of what failed.
pub(crate) async fn notice(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    let is_page =
        !path.starts_with("/api/") && !gateway::is_at(path) && !matches!(path, "/api" | "/healthz" | "/readyz");
    // As on every page, the link's language comes first.
    let lang = request.uri().query().and_then(lang_of).unwrap_or_else(|| language::preferred(request.headers()));
    let theme = theme::chosen(request.headers());
    let again = is_read(request.method()).then(|| request.uri().path_and_query().map(|link| link.as_str().to_owned()));
    let again = again.flatten();
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let mut response = next.run(request).await;
    let Some(Told(failure)) = response.extensions_mut().remove::<Told>() else { return response };
    let has_failed = failure.status == StatusCode::INTERNAL_SERVER_ERROR.as_u16();
    if has_failed {
        site.metrics().panicked();
    }
    let id = id.filter(|_| has_failed);
    if is_page {
        let again = again.filter(|_| has_failed);
        let body = page(&failure, id.as_deref(), again.as_deref(), lang, theme);
        let mut page = (response.status(), Html(body)).into_response();
        let kept = [header::RETRY_AFTER, header::CACHE_CONTROL, header::ALLOW];
        let kept = kept.into_iter().filter_map(|name| Some((name.clone(), response.headers_mut().remove(name)?)));
        page.headers_mut().extend(kept);
        page.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
        page.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
        page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        return page;
    }
    let Some(id) = id else { return response };
    let failure = Failure { request: Some(id), ..(*failure).clone() };
    let (parts, _) = response.into_parts();
    Response::from_parts(parts, Body::from(serde_json::to_vec(&failure).unwrap_or_default()))
}

/// Whether a request may be sent again without a thought.
fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// The whole answer to what was no request, byte by byte. In which language to say it is not known.
pub(crate) fn bare(refusal: &Refusal) -> String {
    let failure = refusal.failure();
    let zh = format!("<p lang=\"zh-CN\">{}</p><p><a", failure.message.zh);
    let page = page(failure, None, None, Lang::En, Theme::System).replacen("<p><a", &zh, 1);
    let reason = StatusCode::from_u16(failure.status).ok().and_then(|status| status.canonical_reason());
    format!(
        "HTTP/1.1 {} {}\r\ncontent-type: text/html; charset=utf-8\r\nx-content-type-options: nosniff\r\n\
         referrer-policy: no-referrer\r\ncontent-security-policy: {POLICY}\r\ncache-control: no-store\r\n\
         connection: close\r\ncontent-length: {}\r\n\r\n{page}",
        failure.status,
        reason.unwrap_or_default(),
        page.len(),
    )
}

/// The page. It stands alone: what refuses a request may be what would have drawn a page of the app.
fn page(failure: &Failure, id: Option<&str>, again: Option<&str>, lang: Lang, theme: Theme) -> String {
    let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let title = text(match lang {
        Lang::En => &failure.title,
        Lang::Zh => &failure.message.zh,
    });
    let said = text(match lang {
        Lang::En => &failure.message.en,
        Lang::Zh => &failure.message.zh,
    });
    let (back, retry, number) = match lang {
        Lang::En => ("To the list of triggers", "Try again", "Request ID: "),
        Lang::Zh => ("返回触发器列表", "重试", "请求 ID："),
    };
    let id = id.map(|id| format!("<p>{number}<code>{id}</code></p>")).unwrap_or_default();
    let again = again.map(|link| format!("<p><a href=\"{}\">{retry}</a></p>", text(link))).unwrap_or_default();
    let (code, scheme) = (theme.code(), theme.scheme());
    let (tag, style) = (lang.tag(), assets::files(None).style);
    format!(
        "<!DOCTYPE html><html lang=\"{tag}\" data-theme=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"{scheme}\"><title>{title}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"{style}\"></head>\
         <body><main><h1>{status}</h1><p>{said}</p>{id}{again}<p><a href=\"/\">{back}</a></p></main></body></html>",
        status = failure.status,
    )
}
