//! What stands around the server elsewhere names what there is: files, commands, versions, settings.

use std::{fs, path::Path};

use server::Settings;

fn read(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The instructions of the container file with their arguments, in order.
fn instructions() -> Vec<(String, String)> {
    let text = read("server/deploy/Containerfile");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').expect("an instruction has an argument")).map(owned).collect()
}

fn owned((name, argument): (&str, &str)) -> (String, String) {
    (name.to_owned(), argument.to_owned())
}

fn arguments(name: &str) -> Vec<String> {
    instructions().into_iter().filter(|(instruction, _)| instruction == name).map(|(_, argument)| argument).collect()
}

/// Names and values of lines such as `ENV A=1 B=2`.
fn assignments(line: &str) -> impl Iterator<Item = (&str, &str)> {
    line.split_whitespace().filter_map(|word| word.split_once('='))
}

#[test]
fn the_container_is_built_by_the_commands_that_there_are() {
    let makefile = read("Makefile");
    for command in arguments("RUN") {
        if let Some(target) = command.strip_prefix("make ") {
            assert!(makefile.contains(&format!("\n{target}: ")), "{command}: no such target");
        } else {
            // The same that the Makefile does where the target is missing.
            let wasm = makefile.lines().find_map(|line| line.strip_prefix("WASM := ")).expect("a target");
            assert_eq!(command, format!("rustup target add {wasm}"));
        }
    }
    let manifest = read("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).expect("a version");
    let images = arguments("FROM");
    let of_rust = format!("/rust:{}-", version.trim_matches('"'));
    assert!(images[0].contains(&of_rust) && images[0].ends_with(" AS build"), "{} for {version}", images[0]);
    // What is built by one Debian runs on the same.
    let debian = |image: &str| image.contains("bookworm");
    assert!(images.iter().all(|image| debian(image)), "{images:?}");
}

#[test]
fn the_container_has_what_it_starts() {
    let copied = arguments("COPY");
    assert_eq!(copied[0], ". .");
    let [from, to] = copied[1].strip_prefix("--from=build ").expect("the stage").split(' ').collect::<Vec<_>>()[..]
    else {
        panic!("{}", copied[1])
    };
    // Where `make release` leaves it.
    let built = format!("# One file that holds everything: {}\nrelease:", from.strip_prefix("/src/").expect("in /src"));
    assert!(read("Makefile").contains(&built) && arguments("WORKDIR") == ["/src"], "{from}");
    assert_eq!(arguments("ENTRYPOINT"), [format!("[\"{to}\"]")]);
    let environment = arguments("ENV").join(" ");
    let port = assignments(&environment).find(|(name, _)| *name == "PORT").expect("a port").1;
    assert_eq!(arguments("EXPOSE"), [port]);
    assert!(assignments(&environment).any(|pair| pair == ("ADDRESS", "0.0.0.0")), "{environment}");
}

/// What a build makes is not sent to the builder, and what it reads is.
#[test]
fn the_container_is_sent_what_it_needs() {
    let ignored = read(".containerignore");
    assert_eq!(ignored.lines().collect::<Vec<_>>(), [".git", "target", "node_modules"]);
}

#[test]
fn every_setting_is_one_of_the_servers() {
    let known = Settings::help();
    let is_known = |name: &str| known.lines().any(|line| line.split_whitespace().next() == Some(name));
    let mut count = 0;
    let container = arguments("ENV").join(" ");
    let unit = read("server/deploy/trigger-playground.service");
    let environment = unit.lines().filter_map(|line| line.strip_prefix("Environment=")).collect::<Vec<_>>().join(" ");
    for (name, _) in assignments(&container).chain(assignments(&environment)) {
        assert!(is_known(name), "{name} is no setting:\n{known}");
        count += 1;
    }
    let start = read("server/deploy/bootstrap");
    let exported = start.lines().find_map(|line| line.strip_prefix("export ")).expect("settings");
    for (name, _) in assignments(exported) {
        assert!(is_known(name), "{name} is no setting:\n{known}");
        count += 1;
    }
    assert!(count >= 10, "only {count} settings were found");
}

#[test]
fn the_unit_waits_a_second_longer_than_the_server() {
    let unit = read("server/deploy/trigger-playground.service");
    let waits = unit.lines().find_map(|line| line.strip_prefix("TimeoutStopSec=")).expect("a limit");
    let ends = Settings::default().limits.shutdown.as_secs();
    assert_eq!(waits.parse::<u64>().ok(), Some(ends + 1));
}
