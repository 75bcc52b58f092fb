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
        self.page.open(&self.named(path)).await;
    }

    /// The same for a page that never comes to life.
    async fn open_early(&self, path: &str) {
        self.page.open_early(&self.named(path)).await;
    }

    /// A path with the language in its query.
    fn named(&self, path: &str) -> String {
        let sign = if path.contains('?') { '&' } else { '?' };
        format!("{path}{sign}lang={}", ["en", "zh"][self.lang])
    }

    async fn click(&self, role: &str, name: Said) {
        self.page.find(role, name[self.lang]).await.click().await;
    }

    async fn fill(&self, name: Said, text: &str) {
        self.page.find("textbox", name[self.lang]).await.fill(text).await;
    }

    /// What a field of a name says.
    async fn value(&self, name: &str) -> String {
        self.page.find("textbox", name).await.value().await
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
        assert_eq!(reader.value("key").await, "source/a.png");
    });
}

#[test]
fn what_a_machine_can_repair_is_repaired_by_one_click() {
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?triggerName=t&cronExpression=0+4+*+*+*&enable=TRUE").await;
        reader.click("link", ["Apply all 2 fixes", "应用全部 2 处修复"]).await;
        reader.reads(FIRES).await;
        assert_eq!(reader.value("cronExpression").await, "0 0 4 * * *");
        reader.click("button", ["Undo", "撤销"]).await;
        reader.reads(["2 problems", "2 个问题"]).await;
        assert_eq!(reader.value("cronExpression").await, "0 4 * * *");
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
        // The field that the cursor is in says what it allows.
        reader.page.press(Key::Tab).await;
        reader.page.find("textbox", ["Expression", "时间表达式"][reader.lang]).await.click().await;
        reader.page.press(Key::End).await;
        reader.reads(["day of the week: 0–6 or SUN–SAT , - * ?", "星期：0–6 或 SUN–SAT , - * ?"]).await;
    });
}

#[test]
fn keys_are_listed_and_open_views() {
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?example=daily").await;
        reader.page.type_keys("e").await;
        reader.address_has("view=event").await;
        reader.page.type_keys("?").await;
        reader.reads(["Keyboard shortcuts", "键盘快捷键"]).await;
        reader.click("button", ["Close", "关闭"]).await;
        let is_back = "return !document.querySelector('#keys[open]') && document.activeElement.checkVisibility()";
        until("the page", async || (reader.page.run(is_back, Vec::new()).await == true).then_some(())).await;
        reader.page.type_keys("w").await;
        reader.address_has("view=why").await;
    });
}

#[test]
fn what_was_typed_is_there_after_going_elsewhere_and_back() {
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?example=daily&view=event").await;
        reader.fill(["payload", "payload"], "still here").await;
        reader.reads(["\"still here\"", "\"still here\""]).await;
        reader.click("link", ["Reference", "参考手册"]).await;
        reader.address_has("/aliyun/timer/reference").await;
        reader.page.back().await;
        reader.page.live().await;
        assert_eq!(reader.value("payload").await, "still here");
        reader.reads(["\"still here\"", "\"still here\""]).await;
    });
}

#[test]
fn a_choice_of_many_is_found_and_taken() {
    everywhere(&async |reader| {
        reader.open("/aliyun/oss?example=resize&view=config").await;
        reader.page.run("document.querySelector('.picker > summary').click()", Vec::new()).await;
        let filter: Said = ["Filter, such as created*put", "筛选，例如 created*put"];
        reader.page.find("searchbox", filter[reader.lang]).await.fill("removed*delete").await;
        until("the others to go", async || {
            let created = "return document.querySelector('[value=\"oss:ObjectCreated:PostObject\"]').checkVisibility()";
            (reader.page.run(created, Vec::new()).await == false).then_some(())
        })
        .await;
        reader
            .page
            .run("document.querySelector('[value=\"oss:ObjectRemoved:DeleteObject\"]').click()", Vec::new())
            .await;
        // What is chosen is shown behind the line, and is in the configuration.
        until("the chip", async || {
            let chips = "return [...document.querySelectorAll('.picker .chosen')].map(chip => chip.textContent).join()";
            let chips = reader.page.run(chips, Vec::new()).await;
            chips.as_str()?.contains("oss:ObjectRemoved:DeleteObject").then_some(())
        })
        .await;
        reader.address_has("DeleteObject").await;
    });
}

