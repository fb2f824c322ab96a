#!/usr/bin/env bash
# Runs the unit tests and says which were skipped because the measuring data is absent.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test "$@" 2>&1 | tee "$log" \
  | grep --line-buffered -vE '(started|seconds)\.$|^(✔|◇|↳|➜)|^\[[0-9]+/[0-9]+\]|^(Fetch|Comput|Creating|Working copy|Test Suite|.*Executed 0 tests)'
status=${PIPESTATUS[0]}
grep -E '^➜' "$log" | sed -E 's/^➜ /skipped: /; s/ skipped\.$//; s/ skipped: / — /' | sort -u
grep -E 'Test run with' "$log"
echo "unit tests: $(grep -cE '^➜' "$log") suites and tests skipped for want of ../shared"
exit "$status"
