"""What the overview may not say falsely: what is later, of another edition, elsewhere, or not owed."""

import datetime
from collections import Counter
from pathlib import Path

from planlint.filing.text import OverviewText
from planlint.rulebook.builtin import builtin_fixtures
from planlint.workspace.overseeing import Asked, oversee

from .conftest import See, one

FILINGS, DRILLS, FLOOD = "ledger/filings.yaml", "ledger/drills.yaml", "flood.yaml"
# Neither sent by the one ledger nor booked by the other.
GONE = ({"file": FILINGS, "remove": "/F-2"}, {"file": "ledger/received.yaml", "remove": "/R-1"})
ORGANISATIONS = "registry/organisations.yaml"
NORTH_CODE = {"file": "registry/jurisdictions.yaml", "set": "/north/code"}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_what_was_done_later_is_not_done_yet(see: See) -> None:
    """On 18 May the drill of 15 May is not evaluated: that was recorded for 20 May."""
    row = one(see(day="2026-05-18"), "lin.flood", "evaluate_drill")
    assert (row.state, row.done, row.days) == ("open", None, 27)


def test_a_day_of_publication_to_come(see: See) -> None:
    """The text gives 30 May; two days before the time is up nobody is late for it."""
    view = see(
        {"file": FLOOD, "set": "/edition/dates/published", "to": "2026-05-30"},
        {"file": "ledger/publications.yaml", "remove": "/P-2"},
        day="2026-04-12",
    )
    row = one(view, "lin.flood", "publish")
    assert (row.state, row.done, row.days) == ("open", None, 2)
    assert {f.rule for f in view.findings if f.plan == "lin.flood"} <= {"publication-due-soon"}


def test_a_simplified_revision_is_not_filed_again(see: See) -> None:
    """Nothing asks for it, so it is not owed, with the reason; where a place asks, it is."""
    edits = (
        {"file": FLOOD, "set": "/edition/revision", "to": {"procedure": "simplified"}},
        *GONE,
    )
    view = see(*edits)
    rows = [one(view, "lin.flood", duty) for duty in ("file", "copy")]
    assert [(row.state, row.latest) for row in rows] == [("not_owed", None)] * 2
    assert all(row.because and "简化程序" in row.because.zh for row in rows)
    asked = one(see(*edits, {**NORTH_CODE, "to": "370000"}), "lin.flood", "file")
    assert (asked.state, asked.due) == ("overdue", day("2026-04-14"))


def test_a_filing_before_the_issue_was_another_text(see: See) -> None:
    """With the number of the edition, six days too early: the filing is overdue, as the check says."""
    view = see(
        {"file": FILINGS, "set": "/F-2/on", "to": "2026-03-10"},
        {"file": FILINGS, "set": "/F-2/number", "to": "临政办发〔2026〕8号"},
        GONE[1],
    )
    assert one(view, "lin.flood", "file").state == "overdue"
    assert "filing-overdue" in {f.rule for f in view.findings}


def test_a_waived_filing_waives_its_copies(see: See) -> None:
    """Who need not file need not copy the filing to anybody."""
    waiver = {
        "id": "W-1", "rule": "filing-overdue", "plan": "lin.flood", "reason": "机构调整", "by": "lin-em",
        "on": "2026-05-01", "until": "2026-12-31",
    }  # fmt: skip
    view = see(
        *GONE,
        {"file": "ledger/waivers.yaml", "set": "/", "to": [waiver]},
    )
    states = {row.duty: row.state for row in view.obligations if row.key == "lin.flood"}
    assert [states[duty] for duty in ("file", "copy")] == ["waived", "waived"]


def test_a_further_addressee_of_the_place(see: See) -> None:
    """Shandong files department plans with the department above too, on its own clause."""
    row = one(see({**NORTH_CODE, "to": "370000"}), "lin.water", "file", "local-filing-addressee-missing")  # fmt: skip
    assert (row.state, row.to, row.due) == ("overdue", ("north-water",), day("2026-05-27"))
    assert [b.instrument for b in row.basis] == ["CN-SD-ERL-2012"]


def test_an_area_without_level(see: See) -> None:
    """What hangs on the level is undecided and not left out."""
    view = see({"file": "registry/jurisdictions.yaml", "remove": "/lin/level"})
    for duty in ("file", "publish", "drill", "evaluate"):
        row = one(view, "lin.flood", duty)
        assert row.state == "undecided"
        assert row.because is not None
        assert "层级" in row.because.zh


