//! The state of a trigger's page while a person works on it.

use std::ops::Deref;
use std::sync::Arc;

use bilingual::Lang;
use leptos::prelude::*;
use protocol::names::Part;
use protocol::state::State;
use protocol::view::View;
use triggers::event::Origin;
use triggers::model::Trigger;
use triggers::names::Names;
use triggers::problem::Edit;
use triggers::time::rfc3339;
use triggers::value::pointer_of;
use web_sys::HtmlFormElement;

use crate::browser;
use crate::environment::{use_environment, use_lang};
use crate::history::History;
use crate::location::{Location, href};
use crate::parts::Parts;
use crate::route::{handout_path, reference_path, trigger_path};
use crate::shown::{Shown, apply, is_at, part_of};

/// The id of the heading of the result.
pub(crate) const RESULT: &str = "result";

/// The id of the answer in a line, which is always there and takes the focus where nothing nearer can.
pub(crate) const GLANCE: &str = "glance";

/// A place in the input: a part, and a JSON pointer within it.
pub type Place = (Part, String);

/// The page's link is its one state; this is the link together with what only the person in front of it knows: what
/// was touched, what is pointed at, what can be undone.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The trigger of the page.
    pub trigger: &'static Trigger,
    /// What its program can show.
    pub parts: &'static Parts,
    /// The language of the visit.
    pub lang: Lang,
    location: Location,
    shown: Memo<Current>,
    revision: RwSignal<u32>,
    touched: RwSignal<Names>,
    hovered: RwSignal<Vec<Place>>,
    focused: RwSignal<Vec<Place>>,
    stems: Memo<Stems>,
    /// The view that the link names.
    view: Memo<Option<View>>,
    /// What can be undone.
    pub(crate) history: History,
    opened: StoredValue<Names>,
    folded: RwSignal<Names>,
    changed: StoredValue<bool>,
}

/// What the many links of a state [begin with](State::stem).
#[derive(PartialEq)]
struct Stems {
    own: String,
    /// For somebody else, with the clock pinned; `None` where the link itself pins it.
    pinned: Option<String>,
}

impl Stems {
    fn of(shown: &Shown) -> Self {
        let is_pinned = !shown.state.at.is_empty();
        Self { own: shown.state.stem(), pinned: (!is_pinned).then(|| shown.pinned().stem()) }
    }

    fn pinned(&self) -> &str {
        self.pinned.as_deref().unwrap_or(&self.own)
    }
}

/// What is shown now. Each is new, so what depends on it is told.
#[derive(Clone)]
pub struct Current(Arc<Shown>);

impl PartialEq for Current {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Current {
    type Target = Shown;

    fn deref(&self) -> &Shown {
        &self.0
    }
}

/// The place of a name among those that were opened, or folded; a name with another place was closed, or unfolded, again.
const OPEN: usize = 0;

impl Draft {
    /// The draft of the page being drawn.
    pub fn new(trigger: &'static Trigger, parts: &'static Parts) -> Self {
        let location: Location = expect_context();
        let environment = use_environment();
        let query = location.query();
        let shown = Memo::new(move |_| {
            let query = query.read();
            Current(Arc::new(Shown::of(trigger, parts, &query, environment.written.now, &environment.zones)))
        });
        let stems = Memo::new(move |_| shown.with(|shown| Stems::of(shown)));
        let view = Memo::new(move |_| shown.with(|shown| shown.state.view));
        // Whatever a link names was touched by whoever made the link.
        let mut touched = Names::new();
        query.with_untracked(|query| {
            // Put in one by one: collecting would bring a sort into the client.
            for name in query.split('&').filter_map(|pair| pair.split('=').next()) {
                touched.add(name);
            }
        });
        Self {
            trigger,
            parts,
            lang: use_lang(),
            location,
            shown,
            revision: RwSignal::new(0),
            touched: RwSignal::new(touched),
            hovered: RwSignal::new(Vec::new()),
            focused: RwSignal::new(Vec::new()),
            stems,
            view,
            history: History::default(),
            opened: StoredValue::new(Names::new()),
            folded: RwSignal::new(Names::new()),
            changed: StoredValue::new(false),
        }
    }

    /// What is shown now; asking makes the asker follow it.
    pub fn shown(self) -> Current {
        self.shown.get()
    }

    /// What is shown now, without following it.
    pub fn shown_once(self) -> Current {
        self.shown.get_untracked()
    }

    /// A number that changes when the page itself changes what stands in the fields; asking follows it.
    pub fn revision(self) -> u32 {
        self.revision.get()
    }

    /// Whether a field was touched, or something below it; asking follows it.
    pub fn is_touched(self, name: &str) -> bool {
        self.touched.with(|touched| touched.iter().any(|touched| protocol::names::is_under(touched, name)))
    }

