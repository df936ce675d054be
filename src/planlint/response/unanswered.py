"""Where an event finds nobody: a report that ends, a plan that is owed, a draft, no plan at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.reporting.chain import required
from planlint.family.reporting.hops import TIERS
from planlint.model.document import Location
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.rulebook.labels import TIERS as TIER_WORDS
from planlint.rulebook.words import Word, holder

from .course import Activation, Note
from .scene import Scene
from .spreading import Spread


@dataclass(frozen=True)
class Unanswered:
    """What is missing before any plan acts."""

    scene: Scene
    spread: Spread
    activations: tuple[Activation, ...]
    # Plans of the place that stay at rest, and why.
    at_rest: tuple[Note, ...]

    def all(self) -> Iterator[Note]:
        """In the order: report, plans owed, drafts, nothing."""
        told = (*self._report(), *self._owed())
        yield from told
        yield from self._idle(told)

    def _report(self) -> Iterator[Note]:
        """The first area above that the report should come to and does not."""
        registry = self.scene.family.registry
        level = registry.level(self.scene.asked.area) or ""
        needed = TIERS.index(required(level, self.scene.asked.grade))
        for area in self.scene.up:
            tier = registry.level(area) or ""
            if tier not in TIERS or TIERS.index(tier) > needed or area in self.spread.areas:
                continue
            if self._is_ours(area):
                words: dict[str, Word] = {"area": self._name(area), "tier": TIER_WORDS[tier]}
                yield Note(
                    "report_ends", area, words, self._towards(area) or self._registered(area)
                )
                return

    def _idle(self, told: tuple[Note, ...]) -> Iterator[Note]:
        """That a draft alone answers, or no plan at all and no break has *told* why.

        Not where readings stay below all triggers: then nothing has to start.
        """
        owed = {note.key.rpartition(" ")[2] for note in told if note.kind == "plan_not_yet"}
        drafts = tuple(note for note in self._drafts() if note.key not in owed)
        yield from drafts
        runs = told or drafts or any(one.facts is not None for one in self.activations)
        if runs or any(note.kind == "below_triggers" for note in self.at_rest):
            return
        asked = self.scene.asked
        words: dict[str, Word] = {"area": self._name(asked.area), "hazard": holder(asked.hazard)}
        yield Note("nothing_starts", asked.area, words, self._registered(asked.area))

    def _drafts(self) -> Iterator[Note]:
        """Areas where only a draft says who decides."""
        answered = {one.peer.jurisdiction for one in self.activations if one.step("decide")}
        for facts in self.scene.drafts:
            plan = facts.plan
            decides = any(one.decide for one in plan.responses)
            decides = decides and self.scene.purpose(plan) == "event"
            if decides and plan.jurisdiction not in answered:
                words: dict[str, Word] = {"area": self._name(plan.jurisdiction)}
                place = facts.document.locate(("id",))
                yield Note("draft_only", plan.id, words, (place,), plan.id)

    def _registered(self, area: str) -> tuple[Location, ...]:
        """Where an area is registered: the place of what no plan says."""
        entry = self.scene.family.registry.jurisdictions.get(area)
        return (entry.location,) if entry else ()

    def _is_ours(self, area: str) -> bool:
        """Whether the family has a plan or a reporting step for an area: of others we know too little."""
        plans = self.scene.plans.values()
        return any(facts.plan.jurisdiction == area for facts in plans) or bool(self._towards(area))

    def _towards(self, area: str) -> tuple[Location, ...]:
        hops = self.spread.chain.hops
        return tuple(h.location for h in hops if any(r.area == area for r in h.receivers))

    def _name(self, area: str) -> str:
        entry = self.scene.family.registry.jurisdictions.get(area)
        return (entry.value.name if entry else None) or area

    def _owed(self) -> Iterator[Note]:
        """Plans that the catalogue owes for the hazard and that are not in force."""
        scene, family = self.scene, self.scene.family
        for entry in family.registry.catalogue:
            owed, area = entry.value, entry.value.jurisdiction or ""
            due = owed.owed is not False and (owed.since is None or owed.since <= family.as_of)
            about = owed.hazard in scene.asked.about or (owed.type == "total" and not owed.hazard)
            if due and about and scene.touches(area) and not self._is_there(owed):
                there = any(facts.plan.id == owed.plan for facts in family.facts)
                what = owed.plan or owed.hazard or owed.type or ""
                words: dict[str, Word] = {"area": self._name(area), "owed": holder(what)}
                key = f"{area} {owed.type} {owed.hazard} {owed.plan}"
                kind = "plan_not_yet" if there else "plan_missing"
                yield Note(kind, key, words, (entry.location,))

    def _is_there(self, owed: CatalogueEntry) -> bool:
        """Whether what is owed is in force, or registered outside the family: a draft is neither."""
        family = self.scene.family
        plans = family.plans_for(owed)
        return any(name in self.scene.plans or name not in family.current for name in plans)
