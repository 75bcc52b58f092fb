//! Starts the server. `--help` lists its settings.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::start::main()
}
