"""A roster with shifts that no leader is on duty for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import words

WORDS = frozenset({"unit", "period", "number"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each roster, at the first such shift."""
    for entry in view.around.registry.rosters:
        lost = {pointer[-2] for pointer in entry.dropped if pointer[-1] == "leader"}
        bare = [
            index
            for index, shift in enumerate(entry.value.shifts)
            if shift.leader is None and index not in lost
        ]
        if bare:
            first, *others = [view.spot(entry, "shifts", index) for index in bare]
            said: dict[str, Word] = {**words(entry.value), "number": str(len(bare))}
            yield Hit(first, said, tuple(others), mark=entry.value.id or "")
