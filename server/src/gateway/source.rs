//! The triggers that a request can fire here: how a request fills the fields of each one's occurrence.

mod aliyun_api_gateway;
mod aliyun_http;
mod tencent_api_gateway;
mod tencent_clb;

use std::time::Duration;

use targets::Key;
use triggers::{
    catalogue::find,
    model::{Field, Kind, Lit, Trigger},
    value::Value,
};

use super::request::Received;
use crate::problem_json::{NO_SUCH_TRIGGER, Refusal};

/// A trigger that a request can fire here.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) provider: &'static str,
    pub(super) name: &'static str,
    /// What the configuration of the trigger's first example is changed to, so that it takes every request (a merge
    /// patch). What a caller chooses comes after it.
    pub(super) takes_all: fn(&Received) -> Value,
    /// What no caller can choose, also a merge patch.
    pub(super) fixed: fn(Option<&Key>) -> Value,
    /// What happens, in the fields of the trigger's occurrence.
    pub(super) occurrence: fn(&Received, &Value, Option<&Key>) -> Value,
    /// The status with which the source refuses a request that does not meet a clause, where the clause names one.
    pub(super) refused: &'static [(&'static str, u16)],
    /// The header that says whose fault a refusal is.
    pub(super) blame: Option<(&'static str, &'static str)>,
    /// How long the source waits for the function; `None` where its configuration does not say.
    pub(super) patience: fn(&Value) -> Option<Duration>,
    /// The word of the occurrence's `failure` for a sort of fault; a word that the trigger does not know is not used.
    pub(super) failure: fn(&str) -> &'static str,
}

/// All of them.
const SOURCES: [&Source; 4] =
    [&aliyun_http::SOURCE, &aliyun_api_gateway::SOURCE, &tencent_api_gateway::SOURCE, &tencent_clb::SOURCE];

impl Source {
    /// The one of a path's names.
    pub(super) fn of(provider: &str, name: &str) -> Result<&'static Self, Refusal> {
        let found = SOURCES.into_iter().find(|source| source.provider == provider && source.name == name);
        found.ok_or_else(|| {
            let ids = SOURCES.map(|source| format!("{}/{}", source.provider, source.name));
            Refusal::no_such(NO_SUCH_TRIGGER, &format!("{provider}/{name}"), ids.iter().map(String::as_str))
        })
    }

    /// Its table.
    pub(super) fn trigger(&self) -> Option<&'static Trigger> {
        find(self.provider, self.name)
    }

    /// Whether a word is one of the reasons for which the trigger's caller gets no answer.
    pub(super) fn knows_failure(trigger: &Trigger, word: &'static str) -> bool {
        let is_word = |field: &&Field| match field.kind {
            Kind::Choice(choices) => choices.iter().any(|choice| choice.value == Lit::Text(word)),
            _ => false,
        };
        trigger.happenings[0].own_fields().filter(|field| field.name == "failure").any(|field| is_word(&field))
    }
}

/// An object of what is given.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let given = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect())
}

/// A text, where it says something.
fn said(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| text.into())
}

/// A body of bytes, where there is one.
fn bytes(body: &[u8]) -> Option<Value> {
    (!body.is_empty()).then(|| Value::Bytes(body.to_vec()))
}

/// What is wrong with a function that fails, for the clouds that tell no more than that.
fn exception(_fault: &str) -> &'static str {
    "exception"
}

const fn nothing(_: Option<&Key>) -> Value {
    Value::Object(Vec::new())
}

fn no_limit(_: &Value) -> Option<Duration> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The catalogue says the statuses in the words of its clauses: these are the same.
    #[test]
    fn a_status_is_the_one_of_the_clause() {
        for source in SOURCES {
            let trigger = source.trigger().expect("a trigger");
            for (clause, status) in source.refused {
                let clause = trigger.fires.iter().find(|known| known.id == *clause).expect("a clause");
                assert!(clause.means.en.contains(&status.to_string()), "{}", clause.means.en);
            }
            let said = trigger.fires.iter().filter(|clause| clause.means.en.contains("not billed"));
            for clause in said.filter(|clause| !matches!(clause.id, "signed" | "token")) {
                assert!(source.refused.iter().any(|(known, _)| *known == clause.id), "{}", clause.id);
            }
        }
    }
}
