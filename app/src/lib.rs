//! Everything a person sees: the pages, rendered by the server, and their live parts, hydrated in the browser.
//!
//! Every page is a document of its own. Only what [`live`] draws runs in the browser; what stands around it is
//! the server's alone, and the client does not carry it.
//!
//! A page is drawn from its link ([`location::Location`]) and from what the server wrote into it
//! ([`environment::Written`]), and from nothing else: so both sides draw the same.

pub mod api;
pub mod asked;
pub mod browser;
pub mod cards;
pub mod components;
pub mod draft;
pub mod environment;
pub mod erased;
pub mod family;
pub mod head;
pub mod history;
pub mod live;
pub mod location;
pub mod lookup;
pub mod pages;
pub mod parts;
pub mod program;
pub mod route;
mod search;
pub mod shell;
pub mod shown;
pub mod theme;
pub mod words;

pub use live::ROOT;
pub use pages::Page;
