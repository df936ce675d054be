"""Where the run breaks: a report that ends, nobody decides, nobody leads, a promise nobody keeps."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.reporting.chain import required
from planlint.family.reporting.hops import TIERS
from planlint.model.document import Location
from planlint.rulebook.labels import TIERS as TIER_WORDS
from planlint.rulebook.labels import holders_word
from planlint.rulebook.words import Both, Word, holder

from .course import Activation, Deed, Note, Step, Wait
from .procedure import is_delegated
from .scene import Scene
from .spreading import Spread

_STEPS = {
    "assess": Both(zh="分析评估", en="assess"),
    "propose": Both(zh="提出建议", en="propose"),
    "decide": Both(zh="决定启动", en="decide"),
    "announce": Both(zh="宣布启动", en="announce"),
    "command": Both(zh="指挥", en="command"),
}


@dataclass(frozen=True)
class Breaks:
    """Everything that stops or holds up the response."""

    scene: Scene
    spread: Spread
    activations: tuple[Activation, ...]
    rings: tuple[tuple[Deed, ...], ...]

    def all(self) -> Iterator[Note]:
        """In the order: report, plans, procedure, tasks, rings."""
        yield from self._report()
        yield from self._owed()
        for one in self.activations:
            yield from self._procedure(one)
            for deed in one.deeds:
                yield from self._deed(one, deed)
        yield from map(_ring, self.rings)

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
                yield Note("report_ends", area, words, self._towards(area))
                return

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
            if due and about and scene.touches(area) and not family.has_plan_for(owed):
                there = any(facts.plan.id == owed.plan for facts in family.facts)
                what = owed.plan or owed.hazard or owed.type or ""
                words: dict[str, Word] = {"area": self._name(area), "owed": holder(what)}
                key = f"{area} {owed.type} {owed.hazard} {owed.plan}"
                kind = "plan_not_yet" if there else "plan_missing"
                yield Note(kind, key, words, (entry.location,))

    def _procedure(self, one: Activation) -> Iterator[Note]:
        level = one.response
        if one.facts is None or level is None:
            return
        if not level.decide and not is_delegated(level):
            yield Note("no_decider", one.id, {}, (one.location,), one.id, one.known)
        if is_delegated(level) and one.begins is None:
            yield Note("delegated_nowhere", one.id, {}, (one.location,), one.id, one.known)
        for step in one.steps:
            yield from self._step(one, step)

    def _step(self, one: Activation, step: Step) -> Iterator[Note]:
        if not any(call.acts for call in step.calls):
            kind = "step_missing"
        elif not any(call.answered or call.how == "no_number" for call in step.calls):
            kind = "step_unreachable"
        else:
            return
        words: dict[str, Word] = {"step": _STEPS[step.kind], "whom": holders_word(step.holders)}
        key = f"{one.id} {step.kind}"
        yield Note(kind, key, words, (step.location,), one.id, one.known)

    def _deed(self, one: Activation, deed: Deed) -> Iterator[Note]:
        if deed.state == "lost" and one.begins is not None:
            words: dict[str, Word] = {"task": deed.title, "whom": holders_word(deed.task.lead)}
            key = " ".join(deed.key)
            yield Note("lead_missing", key, words, (deed.location,), one.id, one.begins)
        elif deed.state != "lost":
            for wait in deed.waits:
                yield from self._wait(one, deed, wait)

    def _wait(self, one: Activation, deed: Deed, wait: Wait) -> Iterator[Note]:
        kind, late = _failing(one, deed, wait)
        if kind:
            words = {"task": deed.title, "late": str(late), **self._other(wait)}
            key = f"{' '.join(deed.key)} {wait.plan} {wait.task}"
            when = wait.done or one.begins
            yield Note(kind, key, words, (wait.location,), one.id, when)

    def _other(self, wait: Wait) -> dict[str, str]:
        """The other side: plan and task by the names that people know."""
        peer = self.scene.family.peer(wait.plan)
        titles = (task.title for task in (peer.tasks if peer else ()) if task.id == wait.task)
        return {"plan": holder(wait.plan), "other": next(titles, None) or wait.task}


def _failing(one: Activation, deed: Deed, wait: Wait) -> tuple[str, int]:
    """How a promise fails, and how many minutes too late it comes; no kind where it holds."""
    if wait.state in ("not_run", "not_active"):
        return wait.state, 0
    if wait.state == "waits" and wait.done is None:
        return ("never_done" if deed.state == "blocked" else ""), 0
    within = deed.task.within.minutes if deed.task.within else None
    if wait.done is None or one.begins is None or within is None:
        return "", 0
    late = wait.done.latest - (one.begins.latest + within)
    return ("waits_too_long" if late > 0 else ""), late


def _ring(ring: tuple[Deed, ...]) -> Note:
    places = tuple(
        wait.location
        for deed, after in zip(ring, (*ring[1:], ring[0]), strict=True)
        for wait in deed.waits
        if (wait.plan, wait.task) == after.key
    )
    names = " → ".join(deed.title for deed in (*ring, ring[0]))
    return Note("deadlock", " ".join(ring[0].key), {"tasks": names}, places, ring[0].plan)
