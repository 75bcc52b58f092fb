//! The list of all triggers: one line each, sorted.

use crate::model::{Fact, Id, Library, Provider, Trigger};
use crate::{aliyun, tencent};

/// Makes the two lists from one: the tables that the page carries, and the libraries that only the server does.
macro_rules! catalogue {
    ($($provider:ident::$name:ident),* $(,)?) => {
        /// Every trigger, sorted by provider and name.
        pub static TRIGGERS: &[&Trigger] = &[$(&$provider::$name::TRIGGER),*];

        /// What a trigger's folder holds beside its table. The page never calls this, so its program leaves it out.
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
    aliyun::oss,
    aliyun::timer,
    tencent::cos,
}

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
