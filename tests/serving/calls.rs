//! The pages of calls and of general facts: whole without script, in both languages.

use app::route::{call_path, calls_path, general_path};
use triggers::calls::{CALLS, request};
use triggers::general::GENERAL;
use triggers::model::{FactKind, Field, Kind, Provider};
use triggers::value::Value;

use crate::{get, header, text};

pub(crate) async fn page(path: &str, lang: &str) -> String {
    let response = get(&format!("{path}?lang={lang}")).await;
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(header(&response, "x-robots-tag"), "", "{path} may be found");
    // The marks between views are no content.
    text(response).await.replace("<!>", "").replace("<wbr>", "")
}

/// Texts stand in a page with some signs escaped.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Each piece of running text stands in the page.
pub(crate) fn assert_says(page: &str, said: &str, place: &str) {
    for piece in said.split('`').filter(|piece| !piece.is_empty()) {
        assert!(page.contains(&escaped(piece)), "{place} does not say {piece:?}");
    }
}

fn assert_fields(page: &str, fields: &'static [Field], lang: bilingual::Lang, place: &str) {
    for field in fields {
        assert_says(page, field.means.get(lang), place);
        match &field.kind {
            Kind::Record(members) | Kind::List(Kind::Record(members), _) => assert_fields(page, members, lang, place),
            Kind::Choice(choices) => choices.iter().for_each(|choice| assert_says(page, choice.means.get(lang), place)),
            _ => {}
        }
    }
}

#[tokio::test]
async fn the_page_of_a_call_says_everything() {
    for call in CALLS {
        for lang in bilingual::Lang::ALL {
            let page = page(&call_path(call), lang.code()).await;
            let place = format!("{} {}", call.id, lang.code());
            for part in call.takes.iter().chain(call.gives) {
                assert_fields(&page, part.fields, lang, &place);
            }
            for version in call.versions {
                assert!(page.contains(&escaped(version.path)), "{place} {}", version.date);
                let parameters = Value::from_json(version.example).expect("JSON");
                let http = request(call, version, &parameters).to_http();
                assert!(page.contains(&escaped(http.trim_end())), "{place} {}", version.date);
            }
            for fact in call.facts {
                assert_says(&page, fact.means.get(lang), &place);
                assert!(page.contains(&format!("id=\"fact-{}\"", fact.id)), "{place} {}", fact.id);
                if let FactKind::Disagreement(sides) = fact.kind {
                    for side in sides {
                        assert_says(&page, side.says.get(lang), &place);
                    }
                }
            }
            call.samples.iter().for_each(|sample| assert!(page.contains(&escaped(sample.text.trim_end())), "{place}"));
        }
    }
}

/// A link to a part of a page leads to one place.
#[tokio::test]
async fn every_anchor_stands_there_once() {
    let mut paths: Vec<String> = CALLS.iter().map(|call| call_path(call)).collect();
    paths.extend(GENERAL.iter().map(|general| general_path(general.provider)));
    for path in paths {
        let page = page(&path, "en").await;
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}");
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "{path}: {target}");
        }
    }
}

/// What only some versions have is marked, and so is what none has.
#[tokio::test]
async fn differences_are_marked() {
    let page = page("/aliyun/calls/create-function", "en").await;
    let entry = |id: &str| {
        let anchor = format!("id=\"parameter-{id}\"");
        let found = page.split("<div ").find(|tag| tag.split('>').next().is_some_and(|tag| tag.contains(&anchor)));
        found.unwrap_or_else(|| panic!("no {id}")).to_owned()
    };
    assert!(entry("caEnable").contains("Named only in the community notes"));
    assert!(entry("code.ossAccessKeySecret").contains("Named only in the community notes"));
    assert!(entry("vpcConfig").contains("Only in API 2023-03-30"));
    assert!(entry("caPort").contains("Only in API 2016-08-15, 2021-04-06"));
    assert!(!entry("functionName").contains("Only in API"));
    assert!(entry("2023-03-30-customContainerConfig.command").contains("a list"));
}

#[tokio::test]
async fn pages_lead_to_each_other() {
    let home = page("/", "zh").await;
    let calls = page(&calls_path(Provider::Aliyun), "zh").await;
    for call in CALLS {
        let link = format!("href=\"{}?lang=zh\"", call_path(call));
        assert!(home.contains(&link) && calls.contains(&link), "{link}");
        assert!(page(&call_path(call), "zh").await.contains("href=\"/aliyun/calls?lang=zh\""), "{}", call.id);
    }
    let general = page(&general_path(Provider::Aliyun), "zh").await;
    assert!(home.contains("href=\"/aliyun?lang=zh\"") && general.contains("href=\"/aliyun/calls?lang=zh\""));
    for path in ["/aliyun/timer", "/aliyun/oss"] {
        assert!(general.contains(&format!("href=\"{path}?lang=zh\"")), "{path}");
        let reference = page(&format!("{path}/reference"), "zh").await;
        assert!(reference.contains("href=\"/aliyun/calls/create-trigger?lang=zh\""), "{path}");
    }
    assert!(!page("/tencent/timer/reference", "zh").await.contains("create-trigger"));
}

#[tokio::test]
async fn the_general_facts_are_all_there() {
    for general in GENERAL {
        for lang in bilingual::Lang::ALL {
            let page = page(&general_path(general.provider), lang.code()).await;
            general.event_sources.iter().for_each(|source| assert_says(&page, source.name.get(lang), source.trigger));
            for services in general.services {
                services.names.iter().for_each(|name| assert_says(&page, name.get(lang), services.title.en));
            }
            general.facts.iter().for_each(|fact| assert_says(&page, fact.means.get(lang), fact.id));
            general.samples.iter().for_each(|sample| assert!(page.contains(&escaped(sample.text.trim_end()))));
        }
    }
}

#[tokio::test]
async fn nothing_is_beside_them() {
    for path in
        ["/tencent/", "/tencent/calls", "/aliyun/calls/nothing", "/aliyun/calls/", "/aliyun/calls/create-function/x"]
    {
        assert_eq!(get(path).await.status(), 404, "{path}");
    }
}
