"""Who of several offices expects a filing: the one that has it, else the one that is certain (应当收到).

Where a clause names several and one is enough, most of them expect nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from planlint.engine.owing import Obligation
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.registry import Entry
from planlint.rulebook.authorities import area_of
from planlint.rulebook.hit import Spot
from planlint.source.tree import Pointer

_HEADS = ("to", "delivered", "copies")


@dataclass(frozen=True)
class Expecting:
    """Who of a family expects what."""

    family: Family

    def of(self, one: Obligation) -> tuple[str, ...]:
        """Whom the filing reached; where it reached nobody, the nearest, if that is the first meant."""
        owed = one.owed
        if owed.wanted is None:
            return owed.to
        reached = self._reached(owed.proof)
        if reached:
            rightful = tuple(unit for unit in owed.to if unit in reached)
            # Somebody whom the clause allows without naming who that is.
            return rightful or reached[:1]
        return self._nearest(owed.to, one.facts.plan.jurisdiction)

    def _reached(self, proof: Spot | None) -> tuple[str, ...]:
        """The units that a record of a filing names, the one it was filed with first."""
        entry = self._filings.get((proof.document.path, proof.pointer)) if proof else None
        heads = (getattr(entry.value, head) for head in _HEADS) if entry else ()
        named = ((head,) if isinstance(head, str) else head or () for head in heads)
        return tuple(unit_of(who) for those in named for who in those)

    def _nearest(self, units: tuple[str, ...], area: str) -> tuple[str, ...]:
        """Those of the area nearest to a plan's own; nobody where the first meant is farther away."""
        registry = self.family.registry
        areas = [area_of(unit, registry) for unit in units]
        if len(set(areas)) <= 1:
            return units
        steps = {name: step for step, name in enumerate(registry.lineage(area))}
        if not set(areas) <= steps.keys() or min(map(steps.__getitem__, areas)) != steps[areas[0]]:
            return ()
        return tuple(unit for unit, own in zip(units, areas, strict=True) if own == areas[0])

    @cached_property
    def _filings(self) -> Mapping[tuple[str, Pointer], Entry[Any]]:
        entries = self.family.ledger.records.get("filings", ())
        return {(entry.document.path, entry.pointer): entry for entry in entries}
