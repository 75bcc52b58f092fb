# What there is to do: make run, make test, make weight, make bench, make fuzz, make screenshots, make python, make dev, make lint, make release, make clean.

WASM := wasm32-unknown-unknown
TARGET := $(or $(CARGO_TARGET_DIR),target)

# Where handlers in Python find their runtime, once `make python` has fetched it.
PYTHON ?= $(wildcard $(abspath $(TARGET))/python)
export PYTHON

.PHONY: run test weight bench fuzz dev lint release screenshots clean target browser python

# Serves on http://127.0.0.1:3000; ADDRESS and PORT override it.
run: target
	cargo run --release --bin server

# Everything is tested as it is shipped, so this shares its build with `run`.
test: target browser python
	PYTHON=$(abspath $(TARGET))/python PLAYGROUND_CLIENT=release cargo test --release --workspace --exclude client

# What a first visit of each page weighs, over the wire.
weight: target
	PLAYGROUND_CLIENT=release cargo test --release --package tests --test serving weight -- --nocapture

# Requests per second and p99, beside a bare handler that returns the same bytes; keystrokes, beside those into a bare input.
bench: target browser
	PLAYGROUND_CLIENT=release cargo run --release --package tests --bin bench

# Inputs that nobody would write, each sort for FUZZ_SECONDS.
fuzz: target
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),30) PLAYGROUND_CLIENT=skip cargo test --release --package tests --test fuzz -- --nocapture --test-threads=1

# The runtime of Python for handlers in the browser: Pyodide from the npm registry, in the version of the lock file.
python: server/python/package-lock.json
	cd server/python && npm ci --ignore-scripts --no-audit --no-fund --silent
	node server/python/fill.mjs server/python/node_modules/pyodide $(abspath $(TARGET))/python

# Builds again when a file changes, and loads the page again when it was built.
dev: target
	sh server/dev.sh

lint: target
	cargo fmt --all --check
	PLAYGROUND_CLIENT=skip cargo clippy --release --workspace --exclude client --all-targets -- -D warnings
	cargo clippy --profile client --package client --features en --target $(WASM) --target-dir $(TARGET)/client -- -D warnings
	PLAYGROUND_CLIENT=skip RUSTDOCFLAGS="-D warnings" cargo doc --release --workspace --exclude client --no-deps

# One file that holds everything: target/release/server
release: target
	PLAYGROUND_CLIENT=release cargo build --release --bin server

# The picture of the README, and one of every kind of page in target/screenshots, made by the browser of the tests.
screenshots: target browser
	PLAYGROUND_CLIENT=release cargo run --release --package tests --bin screenshots -- $(abspath $(TARGET))/screenshots

clean:
	cargo clean

# The client's target, for which a fresh toolchain has no standard library.
target:
	@test -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)" || rustup target add $(WASM)

# What the browser tests need besides Rust.
browser:
	@sh tests/install.sh
