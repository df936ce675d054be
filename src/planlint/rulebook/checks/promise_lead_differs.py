"""The unit that a plan relies on is not the one that leads the task in the other plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import promised

WORDS = frozenset({"ours", "theirs", "task", "other"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise; a unit also stands for its posts and for those below it."""
    for one in promised(view, "relies_on"):
        if one.task is None or not one.promise.unit or not one.task.lead:
            continue
        if any(_stands_for(view, one.promise.unit, lead) for lead in one.task.lead):
            continue
        words: dict[str, Word] = {
            "ours": holder_word(one.promise.unit),
            "theirs": holders_word(one.task.lead),
            "task": label(one.task, view.vocabulary),
            "other": one.other.title,
        }
        there = Spot.opposite(one.other.document, one.other.at("tasks", one.number, "lead"))
        yield Hit(view.spot(*one.pointer, "unit"), words, (there,), mark=str(one.promise.task))


def _stands_for(view: View, unit: str, lead: str) -> bool:
    """Whether *lead* is the unit, in it, or anywhere below it; a body of a plan may be anybody."""
    registry, seen = view.around.registry.organisations, set[str]()
    current: str | None = unit_of(lead)
    if current not in registry:
        return True
    while current and current not in seen:
        if current == unit_of(unit):
            return True
        seen.add(current)
        entry = registry.get(current)
        current = entry.value.superior if entry else None
    return False
