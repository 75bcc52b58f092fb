//! Sending the event through the server to a function, and what the function answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::wire::{InvokeRequest, Mode, Outcome};

use super::prose::Prose;
use crate::api;
use crate::draft::use_draft;
use crate::words;

/// An invocation that was begun.
#[derive(Clone)]
struct Call {
    /// What was sent.
    sent: Vec<u8>,
    /// What came back; nothing as long as it is under way.
    came: Option<Result<Outcome, api::Failure>>,
}

/// Invokes the built-in function with exactly the bytes that the page shows.
#[component]
pub fn Echo() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let call = RwSignal::new(None::<Call>);
    let bytes = move || draft.shown().evaluation.event.as_ref().map(|event| event.bytes.clone());
    let invoke = move |_| {
        let Some(sent) = draft.shown_once().evaluation.event.as_ref().map(|event| event.bytes.clone()) else { return };
        let request = InvokeRequest {
            target: "echo".to_owned(),
            trigger: draft.trigger.id.to_string(),
            mode: Mode::Sync,
            bytes: Some(STANDARD.encode(&sent)),
            config: None,
            occurrence: None,
            edition: None,
            at: None,
            seed: None,
        };
        call.set(Some(Call { sent: sent.clone(), came: None }));
        spawn_local(async move {
            let came = api::post("/api/invoke", &request).await;
            call.set(Some(Call { sent, came: Some(came) }));
        });
    };
    view! {
        <section class="panel live" aria-labelledby="echo">
            <h2 id="echo">{words::ECHO.get(lang)}</h2>
            <p class="hint"><Prose text=words::ECHO_WHAT.get(lang)/></p>
            <button type="button" class="button" disabled=move || bytes().is_none() on:click=invoke>
                <Prose text=words::ECHO_DO.get(lang)/>
            </button>
            <div aria-live="polite">
                {move || call.get().map(|call| {
                    let old = bytes().as_ref() != Some(&call.sent);
                    let old = old.then(|| view! { <p class="problem" data-severity="note">{words::ECHO_OLD.get(lang)}</p> });
                    view! { {old} {answer(&call)} }
                })}
            </div>
        </section>
    }
    .into_any()
}

fn answer(call: &Call) -> AnyView {
    let lang = use_draft().lang;
    let came = match &call.came {
        None => return view! { <p class="status">{words::ECHO_BUSY.get(lang)}</p> }.into_any(),
        Some(Err(failure)) => {
            let said = failure.text().get(lang);
            return view! {
                <p class="problem" data-severity="error">{words::ECHO_FAILED.get(lang)} " " {said}</p>
            }
            .into_any();
        }
        Some(Ok(came)) => came,
    };
    let body = STANDARD.decode(&came.body).unwrap_or_default();
    let same = (body == call.sent).then(|| view! { <p class="hint">{words::ECHO_SAME.get(lang)}</p> });
    view! {
        <h3>{words::ANSWER.get(lang)} " " {came.status} " · " {format!("{:.1} ms", came.duration_ms)}</h3>
        {same}
        <pre class="code" data-answer=""><code>{String::from_utf8_lossy(&body).into_owned()}</code></pre>
    }
    .into_any()
}
