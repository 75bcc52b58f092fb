//! The page of a trigger whose source hands over one text and reads no answer.

use app::program::Program;

fn main() {
    client::run(|| client::playground(&Program::PLAIN));
}
