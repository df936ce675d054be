"""Dangers known, assessed and controlled; targets to be protected."""

from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import place_of
from planlint.model.registries.resources import Risk
from planlint.rulebook.words import Both

from ._things import area_of, area_place, at, checked, plans, resources

# Years for which an assessment holds.
_HOLDS = 3
_FIVE = ("responsible", "measure", "funds", "due", "scheme")
_PRONE = Both(zh="区域没有登记易发灾种", en="no area says which hazards it is prone to")
_RISKS = Both(zh="没有登记风险点", en="no risk point is registered")
_TARGETS = Both(zh="没有重要目标保护预案", en="no plan for the protection of a target")


def known(ground: Ground) -> Tally:
    """Each hazard that an area is prone to, with a risk point there or below."""
    lineage, areas = ground.registry.lineage, ground.registry.jurisdictions
    there = {
        (area, hazard)
        for entry in resources(ground, Risk)
        for area in lineage(area_of(entry, ground))
        for hazard in entry.value.hazards
    }
    asked = [(area, hazard) for area in ground.scope.areas for hazard in areas[area].value.prone_to]
    return split(asked, lambda one: one in there, lambda one: area_place(one[0], ground), _PRONE)


def assessed(ground: Ground) -> Tally:
    """Risk points with a level and an assessment that still holds."""

    def fresh(entry: Entry[Risk]) -> bool:
        return bool(entry.value.level) and checked(entry.value.assessed, ground, _HOLDS)

    return split(resources(ground, Risk), fresh, place_of, _RISKS)


def controlled(ground: Ground) -> Tally:
    """Risk points rectified, or with all five fixed things and time left."""
    last = ground.scope.period.last

    def held(entry: Entry[Risk]) -> bool:
        one = entry.value
        if one.rectified is not None and one.rectified <= last:
            return True
        whole = all(getattr(one, name) for name in _FIVE)
        return whole and one.due is not None and one.due >= last

    return split(resources(ground, Risk), held, place_of, _RISKS)


def targets(ground: Ground) -> Tally:
    """Plans for the protection of a target that rest on a risk assessment."""
    held = plans(ground, "special", "department")
    return split(
        [facts for facts in held if getattr(facts.plan, "purpose", "") == "target"],
        lambda facts: facts.plan.preparation and facts.plan.preparation.risk_assessment,
        at,
        _TARGETS,
    )
