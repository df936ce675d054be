"""The tasks of one plan together need more of a resource than is registered."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"resource", "there", "needed", "unit"})
NEEDS = ("needs",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such resource, at its first need."""
    needed = view.around.needs_of(view.plan)
    for resource, places in needed.items():
        entry = view.around.registry.resources.get(resource)
        there = getattr(entry.value, "quantity", None) if entry else None
        total = sum(quantity for _, quantity in places)
        if entry is None or there is None or total <= there:
            continue
        words: dict[str, Word] = {
            "resource": entry.value.name or resource,
            "there": str(there),
            "needed": str(total),
            "unit": entry.value.unit or "",
        }
        (first, _), *others = places
        spots = tuple(view.spot(*pointer) for pointer, _ in others)
        registered = Spot.opposite(entry.document, (*entry.pointer, "quantity"))
        yield Hit(view.spot(*first), words, (*spots, registered), mark=resource)
