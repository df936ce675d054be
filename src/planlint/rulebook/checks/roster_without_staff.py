"""A roster with shifts that name nobody at all."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import words

WORDS = frozenset({"unit", "period", "number"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each roster, at the first such shift; a leader alone is no staff."""
    for entry in view.around.registry.rosters:
        lost = {step for pointer in entry.dropped if "staff" in pointer for step in pointer}
        bare = [
            index
            for index, shift in enumerate(entry.value.shifts)
            if not shift.staff and index not in lost
        ]
        if bare:
            first, *others = [view.spot(entry, "shifts", index) for index in bare]
            said: dict[str, Word] = {**words(entry.value), "number": str(len(bare))}
            yield Hit(first, said, tuple(others), mark=entry.value.id or "")
