//! The functions that are built into the server, and need no cloud account: one for each outcome that a person may want
//! to see.

use bilingual::Text;

/// A function that is built into the server.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// Its stable name.
    pub id: &'static str,
    /// Its usual name.
    pub name: Text,
    /// What it does.
    pub means: Text,
}

/// All of them, the plainest first.
pub const BUILTIN: [Builtin; 6] = [
    Builtin {
        id: "echo",
        name: Text::new("Echo", "回显"),
        means: Text::new(
            "Runs inside this server and returns exactly the bytes that it receives.",
            "在本服务器内运行，原样返回收到的字节。",
        ),
    },
    Builtin {
        id: "log",
        name: Text::new("Log", "日志"),
        means: Text::new(
            "Writes to its log what it received, and returns a summary of it.",
            "将收到的内容写入日志，并返回摘要。",
        ),
    },
    Builtin {
        id: "respond",
        name: Text::new("Respond", "按要求响应"),
        means: Text::new(
            "Returns an answer of the form that the trigger's source requires.",
            "按触发源要求的格式返回结果。",
        ),
    },
    Builtin {
        id: "fail",
        name: Text::new("Fail", "抛出异常"),
        means: Text::new("Throws an error, as a function with a mistake does.", "抛出异常，模拟代码出错的函数。"),
    },
    Builtin {
        id: "slow",
        name: Text::new("Slow", "缓慢"),
        means: Text::new("Takes five seconds before it returns.", "等待五秒后才返回。"),
    },
    Builtin {
        id: "huge",
        name: Text::new("Huge", "超大响应"),
        means: Text::new(
            "Returns 7 MiB, more than either cloud passes on to a caller that waits.",
            "返回 7 MiB，超过两朵云同步调用的响应上限。",
        ),
    },
];
