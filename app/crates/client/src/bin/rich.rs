//! The page of a trigger with answers, lists of calls or bytes.

use app::program::Program;
use triggers::cbor;
use web_sys::js_sys::parse_float;

fn main() {
    cbor::supply(parse_float);
    client::run(|| client::playground(&Program::RICH));
}
