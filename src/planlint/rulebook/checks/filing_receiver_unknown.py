"""A filing with an authority that no registry knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.records import of_edition, spot
from planlint.rulebook.view import View

WORDS = frozenset({"unit"})
NEEDS = ("ledger/filings",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each filing; without a registry of units there is nothing to compare with."""
    registry = view.around.registry
    if "organisations" not in registry.present:
        return
    for entry in of_edition(view, "filings"):
        to = entry.value.to
        if to and unit_of(to) not in registry.organisations:
            yield Hit(spot(entry, "to"), {"unit": to})
