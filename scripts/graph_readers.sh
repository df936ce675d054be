#!/usr/bin/env bash
# The programs that read what `planlint graph` writes, for tests/acceptance/test_graph_*.py:
# Graphviz and Chromium from the system, the parser of Mermaid into build/graph-readers.
# They are no dependencies of planlint: where one cannot be had, its test is skipped and says so.
set -euo pipefail
cd "$(dirname "$0")/.."

target=build/graph-readers # of its own: npm takes away what else lies in its folder
skip() { echo "$1: its test will be skipped" >&2; }

has() { command -v "$1" >/dev/null; }
missing=()
has dot || missing+=(graphviz)
has chromium || has chromium-browser || has google-chrome || has google-chrome-stable || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && has apt-get; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
      skip "could not be installed: ${missing[*]}"
  else
    skip "not installed (sudo apt-get install ${missing[*]})"
  fi
fi

if [ ! -d "$target/node_modules/mermaid" ] || [ ! -d "$target/node_modules/jsdom" ]; then
  has npm || { skip "Mermaid not installed (no npm)"; exit 0; }
  mkdir -p "$target"
  npm install --prefix "$target" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    mermaid@11.17.2 jsdom@29.1.1 >/dev/null 2>&1 || { skip "npm could not fetch Mermaid"; exit 0; }
  echo "installed: Mermaid's parser in $target"
fi
