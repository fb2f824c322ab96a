#!/usr/bin/env bash
# The demonstration plays to its end and shows both languages: demo.sh PATH/TO/tsunagi
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
output=$("$1" demo --pause 0 --dictionaries "${TSUNAGI_DICTIONARIES:-$root/dictionaries}")
for expected in "operator_languages_required" "返金手続き" "held" "[phrase]"; do
  grep -qF -- "$expected" <<<"$output" || { echo "demo: '$expected' is not shown"; echo "$output"; exit 1; }
done
echo "demo: played to its end, $(wc -l <<<"$output") lines"
