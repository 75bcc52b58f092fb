//! The document around the app, as the server writes it.

use bilingual::Lang;
use leptos::prelude::*;

use triggers::model::Trigger;

use crate::components::site::{FOOT, MAIN};
use crate::live::TABLE;
use crate::route::Route;
use crate::{Page, environment::Written, head::Head, location::Location, theme::Theme};

/// The addresses of the files that a document loads.
#[derive(Clone, Debug)]
pub struct Files {
    /// The style sheet.
    pub style: &'static str,
    /// The script that every page has, with a program or without.
    pub script: &'static str,
    /// The program of some pages in a language ([`program`](crate::route::Route::program)), unless the client was left out of the build.
    pub client: fn(&str, Lang) -> Option<Client>,
    /// A script that loads the page again when the server was built anew; for development.
    pub reload: Option<&'static str>,
}

/// The addresses of a program of the client.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// The script that loads it.
    pub js: &'static str,
    /// The program itself.
    pub wasm: &'static str,
}

/// The whole document. `written` is asked after the app was drawn, so that it tells what the drawing needed; `table` for
/// the [element](table) of the trigger whose page it is.
pub fn document(
    files: &Files,
    nonce: &str,
    table: impl FnOnce(&'static Trigger, Lang) -> &'static str,
    written: impl FnOnce() -> Written,
) -> String {
    let head = Head::current();
    let body = view! { <Page/> }.to_html();
    let route = expect_context::<Location>().route();
    let table = match route {
        Route::Trigger { trigger } => table(trigger, head.lang),
        _ => "",
    };
    let written = data("written", &written().to_value().to_json());
    let client = (files.client)(route.program(), head.lang).map(|client| client_links(client, nonce));
    let alternates = head.alternates.iter().map(|(lang, address)| {
        view! { <link rel="alternate" hreflang=*lang href=address.clone()/> }
    });
    let theme: Theme = use_context().unwrap_or_default();
    // Nothing is painted before this begins: what comes later would push aside what is there. A page to work on is short and
    // painted as a whole; one to read, below its header, as it comes.
    let painted = if client.is_some() { FOOT } else { MAIN };
    // As plain text: in a title, the marks that stand between views would be shown.
    let title = head.title.replace('&', "&amp;").replace('<', "&lt;");
    let top = view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content=theme.scheme()/>
        <title inner_html=title></title>
        <meta name="description" content=head.description.clone()/>
        <link rel="canonical" href=head.canonical.clone()/>
        {alternates.collect_view()}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="expect" href=format!("#{painted}") blocking="render"/>
        <link rel="stylesheet" href=files.style/>
        <script type="module" src=files.script nonce=nonce.to_owned()></script>
        {client}
        {files.reload.map(|script| view! { <script src=script defer=true></script> })}
    }
    .to_html();
    let (lang, theme) = (head.lang.tag(), theme.code());
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\" data-theme=\"{theme}\"><head>{top}</head><body>{body}{written}{table}</body></html>"
    )
}

/// The element that holds the packed table of a trigger. It is the same in every document.
pub fn table(packed: &str) -> String {
    data(TABLE, packed)
}

/// JSON for the program of the page. In a script element it must not end the element.
fn data(id: &str, json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{id}\">{}</script>", json.replace('<', "\\u003c"))
}

fn client_links(client: Client, nonce: &str) -> impl IntoView + use<> {
    let start = format!("import start from {:?};start({{module_or_path:{:?}}})", client.js, client.wasm);
    view! {
        <link rel="modulepreload" href=client.js/>
        <link rel="preload" href=client.wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=nonce.to_owned() inner_html=start></script>
    }
}
