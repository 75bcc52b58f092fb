//! The page with all that is known about a trigger. Only the server draws it.

use bilingual::Text;
use leptos::prelude::*;
use triggers::model::Trigger;

use crate::components::reference::Reference as Article;
use crate::components::{blank_after, prose};
use crate::environment::use_lang;
use crate::location::Location;
use crate::route::trigger_path;

const BACK: Text = Text::new("Try it: configuration, verdict and event", "在线试用：配置、触发判断与事件");

/// The reference of one trigger.
#[component]
pub fn Reference(
    /// The trigger.
    trigger: &'static Trigger,
) -> impl IntoView {
    let lang = use_lang();
    let (name, back) = (trigger.name.get(lang), expect_context::<Location>().link(&trigger_path(trigger)));
    view! {
        <div class="intro">
            <p><a href=back>{BACK.get(lang)}</a></p>
            <h1>{blank_after(name)} <code class="id">{trigger.id.to_string()}</code></h1>
            <p>{prose(trigger.summary.get(lang))}</p>
        </div>
        <Article trigger/>
    }
    .into_any()
}