    /// Whether a field itself was touched, without following it.
    pub fn is_touched_once(self, name: &str) -> bool {
        self.touched.with_untracked(|touched| touched.contains(name))
    }

    /// A field was left, or typed into.
    pub fn touch(self, name: &str) {
        if !self.touched.with_untracked(|touched| touched.contains(name)) {
            self.touched.update(|touched| {
                touched.add(name);
            });
        }
    }

    /// Reads the form and moves the page to what stands there; `field` is what was typed into.
    pub fn read(self, form: &HtmlFormElement, field: &str) {
        if let Some(query) = browser::query_of(form) {
            let mut state = State::parse(self.trigger, &query);
            let before = self.query_once();
            state.view = self.view.get_untracked();
            self.shown.with_untracked(|shown| state.keep_order(&shown.state));
            let query = state.query();
            if query != before {
                self.history.typed(before, field);
                self.changed.set_value(true);
                self.location.edit(query);
            }
        }
    }

    /// Whether the last that was done changed the input: what is drawn anew then is a change of the result.
    pub fn has_changed(self) -> bool {
        self.changed.get_value()
    }

    /// The view of the result that is open; asking follows it.
    pub fn view(self) -> View {
        let main = if self.parts.runs.is_some() && self.trigger.is_timed() { View::Runs } else { View::Event };
        self.view.get().unwrap_or(main)
    }

    /// Opens a view of the result.
    pub fn open(self, view: View) {
        let mut state = self.state_once();
        state.view = Some(view);
        self.changed.set_value(false);
        self.location.edit(state.query());
    }

    /// The link of this state with a view open; asking follows the state.
    pub fn link_to(self, view: View) -> String {
        let lang = self.shown.with(|shown| shown.state.lang);
        self.link_of(&self.stems.with(|stems| State::query_of(&stems.own, Some(view), lang)))
    }

    /// The link of the state after some edits.
    pub fn link_after(self, edits: &[Edit]) -> String {
        self.link_of(&self.query_after(edits))
    }

    /// Makes some edits, in place.
    pub fn make(self, edits: &[Edit]) {
        let shown = self.shown_once();
        let field = edits.first().and_then(|edit| shown.field_at(part_of(edit.root), &edit.pointer));
        self.replace(self.query_after(edits));
        browser::catch_focus(field.map_or(GLANCE.to_owned(), |name| ["i-", &name].concat()));
    }

    /// The link of a state of the trigger, on the trigger's own page.
    pub fn link_of(self, query: &str) -> String {
        href(&trigger_path(self.trigger), query)
    }

    /// The link of the handout of what is shown; asking follows the state.
    pub(crate) fn handout(self) -> String {
        let query = self.stems.with(|stems| State::query_of(stems.pinned(), None, self.location.lang()));
        href(&handout_path(self.trigger), &query)
    }

    /// The whole link of what is shown, for somebody else; asking follows the state.
    pub(crate) fn link_to_share(self, origin: &str) -> String {
        let query = self.stems.with(|stems| State::query_of(stems.pinned(), self.view.get(), None));
        [origin, &self.link_of(&query)].concat()
    }

    /// The link of the reference.
    pub(crate) fn reference(self) -> String {
        self.location.link(&reference_path(self.trigger))
    }

    /// Moves the page to another state, which can be undone.
    pub fn replace(self, query: String) {
        self.history.leave(self.query_once());
        self.show(query);
    }

    /// Goes back to the state before the last change.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Makes the change again that was undone last.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, way: impl FnOnce(History, String) -> Option<String>) {
        if let Some(query) = way(self.history, self.query_once()) {
            let mut state = State::parse(self.trigger, &query);
            state.view = self.state_once().view;
            self.show(state.query());
            browser::catch_focus(GLANCE);
        }
    }

    /// Holds the clock where it is, or lets it go by the page again.
    pub fn hold(self, hold: bool) {
        let mut state = self.state_once();
        state.at = if hold { rfc3339(self.shown.with_untracked(|shown| shown.at)) } else { String::new() };
        self.replace(state.query());
    }

    /// The query of a state in the language of the link, without fields: the page's beginning.
    pub fn empty_query(self) -> String {
        self.query_of(State::new(self.trigger))
    }

    /// The query of an example; asking follows the view that is open.
    pub fn example_query(self, id: &str) -> String {
        self.query_of(State::of_example(self.trigger, id))
    }

    fn query_of(self, mut state: State) -> String {
        state.lang = self.location.lang();
        state.view = self.view.get();
        state.query()
    }

