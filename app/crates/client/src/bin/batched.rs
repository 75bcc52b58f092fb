//! The page of a trigger whose source cuts a list into calls.

use app::program::Program;

fn main() {
    client::run(|| client::playground(&Program::BATCHED));
}
