//! What a person typed before the client arrived.

use web_sys::{
    HtmlFormElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement, UrlSearchParams,
    js_sys::{self, Array},
    wasm_bindgen::JsCast,
};

/// The query of the page's form, if a person has changed anything in it since the server wrote it: what submitting
/// the form would lead to. The client asks before it hydrates and moves the page there afterwards.
///
/// The page's form is the one marked `data-state`.
pub fn typed() -> Option<String> {
    let form = super::first("form[data-state]")?.dyn_into::<HtmlFormElement>().ok()?;
    let elements = form.elements();
    let changed = (0..elements.length()).filter_map(|at| elements.item(at)).any(|element| is_changed(&element));
    if changed { query_of(&form) } else { None }
}

/// The query that submitting a form would lead to.
pub fn query_of(form: &HtmlFormElement) -> Option<String> {
    let data = web_sys::FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new().ok()?;
    for pair in js_sys::try_iter(&data).ok()?? {
        let pair = pair.ok()?.dyn_into::<Array>().ok()?;
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            query.append(&name, &value);
        }
    }
    query.to_string().as_string()
}

fn is_changed(element: &web_sys::Element) -> bool {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return match &*input.type_() {
            "checkbox" | "radio" => input.checked() != input.default_checked(),
            "hidden" | "submit" | "button" | "reset" => false,
            _ => input.value() != input.default_value(),
        };
    }
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return area.default_value().is_ok_and(|before| before != area.value());
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return is_select_changed(select);
    }
    false
}

/// Where no option is marked as selected, a plain list shows its first one.
fn is_select_changed(select: &HtmlSelectElement) -> bool {
    let options = select.options();
    let options: Vec<HtmlOptionElement> =
        (0..options.length()).filter_map(|at| options.item(at)?.dyn_into().ok()).collect();
    let marked = options.iter().any(HtmlOptionElement::default_selected);
    if !marked && !select.multiple() {
        return select.selected_index() > 0;
    }
    options.iter().any(|option| option.selected() != option.default_selected())
}
