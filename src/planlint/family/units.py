"""Units below units (隶属关系): who stands for whom."""

from collections.abc import Iterable

from planlint.model.plan import Plan

from .family import Family
from .holders import behind, unit_of
from .registry import Registry


def is_within(holder: str, unit: str, registry: Registry) -> bool:
    """Whether *holder* is the unit, a post of it, or anywhere below it; rings of superiors end."""
    seen: set[str] = set()
    step: str | None = unit_of(holder)
    while step and step not in seen:
        if step == unit_of(unit):
            return True
        seen.add(step)
        entry = registry.organisations.get(step)
        step = entry.value.superior if entry else None
    return False


def done_by(
    unit: str, asker: Plan, holders: Iterable[str], doer: Plan, family: Family
) -> bool | None:
    """Whether one of *holders*, in the mouth of *doer*, is the unit that *asker* means, or below it.

    Bodies are those who lead them. None where somebody is not registered, so that nobody can say.
    """
    asked = behind(unit, asker, family)
    known = family.registry.organisations
    doers = [one for holder in holders for one in behind(holder, doer, family)]
    if any(is_within(one, each, family.registry) for one in doers for each in asked):
        return True
    everybody = (*doers, *asked)
    return False if everybody and all(unit_of(one) in known for one in everybody) else None
