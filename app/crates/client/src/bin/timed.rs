//! The page of a trigger that a schedule fires.

use triggers::timetable;

fn main() {
    timetable::supply(timetable::ENGINE);
    client::run(|| app::live::timed(client::table(triggers::catalogue::TIMED_CODES)));
}
