//! What the page itself says, beside what the catalogue says.

use bilingual::Text;

macro_rules! words {
    ($($name:ident = $en:literal, $zh:literal;)*) => {
        $(#[doc = $en] pub const $name: Text = Text::new($en, $zh);)*
    };
}

words! {
    COLON = ": ", "：";
    COMMA = ", ", "，";
    OPEN = " (", "（";
    CLOSE = ")", "）";
    CONFIGURATION = "Configuration", "触发器配置";
    OCCURRENCE = "What happens at the source", "事件源上发生了什么";
    HAPPENING = "What happens", "发生的操作";
    SECOND_RULE = "A second rule on the same source", "同一事件源上的第二条规则";
    SURROUNDINGS = "Clock, seed, edition", "时钟、随机种子和格式版本";
    AT = "Clock", "时钟";
    AT_HINT = "When all this happens, such as `2021-08-13T06:45:43Z`. If empty, the time when the page was loaded; it \
               changes only when you change it.",
        "以上操作发生的时间，例如 `2021-08-13T06:45:43Z`。留空时取页面加载的时间，之后保持不变，可手动修改。";
    SEED = "Seed", "随机种子";
    SEED_HINT = "Generated values, such as request IDs, are derived from this string. The same seed always gives the \
                 same values.",
        "请求 ID 等自动生成的值由此字符串推算：不同种子得到不同的值，相同种子始终得到相同的值。";
    EDITION = "Edition", "格式版本";
    MORE_FIELDS = "# more fields, not set or at their defaults", "另有 # 个字段，未设置或使用默认值";
    GIVEN = "(# set)", "（已设置 # 项）";
    FILTER = "Filter, such as created*put", "筛选，例如 created*put";
    OF_CHOICES = "of # choices", "共 # 个选项";
    MORE_MEMBERS = "# more", "另有 # 项";
    NOT_SET = "not set", "未设置";
    CHOOSE = "choose…", "请选择…";
    CHOOSE_AND_SHOW = "Choose a type and press Show; then its field appears.", "选择类型并点击“查看结果”，随后会出现对应的输入框。";
    REQUIRED = "required", "必填";
    DEFAULT = "default", "默认";
    DETAILS = "Details", "详情";
    NOT_DOCUMENTED = "not in the documents", "文档未列出";
    SHOW = "Show", "查看结果";
    ADD_ROW = "Add one", "添加一项";
    NAME = "Name", "名称";
    VALUE = "Value", "值";
    RESULT = "Result", "结果";
    FIRES = "It fires", "会触发";
    DOES_NOT_FIRE = "It does not fire", "不会触发";
    NOT_YET = "Nothing to evaluate yet", "还无法判断";
    NOT_VALID = "The input has errors", "输入有误";
    FILL_IN = "Start from an example above, or fill in the required fields:", "可从上方的示例开始，或填写以下必填项：";
    FIX_FIRST = "Fix the items under Problems; your input is kept.", "请先修正“问题”中列出的内容，已输入的内容不会丢失。";
    HOLDS = "met", "满足";
    FAILS = "not met", "不满足";
    EXPECTED = "expected", "应为";
    ACTUAL = "actual", "实际";
    PROBLEMS = "Problems", "问题";
    FIX_ALL = "Apply all # fixes", "应用全部 # 处修复";
    IGNORED = "Unknown or repeated parts of the link are ignored:",
        "链接中不存在的名称或重复的值已忽略：";
    EVENT = "Event", "事件";
    EVENT_NONE = "The function receives nothing.", "函数不会收到任何内容。";
    EVENT_WHY = "See why.", "查看原因。";
    EVENT_HELP = "Open a line to see its meaning. Point to a field to see what comes from it, or to a line to see \
                  where it comes from.",
        "展开任意一行可查看含义；指向某个字段可看到由它产生的值，指向某一行可看到它的来源。";
    EVENT_IS_NONE = "The function is called without an event.", "调用函数时不传入事件。";
    EVENT_INSTEAD = "What the function receives instead", "函数实际收到的内容";
    JSON_BYTES = "bytes, compact JSON in UTF-8", "字节，UTF-8 紧凑 JSON";
    TEXT_BYTES = "bytes, text in UTF-8", "字节，UTF-8 文本";
    CBOR_BYTES = "bytes, CBOR (RFC 8949)", "字节，CBOR（RFC 8949）";
    RAW_BYTES = "bytes, as the source sends them", "字节，与事件源发送的内容一致";
    MEANING = "Meaning", "含义";
    ORIGIN = "Origin", "来源";
    PLACE = "Place", "位置";
    COPY_HEX = "Copy as hex", "复制为十六进制";
    COPY_BASE64 = "Copy as Base64", "复制为 Base64";
    COPY_JSON = "Copy decoded JSON", "复制解码后的 JSON";
    CALLS = "Calls", "调用";
    CALLS_HELP = "The source splits the items into # calls, each with its own event. Choose the one to show:",
        "事件源会把这些项分到 # 次调用中，每次调用对应一个事件。请选择要查看的一次：";
    CALL_HOLDS_ONE = "Call #: item @", "第 # 次：第 @ 项";
    CALL_HOLDS = "Call #: items @", "第 # 次：第 @ 项";
    CALLS_ONE = "The source puts all items into one call.", "事件源将所有项放入同一次调用。";
    COPY_EVENT = "Copy event", "复制事件";
    COPY_LINK = "Copy link", "复制链接";
    VALUES_BELOW = "Values of ", "展开或折叠 ";
    TABLE = "Values in a table", "值的表格";
    WHOLE = "all", "整体";
    HANDOUT = "Handout", "打印版";
    COPY_TEXT = "Copy text", "复制文本";
    COPIED = "Copied", "已复制";
    COPY_FAILED = "The browser did not allow copying; select the text and copy it manually", "浏览器拒绝复制，请手动选中文本复制";
    DOWNLOAD = "Download", "下载";
    ORIGIN_CONFIG = "from the configuration", "来自配置";
    ORIGIN_OCCURRENCE = "from what happens", "来自发生的操作";
    ORIGIN_CLOCK = "from the clock", "来自时钟";
    ORIGIN_GENERATED = "generated from the seed", "由随机种子生成";
    ORIGIN_DERIVED = "computed", "推算";
    ORIGIN_FIXED = "always the same", "固定值";
    OVERRIDDEN = "The document contradicts itself here:", "文档在此处自相矛盾：";
    RUNS = "Next runs", "接下来的触发时间";
    RUNS_NONE = "Appears once the schedule is valid.", "填写有效的时间表达式后显示。";
    NO_RUNS = "There is no next run.", "没有下一次触发。";
    CHOOSE_RUN = "Show this run's event", "生成这一次触发的事件";
    CHOSEN_RUN = "chosen", "已选择";
    TEXTS = "The configuration as text", "文本形式的配置";
    TEXTS_NONE = "Appears once the configuration is valid.", "配置有效后显示。";
    PASTE = "Paste a configuration", "粘贴配置";
    PASTE_WHAT = "YAML, JSON or HCL: one of the texts above, the body of the call, a tool's file, or some fields.",
        "YAML、JSON 或 HCL：上方的任一文本、创建触发器的请求体、工具的配置文件，或部分字段。";
    PASTE_DO = "Fill in the form", "填入表单";
    PASTE_BUSY = "Reading…", "正在读取…";
    PASTE_READ = "Filled in. Read as:", "已填入表单。识别为：";
    PASTE_NOTHING = "Nothing could be read; the form is unchanged.", "未能读取，表单保持不变。";
    PASTE_LEFT = "Left out:", "未采用的内容：";
    INVOKE = "Invoke", "调用函数";
    INVOKE_WHAT = "The server passes the bytes of the event to a function, unchanged. Built-in functions need no cloud account: \
                   there is one for each outcome.",
        "事件会逐字节经由服务器发送给函数。内置函数无需云账号，每种结果都有对应的函数。";
    INVOKE_DO = "Invoke", "调用";
    INVOKE_BUSY = "Waiting for the answer…", "正在等待响应…";
    INVOKE_FAILED = "The server did not answer as expected.", "服务器未按预期响应。";
    INVOKE_SAME = "The answer matches the sent bytes exactly.", "响应与发送的内容逐字节一致。";
    INVOKE_OLD = "The event has changed since; invoke again.", "事件已更新，请重新调用。";
    INVOKE_QUEUED = "Do not wait for the answer (asynchronous)", "不等待响应（异步调用）";
    INVOKE_QUEUED_ANSWER = "The event was accepted. What the function returns is not sent back here.", "事件已被接收，函数的返回值不会传回此处。";
    TARGET = "Function", "函数";
    TARGETS_BUILTIN = "Built into this server", "服务器内置";
    TARGETS_NAMED = "Configured by the server's operator", "由服务器管理员配置";
    REQUEST_ID = "Request ID", "请求 ID";
    FUNCTION_RAN = "Run time", "函数运行时间";
    BILLED_TIME = "Billed time", "计费时长";
    MEMORY = "Memory used", "内存用量";
    VERSION = "Version", "版本";
    BYTES = " bytes", " 字节";
    CANCEL = "Cancel", "取消";
    LOG = "Log", "日志";
    ANSWER = "Answer", "响应";
    EXAMPLES = "Examples from the documents", "文档中的示例";
    RESET = "Reset", "重置";
    UNDO = "Undo", "撤销";
    REDO = "Redo", "重做";
    SHARE = "Link to this state", "当前状态的链接";
    NO_LINK = "This state is longer than 8 KB and has no link. This browser tab keeps it, even after a reload.",
        "当前状态超过 8 KB，无法生成链接。内容保留在当前浏览器标签页中，刷新页面也不会丢失。";
    CONFLICT_BEGIN = "Enter a second rule to see whether both are allowed on one source.", "填写第二条规则，查看两者能否同时存在于同一事件源。";
    CONFLICT_ALLOWED = "Both rules are allowed", "可以同时存在";
    CONFLICT_REFUSED = "The second rule is refused", "第二条规则会被拒绝";
    CONFLICT_BOTH = "But this key triggers both:", "但以下对象名称会同时触发两者：";
    CONFLICT_FIX = "Fix the rules first.", "请先修正规则。";
    SAMPLES = "Snippets and handlers", "文档片段与处理函数";
    SAMPLES_WHAT = "What else the documents print, with broken syntax repaired, and functions in Node.js and Python \
                    that read the event.",
        "文档中除上述示例外的片段（语法有误之处已修正），以及读取该事件的 Node.js 和 Python 函数。";
    SAMPLES_JSON = "View all as JSON", "以 JSON 查看全部内容";
    SAMPLES_BUSY = "Loading…", "正在加载…";
    SAMPLES_NONE = "The documents print nothing else about this trigger.", "文档中没有关于该触发器的其他片段。";
    TRY_AGAIN = "Try again", "重试";
    MANY = "Try many at once", "批量测试";
    MANY_VALUES = "Values, one per line, of", "每行一个值，字段：";
    MANY_HELP = "Each value replaces this field in turn; everything else stays the same.", "依次将每个值代入该字段，其余内容保持不变。";
    MANY_COUNT = "@ of # fire", "# 个值中有 @ 个会触发";
    MANY_CUT = "The list shows the first @ values and counts at most #. The API returns all #.",
        "列表只显示前 @ 个值，最多统计 # 个；通过 API 可以得到全部 # 个值的结果。";
    ANSWERS = "What the function answers", "函数的返回值";
    ANSWERS_HELP = "Fill in an answer to see what happens to it.", "填写返回值，即可查看其处理结果。";
    ANSWER_VALID = "The answer meets the contract", "返回值符合要求";
    ANSWER_INVALID = "The answer breaks the contract", "返回值不符合要求";
    ANSWER_FAILED = "If the function fails", "若函数执行失败";
    ANSWER_UNKNOWN = "The documents do not say what happens then.", "文档未说明此时的处理方式。";
    CALLER = "What the caller receives", "调用方收到的内容";
    BILLED = "This call is billed.", "本次调用计费。";
    NOT_BILLED = "This call is not billed.", "本次调用不计费。";
    ANSWER_OF = "What happens to the answer", "返回值的去向";
    PINS = "Leave empty unless you want to pin a value.", "除非需要固定某个值，否则请留空。";
}
