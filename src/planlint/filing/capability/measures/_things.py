"""What several measures ask: plans by type, recent checks, places."""

import datetime
from collections.abc import Iterator
from typing import Any, TypeVar

from planlint.family.facts import Facts
from planlint.family.holders import unit_of
from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground
from planlint.filing.counting.figure import Place, spot
from planlint.model.base import Model
from planlint.rulebook.registers import of_type

T = TypeVar("T", bound=Model)
_YEAR = 365


def plans(ground: Ground, *types: str, events: bool = False) -> tuple[Facts, ...]:
    """The plans in force of some types; *events*: only those for events."""
    return tuple(
        facts
        for facts in ground.scope.in_force
        if facts.plan.type in types
        and not (events and getattr(facts.plan, "purpose", "event") != "event")
    )


def at(facts: Facts, *pointer: str | int) -> Place:
    """A place in a plan: where it says what it is, or *pointer*."""
    return spot(facts.document.locate(pointer or ("type",)))


def checked(day: datetime.date | None, ground: Ground, years: int = 1) -> bool:
    """Whether something was looked at in the years before the last day that counts."""
    last = ground.scope.period.last
    return day is not None and (last - datetime.timedelta(days=_YEAR * years)) <= day <= last


def area_place(area: str, ground: Ground) -> Place:
    """Where an area is registered."""
    return spot(ground.registry.jurisdictions[area].location)


def resources(ground: Ground, model: type[T]) -> Iterator[Entry[T]]:
    """The registered resources of a class that belong to the areas that count."""
    for entry in of_type(ground.registry, model):
        if ground.scope.holds(area_of(entry, ground)):
            yield entry


def area_of(entry: Entry[Any], ground: Ground) -> str:
    """Where a resource is: its own area, else that of the unit that keeps or answers for it."""
    one = entry.value
    own = getattr(one, "jurisdiction", None)
    holder = getattr(one, "holder", None) or getattr(one, "responsible", None) or ""
    return own or ground.scope.area_of_unit(unit_of(holder)) or ""
