//! What the shape of the code promises.

mod dependencies;
mod features;
mod five_steps;
