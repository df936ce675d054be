"""Supplies of a unit that nobody has checked for more than a year."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import days_before, in_force
from planlint.rulebook.view import View

WORDS = frozenset({"names"})
_YEAR = 365


def check(view: View) -> Iterator[Hit]:
    """One hit for all of them; supplies without a day of checking are not judged here."""
    if not in_force(view) or view.plan.resources is None:
        return
    limit, registered = days_before(view.around.as_of, _YEAR), view.around.registry.resources
    old = [
        registered[supply].value.name or supply
        for supply in view.plan.resources.supplies
        if supply in registered and (day := getattr(registered[supply].value, "checked", None))
        if day < limit
    ]
    if old:
        yield Hit(view.spot("resources", "supplies"), {"names": "、".join(old)})
