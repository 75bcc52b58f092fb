//! The calls of the clouds' APIs: the list, and what is made from their tables.
//!
//! Only the server knows them; no program of a page does.

mod request;
mod sound;

pub use request::{Request, request};
pub(crate) use sound::assert_facts;
pub use sound::assert_sound;

use crate::aliyun;
use crate::model::{Call, Provider};

/// Makes the list, and proves each table while compiling.
macro_rules! calls {
    ($($provider:ident::$name:ident),* $(,)?) => {
        /// Every call, in the order in which they are needed.
        pub static CALLS: &[&Call] = &[$(&$provider::calls::$name::CALL),*];

        $(const _: () = assert_sound(&$provider::calls::$name::CALL);)*
    };
}

// Braces, so that formatting leaves a line each.
calls! {
    aliyun::create_service,
    aliyun::get_service,
    aliyun::create_function,
    aliyun::get_function,
    aliyun::create_trigger,
    aliyun::get_trigger,
    aliyun::invoke_function,
}

/// The call of this name.
pub fn find(provider: &str, name: &str) -> Option<&'static Call> {
    CALLS.iter().copied().find(|call| call.id.provider.code() == provider && call.id.name == name)
}

/// The calls of a provider.
pub fn of(provider: Provider) -> impl Iterator<Item = &'static Call> {
    CALLS.iter().copied().filter(move |call| call.id.provider == provider)
}
