//! What stands around every page: the switcher, the colours, the keys, and what a page says where nothing is.

use app::lookup::look_for;
use server::assets;

use crate::{get, header, send, text};

/// A page of each sort.
const PAGES: [&str; 8] = [
    "/",
    "/schedule",
    "/aliyun/oss",
    "/aliyun/oss/reference",
    "/aliyun",
    "/aliyun/calls",
    "/compare/oss/cos",
    "/nothing",
];

/// A page without the marks between views.
async fn page(path: &str, headers: &[(&str, &str)]) -> String {
    text(send("GET", path, headers).await).await.replace("<!>", "")
}

#[tokio::test]
async fn every_page_leads_to_every_other_without_script() {
    for path in PAGES {
        let page = page(&format!("{path}?lang=zh"), &[]).await;
        let form = page.split("<form ").find(|form| form.contains("class=\"find\"")).expect("a form in the header");
        let (form, _) = form.split_once("</form>").expect("its end");
        assert!(form.contains("method=\"get\"") && form.contains("action=\"/\""), "{path}: {form}");
        assert!(form.contains("<input type=\"hidden\" name=\"lang\" value=\"zh\">"), "{path}: {form}");
        assert!(form.contains("<input type=\"search\" name=\"q\""), "{path}: {form}");
        assert!(page.contains("id=\"switcher\"") && page.contains("id=\"keys\""), "{path}");
    }
    let found = page("/?q=ObjectCreated:PutObject", &[]).await;
    assert!(found.contains("value=\"ObjectCreated:PutObject\""), "what the form leads to");
}

#[tokio::test]
async fn the_script_of_every_page_is_small_and_has_the_nonce() {
    let script = assets::all().iter().find(|asset| asset.name == "site.js").expect("a script");
    let bytes = script.brotli.expect("compressed").len();
    assert!(bytes < 4_000, "{bytes} bytes");
    for path in PAGES {
        let response = get(path).await;
        let policy = header(&response, "content-security-policy").to_owned();
        let nonce =
            policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned();
        let tag = format!("<script type=\"module\" src=\"{}\" nonce=\"{nonce}\"></script>", script.path);
        assert!(text(response).await.contains(&tag), "{path}: {tag}");
    }
}

#[tokio::test]
async fn the_colours_are_those_of_the_cookie() {
    for (cookie, theme, scheme) in [
        ("", "system", "light dark"),
        ("theme=dark; lang=zh", "dark", "dark"),
        ("lang=zh; theme=light", "light", "light"),
        ("theme=%22%3E", "system", "light dark"),
    ] {
        for path in PAGES {
            let response = send("GET", path, &[("cookie", cookie)]).await;
            assert_eq!(header(&response, "vary").split(", ").filter(|name| *name == "cookie").count(), 1, "{path}");
            assert_eq!(header(&response, "cache-control"), "private, no-cache", "{path}");
            let page = text(response).await;
            let html = page.split('>').nth(1).expect("an element");
            assert!(html.ends_with(&format!("data-theme=\"{theme}\"")), "{path} {cookie}: {html}");
            assert!(page.contains(&format!("<meta name=\"color-scheme\" content=\"{scheme}\">")), "{path} {cookie}");
            assert!(page.contains(&format!("<option value=\"{theme}\" selected")), "{path} {cookie}");
        }
    }
}

#[tokio::test]
async fn the_form_of_the_colours_comes_back_to_its_page() {
    let page = page("/aliyun/oss?example=resize&lang=zh", &[]).await;
    assert!(page.contains("<input type=\"hidden\" name=\"to\" value=\"/aliyun/oss?example=resize&amp;lang=zh\">"));
    for (body, cookie, to) in [
        ("theme=dark&to=%2Faliyun%2Foss%3Fexample%3Dresize", "theme=dark", "/aliyun/oss?example=resize"),
        ("theme=light&to=%2F%2Fexample.org", "theme=light", "/"),
        ("theme=blue&to=https%3A%2F%2Fexample.org", "theme=system", "/"),
        ("", "theme=system", "/"),
    ] {
        let response = crate::post("/theme", body).await;
        assert_eq!((response.status().as_u16(), header(&response, "location")), (303, to), "{body}");
        let expected = format!("{cookie}; Path=/; Max-Age=31536000; SameSite=Lax");
        assert_eq!(header(&response, "set-cookie"), expected, "{body}");
        assert_eq!(header(&response, "cache-control"), "no-store", "{body}");
    }
    assert_eq!(get("/theme").await.status(), 405);
}

#[tokio::test]
async fn where_nothing_is_what_was_meant_is_named() {
    for (path, meant) in [
        ("/aliyun/oos", "/aliyun/oss"),
        ("/tencent/Timer", "/tencent/timer"),
        ("/aliyun/oss/", "/aliyun/oss"),
        ("/aliyun/calls/create-triger", "/aliyun/calls/create-trigger"),
    ] {
        let response = get(&format!("{path}?lang=zh")).await;
        assert_eq!((response.status().as_u16(), header(&response, "x-robots-tag")), (404, "noindex"), "{path}");
        let page = text(response).await.replace("<!>", "");
        let (_, said) = page.split_once("<p class=\"meant\">").unwrap_or_else(|| panic!("{path} means nothing"));
        let (said, _) = said.split_once("</p>").expect("its end");
        assert!(said.contains("是否要查找") && said.contains(&format!("<code>{meant}</code>")), "{path}: {said}");
    }
    // What is like nothing is looked for; what is written is shown, and never run.
    let page = page("/somewhere/bucket", &[]).await;
    for hit in look_for("bucket").iter().take(3) {
        assert!(page.contains(&format!("<code>{}</code>", hit.card.path)), "{}", hit.card.id);
    }
    assert!(page.contains("name=\"q\" value=\"bucket\""), "{page}");
    let page = self::page("/%3Cscript%3Ealert(1)%3C/script%3E%FF", &[]).await;
    assert_eq!(page.matches("<script").count(), self::page("/nothing", &[]).await.matches("<script").count());
}
