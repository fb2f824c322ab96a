#!/usr/bin/env bash
# Ctrl-C ends the server within seconds, also with streams open, and they are told: shutdown.sh PATH/TO/tsunagi
set -euo pipefail

program=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
state=$(mktemp -d)
trap 'kill -9 $server 2>/dev/null || true; rm -rf "$state"' EXIT
"$program" serve --state "$state" --dictionaries "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" --port 0 2>"$state/log" &
server=$!
for _ in $(seq 100); do
  url=$(sed -n 's/^tsunagi: serving on //p' "$state/log")
  [ -n "$url" ] && break
  sleep 0.1
done
key=$(cat "$state/admin-key")
created=$(curl -sS -X POST "$url/v1/sessions" -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: shutdown-1' -d '{}')
session=$(sed -E 's/^\{"session":\{"id":"([^"]*)".*/\1/' <<<"$created")
for number in 1 2 3; do
  curl -sN "$url/v1/sessions/$session/events" -H "Authorization: Bearer $key" >"$state/stream$number" &
done
sleep 0.7
start=$(date +%s%N)
kill -INT $server
wait $server && status=0 || status=$?
milliseconds=$((($(date +%s%N) - start) / 1000000))
grep -q session.started "$state/stream1" || { echo "shutdown: the stream never began"; exit 1; }
[ "$status" -eq 0 ] || { echo "shutdown: exit status $status"; tail -5 "$state/log"; exit 1; }
[ "$milliseconds" -lt 8000 ] || { echo "shutdown: took $milliseconds ms"; exit 1; }
echo "shutdown: $milliseconds ms with three streams open"
