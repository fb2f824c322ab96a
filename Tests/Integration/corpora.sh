#!/usr/bin/env bash
# The measuring corpora through a built program: corpora.sh PATH/TO/tsunagi [required]
# Without ../shared it says so and succeeds, unless the second argument is "required".
set -euo pipefail

program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
shared=${TSUNAGI_SHARED:-$root/../shared}

if [ ! -d "$shared/data/support" ]; then
  echo "corpora: skipped, $shared is absent"
  [ "${2:-}" != required ]
  exit
fi
python3 "$here/corpora.py" "$program" "${TSUNAGI_DICTIONARIES:-$root/dictionaries}" "$shared"
