"""No review of last year's events for an area with a total plan.

The review of a year is looked for from July of the next year on.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.authorities import spoken, units
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import not_kept, spot
from planlint.rulebook.view import View

WORDS = frozenset({"year"})
_JULY = 7


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a plan issued after the year in question is not asked about it."""
    family, issued = view.around, view.issued
    year = family.as_of.year - 1
    if family.as_of.month < _JULY or issued is None or issued.year > year:
        return
    if any(_reviews(view, year)):
        return
    kept = family.ledger.keeps("annual_reviews", view.document.path)
    undecided = None if kept else not_kept("annual_reviews")
    yield Hit(view.spot("jurisdiction"), {"year": str(year)}, undecided=undecided)


def owes(view: View) -> Iterator[Owed]:
    """The review of last year; that it is there by the end of June is our measure, not the law's."""
    family, issued = view.around, view.issued
    year = family.as_of.year - 1
    if issued is None or issued.year > year or not view.in_force:
        return
    due = datetime.date(year + 1, _JULY, 1) - datetime.timedelta(days=1)
    found = [one for one in _reviews(view, year) if one.value.on and one.value.on <= family.as_of]
    first = min(found, key=lambda one: one.value.on, default=None)
    kept = family.ledger.keeps("annual_reviews", view.document.path)
    yield Owed(
        view.spot("jurisdiction"), datetime.date(year, 12, 31), due, due,
        done=first.value.on if first else None, proof=spot(first) if first else None,
        to=units("upper.government", view.plan, family.registry),
        wanted=spoken("upper.government", view.vocabulary),
        unproved=None if kept else not_kept("annual_reviews"), customary=True, mark=str(year),
    )  # fmt: skip


def _reviews(view: View, year: int) -> Iterator[Entry[Any]]:
    """The recorded reviews of a year by units of the area."""
    organisations = view.around.registry.organisations
    for entry in view.around.ledger.records.get("annual_reviews", ()):
        unit = organisations.get(entry.value.by or "")
        if entry.value.quarter is not None:
            continue
        if entry.value.year == year and unit and unit.value.jurisdiction == view.plan.jurisdiction:
            yield entry
