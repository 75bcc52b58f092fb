//! What may be wrapped around an event, as data. Text is made from it at the edge, in both languages.

use bilingual::{Message, both};

use crate::problem::cut;

/// Something around an event that was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrapping {
    /// Other text beside it, such as the beginning of a log line.
    Text,
    /// A request or an answer of HTTP.
    Http,
    /// A call of curl.
    Curl,
    /// Several values in the text; so many. The one that was looked at is the first that is an event.
    Several(usize),
    /// A JSON string that holds the JSON.
    JsonString,
    /// Python's notation of a dictionary.
    Python,
    /// Python's literal of bytes.
    PythonBytes,
    /// Node's notation of an object.
    Node,
    /// The bytes of Node's `Buffer`, one by one.
    Buffer,
    /// JSON with other quotation marks or a comma too many.
    LooseJson,
    /// Base64.
    Base64,
    /// gzip.
    Gzip,
    /// A list of events; so many. The first one was looked at.
    List(usize),
    /// A member that holds the event.
    Member(String),
}

impl Wrapping {
    /// Stable name of the sort of wrapping.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Http => "http",
            Self::Curl => "curl",
            Self::Several(_) => "several",
            Self::JsonString => "json-string",
            Self::Python => "python",
            Self::PythonBytes => "python-bytes",
            Self::Node => "node",
            Self::Buffer => "buffer",
            Self::LooseJson => "loose-json",
            Self::Base64 => "base64",
            Self::Gzip => "gzip",
            Self::List(_) => "list",
            Self::Member(_) => "member",
        }
    }

    /// What it was, and what was made of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Text => both!(
                "There is other text around the event, as in a log line. It was ignored.",
                "事件前后有其他文字（例如日志行），已去掉。"
            ),
            Self::Http => {
                both!("This is a whole HTTP message. Its body was used.", "这是完整的 HTTP 报文，已取出其中的正文。")
            }
            Self::Curl => both!(
                "This is a curl command. The data that it sends was used.",
                "这是一条 curl 命令，已取出其中发送的数据。"
            ),
            Self::Several(count) => both!(
                format!("The text holds {count} JSON values. The first that is an event is shown."),
                format!("文本中有 {count} 个 JSON 值，此处查看其中的第一个事件。")
            ),
            Self::JsonString => both!(
                "The event is JSON within a string, so it was encoded twice. A function must parse it twice.",
                "事件是字符串中的 JSON，即编码了两次；函数需要解析两次。"
            ),
            Self::Python => both!(
                "This is what Python prints for a dictionary. It was read as JSON; `json.dumps` prints JSON.",
                "这是 Python 打印的字典，已按 JSON 读取；使用 `json.dumps` 可以打印 JSON。"
            ),
            Self::PythonBytes => both!(
                "This is what Python prints for bytes (`b'…'`). They were read.",
                "这是 Python 打印的字节串（`b'…'`），已还原。"
            ),
            Self::Node => both!(
                "This is what Node.js prints for an object. It was read as JSON; `JSON.stringify` prints JSON.",
                "这是 Node.js 打印的对象，已按 JSON 读取；使用 `JSON.stringify` 可以打印 JSON。"
            ),
            Self::Buffer => both!(
                "These are the bytes of a `Buffer`. They were joined; `event.toString()` gives the text.",
                "这是 `Buffer` 的字节，已还原；`event.toString()` 可得到文本。"
            ),
            Self::LooseJson => both!(
                "This is not quite JSON: other quotation marks, or an extra comma. It was read anyway.",
                "这不是严格的 JSON（引号不规范或多了逗号），已尽量读取。"
            ),
            Self::Base64 => both!("The event is encoded in Base64. It was decoded.", "事件经过 Base64 编码，已解码。"),
            Self::Gzip => both!("The event is compressed with gzip. It was unpacked.", "事件经过 gzip 压缩，已解压。"),
            Self::List(1) => both!("The event is the only item of a list.", "事件在一个只有一项的列表中。"),
            Self::List(count) => both!(
                format!("This is a list of {count} items. The first that is an event is shown."),
                format!("这是包含 {count} 项的列表，此处查看其中的第一个事件。")
            ),
            Self::Member(name) => {
                both!(format!("The event is in the member {}.", cut(name)), format!("事件位于字段 {} 中。", cut(name)))
            }
        }
    }
}
