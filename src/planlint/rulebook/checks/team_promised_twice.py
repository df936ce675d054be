"""A team or an expert that two plans count on at once, with nobody having said who goes first.

Plans that share a hazard run at once. One that implements another is the same operation; so are
the plans of one area, whose own command sends its teams where they are needed most.
"""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.family.needs import named_needs
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan
from planlint.model.registries.resources import Expert, Team
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word
from planlint.source.tree import Pointer

WORDS = frozenset({"item", "plans"})
_Use = tuple[Facts, Pointer]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such team or expert, where it is registered."""
    for name, uses in _uses(view).items():
        entry = view.around.registry.resources.get(name)
        if entry is None or not isinstance(entry.value, Team | Expert) or entry.value.priority:
            continue
        rivals = _rivals(view, uses)
        if rivals:
            words: dict[str, Word] = {
                "item": plain(name_of(entry)),
                "plans": "、".join(f"《{facts.plan.title}》" for facts, _ in rivals),
            }
            places = tuple(Spot.opposite(facts.document, place) for facts, place in rivals)
            yield Hit(view.spot(entry), words, places, mark=name)


def _uses(view: RegistryView) -> dict[str, list[_Use]]:
    """Resource -> the plans in force that count on it, each with the first place that says so."""
    found: dict[str, list[_Use]] = {}
    for _, facts in sorted(view.around.current.items()):
        for name, place in dict(reversed(list(_named(facts)))).items():
            found.setdefault(name, []).append((facts, place))
    return found


def _named(facts: Facts) -> Iterator[tuple[str, Pointer]]:
    if facts.plan.resources:
        for chapter in ("teams", "experts"):
            for index, name in enumerate(getattr(facts.plan.resources, chapter)):
                yield name, ("resources", chapter, index)
    for pointer, need in named_needs(facts.plan, facts.gist.linked):
        if need.resource:
            yield need.resource, pointer


def _rivals(view: RegistryView, uses: list[_Use]) -> list[_Use]:
    """The plans of areas apart from each other that run at the same time, for a common hazard."""
    hazards: dict[frozenset[str], set[str]] = {}
    for facts, _ in uses:
        hazards.setdefault(_areas(facts.plan), set()).update(facts.plan.hazards)
    if len(hazards) == 1:
        return []
    registry = view.around.registry
    above = {areas: {up for area in areas for up in registry.lineage(area)} for areas in hazards}

    def wanted_elsewhere(plan: Plan) -> bool:
        here = _areas(plan)
        return any(
            here.isdisjoint(above[there])
            and there.isdisjoint(above[here])
            and not hazards[there].isdisjoint(plan.hazards)
            for there in hazards
        )

    return [use for use in uses if wanted_elsewhere(use[0].plan)]


def _areas(plan: Plan) -> frozenset[str]:
    """The areas that a plan is made for: of a joint plan, those of its parties."""
    parties = plan.parties if isinstance(plan, JointPlan) else ()
    return frozenset(
        (plan.jurisdiction, *(one.jurisdiction for one in parties if one.jurisdiction))
    )
