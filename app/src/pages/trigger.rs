//! The page of one trigger.

use leptos::prelude::*;
use schedule::text::Text;

use crate::{browser, environment::use_lang, location::Location};

const SEED: Text = Text::new("Seed", "种子");
const STATE: Text = Text::new("State", "状态");
const SHOW: Text = Text::new("Show", "显示");

/// One trigger.
#[component]
pub fn Trigger(
    /// Its id: `aliyun/oss`.
    id: &'static str,
) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let seed = location.query().with_untracked(|query| {
        query.split('&').find_map(|pair| pair.strip_prefix("seed=")).unwrap_or_default().to_owned()
    });
    let edit = move |event| location.edit(browser::query_of(&form_of(&event)).unwrap_or_default());
    view! {
        <h1>{id}</h1>
        <form method="get" data-state="" on:input=edit>
            {location.lang().map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })}
            <label>{SEED.get(lang)} " " <input name="seed" value=seed/></label>
            <noscript><button>{SHOW.get(lang)}</button></noscript>
        </form>
        <p>{STATE.get(lang)} ": " <output>{location.query()}</output></p>
    }
}

fn form_of(event: &leptos::ev::Event) -> web_sys::HtmlFormElement {
    use web_sys::wasm_bindgen::JsCast;
    event.current_target().map(JsCast::unchecked_into).expect("an event handler has an element")
}
