//! Inputs that nobody would write, made at random: `make fuzz` runs each body for a while, `make test` for a moment.
//!
//! A body takes a text or bytes and panics where something is wrong, so that it can be run by another fuzzer as well.
//! What is found becomes a case in the tables of what was wrong; the seed is printed, and `FUZZ_SEED` repeats it.

mod bodies;

use std::{
    env,
    time::{Duration, Instant},
};

use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    strategy::BoxedStrategy,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

/// Bytes out of pieces that mean something to a reader, and of such that mean nothing to any.
fn pieces(known: &'static [&'static str]) -> BoxedStrategy<Vec<u8>> {
    let piece = prop_oneof![
        6 => select(known).prop_map(|text| text.as_bytes().to_vec()),
        2 => "[ -~]{0,6}".prop_map(String::into_bytes),
        1 => any::<String>().prop_map(|text| text.chars().take(8).collect::<String>().into_bytes()),
        1 => any::<i64>().prop_map(|number| number.to_string().into_bytes()),
        1 => vec(any::<u8>(), 0..8),
    ];
    // The same piece many times: depth and length.
    let repeated =
        (piece, prop_oneof![9 => Just(1_usize), 1 => 2_usize..300]).prop_map(|(piece, times)| piece.repeat(times));
    vec(repeated, 0..24).prop_map(|pieces| pieces.concat()).boxed()
}

/// Runs a body for so many seconds as `FUZZ_SECONDS` says.
#[expect(clippy::print_stdout, reason = "tells how much was tried, and how to try it again")]
fn fuzz(name: &str, known: &'static [&'static str], body: impl Fn(&[u8])) {
    let number = |name| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let limit = Duration::from_millis(number("FUZZ_SECONDS").map_or(500, |seconds| seconds * 1_000));
    let seed = number("FUZZ_SEED").unwrap_or_else(|| {
        let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
        u64::from(since.subsec_nanos()) << 20 ^ since.as_secs()
    });
    println!("{name}: FUZZ_SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases: 32, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let (begun, strategy, mut tried) = (Instant::now(), pieces(known), 0);
    while begun.elapsed() < limit {
        let run = runner.run(&strategy, |input| {
            body(&input);
            Ok(())
        });
        if let Err(found) = run {
            panic!("{name}, FUZZ_SEED={seed}: {found}");
        }
        tried += 32;
    }
    println!("{name}: {tried} inputs");
}
