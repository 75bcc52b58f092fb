//! The page of a trigger that a schedule fires.

use app::program::Program;
use triggers::timetable;

fn main() {
    timetable::supply(timetable::ENGINE);
    client::run(|| client::playground(&Program::TIMED));
}
