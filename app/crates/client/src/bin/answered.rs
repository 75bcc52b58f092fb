//! The page of a trigger whose source reads the answer.

use app::program::Program;

fn main() {
    client::run(|| client::playground(&Program::ANSWERED));
}
