//! What a server invokes: the functions that are built into it and need no cloud account, one for each outcome that a
//! person may want to see; and the kinds of functions that its operator may name.

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

/// A kind of function that the operator of a server may name: the contract by which it is called.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its stable name, also in the operator's file.
    pub id: &'static str,
    /// What a function of this kind is.
    pub means: Text,
}

/// All kinds: those of the clouds' own APIs, whose calls are signed, come first.
pub const KINDS: [Kind; 7] = [
    Kind {
        id: "aliyun-fc3",
        means: Text::new(
            "A function in Alibaba Cloud Function Compute 3.0, called through its API of 2023-03-30.",
            "阿里云函数计算 3.0 中的函数，通过 2023-03-30 版 API 调用。",
        ),
    },
    Kind {
        id: "aliyun-fc",
        means: Text::new(
            "A function in Alibaba Cloud Function Compute, called through its API of 2016-08-15.",
            "阿里云函数计算中的函数，通过 2016-08-15 版 API 调用。",
        ),
    },
    Kind {
        id: "tencent-scf",
        means: Text::new(
            "A function in Tencent Cloud SCF, called through its API of 2018-04-16.",
            "腾讯云云函数 SCF 中的函数，通过 2018-04-16 版 API 调用。",
        ),
    },
    Kind {
        id: "fc-custom-runtime",
        means: Text::new(
            "The operator's function, which follows the contract of Function Compute's custom runtimes: `POST /invoke`.",
            "管理员配置的函数，遵循函数计算自定义运行时的约定：`POST /invoke`。",
        ),
    },
    Kind {
        id: "scf-custom-runtime",
        means: Text::new(
            "A function of the operator that speaks the contract of SCF's Custom Runtime: it fetches its events by \
             `GET /runtime/invocation/next`.",
            "管理员配置的函数，遵循 SCF Custom Runtime 的约定：通过 `GET /runtime/invocation/next` 获取事件。",
        ),
    },
    Kind {
        id: "scf-web-function",
        means: Text::new(
            "The operator's Web function for SCF: it receives the event as the body of a `POST`.",
            "管理员配置的 SCF Web 函数：以 `POST` 请求体接收事件。",
        ),
    },
    Kind {
        id: "http",
        means: Text::new(
            "The operator's web service: it receives the event as the body of a `POST`.",
            "管理员配置的 Web 服务：以 `POST` 请求体接收事件。",
        ),
    },
];

/// What a function of a kind is, by the kind's name; unsaid for a kind that is none.
pub fn meaning_of(kind: &str) -> Text {
    KINDS.iter().find(|known| known.id == kind).map_or(Text::UNSAID, |known| known.means)
}

/// All of the built-in ones, the plainest first.
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
            "Writes what it received to its log, and returns a summary.",
            "将收到的内容写入日志，并返回摘要。",
        ),
    },
    Builtin {
        id: "respond",
        name: Text::new("Respond", "按要求响应"),
        means: Text::new(
            "Returns an answer in the form that the trigger's source requires.",
            "按事件源要求的格式返回结果。",
        ),
    },
    Builtin {
        id: "fail",
        name: Text::new("Fail", "抛出异常"),
        means: Text::new("Throws an error, as a function with a bug does.", "抛出异常，模拟代码出错的函数。"),
    },
    Builtin {
        id: "slow",
        name: Text::new("Slow", "延迟响应"),
        means: Text::new("Waits five seconds before it returns.", "等待五秒后才返回。"),
    },
    Builtin {
        id: "huge",
        name: Text::new("Huge", "超大响应"),
        means: Text::new(
            "Returns 7 MiB, more than either cloud returns to a synchronous caller.",
            "返回 7 MiB，超过两家云同步调用的响应上限。",
        ),
    },
];
