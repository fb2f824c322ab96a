#!/usr/bin/env bash
# A linguist changes a word, checks it, puts it in force in a running server and takes it back, without building
# anything; a broken change is refused and changes nothing: linguist.sh PATH/TO/tsunagi
set -euo pipefail

program=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
cp -r "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" "$work/dictionaries"
file="$work/dictionaries/responses/other/please_wait.yaml"
"$program" serve --state "$work" --dictionaries "$work/dictionaries" --port 0 2>"$work/log" &
server=$!
for _ in $(seq 100); do
  url=$(sed -n 's/^tsunagi: serving on //p' "$work/log")
  [ -n "$url" ] && break
  sleep 0.1
done
key=$(cat "$work/admin-key")
post() { curl -sS -X POST "$url$1" -H "Authorization: Bearer $key" -H 'Content-Type: application/json' ${2:+-d "$2"}; }
rendered() { post /v1/responses/other.please_wait/renderings '{"language":"en","arguments":{}}'; }
expect() { grep -qF -- "$2" <<<"$1" || { echo "linguist: expected '$2' in: $1"; exit 1; }; }

before=$(rendered)
cp "$file" "$work/before.yaml"
python3 - "$file" <<'PYTHON'
import re
import sys

path = sys.argv[1]
text = open(path, encoding="utf-8").read()
text = re.sub(r"(\n  en:\n    state: draft\n    text: \|-\n      )[^\n]*", r"\1Kindly bear with us for a moment, please.", text)
open(path, "w", encoding="utf-8").write(text)
PYTHON
"$program" dictionaries check --dictionaries "$work/dictionaries"
post /v1/dictionaries/reload >/dev/null
expect "$(rendered)" "Kindly bear with us"

sed -i 's/    state: draft/    state: finished/' "$file"
refused=$(post /v1/dictionaries/reload)
expect "$refused" "please_wait.yaml"
expect "$(rendered)" "Kindly bear with us"

cp "$work/before.yaml" "$file"
post /v1/dictionaries/reload >/dev/null
[ "$(rendered)" = "$before" ] || { echo "linguist: the old word did not come back"; exit 1; }
echo "linguist: changed, checked, live, refused when broken, taken back"
