#!/usr/bin/env bash
# Packs the release program, the dictionaries and the documentation as a Debian package.
set -euo pipefail

program=$1
root=$(git rev-parse --show-toplevel)
version=$("$program" --version)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

install -D -m 755 "$program" "$tree/usr/bin/tsunagi"
mkdir -p "$tree/usr/share/tsunagi" "$tree/usr/share/doc/tsunagi" "$tree/DEBIAN"
cp -r "$root/dictionaries" "$tree/usr/share/tsunagi/dictionaries"
install -m 644 "$root/README.md" "$root/LICENSE" "$root/NOTICE" "$tree/usr/share/doc/tsunagi/"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: tsunagi
Version: $version
Architecture: $architecture
Maintainer: Tsunagi maintainers <maintainers@localhost>
Depends: libicu72, libsqlite3-0, libstemmer0d, libstdc++6, zlib1g
Description: translation and handoff stage for customer-service chat
 Sits between customer and operator: each side reads its own language, and whoever asks for a
 person is tagged for one.
CONTROL
dpkg-deb --root-owner-group --build "$tree" "$root/.build/tsunagi_${version}_${architecture}.deb"
