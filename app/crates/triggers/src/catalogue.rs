//! The list of all triggers: one line each, sorted; and the code of their tables.

use crate::model::{Fact, Id, Library, Provider, Trigger};
use crate::pack::Codes;
use crate::texts::apart::Apart;
use crate::{aliyun, tencent, web};

/// Makes two lists from one: the tables, and the libraries that only the server shows.
macro_rules! catalogue {
    ($($provider:ident::$name:ident),* $(,)?) => {
        const ALL: &[&Trigger] = &[$(&$provider::$name::TRIGGER),*];

        /// What a trigger's folder holds beside its table: only the server shows it.
        pub fn library(id: Id) -> Option<&'static Library> {
            $(if id == $provider::$name::TRIGGER.id {
                return Some(&$provider::$name::LIBRARY);
            })*
            None
        }

        $(const _: () = crate::sound::assert_sound(&$provider::$name::TRIGGER);)*
    };
}

// Braces, so that formatting leaves a line each.
catalogue! {
    aliyun::api_gateway,
    aliyun::cdn,
    aliyun::datahub,
    aliyun::eventbridge,
    aliyun::http,
    aliyun::iot,
    aliyun::kafka,
    aliyun::kafka_connector,
    aliyun::mns_queue,
    aliyun::mns_topic,
    aliyun::oss,
    aliyun::rabbitmq,
    aliyun::rds,
    aliyun::rocketmq,
    aliyun::sls,
    aliyun::tablestore,
    aliyun::timer,
    aliyun::workflow,
    tencent::api_gateway,
    tencent::ckafka,
    tencent::clb,
    tencent::cloud_api,
    tencent::cls,
    tencent::cmq,
    tencent::cos,
    tencent::eventbridge,
    tencent::mps,
    tencent::timer,
    tencent::web_function,
    tencent::websocket,
}

/// The sources that tools write in parts.
static APART: &[(Id, Apart)] = &[(aliyun::mns_topic::TRIGGER.id, aliyun::mns_topic::APART)];

/// How the ARN of a trigger's source is composed, where tools write it in parts. Only readers of texts need it.
pub(crate) fn apart(id: Id) -> Option<&'static Apart> {
    APART.iter().find(|(of, _)| *of == id).map(|(_, apart)| apart)
}

/// Every trigger, sorted by provider and name.
pub static TRIGGERS: &[&Trigger] = ALL;

/// The code that tables name, for the program of plain triggers: a page's program brings it, so a table without code of
/// its own adds nothing to any program.
pub static CODES: &[&Codes] = &[
    &Codes::COMMON,
    &Codes::ARN,
    &aliyun::cdn::CODES,
    &aliyun::oss::CODES,
    &aliyun::sls::CODES,
    &tencent::cmq::CODES,
    &tencent::cos::CODES,
];

/// The same for the program of triggers whose source cuts a list into calls.
pub static BATCHED_CODES: &[&Codes] =
    &[&Codes::COMMON, &Codes::ARN, &Codes::PATTERNS, &aliyun::kafka_connector::CODES, &tencent::ckafka::CODES];

/// The same for the program of triggers whose source reads the answer.
pub static ANSWERED_CODES: &[&Codes] =
    &[&Codes::COMMON, &aliyun::http::CODES, &web::CODES, &aliyun::workflow::CODES, &tencent::api_gateway::CODES];

/// The same for the program of triggers whose events are no text, or hold what is computed from bytes.
pub static BYTES_CODES: &[&Codes] = &[
    &Codes::COMMON,
    &Codes::ARN,
    &Codes::DIGESTS,
    &Codes::CBOR,
    &Codes::GZIP,
    &aliyun::iot::CODES,
    &aliyun::tablestore::CODES,
];

/// The same of the triggers that a schedule fires.
pub static TIMED_CODES: &[&Codes] = &[&Codes::COMMON, &aliyun::timer::CODES, &tencent::timer::CODES];

/// The code of each program.
pub static CODES_OF_PROGRAMS: [&[&Codes]; 5] = [CODES, BATCHED_CODES, ANSWERED_CODES, BYTES_CODES, TIMED_CODES];

/// Limits, notes and disagreements of a trigger. Like the rest of its library, the page's program does without.
pub fn facts(trigger: &Trigger) -> &'static [Fact] {
    library(trigger.id).map_or(&[], |library| library.facts)
}

/// The trigger of this name.
pub fn find(provider: &str, name: &str) -> Option<&'static Trigger> {
    TRIGGERS.iter().copied().find(|trigger| trigger.id.provider.code() == provider && trigger.id.name == name)
}

/// The triggers of a provider.
pub fn of(provider: Provider) -> impl Iterator<Item = &'static Trigger> {
    TRIGGERS.iter().copied().filter(move |trigger| trigger.id.provider == provider)
}
