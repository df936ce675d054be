#!/usr/bin/env bash
# LibreOffice, for tests/acceptance/test_filing_tables.py, in which it opens the tables of `planlint filing`.
# It is no dependency of planlint: where it cannot be had, its tests are skipped and say so.
set -euo pipefail

command -v soffice >/dev/null && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; } >/dev/null 2>&1 && exit 0
fi
echo "LibreOffice not installed (sudo apt-get install libreoffice-calc-nogui): its tests will be skipped" >&2
