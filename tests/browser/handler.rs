//! One's own handler in the browser: what it receives, what comes of it, and what it cannot do.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use fantoccini::key::Key;
use serde_json::json;
use tests::browser::{Page, test, until};
use triggers::catalogue::{TRIGGERS, library};
use triggers::model::Trigger;
use triggers::value::Value;

/// Python may take this long to start on a busy machine.
const PYTHON: Duration = Duration::from_secs(100);

/// Opens the panel and waits until there is code in it.
async fn open(page: &Page, address: &str) {
    page.open(&format!("{address}&view=invoke")).await;
    page.find("heading", "Your own handler").await.click().await;
    ready(page).await;
}

async fn ready(page: &Page) {
    until("code in the field", async || (!page.find("textbox", "Code").await.value().await.is_empty()).then_some(()))
        .await;
}

/// Puts code into the field as a paste does.
async fn enter(page: &Page, code: &str) {
    let paste = "const area = document.getElementById('h-code'); area.focus(); area.select(); \
        document.execCommand('insertText', false, arguments[0]);";
    page.run(paste, vec![json!(code)]).await;
}

async fn run(page: &Page) {
    until("a button that runs", async || page.has("#handler [data-do=run]:not([disabled])").await.then_some(())).await;
    // Not below the line of tabs, which stays where it is.
    page.run("document.querySelector('#handler [data-do=run]').scrollIntoView({ block: 'center' })", vec![]).await;
    page.find("button", "Run").await.click().await;
}

/// What the panel says.
async fn said(page: &Page) -> String {
    let read = "return document.querySelector('#handler .outcome').innerText";
    page.run(read, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn says(page: &Page, text: &str) {
    until(text, async || said(page).await.contains(text).then_some(())).await;
}

/// Enters code, runs it, and waits until the panel says something.
async fn gives(page: &Page, code: &str, text: &str) {
    enter(page, code).await;
    run(page).await;
    says(page, text).await;
}

#[test]
fn the_sample_of_a_trigger_runs_and_its_answer_is_judged() {
    test(async |page| {
        open(page, "/aliyun/api-gateway?example=get").await;
        run(page).await;
        says(page, "The answer meets the contract").await;
        open(page, "/tencent/api-gateway?example=post").await;
        run(page).await;
        says(page, "statusCode").await;
        says(page, "The answer meets the contract").await;
        open(page, "/aliyun/timer?example=daily").await;
        run(page).await;
        until("an answer", async || page.has("#handler [data-answer]").await.then_some(())).await;
    });
}

#[test]
fn the_event_arrives_as_the_cloud_hands_it_over() {
    test(async |page| {
        open(page, "/aliyun/oss?example=put-2023").await;
        let bytes = "exports.handler = (event, context, callback) => callback(null, event);";
        enter(page, bytes).await;
        run(page).await;
        until("an answer", async || page.has("#handler [data-answer]").await.then_some(())).await;
        let compare = "return document.querySelector('#handler [data-answer]').textContent \
            === document.querySelector('[data-event]').textContent";
        assert_eq!(page.run(compare, vec![]).await, json!(true), "byte for byte");
        gives(
            page,
            "exports.handler = async (event) => [event.constructor.name, Buffer.isBuffer(event)];",
            "[\"Buffer\",true]",
        )
        .await;
        open(page, "/tencent/timer?example=every-minute").await;
        gives(page, "exports.main_handler = async (event) => [typeof event, event.Type];", "[\"object\",\"Timer\"]")
            .await;
        // Functions that an HTTP trigger of Function Compute 2.0 calls get a request and no event.
        open(page, "/aliyun/http?example=action-2021").await;
        gives(
            page,
            "exports.handler = (request, response) => {\n  response.setStatusCode(201);\n  \
             response.setHeader('x-path', request.path);\n  response.send(request.method);\n};",
            "{\"statusCode\":201,\"headers\":{\"x-path\":\"/action\"},\"body\":\"GET\"}",
        )
        .await;
        says(page, "The answer meets the contract").await;
    });
}

#[test]
fn errors_are_reported_as_the_cloud_reports_them() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        for (code, report) in [
            ("exports.handler = (e, c, callback) => callback(new RangeError('oops'));", "\"errorType\":\"RangeError\""),
            ("exports.handler = (e, c, callback) => callback('only words');", "{\"errorMessage\":\"only words\"}"),
            ("exports.handler = async () => {\n  await null;\n  null.x;\n};", "(/code/index.js:3:8)"),
            (
                "exports.handler = () => {\n  setTimeout(() => { throw new Error('later'); });\n};",
                "\"errorMessage\":\"later\"",
            ),
            ("exports.handler = () => {\n  Promise.reject(new Error('alone'));\n};", "\"errorMessage\":\"alone\""),
            ("exports.handler = async () => {\n  let x = ;\n};", "/code/index.js:2"),
            ("exports.other = 1;", "exports.handler is not a function"),
            ("exports.handler = async () => ({ a: 1n });", "serialize a BigInt"),
            ("exports.handler = async () => process.exit(1);", "Process exited unexpectedly before completing request"),
            ("require('fs');", "Cannot find module 'fs'"),
        ] {
            gives(page, code, report).await;
            assert!(said(page).await.contains("The handler failed"), "{code}");
        }
        open(page, "/tencent/timer?example=every-minute").await;
        let code = "exports.main_handler = async () => {\n  throw new Error('oops');\n};";
        gives(
            page,
            code,
            "{\"errorCode\":1,\"errorMessage\":\"user code exception caught\",\"stackTrace\":\"Error: oops\\n",
        )
        .await;
        says(page, "(/var/user/index.js:2:9)").await;
    });
}

