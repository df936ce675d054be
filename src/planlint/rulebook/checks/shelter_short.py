"""One plan moves more people to a shelter than it holds."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._shelters import by_shelter, moves

WORDS = frozenset({"shelter", "capacity", "people"})
NEEDS = ("evacuations",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such shelter, at the first evacuation to it."""
    if not view.plan.evacuations:
        return
    for shelter, group in by_shelter(moves(view)).items():
        entry = group[0].shelter
        people, capacity = sum(move.people for move in group), entry.value.capacity
        if capacity is None or people <= capacity:
            continue
        words: dict[str, Word] = {
            "shelter": plain(name_of(entry)),
            "capacity": str(capacity),
            "people": str(people),
        }
        first, *others = [view.spot("evacuations", move.number, "to") for move in group]
        there = Spot.opposite(entry.document, (*entry.pointer, "capacity"))
        yield Hit(first, words, (*others, there), mark=shelter)
