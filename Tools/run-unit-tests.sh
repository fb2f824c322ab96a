#!/usr/bin/env bash
# Runs the unit tests and says how many were skipped because the measuring data is absent.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --quiet "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
skipped=$(grep -cE '(➜|◇|↷|􀙟).* skipped' "$log" || true)
echo "unit tests: $skipped skipped for want of ../shared"
exit "$status"
