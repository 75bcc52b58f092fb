//! Lists and maps: a row each, and an empty one at the end.

use leptos::prelude::*;
use triggers::form;
use triggers::model::{Field, Kind, Limit};

use super::control::Control;
use super::form::hidden;
use crate::draft::use_draft;
use crate::erased::{Element, View, code, el};
use crate::words;

/// What the name of a member of a map is.
const NAME: &Kind = &Kind::Text(Limit::chars(0, 0), form::ANY);

/// The rows of a list or a map. Typing into the empty row brings another. Rows may hold rows.
pub(crate) fn rows(of: Control) -> Element {
    let draft = use_draft();
    let counted = of.name.clone();
    let count = Memo::new(move |_| {
        let shown = draft.shown();
        draft.most_rows(&counted, shown.state.rows(&counted).max(shown.state.texts(&counted).count()))
    });
    let group = of.group("rows");
    // A list within rows goes with them.
    let is_whole = of.label.is_none();
    let unset = is_whole.then(|| hidden(of.name.clone(), String::new()));
    // How it was drawn first decides what is folded: nothing closes around the one who types.
    let begin = count.get_untracked();
    let folds = begin > FOLDED || begin > 1 && begin * cells(of.kind) > CELLS;
    let folds_all = matches!(of.kind, Kind::Map(_)) && begin > 0;
    let folds_more = begin > 0 && !folds_all;
    let entries: Vec<String> =
        if folds_all { (0..begin).map(|i| entry(&of, i, begin <= SMALL)).collect() } else { Vec::new() };
    let place = ["rows-", &of.name].concat();
    let is_touched = untrack(|| draft.is_touched(&of.name));
    let rows = move || {
        let count = count.get();
        let each = |i| match i {
            _ if i < begin && folds => folded(&of, i),
            _ if i >= begin && folds_more => another(&of, i, i < count),
            _ => row(&of, i),
        };
        (0..=count).map(each).collect::<View>()
    };
    let group = group.with(unset);
    if !folds_all {
        return group.with(super::flow(rows));
    }
    // What a person or a link filled in stays in sight; what the example filled in need not.
    let open = is_touched || draft.is_opened(&place);
    let whole = super::folded("cells", place, open, draft).with(el("summary").with(code(entries.join(" · "))));
    group.with(whole.with(super::flow(rows)))
}

/// An entry of a map in a line: its name, and what it says.
fn entry(of: &Control, i: usize, with_value: bool) -> String {
    let member = |member: &str| of.first.state.text(&format!("{}.{i}.{member}", of.name)).to_owned();
    let value = if with_value { [": ", &member("value")].concat() } else { String::new() };
    member("key") + &value
}

/// Rows of records are folded behind what they say where there are more than this,
const FOLDED: usize = 3;
/// or where all of them together have more controls than this.
const CELLS: usize = 12;
/// A map with more entries is folded behind their names alone.
const SMALL: usize = 2;

/// How many controls a row has.
const fn cells(kind: &Kind) -> usize {
    match kind {
        Kind::List(Kind::Record(fields), _) => fields.len(),
        _ => 1,
    }
}

/// A row behind those that were there, folded into a line.
fn another(of: &Control, i: usize, is_filled: bool) -> Element {
    let draft = use_draft();
    let place = format!("row-{}.{i}", of.name);
    let said = if is_filled { (i + 1).to_string() } else { words::ADD_ROW.get(draft.lang).to_owned() };
    let open = draft.is_opened(&place);
    super::folded("cells", place, open, draft).with(el("summary").with(said)).with(row(of, i))
}

/// One row of many: for records, a line with what they say, which opens.
fn folded(of: &Control, i: usize) -> Element {
    let Kind::List(Kind::Record(fields), _) = of.kind else { return row(of, i) };
    let draft = use_draft();
    let name = format!("{}.{i}", of.name);
    let said = |field: &Field| of.first.state.texts(&[&name, ".", field.name].concat()).next().map(str::to_owned);
    let said: Vec<String> = fields.iter().filter_map(said).take(2).collect();
    let place = ["row-", &name].concat();
    let open = draft.is_opened(&place);
    let number = (i + 1).to_string();
    super::folded("cells", place, open, draft)
        .with(el("summary").with(number).with(" ").with(code(said.join(" · "))))
        .with(row(of, i))
}

/// The controls of one row.
fn row(of: &Control, i: usize) -> Element {
    let lang = use_draft().lang;
    let place = format!(".{i}");
    let value = words::VALUE.get(lang);
    let row = el("div").class("row");
    match of.kind {
        Kind::Map(map) => row
            .with(of.below(&[&place, ".key"].concat(), 0, NAME, words::NAME.get(lang)).draw())
            .with(of.below(&[&place, ".value"].concat(), 0, &map.of, value).draw()),
        Kind::List(Kind::Record(fields), _) => {
            row.at("role", "group").at("aria-label", (i + 1).to_string()).with(of.members(&place, fields))
        }
        Kind::List(kind @ (Kind::List(..) | Kind::Map(_) | Kind::OneOf(_)), _) => {
            row.with(of.below(&place, 0, kind, value).draw())
        }
        // Scalars share the name of their list.
        Kind::List(kind, _) => row.with(of.below("", i, kind, value).draw()),
        _ => row,
    }
}
