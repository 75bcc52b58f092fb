//! What can go wrong with a call, in words.
//!
//! The words name neither an address nor a secret: they are shown to visitors.

use bilingual::{Message, both};

use crate::outcome::LARGEST_ANSWER;

/// What went wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The sort of it.
    pub kind: FaultKind,
    /// The name that the cloud or the function gives it, such as `UnhandledInvocationError` or `ResourceNotFound.Function`.
    pub name: Option<String>,
    /// What is wrong, where, and what would be right.
    pub message: Message,
}

macro_rules! kinds {
    ($($name:ident: $id:literal, $means:literal;)*) => {
        /// The sorts of what can go wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FaultKind {
            $(#[doc = $means] $name,)*
        }

        impl FaultKind {
            /// Its stable name.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

kinds! {
    EventTooLarge: "event-too-large", "The event is larger than the documents allow; nothing was sent.";
    EventNotJson: "event-not-json", "The call carries JSON alone, and the event is none; nothing was sent.";
    RefusedAddress: "refused-address", "The target's name leads to an address that the operator does not allow.";
    Unreachable: "unreachable", "No connection was made.";
    NotFetched: "not-fetched", "The function, which fetches its events, did not fetch this one.";
    Untrusted: "untrusted", "The target's certificate is not valid.";
    Timeout: "timeout", "The answer did not come in time.";
    Redirect: "redirect", "The target answers with another address, which is not followed.";
    AnswerTooLarge: "answer-too-large", "The answer is larger than the clouds pass on.";
    HeaderTooLarge: "header-too-large", "The header of the answer is too large.";
    Truncated: "truncated", "The connection ended before the answer did.";
    Malformed: "malformed", "The answer is not what the target's contract says.";
    FunctionFailed: "function-failed", "The function ran and failed.";
    Throttled: "throttled", "There are too many calls.";
    AuthRefused: "auth-refused", "The cloud does not take the key, its signature or its rights.";
    ClockSkew: "clock-skew", "The clock of this server is too far from the cloud's.";
    NotFound: "not-found", "There is no such function.";
    CallRefused: "call-refused", "The target does not take the call.";
    TargetFailed: "target-failed", "The target itself fails.";
    SecretInAnswer: "secret-in-answer", "The answer repeats a secret of the operator and is withheld.";
}

impl Fault {
    pub(crate) fn new(kind: FaultKind, message: Message) -> Self {
        Self { kind, name: None, message }
    }

    #[must_use]
    pub(crate) fn named(mut self, name: Option<String>) -> Self {
        self.name = name;
        self
    }

    pub(crate) fn event_too_large(size: usize, most: usize) -> Self {
        Self::new(
            FaultKind::EventTooLarge,
            both!(
                format!(
                    "The event has {size} bytes, and a call of this kind accepts at most {most}. Nothing was sent. Put \
                     the data into object storage and send only its name."
                ),
                format!(
                    "事件大小为 {size} 字节，此类调用最多接受 {most} 字节，因此没有发送。请将数据存入对象存储，只传递其名称。"
                ),
            ),
        )
    }

    pub(crate) fn event_not_json() -> Self {
        Self::new(
            FaultKind::EventNotJson,
            both!(
                "The call carries the event as JSON, but this event is not JSON. Nothing was sent.",
                "该接口以 JSON 传递事件，而此事件不是 JSON，因此没有发送。",
            ),
        )
    }

    pub(crate) fn refused_address() -> Self {
        Self::new(
            FaultKind::RefusedAddress,
            both!(
                "The target's host resolves to a private or reserved address. Nothing was sent. If this is intended, ask \
                 the operator to set `private = true` for this target.",
                "目标的主机名解析到内网地址或保留地址，因此没有发送。如果确实需要，请管理员为该目标设置 `private = true`。",
            ),
        )
    }

    pub(crate) fn unreachable(refused: bool) -> Self {
        let message = if refused {
            both!(
                "Nothing is listening at the target's address. Start the function, or ask the operator to check its port.",
                "目标地址上没有服务在监听。请启动函数，或请管理员检查端口。",
            )
        } else {
            both!(
                "Could not connect to the target. Its host may not exist, or the network does not reach it.",
                "无法连接目标：主机名可能不存在，或网络不通。",
            )
        };
        Self::new(FaultKind::Unreachable, message)
    }

    pub(crate) fn untrusted() -> Self {
        Self::new(
            FaultKind::Untrusted,
            both!(
                "The target's TLS certificate is not valid, or the target does not support TLS. Nothing was sent.",
                "目标的 TLS 证书无效，或目标不支持 TLS，因此没有发送。",
            ),
        )
    }

    pub(crate) fn timeout(seconds: u64) -> Self {
        Self::new(
            FaultKind::Timeout,
            both!(
                format!("No complete answer within {seconds} s. The call was ended; the function may still run."),
                format!("{seconds} 秒内没有收到完整的响应，调用已终止；函数可能仍在运行。"),
            ),
        )
    }

    pub(crate) fn not_fetched(seconds: u64) -> Self {
        Self::new(
            FaultKind::NotFetched,
            both!(
                format!(
                    "No function fetched the event within {seconds} s. Start one with the variables `SCF_RUNTIME_API` \
                     and `SCF_RUNTIME_API_PORT` that the operator of this server gives you. If one is running, it still \
                     works on an event before, or never calls `GET /runtime/invocation/next`."
                ),
                format!(
                    "{seconds} 秒内没有函数来获取该事件。请用本站管理员提供的环境变量 `SCF_RUNTIME_API` 和 \
                     `SCF_RUNTIME_API_PORT` 启动函数；如果函数已在运行，则可能仍在处理之前的事件，或没有调用 \
                     `GET /runtime/invocation/next`。"
                ),
            ),
        )
    }

    pub(crate) fn not_ready(seconds: u64) -> Self {
        Self::new(
            FaultKind::NotFetched,
            both!(
                format!(
                    "The function asks for an event and has not reported within {seconds} s that it is ready. It must \
                     call `POST /runtime/init/ready` first; without that, SCF ends it when its initialization times out."
                ),
                format!(
                    "函数已在等待事件，但 {seconds} 秒内没有上报就绪状态。函数须先调用 `POST /runtime/init/ready`，\
                     否则 SCF 会在初始化超时后将其终止。"
                ),
            ),
        )
    }

    pub(crate) fn too_many_wait(most: usize) -> Self {
        Self::new(
            FaultKind::Throttled,
            both!(
                format!("{most} events wait for this function already, which works on one at a time. Try again later."),
                format!("已有 {most} 个事件在等待该函数，而它一次只处理一个事件，请稍后重试。"),
            ),
        )
    }

    pub(crate) fn redirect(status: u16) -> Self {
        Self::new(
            FaultKind::Redirect,
            both!(
                format!("The target answered with status {status}, a redirect. Redirects are not followed."),
                format!("目标返回了状态码 {status}（重定向），系统不跟随重定向。"),
            ),
        )
    }

    /// An answer that the clouds do not pass on. `size` is in bytes, where the target said it.
    pub fn answer_too_large(size: Option<u64>) -> Self {
        let message = match size {
            Some(size) => both!(
                format!(
                    "The function returned {size} bytes, more than the {LARGEST_ANSWER} that the clouds return. They \
                     are left out."
                ),
                format!("函数返回了 {size} 字节，超过云端可返回的 {LARGEST_ANSWER} 字节，内容已省略。"),
            ),
            None => both!(
                format!(
                    "The function returned more than the {LARGEST_ANSWER} bytes that the clouds return. They are left \
                     out."
                ),
                format!("函数返回的内容超过云端可返回的 {LARGEST_ANSWER} 字节，内容已省略。"),
            ),
        };
        Self::new(FaultKind::AnswerTooLarge, message)
    }

    pub(crate) fn header_too_large() -> Self {
        Self::new(
            FaultKind::HeaderTooLarge,
            both!(
                "The header of the answer is larger than 64 KiB or has more than 100 lines.",
                "响应头超过 64 KiB 或 100 行。",
            ),
        )
    }

    pub(crate) fn truncated(begun: bool) -> Self {
        let message = if begun {
            both!(
                "The connection ended in the middle of the answer: it is shorter than its header says.",
                "响应传输到一半时连接断开：内容比响应头声明的短。",
            )
        } else {
            both!(
                "The target closed the connection without an answer. The function may have crashed.",
                "目标未返回响应就关闭了连接，函数可能已崩溃。",
            )
        };
        Self::new(FaultKind::Truncated, message)
    }

    pub(crate) fn malformed() -> Self {
        Self::new(
            FaultKind::Malformed,
            both!(
                "The target's answer is not HTTP. Check that the function serves HTTP on this port.",
                "目标返回的内容不是 HTTP 响应。请确认函数在该端口上提供 HTTP 服务。",
            ),
        )
    }

    pub(crate) fn unexpected() -> Self {
        Self::new(
            FaultKind::Malformed,
            both!(
                "The answer lacks members that the documents of the cloud's API require.",
                "响应中缺少云 API 文档规定的字段。",
            ),
        )
    }

    /// `said` is the function's own message.
    pub(crate) fn function(name: Option<String>, said: Option<&str>) -> Self {
        let message = match said {
            Some(said) => both!(format!("The function threw an error: {said}"), format!("函数抛出异常：{said}"),),
            None => both!("The function failed.", "函数执行失败。"),
        };
        Self::new(FaultKind::FunctionFailed, message).named(name)
    }

    pub(crate) fn throttled(status: u16) -> Self {
        Self::new(
            FaultKind::Throttled,
            both!(
                format!("The cloud limits calls of this function (status {status}). Try again later."),
                format!("云端对该函数限流（状态码 {status}），请稍后重试。"),
            ),
        )
    }

    pub(crate) fn auth_refused() -> Self {
        Self::new(
            FaultKind::AuthRefused,
            both!(
                "The cloud does not accept the key of this target. Ask the operator to check that the key is active, \
                 that the environment has its current secret, and that its role may invoke this function.",
                "云端不接受该目标的密钥。请管理员检查密钥是否启用、环境变量中的密钥是否最新，以及该身份是否有权调用此函数。",
            ),
        )
    }

    /// `ahead` is by how many seconds this server's clock is ahead of the cloud's, where that is known.
    pub(crate) fn clock_skew(ahead: Option<i64>) -> Self {
        let message = match ahead {
            Some(ahead) => both!(
                format!(
                    "The clock of this server differs from the cloud's by {} s, so the signature counts as expired. Ask \
                     the operator to synchronize the clock.",
                    ahead.abs()
                ),
                format!("本服务器的时钟与云端相差 {} 秒，签名被视为过期。请管理员同步时钟。", ahead.abs()),
            ),
            None => both!(
                "The cloud considers the signature expired: the clock of this server differs from its own. Ask the \
                 operator to synchronize the clock.",
                "云端认为签名已过期：本服务器的时钟与云端不一致。请管理员同步时钟。",
            ),
        };
        Self::new(FaultKind::ClockSkew, message)
    }

    pub(crate) fn not_found() -> Self {
        Self::new(
            FaultKind::NotFound,
            both!(
                "The target has no such function, version or path. Ask the operator to check region, function and qualifier.",
                "目标没有该函数、版本或路径。请管理员检查地域、函数名和版本（别名）。",
            ),
        )
    }

    pub(crate) fn call_refused(status: u16) -> Self {
        Self::new(
            FaultKind::CallRefused,
            both!(
                format!("The target refused the call with status {status}."),
                format!("目标拒绝了调用，返回状态码 {status}。"),
            ),
        )
    }

    pub(crate) fn target_failed(status: u16) -> Self {
        Self::new(
            FaultKind::TargetFailed,
            both!(
                format!("The target itself failed with status {status}. Trying again may help."),
                format!("目标自身出错，返回状态码 {status}。可以重试。"),
            ),
        )
    }

    pub(crate) fn secret_in_answer() -> Self {
        Self::new(
            FaultKind::SecretInAnswer,
            both!(
                "The answer contains a secret that the request carried. It is withheld.",
                "响应中包含请求携带的密钥，内容已隐藏。",
            ),
        )
    }
}
