"""A plan marked secret of which the ledger records a publication."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"day"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit, with the records as related places."""
    edition, family = view.plan.edition, view.around
    if edition is None or edition.secrecy != "secret":
        return
    records = list(family.ledger.of("publications", view.plan.id, edition.number, family.as_of))
    if records:
        there = tuple(Spot.opposite(entry.document, entry.pointer) for entry in records)
        yield Hit(view.spot("edition", "secrecy"), {"day": str(records[0].value.on)}, there)
