//! What a page shows of the result: one view at a time, each with a place in the link (`view=why`).

/// A view of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The event as lines, each with its meaning and origin.
    Event,
    /// The exact bytes of the event.
    Raw,
    /// The values of the event with their meanings, in a table.
    Table,
    /// The runs of a schedule.
    Runs,
    /// Why the trigger fires or does not, clause by clause, and what is wrong.
    Why,
    /// The configuration as text.
    Texts,
    /// Functions that are invoked with the event, and what becomes of their answers.
    Invoke,
    /// What differs from an example, an edition or the state that the page was opened with.
    Compare,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Event, Self::Raw, Self::Table, Self::Runs, Self::Why, Self::Texts, Self::Invoke, Self::Compare];

    /// Its name in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Raw => "raw",
            Self::Table => "table",
            Self::Runs => "runs",
            Self::Why => "why",
            Self::Texts => "config",
            Self::Invoke => "invoke",
            Self::Compare => "compare",
        }
    }

    /// The view of a name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
