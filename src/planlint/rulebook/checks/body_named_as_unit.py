"""A body whose id is also the id of a unit: holders would be ambiguous."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"id"})
_THERE = Both(zh="登记中的同名机构", en="the unit of the same id in the registry")


def check(view: View) -> Iterator[Hit]:
    """One hit for each body with a unit's id."""
    organisations = view.around.registry.organisations
    for index, body in enumerate(view.plan.bodies):
        entry = organisations.get(body.id or "")
        if entry is not None:
            there = Spot(entry.document, (*entry.pointer, "id"), note=_THERE)
            yield Hit(view.spot("bodies", index, "id"), {"id": str(body.id)}, (there,))
