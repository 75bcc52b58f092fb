//! The general facts of the products: the list.
//!
//! Only the server knows them; no program of a page does.

use crate::aliyun;
use crate::model::{General, Provider};

/// The general facts of each product that has some.
pub static GENERAL: &[&General] = &[&aliyun::general::GENERAL];

const _: () = crate::calls::assert_facts(aliyun::general::GENERAL.facts);

/// The general facts of a product.
pub fn of(provider: Provider) -> Option<&'static General> {
    GENERAL.iter().copied().find(|general| general.provider == provider)
}
