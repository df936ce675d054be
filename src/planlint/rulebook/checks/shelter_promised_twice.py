"""A shelter that is enough for each plan, and not for all that run at once for one hazard.

People of one area whom two plans both move are counted once: a county plan repeats what its
townships' plans say.
"""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._shelters import Move, by_shelter, moves

WORDS = frozenset({"shelter", "capacity", "people", "plans"})
NEEDS = ("evacuations",)
_Use = tuple[Facts, list[Move]]


def check(view: View) -> Iterator[Hit]:
    """One hit for each such shelter, at the plan whose id comes first."""
    if not view.plan.evacuations:
        return
    for shelter, own in by_shelter(moves(view)).items():
        uses = _uses(view, shelter)
        capacity = own[0].shelter.value.capacity
        if capacity is None or len(uses) < 2 or uses[0][0].plan.id != view.plan.id:  # noqa: PLR2004
            continue
        sums = [sum(move.people for move in group) for _, group in uses]
        people = _counted_once(uses)
        if max(sums) <= capacity < people:
            words: dict[str, Word] = {
                "shelter": plain(name_of(own[0].shelter)),
                "capacity": str(capacity),
                "people": str(people),
                "plans": "、".join(f"《{facts.plan.title}》" for facts, _ in uses),
            }
            others = tuple(
                Spot.opposite(facts.document, ("evacuations", group[0].number, "to"))
                for facts, group in uses[1:]
            )
            yield Hit(view.spot("evacuations", own[0].number, "to"), words, others, mark=shelter)


def _uses(view: View, shelter: str) -> list[_Use]:
    """The plans on a hazard of this one that use the shelter, by id."""
    hazards = set(view.plan.hazards)
    return [
        (facts, by_shelter(moves(view, facts.plan))[shelter])
        for facts in view.around.movers.get(shelter, ())
        if not hazards.isdisjoint(facts.plan.hazards)
    ]


def _counted_once(uses: list[_Use]) -> int:
    areas: dict[str, int] = {}
    for _, group in uses:
        own: dict[str, int] = {}
        for move in group:
            own[move.area] = own.get(move.area, 0) + move.people
        for area, people in own.items():
            areas[area] = max(areas.get(area, 0), people)
    return sum(areas.values())
