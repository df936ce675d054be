"""The ways to a resource that a task needs: further depots of the same supply that the plan counts on."""

from typing import Any

from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.model.plan import Plan
from planlint.model.registries.resources import Shelter, Supply, Team
from planlint.model.tasks import Need

from .branches import Branch, Layer, Part, PartKind


def ways_to(need: Need, plan: Plan, family: Family) -> tuple[Branch, ...]:
    """One branch for each depot that has enough; a team or a shelter has none beside it."""
    if not need.resource:
        return ()
    registered = family.registry.resources
    own = registered.get(need.resource)
    names = [need.resource]
    if own is not None and isinstance(own.value, Supply) and plan.resources:
        listed = (name for name in plan.resources.supplies if name in registered)
        names += [name for name in listed if _serves(registered[name].value, own.value, need)]
    found = (registered.get(name) for name in dict.fromkeys(names))
    kept = zip(dict.fromkeys(names), found, strict=True)
    return tuple(_way(name, entry.value if entry else None) for name, entry in kept)


def _serves(other: Any, own: Supply, need: Need) -> bool:
    """Whether another entry is the same supply, and enough of it."""
    same = isinstance(other, Supply) and other.name is not None and other.name == own.name
    return same and (other.quantity or 0) >= (need.quantity or 0)


def _way(name: str, resource: Any) -> Branch:
    holder = getattr(resource, "holder", None)
    unit: Layer = (Part("unit", unit_of(holder)),) if holder else ()
    return (unit, (Part(_kind(resource), name),))


def _kind(resource: Any) -> PartKind:
    match resource:
        case Team():
            return "team"
        case Shelter():
            return "shelter"
        case _:
            return "depot"
