//! Pages: the app, drawn into a document.

use std::{
    collections::BTreeMap,
    pin::Pin,
    sync::LazyLock,
    time::{SystemTime, UNIX_EPOCH},
};

use app::{
    environment::{Environment, Written},
    location::{Location, has_state, lang_of},
    route::Route,
    shell,
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, header},
    response::IntoResponse,
};
use bilingual::Lang;
use futures::{Stream, stream};
use leptos::prelude::{RwSignal, provide_context};
use triggers::catalogue::TRIGGERS;
use triggers::model::{Id, Trigger};
use triggers::pack::pack;

use crate::{Site, assets, headers, invoke, language, origin, reload, theme, token::token, zones};

/// Answers everything that has no route of its own: an embedded file, or a page.
pub(crate) async fn answer(State(site): State<Site>, request: Request<Body>) -> Response<Body> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    match assets::at(request.uri().path()) {
        Some(asset) => asset.answer(request.headers()),
        None if request.uri().path().starts_with("/assets/") => StatusCode::NOT_FOUND.into_response(),
        None => page(&site, request).await,
    }
}

async fn page(site: &Site, request: Request<Body>) -> Response<Body> {
    let Some(nonce) = token() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let missing = Route::at(&path).is_missing();
    let stateful = has_state(&query);
    let preferred = language::preferred(request.headers());
    let lang = lang_of(&query).unwrap_or(preferred);
    let written = Written {
        lang: preferred.code().to_owned(),
        now: now(),
        origin: origin::of(site.settings(), request.headers()),
        functions: invoke::written(&site.settings().targets, lang),
        offsets: zones::Offsets::default(),
    };
    let theme = theme::chosen(request.headers());
    let files = assets::files(site.settings().reload.then_some(reload::SCRIPT));
    let policy = headers::page_policy(&nonce);
    let draw = move || {
        let zones = zones::Recorded::default();
        let reader = RwSignal::new(None);
        provide_context(Environment { written: written.clone(), clock: now, zones: zones.zones(), reader });
        provide_context(Location::new(&path, &query));
        provide_context(theme);
        shell::document(&files, &nonce, table, || Written { offsets: zones.asked(), ..written })
    };
    let mut response = drawn(request, draw).await;
    if missing {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    describe(response.headers_mut(), &policy, stateful || missing);
    response
}

/// Draws a document. What fails while drawing is an answer as well (`notice`): nothing was sent by then.
async fn drawn(request: Request<Body>, draw: impl FnOnce() -> String + Send + 'static) -> Response<Body> {
    leptos_axum::handle_response_inner(|| {}, draw, request, whole).await
}

/// The element with the table that the program of a trigger's page needs. Each is packed and escaped once.
fn table(trigger: &'static Trigger, lang: Lang) -> &'static str {
    static PACKED: LazyLock<BTreeMap<(Id, &str), String>> = LazyLock::new(|| {
        let all = TRIGGERS.iter().flat_map(|trigger| Lang::ALL.map(|lang| (*trigger, lang)));
        all.map(|(trigger, lang)| ((trigger.id, lang.code()), shell::table(&pack(trigger, lang)))).collect()
    });
    &PACKED[&(trigger.id, lang.code())]
}

/// A page holds a nonce, so nobody but the browser that asked may keep it; and what a person has entered is nothing for
/// search engines.
fn describe(headers: &mut HeaderMap, policy: &str, private: bool) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if private {
        headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    }
}

type Texts = Pin<Box<dyn Stream<Item = String> + Send>>;

/// Sends the finished document alone. What leptos would add are scripts for resources; pages have none.
fn whole(
    document: String,
    _resources: Box<dyn FnOnce() -> Texts + Send>,
    _out_of_order: bool,
) -> Pin<Box<dyn Future<Output = Texts> + Send>> {
    Box::pin(async { Box::pin(stream::once(async { document })) as Texts })
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;
    use crate::{Settings, guarded};

    /// A site whose every page fails while it is drawn, which no shipped one does.
    async fn ask(path: &str, headers: &[(HeaderName, &'static str)]) -> (Response<()>, String) {
        let fail = |request: Request<Body>| drawn(request, || panic!("a mistake in drawing"));
        let router = guarded(Router::new().fallback(fail), Site::new(Settings::default()));
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        let (parts, body) = router.oneshot(request).await.expect("an answer").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        (Response::from_parts(parts, ()), String::from_utf8(body.into()).expect("a text"))
    }

    #[tokio::test]
    async fn what_fails_in_drawing_is_a_page_in_the_readers_language() {
        let cookies = [(header::ACCEPT_LANGUAGE, "zh"), (header::COOKIE, "theme=dark")];
        for (path, lang, said) in [
            ("/aliyun/oss?seed=%22a%22", "zh-CN", "请求 ID："),
            ("/?lang=en", "en", "Request ID: "),
            ("/nothing?lang=zh", "zh-CN", "返回触发器列表"),
        ] {
            let (head, page) = ask(path, &cookies).await;
            assert_eq!(head.status(), 500, "{path}");
            let said_id = head.headers()["x-request-id"].to_str().expect("a text");
            assert!(page.contains(&format!("<code>{said_id}</code>")), "{page}");
            assert!(
                page.contains(&format!("<html lang=\"{lang}\" data-theme=\"dark\">")) && page.contains(said),
                "{page}"
            );
            assert!(page.contains(&format!("<a href=\"{path}\">")), "the same again: {page}");
            assert!(!page.contains("a mistake in drawing"), "{page}");
            for (name, value) in [
                ("content-type", "text/html; charset=utf-8"),
                ("cache-control", "no-store"),
                ("vary", "accept-language, cookie"),
                ("x-robots-tag", "noindex"),
                ("x-content-type-options", "nosniff"),
            ] {
                assert_eq!(head.headers()[name], value, "{path}");
            }
        }
    }
}
