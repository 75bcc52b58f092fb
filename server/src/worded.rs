//! What the HTTP layer refuses by itself, before there is a request, said in words.
//!
//! A header that is no HTTP, or is too long, is answered by hyper with a status and nothing else. Every answer of ours
//! has security headers, so one without them is such a one, and a page takes its place on the way out.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use crate::{
    notice,
    problem_json::{HEADER_TOO_LONG, LINK_TOO_LONG, NO_HTTP, Refusal},
};

/// A connection whose bare refusals get words.
#[derive(Debug)]
pub(crate) struct Worded {
    stream: TcpStream,
    /// The page that is on its way, how much of it has left, and how many bytes it stands for.
    page: Option<(Vec<u8>, usize, usize)>,
}

impl Worded {
    pub(crate) const fn new(stream: TcpStream) -> Self {
        Self { stream, page: None }
    }

    /// Writes the page in the place of a bare refusal; `None` where there is nothing to replace.
    fn instead(&mut self, context: &mut Context<'_>, written: &[u8]) -> Poll<Option<io::Result<usize>>> {
        if self.page.is_none() {
            self.page = page(written).map(|page| (page, 0, written.len()));
        }
        let Some((page, sent, stands_for)) = &mut self.page else { return Poll::Ready(None) };
        while *sent < page.len() {
            match ready!(Pin::new(&mut self.stream).poll_write(context, &page[*sent..])) {
                Ok(0) => return Poll::Ready(Some(Err(io::ErrorKind::WriteZero.into()))),
                Ok(more) => *sent += more,
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        let stands_for = *stands_for;
        self.page = None;
        Poll::Ready(Some(Ok(stands_for)))
    }
}

/// The page for a bare refusal.
fn page(written: &[u8]) -> Option<Vec<u8>> {
    let head = written.strip_prefix(b"HTTP/1.1 4")?;
    if head.len() > 200 || head.windows(OURS.len()).any(|part| part == OURS) {
        return None;
    }
    let refusal = match head.first_chunk()? {
        b"14" => Refusal::new(LINK_TOO_LONG, "The link is too long to be read.", "链接过长，无法读取。"),
        b"31" => Refusal::new(HEADER_TOO_LONG, "The header of the request is too long.", "请求头过长。"),
        _ => Refusal::new(NO_HTTP, "This is not an HTTP request.", "这不是有效的 HTTP 请求。"),
    };
    Some(notice::bare(&refusal).into_bytes())
}

/// What stands in every answer that is ours.
const OURS: &[u8] = b"x-content-type-options";

impl AsyncRead for Worded {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Worded {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match ready!(self.instead(context, bytes)) {
            Some(written) => Poll::Ready(written),
            None => Pin::new(&mut self.stream).poll_write(context, bytes),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let first = parts.first().map_or(&[][..], |part| part);
        match ready!(self.instead(context, first)) {
            Some(written) => Poll::Ready(written),
            None => Pin::new(&mut self.stream).poll_write_vectored(context, parts),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
