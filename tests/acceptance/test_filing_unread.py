"""``filing`` over files that cannot be read: named in every format, exit 3, nothing false follows."""

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

_DAY = ("--as-of", "2026-06-30")
_NOT_CHECKED = 3
# No YAML from the second line on, as after a slip.
_BROKEN_PLAN = "type: special\nid: lin.flood\njurisdiction: lin\n  bad: [\n"


@pytest.fixture
def no_plan(family: Any) -> Any:
    """The good city, whose flood plan, which the catalogue owes, is broken."""
    family.write("flood.yaml", _BROKEN_PLAN)
    return family


@pytest.fixture
def no_ledger(family: Any) -> Any:
    """The good city, whose ledger of filings is broken."""
    family.write(
        "ledger/filings.yaml", family.read("ledger/filings.yaml") + "- {id: F-9, plan: [\n"
    )
    return family


def _json(family: Any, *arguments: str) -> Any:
    done = family.run("filing", *_DAY, "--format", "json", *arguments)
    assert done.code == _NOT_CHECKED
    return json.loads(done.out)


def _standing(found: Any, key: str) -> list[str]:
    return [row["standing"] for row in found["plans"] if row["key"] == key]


def test_unread_plan_is_not_a_missing_plan(no_plan: Any) -> None:
    """It is there and nobody read it: undecided, neither missing nor overdue, in no percentage."""
    found = _json(no_plan)
    assert found["not_checked"] == [{"path": "flood.yaml", "reason": "not-yaml"}]
    assert (found["summary"]["missing"], found["summary"]["overdue"]) == (0, 0)
    (row,) = (r for r in found["plans"] if r["standing"] == "undecided")
    assert "flood.yaml 没有读到" in row["because"]
    (duty,) = (r for r in found["obligations"] if r["duty"] == "compile")
    assert (duty["state"], duty["because"]) == ("undecided", row["because"])


def test_missing_plan_elsewhere_stays_missing(no_plan: Any) -> None:
    """The broken file says in its lines which plan it is: another that is owed is simply not there."""
    no_plan.path("water.yaml").unlink()
    found = _json(no_plan)
    assert _standing(found, "lin.water") == ["missing"]
    assert _standing(found, "lin.flood") == ["undecided"]


def test_file_that_says_nothing_may_be_any_plan(family: Any) -> None:
    """Of a file without a readable line nobody can tell which plan it is not."""
    family.path("water.yaml").unlink()
    family.path("lost.yaml").write_bytes("type: special\n".encode("utf-16"))
    assert _standing(_json(family), "lin.water") == ["undecided"]


def test_plan_of_unknown_type_is_not_missing(family: Any) -> None:
    """``type: speciall`` is a slip, and the plan is there."""
    family.write("flood.yaml", family.read("flood.yaml").replace("type: special", "type: speciall"))
    found = _json(family)
    assert found["not_checked"] == [{"path": "flood.yaml", "reason": "unknown-type"}]
    assert _standing(found, "lin.flood") == ["undecided"]


def test_the_same_files_as_in_a_check(family: Any) -> None:
    """What ``check`` calls not checked ``filing`` calls so, for the same reason; nothing else."""
    family.write("flood.yaml", _BROKEN_PLAN)
    family.write("water.yaml", family.read("water.yaml").replace("type: department", "type: x"))
    family.write("list.yaml", "- {holder: lin-em}\n")
    family.write("total.yaml", family.read("total.yaml") + "contacts: phones.yaml\n")
    family.write("phones.yaml", "- {holder: [\n")
    family.write("registry/events.yaml", b"\xd6\xd0: 1\n")
    family.write("ledger/drills.yaml", "")
    checked = family.run("check", *_DAY, "--format", "json").json["not_checked"]
    assert {one["path"] for one in checked} == {
        "flood.yaml", "water.yaml", "list.yaml", "phones.yaml", "registry/events.yaml", "ledger/drills.yaml",
    }  # fmt: skip
    by_path = sorted(checked, key=lambda one: one["path"])
    assert _json(family)["not_checked"] == by_path


def test_list_that_nobody_includes_is_no_plan(family: Any) -> None:
    """A contact list left behind is named; what is missing stays missing."""
    family.write("phones.yaml", "- {holder: lin-em, phone: 0719-2345678}\n")
    family.path("water.yaml").unlink()
    assert _standing(_json(family), "lin.water") == ["missing"]


