//! What pages do with the browser around them. Nothing here is called while drawing.

mod finder;
mod links;
mod typed;

use bilingual::Lang;
use leptos::prelude::*;
use protocol::view::View;
use triggers::model::Trigger;
use triggers::value::Value;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::components::handler;
use crate::location::Location;
use crate::route::reference_path;

pub use typed::{query_of, typed};

/// How an address goes on that brings code for the panel of handlers.
const CODE: &str = "#code=";

/// Keeps the address with the state. Called once, inside the owner of the live part, by the client.
pub fn follow(location: Location) {
    links::follow(location);
}

/// Goes on to the reference where the address names a place that is not on the page: what is known about a trigger has
/// a page of its own, and links to its places may name the trigger's.
pub fn lead_on(trigger: &Trigger) {
    let address = window().location();
    let place = address.hash().unwrap_or_default();
    if place.starts_with(CODE) {
        // Opening the panel loads the script that reads the code, and runs nothing.
        let _ = document().get_element_by_id(handler::ID).map(|panel| panel.set_attribute("open", ""));
        return;
    }
    let is_elsewhere = |id: &str| !id.is_empty() && document().get_element_by_id(id).is_none();
    if place.strip_prefix('#').is_some_and(is_elsewhere) {
        let location = expect_context::<Location>();
        // An address of this site is never refused.
        let _ = address.replace(&[location.link(&reference_path(trigger)), place].concat());
    }
}

/// Makes the search of the list of triggers live, on the page that has one.
pub fn follow_search() {
    if let Some(form) = first("form.search[data-state]").and_then(|form| form.dyn_into().ok()) {
        finder::follow(expect_context(), form, crate::environment::use_lang());
    }
}

/// Keeps a language for links that name none.
fn remember(lang: Lang) {
    let cookie = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.code());
    if let Some(document) = document().dyn_ref::<web_sys::HtmlDocument>() {
        // A browser without cookies goes on without.
        let _ = document.set_cookie(&cookie);
    }
}

/// Copies a text and says whether that worked. On plain http there is no clipboard, so an old command has to do.
pub(crate) fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok();
    if clipboard.is_none_or(|clipboard| clipboard.is_undefined()) {
        return done(copy_by_command(text).unwrap_or(false));
    }
    let written = window().navigator().clipboard().write_text(text);
    let text = text.to_owned();
    leptos::task::spawn_local(async move {
        let copied = JsFuture::from(written).await.is_ok();
        done(copied || copy_by_command(&text).unwrap_or(false));
    });
}

/// Copies what is selected in an area made for it. The area lies in the document for that moment only.
fn copy_by_command(text: &str) -> Option<bool> {
    let document = document().dyn_into::<web_sys::HtmlDocument>().ok()?;
    let before = document.active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let area: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("copied");
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    Some(copied)
}

/// What stands in an area of lines.
pub(crate) fn text_of(id: &str) -> String {
    let area = document().get_element_by_id(id).and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    area.map(|area| area.value()).unwrap_or_default()
}

/// The name of the control that an event is about.
pub(crate) fn name_of(event: &web_sys::Event) -> Option<String> {
    let name = event.target()?.dyn_into::<web_sys::Element>().ok()?.get_attribute("name")?;
    (!name.is_empty()).then_some(name)
}

/// What stands in the line, or is chosen in the list, that an event is about.
pub(crate) fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_ref::<web_sys::HtmlSelectElement>() {
        Some(list) => list.value(),
        None => target.dyn_into::<web_sys::HtmlInputElement>().map(|line| line.value()).unwrap_or_default(),
    }
}

/// Moves the focus by the arrow keys: in a table of days, to the ones beside it, a week before and a week after.
pub(crate) fn step_in_month(event: &web_sys::Event) {
    let by = match &*event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default() {
        "ArrowLeft" => -1,
        "ArrowRight" => 1,
        "ArrowUp" => -7,
        "ArrowDown" => 7,
        _ => return,
    };
    let table = event.current_target().and_then(|table| table.dyn_into::<web_sys::Element>().ok());
    let Some(days) = table.and_then(|table| table.query_selector_all("td :is(a, button)").ok()) else { return };
    let focused = document().active_element();
    let at =
        (0..days.length()).find(|at| focused.as_ref().is_some_and(|focused| days.get(*at).as_ref() == Some(focused)));
    let to = at.and_then(|at| days.get(at.checked_add_signed(by)?));
    if let Some(to) = to.and_then(|to| to.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        let _ = to.focus();
    }
}

/// Whether the box that an event is about is checked.
pub(crate) fn is_checked(event: &web_sys::Event) -> bool {
    let line = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    line.is_some_and(|line| line.checked())
}

/// What a script says with an event: the JSON of its detail.
pub(crate) fn detail_of(event: &web_sys::Event) -> Value {
    let detail = js_sys::Reflect::get(event, &"detail".into()).ok().and_then(|detail| detail.as_string());
    detail.and_then(|detail| Value::from_json(&detail).ok()).unwrap_or_default()
}

