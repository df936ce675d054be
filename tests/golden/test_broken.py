"""The broken examples give exactly the findings that were written down when the defects were planted."""

import datetime
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from planlint.rulebook.builtin import builtin_pack
from planlint.workspace.checking import Wanted, check_workspace
from planlint.workspace.workspace import open_workspaces

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import broken_findings

MARKER = re.compile(r"#((?:\s+f\d+)+)\s*$")
EXPECTED = broken_findings.expected()
PLANS = ("city/*.yaml", "departments/*.yaml", "counties/*/*.yaml")


@pytest.fixture(scope="module")
def report():
    """What a check of the folder says on the day of the expectations."""
    workspace = open_workspaces([broken_findings.BROKEN])[0]
    day = datetime.date.fromisoformat(EXPECTED["as_of"])
    return check_workspace(workspace, builtin_pack(), Wanted(day))


def test_findings_are_exactly_those_planted(report):
    """None is missing, none is extra, each at its line and with its outcome."""
    found = Counter((f.rule, f.location.path, f.location.line, f.outcome) for f in report.findings)
    wanted = Counter(
        (e["rule"], e["path"], e["line"], e.get("outcome", "open")) for e in EXPECTED["findings"]
    )

    assert sorted((found - wanted).elements()) == []
    assert sorted((wanted - found).elements()) == []


def test_every_plan_was_judged(report):
    """No file fell out, so a missing finding cannot hide behind an unread plan."""
    assert report.not_checked == ()
    assert report.plans == len(list(_plans()))


def test_every_marker_has_its_entry_and_every_entry_its_marker():
    """A marked line is expected to give a finding about each of its defects, and no other line is."""
    marked = {
        (path.relative_to(broken_findings.BROKEN).as_posix(), line, number)
        for path in (
            *_plans(),
            *broken_findings.BROKEN.glob("ledger/*.yaml"),
            *broken_findings.BROKEN.glob("registry/*.yaml"),
        )
        for line, number in _markers(path)
    }
    entries = {(e["path"], e["line"], number) for e in EXPECTED["findings"] for number in e["f"]}

    assert marked == entries


def test_defects_are_many_and_named():
    """At least 35 of the 49 real defects are planted, and those between plans from 50 on."""
    planted = {number for entry in EXPECTED["findings"] for number in entry["f"]}
    real = set(range(1, 50))

    assert len(planted & real) >= 35
    assert len(planted - real) >= 14
    assert {int(number) for number in EXPECTED["defects"]} == planted
    assert {int(number) for number in EXPECTED["left_out"]} == real - planted
    assert all(len(entry["why"]) > 5 for entry in EXPECTED["findings"])


def test_readme_shows_the_table_of_today():
    """The page is that of the expectations: python scripts/broken_findings.py."""
    assert broken_findings.README.read_text(encoding="utf-8").endswith(broken_findings.table())


def _plans():
    return (path for pattern in PLANS for path in broken_findings.BROKEN.glob(pattern))


def _markers(path):
    """Line and number: a marker at the end of a line is about it, one alone about the next."""
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        marker = MARKER.search(text)
        if marker:
            alone = text.lstrip().startswith("#")
            yield from ((line + alone, int(word[1:])) for word in marker[1].split())
