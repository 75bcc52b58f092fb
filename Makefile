# What there is to do: make run, make test, make dev, make lint, make release, make clean.

WASM := wasm32-unknown-unknown
TARGET := $(or $(CARGO_TARGET_DIR),target)

.PHONY: run test dev lint release screenshot clean target browser

# Serves on http://127.0.0.1:3000; ADDRESS and PORT override it.
run: target
	cargo run --release --bin server

# Everything is tested as it is shipped, so this shares its build with `run`.
test: target browser
	PLAYGROUND_CLIENT=release cargo test --release --workspace --exclude client

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

# The picture of the README, made by the browser of the tests.
screenshot: target browser
	cargo run --release --package tests --bin screenshot

clean:
	cargo clean

# The client's target, for which a fresh toolchain has no standard library.
target:
	@test -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)" || rustup target add $(WASM)

# What the browser tests need besides Rust.
browser:
	@sh tests/install.sh
