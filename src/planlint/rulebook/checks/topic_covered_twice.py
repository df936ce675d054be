"""Two plans in force of one type, maker and area on one hazard."""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"hazard", "other"})
# Places of other plans that a finding shows.
_MOST = 24


def check(view: View) -> Iterator[Hit]:
    """One hit for each hazard, at the plan whose id comes first, with the others related."""
    plan = view.plan
    for index, hazard in enumerate(plan.hazards):
        others = _others(view, hazard)
        if others:
            words: dict[str, Word] = {
                "hazard": view.vocabulary.name("hazards", hazard),
                "other": others[0].plan.title,
            }
            there = tuple(Spot.opposite(one.document, ("hazards",)) for one in others[:_MOST])
            mark = f"{hazard} {others[0].plan.id}"
            yield Hit(view.spot("hazards", index), words, there, mark=mark)


def _others(view: View, hazard: str) -> list[Facts]:
    """The other plans, where this one is the first of its maker's."""
    plan, found = view.plan, dict[str, Facts]()
    for maker in plan.maker:
        same = view.around.same_topic(plan, hazard, maker)
        if len(same) > 1 and same[0].plan is plan:
            found.update((one.plan.id, one) for one in same[1:])
    return [one for _, one in sorted(found.items())]
