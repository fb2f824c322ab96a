# Two commands matter on a fresh machine: `make run` and `make test`.
SHELL := /bin/bash
BUILD_FLAGS := --explicit-target-dependency-import-check error
RELEASE_FLAGS := $(BUILD_FLAGS) -c release --static-swift-stdlib --product tsunagi
STATE := $(or $(TSUNAGI_STATE),$(or $(XDG_STATE_HOME),$(HOME)/.local/state)/tsunagi)

.PHONY: setup setup-test run build test test-unit test-integration conformance lint format bench sanitize deb clean

setup: ## install the missing Debian packages
	@Tools/setup.sh build

setup-test:
	@Tools/setup.sh build test

build: setup ## build the release program
	swift build $(RELEASE_FLAGS)

run: build ## serve on 127.0.0.1, state under $(STATE)
	@mkdir -p "$(STATE)"
	exec "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/tsunagi" serve --state "$(STATE)" --dictionaries dictionaries

test: test-unit test-integration ## all tests

test-unit: setup-test
	@Tools/run-unit-tests.sh $(BUILD_FLAGS)

test-integration: setup-test
	swift build $(BUILD_FLAGS) --product tsunagi
	@Tests/Integration/run-all.sh "$$(swift build --show-bin-path)/tsunagi"

conformance: build ## the measuring corpora of ../shared through the release program; fails where they are absent
	@Tests/Integration/corpora.sh "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/tsunagi" required

lint: ## formatting and the dictionaries' own checks
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Examples Benchmarks

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Examples Benchmarks

bench: setup ## the benchmarks, each printing its own figures
	@Benchmarks/run.sh

sanitize: setup ## unit tests under the address and the thread sanitizer
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize address --scratch-path .build/asan
	swift test --sanitize thread --scratch-path .build/tsan

deb: build ## a Debian package under .build/
	@Tools/build-deb.sh "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/tsunagi"

clean:
	swift package clean
