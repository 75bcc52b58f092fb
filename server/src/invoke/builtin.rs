//! The functions that are built into the server.

use std::{pin::Pin, time::Duration};

use bilingual::Text;
use protocol::targets::{BUILTIN, Builtin as Function};
use tokio::sync::Semaphore;
use triggers::{answer, model::Trigger, value::Value};

use super::{About, Reply, Target};
use crate::{
    api::wire::{FunctionError, Mode},
    token::token,
};

/// How long the slow one takes.
const SLOW: Duration = Duration::from_secs(5);
/// How many bytes the huge one returns.
const HUGE: usize = 7 << 20;
/// How much of an event the log repeats, in characters.
const REPEATED: usize = 200;

/// One of them.
pub(super) struct Builtin(&'static Function);

/// All of them.
pub(super) fn all() -> impl Iterator<Item = Builtin> {
    BUILTIN.iter().map(Builtin)
}

impl Target for Builtin {
    fn about(&self) -> About<'_> {
        let Function { id, name, means } = *self.0;
        About { id, name: name.into(), kind: "builtin", modes: &[Mode::Sync, Mode::Async], means }
    }

    fn call(
        &self,
        event: Vec<u8>,
        trigger: &'static Trigger,
        mode: Mode,
    ) -> Pin<Box<dyn Future<Output = Reply> + Send + '_>> {
        Box::pin(async move {
            let reply = match (mode, self.0.id) {
                // As with the clouds: the event is taken, and the function's answer reaches nobody.
                (Mode::Async, _) => Reply { status: 202, ..Reply::default() },
                (Mode::Sync, "echo") => Reply { status: 200, body: event, ..Reply::default() },
                (Mode::Sync, "log") => logged(&event),
                (Mode::Sync, "respond") => responded(trigger),
                (Mode::Sync, "fail") => failed(),
                (Mode::Sync, "slow") => {
                    tokio::time::sleep(SLOW).await;
                    Reply { status: 200, body: b"slow".to_vec(), ..Reply::default() }
                }
                (Mode::Sync, _) => huge().await,
            };
            Reply { request_id: token(), ..reply }
        })
    }
}

/// Says in the log what the event is, and returns the same as JSON.
fn logged(event: &[u8]) -> Reply {
    let value = str::from_utf8(event).ok().and_then(|text| Value::from_json(text).ok());
    let names: Vec<&str> = value.iter().flat_map(Value::members).map(|(name, _)| name.as_str()).collect();
    let kind = match (&value, str::from_utf8(event)) {
        (Some(Value::Object(_)), _) => "a JSON object",
        (Some(Value::List(_)), _) => "a JSON array",
        (Some(_), _) => "a JSON value",
        (None, Ok(_)) => "text",
        (None, Err(_)) => "bytes that are not text",
    };
    let mut lines = vec![format!("received {} bytes: {kind}", event.len())];
    if !names.is_empty() {
        lines.push(["members: ", &names.join(", ")].concat());
    }
    if let Ok(text) = str::from_utf8(event) {
        let more = if text.chars().nth(REPEATED).is_some() { "…" } else { "" };
        lines.push(text.chars().take(REPEATED).chain(more.chars()).collect());
    }
    let logs = lines.join("\n");
    let summary = Value::Object(vec![
        ("bytes".to_owned(), i64::try_from(event.len()).unwrap_or(i64::MAX).into()),
        ("kind".to_owned(), kind.into()),
        ("members".to_owned(), Value::List(names.into_iter().map(Value::from).collect())),
    ]);
    Reply { status: 200, body: summary.to_json().into_bytes(), logs, ..Reply::default() }
}

/// What the source asks for; where it reads no answer, a word.
fn responded(trigger: &'static Trigger) -> Reply {
    let answer = trigger.contracts().next().map_or_else(|| "ok".into(), |contract| answer::fitting(&contract.kind));
    let body = match answer {
        Value::Text(text) => text.into_bytes(),
        Value::Bytes(bytes) => bytes,
        answer => answer.to_json().into_bytes(),
    };
    Reply { status: 200, body, ..Reply::default() }
}

/// Makes the answer and counts it; only its size leaves. One at a time, so that many calls do not fill the memory.
async fn huge() -> Reply {
    static ONE: Semaphore = Semaphore::const_new(1);
    let _permit = ONE.acquire().await;
    let body = vec![b'x'; HUGE];
    Reply { status: 200, size: body.len(), ..Reply::default() }
}

fn failed() -> Reply {
    Reply {
        status: 200,
        logs: "received an event\nError: this function always fails\n    at handler (index.js:1)\n".to_owned(),
        error: Some(FunctionError {
            kind: "function-failed".to_owned(),
            name: None,
            message: Text::new(
                "The function threw an error: this function always fails.",
                "函数抛出异常：该函数总是失败。",
            )
            .into(),
        }),
        ..Reply::default()
    }
}
