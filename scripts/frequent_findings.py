"""The findings that two real published plans have most often, with why they matter and how to mend them.

python scripts/frequent_findings.py      print the ten, counted today, in the rules' own words
"""

import datetime
import re
from collections import Counter
from pathlib import Path

from planlint.report.explain import explain
from planlint.rulebook.builtin import builtin_pack
from planlint.workspace.checking import Wanted, check_workspace
from planlint.workspace.workspace import open_workspaces

REAL = Path(__file__).resolve().parents[1] / "examples" / "real"
NAMES = ("grain-2005", "total-2025")
DAY = datetime.date(2026, 11, 22)


def counted() -> Counter[str]:
    """Rule -> open findings in both plans."""
    pack = builtin_pack()
    found: Counter[str] = Counter()
    for name in NAMES:
        report = check_workspace(open_workspaces([REAL / name])[0], pack, Wanted(DAY))
        found.update(f.rule for f in report.findings if f.outcome == "open")
    return found


def main() -> None:
    """Print count, rule, reason and cure of the ten most frequent."""
    pack = builtin_pack()
    ten = sorted(counted().items(), key=lambda pair: (-pair[1], pair[0]))[:10]
    for rule, number in ten:
        said = explain(rule, pack, "zh") or []
        mend = next(re.sub(r"\{\w+\}", "…", line) for line in said if line.startswith("改法"))
        print(f"{pack.rules[rule].rule.title.zh}（{rule}，{number} 处）\n    {said[2]}\n    {mend}")


if __name__ == "__main__":
    main()