    /// The canonical query of what is shown.
    fn query_once(self) -> String {
        let (view, lang) = self.shown.with_untracked(|shown| (shown.state.view, shown.state.lang));
        self.stems.with_untracked(|stems| State::query_of(&stems.own, view, lang))
    }

    /// Whether the state is too long to be a link; asking follows it.
    pub fn has_no_link(self) -> bool {
        self.location.too_long()
    }

    /// The mouse points at a field, or at a value that comes from these places: both are marked. Nothing marks nothing.
    pub fn hover(self, places: Vec<Place>) {
        set_changed(self.hovered, places);
    }

    /// The keyboard is at a field, or at a value that comes from these places. It holds whatever the mouse does.
    ///
    /// What is marked comes into view where the panes scroll by themselves.
    pub fn focus(self, places: Vec<Place>) {
        let marks = !places.is_empty();
        set_changed(self.focused, places);
        if marks {
            browser::show_marked();
        }
    }

    /// Whether a field is marked; asking follows it.
    pub fn is_field_marked(self, name: &str) -> bool {
        let (part, dotted) = Part::of(name);
        let place = pointer_of(dotted);
        let marks = |pointed: &Vec<Place>| pointed.iter().any(|(of, pointer)| *of == part && is_at(pointer, &place));
        self.hovered.with(marks) || self.focused.with(marks)
    }

    /// Whether one of these places is marked; asking follows it.
    pub fn is_marked(self, places: &[Place]) -> bool {
        let within = |a: &Place, b: &Place| a.0 == b.0 && (is_at(&a.1, &b.1) || is_at(&b.1, &a.1));
        let marks =
            |pointed: &Vec<Place>| pointed.iter().any(|pointed| places.iter().any(|place| within(place, pointed)));
        self.hovered.with(marks) || self.focused.with(marks)
    }

    /// Whether the line of the event at a pointer was opened, so that it stays open when the event changes; or a row of the
    /// form, by its name.
    pub fn is_opened(self, pointer: &str) -> bool {
        self.opened.with_value(|opened| opened.place(pointer) == Some(OPEN))
    }

    /// The line of the event at a pointer was opened or closed.
    pub fn keep_opened(self, pointer: &str, open: bool) {
        self.opened.update_value(|opened| {
            opened.put(pointer, if open { OPEN } else { OPEN + 1 });
        });
    }

    /// Whether what is below a pointer of the event is folded away; asking follows it.
    pub(crate) fn is_folded(self, pointer: &str) -> bool {
        self.folded.with(|folded| folded.place(pointer) == Some(OPEN))
    }

    /// Folds what is below a pointer of the event away, or shows it again. It stays so when the event changes.
    pub(crate) fn fold(self, pointer: &str, fold: bool) {
        self.changed.set_value(false);
        self.folded.update(|folded| {
            folded.put(pointer, if fold { OPEN } else { OPEN + 1 });
        });
    }

    /// How many rows a list is to be shown with, if it has so many now. While a person types, rows only become more: one
    /// that is emptied is left out of the link, and its neighbours must not move into its controls.
    pub(crate) fn most_rows(self, name: &str, now: usize) -> usize {
        let row = |i| format!("{name}.{i}");
        let mut most = now;
        while self.is_opened(&row(most)) {
            most += 1;
        }
        // Those before one that is kept are kept, too.
        for row in (0..most).rev().map(row).take_while(|row| !self.is_opened(row)) {
            self.keep_opened(&row, true);
        }
        most
    }

    fn state_once(self) -> State {
        self.shown.with_untracked(|shown| shown.state.clone())
    }

    fn query_after(self, edits: &[Edit]) -> String {
        let mut state = self.state_once();
        apply(&mut state, edits);
        state.query()
    }

    fn show(self, query: String) {
        let state = State::parse(self.trigger, &query);
        self.changed.set_value(true);
        self.location.edit(query);
        // A repair may fill a field that nobody has touched yet: what is still wrong with it is to be seen.
        for (name, _) in state.leaves() {
            if state.is_given(&name) {
                self.touch(&name);
            }
        }
        self.revision.update(|revision| *revision += 1);
    }
}

/// Sets a signal unless it says so already.
fn set_changed(signal: RwSignal<Vec<Place>>, places: Vec<Place>) {
    if signal.with_untracked(|before| *before != places) {
        signal.set(places);
    }
}

/// The places in the input that a value comes from.
pub fn places(from: &[Origin]) -> Vec<Place> {
    from.iter()
        .filter_map(|origin| match origin {
            Origin::Config(pointer) => Some((Part::Config, pointer.clone())),
            Origin::Occurrence(pointer) => Some((Part::Occurrence, pointer.clone())),
            _ => None,
        })
        .collect()
}

/// The draft of the page being drawn.
pub fn use_draft() -> Draft {
    expect_context()
}
