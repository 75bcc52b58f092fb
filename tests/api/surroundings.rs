//! Clock, seed and edition, as a table: `tests/fixtures/api/surroundings.txt`. The page and the API read them alike.

use app::{environment::Zones, parts::Parts, shown::Shown};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::state::State;
use serde_json::json;
use triggers::{catalogue, problem::Problem};

use crate::Api;

const TABLE: &str = include_str!("../fixtures/api/surroundings.txt");

/// A moment for rows that name none; the API's own clock is later.
const NOW: i64 = 1_636_502_400;

#[tokio::test]
async fn page_and_api_read_them_alike() {
    let api = Api::new();
    for row in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        let [id, at, seed, edition, wrong] = columns.as_slice() else { panic!("{row}: five columns are needed") };
        let seed =
            seed.strip_prefix('@').map_or((*seed).to_owned(), |many| "x".repeat(many.parse().expect("a number")));
        let wrong: Vec<&str> = wrong.split_whitespace().collect();

        let (provider, name) = id.split_once('/').expect("an id has a slash");
        let trigger = catalogue::find(provider, name).expect("the trigger is there");
        let mut state = State::of_example(trigger, trigger.examples[0].id);
        state.set("on.overrides.0.pointer", []);
        (state.at, state.seed, state.edition) = ((*at).to_owned(), seed.clone(), (*edition).to_owned());
        let shown = Shown::of(trigger, &Parts::ALL, &state.query(), NOW, &Zones::new(|_, _| Some(0)));
        let misread: Vec<&str> = shown.misread.iter().map(|misread| misread.name()).collect();
        assert_eq!(misread, wrong, "{row}: the page");
        assert_eq!(shown.is_judged(), wrong.is_empty(), "{row}: {:?}", problems(&shown));
        let bytes = shown.evaluation.event.map(|event| STANDARD.encode(event.bytes));
        assert_eq!(bytes.is_some(), wrong.is_empty(), "{row}: an event on the page");

        let example = &api.entry(id).await["examples"][0];
        let mut request = json!({"config": example["config"], "occurrence": example["occurrence"]});
        for (name, text) in [("at", *at), ("seed", &seed), ("edition", edition)] {
            request[name] = text.into();
        }
        let answer = api.post(&format!("/api/triggers/{id}/event"), &request).await;
        let body = answer.json();
        if let Some(first) = wrong.first() {
            assert_eq!((answer.status.as_u16(), &body["pointer"]), (422, &json!(format!("/{first}"))), "{row}: {body}");
        } else {
            assert_eq!(answer.status, 200, "{row}: {body}");
            assert_eq!(body["edition"], shown.edition.id, "{row}");
            if !at.is_empty() {
                assert_eq!(body["bytes"].as_str(), bytes.as_deref(), "{row}");
            }
        }
    }
}

fn problems(shown: &Shown) -> Vec<&Problem> {
    shown.problems.iter().map(|(_, problem)| problem).collect()
}
