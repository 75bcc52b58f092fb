//! Invoking a function: each outcome that a classroom wants to see.

use serde_json::json;
use tests::browser::{Page, test, until};

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
