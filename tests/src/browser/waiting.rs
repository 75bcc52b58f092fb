//! Waiting for a condition.

use std::time::{Duration, Instant};

/// Long enough for a busy machine; a test that passes never waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// How soon to look again: it only spares the machine.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks again and again until there is something, and gives it.
///
/// # Panics
/// With the name of what was waited for, if it does not come.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(PAUSE).await;
    }
}
