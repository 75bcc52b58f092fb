//! The page of a trigger whose events are no text, or hold what is computed from bytes.

use app::program::Program;
use triggers::cbor;
use web_sys::js_sys::parse_float;

fn main() {
    cbor::supply(parse_float);
    client::run(|| client::playground(&Program::BYTES));
}