def test_stray_yaml_is_named_and_no_more(family: Any) -> None:
    """A file that says nothing of a plan makes nothing undecided: named, exit code 0."""
    family.write("compose.yaml", "services: {}\n")
    family.path("water.yaml").unlink()
    done = family.run("filing", *_DAY, "--format", "json")
    assert done.code == 0
    found = json.loads(done.out)
    assert found["not_checked"] == [{"path": "compose.yaml", "reason": "missing-type"}]
    assert _standing(found, "lin.water") == ["missing"]


def test_later_edition_not_read_makes_nothing_late(family: Any) -> None:
    """The edition in force has no filing; a broken file of the same plan may have replaced it."""
    path = "ledger/filings.yaml"
    lines = family.read(path).splitlines(keepends=True)
    family.write(path, "".join(line for line in lines if "plan: lin.flood" not in line))
    family.write("flood-2026.yaml", _BROKEN_PLAN)
    states = {r["state"] for r in _json(family)["obligations"] if r["key"] == "lin.flood"}
    assert "undecided" in states
    assert "overdue" not in states


def test_unread_ledger_is_not_a_ledger_that_is_not_kept(no_ledger: Any) -> None:
    """What it would prove is undecided because it was not read; nobody says that there is none."""
    found = _json(no_ledger)
    filings = [r for r in found["obligations"] if r["duty"] == "file"]
    booked = [r for r in filings if r["key"] == "lin.flood"]  # its receiver's register was read
    assert {r["state"] for r in booked} == {"done"}
    filings = [r for r in filings if r not in booked]
    assert {r["state"] for r in filings} == {"undecided"}
    assert {r["because"] for r in filings} == {
        "台账 ledger/filings.yaml 没有读到，不能判断是否已经办理"
    }
    assert "没有台账" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize(("lang", "words"), [("zh", "没有读到"), ("en", "not read")])
def test_every_format_names_the_file(no_ledger: Any, lang: str, words: str) -> None:
    """Text, page, workbook and both forms of the yearly report; the calendar has the exit code."""
    shown = no_ledger.run("filing", *_DAY, "--lang", lang)
    page = no_ledger.run("filing", *_DAY, "--lang", lang, "--format", "html")
    for done in (shown, page):
        assert done.code == _NOT_CHECKED
        assert words in done.out
        assert "ledger/filings.yaml" in done.out
    assert "ledger/filings.yaml" in shown.out.splitlines()[2]
    assert '<div id="unread"' in page.out
    for style, target in (("xlsx", "a.xlsx"), ("ics", "a.ics")):
        done = no_ledger.run("filing", *_DAY, "--lang", lang, "--format", style, "-o", target)
        assert done.code == _NOT_CHECKED
    front = openpyxl.load_workbook(io.BytesIO(no_ledger.path("a.xlsx").read_bytes())).worksheets[0]
    said = [str(cell) for row in front.iter_rows(values_only=True) for cell in row if cell]
    assert "ledger/filings.yaml" in said
    assert any(words in cell for cell in said)


def test_yearly_report_names_the_file(no_ledger: Any, tmp_path: Path) -> None:
    """HTML says it before the first figure, and nowhere that the ledger is not kept."""
    target = tmp_path / "year.html"
    done = no_ledger.run("filing", *_DAY, "--yearly", "2026", "-o", target)
    assert done.code == _NOT_CHECKED
    text = target.read_text(encoding="utf-8")
    assert "有1个文件没有读到，本报告的数字不全：ledger/filings.yaml（不是合法的 YAML）。" in text
    assert text.index("ledger/filings.yaml") < text.index("统计期末有效")
    assert "没有建立的台账" not in text


def test_hostile_path_stays_text(family: Any) -> None:
    """The name of a broken file is never markup."""
    family.write("<img src=x>.yaml", "type: [\n")
    done = family.run("filing", *_DAY, "--format", "html")
    assert done.code == _NOT_CHECKED
    assert "<img" not in done.out.split("<script")[0]
    assert "&lt;img src=x&gt;.yaml" in done.out


def test_whole_workspace_has_no_notice(family: Any) -> None:
    """Where everything was read no format speaks of it, and the code is 0."""
    done = family.run("filing", *_DAY, "--format", "html")
    assert done.code == 0
    assert '<div id="unread"' not in done.out
    assert "没有读到" not in family.run("filing", *_DAY).out
