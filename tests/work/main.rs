//! Work grows with the bytes of an input and not faster, on every call, and answers are bounded.
//!
//! The inputs are the examples of the catalogue with one place grown until the body has the wanted size: longer texts,
//! longer lists, objects with more names. What comes to the catalogue later is thus covered.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr},
    ops::RangeInclusive,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use http_body_util::BodyExt;
use protocol::state::MOST_TRIED;
use serde_json::{Map, Value, json};
use server::{Settings, Site};
use tower::ServiceExt;
use triggers::catalogue::{self, TRIGGERS};
use triggers::model::{Example, Path, Trigger};

/// The sizes of bodies. The last is just below what the calls take.
const SIZES: [usize; 3] = [64_000, 128_000, 256_000];

/// What the largest body may cost on a machine that reads the [`Yard`] in [`YARD`]; on a slower one, as much more as the
/// machine is slower. Without optimisation everything takes some twenty times as long.
const MOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1_000 } else { 50 });

/// How long the yard takes on the machine that [`MOST`] is said of.
const YARD: Duration = Duration::from_millis(if cfg!(debug_assertions) { 100 } else { 5 });

/// A body of the last size that costs less is not looked at more closely.
const CHEAP: Duration = Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 25 });

/// How much more the largest body costs than the smallest where work grows with the square.
const SQUARED: u32 = 16;
const _: () = assert!(SIZES[2] / SIZES[0] == 4, "its square is the factor above");

/// How much more a body of twice the size may cost: half way, in doublings, between work that grows with the bytes (2)
/// and work that grows with their square (4). What fits a cache of the processor and what does not lies between, too.
const DOUBLE: f64 = 2.0 * std::f64::consts::SQRT_2;

/// Of so many inputs of a trigger, one is always looked at in full size.
const WHOLE: usize = 4;

/// How many bytes an answer may have for each byte of the request, beyond what the smallest request gets.
const AMPLIFIED: usize = 60;

/// An answer may be this long however short the request is: an explained mistake, the event of a default.
const SMALLEST: usize = 64 << 10;

async fn post(router: &Router, path: &str, mime: &str, body: &Bytes) -> (StatusCode, Bytes) {
    static VISITORS: AtomicU32 = AtomicU32::new(1);
    let mut request =
        Request::post(path).header("content-type", mime).body(Body::from(body.clone())).expect("a request");
    // A visitor of its own: invocations are limited.
    let visitor = Ipv4Addr::from_bits(VISITORS.fetch_add(1, Ordering::Relaxed));
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((visitor, 1))));
    let answer = router.clone().oneshot(request).await.expect("an answer");
    (answer.status(), answer.into_body().collect().await.expect("a body").to_bytes())
}

/// How long this process has computed. What else runs on the machine does not count.
fn computed() -> Duration {
    let threads = fs::read_dir("/proc/self/task").expect("the threads of this process");
    let of_thread = |thread: fs::DirEntry| {
        let times = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        times.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    };
    threads.flatten().filter_map(of_thread).sum()
}

/// Work that is always the same: reading an object of very many names. By it, a slow machine, or a slow moment of one, is
/// told from slow work.
struct Yard(Vec<u8>);

impl Yard {
    fn new() -> Self {
        Self(Value::from(many_names(SIZES[2])).to_string().into_bytes())
    }

    fn take(&self) -> Duration {
        let before = computed();
        let value: Value = serde_json::from_slice(&self.0).expect("JSON");
        drop(value);
        computed().saturating_sub(before)
    }
}

fn many_names(size: usize) -> Map<String, Value> {
    (0..size / 14).map(|i| (format!("n{i:06}"), json!(""))).collect()
}

/// The fewest and the most rounds in which each size is measured once.
const ROUNDS: RangeInclusive<u32> = 3..=24;

/// One way to make a body of about a size.
struct Growth {
    name: String,
    path: String,
    mime: &'static str,
    make: Box<dyn Fn(usize) -> Vec<u8>>,
}

