"""Records of others' affairs settle nobody's duty; what two offices both keep still counts for the one."""

import datetime

import pytest

from helpers import NO_LAW, document, facts, registry
from planlint.family.family import Family
from planlint.family.ledger import joined_ledgers, read_ledger
from planlint.family.strangers import own_affairs

UNITS = registry(
    organisations="""\
- {id: lin-gov, kind: government, jurisdiction: lin}
- {id: lin-em, kind: department, jurisdiction: lin, functions: [emergency_management]}
- {id: lin-water, kind: department, jurisdiction: lin}
- {id: a-em, kind: department, jurisdiction: a, functions: [emergency_management]}
- {id: a-gov, kind: government, jurisdiction: a}
- {id: north-gov, kind: government, jurisdiction: north}
"""
)
PLAN = facts("edition: {number: 8号}", "offices/lin-em/flood.yaml")
FILED = "- {id: F-1, plan: lin.flood, by: lin-gov, to: north-gov, on: 2026-04-10}\n"


def settled(**filings: str) -> tuple[list[str], list[str]]:
    """The files whose filings count for the plan of ``lin-em``, and those that were set aside."""
    ledgers = {}
    for office, text in filings.items():
        home = f"offices/{office.replace('_', '-')}/"
        ledgers[home] = read_ledger({"filings": document(text, f"{home}ledger/filings.yaml")})[0]
    ledger = own_affairs(joined_ledgers(ledgers), [PLAN], UNITS)
    family = Family((PLAN,), UNITS, ledger, NO_LAW, datetime.date(2026, 6, 30))
    counted = family.ledger.of("filings", "lin.flood", None, family.as_of)
    return [e.document.path for e in counted], [e.document.path for e in ledger.strange]


def test_another_office_settles_nothing() -> None:
    """Its row alone leaves the filing of the third office undone."""
    assert settled(a_em=FILED, lin_em="[]\n") == ([], ["offices/a-em/ledger/filings.yaml"])


def test_what_the_office_itself_keeps_counts() -> None:
    """The same row in both ledgers counts by that of the office whose plan it is, whoever comes first."""
    assert settled(a_em=FILED, lin_em=FILED) == (["offices/lin-em/ledger/filings.yaml"], [])


@pytest.mark.parametrize(
    "row",
    [
        "by: lin-gov, to: a-em",
        "by: a-em, to: north-gov",
        "by: lin-gov, to: north-gov, copies: [a-em]",
        "by: a-gov, to: north-gov",  # of the area for which it keeps the books
        "by: nobody-knows, to: north-gov",
        "to: north-gov",
    ],
)
def test_its_own_affairs_count(row: str) -> None:
    """What it did, what was sent to it, and what may be of one of its parts."""
    text = f"- {{id: F-1, plan: lin.flood, {row}, on: 2026-04-10}}\n"
    assert settled(a_em=text, lin_em="[]\n") == (["offices/a-em/ledger/filings.yaml"], [])


def test_a_department_does_not_keep_the_books_of_its_area() -> None:
    """Only governments, general offices and emergency management speak for all of an area."""
    assert settled(lin_water=FILED, lin_em="[]\n")[0] == []
