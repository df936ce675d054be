"""Who expects a filing, where the clause names several offices and one is enough."""

from typing import Any

from planlint.filing.overview import OwedRow
from planlint.workspace.overseeing import Asked

from .conftest import See, one

FILINGS, ORGANISATIONS = "ledger/filings.yaml", "registry/organisations.yaml"
# Of the chemical works in the county: its emergency department, the city's or the state's.
GONE = {"file": FILINGS, "remove": "/F-4"}


def sent(unit: str) -> dict[str, Any]:
    return {"file": FILINGS, "set": "/F-4/to", "to": unit}


def filed(see: See, *edits: dict[str, Any]) -> OwedRow:
    return one(see(*edits, on="county"), "works.all", "file")


def received(see: See, office: str, *edits: dict[str, Any]) -> set[str]:
    """The plans of which an office is to have the filing."""
    view = see(*edits, on="county", asked=Asked(office=office))
    return {row.key for row in view.obligations if row.duty == "file" and office in row.to}


def test_the_office_that_has_it(see: See) -> None:
    """Filed with the county, or by right with the city: that one has it, and no other waits."""
    assert filed(see).to == ("east-em",)
    assert filed(see, sent("lin-em")).to == ("lin-em",)
    assert "works.all" in received(see, "lin-em", sent("lin-em"))
    assert "works.all" not in received(see, "east-em", sent("lin-em"))
    assert "works.all" not in received(see, "state-em")


def test_an_office_that_the_clause_does_not_name(see: See) -> None:
    """Another department in charge of safety may have it too."""
    row = filed(see, sent("east-water"))
    assert (row.state, row.to) == ("done", ("east-water",))


def test_the_nearest_of_several_tiers(see: See) -> None:
    """Filed with nobody: the county's waits for it; where it has none, the city's."""
    row = filed(see, GONE)
    assert (row.state, row.to) == ("overdue", ("east-em",))
    assert row.wanted is not None
    assert "县级以上" in row.wanted.zh
    far = filed(see, GONE, {"file": ORGANISATIONS, "set": "/east-em/functions", "to": ["water"]})
    assert far.to == ("lin-em",)


def test_nobody_where_nobody_can_tell(see: See) -> None:
    """A central group files with the state or where it is: no office can be said to wait for it."""
    view = see(GONE, {"file": ORGANISATIONS, "set": "/works/central", "to": "group"}, on="county")
    rows = [
        row
        for row in view.obligations
        if (row.key, row.rule) == ("works.all", "central-group-filed-elsewhere")
    ]
    assert [(row.state, row.to) for row in rows] == [("overdue", ())]
    assert rows[0].wanted is not None
    assert "县级以上" in rows[0].wanted.zh
