"""A plan marked secret of which the ledger records a publication."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.selection import member
from planlint.rulebook.view import View

WORDS = frozenset({"day"})
# An explanation or a leaflet may be public though the plan is not.
_NOT_THE_TEXT = ("interpretation", "leaflet", "abridged")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, with the records as related places."""
    edition, family = view.plan.edition, view.around
    if edition is None or edition.secrecy != "secret":
        return
    records = [
        entry
        for entry in family.ledger.of("publications", view.plan.id, edition.number, family.as_of)
        if member(entry.value, "kind") not in _NOT_THE_TEXT
    ]
    if records:
        there = tuple(Spot.opposite(entry.document, entry.pointer) for entry in records)
        yield Hit(view.spot("edition", "secrecy"), {"day": str(records[0].value.on)}, there)
