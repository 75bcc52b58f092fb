//! Two triggers side by side: whole without script, in both languages, and reached from each of the two.

use app::route::{compare_path, reference_path, trigger_path};
use bilingual::Lang;
use protocol::names::Part;
use protocol::state::State;
use triggers::check::normalised;
use triggers::compare::{COMPARISONS, carry};
use triggers::model::Provider;
use triggers::value::Value;

use crate::calls::{assert_says, escaped, page};
use crate::{get, text};

async fn read(link: &str) -> String {
    text(get(link).await).await.replace("<!>", "").replace("<wbr>", "")
}

#[tokio::test]
async fn a_pair_says_everything_and_is_linked_from_both() {
    for comparison in COMPARISONS {
        let path = compare_path(comparison);
        for lang in Lang::ALL {
            let page = page(&path, lang.code()).await;
            let notes = comparison.fields.iter().chain(comparison.members).filter_map(|pair| pair.note);
            let alone = comparison.alone.iter().chain(comparison.members_alone).map(|alone| alone.why);
            for said in notes.chain(alone) {
                assert_says(&page, said.get(lang), &path);
            }
        }
        for provider in Provider::ALL {
            let trigger = comparison.trigger(provider);
            let page = page(&trigger_path(trigger), "zh").await;
            assert!(page.contains(&format!("href=\"{path}?lang=zh\"")), "{} does not link to {path}", trigger.id);
            // Fields lead to what is known about them.
            let pair = self::page(&path, "en").await;
            let reference = self::page(&reference_path(trigger), "en").await;
            for place in comparison.fields.iter().map(|pair| pair.place(provider)) {
                let link = format!("href=\"{}?lang=en#config-{place}\"", reference_path(trigger));
                assert!(pair.contains(&link), "{path} has no {link}");
                assert!(reference.contains(&format!("id=\"config-{place}\"")), "{} {place}", trigger.id);
            }
        }
    }
}

/// The link of an example carries its configuration over; what comes of it opens in the other trigger's page as it is.
#[tokio::test]
async fn every_example_is_carried_over_by_its_link() {
    for comparison in COMPARISONS {
        for from in Provider::ALL {
            let (trigger, other) = (comparison.trigger(from), comparison.trigger(from.other()));
            for example in trigger.examples {
                let link = format!("{}?from={}&example={}", compare_path(comparison), from.code(), example.id);
                let page = read(&link).await;
                let config = State::of_example(trigger, example.id).value(Part::Config);
                let carried = carry(comparison, from.other(), &config);
                assert!(page.contains(&escaped(&carried.config.to_pretty_json())), "{link}");
                for note in &carried.notes {
                    assert_says(&page, &note.says.en, &link);
                }
                let mut state = State::new(other);
                state.fill(Part::Config, &carried.config);
                let open = format!("href=\"{}?{}\"", trigger_path(other), state.query());
                assert!(page.contains(&escaped(&open)), "{link}: {open}");
                let opened = State::parse(other, &state.query()).value(Part::Config);
                assert_eq!(normalised(other, &opened), normalised(other, &carried.config), "{link}");
            }
        }
    }
}

/// A link that means nothing here is no reason for an empty page.
#[tokio::test]
async fn a_strange_link_shows_something() {
    for query in
        ["from=nobody", "from=tencent&cronExpression=x", "from=aliyun&cronExpression=%00&stranger=1", "from=aliyun"]
    {
        let response = get(&format!("/compare/timer/timer?{query}")).await;
        assert_eq!(response.status(), 200, "{query}");
        assert!(text(response).await.contains("id=\"carry\""), "{query}");
    }
}

/// The names of a link's configuration are the triggers' own: none of them is the one that says whose it is.
#[test]
fn no_field_is_called_as_the_link_calls_its_trigger() {
    for comparison in COMPARISONS {
        for provider in Provider::ALL {
            assert!(comparison.trigger(provider).config.iter().all(|field| field.name != "from"));
            assert_eq!(State::parse(comparison.trigger(provider), "from=aliyun").value(Part::Config), Value::empty());
        }
    }
}
