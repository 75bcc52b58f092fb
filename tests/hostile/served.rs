//! The server as a process.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::start::main()
}
