"""Units below units (隶属关系): who stands for whom."""

from .holders import unit_of
from .registry import Registry


def stands_for(unit: str, holder: str, registry: Registry) -> bool:
    """Whether *holder* is the unit, a post of it, or anywhere below it; rings of superiors end.

    A body, or a unit that nobody registered, may be anybody: then nothing speaks against it.
    """
    organisations, seen = registry.organisations, set[str]()
    step: str | None = unit_of(holder)
    if step not in organisations:
        return True
    while step and step not in seen:
        if step == unit_of(unit):
            return True
        seen.add(step)
        entry = organisations.get(step)
        step = entry.value.superior if entry else None
    return False
