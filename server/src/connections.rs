//! The open connections: how many there may be, how long each may take, and which makes room for another.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::task::AbortHandle;

use crate::{passing::Watch, settings::Limits};

/// All open connections.
#[derive(Debug)]
pub(crate) struct Connections {
    most: usize,
    most_of_peer: usize,
    limits: Limits,
    next: AtomicU64,
    open: Mutex<HashMap<u64, Connection>>,
}

/// What is known of one.
#[derive(Debug)]
struct Connection {
    /// `None` for a trusted proxy, behind which many visitors stand.
    peer: Option<IpAddr>,
    doing: Doing,
    since: Instant,
    /// How long its answers may last beyond the limit of a request.
    lasts: Duration,
    task: Option<AbortHandle>,
}

/// What a connection is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    /// Its first header has not come.
    Opening,
    /// So many of its requests are being answered.
    Answering(usize),
    /// All its requests were answered.
    Waiting,
}

/// The place of a connection; it is free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    number: u64,
    all: Arc<Connections>,
}

/// A request of a connection, from its header to the end of its answer.
#[derive(Debug)]
pub(crate) struct Answering {
    number: u64,
    all: Arc<Connections>,
}

impl Watch for Answering {}

/// How long an answer may last that is meant to last: a part of a response for those who keep the connections in bounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lasts(pub(crate) Duration);

impl Answering {
    /// This answer is meant to last.
    pub(crate) fn lasts(&self, Lasts(longest): Lasts) {
        if let Some(connection) = self.all.open().get_mut(&self.number) {
            connection.lasts = connection.lasts.max(longest);
        }
    }
}

impl Connections {
    /// As many connections as the limits and the system's limit of descriptors allow.
    pub(crate) fn new(limits: &Limits, descriptors: usize) -> Self {
        Self {
            most: limits.connections.min(descriptors.saturating_sub(RESERVED)).max(1),
            most_of_peer: limits.connections_per_peer,
            limits: limits.clone(),
            next: AtomicU64::default(),
            open: Mutex::default(),
        }
    }

    /// A place for one more connection, if there is one: where all are taken, the connection that has been waiting
    /// longest is closed, of the same peer if that peer has too many. `Err` where every one is busy.
    pub(crate) fn enter(self: &Arc<Self>, peer: Option<IpAddr>) -> Result<Place, &'static str> {
        let mut open = self.open();
        let of_peer = |connection: &Connection| peer.is_some() && connection.peer == peer;
        if peer.is_some() && open.values().filter(|connection| of_peer(connection)).count() >= self.most_of_peer {
            close_longest_waiting(&mut open, of_peer).ok_or("peer-full")?;
        }
        if open.len() >= self.most {
            close_longest_waiting(&mut open, |_| true).ok_or("full")?;
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        open.insert(
            number,
            Connection { peer, doing: Doing::Opening, since: Instant::now(), lasts: Duration::ZERO, task: None },
        );
        Ok(Place { number, all: Arc::clone(self) })
    }

    /// Closes the connection that has been waiting longest: the system has no descriptor for another one.
    pub(crate) fn make_room(&self) {
        close_longest_waiting(&mut self.open(), |_| true);
    }

    /// Closes connections that take too long, and says how many for each reason.
    pub(crate) fn close_late(&self, now: Instant) -> Vec<&'static str> {
        let mut closed = Vec::new();
        self.open().retain(|_, connection| {
            let (limit, reason) = match connection.doing {
                Doing::Opening => (self.limits.header, "header-timeout"),
                // What computes an answer has this limit as well, and says so: it comes first.
                Doing::Answering(_) => {
                    (self.limits.request + connection.lasts + Duration::from_secs(2), "request-timeout")
                }
                Doing::Waiting => (self.limits.idle, "idle-timeout"),
            };
            let is_late = now.saturating_duration_since(connection.since) > limit;
            if is_late {
                connection.abort();
                closed.push(reason);
            }
            !is_late
        });
        closed
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.open().len()
    }

    fn open(&self) -> MutexGuard<'_, HashMap<u64, Connection>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Descriptors that are no connections: the listeners, the log, the runtime's own.
const RESERVED: usize = 32;

fn close_longest_waiting(open: &mut HashMap<u64, Connection>, among: impl Fn(&Connection) -> bool) -> Option<()> {
    let waiting = open.iter().filter(|(_, one)| !matches!(one.doing, Doing::Answering(_)) && among(one));
    let number = *waiting.min_by_key(|(_, one)| one.since)?.0;
    open.remove(&number)?.abort();
    Some(())
}

