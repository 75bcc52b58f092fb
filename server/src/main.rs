//! Starts the server: `ADDRESS` (127.0.0.1) and `PORT` (3000) say where it listens, `ORIGIN` under which address it is
//! known to others.

use std::{
    env,
    error::Error,
    fmt::Display,
    io::ErrorKind,
    net::{IpAddr, SocketAddr},
    process::ExitCode,
    str::FromStr,
};

use server::{Settings, Site};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "tells the person who started the server where to look")]
async fn serve() -> Result<(), Box<dyn Error>> {
    let address = SocketAddr::new(
        setting("ADDRESS", IpAddr::from([127, 0, 0, 1]), "an IP address, such as 0.0.0.0")?,
        setting("PORT", 3000, "a port number, up to 65535")?,
    );
    let settings = Settings {
        origin: env::var("ORIGIN").ok().map(|origin| origin.trim_end_matches('/').to_owned()),
        reload: env::var_os("PLAYGROUND_RELOAD").is_some(),
    };
    let listener = TcpListener::bind(address).await.map_err(|problem| match problem.kind() {
        ErrorKind::AddrInUse => format!("port {} is in use; choose another one: PORT=3001 make run", address.port()),
        ErrorKind::PermissionDenied => format!("port {} is not for everybody; choose one above 1023", address.port()),
        ErrorKind::AddrNotAvailable => format!("{} is no address of this machine", address.ip()),
        _ => format!("cannot listen on {address}: {problem}"),
    })?;
    println!("listening on http://{}", listener.local_addr()?);
    // The API counts invocations by the address of the peer.
    let service = server::router(Site::new(settings)).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

/// A setting from the environment.
fn setting<T: FromStr>(name: &str, default: T, what: &str) -> Result<T, String>
where
    T::Err: Display,
{
    match env::var(name) {
        Ok(text) if !text.is_empty() => text.parse().map_err(|_| format!("{name} is {what}, not `{text}`")),
        _ => Ok(default),
    }
}

/// Waits until somebody asks the server to stop.
async fn stopped() {
    let interrupt = async {
        // Where there is no such signal, the other one has to do.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
