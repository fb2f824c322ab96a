#!/usr/bin/env bash
# Bad lines among good ones through a built program: pipe.sh PATH/TO/tsunagi
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python3 "$here/pipe.py" "$1" "${TSUNAGI_DICTIONARIES:-$here/../../dictionaries}"