impl Growth {
    fn json(name: &str, path: &str, make: impl Fn(usize) -> String + 'static) -> Self {
        let make = Box::new(move |size| make(size).into_bytes());
        Self { name: name.to_owned(), path: path.to_owned(), mime: "application/json", make }
    }

    /// What a body costs, or what is wrong with its answer.
    async fn glance(&self, router: &Router, size: usize) -> Result<Duration, String> {
        let body = Bytes::from((self.make)(size));
        let before = computed();
        let (status, answer) = post(router, &self.path, self.mime, &body).await;
        let took = computed().saturating_sub(before);
        if status.is_server_error() {
            return Err(format!("status {status}"));
        }
        if answer.len() > SMALLEST + AMPLIFIED * body.len() {
            return Err(format!("{} bytes of answer for {}", answer.len(), body.len()));
        }
        Ok(took)
    }

    /// What the largest body costs, or what is wrong with the cost.
    async fn fault(&self, router: &Router, is_short: bool) -> Result<Duration, String> {
        // Where the largest body would be cheap even if the cost grew with the square, it need not be made.
        if is_short {
            let took = self.glance(router, SIZES[0]).await?;
            if took * SQUARED < CHEAP {
                return Ok(took);
            }
        }
        // Where the largest body is cheap, it does not matter how the cost grew.
        let took = self.glance(router, SIZES[2]).await?;
        if took < CHEAP {
            return Ok(took);
        }
        // Over both doublings together: of thousands of inputs, a single doubling of some leaves a cache of the processor.
        let grows = |least: &[Duration; 3]| least[2].as_secs_f64() <= DOUBLE * DOUBLE * least[0].as_secs_f64();
        self.least(router, |least| least[2] < CHEAP || grows(least)).await
    }

    /// The same, but each doubling counts for itself, however cheap it is.
    async fn fault_of_each_doubling(&self, router: &Router) -> Result<Duration, String> {
        let grows = |less: Duration, more: Duration| more.as_secs_f64() <= DOUBLE * less.as_secs_f64();
        self.least(router, |least| grows(least[0], least[1]) && grows(least[1], least[2])).await
    }

    /// The least that each size costs, measured until that grows slowly and is not too much: what the largest costs, or
    /// all if it never is.
    ///
    /// The sizes take turns: what disturbs a measurement can only add to it, and a spell of it falls on all of them. Work
    /// that grows with the square costs four times as much each time, however often it is measured.
    async fn least(&self, router: &Router, grows_slowly: impl Fn(&[Duration; 3]) -> bool) -> Result<Duration, String> {
        let bodies = SIZES.map(|size| Bytes::from((self.make)(size)));
        let mut least = [Duration::MAX; SIZES.len()];
        let (yard, mut of_yard) = (Yard::new(), Duration::MAX);
        for round in 1..=*ROUNDS.end() {
            of_yard = yard.take().min(of_yard);
            for (body, least) in bodies.iter().zip(&mut least) {
                let before = computed();
                post(router, &self.path, self.mime, body).await;
                *least = computed().saturating_sub(before).min(*least);
            }
            let most = MOST.mul_f64(of_yard.div_duration_f64(YARD).max(1.0));
            if round >= *ROUNDS.start() && grows_slowly(&least) && least[2] <= most {
                return Ok(least[2]);
            }
        }
        Err(format!("{least:.1?}, the yard {of_yard:.1?}"))
    }
}

/// Makes a text of about a size.
type Make = Box<dyn Fn(usize) -> String>;

