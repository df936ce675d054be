"""How an obligation stands: done, late, elsewhere, short, open, overdue, undecided, not owed, waived."""

import datetime

import pytest

from helpers import weekend_festivals

from .conftest import See, one

FILINGS = "ledger/filings.yaml"
# Neither sent by the one ledger nor booked by the other.
GONE = ({"file": FILINGS, "remove": "/F-2"}, {"file": "ledger/received.yaml", "remove": "/R-1"})


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_done_in_time(see: See) -> None:
    """The flood plan of 16 March was filed with the lead department above on 10 April: due 14 April."""
    row = one(see(), "lin.flood", "file")
    assert (row.state, row.due, row.done) == ("done", day("2026-04-14"), day("2026-04-10"))
    assert (row.by, row.to) == (("lin-gov",), ("north-water",))
    assert row.wanted is not None
    assert row.wanted.zh == "上一级相应牵头部门"
    assert [(b.instrument, b.article) for b in row.basis] == [("CN-PLAN-MEASURES-2024", "26(2)")]
    assert row.path == "flood.yaml"


@pytest.mark.parametrize(("filed", "state", "days"), [("2026-04-14", "done", None), ("2026-04-15", "done_late", 1), ("2026-05-06", "done_late", 22)])  # fmt: skip
def test_late_by_so_many_days(see: See, filed: str, state: str, days: int | None) -> None:
    """Late by the days of the calendar after the last working day."""
    row = one(see({"file": FILINGS, "set": "/F-2/on", "to": filed}), "lin.flood", "file")
    assert (row.state, row.days) == (state, days)


def test_overdue_and_open(see: See) -> None:
    """Without a record: open up to the last day, with the days left, overdue from the next."""
    before = one(see(*GONE, day="2026-04-14"), "lin.flood", "file")
    after = one(see(*GONE, day="2026-04-15"), "lin.flood", "file")
    assert (before.state, before.days) == ("open", 0)
    assert (after.state, after.days) == ("overdue", 1)


def test_filed_with_the_wrong_office(see: See) -> None:
    """Filed with the government above in place of its lead department; the finding stands beside it."""
    view = see({"file": FILINGS, "set": "/F-2/to", "to": "north-gov"})
    row = one(view, "lin.flood", "file")
    assert row.state == "elsewhere"
    (found,) = (f for f in view.findings if f.fingerprint in row.findings)
    assert found.rule == "special-plan-filed-elsewhere"


def test_a_copy_not_sent(see: See) -> None:
    """The copy to the emergency department above is a duty of its own, due with the filing."""
    view = see({"file": FILINGS, "remove": "/F-2/copies"})
    row = one(view, "lin.flood", "copy")
    assert (row.state, row.to, row.due) == ("overdue", ("north-em",), day("2026-04-14"))
    assert one(view, "lin.flood", "file").state == "done"


def test_material_missing(see: See) -> None:
    """A filing without the compilation note is incomplete."""
    short = {"file": FILINGS, "set": "/F-2/materials", "to": ["official_text", "electronic_text"]}
    row = one(see(short), "lin.flood", "file")
    assert (row.state, len(row.findings)) == ("incomplete", 1)


def test_review_opinion_missing(see: See) -> None:
    """So is that of a chemical works with all its material but the review opinion."""
    sent = ["filing_form", "electronic_text", "risk_report", "resource_list"]
    row = one(see({"file": FILINGS, "set": "/F-4/materials", "to": sent}, on="county"), "works.all", "file")  # fmt: skip
    assert (row.state, len(row.findings)) == ("incomplete", 1)


def test_a_secret_plan_is_not_published(see: See) -> None:
    """Publication is not owed, with the reason; filing is."""
    view = see({"file": "flood.yaml", "set": "/edition/secrecy", "to": "secret"})
    row = one(view, "lin.flood", "publish")
    assert row.state == "not_owed"
    assert row.because is not None
    assert row.because.zh == "涉密预案不适用"
    assert one(view, "lin.flood", "file").state == "done"


@pytest.mark.parametrize(
    ("booked", "state"),
    [
        ({}, "done"),
        ({"on": "2026-04-15"}, "done_late"),
        ({"complete": False}, "overdue"),
        ({"by": "north-em"}, "elsewhere"),
    ],
)
def test_what_only_the_receiver_booked_was_filed(
    see: See, booked: dict[str, object], state: str
) -> None:
    """Done on the day it was booked, with whom booked it; booked as incomplete it is not done."""
    sets = (
        {"file": "ledger/received.yaml", "set": f"/R-1/{key}", "to": to}
        for key, to in booked.items()
    )
    view = see(GONE[0], *sets)
    assert one(view, "lin.flood", "file").state == state
    copied = {"overdue": "overdue", "elsewhere": "done"}.get(state, "undecided")
    assert one(view, "lin.flood", "copy").state == copied


def test_booked_as_incomplete(see: See) -> None:
    """Sent in time, booked as incomplete and not completed since: incomplete, with the finding."""
    edit = {"file": "ledger/received.yaml", "set": "/R-1/complete", "to": False}
    row = one(see(edit), "lin.flood", "file")
    assert (row.state, len(row.findings)) == ("incomplete", 1)


