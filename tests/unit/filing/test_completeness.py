"""Which plans there are, which are missing, and which need not be; and what a view is narrowed to."""

import pytest

from planlint.workspace.errors import UsageProblem
from planlint.workspace.overseeing import Asked

from .conftest import See, one

CATALOGUE = "registry/catalogue.yaml"


def test_every_standing(see: See) -> None:
    """In force, superseded by a later edition, a draft, missing, not owed with the reason, owed later."""
    view = see(
        {"file": "flood-2021.yaml", "copy_of": "flood.yaml", "set": "/edition/number", "to": "临政办发〔2021〕9号"},
        {"file": "flood-2021.yaml", "set": "/edition/dates", "to": {"issued": "2021-05-08"}},
        {"file": "water.yaml", "set": "/edition/status", "to": "draft"},
        {"file": CATALOGUE, "add": "/", "to": {"jurisdiction": "lin", "type": "special", "hazard": "earthquake", "maker": "lin-gov", "why": "省有同类预案"}},
        {"file": CATALOGUE, "add": "/", "to": {"jurisdiction": "lin", "type": "special", "hazard": "typhoon", "maker": "lin-gov", "since": "2027-01-01"}},
    )  # fmt: skip
    standings = {(row.key, row.path): row.standing for row in view.plans}
    assert standings[("lin.flood", "flood.yaml")] == "in_force"
    assert standings[("lin.flood", "flood-2021.yaml")] == "superseded"
    assert standings[("lin.water", "water.yaml")] == "draft"
    by_hazard = {row.hazards: row for row in view.plans if not row.plan}
    missing, later = by_hazard[("earthquake",)], by_hazard[("typhoon",)]
    spared = by_hazard[("forest_fire",)]
    assert (missing.standing, missing.title) == ("missing", "临江市地震专项应急预案")
    assert [row.because and row.because.zh for row in (missing, spared, later)] == [
        "省有同类预案", "市域无林地", "预案目录：2027-01-01 起应当制定",
    ]  # fmt: skip
    assert (spared.standing, later.standing) == ("not_owed", "not_owed")
    compile_now, compile_later = one(view, missing.key, "compile"), one(view, later.key, "compile")
    assert (compile_now.state, compile_now.by, compile_now.latest) == ("open", ("lin-gov",), None)
    assert (compile_later.state, compile_later.days) == ("open", 185)


def test_coverage(see: See) -> None:
    """The city has 2 of 4: the earthquake plan is owed and missing, the flood plan a draft."""
    view = see({"file": "flood.yaml", "set": "/edition/status", "to": "draft"},
               {"file": CATALOGUE, "set": "/3", "to": {"jurisdiction": "lin", "type": "special", "hazard": "earthquake", "maker": "lin-gov", "why": "省有"}})  # fmt: skip
    (tier,) = view.coverage
    assert (tier.level, tier.plans) == ("city", {"total": 1, "special": 0, "department": 1, "other": 0})  # fmt: skip
    assert (tier.owed, tier.there, tier.missing, tier.drafted, tier.percent) == (4, 2, 1, 1, 50.0)
    assert (tier.units, tier.units_covered, tier.units_percent) == (1, 1, 100.0)


def test_what_an_office_must_do_and_receives(see: See) -> None:
    """The emergency department of the city: what it owes itself and what is delivered to it."""
    view = see(asked=Asked(office="lin-em"))
    duties = {(row.key, row.duty) for row in view.obligations}
    assert ("lin.water", "deliver") in duties
    assert all("lin-em" in {who.partition("/")[0] for who in (*row.by, *row.to)} for row in view.obligations)  # fmt: skip
    assert view.office == "lin-em"
    assert see(asked=Asked(office="临江市应急管理局")).obligations == view.obligations


def test_an_area_with_all_below(see: See) -> None:
    """Of the county family one township; its coverage is counted anew."""
    whole = see(on="county")
    township = next(row for row in whole.plans if row.type == "township")
    view = see(on="county", asked=Asked(area=township.jurisdiction))
    inside = {area.id for area in view.areas}
    assert township.jurisdiction in inside
    assert {row.jurisdiction for row in view.plans} <= inside
    assert 0 < len(view.plans) < len(whole.plans)
    assert sum(tier.all for tier in view.coverage) == view.summary["plans"]


def test_due_within(see: See) -> None:
    """What falls due in thirty days and what is overdue, nothing that is done."""
    view = see({"file": "ledger/filings.yaml", "remove": "/F-2"}, day="2026-04-10", asked=Asked(due_within=30))  # fmt: skip
    assert {row.state for row in view.obligations} <= {"open", "overdue", "undecided"}
    assert ("lin.flood", "file") in {(row.key, row.duty) for row in view.obligations}
    assert all(row.latest is not None and str(row.latest) <= "2026-05-10" for row in view.obligations)  # fmt: skip


def test_some_states(see: See) -> None:
    """Only obligations in these states, and plans in these standings."""
    gone = (
        {"file": "ledger/filings.yaml", "remove": "/F-2"},
        {"file": "ledger/received.yaml", "remove": "/R-1"},
    )
    view = see(*gone, asked=Asked(status=frozenset({"overdue", "not_owed"})))
    assert {row.state for row in view.obligations} == {"overdue"}
    assert {row.standing for row in view.plans} == {"in_force", "not_owed"}


@pytest.mark.parametrize("asked", [Asked(office="lin-emm"), Asked(area="linn")])
def test_nobody_is_called_so(see: See, asked: Asked) -> None:
    """An unknown office or area is refused with the nearest that there is."""
    with pytest.raises(UsageProblem, match="lin"):
        see(asked=asked)


def test_the_same_ids_wherever_the_lines_are(see: See) -> None:
    """An insertion above moves lines and not the ids of obligations."""
    before = {row.id for row in see().obligations}
    moved = see({"file": "ledger/filings.yaml", "set": "/F-2/note", "to": "补记"},
                {"file": "flood.yaml", "set": "/aliases_note", "to": "x"})  # fmt: skip
    assert {row.id for row in moved.obligations} == before
