"""The table in examples/broken/README.md: defect, rule, place, from the committed expectations.

python scripts/broken_findings.py     rewrite the table
"""

import json
from pathlib import Path
from typing import Any

BROKEN = Path(__file__).resolve().parents[1] / "examples" / "broken"
README = BROKEN / "README.md"
_HEAD = "| 毛病 | 规则 | 位置 | 说明 |\n|---|---|---|---|\n"


def expected() -> dict[str, Any]:
    """The expectations, written from the planted defects before the first check."""
    data: dict[str, Any] = json.loads((BROKEN / "expected.json").read_text(encoding="utf-8"))
    return data


def table() -> str:
    """One row for each defect and finding, by the number of the defect."""
    data = expected()
    rows = sorted(
        (number, entry["path"], entry["line"], entry["rule"], entry)
        for number in map(int, data["defects"])
        for entry in data["findings"]
        if number in entry["f"]
    )  # fmt: skip
    return _HEAD + "".join(_row(number, data["defects"], entry) for number, *_, entry in rows)


def _row(number: int, names: dict[str, str], entry: dict[str, Any]) -> str:
    place = f"[{entry['path']}:{entry['line']}]({entry['path']})"
    undecided = "（不能判断）" if entry.get("outcome") == "undecided" else ""
    defect = f"f{number} {names[str(number)]}"
    return f"| {defect} | `{entry['rule']}`{undecided} | {place} | {entry['why']} |\n"


def main() -> None:
    """Put today's table where the old one stands, at the end of the page."""
    text = README.read_text(encoding="utf-8")
    README.write_text(text[: text.index(_HEAD)] + table(), encoding="utf-8")


if __name__ == "__main__":
    main()
