//! Pages.

use crate::{get, header, send, text};

#[tokio::test]
async fn a_page_may_run_its_own_script_alone() {
    let response = get("/").await;
    let policy = header(&response, "content-security-policy").to_owned();
    assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval "), "{policy}");
    let (_, rest) = policy.split_once("'nonce-").expect("a nonce");
    let (nonce, _) = rest.split_once('\'').expect("an end of the nonce");
    let page = text(response).await;
    assert_eq!(page.matches("<script").count(), 3, "the site's, the start of the client, and what the server wrote");
    assert!(page.contains(&format!("nonce=\"{nonce}\"")));
    assert!(!page.contains(" style="), "the policy forbids styles of single elements");
    assert_ne!(header(&get("/").await, "content-security-policy"), policy, "a nonce is used once");
}

#[tokio::test]
async fn every_answer_is_guarded() {
    for path in ["/", "/healthz", "/favicon.svg", "/nothing", "/assets/nothing.js"] {
        let response = get(path).await;
        assert_eq!(header(&response, "x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header(&response, "referrer-policy"), "no-referrer", "{path}");
        assert!(header(&response, "content-security-policy").contains("default-src 'none'"), "{path}");
    }
}

#[tokio::test]
async fn what_a_person_entered_is_nothing_for_search_engines() {
    for (path, robots) in [
        ("/", ""),
        ("/?lang=zh", ""),
        ("/schedule", ""),
        ("/schedule?expression=*", "noindex"),
        ("/aliyun/timer/reference", ""),
        ("/aliyun/timer?seed=a", "noindex"),
        ("/nothing", "noindex"),
    ] {
        let response = get(path).await;
        assert_eq!(header(&response, "x-robots-tag"), robots, "{path}");
        assert_eq!(header(&response, "cache-control"), "private, no-cache", "{path}");
    }
}

#[tokio::test]
async fn nothing_is_at_other_addresses() {
    let response = get("/aliyun/nothing").await;
    assert_eq!(response.status(), 404);
    assert!(text(response).await.contains("Page not found"));
    assert_eq!(get("/assets/nothing.js").await.status(), 404);
}

#[tokio::test]
async fn pages_are_only_read() {
    for method in ["POST", "PUT", "DELETE"] {
        let response = send(method, "/", &[]).await;
        assert_eq!((response.status().as_u16(), header(&response, "allow")), (405, "GET, HEAD"), "{method}");
    }
    let response = send("HEAD", "/", &[]).await;
    assert_eq!(response.status(), 200);
    assert_eq!(text(response).await, "");
}

#[tokio::test]
async fn the_language_of_the_link_comes_first() {
    let chinese = [("accept-language", "zh-CN")];
    let cookie = [("accept-language", "zh-CN"), ("cookie", "lang=en")];
    for (path, headers, tag) in [
        ("/", &[][..], "en"),
        ("/", &chinese, "zh-CN"),
        ("/", &cookie, "en"),
        ("/?lang=zh", &cookie, "zh-CN"),
        ("/?lang=xx", &chinese, "zh-CN"),
    ] {
        let page = text(send("GET", path, headers).await).await;
        assert!(page.starts_with(&format!("<!DOCTYPE html><html lang=\"{tag}\"")), "{path} {headers:?}");
    }
}

#[tokio::test]
async fn a_language_that_is_not_there_is_said() {
    for path in ["/", "/schedule", "/aliyun/timer", "/nothing"] {
        let page = text(get(&format!("{path}?lang=%3Cfr%3E")).await).await;
        assert!(page.contains("<code>&lt;fr&gt;</code>"), "{path}: {page}");
        assert!(page.contains("This site is not available in that language."), "{path}");
        let page = text(get(&format!("{path}?lang=en")).await).await;
        assert!(!page.contains("This site is not available in that language."), "{path}");
    }
}

#[tokio::test]
async fn a_page_names_itself_in_both_languages() {
    let page = text(get("/aliyun/timer?lang=zh&seed=a").await).await;
    for link in [
        r#"<link rel="canonical" href="http://localhost:3000/aliyun/timer?lang=zh">"#,
        r#"<link rel="alternate" hreflang="en" href="http://localhost:3000/aliyun/timer?lang=en">"#,
        r#"<link rel="alternate" hreflang="zh-CN" href="http://localhost:3000/aliyun/timer?lang=zh">"#,
        r#"<link rel="alternate" hreflang="x-default" href="http://localhost:3000/aliyun/timer">"#,
    ] {
        assert!(page.contains(link), "{link} in {page}");
    }
}

#[tokio::test]
async fn the_page_about_schedules_names_itself_and_is_linked_from_everywhere() {
    let page = text(get("/schedule?lang=zh").await).await;
    assert!(page.contains("<title>时间表达式对照 · Trigger Playground</title>"), "{page}");
    assert!(page.contains(r#"<link rel="canonical" href="http://localhost:3000/schedule?lang=zh">"#), "{page}");
    for path in ["/", "/aliyun/timer", "/nothing"] {
        assert!(text(get(path).await).await.contains(r#"href="/schedule""#), "{path}");
    }
}

#[tokio::test]
async fn the_reference_of_a_trigger_names_itself_and_is_linked_from_its_page() {
    let page = text(get("/aliyun/oss/reference?lang=zh").await).await;
    assert!(
        page.contains("<title>OSS 触发器 (aliyun/oss) · 参考手册 · 阿里云 FC · Trigger Playground</title>"),
        "{page}"
    );
    assert!(page.contains(r#"<link rel="canonical" href="http://localhost:3000/aliyun/oss/reference?lang=zh">"#));
    assert!(page.contains(r#"<a href="/aliyun/oss?lang=zh">"#), "the way back");
    assert!(page.contains(r#"id="config-filter.key.prefix""#), "its fields");
    let page = text(get("/aliyun/oss?lang=zh").await).await;
    assert!(page.contains(r#"<a href="/aliyun/oss/reference?lang=zh">"#), "the way there");
    assert!(page.contains(r#"href="/aliyun/oss/reference?lang=zh#config-filter.key.prefix""#), "from a field");
}

#[tokio::test]
async fn no_expression_breaks_the_page_or_makes_it_large() {
    let many = ["also=Asia/Tokyo"; 400].join("&");
    for query in [
        "expression=*+*+*+*+*+*&month=2100-12",
        "expression=CRON_TZ=Pacific/Apia+*+*+*+*+*+*&from=2011-12-29T00:00:00Z&month=2011-12-30",
        "expression=@every+1s&direction=previous",
        "expression=0+0+0+30+2+*",
        "expression=0+0+4+*+*+*&from=9999-12-31T23:59:59Z",
        "expression=0+0+4+*+*+*&from=0000-01-01T00:00:00Z&direction=previous",
        "expression=%00%F0%9F%98%80&do.rhythm=at&do.at=99:99&do.days=dates&do.date=0",
        "do.rhythm=minutes&do.every=0&do.first=200&do.last=-1&do.zone=Mars",
        &*many,
        &*["expression=0+0+4+*+*+*&", &many].concat(),
    ] {
        let response = get(&format!("/schedule?{query}")).await;
        assert_eq!(response.status(), 200, "{query}");
        let page = text(response).await;
        assert!(page.len() < 200_000, "{query}: {} bytes", page.len());
        assert!(!page.contains(" style="), "{query}");
    }
}

#[tokio::test]
async fn what_is_in_a_link_is_shown_and_never_run() {
    let plain = text(get("/aliyun/timer").await).await.matches("<script").count();
    for query in ["seed=%3C/script%3E%3Cscript%3Ealert(1)", "seed=%22%3E%3Cscript%3E", "%ff=%00", "&&&=&lang"] {
        let response = get(&format!("/aliyun/timer?{query}")).await;
        assert_eq!(response.status(), 200, "{query}");
        assert_eq!(text(response).await.matches("<script").count(), plain, "{query}");
    }
}

/// The server reads what is pasted, so the box is for those with script alone; its area is no field of the form.
#[tokio::test]
async fn a_box_takes_a_configuration_as_text() {
    for (lang, title) in [("en", "Paste a configuration"), ("zh", "粘贴配置")] {
        // Without the marks that leptos finds nodes by.
        let page =
            text(get(&format!("/aliyun/timer?lang={lang}")).await).await.replace("<!>", "").replace("<!---->", "");
        let (form, rest) = page.split_once("</form>").expect("a form");
        assert!(!form.contains("id=\"paste\""), "{lang}");
        let (_, rest) = rest.split_once("<details class=\"paste live\">").expect("a box");
        let (inside, _) = rest.split_once("</details>").expect("an end of the box");
        assert!(inside.starts_with(&format!("<summary>{title}</summary><label for=\"paste\"")), "{inside}");
        assert!(inside.contains("<textarea id=\"paste\"") && !inside.contains(" name="), "{inside}");
        assert!(inside.contains("<button type=\"button\""), "{inside}");
    }
}
