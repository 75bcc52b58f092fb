//! What must be true of any call: each test runs over all of them, so a new call touches no test.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use bilingual::source::Weight;
use bilingual::{Lang, Text};
use harness::texts::fault;
use harness::{table, walk};
use serde_json::Value as Json;
use triggers::calls::{CALLS, find, request};
use triggers::catalogue::find as find_trigger;
use triggers::general::GENERAL;
use triggers::model::{Call, Carrier, Choice, Fact, FactKind, Field, Kind, Life, Part, Version};
use triggers::schema;
use triggers::value::Value;

/// Every field of some parts, also below others.
fn fields(parts: &'static [Part]) -> Vec<&'static Field> {
    let mut found = Vec::new();
    for part in parts {
        walk::all_fields(part.fields, &mut |field| found.push(field));
    }
    found
}

fn versions() -> impl Iterator<Item = (&'static Call, &'static Version)> {
    CALLS.iter().flat_map(|call| call.versions.iter().map(move |version| (*call, version)))
}

fn choices(kind: &Kind) -> &'static [Choice] {
    match kind {
        Kind::Choice(choices) => choices,
        Kind::List(of, _) => choices(of),
        _ => &[],
    }
}

/// Every text of a call, with a name of its place.
fn texts(call: &'static Call) -> Vec<(String, Text)> {
    let mut all = vec![("name".to_owned(), call.name), ("summary".to_owned(), call.summary)];
    if let Life::Old { note, .. } | Life::Retired { note, .. } = call.life {
        all.push(("life".to_owned(), note));
    }
    for field in fields(call.takes).into_iter().chain(fields(call.gives)) {
        all.push((format!("field {}", field.name), field.means));
        for choice in choices(&field.kind) {
            all.push((format!("choice {}", Value::from(choice.value).in_text()), choice.means));
        }
    }
    for fact in call.facts {
        all.push((format!("fact {}", fact.id), fact.means));
        all.extend(walk::sides(fact).iter().map(|side| (format!("side of {}", fact.id), side.says)));
    }
    all.extend(call.samples.iter().map(|sample| (format!("sample {}", sample.id), sample.means)));
    all
}

#[test]
fn every_text_is_in_its_language() {
    for call in CALLS {
        for (place, text) in texts(call) {
            assert_eq!(fault(text), None, "{} {place}: {text:?}", call.id);
        }
    }
}

/// Chinese sentences have full-width punctuation.
#[test]
fn chinese_has_its_own_punctuation() {
    for call in CALLS {
        for (place, text) in texts(call) {
            let prose = text.get(Lang::Zh).split('`').step_by(2).collect::<String>();
            assert!(!prose.contains([',', ';', '(', ')', '?', '!']), "{} {place}: {prose}", call.id);
        }
    }
}

#[test]
fn calls_are_found_by_their_names() {
    let ids: BTreeSet<String> = CALLS.iter().map(|call| call.id.to_string()).collect();
    assert_eq!(ids.len(), CALLS.len());
    for call in CALLS {
        let found = find(call.id.provider.code(), call.id.name).expect("a call");
        assert_eq!(found.action, call.action);
        let dates: Vec<&str> = call.versions.iter().map(|version| version.date).collect();
        assert!(dates.is_sorted(), "{}: {dates:?}", call.id);
        assert_eq!(call.newest().date, *dates.last().expect("a version"));
        for version in call.versions {
            assert!(version.path.starts_with(&format!("/{}/", version.date)), "{}", version.path);
        }
    }
    assert!(find("aliyun", "delete-everything").is_none() && find("tencent", "create-function").is_none());
}

/// The parameters of the notes, as their tables list them: none is left out.
#[test]
fn every_parameter_of_the_notes_is_there() {
    let table = include_str!("calls/notes.txt");
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, listed) = line.split_once(": ").expect("a call and its parameters");
        let call = find("aliyun", name).unwrap_or_else(|| panic!("no call {name}"));
        for name in listed.split(' ') {
            let is_it = |field: &&&Field| field.name == name || field.aliases.contains(&name);
            let notes = |field: &&&Field| field.cites.iter().any(|cite| cite.source.id == "aliyun-notes");
            let all = fields(call.takes);
            assert!(all.iter().filter(is_it).any(|field| notes(&field)), "{} lacks {name}", call.id);
        }
    }
}

/// What notes list and no version takes, and what one version takes and another does not while the notes list it for
/// all, is a disagreement with both sides.
#[test]
fn what_only_notes_have_is_a_disagreement() {
    let mut alone = 0;
    for call in CALLS {
        for field in fields(call.takes) {
            let documented = field.cites.iter().any(|cite| cite.source.weight == Weight::Document);
            if !documented || call.versions_of(field).next().is_some() {
                continue;
            }
            alone += 1;
            let named = format!("`{}`", field.name);
            let is_told = |fact: &&Fact| match fact.kind {
                FactKind::Disagreement(sides) => sides.iter().any(|side| side.says.get(Lang::En).contains(&named)),
                _ => false,
            };
            assert!(call.facts.iter().any(|fact| is_told(&fact)), "{}: nobody says what {named} is", call.id);
        }
    }
    assert_eq!(alone, 5, "mountPoints, caEnable, caFiles and the two keys of CreateFunction");
}

