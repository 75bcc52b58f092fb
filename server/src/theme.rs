//! The choice of the colours, kept in a cookie. A page's own script keeps it itself; without script, a form sends it here.

use app::theme::{NAME, PATH, Theme};
use axum::{
    Form, Router,
    extract::rejection::FormRejection,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Deserialize;

use crate::{Site, cookie};

/// For how long a choice is kept, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route(PATH, post(choose))
}

/// What a person chose before, else what the system says.
pub(crate) fn chosen(headers: &HeaderMap) -> Theme {
    cookie::values(headers, NAME).find_map(Theme::from_code).unwrap_or_default()
}

/// What the form sends.
#[derive(Default, Deserialize)]
struct Choice {
    #[serde(default)]
    theme: String,
    /// The page that it stands on.
    #[serde(default)]
    to: String,
}

/// Keeps a choice and goes back to the page. What cannot be read is no choice, and leads home.
async fn choose(choice: Result<Form<Choice>, FormRejection>) -> Response {
    let Choice { theme, to } = choice.map(|Form(choice)| choice).unwrap_or_default();
    let theme = Theme::from_code(&theme).unwrap_or_default();
    let to = Some(to).filter(|to| is_here(to)).and_then(|to| HeaderValue::try_from(to).ok());
    let cookie = format!("{NAME}={}; Path=/; Max-Age={KEPT}; SameSite=Lax", theme.code());
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, to.unwrap_or(HeaderValue::from_static("/")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.extend(HeaderValue::try_from(cookie).ok().map(|cookie| (header::SET_COOKIE, cookie)));
    response
}

/// Whether an address is a path of this site: nobody is led elsewhere from here.
fn is_here(to: &str) -> bool {
    to.starts_with('/') && !to[1..].starts_with(['/', '\\']) && to.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_nowhere_else() {
        for to in ["/", "/aliyun/oss?example=resize&lang=zh", "/nothing"] {
            assert!(is_here(to), "{to}");
        }
        for to in
            ["", "//example.org", "/\\example.org", "https://example.org", "/\t/example.org", "/a\r\nb", "/\u{e9}"]
        {
            assert!(!is_here(to), "{to:?}");
        }
    }

    #[test]
    fn the_first_cookie_that_means_something_counts() {
        for (cookies, expected) in [
            ("", Theme::System),
            ("theme=dark", Theme::Dark),
            ("lang=zh; theme=light", Theme::Light),
            ("theme=blue; theme=dark", Theme::Dark),
            ("mytheme=dark", Theme::System),
        ] {
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))]);
            assert_eq!(chosen(&headers), expected, "{cookies}");
        }
    }
}
