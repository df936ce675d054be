"""Reporting hops (信息报告) as they hold for one area and hazard: who reports to whom, how fast.

A plan of a city says what its counties, townships and villages do; asked for one village, the
words 'the county' there mean the county of that village. This file turns the parties of a step
into stands: a holder or a whole tier, with tier and area.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from planlint.family.family import Family
from planlint.family.holders import body_of, canonical, seat_of
from planlint.family.peer import Peer
from planlint.model.document import Location
from planlint.model.plan import Plan
from planlint.model.registries.organisations import Organisation
from planlint.model.reporting import Party, ReportingStep

# From below to above; the tier ``unit`` (单位) stands beside them, under every area.
TIERS = ("village", "township", "county", "city", "province", "state")
_UNIT_KINDS = frozenset({"company", "school", "hospital"})


class Stand(NamedTuple):
    """One end of a hop: a holder, or everybody on a tier."""

    # Of TIERS, or ``unit``; empty where neither the plan nor the registry says it.
    tier: str
    # The area; empty for a tier below the area asked about, and where it is not known.
    area: str
    # As the whole family knows it (``jiangzhou.flood#hq.office``); empty for a whole tier.
    holder: str
    # What the plan prints, where it says so.
    name: str
    # Whether it stands for all on its tier: no holder, or a unit registered with ``tier``.
    everybody: bool

    @property
    def rank(self) -> int:
        """0 for villages up to 5 for the state; -1 for units and unknown tiers."""
        return TIERS.index(self.tier) if self.tier in TIERS else -1


@dataclass(frozen=True, slots=True)
class Hop:
    """One reporting step of one plan, with those of its parties that are in play here."""

    senders: tuple[Stand, ...]
    receivers: tuple[Stand, ...]
    # The step itself: ``within``, ``urgent``, ``when``, ``by``, ``hazard``.
    step: ReportingStep
    peer: Peer
    # Which of the plan's reporting steps it is, from 0.
    number: int

    @property
    def minutes(self) -> int | None:
        """The latest time in minutes; None where the plan gives no number of fixed length."""
        return self.step.within.minutes if self.step.within else None

    @property
    def location(self) -> Location:
        """Where the step stands."""
        return self.peer.document.locate(self.peer.at("reporting", self.number))

    @property
    def when(self) -> str:
        """On what condition the step is taken; empty for always."""
        return self.step.when or ""

    @property
    def urgent(self) -> str:
        """The words of haste (立即) where there is no number; empty if there are none."""
        return self.step.urgent or ""


@dataclass(frozen=True)
class Lineage:
    """An area with all above it, as its plans speak of it."""

    family: Family
    area: str
    # (Area, tier) wherever an area of that tier lies right below it: see ``parents``.
    parents: frozenset[tuple[str, str]]

    @functools.cached_property
    def areas(self) -> tuple[str, ...]:
        """The area first, the state last."""
        return self.family.registry.lineage(self.area)

    @functools.cached_property
    def rank(self) -> int:
        """How high the area itself is; above all if nobody knows."""
        level = self.family.registry.level(self.area)
        return TIERS.index(level) if level in TIERS else len(TIERS)

    @functools.cached_property
    def by_tier(self) -> Mapping[str, str]:
        """Tier -> the area of this lineage on it."""
        level = self.family.registry.level
        return {tier: area for area in reversed(self.areas) if (tier := level(area) or "")}

    def hops(self, peer: Peer, about: frozenset[str] = frozenset()) -> Iterator[Hop]:
        """The steps of a plan, of those *about* a hazard if any is given, that somebody here takes."""
        for number, step in enumerate(peer.reporting):
            if step.hazard and about and step.hazard not in about:
                continue
            senders = tuple(s for s in self._stands(step.from_, peer) if self._is_here(s))
            receivers = tuple(self._stands(step.to, peer))
            if senders and receivers:
                yield Hop(senders, receivers, step, peer, number)

    def _stands(self, party: Party | None, peer: Peer) -> Iterator[Stand]:
        if party is None:
            return
        name = party.name or ""
        if not party.holder:
            if self._has(party.tier or ""):
                area = self.by_tier.get(party.tier or "", "")
                yield Stand(party.tier or "", area, "", name, everybody=True)
            return
        for holder in dict.fromkeys(party.holder):
            stand = self._stand(holder, party.tier or "", peer)
            if stand is not None:
                yield stand._replace(name=name if len(party.holder) == 1 else "")

    def _stand(self, holder: str, said: str, peer: Peer) -> Stand | None:
        """A holder with its tier and area: by its unit, a body by its plan."""
        registry = self.family.registry
        if isinstance(peer.source, Plan):
            seated = body_of(holder, peer.source, self.family)
            known = canonical(holder, peer.source)
            if seated is not None:
                area = seated.plan.jurisdiction
                tier = said or registry.level(area) or ""
                return Stand(tier, area, known, "", everybody=False)
        entry = registry.organisations.get(seat_of(holder).name)
        if entry is None:
            return Stand(said, self.by_tier.get(said, ""), holder, "", everybody=False)
        unit = entry.value
        if unit.tier is not None:
            return self._group(holder, unit)
        area = unit.jurisdiction or ""
        own = "unit" if unit.kind in _UNIT_KINDS else registry.level(area) or ""
        return Stand(said or own, area, holder, "", everybody=False)

    def _group(self, holder: str, unit: Organisation) -> Stand | None:
        """A unit that stands for a tier (各县人民政府): those right below its area, if there are any."""
        tier, over = unit.tier or "", unit.jurisdiction or ""
        mine = self.by_tier.get(tier, "")
        if tier == "unit" or not over:
            return Stand(tier, mine, holder, "", everybody=True)
        if mine:
            below = self.areas[self.areas.index(mine) :]
            fits = over in below[:2] if (over, tier) in self.parents else over in below
        else:
            next_lower = self._rank_of(over) == TIERS.index(tier) + 1
            fits = self._has(tier) and (next_lower or (over, tier) not in self.parents)
            fits = fits and over in self.areas
        return Stand(tier, mine, holder, "", everybody=True) if fits else None

    def _rank_of(self, area: str) -> int:
        level = self.family.registry.level(area)
        return TIERS.index(level) if level in TIERS else -1

    def _has(self, tier: str) -> bool:
        """Whether there is such a tier for this area: above it in the lineage, below it always."""
        return tier == "unit" or tier in self.by_tier or tier in TIERS[: self.rank]

    def _is_here(self, stand: Stand) -> bool:
        return not stand.area or stand.area in self.areas


def parents(family: Family) -> frozenset[tuple[str, str]]:
    """(Area, tier) wherever an area of that tier lies right below it."""
    found = (entry.value for entry in family.registry.jurisdictions.values())
    return frozenset((a.parent, a.level) for a in found if a.parent and a.level)
