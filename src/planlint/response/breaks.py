"""Where the run breaks: nobody answers, nobody or two decide, nobody leads, a promise nobody keeps."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.rulebook.labels import holders_word, span
from planlint.rulebook.words import Both, Word, holder

from .beside import two_deciders
from .course import Activation, Deed, Note, Step, Wait
from .lexicon import lasting
from .procedure import is_delegated
from .scene import Scene
from .spreading import Spread
from .unanswered import Unanswered

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
    # Plans of the place that stay at rest, and why.
    at_rest: tuple[Note, ...] = ()

    def all(self) -> Iterator[Note]:
        """In the order: report, plans, procedure, tasks, rings."""
        yield from Unanswered(self.scene, self.spread, self.activations, self.at_rest).all()
        yield from two_deciders(self.activations, self.scene.family)
        for one in self.activations:
            yield from self._procedure(one)
            for deed in one.deeds:
                yield from self._deed(one, deed)
        yield from map(_ring, self.rings)

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
        if not kind and self._is_timed(one, wait):
            kind, late = _promised(one, wait)
        if kind:
            words: dict[str, Word] = {
                "task": deed.title,
                "late": lasting(late),
                **self._other(wait),
            }
            words["within"] = span(wait.within) if wait.within else ""
            key = f"{' '.join(deed.key)} {wait.plan} {wait.task}"
            when = wait.done or one.begins
            yield Note(kind, key, words, (wait.location,), one.id, when)

    def _is_timed(self, one: Activation, wait: Wait) -> bool:
        """Whether the time from the beginning of one plan to the end of the other is known."""
        other = next((each for each in self.activations if each.id == wait.plan), None)
        begins = one.begins
        follows = other is not None and other.cause.plan == one.id
        return begins is not None and (follows or not begins.open)

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


def _promised(one: Activation, wait: Wait) -> tuple[str, int]:
    """How much later than the promise, counted from when the response begins, the other side is done."""
    within = wait.within.minutes if wait.within else None
    if wait.done is None or one.begins is None or within is None:
        return "", 0
    late = wait.done.latest - (one.begins.latest + within)
    return ("promise_late" if late > 0 else ""), late


def _ring(ring: tuple[Deed, ...]) -> Note:
    places = tuple(
        wait.location
        for deed, after in zip(ring, (*ring[1:], ring[0]), strict=True)
        for wait in deed.waits
        if (wait.plan, wait.task) == after.key
    )
    names = " → ".join(deed.title for deed in (*ring, ring[0]))
    return Note("deadlock", " ".join(ring[0].key), {"tasks": names}, places, ring[0].plan)
