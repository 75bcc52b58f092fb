//! Clients that mean harm, and clients that are merely slow: whatever they send, the server answers others at once.

mod busy;
mod connections;
mod links;
mod mistakes;
mod stopping;
mod visitors;
mod watching;

/// The server as a process.
const SERVER: &str = env!("CARGO_BIN_EXE_served");
