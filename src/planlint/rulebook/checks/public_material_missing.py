"""A plan that moves people and for which no material for the public was handed out."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import in_force, of_edition
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
# The measures set no time; a quarter is ours, so the finding is a warning.
_GRACE = 90


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where no publications are kept, and for secret plans, nothing is asked."""
    issued, family = view.issued, view.around
    secret = view.plan.edition is not None and view.plan.edition.secrecy == "secret"
    if issued is None or secret or not in_force(view) or not family.ledger.keeps("publications"):
        return
    handed_out = any(e.value.kind == "leaflet" for e in of_edition(view, "publications"))
    if view.plan.evacuations and not handed_out and (family.as_of - issued).days > _GRACE:
        yield Hit(view.spot("evacuations"))
