"""Which plans activate, in which order, and why: each with the first cause that reaches it.

Causes wait in a queue, the earliest latest time first; each plan activates once. What a plan sets
off it can only set off later than itself, so the first cause to come up is the first in time.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

from planlint.family.activation import Active, Stage, active
from planlint.family.facts import Facts
from planlint.family.holders import canonical
from planlint.family.peer import Peer
from planlint.family.reporting_hops import Hop
from planlint.model.document import Location
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan

from .calling import Switchboard
from .course import Activation, Cause
from .levels import Choices, Chosen
from .procedure import is_delegated, procedure
from .scene import FOLLOWING, Scene
from .spreading import Spread
from .window import START, Window

# Kinds of references that set another plan in motion.
_SETS_OFF = ("activates", "escalates_to", "supported_by")


@dataclass
class Activating:
    """The queue and what has come out of it."""

    scene: Scene
    spread: Spread
    # The same with nobody missing.
    usual: Spread
    choices: Choices
    switchboard: Switchboard
    done: dict[str, Activation] = field(default_factory=dict)
    # (Order of the window, rank of the plan, number): what comes up next.
    _queue: list[tuple[tuple[bool, int, int], str, int]] = field(default_factory=list)
    _causes: list[tuple[Peer, Facts | None, Cause, Window]] = field(default_factory=list)

    def run(self) -> tuple[Activation, ...]:
        """All plans that activate, in the order in which they come to know."""
        for peer, facts, cause, window in self._first():
            self._push(peer, facts, cause, window)
        while self._queue:
            _, name, number = heapq.heappop(self._queue)
            if name not in self.done:
                activation = self._activation(*self._causes[number])
                self.done[name] = activation
                self._set_off(activation)
        return tuple(self.done.values())

    def _push(self, peer: Peer, facts: Facts | None, cause: Cause, window: Window) -> None:
        if peer.id not in self.done:
            self._causes.append((peer, facts, cause, window))
            heapq.heappush(self._queue, (window.order, peer.id, len(self._causes) - 1))

    def _first(self) -> Iterator[tuple[Peer, Facts | None, Cause, Window]]:
        """What the event itself and the reports of it set off."""
        for facts in self.scene.plans.values():
            if self._starts_alone(facts):
                found = self._informed(self.scene.area_of(facts.plan), facts.plan)
                if found:
                    yield Peer(facts.plan.id, facts.plan, facts.document), facts, *found
        for peer in self.scene.outside():
            found = self._informed(peer.jurisdiction, None)
            if found:
                yield peer, None, *found

    def _starts_alone(self, facts: Facts) -> bool:
        """Whether the event itself is its cause, and no other plan."""
        plan, scene = facts.plan, self.scene
        if not scene.covers(plan) or not scene.area_of(plan) or scene.purpose(plan) != "event":
            return False
        if self.choices.below_all(plan):
            return False
        chosen = self.choices.level(plan)
        own = chosen is not None and chosen.how in ("given", "reading", "grade")
        if plan.type in FOLLOWING and scene.followed(plan) and not (own and plan.type != "action"):
            return False
        if plan.type == "total" and scene.is_below(plan.jurisdiction):
            return False
        return not self._decided_elsewhere(plan, chosen)

    def _decided_elsewhere(self, plan: Plan, chosen: Chosen | None) -> bool:
        """Whether a total plan leaves the decision to a special plan that is there."""
        if plan.type != "total" or chosen is None:
            return False
        delegated = is_delegated(plan.responses[chosen.number])
        return delegated and any(map(self._runs, self._specials(plan.jurisdiction)))

    def _specials(self, area: str) -> Iterator[Plan]:
        hazard = self.scene.asked.hazard
        for facts in self.scene.family.on_topic(area, "special", hazard):
            if self.scene.purpose(facts.plan) == "event" and facts.plan.id in self.scene.plans:
                yield facts.plan

    def _runs(self, plan: Plan) -> bool:
        return not self.choices.below_all(plan)

    def _informed(self, area: str, plan: Plan | None) -> tuple[Cause, Window] | None:
        """When those who act first know: at once where it happens, else by report."""
        if plan is not None and plan.type == "unit":
            return Cause("place"), START
        known = self.spread.areas.get(area)
        if known is not None and known[1] is not None:
            window, hop = self._told(plan, known[0], known[1]) if plan else (known[0], known[1])
            return Cause("report", hop.peer.id, hop.location), window
        if known is not None or self.scene.is_below(area):
            return Cause("place"), START
        if area == self.scene.asked.area and not self._is_told(area):
            return Cause("place"), START._replace(open=True)
        return None

    def _told(self, plan: Plan, window: Window, hop: Hop) -> tuple[Window, Hop]:
        """When the first in the procedure of a plan are told themselves; else when their area is.

        Those whom only somebody missing would have told hear of it later, nobody knows when.
        """
        chosen = self.choices.level(plan)
        level = plan.responses[chosen.number] if chosen else None
        first = (level.assess or level.propose) if level else ()
        names = [canonical(one, plan) for one in first]
        found = [self.spread.holders[name] for name in names if name in self.spread.holders]
        if found:
            return min(found, key=lambda one: one[0].order)
        usual = [self.usual.holders[name][0] for name in names if name in self.usual.holders]
        if usual:
            late = min(usual, key=lambda one: one.order)
            return window.and_not_before(late)._replace(open=True), hop
        return window, hop

    def _is_told(self, area: str) -> bool:
        """Whether any reporting step leads to an area, whoever may be missing."""
        return any(r.area == area for hop in self.spread.chain.hops for r in hop.receivers)

    def _activation(
        self, peer: Peer, facts: Facts | None, cause: Cause, known: Window
    ) -> Activation:
        if facts is None:
            return Activation(peer, None, cause, known, None)
        chosen = self.choices.level(facts.plan)
        if chosen is None:
            return Activation(peer, facts, cause, known, None, begins=known)
        delegated = cause.kind == "delegated"
        made = procedure(facts, chosen, known, self.switchboard, known if delegated else None)
        return Activation(peer, facts, cause, known, chosen, made.steps, made.begins)

    def _set_off(self, one: Activation) -> None:
        """What an activated plan sets in motion, from the moment that its response begins."""
        if one.facts is None or one.begins is None:
            return
        for name, cause in (
            *self._followers(one),
            *self._total(one.facts.plan, one),
            *self._referred(one),
            *self._counted_on(one),
        ):
            facts = self.scene.plans.get(name)
            peer = self.scene.family.peer(name)
            runs = facts is None or not self.choices.below_all(facts.plan)
            if peer is not None and runs and (facts is not None or not peer.is_inside):
                self._push(peer, facts, cause, one.begins)

    def _followers(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        for facts, number in self.scene.followers.get(one.id, ()):
            place = facts.document.locate(("references", number))
            yield facts.plan.id, Cause("follows", one.id, place)

    def _total(self, plan: Plan, one: Activation) -> Iterator[tuple[str, Cause]]:
        """The total plan of the area, where it leaves the decision to this special plan."""
        total = self.scene.family.total_plan(plan.jurisdiction)
        if plan.type != "special" or total is None or total[0].plan.id not in self.scene.plans:
            return
        chosen = self.choices.level(total[0].plan)
        if self._decided_elsewhere(total[0].plan, chosen) and chosen:
            place = total[0].document.locate((*chosen.pointer, "delegated_to"))
            yield total[0].plan.id, Cause("delegated", one.id, place)

    def _referred(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        assert one.facts is not None
        for number, reference in enumerate(one.facts.plan.references):
            about = not reference.hazard or reference.hazard in self.scene.asked.about
            if reference.kind not in _SETS_OFF or not reference.plan or not about:
                continue
            if reference.kind == "escalates_to" and not self._at_its_worst(one):
                continue
            place = one.facts.document.locate(("references", number))
            yield reference.plan, Cause(reference.kind, one.id, place)  # type: ignore[arg-type]

    def _at_its_worst(self, one: Activation) -> bool:
        """Whether a plan runs at its highest level: only then it turns to a higher one."""
        levels = [r.level for r in one.peer.responses if r.level]
        return one.chosen is None or not levels or one.chosen.level == min(levels)

    def _counted_on(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        """Plans whose tasks the active tasks rely on, and support plans that keep what they need."""
        for task in active_tasks(one):
            for number, promise in enumerate(task.task.relies_on):
                place = self._at(one, "tasks", task.number, "relies_on", number)
                if promise.plan and self._answers(promise.plan):
                    yield promise.plan, Cause("relies_on", one.id, place)
            for number, need in enumerate(task.task.needs):
                place = self._at(one, "tasks", task.number, "needs", number)
                for name in self._keepers.get(need.resource or "", ()):
                    yield name, Cause("resource", one.id, place)

    def _answers(self, name: str) -> bool:
        """Whether a plan of the family may be set off by those who rely on it."""
        facts = self.scene.plans.get(name)
        if facts is None:
            return False
        return isinstance(facts.plan, JointPlan) or facts.plan.type not in ("total",)

    @property
    def _keepers(self) -> dict[str, tuple[str, ...]]:
        """Resource -> the support plans of the areas concerned that list it."""
        found: dict[str, tuple[str, ...]] = {}
        for name, facts in self.scene.plans.items():
            plan = facts.plan
            if self.scene.purpose(plan) == "support" and self.scene.touches(plan.jurisdiction):
                listed = plan.resources
                for item in (*listed.supplies, *listed.teams) if listed else ():
                    found[item] = (*found.get(item, ()), name)
        return found

    def _at(self, one: Activation, *pointer: str | int) -> Location:
        return one.peer.document.locate(one.peer.at(*pointer))


def stage_of(one: Activation) -> Stage | None:
    """The level of an activation as the family knows it."""
    level = one.response
    if one.chosen is None or level is None:
        return None
    return Stage("response", level.hazard or "", one.chosen.level, one.chosen.number)


def active_tasks(one: Activation) -> tuple[Active, ...]:
    """The tasks of the level that runs; of a handbook without levels all of its response."""
    if one.facts is None:
        return ()
    stage = stage_of(one)
    if stage is not None:
        return active(one.facts.plan, stage)
    if one.facts.plan.responses:
        return ()
    tasks = enumerate(one.facts.plan.tasks)
    whole = Stage("response", "", 0, -1)
    return tuple(Active(task, n, whole) for n, task in tasks if task.phase == "response")
