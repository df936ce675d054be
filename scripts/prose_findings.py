"""How the findings on the real texts under ``--prose`` were judged: counts by rule.

python scripts/prose_findings.py      from tests/golden/prose/judged.json
"""

import json
from collections import Counter
from pathlib import Path

from planlint.rulebook.builtin import builtin_pack

JUDGED = Path(__file__).resolve().parents[1] / "tests/golden/prose/judged.json"


def main() -> None:
    """Places and false alarms of each rule, then of all."""
    entries = json.loads(JUDGED.read_text(encoding="utf-8"))
    places = Counter(entry["rule"] for entry in entries)
    false = Counter(entry["rule"] for entry in entries if entry["verdict"] == "false")
    rules = builtin_pack().rules
    for name, number in sorted(places.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{rules[name].rule.title.zh}（{name}） {number} 处，误报 {false[name]}")
    texts = len({entry["file"] for entry in entries})
    print(f"有问题的文本 {texts} 份，位置 {len(entries)} 处，误报 {false.total()} 处")


if __name__ == "__main__":
    main()
