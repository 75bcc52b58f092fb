//! Invoking a function: each outcome that a classroom wants to see.

use serde_json::{Value, json};
use tests::browser::{Page, test, until};
use triggers::catalogue::TRIGGERS;

/// Chooses a function, and invokes it.
async fn invoke(page: &Page, target: &str) {
    let choose = "const list = document.querySelector('#i-target'); list.value = arguments[0]; \
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, vec![json!(target)]).await;
    page.find("button", &format!("Invoke {target}")).await.click().await;
}

async fn reads(page: &Page, text: &str) {
    until(text, async || page.text().await.contains(text).then_some(())).await;
}

#[test]
fn every_outcome_is_shown() {
    test(async |page| {
        page.open("/aliyun/api-gateway?example=get&view=invoke").await;
        invoke(page, "log").await;
        reads(page, "members: path, httpMethod").await;
        invoke(page, "fail").await;
        reads(page, "The function threw an error").await;
        reads(page, "If the function fails").await;
        invoke(page, "huge").await;
        reads(page, "7340032 bytes").await;
        // What the source makes of the answer is said with it.
        invoke(page, "respond").await;
        reads(page, "The answer meets the contract").await;
        invoke(page, "echo").await;
        reads(page, "The answer matches the sent bytes exactly.").await;
        reads(page, "The answer breaks the contract").await;
    });
}

#[test]
fn a_slow_function_can_be_canceled() {
    test(async |page| {
        page.open("/aliyun/timer?example=daily&view=invoke").await;
        invoke(page, "slow").await;
        reads(page, "Waiting for the answer").await;
        page.find("button", "Cancel").await.click().await;
        reads(page, "Canceled.").await;
        // The next one goes through as if nothing had been.
        invoke(page, "echo").await;
        reads(page, "The answer matches the sent bytes exactly.").await;
    });
}

/// A trigger of each family, in both clouds where both have it, with the first of its examples.
const FAMILIES: [&str; 17] = [
    "aliyun/timer",
    "tencent/timer",
    "aliyun/oss",
    "tencent/cos",
    "aliyun/http",
    "aliyun/api-gateway",
    "tencent/api-gateway",
    "aliyun/mns-queue",
    "tencent/cmq",
    "aliyun/kafka",
    "tencent/ckafka",
    "aliyun/sls",
    "tencent/cls",
    "aliyun/tablestore",
    "aliyun/cdn",
    "aliyun/eventbridge",
    "tencent/mps",
];

/// The operator's functions are real ones on this machine, and answer the digest of what reached them.
#[test]
fn functions_of_the_operator_receive_the_event_that_the_page_shows() {
    test(async |page| {
        for (i, family) in FAMILIES.into_iter().enumerate() {
            let trigger = TRIGGERS.iter().find(|known| known.id.to_string() == family).expect("a trigger");
            let example = trigger.examples.first().expect("an example");
            let language = ["node", "python"][i % 2];
            // Of SCF's two kinds, each language plays both.
            let target = match trigger.id.provider.code() {
                "aliyun" => "",
                _ if i / 2 % 2 == 0 => "-web",
                _ => "-scf",
            };
            page.open(&format!("/{family}?example={}&view=invoke", example.id)).await;
            invoke(page, &[language, target].concat()).await;
            let answer = until("an answer", async || {
                let answer = page.run("return document.querySelector('[data-answer]')?.textContent", vec![]).await;
                serde_json::from_str::<Value>(answer.as_str()?).ok()
            });
            let answer = answer.await;
            let event = "return fetch(arguments[0], {method: 'POST', body: arguments[1], \
                headers: {'content-type': 'application/json'}}).then(answer => answer.json())";
            let path = format!("/api/triggers/{family}/event");
            let event = page.run(event, vec![json!(path), json!(example.state)]).await;
            assert_eq!((&answer["function"], &answer["sha256"]), (&json!(language), &event["sha256"]), "{family}");
            // What such a target says of the call is shown, and that it has no queue.
            assert_eq!(page.text().await.contains("Request ID"), target != "-web", "{family}");
            assert!(page.has("#i-queued:disabled").await);
        }
    });
}

#[test]
fn a_function_can_be_called_without_waiting_for_it() {
    test(async |page| {
        page.open("/aliyun/oss?example=put-2021&view=invoke&lang=zh").await;
        page.find("checkbox", "不等待响应（异步调用）").await.click().await;
        page.find("button", "调用 echo").await.click().await;
        reads(page, "响应 202").await;
        reads(page, "函数的返回值不会传回此处").await;
    });
}

async fn open_signing(page: &Page) {
    page.run("document.querySelector('details.signing > summary').click()", Vec::new()).await;
}

#[test]
fn a_call_is_shown_as_a_command_with_its_signature() {
    test(async |page| {
        page.open("/tencent/cos?view=invoke").await;
        // Nothing is called without an event.
        open_signing(page).await;
        assert!(page.has(".signing button:disabled").await);
        for (kind, said) in
            [("tencent-scf", "TC3-HMAC-SHA256"), ("aliyun-fc3", "ACS3-HMAC-SHA256"), ("http", "are not signed")]
        {
            page.open("/tencent/timer?example=every-day&view=invoke").await;
            open_signing(page).await;
            page.find("combobox", "Kind of function").await.choose(kind).await;
            page.find("button", "Show the call").await.click().await;
            reads(page, said).await;
            reads(page, "curl -sS -i -X POST").await;
        }
    });
}
