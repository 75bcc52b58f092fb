//! What the function answers, held against the contract of the source.

use bilingual::Lang;
use triggers::form::ANY;
use triggers::model::{Answer, Contract, Kind, Limit, Trigger};

use crate::html::Page;
use crate::{drawn, sent, stress};

const REQUEST: &str = "methods=GET&on.method=GET&on.path=/a";

fn becomes(page: &Page) -> String {
    page.one("aria-labelledby", "answer").text.clone()
}

fn of_request(answer: &str) -> Page {
    drawn(&stress::request::TRIGGER, &[REQUEST, answer].concat(), Lang::En)
}

/// Each case is an answer in a link, and texts that say what becomes of it.
#[test]
fn an_answer_is_held_against_the_contract() {
    for (answer, said) in [
        (
            "",
            &["Fill in an answer", "If the function fails", "a word on the error", "\"status\": 500", "not billed"][..],
        ),
        (
            "&answer.statusCode=201&answer.body=made&answer.headers.0.key=x-a&answer.headers.0.value=b",
            &[
                "The answer meets the contract",
                "gets the answer",
                "\"status\": 201",
                "\"x-a\": \"b\"",
                "\"body\": \"made\"",
                "is billed",
            ],
        ),
        ("&answer.body=x", &["The answer meets the contract", "\"status\": 200"]),
        (
            "&answer.statusCode=99",
            &["breaks the contract", "an error instead of the answer", "\"status\": 502", "BadResponse"],
        ),
        ("&answer.statusCode=204&answer.body=x", &["breaks the contract", "BadResponse"]),
        ("&answer.statusCode=x", &["breaks the contract"]),
    ] {
        let text = becomes(&of_request(answer));
        for part in said {
            assert!(text.contains(part), "{part} for {answer} in {text}");
        }
    }
}

#[test]
fn what_is_wrong_with_an_answer_stands_at_its_field() {
    let page = of_request("&answer.statusCode=99");
    let control = page.one("name", "answer.statusCode");
    assert_eq!(control.at("aria-invalid"), Some("true"));
    assert!(control.at("aria-describedby").is_some_and(|ids| ids.split(' ').any(|id| id == "p-answer.statusCode")));
    assert!(
        page.one("id", "p-answer.statusCode").text.contains("200"),
        "{}",
        page.one("id", "p-answer.statusCode").text
    );
    // A rule across members stands at the member that breaks it; the input is right and its event stands.
    let page = of_request("&answer.statusCode=204&answer.body=x");
    assert!(page.one("id", "p-answer.body").text.contains("Status 204 has no body."));
    assert!(page.one("aria-labelledby", "event").text.contains("rawPath"));
}

#[test]
fn the_form_keeps_the_answer() {
    let request = &stress::request::TRIGGER;
    let answer = "&answer.statusCode=201&answer.headers.0.key=a&answer.headers.0.value=b";
    let page = of_request(answer);
    assert_eq!(sent(request, &page, &[]), [REQUEST, answer].concat());
    let added =
        sent(request, &page, &[("answer.body", "x"), ("answer.headers.1.key", "c"), ("answer.headers.1.value", "d")]);
    assert_eq!(added, [REQUEST, answer, "&answer.headers.1.key=c&answer.headers.1.value=d&answer.body=x"].concat());
}

/// Contracts of sources that take a text, or one of several kinds of answers.
static SAYS: Trigger = Trigger { answer: Answer::Contract(&TEXT), ..stress::raw::TRIGGER };
static SAYS_MORE: Trigger = Trigger { answer: Answer::Contract(&EITHER), ..stress::raw::TRIGGER };

const TEXT: Contract = Contract { kind: Kind::Text(Limit::chars(0, 3), ANY), ..stress::request::CONTRACT };
const EITHER: Contract = Contract { kind: Kind::OneOf(KINDS), rules: &[], ..stress::request::CONTRACT };
const KINDS: &[(&str, Kind)] = &[("parts", stress::request::CONTRACT.kind), ("text", Kind::text(9))];

#[test]
fn an_answer_may_be_a_text() {
    let page = drawn(&SAYS, "rule=r&answer=hi", Lang::En);
    assert_eq!(page.one("name", "answer").at("aria-label"), Some("What the function answers"));
    assert!(becomes(&page).contains("The answer meets the contract"));
    assert_eq!(sent(&SAYS, &page, &[("answer", "hey")]), "rule=r&answer=hey");
    let page = drawn(&SAYS, "rule=r&answer=long", Lang::En);
    assert!(becomes(&page).contains("The answer breaks the contract"));
    assert!(page.one("id", "p-answer").text.contains("3 characters"), "{}", page.one("id", "p-answer").text);
}

#[test]
fn an_answer_may_be_one_of_several_kinds() {
    let given = "rule=r&answer=parts&answer.parts.statusCode=404&answer.text=kept";
    let page = drawn(&SAYS_MORE, given, Lang::En);
    assert!(becomes(&page).contains("\"status\": 404"), "{}", becomes(&page));
    assert_eq!(sent(&SAYS_MORE, &page, &[]), given);
    let other = drawn(&SAYS_MORE, &sent(&SAYS_MORE, &page, &[("answer", "text")]), Lang::En);
    assert!(becomes(&other).contains("The answer meets the contract") && !becomes(&other).contains("404"));
}

/// A contract that only one step of a conversation has.
#[test]
fn steps_have_contracts_of_their_own() {
    let conversation: &'static Trigger = &stress::conversation::TRIGGER;
    let page = drawn(conversation, "answer.errNo=5", Lang::Zh);
    for part in
        ["决定是否接受连接。", "返回值符合要求", "连接被拒绝。", "\"status\": 403", "若函数执行失败", "文档未说明"]
    {
        assert!(becomes(&page).contains(part), "{part} in {}", becomes(&page));
    }
    let page = drawn(conversation, "on.happening=message&on.data=hi&answer.errNo=5", Lang::En);
    assert!(becomes(&page).contains("Nobody reads it."));
    assert!(page.all().iter().all(|element| element.at("id") != Some("i-answer.errNo")), "no control is to be seen");
    // What was typed for another step goes along.
    assert_eq!(sent(conversation, &page, &[]), "on.happening=message&on.data=hi&answer.errNo=5");
    // While the input is wrong, nothing that was typed is lost.
    let page = drawn(conversation, "on.happening=message&answer.errNo=5", Lang::En);
    assert_eq!(sent(conversation, &page, &[]), "on.happening=message&answer.errNo=5");
}

#[test]
fn who_reads_no_answer_asks_for_none() {
    let page = drawn(&stress::raw::TRIGGER, "example=three", Lang::En);
    assert!(becomes(&page).contains("Nobody reads it."));
    assert!(page.all().iter().all(|element| element.at("id") != Some("answers")));
}
