use leptos::prelude::RenderHtml;

use super::*;

/// What the server writes, without the marks that leptos finds nodes by.
fn check(view: impl Into<View>, html: &str) {
    assert_eq!(view.into().into_any().to_html().replace("<!>", ""), html);
}

#[test]
fn a_view_is_written_as_html() {
    check(el("p").class("a").with("x").with(code("y")), r#"<p class="a">x<code>y</code></p>"#);
    check(el("input").at("value", "").flag("checked", true).flag("disabled", false), r#"<input value="" checked="">"#);
    check(
        el("ul").live(|| (0..2).map(|n| el("li").with(n.to_string())).collect::<View>()),
        "<ul><li>0</li><li>1</li></ul>",
    );
    check(el("p").live_at("title", || Some("t")).live_flag("hidden", || false), r#"<p title="t"></p>"#);
    check(el("button").on("click", |_| ()), "<button></button>");
    let mut items = View::default();
    for text in ["a", "b"] {
        items.keep(text.to_owned(), move || el("li").with(text).into());
    }
    check(el("ol").with(items), "<ol><li>a</li><li>b</li></ol>");
}

#[test]
fn what_html_would_read_otherwise_is_escaped() {
    check("<&>\"", "&lt;&amp;&gt;\"");
    check(el("a").at("title", "\"<&"), "<a title=\"&quot;&lt;&amp;\"></a>");
}

#[test]
fn a_parser_takes_the_first_line_break_from_an_area() {
    check(el("textarea").with("\nx"), "<textarea>\n\nx</textarea>");
    check(el("textarea").with("x"), "<textarea>x</textarea>");
    check(el("textarea").with("</textarea><&para"), "<textarea>&lt;/textarea&gt;&lt;&amp;para</textarea>");
    check(el("textarea"), "<textarea></textarea>");
}

#[test]
fn texts_are_never_empty_and_never_side_by_side() {
    let view = View::from("a").and("").and("b".to_owned()).and(None::<&str>).and(code("c")).and("");
    assert_eq!(view.0.len(), 2);
    check(view, "ab<code>c</code>");
}
