//! The page about schedules.

fn main() {
    client::run(app::live::schedule);
}
