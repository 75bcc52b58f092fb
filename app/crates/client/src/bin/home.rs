//! The list of triggers, and the page of addresses where nothing is.

fn main() {
    client::run(|| {
        app::browser::follow_search();
        app::erased::View::default().into_any()
    });
}