#[test]
fn every_disagreement_has_the_notes_or_a_document_on_a_side_and_its_anchor_once() {
    for call in CALLS {
        let ids: BTreeSet<&str> = call.facts.iter().map(|fact| fact.id).collect();
        assert_eq!(ids.len(), call.facts.len(), "{}", call.id);
        for fact in call.facts.iter().filter(|fact| matches!(fact.kind, FactKind::Disagreement(_))) {
            let sides = walk::sides(fact);
            assert!(sides.iter().any(|side| side.cite.source.weight == Weight::Document), "{} {}", call.id, fact.id);
            let sources: BTreeSet<&str> = sides.iter().map(|side| side.cite.source.id).collect();
            assert_eq!(sources.len(), sides.len(), "{} {}", call.id, fact.id);
            assert!(sides.iter().all(|side| !side.cite.source.date.is_empty()), "{} {}", call.id, fact.id);
        }
    }
}

fn fits(kind: &Kind, value: &str) -> bool {
    match kind {
        Kind::Text(limit, form) => {
            let length = if limit.bytes { value.len() } else { value.chars().count() };
            (limit.min as usize..=limit.max as usize).contains(&length) && form.fits(value)
        }
        Kind::Choice(choices) => choices.iter().any(|choice| Value::from(choice.value).in_text() == value),
        Kind::List(of, _) => fits(of, value),
        Kind::Int { min, max, .. } => value.parse().is_ok_and(|value: i64| *min <= value && value <= *max),
        Kind::Float => value.parse::<f64>().is_ok(),
        Kind::Bool => ["true", "false"].contains(&value),
        _ => false,
    }
}

/// Free texts, and what the SDK lists without a value.
const WITHOUT_EXAMPLE: [&str; 3] = ["description", "instanceIsolationMode", "sessionAffinityConfig"];

/// A parameter with a single value shows one that its kind takes: an example or a default.
#[test]
fn every_parameter_shows_a_value_that_its_kind_takes() {
    for call in CALLS {
        for field in fields(call.takes) {
            let default = field.default.map(|default| Value::from(default).in_text());
            if let Some(value) = Some(field.example.to_owned()).filter(|example| !example.is_empty()).or(default) {
                assert!(fits(&field.kind, &value), "{} {}: {value}", call.id, field.name);
            } else {
                let is_single = matches!(field.kind, Kind::Text(..) | Kind::Int { .. } | Kind::Float);
                let is_taken = call.versions_of(field).next().is_some();
                let is_known = !is_single || !is_taken || WITHOUT_EXAMPLE.contains(&field.name);
                assert!(is_known, "{} {} shows no value", call.id, field.name);
            }
        }
    }
}

/// The request that is shown for a version is one that the version's schema takes, and it uses the whole path.
#[test]
fn the_request_of_each_version_is_taken_by_its_schema_and_no_other() {
    for (call, version) in versions() {
        let schema = json(&schema::parameters(call, version).to_json());
        let validator = jsonschema::draft202012::new(&schema).expect("a schema");
        let parameters = json(version.example);
        let faults: Vec<String> = validator.iter_errors(&parameters).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{} {}: {faults:?}", call.id, version.date);
        let mut more = parameters.clone();
        more["surplus"] = true.into();
        assert!(!validator.is_valid(&more), "{} {}", call.id, version.date);
        for (_, field) in call.parameters(version).filter(|(_, field)| field.required) {
            let mut less = parameters.clone();
            let removed = less.as_object_mut().and_then(|members| members.remove(field.name));
            assert!(removed.is_some() && !validator.is_valid(&less), "{} {}: {}", call.id, version.date, field.name);
        }
        let parameters = Value::from_json(version.example).expect("JSON");
        let request = request(call, version, &parameters);
        assert!(!request.target.contains(['{', '}', '[', ']']), "{}", request.target);
        assert_eq!(request.body.is_empty(), version.method == "GET", "{} {}", call.id, version.date);
    }
}

/// What the notes have and the API does not is taken by no version.
#[test]
fn schemas_leave_out_what_only_notes_have() {
    let call = find("aliyun", "create-function").expect("a call");
    for version in call.versions {
        let schema = schema::parameters(call, version).to_json();
        for name in ["caEnable", "caFiles", "ossAccessKeyId", "ossAccessKeySecret"] {
            assert!(!schema.contains(&format!("\"{name}\"")), "{}: {name}", version.date);
        }
        assert_eq!(schema.contains("\"serviceName\""), version.date != "2023-03-30");
    }
}

