"""What an activated plan sets in motion: those that carry it out, that it turns to, that it counts on."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from planlint.model.document import Location
from planlint.model.plan import Plan

from .chosen import Chosen
from .course import Activation, Cause, CauseKind
from .levels import Choices
from .procedure import is_delegated
from .running import active_tasks
from .scene import Scene

# Kinds of references that set another plan in motion; causes of the same name.
_SETS_OFF: Mapping[str, CauseKind] = {
    kind: kind
    for kind in get_args(CauseKind)
    if kind in ("activates", "escalates_to", "supported_by")
}


@dataclass(frozen=True)
class SettingOff:
    """The links by which plans set each other off."""

    scene: Scene
    choices: Choices

    def by(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        """The ids of the plans that *one* sets off, each with the cause."""
        if one.facts is not None:
            yield from self._followers(one)
            yield from self._total(one, one.facts.plan)
            yield from self._referred(one, one.facts.plan)
            yield from self._counted_on(one)

    def decided_elsewhere(self, plan: Plan, chosen: Chosen | None) -> bool:
        """Whether a total plan leaves the decision to a special plan that runs."""
        if plan.type != "total" or chosen is None:
            return False
        delegated = is_delegated(plan.responses[chosen.number])
        return delegated and any(
            not self.choices.below_all(one) for one in self._specials(plan.jurisdiction)
        )

    def left_to_nobody(self, plan: Plan, chosen: Chosen) -> bool:
        """Whether a plan leaves the decision to special or department plans, and none is there."""
        if not is_delegated(plan.responses[chosen.number]):
            return False
        kinds = plan.responses[chosen.number].delegated_to
        scene = self.scene
        there = (f.plan for f in scene.plans.values() if f.plan.type in kinds)
        return not any(
            one.jurisdiction == plan.jurisdiction
            and scene.covers(one)
            and scene.purpose(one) == "event"
            and not self.choices.below_all(one)
            for one in there
        )

    def _specials(self, area: str) -> Iterator[Plan]:
        for facts in self.scene.family.on_topic(area, "special", self.scene.asked.hazard):
            if self.scene.purpose(facts.plan) == "event" and facts.plan.id in self.scene.plans:
                yield facts.plan

    def _followers(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        for facts, number in self.scene.followers.get(one.id, ()):
            place = facts.document.locate(("references", number))
            yield facts.plan.id, Cause("follows", one.id, place)

    def _total(self, one: Activation, plan: Plan) -> Iterator[tuple[str, Cause]]:
        """The total plan of the area, where it leaves the decision to this special plan."""
        total = self.scene.family.total_plan(plan.jurisdiction)
        if plan.type != "special" or total is None or total[0].plan.id not in self.scene.plans:
            return
        chosen = self.choices.level(total[0].plan)
        if chosen is not None and self.decided_elsewhere(total[0].plan, chosen):
            place = total[0].document.locate((*chosen.pointer, "delegated_to"))
            yield total[0].plan.id, Cause("delegated", one.id, place)

    def _referred(self, one: Activation, plan: Plan) -> Iterator[tuple[str, Cause]]:
        for number, reference in enumerate(plan.references):
            kind = _SETS_OFF.get(reference.kind or "")
            about = not reference.hazard or reference.hazard in self.scene.asked.about
            if kind is None or not reference.plan or not about:
                continue
            if kind != "escalates_to" or _at_its_worst(one):
                yield reference.plan, Cause(kind, one.id, _at(one, "references", number))

    def _counted_on(self, one: Activation) -> Iterator[tuple[str, Cause]]:
        """Plans whose tasks the active tasks rely on, and support plans that keep what they need."""
        for each in active_tasks(one):
            for number, promise in enumerate(each.task.relies_on):
                facts = self.scene.plans.get(promise.plan or "")
                if facts is not None and facts.plan.type != "total":
                    place = _at(one, "tasks", each.number, "relies_on", number)
                    yield facts.plan.id, Cause("relies_on", one.id, place)
            for number, need in enumerate(each.task.needs):
                for name in self._keepers.get(need.resource or "", ()):
                    place = _at(one, "tasks", each.number, "needs", number)
                    yield name, Cause("resource", one.id, place)

    @functools.cached_property
    def _keepers(self) -> Mapping[str, tuple[str, ...]]:
        """Resource -> the support plans of the areas concerned that list it."""
        found: dict[str, tuple[str, ...]] = {}
        for name, facts in self.scene.plans.items():
            listed = facts.plan.resources
            support = self.scene.purpose(facts.plan) == "support"
            if listed and support and self.scene.touches(facts.plan.jurisdiction):
                for item in (*listed.supplies, *listed.teams):
                    found[item] = (*found.get(item, ()), name)
        return found


def _at_its_worst(one: Activation) -> bool:
    """Whether a plan runs at its highest level: only then it turns to a higher one."""
    levels = [r.level for r in one.peer.responses if r.level]
    return one.chosen is None or not levels or one.chosen.level == min(levels)


def _at(one: Activation, *pointer: str | int) -> Location:
    return one.peer.document.locate(one.peer.at(*pointer))
