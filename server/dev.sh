#!/bin/sh
# Serves while files change: builds again whenever one did, and starts the new server when that worked. Pages opened
# from it load themselves again.
set -u
cd "$(dirname "$0")/.."
export PLAYGROUND_CLIENT=dev PLAYGROUND_RELOAD=1

server=
built=$(mktemp)
stop() {
  test -z "$server" || kill "$server" 2>/dev/null
  rm -f "$built"
  exit 0
}
trap stop INT TERM

serve() {
  # Before the build, so that what changes during it is not missed.
  touch "$built"
  cargo build --bin server || return
  if test -n "$server"; then
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  "${CARGO_TARGET_DIR:-target}/debug/server" &
  server=$!
}

serve
while true; do
  sleep 1
  changed=$(find Cargo.toml Cargo.lock app server style public -type f -newer "$built" -print -quit)
  test -z "$changed" || serve
done