#[test]
fn what_it_logs_is_shown() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        gives(
            page,
            "exports.handler = async (event) => {\n  console.log('%s is', 'this', { a: [1] });\n};",
            "this is { a: [ 1 ] }",
        )
        .await;
        gives(
            page,
            "exports.handler = async () => {\n  for (;;) console.log('x'.repeat(1000));\n};",
            "Ended: its log is longer than",
        )
        .await;
        let log = page.run("return document.querySelector('#handler [data-log]').textContent.length", vec![]).await;
        assert_eq!(log, json!(65_536));
        gives(page, "exports.handler = async () => 'x'.repeat(7 << 20);", "7340032 bytes").await;
    });
}

#[test]
fn what_never_ends_is_ended() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        for code in [
            "exports.handler = async () => {\n  for (;;);\n};",
            "for (;;);",
            "exports.handler = () => 5;",
            "exports.handler = async () => {\n  for (;;) await null;\n};",
        ] {
            let begun = Instant::now();
            gives(page, code, "Ended after 5000 ms").await;
            assert!(begun.elapsed() >= Duration::from_secs(5), "not before its time");
            assert!(!page.has("iframe").await, "the sandbox is gone");
        }
        // Messages without end, which would fill the memory.
        gives(page, "exports.handler = async () => {\n  for (;;) postMessage({ log: '' });\n};", "Ended").await;
        // A person need not wait.
        enter(page, "exports.handler = async () => {\n  for (;;);\n};").await;
        run(page).await;
        says(page, "Running").await;
        page.find("button", "Stop").await.click().await;
        says(page, "Stopped.").await;
        gives(page, "exports.handler = async () => 'and on';", "and on").await;
    });
}

#[test]
fn it_reaches_neither_network_nor_storage_nor_the_page() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        page.run("localStorage.setItem('a', 'secret'); document.cookie = 'a=secret'", vec![]).await;
        let site = page.origin().to_owned();
        let late = |make: &str| {
            format!(
                "new Promise((done, fail) => {{ const it = {make}; it.onopen = it.onload = it.onsuccess = () => done('reached'); \
                it.onerror = () => fail(new Error('refused')); if (it instanceof XMLHttpRequest) it.send(); setTimeout(() => fail(new Error('silence')), 1500); }})"
            )
        };
        for attempt in [
            format!("fetch('{site}/healthz')"),
            "fetch('/healthz')".to_owned(),
            "fetch('data:text/plain,x')".to_owned(),
            late(&format!("new XMLHttpRequest(); it.open('GET', '{site}/healthz')")),
            late(&format!("new WebSocket('{}/healthz')", site.replace("http", "ws"))),
            late(&format!("new EventSource('{site}/healthz')")),
            format!("navigator.sendBeacon('{site}/healthz')"),
            format!("importScripts('{site}/sandbox/run.js')"),
            "importScripts('data:text/javascript,self.x = 1')".to_owned(),
            format!("import('{site}/sandbox/run.js')"),
            late("indexedDB.open('a')"),
            "localStorage.getItem('a')".to_owned(),
            "sessionStorage.getItem('a')".to_owned(),
            "caches.open('a')".to_owned(),
            "cookieStore.get('a')".to_owned(),
            "navigator.storage.getDirectory()".to_owned(),
            "document.cookie".to_owned(),
            "parent.document.title".to_owned(),
            "top.location.href".to_owned(),
            "window.opener.location".to_owned(),
        ] {
            let code = format!("exports.handler = async () => ['reached', String(await ({attempt}))];");
            gives(page, &code, "The handler failed").await;
            assert!(!said(page).await.contains("[\"reached\""), "{attempt}");
        }
        page.run("localStorage.clear()", vec![]).await;
        // It is nobody's, and knows of no address of the site.
        gives(page, "exports.handler = async () => [self.origin, location.host];", "[\"null\",\"\"]").await;
        // What it tells its frame is only what it tells: the page itself is as it was.
        let forged =
            "postMessage({ ended: { body: '<img src=x>', error: {} } });\nexports.handler = async () => 'honest';";
        gives(page, forged, "honest").await;
        // What the browser refused it may say in the console.
        drop(page.errors().await);
    });
}

