"""The family on one day: which editions speak, and the questions that rules ask."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from planlint.model.plan import Plan, TotalPlan

from .facts import Facts
from .graph import PlanGraph
from .lawbook import Lawbook
from .ledger import Ledger
from .registry import Registry

Standing = Literal["current", "draft", "future", "past"]


def standing(plan: Plan, as_of: datetime.date) -> Standing:
    """What an edition is on a day: a draft, in force, not yet there, or over."""
    edition = plan.edition
    dates = edition.dates if edition else None
    start = (dates.issued or dates.effective) if dates else None
    if edition is None or edition.status == "draft" or (edition.status is None and start is None):
        return "draft"
    if start is not None and start > as_of:
        return "future"
    ended = dates is not None and dates.repealed is not None and dates.repealed <= as_of
    undated = edition.status == "repealed" and (dates is None or dates.repealed is None)
    return "past" if ended or undated else "current"


@dataclass(frozen=True)
class Family:
    """All facts with registry, ledger and law, as of one day."""

    facts: tuple[Facts, ...]
    registry: Registry
    ledger: Ledger
    lawbook: Lawbook
    as_of: datetime.date

    @functools.cached_property
    def current(self) -> Mapping[str, Facts]:
        """Plan id -> the edition that speaks for it: the latest in force, else a draft."""
        chosen: dict[str, Facts] = {}
        for facts in sorted(self.facts, key=lambda f: (_rank(f.plan, self.as_of), f.path)):
            there = standing(facts.plan, self.as_of) in ("current", "draft")
            if there and facts.plan.id and not self._is_replaced(facts.plan):
                chosen[facts.plan.id] = facts
        return chosen

    @functools.cached_property
    def _replaced(self) -> frozenset[tuple[str, str | None]]:
        """Plan id and number (None: all editions) that editions in force put out of force."""
        return frozenset(
            (old.plan, old.number)
            for facts in self.facts
            if facts.plan.edition and standing(facts.plan, self.as_of) == "current"
            for old in facts.plan.edition.replaces
            # Of its own id the earlier editions are meant, and those are out by their dates.
            if old.plan and old.plan != facts.plan.id
        )

    def _is_replaced(self, plan: Plan) -> bool:
        number = plan.edition.number if plan.edition else None
        return not self._replaced.isdisjoint({(plan.id, None), (plan.id, number)})

    def speaks(self, facts: Facts) -> bool:
        """Whether this edition is judged: in force and not superseded, or a draft."""
        state = standing(facts.plan, self.as_of)
        if state == "draft":
            return True
        return state == "current" and self.current.get(facts.plan.id) is facts

    def superseded(self, facts: Facts) -> bool:
        """Whether a later edition, or one that replaces it, is in force in its place."""
        plan = facts.plan
        if standing(plan, self.as_of) != "current" or not plan.id:
            return False
        speaker = self.current.get(plan.id)
        later = speaker is not None and _rank(speaker.plan, self.as_of) > _rank(plan, self.as_of)
        return later or self._is_replaced(plan)

    @functools.cached_property
    def graph(self) -> PlanGraph:
        """The references between plans."""
        return PlanGraph.of(self.current.values(), self.registry)

    def total_plan(self, jurisdiction: str) -> tuple[Facts, TotalPlan] | None:
        """The total plan of an area."""
        return self._total_plans.get(jurisdiction)

    @functools.cached_property
    def _total_plans(self) -> dict[str, tuple[Facts, TotalPlan]]:
        found: dict[str, tuple[Facts, TotalPlan]] = {}
        for facts in self.current.values():
            if isinstance(facts.plan, TotalPlan):
                found.setdefault(facts.plan.jurisdiction, (facts, facts.plan))
        return found

    @functools.cached_property
    def by_number(self) -> Mapping[str, tuple[Facts, ...]]:
        """Document number -> the plans, of different ids, that speak under it, by id."""
        found: dict[str, tuple[Facts, ...]] = {}
        for _, facts in sorted(self.current.items()):
            number = facts.plan.edition.number if facts.plan.edition else None
            if number:
                found[number] = (*found.get(number, ()), facts)
        return found

    def on_topic(self, jurisdiction: str, kind: str, hazard: str) -> tuple[Facts, ...]:
        """The plans in force of an area and type that cover a hazard, by id."""
        return self._topics.get((jurisdiction, kind, hazard), ())

    @functools.cached_property
    def _topics(self) -> Mapping[tuple[str, str, str], tuple[Facts, ...]]:
        found: dict[tuple[str, str, str], list[Facts]] = {}
        for _, facts in sorted(self.current.items()):
            for hazard in facts.plan.hazards:
                key = (facts.plan.jurisdiction, facts.plan.type, hazard)
                found.setdefault(key, []).append(facts)
        return {key: tuple(group) for key, group in found.items()}

    @functools.cached_property
    def plan_ids(self) -> frozenset[str]:
        """Every id that stands for a plan of the family or for one registered outside it."""
        outside = (entry.value.plan for entry in self.registry.instruments.values())
        return frozenset((*self.current, *self.ended, *(plan for plan in outside if plan)))

    @functools.cached_property
    def ended(self) -> Mapping[str, tuple[Facts, datetime.date]]:
        """Plan id -> the last file of a plan that has a day of repeal and no edition in force."""
        found: dict[str, tuple[Facts, datetime.date]] = {}
        for item in self.facts:
            dates = item.plan.edition.dates if item.plan.edition else None
            if dates and dates.repealed and item.plan.id not in self.current:
                known = found.get(item.plan.id)
                if known is None or known[1] < dates.repealed:
                    found[item.plan.id] = (item, dates.repealed)
        return found

    @functools.cached_property
    def instrument_ids(self) -> frozenset[str]:
        """Every instrument of the pack and of the registry."""
        return frozenset((*self.lawbook.instruments, *self.registry.instruments))

    @functools.cached_property
    def duplicates(self) -> Mapping[str, tuple[tuple[Facts, ...], ...]]:
        """Plan id -> groups of files that claim the same edition."""
        groups: dict[tuple[str, ...], tuple[Facts, ...]] = {}
        for item in self.facts:
            key = (item.plan.id, *_edition_key(item.plan))
            groups[key] = (*groups.get(key, ()), item)
        found: dict[str, tuple[tuple[Facts, ...], ...]] = {}
        for (plan, *_), group in groups.items():
            if plan and len(group) > 1:
                found[plan] = (*found.get(plan, ()), group)
        return found

    def knows_plan(self, plan: str) -> bool:
        """Whether a plan id stands for anything here."""
        return plan in self.current or self.registry.outside_plan(plan) is not None


def _edition_key(plan: Plan) -> tuple[str, ...]:
    """What tells editions of one plan apart: the number; without one, version and day of issue."""
    edition = plan.edition
    if edition is not None and edition.number:
        return (edition.number,)
    issued = edition.dates.issued if edition and edition.dates else None
    return ("", (edition.version if edition else None) or "", str(issued or ""))


def _rank(plan: Plan, as_of: datetime.date) -> tuple[bool, datetime.date]:
    dates = plan.edition.dates if plan.edition else None
    issued = (dates.issued if dates else None) or datetime.date.min
    return standing(plan, as_of) == "current", issued
