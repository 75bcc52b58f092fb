//! What a page says of its own state: `server/site/lost.js` marks the document, and the style sheet shows what applies.

use bilingual::Text;
use leptos::prelude::*;

use crate::environment::use_lang;

const LOST: Text = Text::new(
    "The server cannot be reached. Fields, verdict, event and your own JavaScript handler still work on this page; \
     invoking, pasting and searching need the connection.",
    "无法连接服务器。表单、触发判断、事件和自定义 JavaScript 处理函数仍可在本页使用；调用函数、粘贴配置和搜索需要连接服务器。",
);
const FAILED: Text = Text::new(
    "The program of this page could not start or has stopped. The page still works as a plain form: fill it in and \
     submit it with the button.",
    "本页的程序无法启动或已停止运行。页面仍可作为普通表单使用：填写后点击按钮提交即可。",
);

/// Both banners, each shown only where it applies.
#[component]
pub fn Banner() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="banner" role="status">
            <p data-when="lost">{LOST.get(lang)}</p>
            <p data-when="failed">{FAILED.get(lang)}</p>
        </div>
    }
    .into_any()
}
