//! Many values of one field, tried one after the other.

use bilingual::Lang;
use protocol::state::State;
use triggers::model::Trigger;

use crate::html::{Element, Page};
use crate::{drawn, sent, stress};

const RULES: &Trigger = &stress::rules::TRIGGER;
const BASE: &str = "name=n&x=x&prefix=img/";

fn of_tag<'p>(page: &'p Page, tag: &str) -> Vec<&'p Element> {
    page.one("aria-labelledby", "many").all().into_iter().filter(|element| element.tag == tag).collect()
}

fn rows(page: &Page) -> Vec<&Element> {
    of_tag(page, "tr").into_iter().filter(|row| row.at("data-fires").is_some()).collect()
}

fn count(page: &Page) -> String {
    page.one("aria-labelledby", "many")
        .all()
        .into_iter()
        .find(|element| element.at("class") == Some("count-of"))
        .map(|element| element.text.clone())
        .unwrap_or_default()
}

/// The states that the links of a row lead to: of its value, then of its repairs.
fn links(row: &Element) -> Vec<String> {
    let links = row.all().into_iter().filter_map(|element| element.at("href"));
    links.map(|link| link.strip_prefix("/aliyun/rules?").expect("a state of the same page").to_owned()).collect()
}

#[test]
fn each_value_has_a_row() {
    let page = drawn(RULES, &format!("{BASE}&many=img/b.png&many=b.png&many=/c&many=img/b.png"), Lang::En);
    assert_eq!(count(&page), "2 of 4 fire");
    let rows = rows(&page);
    let words: Vec<_> = rows.iter().filter_map(|row| row.at("data-fires")).collect();
    assert_eq!(words, ["yes", "no", "unknown", "yes"]);
    assert!(rows[0].text.starts_with("img/b.pngIt fires"), "{}", rows[0].text);
    assert!(rows[1].text.contains("The key begins so: not metexpectedbegins with img/"), "{}", rows[1].text);
    assert!(rows[2].text.contains("The input has errors"), "{}", rows[2].text);
    // A link leads to the state of its value, which is drawn as any other; after the repair, it fires.
    assert_eq!(links(rows[0]), ["name=n&x=x&prefix=img/&on.key=img/b.png"]);
    let [alone, repaired] = links(rows[1]).try_into().expect("a value and a repair");
    assert_eq!(alone, "name=n&x=x&prefix=img/&on.key=b.png");
    for (query, word) in [(alone, "no"), (repaired, "yes")] {
        let page = drawn(RULES, &query, Lang::En);
        assert_eq!(page.one("class", "verdict").at("data-fires"), Some(word), "{query}");
    }
    let page = drawn(RULES, &format!("{BASE}&many=a"), Lang::Zh);
    assert_eq!(count(&page), "1 个值中有 0 个会触发");
}

/// Without script the form sends the values as lines; nothing else of the state changes.
#[test]
fn the_form_sends_the_values() {
    let page = drawn(RULES, BASE, Lang::En);
    let query = sent(RULES, &page, &[("many", "img/a b\r\n\r\n\"\"\nc\n")]);
    assert_eq!(query, "name=n&x=x&prefix=img/&many=img/a+b&many=%22%22&many=c");
    let page = drawn(RULES, &query, Lang::En);
    let area = page.one("name", "many");
    assert_eq!((area.text.as_str(), sent(RULES, &page, &[])), ("img/a b\n\"\"\nc", query));
    // The empty text is a value, too.
    assert_eq!(rows(&page).len(), 3);
}

/// The repair of a state leaves the values where they are.
#[test]
fn edits_keep_the_values() {
    let mut state = State::parse(RULES, &format!("{BASE}&many=a&many=b"));
    state.apply(protocol::names::Part::Config, "/prefix", None);
    assert_eq!(state.query(), "name=n&x=x&many=a&many=b");
}

/// As long as something else is wrong, there is nothing to be said about the values.
#[test]
fn the_rest_of_the_input_must_be_right() {
    let page = drawn(RULES, "many=a&many=b", Lang::En);
    assert_eq!((rows(&page).len(), count(&page).as_str()), (0, ""));
    assert!(page.one("aria-labelledby", "many").text.contains("Fix the items under Problems"));
}

#[test]
fn what_is_too_much_is_counted_or_left() {
    let many = (0..550).map(|i| format!("&many=img/{i}")).collect::<Vec<_>>().concat();
    let page = drawn(RULES, &format!("{BASE}{many}"), Lang::En);
    assert_eq!((rows(&page).len(), count(&page).as_str()), (200, "500 of 500 fire"));
    assert!(page.one("aria-labelledby", "many").text.contains("counts at most 500"));
}

#[test]
fn where_no_field_is_named_there_is_nothing_to_try() {
    let page = drawn(&stress::request::TRIGGER, "many=a", Lang::En);
    assert!(page.all().iter().all(|element| element.at("name") != Some("many")));
}
