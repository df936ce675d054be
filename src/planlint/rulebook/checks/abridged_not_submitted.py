"""An abridged version that was published without having been submitted with the plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import of_edition, spot
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
NEEDS = ("preparation", "ledger/publications")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, with the publication as the related place."""
    preparation = view.plan.preparation
    if preparation is None or not preparation.submitted or "abridged" in preparation.submitted:
        return
    for entry in of_edition(view, "publications"):
        if entry.value.kind == "abridged":
            yield Hit(view.spot("preparation", "submitted"), related=(spot(entry, "kind"),))
            return
