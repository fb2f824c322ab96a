#!/usr/bin/env bash
# Plays schemathesis against a running server, once for every role: contract.sh PATH/TO/tsunagi [EXAMPLES]
#
# No answer may be a server error or differ from openapi.yaml. Wants schemathesis from PyPI: the one on PATH, the one
# that SCHEMATHESIS names, or one that it installs into the user's cache. Skipped, and says so, where there is none.
set -euo pipefail

program=$(realpath "$1")
examples=${2:-8}
version=4.32.5
root=$(cd "$(dirname "$0")/../.." && pwd)

tester=${SCHEMATHESIS:-$(command -v schemathesis || true)}
if [ -z "$tester" ]; then
  venv=${XDG_CACHE_HOME:-$HOME/.cache}/tsunagi/schemathesis-$version
  if [ ! -x "$venv/bin/schemathesis" ]; then
    python3 -m venv "$venv" >/dev/null 2>&1 && "$venv/bin/pip" install -q "schemathesis==$version" >/dev/null 2>&1 ||
      { rm -rf "$venv"; echo "contract: skipped, schemathesis cannot be installed"; exit 0; }
  fi
  tester=$venv/bin/schemathesis
fi

state=$(mktemp -d)
"$program" serve --state "$state" --dictionaries "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" --port 0 \
  --set failures_per_address=0 --set rate_per_customer=0 2>"$state/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$state"' EXIT
for _ in $(seq 300); do
  url=$(sed -n 's/^tsunagi: serving on //p' "$state/log")
  [ -n "$url" ] && break
  sleep 0.1
done
[ -n "$url" ] || { echo "contract: the server did not start"; cat "$state/log"; exit 1; }

admin=$(cat "$state/admin-key")
post() { curl -sS -X POST "$url$1" -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' -d "$2"; }
token() { sed -E 's/.*"token":"([^"]*)".*/\1/'; }

# Streams do not end, and a key that revokes itself ends the run: both have tests of their own. A key for repeated
# requests that comes back with another body is refused with 422, which the tester takes for a valid request refused.
play() { # ROLE TOKEN
  echo "contract: $1"
  cd "$state" # the tester leaves its notes where it runs
  "$tester" run "$root/openapi.yaml" --url "$url" -H "Authorization: Bearer $2" \
    --exclude-operation-id streamEvents --exclude-operation-id revokeKey \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance,negative_data_rejection,unsupported_method \
    --max-examples "$examples" --generation-deterministic --request-timeout 60 --no-color >"$state/report" 2>&1 ||
    { cat "$state/report"; echo "contract: failed as $1"; exit 1; }
  grep -E 'generated|passed' "$state/report" | tail -1
}

play admin "$admin"
for role in platform operator routing linguist; do
  play "$role" "$(post /v1/keys "{\"role\":\"$role\",\"name\":\"contract\"}" | token)"
done
play customer "$(post /v1/sessions '{"locale":"vi-VN"}' | token)"
if grep -q '"level":"error"' "$state/log"; then
  grep '"level":"error"' "$state/log" | head -5
  echo "contract: the log has errors"
  exit 1
fi
echo "contract: openapi.yaml holds for every role"
