"""People are moved to a shelter of another area, neither above nor below that of the plan."""

from collections.abc import Iterator

from planlint.model.plan_types import JointPlan
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._shelters import by_shelter, moves

WORDS = frozenset({"shelter", "area"})
NEEDS = ("evacuations",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such shelter, at the first evacuation to it."""
    if not view.plan.evacuations:
        return
    registry, plan = view.around.registry, view.plan
    own = {plan.jurisdiction}
    if isinstance(plan, JointPlan):
        own |= {party.jurisdiction or "" for party in plan.parties}
    above = {area for one in own for area in registry.lineage(one)}
    for shelter, group in by_shelter(moves(view)).items():
        entry = group[0].shelter
        area = entry.value.jurisdiction
        if not area or area not in registry.jurisdictions:
            continue
        if area in above or not own.isdisjoint(registry.lineage(area)):
            continue
        words: dict[str, Word] = {
            "shelter": plain(name_of(entry)),
            "area": registry.jurisdictions[area].value.name or area,
        }
        first, *others = [view.spot("evacuations", move.number, "to") for move in group]
        there = Spot.opposite(entry.document, (*entry.pointer, "jurisdiction"))
        yield Hit(first, words, (*others, there), mark=shelter)
