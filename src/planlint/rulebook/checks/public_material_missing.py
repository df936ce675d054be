"""A plan that moves people and for which no material for the public was handed out."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import public_for, published_as, unread
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
# The measures set no time; a quarter is ours, so the finding is a warning.
_GRACE = 90


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where no publications are kept, and for secret plans, nothing is asked."""
    if view.plan.evacuations and public_for(view, _GRACE) and not published_as(view, "leaflet"):
        yield Hit(view.spot("evacuations"), undecided=unread(view, "publications", "kind"))
