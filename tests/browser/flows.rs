//! What a person does, by role and label: on a phone, a tablet, a laptop and a large screen, in both languages.

use fantoccini::key::Key;
use tests::browser::{Page, test, until};

/// A text in English and in Chinese.
type Said = [&'static str; 2];

/// A page of a size, in a language.
struct Reader<'a> {
    page: &'a Page,
    lang: usize,
}

impl Reader<'_> {
    async fn open(&self, path: &str) {
        let sign = if path.contains('?') { '&' } else { '?' };
        self.page.open(&format!("{path}{sign}lang={}", ["en", "zh"][self.lang])).await;
    }

    async fn click(&self, role: &str, name: Said) {
        self.page.find(role, name[self.lang]).await.click().await;
    }

    async fn fill(&self, name: Said, text: &str) {
        self.page.find("textbox", name[self.lang]).await.fill(text).await;
    }

    async fn reads(&self, text: Said) {
        let text = text[self.lang];
        until(text, async || self.page.text().await.contains(text).then_some(())).await;
    }

    async fn address_has(&self, part: &str) {
        until(part, async || self.page.address().await.contains(part).then_some(())).await;
    }
}

/// Walks through the same steps on each screen and in each language.
fn everywhere(steps: &impl AsyncFn(&Reader<'_>)) {
    test(async |page| {
        for (width, height) in [(360, 740), (768, 1024), (1280, 800), (1920, 1080)] {
            page.size(width, height).await;
            for lang in [0, 1] {
                steps(&Reader { page, lang }).await;
            }
        }
    });
}

const FIRES: Said = ["It fires", "会触发"];
const DOES_NOT_FIRE: Said = ["It does not fire", "不会触发"];

#[test]
fn a_change_is_judged_explained_repaired_and_taken_back() {
    everywhere(&async |reader| {
        reader.open("/aliyun/oss?example=resize").await;
        reader.reads(FIRES).await;
        reader.fill(["key", "key"], "other/a.png").await;
        reader.reads(DOES_NOT_FIRE).await;
        reader.click("link", ["Why", "原因"]).await;
        reader.address_has("view=why").await;
        reader.click("link", ["Set key to source/a.png", "将 key 设为 source/a.png"]).await;
        reader.reads(FIRES).await;
        reader.click("button", ["Undo", "撤销"]).await;
        reader.reads(DOES_NOT_FIRE).await;
        reader.click("button", ["Redo", "重做"]).await;
        reader.reads(FIRES).await;
        // The state is in the link, so it is there again after the page was loaded again.
        let address = reader.page.address().await;
        reader.page.open(address.trim_start_matches(reader.page.origin())).await;
        assert_eq!(reader.page.find("textbox", "key").await.value().await, "source/a.png");
    });
}

#[test]
fn what_a_machine_can_repair_is_repaired_by_one_click() {
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?triggerName=t&cronExpression=0+4+*+*+*&enable=TRUE").await;
        reader.click("link", ["Apply all 2 fixes", "应用全部 2 处修复"]).await;
        reader.reads(FIRES).await;
        assert_eq!(reader.page.find("textbox", "cronExpression").await.value().await, "0 0 4 * * *");
        reader.click("button", ["Undo", "撤销"]).await;
        reader.reads(["2 problems", "2 个问题"]).await;
        assert_eq!(reader.page.find("textbox", "cronExpression").await.value().await, "0 4 * * *");
    });
}

#[test]
fn an_event_is_folded_copied_compared_and_invoked() {
    everywhere(&async |reader| {
        reader.open("/aliyun/oss?example=resize").await;
        let fold: Said = ["Values of /events/0/oss/object", "展开或折叠 /events/0/oss/object"];
        reader.click("button", fold).await;
        until("the fold", async || {
            let fold = reader.page.find("button", fold[reader.lang]).await;
            (fold.attribute("aria-expanded").await? == "false").then_some(())
        })
        .await;
        reader.click("button", ["Copy event", "复制事件"]).await;
        reader.reads(["Copied", "已复制"]).await;
        reader.click("link", ["Table", "表格"]).await;
        reader.address_has("view=table").await;
        reader.click("link", ["Compare", "对比"]).await;
        reader.reads(["Nothing differs.", "没有差异。"]).await;
        reader.fill(["key", "key"], "source/b.png").await;
        reader.reads(["In the fields", "字段"]).await;
        reader.click("link", ["Invoke", "调用"]).await;
        reader.click("button", ["Invoke echo", "调用 echo"]).await;
        reader.reads(["The answer matches the sent bytes exactly.", "响应与发送的内容逐字节一致。"]).await;
    });
}

#[test]
fn a_trigger_is_found_read_about_and_printed() {
    everywhere(&async |reader| {
        reader.open("/").await;
        reader.click("button", ["Find a trigger", "查找触发器"]).await;
        until("the switcher", async || reader.page.has("#switcher[open]").await.then_some(())).await;
        reader.page.type_keys("ObjectCreated:PutObject").await;
        let first = "return document.querySelector('#found [role=option]')?.innerText ?? ''";
        until("what is found", async || {
            let first = reader.page.run(first, Vec::new()).await;
            first.as_str()?.contains("oss:ObjectCreated:PutObject").then_some(())
        })
        .await;
        reader.page.press(Key::Enter).await;
        reader.address_has("/aliyun/oss?example=").await;
        reader.click("link", ["Reference", "参考手册"]).await;
        reader.address_has("/aliyun/oss/reference").await;
        reader.page.back().await;
        reader.click("link", ["Handout", "打印版"]).await;
        reader.address_has("/aliyun/oss/handout").await;
        reader.page.find("image", ["Link to this state as a QR code", "当前状态链接的二维码"][reader.lang]).await;
    });
}

#[test]
fn a_schedule_is_read_and_its_dialects_open() {
    everywhere(&async |reader| {
        reader.open("/schedule").await;
        reader.fill(["Expression", "时间表达式"], "0 0 12 ? * 1").await;
        reader.reads(["At 12:00 every Monday", "每周一 12:00"]).await;
        reader.click("heading", ["Quartz valid", "Quartz 有效"]).await;
        reader.reads(["At 12:00 every Sunday", "每周日 12:00"]).await;
    });
}

/// The colour of the page behind everything.
const GROUND: &str = "return getComputedStyle(document.body).backgroundColor";

#[test]
fn colours_are_chosen() {
    everywhere(&async |reader| {
        reader.page.dark(false).await;
        reader.open("/aliyun/timer?example=daily").await;
        let choice = reader.page.find("combobox", ["Colours", "配色"][reader.lang]).await;
        choice.choose(["Light", "浅色"][reader.lang]).await;
        let light = reader.page.run(GROUND, Vec::new()).await;
        choice.choose(["Dark", "深色"][reader.lang]).await;
        until("dark colours", async || (reader.page.run(GROUND, Vec::new()).await != light).then_some(())).await;
        choice.choose(["System colours", "跟随系统"][reader.lang]).await;
        until("light colours", async || (reader.page.run(GROUND, Vec::new()).await == light).then_some(())).await;
    });
}
