//! A real browser, driven as a person would: find something by what it is and how it is called, do something to it,
//! look at what came of it.
//!
//! There is one browser for all tests of a binary, and they take turns; each gets a fresh window. Everything waits for
//! a condition, and nothing for a time.

mod driver;
mod element;
mod page;
mod roles;
mod waiting;

use std::{
    fs,
    panic::{AssertUnwindSafe, resume_unwind},
    path::Path,
    sync::LazyLock,
    thread,
};

use futures::FutureExt;
use tokio::{
    runtime::Runtime,
    sync::{Mutex, OnceCell},
};

use crate::function::{Fetching, Function};
use crate::site::{self, Running};
use driver::Driver;

pub use element::Element;
pub use page::Page;
pub use waiting::until;

/// What the tests of a binary share.
struct Shared {
    site: Running,
    driver: Driver,
    /// One in Node.js and one in Python, each called `node` or `python`, and with `-web` as a Web function of SCF.
    _functions: [Function; 2],
    /// The same with `-scf`, for SCF's Custom Runtime.
    _fetching: [Fetching; 2],
}

/// The windows' server and driver live as long as this: longer than any test.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));
static SHARED: OnceCell<Shared> = OnceCell::const_new();
static TURN: Mutex<()> = Mutex::const_new(());

/// Runs a test in a fresh window, and fails it if anything was reported on the browser's console that the test did not
/// take with [`Page::errors`]. A failed test leaves a screenshot.
pub fn test(steps: impl AsyncFnOnce(&Page)) {
    assert_ne!(
        server::assets::CLIENT,
        "skip",
        "the client was left out of this build: unset PLAYGROUND_CLIENT and build again"
    );
    RUNTIME.block_on(async {
        let _turn = TURN.lock().await;
        let shared = SHARED.get_or_init(start).await;
        let page = Page::fresh(shared).await;
        let outcome = AssertUnwindSafe(async {
            steps(&page).await;
            assert_eq!(page.errors().await, Vec::<String>::new(), "the browser's console");
        });
        let outcome = outcome.catch_unwind().await;
        shared.site.client.send_replace(true);
        if let Err(panic) = outcome {
            keep_screenshot(&page).await;
            page.close().await;
            resume_unwind(panic);
        }
        page.close().await;
    });
}

async fn start() -> Shared {
    let functions = [Function::start("node", "index.js").await, Function::start("python3", "index.py").await];
    let targets = functions[0].file("node") + &functions[1].file("python");
    let site = site::start(&targets).await;
    let fetching = [
        Fetching::start("node", "bootstrap.js", &site.settings, "node-scf").await,
        Fetching::start("python3", "bootstrap.py", &site.settings, "python-scf").await,
    ];
    Shared { site, driver: Driver::start().await, _functions: functions, _fetching: fetching }
}

async fn keep_screenshot(page: &Page) {
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots").join(format!("{name}.png"));
    let kept = fs::create_dir_all(path.with_file_name(""));
    if kept.is_ok() && fs::write(&path, page.screenshot().await).is_ok() {
        eprintln!("what the window showed: {}", path.display());
    }
}
