//! Names that nobody can guess.

/// 128 random bits in hexadecimal digits; none where the system gives no random bytes.
pub(crate) fn token() -> Option<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(format!("{:032x}", u128::from_ne_bytes(bytes)))
}
