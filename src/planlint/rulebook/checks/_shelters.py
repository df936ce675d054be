"""How many people plans move to each shelter: shared by the rules about shelters."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.family.registry import Entry
from planlint.model.plan import Plan
from planlint.model.registries.resources import Shelter
from planlint.rulebook.view import View


class Move(NamedTuple):
    """People whom a plan moves to a registered shelter."""

    number: int
    shelter: Entry[Shelter]
    # What tells that two plans move the same people: the area, as written.
    area: str
    people: int


def moves(view: View, plan: Plan | None = None) -> Iterator[Move]:
    """The evacuations of a plan (this one, where none is given) to registered shelters."""
    plan = plan or view.plan
    for index, move in enumerate(plan.evacuations):
        entry = view.around.registry.resources.get(move.to or "")
        if entry is not None and isinstance(entry.value, Shelter):
            area = move.area or f"{plan.id} {move.id or index}"
            yield Move(index, entry, area, move.people or 0)


def by_shelter(found: Iterator[Move]) -> dict[str, list[Move]]:
    """Shelter -> the moves to it."""
    sorted_out: dict[str, list[Move]] = {}
    for move in found:
        sorted_out.setdefault(move.shelter.value.id or "", []).append(move)
    return sorted_out