impl Connection {
    fn abort(&self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

impl Place {
    /// Names the task that serves the connection: to end it is to close the connection.
    pub(crate) fn served_by(all: &Connections, number: u64, task: AbortHandle) {
        match all.open().get_mut(&number) {
            Some(connection) => connection.task = Some(task),
            // It was closed before it began.
            None => task.abort(),
        }
    }

    pub(crate) const fn number(&self) -> u64 {
        self.number
    }

    /// The header of a request has come.
    pub(crate) fn begin(&self) -> Answering {
        if let Some(connection) = self.all.open().get_mut(&self.number) {
            let more = if let Doing::Answering(running) = connection.doing { running + 1 } else { 1 };
            (connection.doing, connection.since) = (Doing::Answering(more), Instant::now());
        }
        Answering { number: self.number, all: Arc::clone(&self.all) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.all.open().remove(&self.number);
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        if let Some(connection) = self.all.open().get_mut(&self.number) {
            connection.doing = match connection.doing {
                Doing::Answering(2..) => return connection.answered_one(),
                _ => Doing::Waiting,
            };
            connection.lasts = Duration::ZERO;
            connection.since = Instant::now();
        }
    }
}

impl Connection {
    fn answered_one(&mut self) {
        if let Doing::Answering(running) = self.doing {
            self.doing = Doing::Answering(running - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn connections(connections: usize, connections_per_peer: usize) -> Arc<Connections> {
        let limits = Limits { connections, connections_per_peer, ..Limits::default() };
        Arc::new(Connections::new(&limits, 1_000))
    }

    const fn peer(last: u8) -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(192, 0, 2, last))
    }

    #[test]
    fn the_one_that_waits_longest_makes_room() {
        let all = connections(3, 10);
        let places: Vec<_> = (1..=3).map(|last| all.enter(Some(peer(last))).expect("a place")).collect();
        let busy = places[0].begin();
        let fourth = all.enter(Some(peer(4))).expect("a place");
        assert_eq!(all.len(), 3);
        assert!(!all.open().contains_key(&places[1].number), "the second waited longest");
        let others = (places[2].begin(), fourth.begin());
        assert_eq!(all.enter(Some(peer(5))).expect_err("all are busy"), "full");
        drop(busy);
        assert!(all.enter(Some(peer(5))).is_ok());
        drop(others);
    }

    #[test]
    fn one_peer_harms_itself_alone() {
        let all = connections(10, 2);
        let other = all.enter(Some(peer(1))).expect("a place");
        let mine: Vec<_> = (0..5).map(|_| all.enter(Some(peer(2))).expect("a place")).collect();
        assert_eq!(all.len(), 3);
        assert!(all.open().contains_key(&other.number));
        let busy: Vec<_> = mine.iter().map(Place::begin).collect();
        assert_eq!(all.enter(Some(peer(2))).expect_err("both are busy"), "peer-full");
        assert!(all.enter(None).is_ok() && all.enter(Some(peer(3))).is_ok());
        drop(busy);
    }

    #[test]
    fn what_takes_too_long_is_closed() {
        let all = connections(10, 10);
        let limits = Limits::default();
        let (silent, idle, slow) = (all.enter(None), all.enter(None), all.enter(None));
        let (silent, idle, slow) = (silent.expect("one"), idle.expect("one"), slow.expect("one"));
        drop(idle.begin());
        let (first, second) = (slow.begin(), slow.begin());
        drop(first);
        let after = |limit: Duration| Instant::now() + limit + Duration::from_secs(3);
        assert_eq!(all.close_late(after(Duration::ZERO)), Vec::<&str>::new());
        assert_eq!(all.close_late(after(limits.header)), ["header-timeout"]);
        let mut closed = all.close_late(after(limits.idle));
        closed.sort_unstable();
        assert_eq!(closed, ["idle-timeout", "request-timeout"]);
        assert_eq!(all.len(), 0);
        let lasting = all.enter(None).expect("one");
        let answer = lasting.begin();
        answer.lasts(Lasts(limits.request));
        assert_eq!(all.close_late(after(limits.request)), Vec::<&str>::new());
        assert_eq!(all.close_late(after(limits.request * 2)), ["request-timeout"]);
        drop((silent, idle, slow, second, lasting, answer));
    }
}
