"""A joint plan whose parties are not from two areas."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"number"})
_LEAST = 2


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the parties where there are any."""
    areas = {area for _, area in view.select("parties[].jurisdiction")}
    if len(areas) < _LEAST:
        place = "parties" if getattr(view.plan, "parties", ()) else "type"
        yield Hit(view.spot(place), {"number": str(len(areas))})