#[test]
fn keys_do_what_they_do_in_an_editor() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        let code = page.find("textbox", "Code").await;
        code.fill("exports.handler = async () => {").await;
        // A new line begins deeper behind what opens something.
        page.press(Key::Enter).await;
        code.type_text("return 'typed';").await;
        page.press(Key::Enter).await;
        assert_eq!(code.value().await, "exports.handler = async () => {\n  return 'typed';\n  ");
        code.type_text(&format!("{}{}{}", Key::Shift, Key::Tab, Key::Null)).await;
        code.type_text("};").await;
        assert_eq!(code.value().await, "exports.handler = async () => {\n  return 'typed';\n};");
        page.press(Key::Tab).await;
        assert!(code.value().await.ends_with("};  "), "Tab indents");
        let gutter = "return document.querySelector('#handler .gutter').textContent";
        assert_eq!(page.run(gutter, vec![]).await, json!("1\n2\n3"));
        code.type_text(&format!("{}{}{}", Key::Control, Key::Enter, Key::Null)).await;
        says(page, "typed").await;
        code.type_text(&format!("{}z{}", Key::Control, Key::Null)).await;
        assert!(code.value().await.ends_with("};"), "undo takes the last change back");
        // Esc, and Tab leaves.
        page.press(Key::Escape).await;
        page.press(Key::Tab).await;
        let focused = "return document.activeElement.textContent";
        assert_eq!(page.run(focused, vec![]).await, json!("Run"));
    });
}

#[test]
fn what_was_typed_survives_and_the_sample_comes_back() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        let sample = page.find("textbox", "Code").await.value().await;
        enter(page, "exports.handler = async () => 'mine';").await;
        open(page, "/aliyun/timer?example=daily").await;
        assert_eq!(page.find("textbox", "Code").await.value().await, "exports.handler = async () => 'mine';");
        page.find("button", "Restore the sample").await.click().await;
        let code = page.find("textbox", "Code").await;
        until("the sample", async || (code.value().await == sample).then_some(())).await;
        code.type_text(&format!("{}z{}", Key::Control, Key::Null)).await;
        assert_eq!(code.value().await, "exports.handler = async () => 'mine';", "which can be undone");
        // Another trigger has code of its own.
        open(page, "/aliyun/oss?example=put-2023").await;
        assert!(page.find("textbox", "Code").await.value().await.contains("RESULTS"));
    });
}

#[test]
fn code_in_a_link_is_shown_and_does_not_run() {
    test(async |page| {
        open(page, "/aliyun/timer?example=daily").await;
        enter(page, "exports.handler = async () => '来自链接';").await;
        let link = "return document.getElementById('handler').dataset.code";
        let link = page.run(link, vec![]).await.as_str().expect("a link").to_owned();
        assert!(link.starts_with("#code=node."), "behind the sign that no server receives: {link}");
        page.run("sessionStorage.clear()", vec![]).await;
        let other = page.second_window().await;
        other.size(1280, 900).await;
        other.open(&format!("/aliyun/timer?example=daily{link}")).await;
        until("the warning", async || said(&other).await.contains("has not run").then_some(())).await;
        assert!(!other.has("iframe").await && !other.has("#handler [data-answer]").await, "nothing has run");
        assert_eq!(other.find("textbox", "Code").await.value().await, "exports.handler = async () => '来自链接';");
        run(&other).await;
        says(&other, "来自链接").await;
        other.close().await;
        // What is no code is as if nothing were there.
        let other = page.second_window().await;
        other.open("/aliyun/timer?example=daily#code=node.!!!").await;
        ready(&other).await;
        assert!(other.find("textbox", "Code").await.value().await.contains("handler"));
        other.close().await;
    });
}

