"""The tasks of all levels that run: when they begin, what they wait for, when they are to be done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from planlint.family.activation import Active
from planlint.family.holders import canonical
from planlint.model.tasks import Promise, Task

from .asked import Asked
from .calling import Switchboard
from .course import Activation, Deed, Wait, Waiting
from .procedure import acting
from .ringing import Key, in_order
from .running import active_tasks, warning_tasks
from .window import Window

# Minutes of a day; turns of a repeated task that are listed.
_DAY, _SHOWN = 1440, 3


@dataclass(frozen=True)
class Deeds:
    """Tasks put into order over all plans that run."""

    activations: Mapping[str, Activation]
    switchboard: Switchboard
    asked: Asked

    def all(self) -> tuple[tuple[Activation, ...], tuple[tuple[Deed, ...], ...]]:
        """The activations with their tasks, and the rings of tasks that wait for each other."""
        made = {d.key: d for one in self.activations.values() for d in self._of(one)}
        order, rings = in_order({key: tuple(self._on(d, made)) for key, d in made.items()})
        ringed = {key for ring in rings for key in ring}
        for key in order:
            made[key] = self._timed(made[key], made, deadlocked=key in ringed)
        grouped: dict[str, list[Deed]] = {}
        for deed in made.values():
            grouped.setdefault(deed.plan, []).append(deed)
        whole = tuple(
            one.with_deeds(tuple(grouped.get(name, ()))) for name, one in self.activations.items()
        )
        return whole, tuple(tuple(made[key] for key in ring) for ring in rings)

    def _of(self, one: Activation) -> Iterator[Deed]:
        """The tasks of one plan, as if nothing had to be waited for."""
        if one.facts is None:
            return
        for each in active_tasks(one):
            yield self._deed(one, each, one.begins)
        warned = one.step("warn")
        for each in warning_tasks(one):
            yield self._deed(one, each, warned.window if warned else None)

    def _deed(self, one: Activation, each: Active, first: Window | None) -> Deed:
        facts, task = one.facts, each.task
        assert facts is not None
        calls = [self.switchboard.call(holder, facts, first) for holder in task.lead]
        call = next((call for call in calls if call.acts), calls[0] if calls else None)
        lost = call is not None and not call.acts
        if call is not None:
            call = call.made_by(_caller(one))
        begins = None if lost else first
        others = (*task.support, *((task.post,) if task.post else ()))
        missing = [
            canonical(h, facts.plan) for h in others if self.switchboard.is_missing(h, facts)
        ]
        state = "lost" if begins is None else "conditional" if task.when else "runs"
        return Deed(
            one.id, each.number, task, state,  # type: ignore[arg-type]
            begins, self._due(task, begins), call,
            facts.document.locate(("tasks", each.number)),
            missing=tuple(missing),
        )  # fmt: skip

    def _due(self, task: Task, begins: Window | None) -> Window | None:
        """By when it is done: repeats have their first turn at once."""
        if begins is None:
            return None
        if task.within is None and (task.every or task.daily):
            return begins
        return begins.then(task.within)

    def _on(self, deed: Deed, made: Mapping[Key, Deed]) -> Iterator[Key]:
        """The tasks of this run that a task waits for."""
        for promise in deed.task.relies_on:
            key = (promise.plan or "", promise.task or "")
            if key in made:
                yield key

    def _timed(self, deed: Deed, made: Mapping[Key, Deed], *, deadlocked: bool) -> Deed:
        """The same with what it waits for, once those it waits for are timed."""
        waits = tuple(self._waits(deed, made))
        deed = replace(deed, waits=waits)
        if deadlocked and deed.start is not None:
            return replace(deed, state="deadlock", start=None, due=None)
        for wait in waits:
            if wait.state == "waits" and deed.start is not None:
                if wait.done is None:
                    return replace(deed, state="blocked", start=None, due=None)
                deed = replace(deed, start=deed.start.and_not_before(wait.done))
        if deed.start is not None and deed.due is not None:
            deed = replace(deed, due=deed.due.and_not_before(deed.start))
            turn = self._by_the_clock(deed)
            deed = self._repeated(replace(deed, start=turn, due=turn) if turn else deed)
        return deed

    def _waits(self, deed: Deed, made: Mapping[Key, Deed]) -> Iterator[Wait]:
        one = self.activations[deed.plan]
        for number, promise in enumerate(deed.task.relies_on):
            pointer = one.peer.at("tasks", deed.number, "relies_on", number)
            place = one.peer.document.locate(pointer)
            plan, task, unit = promise.plan or "", promise.task or "", promise.unit or ""
            other = made.get((plan, task))
            if other is not None:
                yield Wait(plan, task, unit, "waits", place, other.due, promise.within)
            else:
                yield Wait(plan, task, unit, self._absence(promise), place)

    def _absence(self, promise: Promise) -> Waiting:
        """Why the task that somebody counts on is not in this run."""
        one = self.activations.get(promise.plan or "")
        if not promise.plan or not promise.task:
            return "unknown"
        if one is None:
            return "not_active"
        if one.facts is None:
            return "outside"
        return "not_run" if one.begins is not None else "not_active"

    def _repeated(self, deed: Deed) -> Deed:
        """The same with its turns within the horizon."""
        first = self._first_turn(deed)
        if first is None:
            return deed
        window, every = first
        turns = max(0, (self.asked.horizon - window.earliest) // every + 1)
        repeats = tuple(window.after(turn * every) for turn in range(min(turns, _SHOWN)))
        return replace(deed, repeats=repeats, turns=turns)

    def _first_turn(self, deed: Deed) -> tuple[Window, int] | None:
        """The first repeat, and after how many minutes the next follows."""
        assert deed.start is not None
        task = deed.task
        if task.every and task.every.minutes:
            return deed.start.after(task.every.minutes), task.every.minutes
        return (self._next(task.daily, deed.start), _DAY) if task.daily else None

    def _by_the_clock(self, deed: Deed) -> Window | None:
        """The first turn of a task that is daily and no more: before its hour nothing is done."""
        daily = deed.task.daily
        only = daily and deed.start and not (deed.task.within or deed.task.every)
        return self._next(daily, deed.start) if only and daily and deed.start else None

    def _next(self, daily: str, window: Window) -> Window:
        """When a clock time comes next, after either end of a window."""
        moment, (hour, minute) = self.asked.moment, daily.split(":")
        offset = int(hour) * 60 + int(minute) - moment.hour * 60 - moment.minute
        first, last = (
            offset + max(0, -((offset - minutes) // _DAY)) * _DAY for minutes in window[:2]
        )
        return Window(first, last, window.open)


def _caller(one: Activation) -> str:
    """Who passes the tasks on: whoever announces the response, else decides on it."""
    steps = [one.step(kind) for kind in ("announce", "decide", "warn")]
    return acting(tuple(call for step in steps if step for call in step.calls))