/// Grows the place of a JSON value in every way that its kind has.
fn growths_of(whole: &Value, pointer: &str) -> Vec<(&'static str, Make)> {
    let mut all: Vec<(&'static str, Make)> = Vec::new();
    let mut add = |name, make: fn(&Value, usize) -> Value| {
        let (whole, pointer) = (whole.clone(), pointer.to_owned());
        let grow = move |size: usize| {
            let mut grown = whole.clone();
            let room = size.saturating_sub(whole.to_string().len());
            let place = grown.pointer_mut(&pointer).expect("a place");
            *place = make(place, room);
            grown.to_string()
        };
        all.push((name, Box::new(grow)));
    };
    add("names", |old, room| {
        let mut members = old.as_object().cloned().unwrap_or_default();
        members.extend((0..room / 12).map(|i| (format!("n{i:06}"), json!(0))));
        Value::Object(members)
    });
    add("names of texts", |_, room| many_names(room).into());
    add("items", |old, room| {
        let item = old.get(0).cloned().unwrap_or_else(|| json!({}));
        let count = room / (item.to_string().len() + 1);
        vec![item; count].into()
    });
    add("words", |_, room| (0..room / 10).map(|i| format!("w{i:06}")).collect::<Vec<_>>().into());
    add("nulls", |_, room| vec![Value::Null; room / 5].into());
    add("letters", |_, room| "a".repeat(room).into());
    add("stars", |_, room| "* ".repeat(room / 2).into());
    add("commas", |_, room| "1,".repeat(room / 2).into());
    add("escapes", |_, room| "\u{1}".repeat(room / 6).into());
    add("text of JSON", |_, room| "[".repeat(room).into());
    add("depth", |_, room| {
        let deep = (0..room.min(100)).fold(json!(0), |inner, _| json!([inner]));
        vec![deep; room / 210].into()
    });
    all
}

fn places(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                places(value, format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => items.iter().take(1).for_each(|item| places(item, format!("{pointer}/0"), found)),
        _ => {}
    }
    found.push(pointer);
}

/// Of the ways to grow a place, one of so many is tried. Neighbours take turns: places that the same code reads, in an
/// example or in that of the next trigger, meet all of them.
const SHARE: usize = 3;

/// Every place of the first examples of each trigger, for one call.
fn of_catalogue(call: &str, request: fn(Value, &Value) -> Value) -> Vec<Growth> {
    let mut all = Vec::new();
    for (turn, trigger) in TRIGGERS.iter().enumerate() {
        let Some(example) = trigger.examples.first() else { continue };
        let state: Value = serde_json::from_str(example.state).expect("a state");
        let event: Value = serde_json::from_str(example.event).unwrap_or_default();
        let whole = request(state, &event);
        let mut found = Vec::new();
        places(&whole, String::new(), &mut found);
        let path =
            if call == "inspect" { "/api/inspect".to_owned() } else { format!("/api/triggers/{}/{call}", trigger.id) };
        for (place, pointer) in found.into_iter().enumerate() {
            let ways = growths_of(&whole, &pointer).into_iter().enumerate();
            for (_, (name, make)) in ways.filter(|(way, _)| (turn + place + way) % SHARE == 0) {
                all.push(Growth::json(&format!("{call} {} `{pointer}` {name}", trigger.id), &path, make));
            }
        }
    }
    all
}

/// As many values as are tried at once, longer and longer, for each trigger that names a field for them.
fn of_values() -> Vec<Growth> {
    let tried = TRIGGERS.iter().filter_map(|trigger| Some((trigger, trigger.tried_by?, trigger.examples.first()?)));
    let growth = |(trigger, tried, example): (&&Trigger, Path, &Example)| {
        let state: Value = serde_json::from_str(example.state).expect("a state");
        let own = state["occurrence"][tried.name].as_str().unwrap_or_default().to_owned();
        let make = move |size: usize| {
            let mut request = state.clone();
            let value = format!("{}{own}", "a".repeat((size / MOST_TRIED).saturating_sub(own.len() + 4)));
            request["many"] = vec![value; MOST_TRIED].into();
            request.to_string()
        };
        Growth::json(&format!("fires {} long values", trigger.id), &format!("/api/triggers/{}/fires", trigger.id), make)
    };
    tried.map(growth).collect()
}

#[expect(clippy::print_stdout, reason = "the figure is worth knowing")]
async fn all_grow_slowly(growths: Vec<Growth>) {
    assert!(growths.len() > 10, "too few inputs");
    let router = server::router(Site::new(Settings::default()));
    let (count, mut dearest, mut faults) = (growths.len(), (Duration::ZERO, String::new()), Vec::new());
    for (i, growth) in growths.into_iter().enumerate() {
        match growth.fault(&router, i % WHOLE != 0).await {
            Ok(took) if took > dearest.0 => dearest = (took, growth.name),
            Ok(_) => {}
            Err(fault) => {
                println!("{}: {fault}", growth.name);
                faults.push(growth.name);
            }
        }
    }
    println!("{count} inputs, the dearest {:.1?}: {}", dearest.0, dearest.1);
    assert!(faults.is_empty(), "{} inputs cost too much:\n{}", faults.len(), faults.join("\n"));
}

/// Inputs that once cost the square of their bytes: very many names where each must be new, a second configuration, and
/// strangers in an event.
async fn each_doubling_of_the_once_quadratic() {
    let cos = catalogue::find("tencent", "cos").and_then(|cos| cos.examples.first()).expect("an example");
    let state: Value = serde_json::from_str(cos.state).expect("a state");
    let event = move |size: usize| {
        let mut state = state.clone();
        state["occurrence"]["meta"] = many_names(size).into();
        state.to_string()
    };
    let second = move |size: usize| {
        let half = Value::from(many_names(size / 2));
        json!({"config": half, "second": half}).to_string()
    };
    let invocation = {
        let event = event.clone();
        move |size: usize| {
            let request = json!({"target": "echo", "mode": "sync", "trigger": "tencent/cos"}).to_string();
            format!("{},{}", request.trim_end_matches('}'), event(size).trim_start_matches('{'))
        }
    };
    let all = [
        Growth::json("event, names of a map", "/api/triggers/tencent/cos/event", event),
        Growth::json("invoke, names of a map", "/api/invoke", invocation),
        Growth::json("check, two configurations", "/api/triggers/tencent/cos/check", second),
        Growth::json("inspect, strangers", "/api/inspect", move |size| json!({"event": many_names(size)}).to_string()),
    ];
    let router = server::router(Site::new(Settings::default()));
    for growth in all {
        let fault = growth.fault_of_each_doubling(&router).await.err();
        assert!(fault.is_none(), "{}: {fault:?}", growth.name);
    }
}

/// One test, since what it measures is the work of the whole process.
#[tokio::test]
async fn grows_with_the_bytes_of_the_input() {
    let check = |state: Value, _: &Value| json!({"config": state["config"], "second": state["config"]});
    let event = |mut state: Value, _: &Value| {
        state["occurrence"]["overrides"] = json!([{"pointer": "/x", "value": 0, "why": "y"}]);
        state["occurrence"]["stranger"] = json!({});
        state
    };
    let mut growths = of_values();
    growths.extend(of_catalogue("check", check));
    growths.extend(of_catalogue("event", event));
    growths.extend(of_catalogue("inspect", |_, event| json!({"event": event})));
    let fires = |mut state: Value, _: &Value| {
        state["field"] = json!("/occurrence/happening");
        state["many"] = json!(["a"]);
        state
    };
    growths.extend(of_catalogue("fires", fires));
    let schedule = json!({"dialect": "aliyun", "expression": "", "zone": "", "from": "", "stranger": 0});
    for place in ["", "/expression", "/zone", "/from", "/stranger"] {
        for (name, make) in growths_of(&schedule, place) {
            growths.push(Growth::json(&format!("schedule `{place}` {name}"), "/api/schedule", make));
        }
    }
    all_grow_slowly(growths).await;
    each_doubling_of_the_once_quadratic().await;
}
