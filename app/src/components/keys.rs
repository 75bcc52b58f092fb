//! The keys of the pages, in a dialog. `server/site/keys.js` makes them act.

use bilingual::Text;
use leptos::prelude::*;

use crate::environment::use_lang;

const TITLE: Text = Text::new("Keyboard shortcuts", "键盘快捷键");
const SINGLE: Text = Text::new("Enable keys without Ctrl", "启用不带 Ctrl 的按键");
const CLOSE: Text = Text::new("Close", "关闭");

/// Keys, and what they do. On a Mac, Cmd stands for Ctrl.
const KEYS: [(&[&str], Text); 10] = [
    (&["Ctrl", "K"], Text::new("find a trigger, on every page", "在任意页面查找触发器")),
    (&["Ctrl", "Z"], Text::new("undo a change (outside text fields)", "撤销修改（光标不在输入框中时）")),
    (&["Ctrl", "Shift", "Z"], Text::new("redo", "重做")),
    (&["E"], Text::new("show the event", "查看事件")),
    (&["R"], Text::new("show the runs of a timer", "查看定时触发时间")),
    (&["W"], Text::new("show why it fires or does not", "查看触发或不触发的原因")),
    (&["C"], Text::new("show the configuration as text", "查看文本形式的配置")),
    (&["I"], Text::new("invoke a function", "调用函数")),
    (&["D"], Text::new("compare with an example", "与示例对比")),
    (&["Ctrl", "Enter"], Text::new("run your own handler (in its field)", "运行自定义处理函数（在代码框中）")),
];
const HELP: Text = Text::new("show this list", "显示本列表");

/// The button that shows them.
#[component]
pub fn Help() -> impl IntoView {
    view! {
        <button type="button" class="button quiet help live" aria-keyshortcuts="?" aria-controls="keys"
            aria-haspopup="dialog" aria-label=TITLE.get(use_lang())>"?"</button>
    }
    .into_any()
}

/// The dialog.
#[component]
pub fn Keys() -> impl IntoView {
    let lang = use_lang();
    let all = KEYS.into_iter().chain([(&["?"][..], HELP)]);
    let rows = all.map(|(keys, said)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect_view();
        view! { <dt>{keys}</dt><dd>{said.get(lang)}</dd> }
    });
    view! {
        <dialog id="keys" class="over keys" aria-labelledby="keys-title" closedby="any">
            <h2 id="keys-title">{TITLE.get(lang)}</h2>
            <dl>{rows.collect_view()}</dl>
            <form method="dialog">
                <label><input type="checkbox" checked=true autocomplete="off"/>{SINGLE.get(lang)}</label>
                <button class="button quiet">{CLOSE.get(lang)}</button>
            </form>
        </dialog>
    }
    .into_any()
}