def test_no_ledger_decides_nothing(see: See) -> None:
    """Where filings are not recorded, what is past its day is undecided, with the reason."""
    row = one(see({"file": FILINGS, "set": "/", "to": {}}, GONE[1]), "lin.flood", "file")
    assert row.state == "undecided"
    assert row.because is not None
    assert "ledger/filings.yaml" in row.because.zh


def test_a_year_not_announced(see: See) -> None:
    """Issued on 15 December 2026: the earliest and the latest last day, and undecided between them."""
    issued = {"file": "flood.yaml", "set": "/edition/dates", "to": {"issued": "2026-12-15"}}
    row = one(see(issued, *GONE, day="2026-12-20"), "lin.flood", "file")
    assert row.due is None
    assert row.earliest is not None and row.latest is not None  # noqa: PT018 - for the types
    assert day("2027-01-05") <= row.earliest < row.latest <= day("2027-02-10")
    between = row.earliest + datetime.timedelta(days=1)
    assert one(see(issued, *GONE, day=str(row.earliest)), "lin.flood", "file").state == "open"
    assert one(see(issued, *GONE, day=str(between)), "lin.flood", "file").state == "undecided"
    past = row.latest + datetime.timedelta(days=1)
    assert one(see(issued, *GONE, day=str(past)), "lin.flood", "file").state == "overdue"


def test_a_year_announced_in_the_workspace(see: See) -> None:
    """With the holidays of 2027 in the registry the last day is one."""
    issued = {"file": "flood.yaml", "set": "/edition/dates", "to": {"issued": "2026-12-15"}}
    year = {"year": 2027, "off": ["2027-01-01", *weekend_festivals(2027)], "make_up": []}
    calendar = {"file": "registry/calendars.yaml", "set": "/", "to": [year]}
    row = one(see(issued, calendar, day="2026-12-20"), "lin.flood", "file")
    assert row.due == day("2027-01-13")


def test_a_year_entered_in_part_is_not_announced(see: See) -> None:
    """With New Year's days alone the last day of a filing in spring has bounds, not one day."""
    issued = {"file": "flood.yaml", "set": "/edition/dates", "to": {"issued": "2027-01-20"}}
    year = {"year": 2027, "off": ["2027-01-01", "2027-01-02", "2027-01-03"]}
    calendar = {"file": "registry/calendars.yaml", "set": "/", "to": [year]}
    row = one(see(issued, calendar, day="2027-02-20"), "lin.flood", "file")
    assert row.due is None
    assert row.state == "undecided"


def test_waived(see: See) -> None:
    """An overdue filing that the ledger excuses is waived, not overdue."""
    waiver = {
        "id": "W-1", "rule": "filing-overdue", "plan": "lin.flood", "reason": "机构调整", "by": "lin-em",
        "on": "2026-05-01", "until": "2026-12-31", "document": "临应急〔2026〕5号",
    }  # fmt: skip
    view = see(
        *GONE,
        {"file": "ledger/waivers.yaml", "set": "/", "to": [waiver]},
    )
    row = one(view, "lin.flood", "file")
    assert row.state == "waived"
    assert [f.outcome for f in view.findings if f.fingerprint in row.findings] == ["waived"]


def test_drafts_owe_nothing_but_their_making(see: See) -> None:
    """A draft is not filed, published or drilled; where it is owed it is to be made."""
    view = see({"file": "flood.yaml", "set": "/edition/status", "to": "draft"})
    assert [r.duty for r in view.obligations if r.key == "lin.flood"] == ["compile"]
    assert [p.standing for p in view.plans if p.key == "lin.flood"] == ["draft"]


def test_every_duty_of_a_drill(see: See) -> None:
    """A drill is to be evaluated; the next is due three years after it."""
    view = see({"file": "registry/jurisdictions.yaml", "set": "/lin/prone_to", "to": ["flood"]})
    evaluated = one(view, "lin.flood", "evaluate_drill", "drill-not-evaluated")
    again = one(view, "lin.flood", "drill", "drill-overdue")
    first = one(view, "lin.flood", "drill", "targeted-drill-missing")
    assert (evaluated.state, evaluated.done, evaluated.customary) == (
        "done",
        day("2026-05-20"),
        True,
    )
    assert (again.state, again.start, again.due, again.customary) == ("open", day("2026-05-15"), day("2029-05-15"), False)  # fmt: skip
    assert (first.state, first.done) == ("done", day("2026-05-15"))


def test_an_abridged_version_is_published_and_owes_nothing_else(see: See) -> None:
    """Filing, drills and training are owed for the plan that it is made from."""
    view = see({"file": "flood.yaml", "set": "/edition/abridged_of", "to": "lin.flood-full"})
    duties = {row.duty for row in view.obligations if row.key == "lin.flood"}
    assert duties == {"publish", "explain"}


def test_a_value_of_the_plan_that_was_not_read_proves_nothing(see: See) -> None:
    """Secrecy of a wrong form: nobody can say whether the plan was to be published at all."""
    view = see(
        {"file": "flood.yaml", "set": "/edition/secrecy", "to": "topsecret"},
        {"file": "ledger/publications.yaml", "remove": "/P-2"},
    )
    assert one(view, "lin.flood", "publish").state == "undecided"
