"""The findings of the two real plans with their judgements: for the README, and for the golden test.

python scripts/real_findings.py NAME     print the judged findings of examples/real/NAME
"""

import datetime
import json
import sys
from pathlib import Path
from typing import Any

from planlint.report.coverage import notes
from planlint.rulebook.builtin import builtin_pack
from planlint.workspace.checking import Wanted, check_workspace
from planlint.workspace.workspace import open_workspaces

REAL = Path(__file__).resolve().parents[1] / "examples" / "real"
VERDICTS = {"weakness": "真实弱点", "law_changed": "后来的变化", "no_data": "数据不足"}


def findings(name: str, day: str) -> dict[str, Any]:
    """What a check of one real plan finds on one day, in a form that can be compared."""
    workspace = open_workspaces([REAL / name])[0]
    report = check_workspace(workspace, builtin_pack(), Wanted(datetime.date.fromisoformat(day)))
    return {
        "notes": [code for code, _ in notes(report)],
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "outcome": finding.outcome,
                "at": finding.at,
                "line": finding.location.line,
                "related": len(finding.related),
            }
            for finding in report.findings
        ],
    }


def expected(name: str) -> dict[str, Any]:
    """The committed findings with their judgements."""
    data: dict[str, Any] = json.loads((REAL / name / "expected.json").read_text(encoding="utf-8"))
    return data


def main() -> None:
    """Print one line a judged finding."""
    data = expected(sys.argv[1])
    for entry in data["findings"]:
        dates = " ".join(entry["on"])
        verdict = VERDICTS[entry["verdict"]]
        print(f"{entry['rule']} {entry['at']}（{dates}）")
        print(f"    {verdict}：{entry['why']}")


if __name__ == "__main__":
    main()
