"""What the formats look like, byte for byte, and that every rule's finding fits into each of them.

After a wanted change: ``GOLDEN=write pytest tests/golden/test_report_looks.py``, then read the difference.
"""

import datetime
import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import planlint
from planlint.cli.reporting import STYLES, Request, written
from planlint.engine.harness import case_files, fetcher
from planlint.engine.prose import check_prose
from planlint.engine.report import exit_code
from planlint.engine.run import Options, check_files
from planlint.report.github import to_github
from planlint.report.junit import to_junit
from planlint.report.sarif.log import to_sarif
from planlint.rulebook.builtin import builtin_fixtures
from planlint.workspace.checking import Wanted, check_workspace
from planlint.workspace.workspace import open_workspaces

HERE = Path(__file__).parent
RULES = frozenset({"task-without-lead", "duplicate-id", "not-yaml"})
DAY = datetime.date(2026, 6, 30)


def shown(pack, style, language):
    """The report on ``mixed/``, in which every outcome stands once."""
    (workspace,) = open_workspaces([HERE / "mixed"])
    report = check_workspace(workspace, pack, Wanted(DAY, RULES))
    files = {path: workspace.root / path for path in workspace.paths}
    text = written(style, Request(report, files, language, "error", exit_code(report)))
    if style == "sarif":
        text = used_rules(text)
    text = text.replace(f'"{planlint.__version__}"', '"VERSION"')
    return text.replace(pack.manifest.version, "PACK") + "\n"


def used_rules(text):
    """The log without rules that found nothing: they change with the pack."""
    log = json.loads(text)
    (run,) = log["runs"]
    used = {result["ruleId"] for result in run["results"]}
    driver = run["tool"]["driver"]
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] in used]
    for part in (run["results"], run["invocations"][0]["toolConfigurationNotifications"]):
        for item in part:
            item.pop("ruleIndex", None)
            item.get("associatedRule", {}).pop("index", None)
    return json.dumps(log, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("style", [style for style in STYLES if style != "json"])
def test_looks_as_committed(pack, style, language):
    """The file in ``reports/`` is what is printed; the JSON report has tests of its own."""
    found = shown(pack, style, language)
    path = HERE / "reports" / f"mixed.{language}.{style}"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


def test_every_rule_fits_into_every_format(pack):
    """Each rule's own failing case: all findings are there in both languages, with their words filled in."""
    tried = 0
    for bound in pack.rules.values():
        case = next((case for case in bound.rule.cases if case.finds), None)
        if case is None:
            continue
        files = case_files(case, builtin_fixtures(pack.manifest.id))
        options = Options(case.as_of or DAY, select=frozenset({bound.rule.id}))
        judge = check_files if case.prose is None else check_prose
        report = judge(files, fetcher(files), pack, options)
        tried += len(report.findings)
        for language in ("zh", "en"):
            fits(report, bound.rule.id, language)
    assert tried >= len(pack.rules)


def fits(report, rule, language):
    """SARIF, JUnit and GitHub tell each finding once."""
    count = len(report.findings)
    (run,) = to_sarif(report, language, exit_code(report))["runs"]
    cases = ET.fromstring(to_junit(report, language, "info")).iter("testcase")
    lines = "\n".join(to_github(report, language))
    assert len(run["results"]) == count
    assert len([c for c in cases if c.get("name").startswith(f"{rule} @ ")]) == count
    assert lines.count(f"({rule})") + lines.count(f"  {rule}  ") == count
    for result in run["results"]:
        assert result["message"]["text"].strip()
        assert re.search("⟦|⟧", result["message"]["text"]) is None
