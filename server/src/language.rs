//! The language of links that name none.

use axum::http::{HeaderMap, header};
use bilingual::Lang;

use crate::cookie;

/// The language that a person chose before, else the one that the browser likes best, else English.
pub(crate) fn preferred(headers: &HeaderMap) -> Lang {
    chosen(headers).or_else(|| liked(headers)).unwrap_or_default()
}

fn chosen(headers: &HeaderMap) -> Option<Lang> {
    cookie::values(headers, "lang").find_map(Lang::from_code)
}

fn liked(headers: &HeaderMap) -> Option<Lang> {
    let text = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best = None;
    for item in text.split(',') {
        let (tag, parameters) = item.split_once(';').unwrap_or((item, ""));
        let weight = parameters.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>).unwrap_or(0.0);
        // Every Chinese is nearer to Simplified Chinese than to English.
        let code = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let Some(lang) = Lang::from_code(&code) else { continue };
        if weight > 0.0 && best.is_none_or(|(_, heaviest)| weight > heaviest) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn check(cookie: &'static str, accepted: &'static str, expected: Lang) {
        let headers = HeaderMap::from_iter([
            (header::COOKIE, HeaderValue::from_static(cookie)),
            (header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted)),
        ]);
        assert_eq!(preferred(&headers), expected, "{cookie} / {accepted}");
    }

    #[test]
    fn a_choice_comes_before_a_liking() {
        check("", "", Lang::En);
        check("", "fr, de;q=0.9", Lang::En);
        check("", "zh-CN,zh;q=0.9,en;q=0.8", Lang::Zh);
        check("", "fr, zh-TW;q=0.5, en;q=0.4", Lang::Zh);
        check("", "zh;q=0, en;q=0.1", Lang::En);
        check("a=b; lang=en", "zh", Lang::En);
        check("lang=zh", "en", Lang::Zh);
        check("lang=xx", "zh", Lang::Zh);
    }
}
