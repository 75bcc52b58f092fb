#!/bin/sh
# Installs what the tests need besides Rust, where Debian's package manager may; elsewhere says what to install.
set -eu

missing=
need() {
  missing="$missing $1"
}
has() {
  command -v "$1" >/dev/null 2>&1
}

test -n "${CHROMIUM:-}" || has chromium || has chromium-browser || has google-chrome || has chrome || need chromium
test -n "${CHROMEDRIVER:-}" || has chromedriver || need chromium-driver
{ has fc-list && test -n "$(fc-list :lang=zh-cn)"; } || need fonts-noto-cjk
has node || need nodejs
has npm || need npm
has python3 || need python3
{ has python3 && python3 -c "import ensurepip, venv" 2>/dev/null; } || need python3-venv

system() {
  if has apt-get && test "$(id -u)" = 0; then
    as_root=
  elif has apt-get && has sudo && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    echo "The tests need these (Debian's names), which are not installed:$missing" >&2
    echo "With apt: sudo apt-get install$missing" >&2
    echo "A browser and its driver from elsewhere: name them in CHROMIUM and CHROMEDRIVER." >&2
    exit 1
  fi

  echo "installing:$missing" >&2
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # the names are words of their own
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig $missing >/dev/null
}

# The vendors' SDKs, which are called as peers: into a folder of their own, when what they are has changed.
peers() {
  folder="${CARGO_TARGET_DIR:-target}/peers"
  here=$(dirname "$0")/peers
  cat "$here/build.txt" "$here/requirements.txt" | cmp -s - "$folder/installed" && return
  echo "installing: the SDKs of the clouds" >&2
  rm -rf "$folder"
  python3 -m venv "$folder"
  pip="$folder/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes"
  $pip -r "$here/build.txt"
  $pip --no-build-isolation -r "$here/requirements.txt"
  cat "$here/build.txt" "$here/requirements.txt" >"$folder/installed"
}

# The rules that pages are held to, by the tests of the browser.
rules() {
  here=$(dirname "$0")/axe
  cmp -s "$here/package-lock.json" "$here/node_modules/installed" && return
  echo "installing: axe-core" >&2
  (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --silent)
  cp "$here/package-lock.json" "$here/node_modules/installed"
}

test -z "$missing" || system
peers
rules
