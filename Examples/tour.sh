#!/usr/bin/env bash
# A tour of the server with curl: tour.sh PATH/TO/tsunagi
#
# Starts a server on a free port with its own empty state, plays a conversation between a Vietnamese customer and a
# Japanese operator, prints every answer, and stops the server again. Fails when an answer is not what it should be.
set -euo pipefail

program=$(realpath "${1:-.build/release/tsunagi}")
root=$(cd "$(dirname "$0")/.." && pwd)
state=$(mktemp -d)
"$program" serve --state "$state" --dictionaries "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" --port 0 2>"$state/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$state"' EXIT
for _ in $(seq 100); do
  url=$(sed -n 's/^tsunagi: serving on //p' "$state/log")
  [ -n "$url" ] && break
  sleep 0.1
done
[ -n "$url" ] || { echo "tour: the server did not start"; cat "$state/log"; exit 1; }

# The value of a text field of a JSON object; enough for a tour, use a JSON parser in earnest.
field() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/"; }
say() { printf '\n# %s\n' "$*"; }
call() { # METHOD PATH TOKEN [BODY]
  local method=$1 path=$2 token=$3 body=${4:-}
  curl -sS -X "$method" "$url$path" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    ${body:+-H "Idempotency-Key: tour-$RANDOM-$RANDOM" -d "$body"}
  echo
}
expect() { grep -qF -- "$1" <<<"$answer" || { echo "tour: expected $1"; exit 1; }; }
show() { echo "$answer"; }

admin=$(cat "$state/admin-key")

say "An admin makes a key for an operator; it is shown once."
answer=$(call POST /v1/keys "$admin" '{"role":"operator","name":"sato"}')
operator=$(field token <<<"$answer")
sed -E 's/("token":")[^"]*/\1…/' <<<"$answer"

say "A customer in Vietnam opens the chat and gets a token of their own."
answer=$(call POST /v1/sessions "$admin" '{"locale":"vi-VN"}')
customer=$(field token <<<"$answer")
session=$(sed -E 's/^\{"session":\{"id":"([^"]*)".*/\1/' <<<"$answer")
sed -E 's/("token":")[^"]*/\1…/' <<<"$answer"

say "The operator listens to the session's event stream."
curl -sN "$url/v1/sessions/$session/events" -H "Authorization: Bearer $operator" >"$state/events" &
stream=$!

say "The customer asks for a person who speaks Japanese."
answer=$(call POST "/v1/sessions/$session/messages" "$customer" '{"text":"Tôi muốn gặp nhân viên nói được tiếng Nhật"}')
show
expect '"state":"waiting"'
expect 'tiếng Nhật'

say "The routing service asks who should take it."
answer=$(call GET "/v1/sessions/$session/routing" "$operator")
show
expect '"operator_languages_required":["ja"]'

say "The operator takes the session."
answer=$(call PUT "/v1/sessions/$session/assignment" "$operator" '{"operator":"sato","language":"ja"}')
show
expect '"state":"with_operator"'

say "The customer writes on in Vietnamese; the operator reads Japanese."
call POST "/v1/sessions/$session/messages" "$customer" '{"text":"Tôi chưa nhận được hàng"}' >/dev/null
answer=$(call GET "/v1/sessions/$session/messages" "$operator")
expect '注文した商品がまだ届いていません。'
sed -nE 's/.*("translations":\[\{"language":"ja"[^]]*).*/…\1…/p' <<<"$answer"

say "The operator picks a canned response; the customer reads Vietnamese."
answer=$(call POST "/v1/sessions/$session/messages" "$operator" \
  '{"response":"returns_refunds.refund_issued","arguments":{"order":"250-1234567-1234567","amount":"1980 JPY","days":"3"}}')
show
expect 'hoàn tiền'

say "Free Japanese text has no verified translation: it is held, with the responses that come nearest."
answer=$(call POST "/v1/sessions/$session/messages" "$operator" '{"text":"倉庫に確認しますので、明日までお待ちください。"}')
show
expect 'untranslated'

say "The chat is closed."
answer=$(call POST "/v1/sessions/$session/close" "$operator")
show
expect '"state":"closed"'

sleep 0.5
kill $stream 2>/dev/null || true
say "What the operator's stream heard:"
grep '^event:' "$state/events"
grep -q 'event: session.closed' "$state/events" || { echo "tour: the stream did not hear the end"; exit 1; }
echo
echo "tour: done"
