#!/usr/bin/env bash
# Pictures of printed pages for docs/pictures: needs poppler-utils, and `make demo` first.
# Usage: scripts/pictures.sh   (reads build/*.pdf)
set -euo pipefail
cd "$(dirname "$0")/.."
out=docs/pictures
rm -f "$out"/*.png

# page_of FILE TEXT: the first page after the first five that holds TEXT.
page_of() {
  local pages page
  pages=$(pdfinfo "$1" | awk '/^Pages/ {print $2}')
  for page in $(seq 2 "$pages"); do
    if pdftotext -f "$page" -l "$page" "$1" - | tr -d ' \n' | grep -q "$2"; then echo "$page"; return; fi
  done
  echo 1
}
picture() { pdftoppm -r 80 -png -singlefile -f "$2" -l "$2" "$1" "$out/$3"; }

flood=build/jiangzhou.flood.pdf
picture "$flood" 1 flood-first-page
picture "$flood" "$(page_of "$flood" '一级响应')" flood-response
picture "$flood" "$(page_of "$flood" '附件1')" flood-organisation-chart
picture "$flood" "$(page_of "$flood" '物资名称')" flood-supplies-landscape
picture "$flood" "$(pdfinfo "$flood" | awk '/^Pages/ {print $2}')" flood-last-page
picture build/jiangzhou.total.pdf 1 total-first-page
picture build/jiangzhou.water-flood.pdf "$(page_of build/jiangzhou.water-flood.pdf '领导小组')" water-bodies
picture build/state.grain.pdf "$(page_of build/state.grain.pdf '总指挥')" grain-2005-bodies
picture build/state.total.pdf 2 total-2025-second-page
# The plan that docs/tutorial.md makes.
"${PLANLINT:-.venv/bin/planlint}" render examples/tutorial --as-of 2026-11-22 -o build/tutorial
picture build/tutorial/qingshan.flood.pdf 1 tutorial-first-page
ls "$out"
