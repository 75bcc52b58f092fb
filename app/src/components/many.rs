//! Many values of one field, tried one after the other: which of them fire, and why the others do not.

use bilingual::Lang;
use protocol::names::Part;
use protocol::state::{MANY, MOST_TRIED};
use protocol::texts::read;
use schedule::Severity;
use triggers::evaluate::{Evaluation, judge};
use triggers::input::{Input, Moment};
use triggers::model::Root;
use triggers::problem::Edit;
use triggers::value::pointer_of;

use super::prose::prose;
use super::told::told;
use super::verdict::clause;
use super::{columns, empty, flow, folded_panel};
use crate::draft::{Draft, use_draft};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, code, el};
use crate::shown::{apply, is_at};
use crate::words;

/// How many values are listed; the others are only counted.
const MOST_ROWS: usize = 200;

/// One value, and what becomes of it.
struct Tried {
    text: String,
    edit: Edit,
    evaluation: Evaluation,
}

impl Tried {
    /// Whether something else than the value is wrong.
    fn is_wrong_elsewhere(&self) -> bool {
        let (root, pointer) = (self.edit.root, &self.edit.pointer);
        let mut errors = self.evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error);
        errors.any(|problem| problem.root != root || !is_at(&problem.pointer, pointer))
    }
}

/// An area for the values, a line each, and below it what becomes of them, where the table names a field to try. It is a
/// part of the form.
pub(crate) fn many() -> Option<Element> {
    let draft = use_draft();
    let name = draft.trigger.tried_by?.name;
    let zones = use_environment().zones;
    let known = zones.clone();
    let area = move || {
        let lines = draft.shown_once().state.text(MANY).to_owned();
        let area = el("textarea").id("i-many").at("name", MANY).at("aria-describedby", "h-many").at("rows", "4");
        area.at("spellcheck", "false").at("autocapitalize", "off").with(lines).key(draft.revision())
    };
    let label = el("label").at("for", "i-many").with(words::MANY_VALUES.get(draft.lang));
    let label = label.with(" ").with(code(name));
    let open = draft.shown_once().state.tried().next().is_some();
    Some(
        folded_panel("panel many", "many", words::MANY, open, draft)
            .with(label)
            .with(flow(area))
            .with(el("p").class("hint").id("h-many").with(words::MANY_HELP.get(draft.lang)))
            .with(told(move || _ = draft.shown(), move || counted(&tried(draft, &known), draft.lang)))
            .with(flow(move || results(draft, &zones))),
    )
}

/// How many fire.
fn counted(tried: &[Tried], lang: Lang) -> String {
    let firing = tried.iter().filter(|tried| tried.evaluation.fires).count().to_string();
    words::MANY_COUNT.get(lang).replace('@', &firing).replace('#', &tried.len().to_string())
}

/// How many fire, and a row for each value.
fn results(draft: Draft, zones: &Zones) -> View {
    let lang = draft.lang;
    let tried = tried(draft, zones);
    if tried.is_empty() {
        return View::default();
    }
    if tried.iter().all(Tried::is_wrong_elsewhere) {
        return empty(words::FIX_FIRST).into();
    }
    let count = counted(&tried, lang);
    let rows = tried.iter().take(MOST_ROWS).map(|tried| row(tried, draft)).collect::<View>();
    let head = columns([words::VALUE, words::RESULT]);
    let cut = words::MANY_CUT.get(lang).replace('@', &MOST_ROWS.to_string()).replace('#', &MOST_TRIED.to_string());
    let is_cut = tried.len() > MOST_ROWS || draft.shown_once().state.tried().nth(MOST_TRIED).is_some();
    View::from(el("p").class("count-of").with(count))
        .and(el("table").class("tried").with(head).with(el("tbody").with(rows)))
        .and(is_cut.then(|| el("p").class("hint").with(cut)))
}

/// What becomes of each value. All but its field stays as it is.
fn tried(draft: Draft, zones: &Zones) -> Vec<Tried> {
    let shown = draft.shown();
    let state = &shown.state;
    let Some((name, field)) = state.tried_in() else { return Vec::new() };
    let pointer = pointer_of(Part::of(&name).1);
    let moment = Moment { at: shown.at, seed: state.surroundings().seed, zones };
    let input = Input::new(draft.trigger, shown.edition, &shown.config, &shown.occurrence, moment);
    let try_one = |text: &str| {
        let value = read(&field.kind, &name, &[(name.clone(), text.to_owned())]);
        let edit = Edit { root: Root::Occurrence, pointer: pointer.clone(), value };
        let evaluation = input.after(std::slice::from_ref(&edit), judge);
        Tried { text: text.to_owned(), edit, evaluation }
    };
    state.tried().take(MOST_TRIED).map(try_one).collect()
}

fn row(tried: &Tried, draft: Draft) -> Element {
    let lang = draft.lang;
    let evaluation = &tried.evaluation;
    let (word, said) = match (evaluation.is_valid(), evaluation.fires) {
        (_, true) => ("yes", words::FIRES),
        (true, false) => ("no", words::DOES_NOT_FIRE),
        (false, false) => ("unknown", words::NOT_VALID),
    };
    let error = evaluation.problems.iter().find(|problem| problem.severity == Severity::Error);
    let error = error.map(|problem| el("p").with(prose(problem.what.message().get(lang))));
    let unmet = evaluation.findings.iter().filter(|finding| !finding.holds).map(|finding| {
        let repair = finding.repairs.first().map(|repair| {
            let edits = [std::slice::from_ref(&tried.edit), &repair.edits].concat();
            link(edits, draft).class("button quiet repair").with(prose(repair.says.get(lang)))
        });
        clause(finding, lang).with(repair)
    });
    let unmet: View = unmet.collect();
    let value = link(vec![tried.edit.clone()], draft).with(code(tried.text.clone()));
    let result = el("td").with(el("strong").with(said.get(lang))).with(error);
    el("tr")
        .at("data-fires", word)
        .with(el("th").at("scope", "row").with(value))
        .with(result.with(el("ul").class("clauses").with(unmet)))
}

/// A link to the state after some edits. It leaves the values behind, since a page of links that hold all of them would
/// grow with their square; with script the edits are made in place, and the values stay.
fn link(edits: Vec<Edit>, draft: Draft) -> Element {
    let mut state = draft.shown_once().state.clone();
    state.set(MANY, None);
    apply(&mut state, &edits);
    el("a").at("href", draft.link_of(&state.query())).on("click", move |event| {
        event.prevent_default();
        draft.make(&edits);
    })
}
