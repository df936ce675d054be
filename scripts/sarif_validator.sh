#!/usr/bin/env bash
# Microsoft's SARIF validator, for tests/acceptance/test_sarif_validator.py, into build/node.
# It is no dependency of planlint: without npm or network the test is skipped and says so.
set -euo pipefail
cd "$(dirname "$0")/.."

package=@microsoft/sarif-multitool@5.7.0
target=build/node
tool=$target/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

[ -x "$tool" ] && exit 0

skip() {
  echo "SARIF validator not installed ($1): its test will be skipped" >&2
  exit 0
}

[ "$(uname -sm)" = "Linux x86_64" ] || skip "only tried on Linux x86_64"
command -v npm >/dev/null || skip "no npm"
mkdir -p "$target"
npm install --prefix "$target" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
  "$package" >/dev/null 2>&1 || skip "npm could not fetch $package"
chmod u+x "$tool"
echo "installed: $package in $target"