/// An attribute of an element that scripts of the server's write; empty where there is none.
pub(crate) fn data_of(id: &str, name: &str) -> String {
    document().get_element_by_id(id).and_then(|element| element.get_attribute(name)).unwrap_or_default()
}

/// Whether the `details` that an event is about is open.
pub(crate) fn is_open(event: &web_sys::Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
    details.is_some_and(|details| details.open())
}

/// Shows, of the elements beside the list that an event is about, the one marked with what is chosen in it.
pub(crate) fn reveal(event: &web_sys::Event) {
    let list = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    let Some((list, beside)) = list.and_then(|list| Some((list.value(), list.parent_element()?.children()))) else {
        return;
    };
    for element in (0..beside.length()).filter_map(|at| beside.item(at)) {
        if let Some(tag) = element.get_attribute("data-tag") {
            // Fails for no name of an attribute.
            let _ = element.toggle_attribute_with_force("hidden", tag != list);
        }
    }
}

/// Scrolls what is marked into view after the next drawing: in the panes that scroll by themselves, but for the one that
/// has the focus. The page itself stays where it is.
pub(crate) fn show_marked() {
    request_animation_frame(|| {
        let active = document().active_element();
        for name in [".side-in", ".side-out"] {
            let Some(pane) = document().query_selector(name).ok().flatten() else { continue };
            let is_within = active.as_ref().is_some_and(|active| pane.contains(Some(active)));
            if is_within {
                continue;
            }
            let Some(marked) = pane.query_selector(".marked").ok().flatten() else { continue };
            // What is folded away opens.
            while let Some(folded) = marked.parent_element().and_then(|at| at.closest("details:not([open])").ok()?) {
                let _ = folded.set_attribute("open", "");
            }
            if pane.scroll_height() <= pane.client_height() {
                continue;
            }
            let (pane_at, marked_at) = (pane.get_bounding_client_rect(), marked.get_bounding_client_rect());
            if marked_at.top() < pane_at.top() || marked_at.bottom() > pane_at.bottom() {
                // A third of the way down, so that what stands before it is seen, too.
                let by = marked_at.top() - pane_at.top() - pane_at.height() / 3.0;
                pane.scroll_by_with_x_and_y(0.0, by);
            }
        }
    });
}

/// The view that holds the place that the address names, where that view is not open.
pub(crate) fn view_of_place() -> Option<View> {
    let place = window().location().hash().ok()?;
    let id = if place.starts_with(CODE) { handler::ID } else { place.strip_prefix('#')? };
    let element = document().get_element_by_id(id)?;
    let view = element.closest("[data-view][hidden]").ok()??;
    View::from_id(&view.get_attribute("data-view")?)
}

/// Opens another view, and scrolls it to the value of the event that was the first in sight before, where it shows that.
pub(crate) fn keep_line(open: impl FnOnce()) {
    let top = |element: &web_sys::Element| element.get_bounding_client_rect().top();
    let lines = || document().query_selector_all("[data-view=event] [data-pointer]").ok();
    let all = lines().into_iter().flat_map(|all| (0..all.length()).filter_map(move |at| all.item(at)));
    let mut all = all.filter_map(|node| node.dyn_into::<web_sys::Element>().ok());
    let pane = first(".side-out");
    let is_scrolled = pane.as_ref().is_some_and(|pane| pane.scroll_top() > 0);
    let edge = pane.as_ref().map(top).unwrap_or_default();
    let seen = all.find(|line| is_scrolled && top(line) >= edge).and_then(|line| line.get_attribute("data-pointer"));
    open();
    request_animation_frame(move || {
        let Some((pane, seen)) = pane.zip(seen) else { return };
        let selector =
            ["[data-view=event] [data-pointer=\"", &seen.replace('\\', "\\\\").replace('"', "\\\""), "\"]"].concat();
        if let Some(line) = first(&selector).filter(|line| line.get_bounding_client_rect().height() > 0.0) {
            pane.scroll_by_with_x_and_y(0.0, top(&line) - top(&pane));
        }
    });
}

/// Gives the focus to an element after the next drawing, and shows it.
pub(crate) fn focus_on(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        // Nothing has the focus that is not there.
        let _ = element.map(|element| element.focus());
    });
}

/// Gives the focus to an element, if what had it is gone after the next drawing. The page stays where it is.
pub(crate) fn catch_focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let is_lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        let element = document().get_element_by_id(&id).filter(|_| is_lost);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    });
}

pub(crate) fn replace(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Keeps a state that has no link with its entry in the history, so that a reload or the way back brings it again.
pub(crate) fn keep(query: &str) {
    if let Ok(history) = window().history() {
        // A browser that keeps no state this long goes on without.
        let _ = history.replace_state_with_url(&query.into(), "", None);
    }
}

/// The state that is kept with the entry of the history, where there is one.
pub fn kept() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

fn first(selector: &str) -> Option<web_sys::Element> {
    document().query_selector(selector).ok().flatten()
}
