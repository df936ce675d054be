"""Which plans an event concerns at all, by area and hazard, before anything is set in motion."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.peer import Peer
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan

from .asked import Asked

# Plans that run only with another one: they carry it out.
FOLLOWING = frozenset({"department", "handbook", "action"})
# Plans that speak of every event where they name no hazard.
_GENERAL = frozenset({"total", "township", "village", "unit", "handbook", "action"})
# Plans below the government's own: they say themselves which of its plans they carry out.
_BASE = frozenset({"township", "village", "unit"})
# Events of nature are seen by whoever lives there; all others happen in some unit.
NATURAL = "natural"


@dataclass(frozen=True)
class Scene:
    """The family as one event sees it."""

    family: Family
    asked: Asked

    @functools.cached_property
    def up(self) -> tuple[str, ...]:
        """The area of the event, then all above it."""
        return self.family.registry.lineage(self.asked.area)

    def is_below(self, area: str) -> bool:
        """Whether an area lies in that of the event."""
        return area != self.asked.area and self.asked.area in self.family.registry.lineage(area)

    def touches(self, area: str) -> bool:
        """Whether an area is that of the event, above or below it."""
        return area in self.up or self.is_below(area)

    @functools.cached_property
    def plans(self) -> Mapping[str, Facts]:
        """The editions in force, by id."""
        return in_force(self.family)

    @functools.cached_property
    def drafts(self) -> tuple[Facts, ...]:
        """Plans of the place and hazard that are drafts only."""
        drafts = (f for n, f in sorted(self.family.current.items()) if n not in self.plans)
        return tuple(f for f in drafts if self.covers(f.plan) and self.area_of(f.plan))

    def covers(self, plan: Plan | Peer) -> bool:
        """Whether a plan is about the hazard."""
        if not self.asked.about.isdisjoint(plan.hazards):
            return True
        return not plan.hazards and plan.type in _GENERAL

    def area_of(self, plan: Plan) -> str:
        """Where a plan has to do with the event; empty where it has not."""
        parties = plan.parties if isinstance(plan, JointPlan) else ()
        areas = [*(p.jurisdiction for p in parties if p.jurisdiction), plan.jurisdiction]
        if plan.type == "unit":
            return plan.jurisdiction if self._unit_here(plan) else ""
        return next((area for area in areas if self.touches(area)), "")

    def _unit_here(self, plan: Plan) -> bool:
        """Whether it happens in the unit of a plan; nature hits all units of the area."""
        asked = self.asked
        if asked.unit:
            return asked.unit in map(unit_of, plan.maker)
        within = plan.jurisdiction == asked.area or self.is_below(plan.jurisdiction)
        return within and asked.category == NATURAL

    def purpose(self, plan: Plan) -> str:
        """What a special or department plan is for; all others are for events."""
        return str(getattr(plan, "purpose", "event"))

    @functools.cached_property
    def followers(self) -> Mapping[str, tuple[tuple[Facts, int], ...]]:
        """Plan -> the plans that carry it out and run with it, with the number of the reference."""
        found: dict[str, list[tuple[Facts, int]]] = {}
        for facts in self.plans.values():
            if self._may_follow(facts.plan):
                for name, number in self.followed(facts.plan):
                    found.setdefault(name, []).append((facts, number))
        return {name: tuple(group) for name, group in found.items()}

    def followed(self, plan: Plan) -> tuple[tuple[str, int], ...]:
        """The plans that a plan runs with: those it implements, else those it follows."""
        for kind in ("implements", "follows"):
            named = ((r.plan, n) for n, r in enumerate(plan.references) if r.kind == kind)
            there = ((name, n) for name, n in named if name and name in self.plans)
            found = tuple(one for one in there if self.covers(self.plans[one[0]].plan))
            if found:
                return found
        return ()

    def _may_follow(self, plan: Plan) -> bool:
        fits = self.covers(plan) or (not plan.hazards and self.purpose(plan) == "event")
        fits = fits and self.purpose(plan) in ("event", "support")
        return plan.type in FOLLOWING and fits and self.touches(plan.jurisdiction)

    def outside(self) -> Iterator[Peer]:
        """Registered documents of the areas above that are about the hazard."""
        for peer in self.family.peers:
            above = peer.jurisdiction in self.up and not peer.is_inside
            if above and (peer.type == "total" or self.covers(peer)):
                yield peer


def in_force(family: Family) -> Mapping[str, Facts]:
    """The plans that answer an event: drafts do not, whatever they will say one day."""

    def made() -> Mapping[str, Facts]:
        current = sorted(family.current.items())
        return {n: f for n, f in current if family.standing(f.plan) == "current"}

    return family.once(("in force",), made)


def related(family: Family, asked: Asked) -> frozenset[str]:
    """The hazards under which plans above deal with this one, as the plans below say themselves.

    A township's plan for floods and flash floods carries out the county's plan for floods: there a
    flash flood is a flood.
    """
    scene, found = Scene(family, asked), set[str]()
    for facts in scene.plans.values():
        plan = facts.plan
        if plan.type not in _BASE or asked.hazard not in plan.hazards or not scene.area_of(plan):
            continue
        for reference in plan.references:
            above = scene.plans.get(reference.plan or "")
            if reference.kind == "implements" and above and asked.hazard not in above.plan.hazards:
                found.update(set(plan.hazards) & set(above.plan.hazards))
    return frozenset(found)
