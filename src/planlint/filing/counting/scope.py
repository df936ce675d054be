"""What a yearly report is about: the records and plans of an area and all below it, in a year."""

import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.registry import Entry

from .period import Period


@dataclass(frozen=True)
class Scope:
    """A family as of the last day that counts, an area (empty: all), a year."""

    family: Family
    area: str
    period: Period
    # Ledgers of which a file could not be read.
    unread: frozenset[str] = frozenset()

    def holds(self, area: str) -> bool:
        """Whether something in *area* counts."""
        return not self.area or self.area in self.family.registry.lineage(area)

    def below(self, area: str) -> "Scope":
        """The same year of another area."""
        return replace(self, area=area)

    @functools.cached_property
    def areas(self) -> tuple[str, ...]:
        """The registered areas that count, in the order of the registry."""
        return tuple(filter(self.holds, self.family.registry.jurisdictions))

    @functools.cached_property
    def base(self) -> str:
        """The area asked for, else the lowest that holds all plans; empty where none does."""
        known = self.family.registry.jurisdictions
        if self.area:
            return self.area
        homes = {facts.plan.jurisdiction for facts in self.in_force} & set(known)
        lines = [self.family.registry.lineage(area) for area in sorted(homes)]
        shared = (area for area in (lines[0] if lines else ()) if all(area in ln for ln in lines))
        return next(shared, "")

    @functools.cached_property
    def in_force(self) -> tuple[Facts, ...]:
        """The editions in force on the last day, by plan id; drafts are none."""
        family = self.family
        spoken = (facts for _, facts in sorted(family.current.items()))
        there = (f for f in spoken if standing(f.plan, family.as_of) == "current")
        return tuple(f for f in there if self.holds(f.plan.jurisdiction))

    @functools.cached_property
    def editions(self) -> tuple[Facts, ...]:
        """All editions of plans of the area, in force or not, by path."""
        held = (facts for facts in self.family.facts if self.holds(facts.plan.jurisdiction))
        return tuple(sorted(held, key=lambda facts: facts.path))

    def keeps(self, kind: str) -> bool:
        """Whether a ledger was kept in the year: one that only began later tells nothing of it."""
        return self._begun.get(kind, datetime.date.max) <= self.period.last

    @property
    def _begun(self) -> Mapping[str, datetime.date]:
        """Ledger -> the day of its first record; one that is kept but empty is as old as time."""
        return self.family.once(("ledgers begun",), self._made_begun)

    def _made_begun(self) -> Mapping[str, datetime.date]:
        records = self.family.ledger.records.items()
        days = {kind: [e.value.on for e in found if e.value.on] for kind, found in records}
        return {kind: min(found, default=datetime.date.min) for kind, found in days.items()}

    def is_lost(self, kind: str) -> bool:
        """Whether there is nothing of a ledger because it could not be read."""
        return kind in self.unread and not self.keeps(kind)

    def records(self, kind: str) -> tuple[Entry[Any], ...] | None:
        """The records of a ledger that fall into the year; None: it was not kept."""
        if not self.keeps(kind):
            return None
        return tuple(e for e in self.held(kind) if self.period.holds(e.value.on))

    def undated(self, kind: str) -> tuple[Entry[Any], ...]:
        """The records without a day that could be read: they may belong to any year."""
        return tuple(entry for entry in self.held(kind) if entry.value.on is None)

    def held(self, kind: str) -> Iterator[Entry[Any]]:
        """The records of a ledger that belong to the area, of whatever day."""
        for entry in self.family.ledger.records.get(kind, ()):
            if self.holds(self.area_of(entry.value)):
                yield entry

    def area_of(self, record: Any) -> str:
        """Where a record belongs: as it says itself, else its plan, else who wrote it."""
        own = getattr(record, "jurisdiction", None)
        plan = self._plan_areas.get(record.plan or "")
        return own or plan or self.area_of_unit(record.by or "") or ""

    def area_of_unit(self, holder: str) -> str | None:
        """The area of a unit or of the unit of a post."""
        entry = self.family.registry.organisations.get(unit_of(holder))
        return entry.value.jurisdiction if entry else None

    @property
    def _plan_areas(self) -> Mapping[str, str]:
        return self.family.once(("plan areas",), self._made_plan_areas)

    def _made_plan_areas(self) -> Mapping[str, str]:
        outside = (entry.value for entry in self.family.registry.instruments.values())
        known = {one.plan: one.jurisdiction or "" for one in outside if one.plan}
        return known | {facts.plan.id: facts.plan.jurisdiction for facts in self.family.facts}


def scope_of(family: Family, area: str, period: Period) -> Scope:
    """The scope, with the family as it stood on the last day that counts."""
    return Scope(as_known_on(family, period.last), area, period)


def as_known_on(family: Family, day: datetime.date) -> Family:
    """The family as of another day."""
    return family if family.as_of == day else replace(family, as_of=day)
