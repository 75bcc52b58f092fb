use std::net::TcpListener;

use super::*;

const KEYS: [(&str, &str); 3] = [("ID", "AKIDxyz123"), ("SECRET", "abcSECRETdef"), ("BROKEN", "a\nb")];

fn variable(name: &str) -> Option<String> {
    KEYS.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned())
}

fn load(text: &str) -> Result<Vec<Target>, Wrong> {
    read(text, &["echo"], &variable)
}

const EVERY_KIND: &str = r#"
[[target]]
id = "node"
name = { en = "Orders, on my machine", zh = "订单（本机）" }
kind = "fc-custom-runtime"
url = "http://127.0.0.1:9000"
private = true
timeout = 5

[[target]]
id = "polls"
kind = "scf-custom-runtime"
listen = "127.0.0.1:0"

[[target]]
id = "web"
name = "Web"
kind = "scf-web-function"
url = "http://[::1]:9000/event"
private = true

[[target]]
id = "hook"
kind = "http"
url = "https://example.org/hook"
authorization-env = "SECRET"

[[target]]
id = "fc2"
kind = "aliyun-fc"
account = "1234567890123456"
region = "cn-hangzhou"
service = "orders"
function = "handle"
qualifier = "prod"
key-id-env = "ID"
key-secret-env = "SECRET"

[[target]]
id = "fc3"
kind = "aliyun-fc3"
account = "1234567890123456"
region = "cn-hangzhou"
function = "orders"
log = "None"
key-id-env = "ID"
key-secret-env = "SECRET"

[[target]]
id = "scf"
kind = "tencent-scf"
region = "ap-guangzhou"
namespace = "default"
function = "orders"
action = "InvokeFunction"
key-id-env = "ID"
key-secret-env = "SECRET"
"#;

#[test]
fn a_file_can_hold_every_kind() {
    let targets = load(EVERY_KIND).expect("a file");
    let kinds: Vec<&str> = targets.iter().map(|target| target.kind().id()).collect();
    assert_eq!(
        kinds,
        [
            "fc-custom-runtime",
            "scf-custom-runtime",
            "scf-web-function",
            "http",
            "aliyun-fc",
            "aliyun-fc3",
            "tencent-scf"
        ]
    );
    let names: Vec<&str> = targets.iter().map(|target| target.name().zh.as_str()).collect();
    assert_eq!(names, ["订单（本机）", "polls", "Web", "hook", "fc2", "fc3", "scf"]);
    assert!(load("").expect("a file").is_empty());
}

#[test]
fn nothing_prints_a_secret_or_an_address() {
    let printed = format!("{:?}", load(EVERY_KIND).expect("a file"));
    for hidden in ["AKIDxyz123", "abcSECRETdef", "127.0.0.1", "example.org", "1234567890123456"] {
        assert!(!printed.contains(hidden), "{printed}");
    }
}

/// A target that is right but for one line.
fn with(kind: &str, line: &str) -> String {
    let rest = match kind {
        "http" | "scf-custom-runtime" => "",
        "aliyun-fc" => "service = \"s\"\naccount = \"1\"\nregion = \"r\"\nfunction = \"f\"",
        _ => "account = \"1\"\nregion = \"r\"\nfunction = \"f\"",
    };
    let keys = if rest.is_empty() { "" } else { "key-secret-env = \"SECRET\"" };
    format!("[[target]]\nid = \"a\"\nkind = \"{kind}\"\n{line}\n{rest}\n{keys}\n")
}

