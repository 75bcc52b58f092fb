//! Which elements can have a role. Only a first sieve: the browser itself then says which role and name each has.

/// A selector for the elements that can have a role.
pub(super) fn selector(role: &str) -> String {
    let elements = match role {
        "alert" | "dialog" | "group" | "region" | "tab" | "tabpanel" => "fieldset,details,section,dialog",
        "banner" => "header",
        "button" => "button,summary,input[type=submit],input[type=button],input[type=reset]",
        "cell" => "td",
        "checkbox" => "input[type=checkbox]",
        "columnheader" | "rowheader" => "th",
        "combobox" => "select,input",
        "complementary" => "aside",
        "contentinfo" => "footer",
        "form" => "form",
        "heading" => "h1,h2,h3,h4,h5,h6",
        "img" | "image" => "img,svg,[role=img]",
        "link" => "a[href]",
        "list" => "ul,ol",
        "listbox" => "select",
        "listitem" => "li",
        "main" => "main",
        "navigation" => "nav",
        "option" => "option",
        "radio" => "input[type=radio]",
        "row" => "tr",
        "searchbox" | "slider" | "spinbutton" => "input",
        "status" => "output",
        "table" => "table",
        "textbox" => "input,textarea",
        _ => "*",
    };
    format!("{elements},[role={role}]")
}
