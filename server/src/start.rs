//! The process: settings in, a site served, signals heeded.

use std::{
    env, error::Error, ffi::OsString, future::pending, io::ErrorKind, net::SocketAddr, process::ExitCode,
    time::Duration,
};

use tokio::{net::TcpListener, runtime, sync::watch};
use tracing::info;

use crate::{Settings, Site, metrics, observe, serve::serve};

/// Runs the server with the settings of the environment, until a signal ends it. `--help` lists them.
pub fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let mut targets = None;
    match (arguments.next(), arguments.next(), arguments.next()) {
        (None, ..) => {}
        (Some(help), None, _) if help == "--help" || help == "-h" => return print(&Settings::help()),
        (Some(version), None, _) if version == "--version" => {
            return print(concat!(env!("CARGO_PKG_VERSION"), "\n"));
        }
        (Some(option), Some(file), None) if option == "--targets" => targets = file.into_string().ok(),
        (Some(option), None, _) if option == "--targets" => return failed("--targets needs a file"),
        (Some(other), ..) => return failed(&unknown(&other)),
    }
    let variable = |name: &str| match name {
        "TARGETS" if targets.is_some() => targets.clone(),
        _ => env::var(name).ok(),
    };
    let settings = match Settings::read(variable) {
        Ok(settings) => settings,
        Err(wrong) => return failed(&wrong),
    };
    observe::start_log(&settings);
    let runtime = match runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => return failed(&problem),
    };
    let outcome = runtime.block_on(run(settings));
    // What still computes has nobody to answer.
    runtime.shutdown_timeout(Duration::ZERO);
    outcome.map_or_else(|problem| failed(&*problem), |()| ExitCode::SUCCESS)
}

fn unknown(argument: &OsString) -> String {
    format!("unknown argument {}; --help lists the settings", argument.display())
}

#[expect(clippy::print_stdout, reason = "what was asked for")]
fn print(text: &str) -> ExitCode {
    print!("{text}");
    ExitCode::SUCCESS
}

fn failed(problem: &(impl std::fmt::Display + ?Sized)) -> ExitCode {
    eprintln!("error: {problem}");
    ExitCode::FAILURE
}

/// Serves until the process is asked to stop, and then for as long as the settings allow, or until it is asked again.
#[expect(clippy::print_stdout, reason = "tells the person who started the server where to look")]
async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let listener = listen(settings.listen).await?;
    let metrics = match settings.metrics {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    println!("listening on http://{}", listener.local_addr()?);
    let site = Site::new(settings);
    // Only here: pages tell nobody where something listens.
    for target in site.settings().targets.iter() {
        if let Some(address) = target.runtime_api() {
            let (host, port) = (address.ip(), address.port());
            info!(function = target.id(), "start it with SCF_RUNTIME_API={host} SCF_RUNTIME_API_PORT={port}");
        }
    }
    let (signals, mut seen) = watch::channel(0);
    tokio::spawn(count_signals(signals));
    let mut again = seen.clone();
    let stop = async move { drop(seen.wait_for(|seen| *seen >= 1).await) };
    if let Some(listener) = metrics {
        info!(address = %listener.local_addr()?, "metrics");
        // What is counted is the site's; who comes to read it is not counted among its visitors.
        let (counted, aside) = (metrics::router(site.clone()), Site::new(site.settings().clone()));
        tokio::spawn(async move { serve(listener, counted, aside, pending()).await });
    }
    tokio::select! {
        () = serve(listener, crate::router(site.clone()), site, stop) => {}
        _ = again.wait_for(|seen| *seen >= 2) => info!("stopped at once"),
    }
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|problem| match problem.kind() {
        ErrorKind::AddrInUse => format!("port {} is in use; choose another one: PORT=3001 make run", address.port()),
        ErrorKind::PermissionDenied => format!("port {} needs special rights; choose one above 1023", address.port()),
        ErrorKind::AddrNotAvailable => format!("{} is not an address of this machine", address.ip()),
        _ => format!("cannot listen on {address}: {problem}"),
    })
}

/// Counts how often somebody asks the server to stop.
async fn count_signals(seen: watch::Sender<usize>) {
    // Listened to from here on without a gap, so that none is missed.
    #[cfg(unix)]
    let mut terminate = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).ok()
    };
    loop {
        let interrupted = async {
            // Where there is no such signal, the other one has to do.
            if tokio::signal::ctrl_c().await.is_err() {
                pending::<()>().await;
            }
        };
        #[cfg(unix)]
        let terminated = async {
            match &mut terminate {
                Some(signal) => drop(signal.recv().await),
                None => pending().await,
            }
        };
        #[cfg(not(unix))]
        let terminated = pending::<()>();
        tokio::select! { () = interrupted => {}, () = terminated => {} }
        seen.send_modify(|seen| *seen += 1);
    }
}
