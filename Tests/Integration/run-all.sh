#!/usr/bin/env bash
# Runs the integration tests against a built program: run-all.sh PATH/TO/tsunagi
set -euo pipefail

program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

echo "--- dictionaries"
"$program" dictionaries check --dictionaries "${TSUNAGI_DICTIONARIES:-$root/dictionaries}"

echo "--- pipe"
"$here/pipe.sh" "$program"

echo "--- demo"
"$here/demo.sh" "$program"

echo "--- tour"
"$root/Examples/tour.sh" "$program"

echo "--- a linguist changes a word"
"$here/linguist.sh" "$program"

echo "--- shutdown"
"$here/shutdown.sh" "$program"

echo "--- killed again and again"
python3 "$here/crash.py" --self-test
python3 "$here/crash.py" "$program" "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" "${TSUNAGI_KILLS:-5}" 20

echo "--- contract"
"$here/contract.sh" "$program" 2

echo "--- embedding"
(cd "$root/Examples/Embed" && swift run --quiet Embed "${TSUNAGI_DICTIONARIES:-$root/dictionaries}")