/// The handlers of the reference, with what Node.js returned for each example: an independent witness.
#[test]
fn the_sandbox_returns_what_node_returned() {
    test(async |page| {
        page.open("/aliyun/oss").await;
        let mut compared = 0;
        for trigger in TRIGGERS {
            let Some(handler) = sample(trigger, "handler-node") else { continue };
            let expected = handled(trigger);
            for example in trigger.examples.iter().filter(|example| expected.contains_key(example.id)) {
                let task = vec![json!(trigger.id.to_string()), json!(example.state), json!(handler)];
                let came = page.run(IN_SANDBOX, task).await;
                let returned = came["body"].as_str().unwrap_or_default();
                let is_same = Value::from_json(returned).is_ok_and(|value| value == expected[example.id]);
                assert!(is_same, "{} {}: {came}", trigger.id, example.id);
                compared += 1;
            }
        }
        assert!(compared >= TRIGGERS.len(), "{compared} were compared");
    });
}

fn sample(trigger: &Trigger, id: &str) -> Option<&'static str> {
    let samples = library(trigger.id).expect("a library").samples.iter();
    samples.into_iter().find(|sample| sample.id == id).map(|sample| sample.text)
}

/// What Node.js returned, by example.
fn handled(trigger: &Trigger) -> BTreeMap<String, Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let folder = root.join("app/crates/triggers/tests").join(trigger.id.provider.code()).join(trigger.id.name);
    let text = fs::read_to_string(folder.join("handled.json")).expect("what the handlers return");
    Value::from_json(&text).expect("JSON").members().iter().cloned().collect()
}

const IN_SANDBOX: &str = r#"
const [trigger, state, code] = arguments;
return (async () => {
  const { run } = await import("/sandbox/run.js");
  const asked = { method: "POST", headers: { "content-type": "application/json" }, body: state };
  const { bytes } = await (await fetch(`/api/triggers/${trigger}/event`, asked)).json();
  const event = Uint8Array.from(atob(bytes), char => char.charCodeAt(0));
  const task = { provider: trigger.split("/")[0], code, event, limit: 5000 };
  const { body, ...rest } = await run("node", task, document.body).ended;
  return { ...rest, body: body && new TextDecoder().decode(body) };
})();
"#;

#[test]
fn handlers_in_python_run_as_well() {
    test(async |page| {
        assert!(
            std::env::var_os("PYTHON").is_some_and(|folder| !folder.is_empty()),
            "`make python` fetches the runtime, and PYTHON names its folder: `make test` does both"
        );
        open(page, "/aliyun/api-gateway?example=get").await;
        page.find("combobox", "Language").await.choose("Python").await;
        until("a handler in Python", async || {
            page.find("textbox", "Code").await.value().await.contains("def handler").then_some(())
        })
        .await;
        python(page, "The answer meets the contract").await;
        let code = "import js\n\ndef handler(event, context):\n    print(type(event).__name__, len(event) > 10)\n    \
            return js.fetch('/healthz') and js.localStorage";
        enter(page, code).await;
        python(page, "The handler failed: AttributeError").await;
        says(page, "bytes True").await;
        enter(page, "def handler(event, context):\n    raise ValueError('oops')").await;
        python(page, "[[\"File \\\"/code/index.py\\\"\", \"line 2\", \"in handler\", \"raise ValueError('oops')\"]]")
            .await;
        enter(page, "def handler(event, context):\n    while True:\n        pass").await;
        python(page, "Ended after 5000 ms").await;
        // What the browser refused it may say in the console.
        drop(page.errors().await);
    });
}

/// Runs, and waits as long as Python may take.
async fn python(page: &Page, text: &str) {
    run(page).await;
    says(page, "Starting Python").await;
    let begun = Instant::now();
    while said(page).await.contains("Starting Python") {
        assert!(begun.elapsed() < PYTHON, "Python does not start");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    says(page, text).await;
}

#[test]
fn the_panel_speaks_chinese() {
    test(async |page| {
        page.open("/tencent/timer?example=every-minute&lang=zh&view=invoke").await;
        page.find("heading", "自定义处理函数").await.click().await;
        until("code", async || (!page.find("textbox", "代码").await.value().await.is_empty()).then_some(())).await;
        enter(page, "exports.main_handler = async () => {\n  throw new Error('出错');\n};").await;
        page.find("button", "运行").await.click().await;
        until("the outcome", async || said(page).await.contains("处理函数执行失败：Error: 出错").then_some(())).await;
    });
}