#[test]
fn a_mistake_is_named_with_its_place_and_what_would_be_right() {
    let key = "key-id-env = \"ID\"";
    assert!(load(&with("aliyun-fc3", key)).is_ok());
    for (text, line, says) in [
        ("[[target]]\nid = \"a\"\n".to_owned(), 1, "missing field `kind`"),
        ("[[targets]]\nid = \"a\"\n".to_owned(), 1, "unknown field `targets`"),
        ("[[target]\n".to_owned(), 1, ""),
        (with("http", "url = \"https://example.org\"\ntimout = 5"), 5, "unknown field `timout`"),
        (with("https", ""), 3, "unknown variant `https`"),
        (with("http", ""), 1, "requires `url`"),
        (with("http", "url = \"example.org\""), 4, "must be an address"),
        (with("http", "url = \"ftp://example.org\""), 4, "`http://` or `https://`"),
        (with("http", "url = \"https://a:b@example.org\""), 4, "must not contain a user name or password"),
        (with("http", "url = \"https://example.org/?key=1\""), 4, "without `?`"),
        (with("http", "url = \"http://example.org\""), 4, "must begin with `https://`"),
        (with("http", "url = \"https://127.0.0.1\""), 4, "private address"),
        (with("http", "url = \"https://0x7f.1\""), 4, "private address"),
        (with("http", "url = \"https://2130706433\""), 4, "private address"),
        (with("http", "url = \"https://[::ffff:7f00:1]\""), 4, "private address"),
        (with("http", "url = \"https://169.254.169.254/latest\""), 4, "never called"),
        (with("http", "url = \"https://169.254.169.254/latest\"\nprivate = true"), 4, "never called"),
        (with("http", "url = \"https://example.org\"\ntimeout = 0"), 5, "from 1 to 900"),
        (with("http", "url = \"https://example.org\"\nregion = \"x\""), 5, "takes no `region`"),
        (
            with("http", "url = \"https://example.org\"\nauthorization = \"Bearer hush\""),
            5,
            "secrets do not belong in this file",
        ),
        (with("aliyun-fc3", "key-id = \"hush\""), 4, "secrets do not belong in this file"),
        (with("aliyun-fc3", "key-id-env = \"hush-hush\""), 4, "must be the name of an environment variable"),
        (with("aliyun-fc3", "key-id-env = \"HUSH\""), 4, "not set"),
        (with("aliyun-fc3", "key-id-env = \"BROKEN\""), 4, "cannot go in a header"),
        (with("aliyun-fc3", ""), 1, "requires `key-id-env`"),
        (with("aliyun-fc3", key).replace("function = \"f\"", "function = \"../x\""), 7, "letters, digits"),
        (with("aliyun-fc3", key).replace("region = \"r\"", "region = \"evil.example/\""), 6, "letters, digits"),
        (with("aliyun-fc3", key).replace("\"a\"", "\"echo\""), 2, "`echo` is taken"),
        (with("aliyun-fc3", key).replace("\"a\"", "\"A b\""), 2, "`id` must be"),
        (with("aliyun-fc", &format!("{key}\nlog = \"Head\"")), 5, "unknown variant `Head`"),
        (with("scf-custom-runtime", ""), 1, "requires `listen`"),
        (with("scf-custom-runtime", "listen = \"9001\""), 4, "such as `127.0.0.1:9001`"),
        (with("scf-custom-runtime", "listen = \"localhost:9001\""), 4, "must be an address of this machine"),
        (with("scf-custom-runtime", "listen = \"0.0.0.0:9001\"\nprivate = true"), 4, "whoever connects can answer"),
        (with("scf-custom-runtime", "listen = \"93.184.215.14:9001\"\nprivate = true"), 4, "whoever connects"),
        (with("scf-custom-runtime", "listen = \"10.1.2.3:9001\""), 4, "needs `private = true`"),
        (with("scf-custom-runtime", "listen = \"10.1.2.3:9001\"\nprivate = true"), 4, "does not have"),
        (with("scf-custom-runtime", "listen = \"127.0.0.1:0\"\nurl = \"http://127.0.0.1\""), 5, "takes no `url`"),
        (with("aliyun-fc3", "timeout = \"hush\""), 4, "invalid type: string"),
    ] {
        let wrong = load(&text).expect_err(&text);
        assert_eq!(wrong.line, line, "{text}{wrong}");
        assert!(wrong.message.contains(says) && wrong.column > 0, "{text}{wrong}");
        assert!(!wrong.to_string().to_lowercase().contains("hush"), "{wrong}");
    }
}

#[test]
fn a_file_has_a_limit() {
    let one = |n: usize| format!("[[target]]\nid = \"t{n}\"\nkind = \"http\"\nurl = \"https://example.org\"\n");
    let many: String = (0..=MOST).map(one).collect();
    assert_eq!(load(&many).expect_err("too many").line, MOST * 4 + 1);
}

#[test]
fn a_port_that_is_taken_ends_the_start() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let line = format!("listen = \"{}\"", taken.local_addr().expect("an address"));
    let wrong = load(&with("scf-custom-runtime", &line)).expect_err("a taken port");
    assert!(wrong.line == 4 && wrong.message.contains("in use"), "{wrong}");
    drop(taken);
    let targets = load(&with("scf-custom-runtime", &line)).expect("a free port");
    assert_eq!(targets[0].runtime_api().map(|address| format!("listen = \"{address}\"")), Some(line.clone()));
    // One port is of one target.
    assert!(load(&with("scf-custom-runtime", &line)).is_err());
}
