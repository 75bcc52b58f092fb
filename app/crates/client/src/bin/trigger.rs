//! The page of a trigger without a schedule.

fn main() {
    client::run(|| app::live::trigger(client::table(triggers::catalogue::CODES)));
}
