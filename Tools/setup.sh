#!/usr/bin/env bash
# Installs what is missing: Swift is checked first, then the Debian packages of the groups named (build, test).
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "tsunagi: Swift 6.2 or later is needed and was not found; install it from https://www.swift.org/install" >&2
  exit 1
fi

build=(g++ git libicu-dev libsqlite3-dev libstdc++-12-dev libstemmer-dev pkg-config zlib1g-dev)
test=(curl python3 python3-venv)

missing=()
for group in "$@"; do
  declare -n packages="$group"
  for package in "${packages[@]}"; do
    dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
done
[ ${#missing[@]} -eq 0 ] && exit 0

install=(apt-get install --yes --no-install-recommends "${missing[@]}")
if [ "$(id -u)" -eq 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${install[@]}"
elif sudo -n true 2>/dev/null; then
  sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive "${install[@]}"
else
  echo "tsunagi: packages are missing; install them with" >&2
  echo "  sudo apt-get update && sudo ${install[*]}" >&2
  exit 1
fi
