//! The page of a trigger.

fn main() {
    client::run(app::live::trigger);
}
