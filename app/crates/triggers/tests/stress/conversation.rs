//! A conversation in three steps: each happening has a shape of its own, and all have one connection.

use triggers::form;
use triggers::generate::Maker;
use triggers::model::notation::{contract, edition, example, group, json, of, outcome, refused, says};
use triggers::model::{
    Answer, Contract, Expr, Field, Invocation, Kind, Library, Limit, Lit, Node, Provider, Slot, Trigger, Verdict, When,
    answer, on,
};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

const CONNECTION: Expr = Expr::MadeAt("/connection", Maker::Base64(12));

const fn step(action: &'static str) -> [Slot; 2] {
    [
        put("action", Expr::Fixed(Lit::Text(action)), "Step of the conversation.", "会话的步骤。"),
        put("connection", CONNECTION, "The same at each step.", "各步骤相同。").pinned(),
    ]
}

const CONNECT: &[Slot] = &step("connecting");
const SEND: [Slot; 2] = step("data send");
const MESSAGE: &[Slot] =
    &[SEND[0], SEND[1], put("data", of(on("data")), "What the client says.", "客户端发送的内容。")];
const DISCONNECT: &[Slot] = &step("closing");

/// Whether the connection comes about.
pub(crate) const CONTRACT: Contract = contract(
    says("Decides whether the connection is accepted.", "决定是否接受连接。"),
    Kind::Record(&[a("errNo", Kind::int(0, 999), "0 to accept.", "0 表示接受。").required()]),
    &[
        outcome(
            "accepted",
            Verdict::Valid,
            Node::Object(&[put("status", Expr::Fixed(Lit::Int(101)), "Switched.", "已切换协议。")]),
        )
        .en("The connection stands.")
        .zh("连接建立。")
        .when(When::Is(answer("errNo"), Lit::Int(0)))
        .cites(CITES),
        outcome(
            "refused",
            Verdict::Valid,
            Node::Object(&[put("status", Expr::Fixed(Lit::Int(403)), "Refused.", "已拒绝。")]),
        )
        .en("The connection is refused.")
        .zh("连接被拒绝。")
        .cites(CITES),
    ],
    CITES,
);

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Conversation", "会话"),
    summary: says("A client connects, speaks and goes.", "客户端连接、发送消息并断开。"),
    invocation: Invocation::Either,
    config: &[a("path", Kind::text(40), "Where clients connect.", "客户端连接的路径。")],
    happenings: &[
        happens("connect", "A client connects", "客户端连接", &[]),
        happens("message", "A client speaks", "客户端发送消息", &[group("Message", "消息", SAID)]),
        happens("disconnect", "A client goes", "客户端断开", &[]),
    ],
    shapes: &[
        json("connect", Node::Object(CONNECT))
            .en("The first step.")
            .zh("第一步。")
            .when(When::Happens(&["connect"]))
            .answer(Answer::Contract(&CONTRACT))
            .cites(CITES),
        json("message", Node::Object(MESSAGE))
            .en("A step between.")
            .zh("中间步骤。")
            .when(When::Happens(&["message"]))
            .cites(CITES),
        json("disconnect", Node::Object(DISCONNECT)).en("The last step.").zh("最后一步。").cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("connect", CONNECTS, r#"{"action":"connecting","connection":"+/8="}"#, "Hello", "连接").cites(CITES),
        example("speak", SPEAKS, SPOKEN, "A word", "一条消息").cites(CITES),
        example("leave", LEAVES, r#"{"action":"closing","connection":"+/8="}"#, "Goodbye", "断开").cites(CITES),
    ],
    ..Trigger::new(Provider::Tencent, "conversation", "ws")
};

const SAID: &[Field] =
    &[a("data", Kind::Text(Limit::chars(1, 100), form::ANY), "The words of the client.", "客户端的消息。").required()];

const CONNECTS: &str = r#"{"config":{},"occurrence":{"connection":"+/8="}}"#;
const SPEAKS: &str = r#"{"config":{},"occurrence":{"happening":"message","data":"hi","connection":"+/8="}}"#;
const SPOKEN: &str = r#"{"action":"data send","connection":"+/8=","data":"hi"}"#;
const LEAVES: &str = r#"{"config":{},"occurrence":{"happening":"disconnect","connection":"+/8="}}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("says-nothing", "missing", "speak", r#"{"occurrence":{"data":null}}"#),
        refused("says-while-connecting", "unknown-member", "connect", r#"{"occurrence":{"data":"hi"}}"#),
        refused("other-happening", "unknown-member", "connect", r#"{"occurrence":{"happening":"conect"}}"#),
    ],
};
