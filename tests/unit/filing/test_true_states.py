"""What the overview may not say falsely: what is later, unread, of another edition, or not owed."""

import datetime
from collections import Counter

import pytest

from planlint.workspace.overseeing import Asked

from .conftest import See, one

FILINGS, DRILLS, FLOOD = "ledger/filings.yaml", "ledger/drills.yaml", "flood.yaml"
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
        {"file": FILINGS, "remove": "/F-2"},
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
        {"file": FILINGS, "remove": "/F-2"},
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
    assert one(view, "lin.fire", "compile").state == "overdue"
    assert view.summary["missing"] == 1


@pytest.mark.parametrize(
    ("edit", "key", "duty", "on", "date"),
    [
        ({"file": "ledger/publications.yaml", "set": "/P-5/kind", "to": {"a": 1}}, "lin.flood", "explain", "city", "2026-06-30"),
        ({"file": "ledger/annual_reviews.yaml", "set": "/Y-1/by", "to": {"a": 1}}, "lin.total", "report_year", "city", "2027-07-10"),
        ({"file": "ledger/drill_programmes.yaml", "set": "/DP-1/year", "to": "今年"}, "works.all", "programme", "county", "2026-06-30"),
        ({"file": DRILLS, "set": "/D-1/on", "to": "上半年"}, "works.filling", "drill", "county", "2026-07-01"),
    ],
)  # fmt: skip
def test_what_was_not_read_proves_nothing(
    see: See, edit: dict[str, object], key: str, duty: str, on: str, date: str
) -> None:
    """A record with a value of wrong form may be the one that is missing: undecided, with the reason."""
    begun = {"file": "filling.yaml", "set": "/edition/dates/issued", "to": "2025-12-05"}
    view = see(edit, *([begun] if on == "county" else []), on=on, day=date)
    rows = [row for row in view.obligations if (row.key, row.duty) == (key, duty)]
    assert "overdue" not in {row.state for row in rows}
    (row,) = (row for row in rows if row.state == "undecided")
    assert row.because is not None
    assert "写法不对" in row.because.zh


def test_a_programme_for_the_year_before_the_plan(see: See) -> None:
    """A plan of 20 May owes no programme by the end of March of the same year."""
    edits = (
        {"file": "works.yaml", "set": "/edition/dates", "to": {"issued": "2026-05-20"}},
        {"file": "ledger/drill_programmes.yaml", "set": "/", "to": []},
    )
    view = see(*edits, on="county", day="2026-06-30")
    assert not [row for row in view.obligations if row.duty == "programme"]
    assert one(see(*edits, on="county", day="2027-04-01"), "works.all", "programme").state == "overdue"  # fmt: skip


def test_an_old_drill_does_not_shorten_the_time(see: See) -> None:
    """Two years run from the issue where the last drill was before: 10 March 2028."""
    drill = {"id": "D-9", "plan": "east.stone", "by": "stone-gov", "on": "2019-04-20", "audience": ["public"]}  # fmt: skip
    view = see({"file": DRILLS, "remove": "/D-3"}, {"file": DRILLS, "add": "/", "to": drill}, on="county")  # fmt: skip
    row = one(view, "east.stone", "drill")
    assert (row.state, row.due) == ("open", day("2028-03-10"))


def test_a_new_edition_does_not_excuse_the_half_year(see: See) -> None:
    """The firm has had its on-site scheme since 2025; reissued in May 2026, it still owes the drill."""
    old = {"file": "old.yaml", "copy_of": "filling.yaml"}
    view = see(
        old,
        {"file": "old.yaml", "set": "/edition/dates", "to": {"issued": "2025-03-03"}},
        {"file": "filling.yaml", "set": "/edition/dates", "to": {"issued": "2026-05-20"}},
        {"file": "filling.yaml", "set": "/edition/version", "to": "2"},
        {"file": DRILLS, "remove": "/D-1"},
        on="county", day="2026-07-01",
    )  # fmt: skip
    states = {row.due: row.state for row in view.obligations if row.rule == "onsite-drill-overdue"}
    assert states == {day("2026-06-30"): "overdue", day("2026-12-31"): "open"}


def test_done_without_a_day(see: See) -> None:
    """The record says that the drill was reported and not when: done, and no day is made up."""
    row = one(see(on="county"), "works.all", "report_drill")
    assert (row.state, row.done) == ("done", None)


def test_the_end_of_all_days(see: See) -> None:
    """No day lies beyond the year 9999, and none before the first."""
    last = {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "9999-12-01"}}
    view = see(last, day="9999-12-31", asked=Asked(due_within=9999))
    assert all(row.latest is None or row.latest <= datetime.date.max for row in view.obligations)
    assert {row.duty for row in see(day="0001-01-01").obligations} <= {"compile"}


def test_no_calendar_is_a_reason(see: See) -> None:
    """Between the earliest and the latest last day it says why nobody can tell."""
    issued = {"file": FLOOD, "set": "/edition/dates", "to": {"issued": "2026-12-15"}}
    gone = {"file": FILINGS, "remove": "/F-2"}
    open_ = one(see(issued, gone, day="2026-12-20"), "lin.flood", "file")
    assert open_.earliest is not None
    between = str(open_.earliest + datetime.timedelta(days=1))
    row = one(see(issued, gone, day=between), "lin.flood", "file")
    assert row.because is not None
    assert "放假安排" in row.because.zh
