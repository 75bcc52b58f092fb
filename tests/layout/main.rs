//! What the shape of the code promises.

mod dependencies;
mod deploy;
mod features;
mod five_steps;