#[test]
fn a_state_is_compared_with_another_edition_and_with_what_the_page_began_with() {
    everywhere(&async |reader| {
        reader.open("/aliyun/oss?example=resize&view=compare").await;
        let choice = reader.page.find("combobox", ["Compare with", "对比对象"][reader.lang]).await;
        choice.choose(["this state in edition 2019-03-27", "相同状态，格式版本 2019-03-27"][reader.lang]).await;
        reader.reads(["In the event", "事件"]).await;
        choice.choose(["the state that the page was opened with", "打开页面时的状态"][reader.lang]).await;
        reader.reads(["Nothing differs.", "没有差异。"]).await;
    });
}

#[test]
fn a_configuration_is_pasted_and_taken_back() {
    let area: Said = [
        "YAML, JSON or HCL: one of the texts above, the body of the call, a tool's file, or some fields.",
        "YAML、JSON 或 HCL：上方的任一文本、创建触发器的请求体、工具的配置文件，或部分字段。",
    ];
    let text = r#"{"triggerName":"t1","triggerType":"timer","triggerConfig":"{\"cronExpression\":\"0 49 5 * * *\"}","colour":1}"#;
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?at=2018-02-09T00:00:00Z&view=config").await;
        reader.page.run("document.querySelector('details.paste > summary').click()", Vec::new()).await;
        reader.fill(area, text).await;
        reader.click("button", ["Fill in the form", "填入表单"]).await;
        reader.reads(["Filled in. Read as:", "已填入表单。识别为："]).await;
        reader.reads(["Left out:", "未采用的内容："]).await;
        reader.reads(["/colour", "/colour"]).await;
        assert_eq!(reader.value("cronExpression").await, "0 49 5 * * *");
        reader.click("button", ["Undo", "撤销"]).await;
        until("the form is empty again", async || reader.value("cronExpression").await.is_empty().then_some(())).await;
    });
}

#[test]
fn an_address_without_a_page_leads_to_the_one_that_was_meant() {
    everywhere(&async |reader| {
        reader.open("/aliyun/osss").await;
        reader.reads(["Page not found", "页面不存在"]).await;
        reader.click("link", ["OSS /aliyun/oss", "OSS 触发器 /aliyun/oss"]).await;
        reader.address_has("example=put-2023").await;
        // The browser reports the page that is not there.
        drop(reader.page.errors().await);
    });
}

#[test]
fn a_lost_server_is_said_and_what_is_local_goes_on() {
    let lost: Said = ["The server cannot be reached.", "无法连接服务器。"];
    everywhere(&async |reader| {
        reader.open("/aliyun/timer?example=daily&view=event").await;
        assert!(!reader.page.text().await.contains(lost[reader.lang]));
        reader.page.offline(true).await;
        reader.reads(lost).await;
        reader.fill(["payload", "payload"], "still here").await;
        reader.reads(["\"still here\"", "\"still here\""]).await;
        reader.page.offline(false).await;
        until("the server", async || (!reader.page.has("html[data-lost]").await).then_some(())).await;
        assert!(!reader.page.text().await.contains(lost[reader.lang]));
        let errors = reader.page.errors().await;
        assert!(errors.iter().all(|error| error.contains("net::ERR_INTERNET_DISCONNECTED")), "{errors:?}");
    });
}

#[test]
fn a_page_without_its_program_goes_on_as_a_form() {
    everywhere(&async |reader| {
        for blocked in ["*.wasm", "*timed-*.js"] {
            reader.page.block(&[blocked]).await;
            reader.open_early("/aliyun/timer?at=2018-02-09T00:00:00Z").await;
            reader.reads(["The program of this page could not start", "本页的程序无法启动"]).await;
            assert!(!reader.page.has("html[data-live]").await);
            reader.fill(["triggerName", "triggerName"], "t1").await;
            reader.fill(["cronExpression", "cronExpression"], "0 49 5 * * *").await;
            reader.click("button", ["Show", "查看结果"]).await;
            reader.reads(["2018-02-09T05:49:00Z", "2018-02-09T05:49:00Z"]).await;
            reader.page.block(&[]).await;
            // What the browser says of it is about what is blocked.
            drop(reader.page.errors().await);
        }
    });
}

#[test]
fn without_script_every_view_is_a_page() {
    everywhere(&async |reader| {
        reader.page.script(false).await;
        reader.open_early("/aliyun/oss?example=resize").await;
        reader.click("link", ["Why", "原因"]).await;
        reader.reads(["prefix", "prefix"]).await;
        reader.address_has("view=why").await;
        reader.fill(["key", "key"], "other/a.png").await;
        reader.click("button", ["Show", "查看结果"]).await;
        reader.reads(DOES_NOT_FIRE).await;
        reader.click("link", ["Set key to source/a.png", "将 key 设为 source/a.png"]).await;
        reader.reads(FIRES).await;
        reader.page.script(true).await;
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
