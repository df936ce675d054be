"""A plan that was issued more than five years ago."""

from collections.abc import Iterator

from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import _records

WORDS = frozenset({"issued", "years"})
_YEARS = 5


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    issued, family = view.issued, view.around
    if issued is None or not _records.in_force(view):
        return
    if family.registry.calendar.after(issued, Duration(_YEARS, "y")) < family.as_of:
        words = {"issued": str(issued), "years": str(_YEARS)}
        yield Hit(view.spot("edition", "dates", "issued"), words)
