//! The server as a process of its own, and clients that speak to it byte by byte.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// The server as it is shipped, with settings of a test.
pub struct Process {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    lines: mpsc::Receiver<String>,
}

impl Process {
    /// Starts the server on a free port. `program` is its file, `open_files` the most descriptors it may have.
    pub fn start(program: &str, settings: &[(&str, &str)], open_files: Option<u32>) -> Self {
        let mut command = match open_files {
            None => Command::new(program),
            Some(most) => {
                let mut shell = Command::new("sh");
                shell.args(["-c", &format!("ulimit -n {most}; exec \"$0\""), program]);
                shell
            }
        };
        command.env_clear().env("PORT", "0").envs(settings.iter().copied());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the server");
        let mut first = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        out.read_line(&mut first).expect("a line");
        let errors = BufReader::new(child.stderr.take().expect("its log"));
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let address = first.trim().rsplit('/').next().and_then(|address| address.parse().ok());
        let address = address.unwrap_or_else(|| panic!("no address in {first:?}: {:?}", lines.iter().next()));
        Self { child, address, lines }
    }

    /// Sends a signal: `TERM`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(sent.expect("kill").success());
    }

    /// Waits for its end, for so long.
    pub fn ends_within(&mut self, limit: Duration) -> Option<ExitStatus> {
        let begun = Instant::now();
        while begun.elapsed() < limit {
            if let Some(status) = self.child.try_wait().expect("its status") {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(10));
        }
        None
    }

    /// The lines of its log until now.
    pub fn log(&self) -> Vec<String> {
        let soon = Duration::from_millis(300);
        std::iter::from_fn(|| self.lines.recv_timeout(soon).ok()).collect()
    }

    /// How much memory it has, in MB.
    pub fn memory(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
        line.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") / 1000
    }

    /// A new connection.
    pub fn connect(&self) -> Wire {
        Wire(TcpStream::connect(self.address).expect("a connection"))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A connection.
pub struct Wire(TcpStream);

impl From<TcpStream> for Wire {
    fn from(stream: TcpStream) -> Self {
        Self(stream)
    }
}

impl Wire {
    /// Sends something, as far as the server still takes it.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let _ = self.0.write_all(bytes.as_ref());
        self
    }

    /// Everything that comes until the server ends the connection, or until nothing came for so long.
    pub fn receive(&mut self, patience: Duration) -> String {
        self.0.set_read_timeout(Some(patience)).expect("a limit");
        let mut all = Vec::new();
        let mut part = [0; 4096];
        while let Ok(1..) = self.0.read(&mut part).inspect(|read| all.extend_from_slice(&part[..*read])) {}
        String::from_utf8_lossy(&all).into_owned()
    }

    /// Whether the server ends the connection within a time.
    pub fn is_ended_within(&mut self, limit: Duration) -> bool {
        let begun = Instant::now();
        let mut part = [0; 4096];
        loop {
            let left = limit.saturating_sub(begun.elapsed());
            if left.is_zero() {
                return false;
            }
            self.0.set_read_timeout(Some(left)).expect("a limit");
            match self.0.read(&mut part) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(error) => return !matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut),
            }
        }
    }
}

/// How long a request on a connection of its own takes; it must be answered with 200.
pub fn time(address: SocketAddr, path: &str) -> Duration {
    let begun = Instant::now();
    let mut wire = Wire(TcpStream::connect(address).expect("a connection"));
    let answer = wire
        .send(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"))
        .receive(Duration::from_secs(10));
    assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer:?}");
    begun.elapsed()
}
