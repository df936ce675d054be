#!/usr/bin/env bash
# The programs that read what `planlint graph` writes, for tests/acceptance/test_graph_readers.py:
# Graphviz from the system, the parser of Mermaid into build/graph-readers.
# They are no dependencies of planlint: where one cannot be had, its test is skipped and says so.
set -euo pipefail
cd "$(dirname "$0")/.."

target=build/graph-readers # of its own: npm takes away what else lies in its folder
skip() { echo "$1: its test will be skipped" >&2; }

if ! command -v dot >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends graphviz; } >/dev/null 2>&1 ||
      skip "Graphviz could not be installed"
  else
    skip "Graphviz is not installed (sudo apt-get install graphviz)"
  fi
fi

if [ ! -d "$target/node_modules/mermaid" ] || [ ! -d "$target/node_modules/jsdom" ]; then
  command -v npm >/dev/null || { skip "Mermaid not installed (no npm)"; exit 0; }
  mkdir -p "$target"
  npm install --prefix "$target" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    mermaid@11.17.2 jsdom@29.1.1 >/dev/null 2>&1 || { skip "npm could not fetch Mermaid"; exit 0; }
  echo "installed: Mermaid's parser in $target"
fi