def test_two_drills_of_one_day(see: See) -> None:
    """Two records without a number are two obligations: an id for each, so that a calendar has both."""
    drill = {"plan": "lin.flood", "by": "lin-em", "on": "2026-05-20", "kind": "functional"}
    view = see(
        *({"file": DRILLS, "add": "/", "to": {**drill, "place": at}} for at in ("东门", "西门"))
    )
    ids = Counter(row.id for row in view.obligations)
    assert set(ids.values()) == {1}
    assert sum(row.duty == "evaluate_drill" for row in view.obligations) == 3


def test_a_plan_meant_by_two_entries_is_missing_once(see: See) -> None:
    """Fires of forest and grassland in one plan that is not there: one plan, about both."""
    entries = [
        {"jurisdiction": "lin", "type": "special", "hazard": hazard, "maker": "lin-gov", "plan": "lin.fire"}
        for hazard in ("forest_fire", "grassland_fire")
    ]  # fmt: skip
    view = see({"file": "registry/catalogue.yaml", "set": "/", "to": entries})
    missing = [row for row in view.plans if row.standing == "missing"]
    assert [(row.key, row.hazards) for row in missing] == [("lin.fire", ("forest_fire", "grassland_fire"))]  # fmt: skip
    assert one(view, "lin.fire", "compile").state == "open"
    assert view.summary["missing"] == 1


def test_the_end_of_all_days(see: See) -> None:
    """No day lies beyond the year 9999, and none before the first."""
    last = {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "9999-12-01"}}
    view = see(last, day="9999-12-31", asked=Asked(due_within=9999))
    assert all(row.latest is None or row.latest <= datetime.date.max for row in view.obligations)
    assert {row.duty for row in see(day="0001-01-01").obligations} <= {"compile"}


def test_no_calendar_is_a_reason(see: See) -> None:
    """Between the earliest and the latest last day it says why nobody can tell."""
    issued = {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "2026-12-15"}}
    open_ = one(see(issued, *GONE, day="2026-12-20"), "lin.flood", "file")
    assert open_.earliest is not None
    between = str(open_.earliest + datetime.timedelta(days=1))
    row = one(see(issued, *GONE, day=between), "lin.flood", "file")
    assert row.because is not None
    assert "放假安排" in row.because.zh


def test_a_missing_plan_of_a_unit_bears_its_name(see: See) -> None:
    """Every school of the county may owe one; the name of the county would tell none apart."""
    entry = {"jurisdiction": "east", "type": "unit", "hazard": "fire", "maker": "school"}
    view = see({"file": "registry/catalogue.yaml", "add": "/", "to": entry}, on="county")
    (row,) = (row for row in view.plans if row.standing == "missing")
    assert row.title.startswith("石桥中学")


def test_the_head_counts_what_is_listed(tmp_path: Path) -> None:
    """Of a narrowed view it does not say how many plans are in force."""
    for path, data in builtin_fixtures()["city"].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    (tmp_path / "planlint.toml").write_text("")
    seen = oversee([tmp_path], day("2026-06-30"), Asked(due_within=0))
    head = list(OverviewText(seen.overview, seen.report, "zh").lines())[1]
    assert head == "涉及预案 0；应办 0 项"


def test_one_of_two_offices_is_no_wrong_office(see: See) -> None:
    """Filed with the own government, not with the environment department above: that one is overdue."""
    view = see(
        {"file": "water.yaml", "set": "/hazards", "to": ["environment"]},
        {"file": ORGANISATIONS, "set": "/lin-water/functions", "to": ["ecology"]},
        {"file": ORGANISATIONS, "set": "/north-water/functions", "to": ["ecology"]},
    )
    states = {
        row.to: row.state
        for row in view.obligations
        if (row.key, row.duty) == ("lin.water", "file")
    }
    assert states == {("lin-gov",): "done", ("north-water",): "overdue"}


def test_never_less_than_no_days_left(see: See) -> None:
    """Three years end on Sunday 28 February 2027; on Monday it is not late, and no day is left."""
    issued = {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "2024-02-29"}}
    row = one(
        see(issued, {"file": DRILLS, "set": "/", "to": []}, day="2027-03-01"), "lin.flood", "drill"
    )
    assert (row.state, row.due, row.days) == ("open", day("2027-02-28"), 0)
