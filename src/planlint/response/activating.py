"""Which plans activate, in which order, and why: each with the first cause that reaches it.

Causes wait in a queue, the earliest latest time first; each plan activates once. What a plan sets
off it can only set off later than itself, so the first cause to come up is the first in time.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

from planlint.family.facts import Facts
from planlint.family.peer import Peer
from planlint.family.reporting.hops import Hop
from planlint.model.plan import Plan

from .calling import Switchboard
from .course import Activation, Cause
from .levels import Choices
from .procedure import procedure, warned
from .scene import FOLLOWING, Scene
from .setting_off import SettingOff
from .spreading import Spread
from .told import Told, firsts
from .window import START, Window


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
    # (Order of the window, id of the plan, number of the cause): what comes up next.
    _queue: list[tuple[tuple[bool, int, int], str, int]] = field(default_factory=list)
    _causes: list[tuple[Peer, Facts | None, Cause, Window]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._links = SettingOff(self.scene, self.choices)
        self._houses = Told(self.scene.family, self.spread)
        self._usual_houses = Told(self.scene.family, self.usual)

    def run(self) -> tuple[Activation, ...]:
        """All plans that activate, in the order in which they come to know."""
        for peer, facts, cause, window in self._first():
            self._push(peer, facts, cause, window)
        while self._queue:
            _, name, number = heapq.heappop(self._queue)
            if name not in self.done:
                self.done[name] = one = self._activation(*self._causes[number])
                self._set_off(one)
        return tuple(self.done.values())

    def _push(self, peer: Peer, facts: Facts | None, cause: Cause, window: Window) -> None:
        if peer.id not in self.done:
            self._causes.append((peer, facts, cause, window))
            heapq.heappush(self._queue, (window.order, peer.id, len(self._causes) - 1))

    def _first(self) -> Iterator[tuple[Peer, Facts | None, Cause, Window]]:
        """What the event itself and the reports of it set off."""
        for facts in self.scene.plans.values():
            if self._starts_alone(facts.plan):
                found = self._informed(self.scene.area_of(facts.plan), facts.plan)
                if found:
                    yield Peer(facts.plan.id, facts.plan, facts.document), facts, *found
        for peer in self.scene.outside():
            found = self._informed(peer.jurisdiction, None)
            if found:
                yield peer, None, *found

    def _starts_alone(self, plan: Plan) -> bool:
        """Whether the event itself is its cause, and no other plan."""
        scene, area = self.scene, self.scene.area_of(plan)
        if not area or not scene.covers(plan) or scene.purpose(plan) != "event":
            return False
        below = scene.is_below(area)
        if below and (plan.type == "total" or (scene.asked.unit and plan.type != "unit")):
            return False
        chosen = self.choices.level(plan)
        own = chosen is not None and chosen.how in ("reading", "grade")
        if plan.type in FOLLOWING and scene.followed(plan) and not (own and plan.type != "action"):
            return False
        return not self.choices.below_all(plan) and not self._links.decided_elsewhere(plan, chosen)

    def _informed(self, area: str, plan: Plan | None) -> tuple[Cause, Window] | None:
        """When those who act first know: at once where it happens, else by report."""
        if self.scene.is_below(area) or (plan is not None and plan.type == "unit"):
            return Cause("place"), START
        known = self.spread.areas.get(area)
        if known is not None and known[1] is not None:
            window, hop = self._told(plan, known[0], known[1]) if plan else (known[0], known[1])
            return Cause("report", hop.peer.id, hop.location), window
        if known is not None:
            return Cause("place"), START
        if area == self.scene.asked.area and not self._is_told(area):
            return Cause("place"), START.opened()
        return None

    def _is_told(self, area: str) -> bool:
        """Whether any reporting step leads to an area, whoever may be missing."""
        return any(r.area == area for hop in self.spread.chain.hops for r in hop.receivers)

    def _told(self, plan: Plan, window: Window, hop: Hop) -> tuple[Window, Hop]:
        """When the first in the procedure of a plan are told themselves, or their house is.

        Where their area is told and no report goes to them, nobody knows when they hear of it; nor
        of those whom only somebody missing would have told.
        """
        chosen = self.choices.level(plan)
        if chosen is None:
            return window, hop
        names = firsts(plan.responses[chosen.number], plan)
        if not names and plan.type != "total":
            return window, hop
        found, usual = self._houses.first(names, plan), self._usual_houses.first(names, plan)
        if found:
            return found[0], found[1] or hop
        later = window.and_not_before(usual[0]) if usual else window
        return later.opened(), hop

    def _activation(
        self, peer: Peer, facts: Facts | None, cause: Cause, known: Window
    ) -> Activation:
        if facts is None:
            return Activation(peer, None, cause, known, None)
        chosen, warning = self.choices.level(facts.plan), self.choices.warning(facts.plan)
        steps = warned(facts, warning, known, self.switchboard) if warning else ()
        if chosen is None:
            # Without levels a plan runs as a whole; with levels nobody knows which.
            begins = None if facts.plan.responses else known
        else:
            decided = known if cause.kind == "delegated" else None
            decides = decided is not None or not self._links.left_to_nobody(facts.plan, chosen)
            made = procedure(facts, chosen, known, self.switchboard, decided, decides=decides)
            steps, begins = (*steps, *made.steps), made.begins
        return Activation(peer, facts, cause, known, chosen, steps, begins, warning=warning)

    def _set_off(self, one: Activation) -> None:
        """What an activated plan sets in motion, from the moment that its response begins."""
        if one.begins is None:
            return
        for name, cause in self._links.by(one):
            facts, peer = self.scene.plans.get(name), self.scene.family.peer(name)
            if facts is not None:
                here = Peer(name, facts.plan, facts.document)
                if not self.choices.below_all(facts.plan):
                    self._push(here, facts, cause, one.begins)
            elif peer is not None and not peer.is_inside:
                self._push(peer, None, cause, one.begins)
