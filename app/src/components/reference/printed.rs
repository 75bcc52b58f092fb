//! What documents print, drawn by the server.

use bilingual::Lang;
use leptos::prelude::*;
use triggers::model::Sample;

use crate::components::{cites, prose};

/// The samples; nothing where there are none.
pub(super) fn printed(samples: &'static [Sample], lang: Lang) -> Option<AnyView> {
    let found = samples.iter().map(|sample| {
        view! {
            <details id=["sample-", sample.id].concat() open=true>
                <summary>{prose(sample.means.get(lang))}</summary>
                {block(sample.text.trim_end().to_owned())}
                {cites(sample.cites)}
            </details>
        }
        .into_any()
    });
    (!samples.is_empty()).then(|| found.collect::<Vec<_>>().into_any())
}

/// A text as it is written.
pub(super) fn block(text: String) -> AnyView {
    view! { <div class="code"><pre><code>{text}</code></pre></div> }.into_any()
}
