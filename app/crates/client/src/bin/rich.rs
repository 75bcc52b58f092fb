//! The page of a trigger with answers, lists of calls or bytes.

use app::program::Program;

fn main() {
    client::run(|| client::playground(&Program::RICH));
}
