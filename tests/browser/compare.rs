//! From one cloud to the other.

use tests::browser::{test, until};

/// What stands in the form goes along, with script and without.
#[test]
fn a_configuration_is_carried_to_the_other_cloud_and_opened_there() {
    test(async |page| {
        for script in [true, false] {
            page.script(script).await;
            let link = "/aliyun/timer?triggerName=t1&cronExpression=0+0+4+*+*+*&lang=en";
            if script {
                page.open(link).await;
            } else {
                page.open_early(link).await;
            }
            page.find("textbox", "cronExpression").await.fill("CRON_TZ=Asia/Shanghai 0 0 9 * * MON-FRI").await;
            page.find("button", "Carry this configuration over").await.click().await;
            until("both side by side", async || page.address().await.contains("/compare/timer/timer?").then_some(()))
                .await;
            page.find("heading", "Carry a configuration over").await;
            assert!(page.text().await.contains("0 0 9 * * MON-FRI *"), "the expression of SCF");
            page.find("link", "Open this configuration").await.click().await;
            until("the other trigger", async || page.address().await.contains("/tencent/timer?").then_some(())).await;
            let there = page.find("textbox", "TriggerDesc").await;
            assert_eq!(there.value().await, "0 0 9 * * MON-FRI *");
            assert!(page.address().await.contains("lang=en"), "the language stays");
        }
    });
}
