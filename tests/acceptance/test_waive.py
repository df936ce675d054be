"""``planlint waive``: a record at the end of the ledger, or nothing at all."""

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest

DAY = "2026-06-30"
_WHY = ("--reason", "机构改革，“三定”未出", "--by", "lin-gov", "--until", "2026-12-31")
LEDGER = "ledger/waivers.yaml"


def _waive(
    family: Any, *more: str, rule: str = "task-without-lead", plan: str = "lin.water"
) -> Any:
    return family.run("waive", rule, plan, *_WHY, "--on", DAY, *more)


def test_the_record_excuses_what_it_names(planted: Any) -> None:
    """The finding is waived at once, and stays in the report."""
    done = _waive(planted, "--at", "/tasks/dispatch", "--document", "会议纪要第5期")

    assert done.code == 0, done.err
    assert "W-2026-001" in done.out
    (finding,) = planted.check().findings("water.yaml")
    assert (finding["outcome"], finding["waiver"]) == ("waived", "W-2026-001")
    assert "document: 会议纪要第5期" in planted.read(LEDGER)


def test_what_stands_in_the_file_stays(planted: Any) -> None:
    """Comments, order, indentation and line ends; ids go on from the highest of the year."""
    before = (
        "# 说明\r\n  - {id: W-2026-007, rule: duplicate-id, plan: lin.flood, reason: 旧, by: lin-gov,"
        " on: 2026-01-05, until: 2026-02-01}  # 到期\r\n\r\n# 末尾\r\n"
    )
    planted.write(LEDGER, before.encode())

    assert _waive(planted).code == 0
    after = planted.path(LEDGER).read_bytes().decode()
    assert after.startswith(before.rstrip())
    assert after.count("\r\n") == after.count("\n")
    assert "\r\n  - {id: W-2026-008, " in after


def test_the_empty_list_of_init_is_filled(planted: Any) -> None:
    """``init`` writes comments and []."""
    planted.write(LEDGER, "# 说明\n[]\n")

    assert _waive(planted).code == 0
    lines = planted.read(LEDGER).splitlines()
    assert lines[0] == "# 说明"
    assert len(lines) == 2


_REFUSED = {
    "unknown rule": ({"rule": "task-without-led"}, (), "是否应为 task-without-lead"),
    "unknown plan": ({"plan": "lin.watr"}, (), "是否应为 lin.water"),
    "another place": ({}, ("--at", "/tasks/release"), "有问题的位置：/tasks/dispatch"),
    "nothing to excuse": ({"plan": "lin.flood"}, (), "不需要豁免"),
    "past day": ({}, ("--until", "2026-06-29"), "早于 2026-06-30"),
    "unknown unit": ({}, ("--by", "lin-gv"), "是否应为 lin-gov"),
    "no unit": ({}, ("--by", "市政府"), "by 的写法不对"),
    "no reason": ({}, ("--reason", " "), "理由"),
    "reason of two lines": ({}, ("--reason", "甲\n乙"), "理由"),
}


@pytest.mark.parametrize("case", _REFUSED)
def test_a_wrong_waiver_is_refused(planted: Any, case: str) -> None:
    """With words, with exit code 2, and nothing is written."""
    names, more, said = _REFUSED[case]
    refused = _waive(planted, *more, **names)

    assert refused.code == 2
    assert said in refused.err
    assert not planted.path(LEDGER).exists()


@pytest.mark.parametrize("broken", ["- {id: W-1\n", "a: b\n", "[{id: W-1}]\n", "- a\n---\n- b\n"])
def test_a_file_that_cannot_be_appended_to_is_left_alone(planted: Any, broken: str) -> None:
    """What does not parse, is no list, or is written between brackets."""
    planted.write(LEDGER, broken)

    refused = _waive(planted)
    assert refused.code == 2
    assert LEDGER in refused.err
    assert planted.read(LEDGER) == broken


def test_a_second_waiver_of_the_same_is_refused(planted: Any) -> None:
    """The first is named."""
    assert _waive(planted).code == 0
    again = _waive(planted)

    assert again.code == 2
    assert "W-2026-001" in again.err


def test_outside_a_workspace(tmp_path: Any, planlint_run: Any) -> None:
    """There is no ledger."""
    refused = planlint_run("waive", "duplicate-id", "a.b", *_WHY, cwd=tmp_path)

    assert refused.code == 2
    assert "planlint.toml" in refused.err


def test_a_waiver_binds_from_its_day_for_a_year_at_most(planted: Any) -> None:
    """Before its day it was not there; beyond a year is a remark; two may excuse the same."""
    record = "- {{id: {}, rule: task-without-lead, plan: lin.water, reason: 甲, by: lin-gov, on: {}, until: {}}}\n"
    planted.write(LEDGER, record.format("W-1", "2026-07-01", "2026-12-31"))
    assert planted.check().findings("water.yaml")[0]["outcome"] == "open"
    assert planted.check().findings(LEDGER) == []

    planted.write(LEDGER, record.format("W-1", "2026-06-01", "2027-06-03"))
    assert [f["rule"] for f in planted.check().findings(LEDGER)] == ["waiver-long"]

    two = [record.format(name, "2026-06-01", "2027-06-01") for name in ("W-1", "W-2")]
    planted.write(LEDGER, "".join(two))
    result = planted.check()
    assert result.findings(LEDGER) == []
    assert result.findings("water.yaml")[0]["waiver"] == "W-1"


def test_nothing_waived_disappears_from_any_format(planted: Any) -> None:
    """Text lists and counts it, JSON names it, SARIF suppresses, JUnit skips, GitHub logs."""
    assert _waive(planted).code == 0
    shown = {
        style: planted.run("check", "--as-of", DAY, "--format", style).out
        for style in ("text", "json", "sarif", "junit", "github")
    }

    assert "已豁免  task-without-lead" in shown["text"]
    assert "已豁免 1" in shown["text"]
    report = json.loads(shown["json"])
    assert [f["waiver"] for f in report["findings"] if f["outcome"] == "waived"] == ["W-2026-001"]
    (run,) = json.loads(shown["sarif"])["runs"]
    (result,) = [r for r in run["results"] if r["ruleId"] == "task-without-lead"]
    assert "W-2026-001" in result["suppressions"][0]["justification"]
    (case,) = [
        case
        for case in ET.fromstring(shown["junit"]).iter("testcase")
        if case.get("name", "").startswith("task-without-lead")
    ]
    skipped = case.find("skipped")
    assert skipped is not None
    assert "W-2026-001" in skipped.get("message", "")
    (line,) = [line for line in shown["github"].splitlines() if "  task-without-lead  " in line]
    assert line.startswith("planlint: ")
    assert "W-2026-001" in line
