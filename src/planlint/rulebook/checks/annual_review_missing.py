"""No review of last year's events for an area with a total plan.

The review of a year is looked for from July of the next year on.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import not_kept
from planlint.rulebook.view import View

WORDS = frozenset({"year"})
_JULY = 7


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a plan issued after the year in question is not asked about it."""
    family, issued = view.around, view.issued
    year = family.as_of.year - 1
    if family.as_of.month < _JULY or issued is None or issued.year > year:
        return
    organisations = family.registry.organisations
    for entry in family.ledger.records.get("annual_reviews", ()):
        unit = organisations.get(entry.value.by or "")
        if entry.value.year == year and unit and unit.value.jurisdiction == view.plan.jurisdiction:
            return
    kept = family.ledger.keeps("annual_reviews")
    undecided = None if kept else not_kept("annual_reviews")
    yield Hit(view.spot("jurisdiction"), {"year": str(year)}, undecided=undecided)
