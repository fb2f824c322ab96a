#!/usr/bin/env bash
# Runs the benchmarks; each prints its own figures. Language identification needs the measuring data of ../shared.
set -euo pipefail
cd "$(dirname "$0")"

swift run -c release StoreBenchmark
data=${TSUNAGI_SHARED:-../../shared}/data/langid/dev.tsv
if [ -f "$data" ]; then
  swift run -c release LanguageBenchmark "$data"
else
  echo "language identification: skipped, $data is absent"
fi
