"""Promises between plans (任务的依靠与履行): who counts on whom, and who says that he answers.

``relies_on`` is what a plan assumes of another; ``fulfils`` is what a plan says it does for another.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.scalars import Duration
from planlint.model.tasks import Need, Promise, Task
from planlint.source.tree import Pointer

from .activation import Stage
from .facts import Facts
from .peer import Peer

# A task of a plan.
TaskKey = tuple[str, str]


class Assumption(NamedTuple):
    """What a task of one plan counts on."""

    facts: Facts
    task_number: int
    number: int

    @property
    def task(self) -> Task:
        """The task that counts on somebody."""
        return self.facts.plan.tasks[self.task_number]

    @property
    def promise(self) -> Promise:
        """Whom it counts on, for what, within what time."""
        return self.task.relies_on[self.number]

    @property
    def pointer(self) -> Pointer:
        """Its place in the plan."""
        return ("tasks", self.task_number, "relies_on", self.number)

    @property
    def key(self) -> TaskKey:
        """The task that counts on it."""
        return self.facts.plan.id, self.task.id or ""


class Commitment(NamedTuple):
    """The task of the other side that answers an assumption."""

    peer: Peer
    task: Task
    number: int
    # Whether the other side says itself, by ``fulfils``, that this task answers.
    declared: bool

    @property
    def pointer(self) -> Pointer:
        """Its place in the other side's document."""
        return self.peer.at("tasks", self.number)

    @property
    def key(self) -> TaskKey:
        """The task."""
        return self.peer.id, self.task.id or ""


def assumptions(facts: Facts) -> Iterator[Assumption]:
    """Everything that the tasks of a plan count on, in the order of the text."""
    for number in facts.gist.linked:
        for index in range(len(facts.plan.tasks[number].relies_on)):
            yield Assumption(facts, number, index)


def answering(plans: Iterable[Facts]) -> Mapping[TaskKey, tuple[tuple[Facts, int], ...]]:
    """Task -> the tasks of other plans that say they fulfil it, by the id of their plan."""
    found: dict[TaskKey, list[tuple[Facts, int]]] = {}
    for facts in sorted(plans, key=lambda facts: facts.plan.id):
        for number in facts.gist.linked:
            for promise in facts.plan.tasks[number].fulfils:
                if promise.plan and promise.task:
                    found.setdefault((promise.plan, promise.task), []).append((facts, number))
    return {key: tuple(group) for key, group in found.items()}


def mark_of_assumption(
    one: Assumption, within: Duration | None = None, needs: tuple[Need, ...] = ()
) -> str:
    """A short digest of what is assumed: it changes when the assumption does, and only then.

    *within* and *needs* stand for its own where an answer offered others: what was agreed is
    the same before and after the plan takes it over.
    """
    promise = one.promise
    time, things = within or promise.within, needs or promise.needs
    levels = _levels(one.facts.runs.get(one.task.id or "", ()), one.facts.plan)
    content = [promise.unit, promise.plan, promise.task, _time(time), _things(things), levels]
    return _digest([*one.key, *content])


def mark_of_commitment(one: Commitment) -> str:
    """The same of what is promised."""
    task, plan = one.task, one.peer.plan
    levels = _levels(one.peer.runs.get(task.id or "", ()), plan) if plan else []
    times = [_time(task.within), _time(task.every), str(task.daily or "")]
    when = task.when.model_dump_json() if task.when else ""
    return _digest([*one.key, sorted(task.lead), times, when, _things(task.needs), levels])


def _levels(stages: Iterable[Stage], plan: Plan) -> list[str]:
    only = plan.hazards[0] if len(plan.hazards) == 1 else ""
    return sorted(f"{stage.kind}:{stage.hazard or only}:{stage.level}" for stage in stages)


def _things(needs: Iterable[Need]) -> list[tuple[str, int]]:
    return sorted((need.resource or "", need.quantity or 0) for need in needs)


def _time(value: Duration | None) -> str:
    """One hour and 60 minutes are the same time."""
    minutes = value.minutes if value else None
    return str(minutes if minutes is not None else value or "")


def _digest(content: list[object]) -> str:
    data = json.dumps(content, ensure_ascii=False, default=str).encode()
    return blake2b(data, digest_size=5).hexdigest()
