//! `POST …/answer`.

use serde_json::{Value, json};

use crate::{Api, list, names, state, variant};

/// A request about the answer to an example's event.
fn request(example: &Value, answer: Option<&Value>) -> Value {
    let mut request = state(example);
    if let Some(answer) = answer {
        request["answer"] = answer.clone();
    }
    request
}

#[tokio::test]
async fn a_source_reads_the_answer_or_says_why_not() {
    let api = Api::new();
    for trigger in names() {
        let entry = api.entry(trigger).await;
        let example = &list(&entry["examples"])[0];
        let made = api.ask(trigger, "event", &state(example)).await;
        // The shape of the event may have a contract of its own.
        let expected = variant(&entry, &made).get("answer").unwrap_or(&entry["answer"])["read"].clone();
        for answer in [None, Some(json!(null)), Some(json!("text")), Some(json!({"statusCode": 200}))] {
            let reply = api.ask(trigger, "answer", &request(example, answer.as_ref())).await;
            assert_eq!(reply["read"], expected, "{trigger}: {reply}");
            assert!(reply["meaning"]["zh"].is_string(), "{trigger}: {reply}");
            if reply["read"] == false {
                let kept = (&reply["valid"], &reply["problems"], &reply["caller"]);
                assert_eq!(kept, (&json!(null), &json!([]), &json!(null)), "{trigger}");
            }
        }
    }
}