/// Requests as they travel: `tests/calls/*.http`.
#[test]
fn requests_travel_as_the_files_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calls");
    let mut left: BTreeSet<_> = folder
        .read_dir()
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "http"))
        .collect();
    for (call, version) in versions() {
        let path = folder.join(format!("{}.{}.http", call.id.name, version.date));
        let parameters = Value::from_json(version.example).expect("JSON");
        let written = request(call, version, &parameters).to_http();
        assert!(left.remove(&path), "{} is missing:\n{written}", path.display());
        let expected = table::text_of(&path);
        assert_eq!(written.trim_end(), expected.trim_end(), "{}", path.display());
    }
    assert!(left.is_empty(), "requests of no call: {left:?}");
}

#[test]
fn a_name_is_encoded_and_a_bracket_goes_with_its_parameter() {
    let call = find("aliyun", "get-function").expect("a call");
    let of = |date: &str, parameters: &str| {
        let version = call.version(date).expect("a version");
        request(call, version, &Value::from_json(parameters).expect("JSON")).target
    };
    let named = r#"{"serviceName":"a b","functionName":"函数/1","qualifier":"x&y"}"#;
    assert_eq!(of("2016-08-15", named), "/2016-08-15/services/a%20b.x%26y/functions/%E5%87%BD%E6%95%B0%2F1");
    assert_eq!(of("2023-03-30", named), "/2023-03-30/functions/%E5%87%BD%E6%95%B0%2F1?qualifier=x%26y");
    let plain = r#"{"serviceName":"s","functionName":"f"}"#;
    assert_eq!(of("2016-08-15", plain), "/2016-08-15/services/s/functions/f");
    assert_eq!(of("2021-04-06", plain), "/2021-04-06/services/s/functions/f");
}

/// What stands in the path of one version may stand in the query of another.
#[test]
fn a_parameter_travels_as_its_version_says() {
    let call = find("aliyun", "invoke-function").expect("a call");
    let carrier = |date: &str, name: &str| {
        let version = call.version(date).expect("a version");
        let found = call.parameters(version).find(|(_, field)| field.name == name);
        found.map(|(carrier, _)| carrier)
    };
    assert_eq!(carrier("2016-08-15", "qualifier"), Some(Carrier::Path));
    assert_eq!(carrier("2021-04-06", "qualifier"), Some(Carrier::Query));
    assert_eq!(carrier("2023-03-30", "serviceName"), None);
    assert_eq!(carrier("2023-03-30", "X-Fc-Log-Type"), Some(Carrier::Header));
}

/// Samples are whole: JSON is JSON, and Python is Python.
#[test]
fn samples_parse() {
    for call in CALLS {
        for sample in call.samples {
            let name = format!("{} {}", call.id, sample.id);
            assert!(["call", "code", "console"].contains(&sample.kind), "{name}: {}", sample.kind);
            match sample.kind {
                "call" => assert!(json(sample.text).is_object(), "{name}"),
                "code" => assert!(is_python(sample.text), "{name}"),
                _ => assert!(sample.text.lines().count() > 1, "{name}"),
            }
        }
    }
}

/// The general facts have the same to hold, and their sources of events are those of the catalogue.
#[test]
fn general_facts_are_sound() {
    for general in GENERAL {
        let mut all = vec![("summary".to_owned(), general.summary)];
        all.extend(general.event_sources.iter().map(|source| (source.trigger.to_owned(), source.name)));
        for services in general.services {
            all.push(("group".to_owned(), services.title));
            all.extend(services.names.iter().map(|name| (services.title.en.to_owned(), *name)));
        }
        for fact in general.facts {
            all.push((fact.id.to_owned(), fact.means));
            all.extend(walk::sides(fact).iter().map(|side| (fact.id.to_owned(), side.says)));
        }
        for (place, text) in all {
            // Products keep their names.
            let is_name = text.en == text.zh || !text.get(Lang::Zh).contains(|c: char| c > '\u{3400}');
            assert!(is_name || fault(text).is_none(), "{place}: {text:?}");
        }
        for source in general.event_sources {
            assert!(!source.cites.is_empty(), "{}", source.trigger);
        }
        let found =
            general.event_sources.iter().filter_map(|source| find_trigger(general.provider.code(), source.trigger));
        assert!(found.count() > 0, "no source of events has a page");
        let names: BTreeSet<&str> = general.event_sources.iter().map(|source| source.trigger).collect();
        assert_eq!(names.len(), general.event_sources.len());
        let ids: BTreeSet<&str> = general.facts.iter().map(|fact| fact.id).collect();
        assert_eq!(ids.len(), general.facts.len());
        assert!(general.samples.iter().all(|sample| !sample.text.trim().is_empty()));
    }
}

/// What documents print parses only once it is repaired.
#[test]
fn what_the_notes_print_is_no_python() {
    assert!(!is_python("CreateFunction(serviceName=\"my-service\", code=code, ...)\n"));
}

fn is_python(text: &str) -> bool {
    let mut python = Command::new("python3")
        .args(["-c", "import ast, sys; ast.parse(sys.stdin.read())"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("python3 is installed");
    python.stdin.take().expect("an input").write_all(text.as_bytes()).expect("a text");
    python.wait().expect("an end").success()
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}
