"""The day of the check decides what exists and what is due; the ledger decides what is excused."""

import datetime
import json
from typing import Any

import pytest

_WAIVER = (
    "- {id: W-1, rule: task-without-lead, plan: lin.water, at: /tasks/dispatch, reason: 机构调整, "
    "by: lin-gov, on: 2026-06-01, until: 2026-12-31}\n"
)


def test_day_of_the_check_decides_which_editions_exist(family: Any) -> None:
    """Editions not yet issued or repealed are listed as skipped, not judged."""
    report = family.check("--as-of", "2026-03-10").json
    assert [(e["path"], e["standing"]) for e in report["skipped"]] == [
        ("flood.yaml", "future"),
        ("water.yaml", "future"),
    ]
    family.replace(
        "water.yaml", "effective: 2026-05-01}", "effective: 2026-05-01, repealed: 2026-06-15}"
    )
    later = family.check()
    assert [(e["path"], e["plan"], e["standing"]) for e in later.json["skipped"]] == [
        ("water.yaml", "lin.water", "past")
    ]
    assert later.findings("water.yaml") == []
    shown = family.show().out
    assert "water.yaml: 检查日期时已经废止或者被替代" in shown
    assert family.check("--as-of", "2026-06-14").json["skipped"] == []


def test_superseded_edition_is_skipped(planted: Any) -> None:
    """Two files may hold editions of one plan; the latest in force speaks."""
    new = planted.read("water.yaml").replace("临水发〔2026〕15号", "临水发〔2026〕30号")
    new = new.replace(
        "drafted: 2026-02-10, approved: 2026-04-20, issued: 2026-04-27, effective: 2026-05-01",
        "approved: 2026-06-01, issued: 2026-06-20",
    )
    planted.write(
        "water-2.yaml",
        new.replace("title: 调度水库泄洪,", "title: 调度水库泄洪, lead: lin-water/duty,"),
    )
    result = planted.check()
    assert [(e["path"], e["standing"]) for e in result.json["skipped"]] == [("water.yaml", "past")]
    assert "task-without-lead" not in result.rules()
    earlier = planted.check("--as-of", "2026-06-10")
    assert [(e["path"], e["standing"]) for e in earlier.json["skipped"]] == [
        ("water-2.yaml", "future")
    ]
    assert "task-without-lead" in earlier.rules()


def test_today_is_the_default_day(family: Any) -> None:
    """Without --as-of the day is today."""
    before = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    report = json.loads(family.run("check", "--format", "json").out)
    after = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    assert str(before) <= report["as_of"] <= str(after)


def test_day_before_the_law(family: Any) -> None:
    """On a day for which the pack carries no clause, the report claims nothing about the law."""
    report = family.check("--as-of", "1985-01-01").json
    assert "no-clause-in-force" in [note["code"] for note in report["notes"]]


_WAIVERS = {
    "in_force": ({}, "waived", None),
    "last_day": ({"until: 2026-12-31": "until: 2026-06-30"}, "waived", None),
    "whole_plan": ({"at: /tasks/dispatch, ": ""}, "waived", None),
    "expired": ({"until: 2026-12-31": "until: 2026-06-29"}, "open", "waiver-expired"),
    "other_rule": ({"task-without-lead": "duplicate-id"}, "open", "waiver-unmatched"),
    "other_plan": ({"lin.water": "lin.flood"}, "open", "waiver-unmatched"),
    "other_place": ({"/tasks/dispatch": "/tasks/dispat"}, "open", "waiver-unmatched"),
    "no_reason": ({"reason: 机构调整, ": ""}, "open", "waiver-incomplete"),
    "no_name": ({"by: lin-gov, ": ""}, "open", "waiver-incomplete"),
    "no_end": ({", until: 2026-12-31": ""}, "open", "waiver-incomplete"),
}


@pytest.mark.parametrize("case", _WAIVERS)
def test_waiver(planted: Any, case: str) -> None:
    """A waiver with rule, plan, reason, name and end excuses; any other is itself a finding."""
    edits, outcome, fault = _WAIVERS[case]
    record = _WAIVER
    for old, new in edits.items():
        assert old in record
        record = record.replace(old, new)
    planted.write("ledger/waivers.yaml", record)
    result = planted.check("--fail-on", "warning")
    (finding,) = result.findings("water.yaml")
    assert (finding["rule"], finding["outcome"]) == ("task-without-lead", outcome)
    assert finding["waiver"] == ("W-1" if outcome == "waived" else None)
    assert [f["rule"] for f in result.findings("ledger/waivers.yaml")] == ([fault] if fault else [])
    assert result.json["summary"]["waived"] == (outcome == "waived")
    if fault:
        assert "W-1" in result.findings("ledger/waivers.yaml")[0]["message"]


def test_waived_findings_do_not_fail(planted: Any) -> None:
    """With everything waived the verdict is 0, and the text still shows what was waived."""
    planted.replace("flood.yaml", "support: [lin-council]", "support: [lin-police]")
    planted.write("ledger/waivers.yaml", _WAIVER)
    assert planted.check("--fail-on", "info").code == 0
    shown = planted.show().out
    assert "已豁免  task-without-lead" in shown
    assert "豁免: W-1" in shown


def test_corrected_waiver_has_no_effect(planted: Any) -> None:
    """A record that another corrects is as if it were not there."""
    later = "- {id: W-2, corrects: W-1, rule: task-without-lead, plan: lin.water, reason: 更正, by: lin-gov, on: 2026-06-02, until: 2026-06-03}\n"
    planted.write("ledger/waivers.yaml", _WAIVER + later)
    result = planted.check()
    assert result.findings("water.yaml")[0]["outcome"] == "open"
    assert [f["rule"] for f in result.findings("ledger/waivers.yaml")] == ["waiver-expired"]


def test_narrowed_view_does_not_unmatch_waivers(planted: Any) -> None:
    """A waiver of a rule that was not asked for is not called unmatched."""
    planted.write("ledger/waivers.yaml", _WAIVER)
    assert planted.check("--ignore", "task-without-lead").findings("ledger/waivers.yaml") == []
    assert (
        planted.check("--select", "duplicate-id", "--select", "waiver-unmatched").findings() == []
    )
