"""Drafts and editions to come: all that there may be of a plan that is owed (草案、尚未印发)."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass

from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.model.registries.catalogue import CatalogueEntry

# The nearest to being issued first.
_WAITING = ("future", "draft")
# What names all hazards, or covers them for itself, is no plan on one of them.
NOT_ON_ONE = ("total", "unit", "village")


@dataclass(frozen=True)
class Drafts:
    """The files of a family that are not in force yet."""

    family: Family

    def of(self, owed: CatalogueEntry) -> Facts | None:
        """That of the plan which an entry names, else of one that it covers."""
        return _first(one for one in self._waiting if _is_meant(owed, one))

    def on(self, area: str, hazard: str) -> Facts | None:
        """That of a plan of an area on a hazard."""
        return _first(
            one
            for one in self._waiting
            if (one.plan.jurisdiction == area and hazard in one.plan.hazards)
            and one.plan.type not in NOT_ON_ONE
        )

    @functools.cached_property
    def _waiting(self) -> tuple[Facts, ...]:
        states = ((standing(one.plan, self.family.as_of), one) for one in self.family.facts)
        found = [
            (_WAITING.index(state), one.path, one) for state, one in states if state in _WAITING
        ]
        return tuple(one for *_, one in sorted(found, key=lambda each: each[:2]))


def _first(found: Iterable[Facts]) -> Facts | None:
    return next(iter(found), None)


def _is_meant(owed: CatalogueEntry, facts: Facts) -> bool:
    plan = facts.plan
    if owed.plan:
        return plan.id == owed.plan
    return (
        (plan.jurisdiction, plan.type) == (owed.jurisdiction, owed.type)
        and (owed.maker is None or not plan.maker or owed.maker in plan.maker)
        and (owed.hazard is None or owed.hazard in plan.hazards)
    )
