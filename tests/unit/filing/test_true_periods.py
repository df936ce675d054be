"""Records that were not read, and duties that come again: what they may not be taken for."""

import datetime

import pytest

from .conftest import See, one

DRILLS = "ledger/drills.yaml"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


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


def test_the_last_day_is_in_time(see: See) -> None:
    """What a drill of 15 May showed is to be mended in 180 days: nothing is found on 11 November."""
    findings = {"file": DRILLS, "set": "/D-1/findings", "to": ["预警叫应不到位"]}
    last, after = see(findings, day="2026-11-11"), see(findings, day="2026-11-12")
    assert one(last, "lin.flood", "close_findings").state == "open"
    assert one(after, "lin.flood", "close_findings").state == "overdue"
    found = [{f.rule for f in view.findings} for view in (last, after)]
    assert ["drill-findings-open" in rules for rules in found] == [False, True]
