"""The family on one day: which editions speak, and the questions that rules ask."""

import datetime
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planlint.model.law import Instrument
from planlint.model.plan import Plan
from planlint.model.plan_types import DepartmentPlan, TotalPlan
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.model.registries.instruments import OutsideInstrument

from .copies import Copies
from .editions import Standing, edition_key, rank, standing
from .facts import Facts
from .graph import PlanGraph
from .grouping import grouped
from .lawbook import Lawbook
from .ledger import Ledger
from .localities import Locality, localities
from .memory import Memory
from .needs import Needs, needs_of, users
from .peer import Peer
from .promises import TaskKey, answering
from .registry import Registry
from .titles import Titles


@dataclass(frozen=True)
class Family(Memory):
    """All facts with registry, ledger and law, as of one day."""

    facts: tuple[Facts, ...]
    registry: Registry
    ledger: Ledger
    lawbook: Lawbook
    as_of: datetime.date
    # Whether editions speak from the day on which they take effect, and not from their issue:
    # so it is asked who answers an event, and not what is judged and filed.
    in_effect: bool = False

    def standing(self, plan: Plan) -> Standing:
        """What an edition is on the day."""
        return standing(plan, self.as_of, in_effect=self.in_effect)

    def _rank(self, plan: Plan) -> tuple[bool, datetime.date]:
        return rank(plan, self.as_of, in_effect=self.in_effect)

    @functools.cached_property
    def current(self) -> Mapping[str, Facts]:
        """Plan id -> the edition that speaks for it: the latest in force, else a draft."""
        chosen: dict[str, Facts] = {}
        for facts in sorted(self.facts, key=lambda f: (self._rank(f.plan), f.path)):
            there = self.standing(facts.plan) in ("current", "draft")
            if there and facts.plan.id and not self._is_replaced(facts.plan):
                chosen[facts.plan.id] = facts
        return chosen

    @functools.cached_property
    def _replaced(self) -> frozenset[tuple[str, str | None]]:
        """Plan id and number (None: all editions) that editions in force put out of force."""
        return frozenset(
            (old.plan, old.number)
            for facts in self.facts
            if facts.plan.edition and self.standing(facts.plan) == "current"
            for old in facts.plan.edition.replaces
            # Of its own id the earlier editions are meant, and those are out by their dates.
            if old.plan and old.plan != facts.plan.id
        )

    def _is_replaced(self, plan: Plan) -> bool:
        number = plan.edition.number if plan.edition else None
        return not self._replaced.isdisjoint({(plan.id, None), (plan.id, number)})

    def made_by(self, makers: Iterable[str]) -> tuple[Facts, ...]:
        """The plans in force that one of these units made, each once, by id."""
        found = {facts.plan.id: facts for maker in makers for facts in self._made_by.get(maker, ())}
        return tuple(facts for _, facts in sorted(found.items()))

    @functools.cached_property
    def _made_by(self) -> Mapping[str, list[Facts]]:
        found: dict[str, list[Facts]] = {}
        for facts in self.current.values():
            if self.standing(facts.plan) == "current":
                for maker in facts.plan.maker:
                    found.setdefault(maker, []).append(facts)
        return found

    def editions_of(self, plan: str) -> tuple[Facts, ...]:
        """All files of a plan id, whether they speak or not."""
        return self._editions.get(plan, ())

    @functools.cached_property
    def _editions(self) -> Mapping[str, tuple[Facts, ...]]:
        found: dict[str, list[Facts]] = {}
        for facts in self.facts:
            found.setdefault(facts.plan.id, []).append(facts)
        return {plan: tuple(files) for plan, files in found.items()}

    def speaks(self, facts: Facts) -> bool:
        """Whether this edition is judged: in force and not superseded, or a draft."""
        state = self.standing(facts.plan)
        if state == "draft":
            return True
        return state == "current" and self.current.get(facts.plan.id) is facts

    def superseded(self, facts: Facts) -> bool:
        """Whether a later edition, or one that replaces it, is in force in its place."""
        plan = facts.plan
        if self.standing(plan) != "current" or not plan.id:
            return False
        speaker = self.current.get(plan.id)
        later = speaker is not None and self._rank(speaker.plan) > self._rank(plan)
        return later or self._is_replaced(plan)

    @functools.cached_property
    def graph(self) -> PlanGraph:
        """The references between plans."""
        return PlanGraph.of(self.current.values(), self.registry)

    def peer(self, plan: str) -> Peer | None:
        """What stands for a plan id: the edition that speaks, else the registered document."""
        if plan not in self._known_peers:
            self._known_peers[plan] = self._peer(plan)
        return self._known_peers[plan]

    @functools.cached_property
    def _known_peers(self) -> dict[str, Peer | None]:
        return {}

    def _peer(self, plan: str) -> Peer | None:
        facts = self.current.get(plan)
        if facts is not None:
            return Peer(plan, facts.plan, facts.document)
        entry = self.registry.outside_plan(plan)
        return Peer(plan, entry.value, entry.document, entry.pointer) if entry else None

    def superiors(self, plan: Plan) -> tuple[Peer, ...]:
        """The known plans that *plan* implements."""
        named = (r.plan for r in plan.references if r.kind == "implements" and r.plan)
        found = (self.peer(name) for name in named if name != plan.id)
        return tuple(peer for peer in found if peer is not None)

    @functools.cached_property
    def peers(self) -> tuple[Peer, ...]:
        """Every plan that speaks and every plan registered outside the family, by id."""
        outside = {e.value.plan for e in self.registry.instruments.values() if e.value.plan}
        found = (self.peer(name) for name in sorted(outside | set(self.current)))
        return tuple(peer for peer in found if peer is not None)

    @functools.cached_property
    def _peers_on(self) -> Mapping[tuple[str, str], tuple[Peer, ...]]:
        found: dict[tuple[str, str], list[Peer]] = {}
        for peer in self.peers:
            for hazard in peer.hazards:
                found.setdefault((peer.jurisdiction, hazard), []).append(peer)
        return {key: tuple(group) for key, group in found.items()}

    def peers_on(self, jurisdiction: str, hazard: str) -> tuple[Peer, ...]:
        """The plans of an area that cover a hazard, registered ones included."""
        return self._peers_on.get((jurisdiction, hazard), ())

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

    def same_topic(self, plan: Plan, hazard: str, maker: str) -> tuple[Facts, ...]:
        """The plans in force of the area, type and purpose of *plan* by one maker on a hazard, by id."""
        key = (plan.jurisdiction, plan.type, getattr(plan, "purpose", None), hazard, maker)
        return self._same_topic.get(key, ())

    @functools.cached_property
    def _same_topic(self) -> Mapping[tuple[str | None, ...], tuple[Facts, ...]]:
        plans = [facts for _, facts in sorted(self.current.items())]
        return grouped(
            ((one.jurisdiction, one.type, getattr(one, "purpose", None), hazard, maker), facts)
            for facts, one in ((facts, facts.plan) for facts in plans)
            for hazard in one.hazards
            for maker in one.maker
        )

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
    def titles(self) -> Titles:
        """Every title of the law, of registered documents and of plans, with the official one."""
        laws: list[Instrument | OutsideInstrument] = [*self.lawbook.instruments.values()]
        laws.extend(entry.value for entry in self.registry.instruments.values())
        cited = [(name, d.title) for d in laws if d.title for name in (d.title, *d.aliases)]
        return Titles((*cited, *((f.plan.title, f.plan.title) for f in self.facts)))

    @functools.cached_property
    def instrument_ids(self) -> frozenset[str]:
        """Every instrument of the pack and of the registry."""
        return frozenset((*self.lawbook.instruments, *self.registry.instruments))

    @functools.cached_property
    def duplicates(self) -> Mapping[str, tuple[tuple[Facts, ...], ...]]:
        """Plan id -> groups of files that claim the same edition."""
        groups: dict[tuple[str, ...], tuple[Facts, ...]] = {}
        for item in self.facts:
            key = (item.plan.id, *edition_key(item.plan))
            groups[key] = (*groups.get(key, ()), item)
        found: dict[str, tuple[tuple[Facts, ...], ...]] = {}
        for (plan, *_), group in groups.items():
            if plan and len(group) > 1:
                found[plan] = (*found.get(plan, ()), group)
        return found

    def knows_plan(self, plan: str) -> bool:
        """Whether a plan id stands for anything here."""
        return plan in self.current or self.registry.outside_plan(plan) is not None

    def plans_of(self, unit: str) -> tuple[Facts, ...]:
        """The plans in force that a unit made: its department plan, handbook …, by id."""
        return self._plans_of.get(unit, ())

    def department_plans(self, unit: str) -> tuple[Facts, ...]:
        """The department plans in force that a unit made, by id."""
        return self.departments.get(unit, ())

    @functools.cached_property
    def departments(self) -> Mapping[str, tuple[Facts, ...]]:
        """Unit -> the department plans in force that it made, by id."""
        own = ((m, f) for m, group in self._plans_of.items() for f in group)
        found: dict[str, list[Facts]] = {}
        for maker, facts in own:
            if isinstance(facts.plan, DepartmentPlan):
                found.setdefault(maker, []).append(facts)
        return {maker: tuple(group) for maker, group in found.items()}

    @functools.cached_property
    def _plans_of(self) -> Mapping[str, tuple[Facts, ...]]:
        found: dict[str, list[Facts]] = {}
        for _, facts in sorted(self.current.items()):
            for maker in facts.plan.maker:
                found.setdefault(maker, []).append(facts)
        return {maker: tuple(group) for maker, group in found.items()}

    def definitions_of(self, term: str) -> tuple[tuple[Facts, int], ...]:
        """The plans that define a term, by id, with the number of the definition."""
        return self._definitions.get(term, ())

    @functools.cached_property
    def _definitions(self) -> Mapping[str, tuple[tuple[Facts, int], ...]]:
        found: dict[str, list[tuple[Facts, int]]] = {}
        for _, facts in sorted(self.current.items()):
            for number, definition in enumerate(facts.plan.definitions):
                if definition.term:
                    found.setdefault(definition.term, []).append((facts, number))
        return {term: tuple(places) for term, places in found.items()}

    def needs_of(self, plan: Plan) -> Needs:
        """What the tasks of a plan need of the registered resources."""
        facts = self.current.get(plan.id)
        if facts is not None and facts.plan is plan:
            return self._needs[plan.id]
        return needs_of(plan, range(len(plan.tasks)))  # a draft beside the edition in force

    @functools.cached_property
    def _needs(self) -> Mapping[str, Needs]:
        return {name: needs_of(one.plan, one.gist.linked) for name, one in self.current.items()}

    def users_of(self, resource: str) -> tuple[Facts, ...]:
        """The plans in force that need a resource, by id."""
        return self._users.get(resource, ())

    @functools.cached_property
    def _users(self) -> Mapping[str, tuple[Facts, ...]]:
        return users(self.current.values(), self.needs_of)

    def answers_to(self, task: TaskKey) -> tuple[tuple[Facts, int], ...]:
        """The tasks that say they fulfil a task of another plan, by the id of their plan."""
        return self._answering.get(task, ())

    @functools.cached_property
    def _answering(self) -> Mapping[TaskKey, tuple[tuple[Facts, int], ...]]:
        return answering(self.current.values())

    @functools.cached_property
    def movers(self) -> Mapping[str, tuple[Facts, ...]]:
        """Shelter -> the plans in force that move people to it, by id."""
        return users(self.current.values(), lambda plan: {m.to for m in plan.evacuations if m.to})

    @functools.cached_property
    def warners(self) -> Mapping[tuple[str, str], str]:
        """(Area, group to be warned) -> the first plan in force, by id, whose warnings reach it."""
        found: dict[tuple[str, str], str] = {}
        for name, facts in sorted(self.current.items()):
            for warning in facts.plan.warnings:
                for group in warning.reach:
                    found.setdefault((facts.plan.jurisdiction, group), name)
        return found

    @functools.cached_property
    def localities(self) -> Mapping[str, Locality]:
        """Area -> the names that belong to it."""
        return localities(self.registry)

    @functools.cached_property
    def copies(self) -> Copies:
        """The texts of the plans that speak, side by side."""
        issued = {name: self._rank(facts.plan)[1] for name, facts in self.current.items()}
        areas = self.registry.jurisdictions.items()
        parents = {name: entry.value.parent for name, entry in areas}
        return Copies(self.current, self.graph, issued, parents)

    @functools.cached_property
    def catalogued(self) -> frozenset[str]:
        """The plans that some entry of the catalogue is about: by id, else by what it covers."""
        entries = [entry.value for entry in self.registry.catalogue]
        return frozenset(name for owed in entries for name in self._meant_by(owed))

    def has_plan_for(self, owed: CatalogueEntry) -> bool:
        """Whether a plan in force, or one registered outside the family, is what is owed."""
        return bool(self.plans_for(owed))

    def plans_for(self, owed: CatalogueEntry) -> tuple[str, ...]:
        """The plans in force, or the one registered outside the family, that are what is owed."""
        return tuple(name for name in self._meant_by(owed) if self.knows_plan(name))

    def _meant_by(self, owed: CatalogueEntry) -> tuple[str, ...]:
        """The plan that an entry names, known or not, else those that it covers, by id."""
        if owed.plan:
            return (owed.plan,)
        makers = (None,) if owed.maker is None else (owed.maker, "")
        keys = ((owed.jurisdiction, owed.type, maker) for maker in makers)
        near = sorted({name for key in keys for name in self._kinds.get(key, ())})
        about = owed.hazard
        return tuple(n for n in near if about is None or about in self.current[n].plan.hazards)

    @functools.cached_property
    def _kinds(self) -> Mapping[tuple[str | None, str | None, str | None], tuple[str, ...]]:
        """(Area, type, maker) -> the plans in force; maker None: of any, "": of none, by id."""
        found: dict[tuple[str | None, str | None, str | None], list[str]] = {}
        for name, facts in sorted(self.current.items()):
            for maker in (None, *(facts.plan.maker or ("",))):
                key = (facts.plan.jurisdiction, facts.plan.type, maker)
                found.setdefault(key, []).append(name)
        return {key: tuple(group) for key, group in found.items()}
