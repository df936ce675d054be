"""Promises between plans (任务的依靠与履行): who counts on whom, and who says that he answers.

``relies_on`` is what a plan assumes of another; ``fulfils`` is what a plan says it does for another.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from planlint.model.tasks import Promise, Task
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
    for number, task in enumerate(facts.plan.tasks):
        if task.relies_on:
            for index in range(len(task.relies_on)):
                yield Assumption(facts, number, index)


def relying(plans: Iterable[Facts]) -> Mapping[TaskKey, tuple[Assumption, ...]]:
    """Task -> what counts on it, by the id of the plan that does."""
    found: dict[TaskKey, list[Assumption]] = {}
    for facts in sorted(plans, key=lambda facts: facts.plan.id):
        for one in assumptions(facts):
            if one.promise.plan and one.promise.task:
                found.setdefault((one.promise.plan, one.promise.task), []).append(one)
    return {key: tuple(group) for key, group in found.items()}


def answering(plans: Iterable[Facts]) -> Mapping[TaskKey, tuple[tuple[Facts, int], ...]]:
    """Task -> the tasks of other plans that say they fulfil it, by the id of their plan."""
    found: dict[TaskKey, list[tuple[Facts, int]]] = {}
    for facts in sorted(plans, key=lambda facts: facts.plan.id):
        for number, task in enumerate(facts.plan.tasks):
            for promise in task.fulfils:
                if promise.plan and promise.task:
                    found.setdefault((promise.plan, promise.task), []).append((facts, number))
    return {key: tuple(group) for key, group in found.items()}


def mark_of_assumption(one: Assumption) -> str:
    """A short digest of what is assumed: it changes when the assumption does, and only then."""
    promise = one.promise
    needs = sorted((need.resource or "", need.quantity or 0) for need in promise.needs)
    levels = _levels(one.facts.runs.get(one.task.id or "", ()))
    content = [promise.unit, promise.plan, promise.task, _time(promise.within), needs, levels]
    return _digest([*one.key, one.task.title, *content])


def mark_of_commitment(one: Commitment) -> str:
    """The same of what is promised."""
    task = one.task
    needs = sorted((need.resource or "", need.quantity or 0) for need in task.needs)
    levels = _levels(one.peer.runs.get(task.id or "", ()))
    times = [_time(task.within), _time(task.every), task.daily]
    return _digest([*one.key, task.title, sorted(task.lead), times, needs, levels])


def _levels(stages: Iterable[Stage]) -> list[str]:
    return sorted(f"{stage.kind}:{stage.hazard}:{stage.level}" for stage in stages)


def _time(value: object) -> str:
    return "" if value is None else str(value)


def _digest(content: list[object]) -> str:
    data = json.dumps(content, ensure_ascii=False, default=str).encode()
    return blake2b(data, digest_size=5).hexdigest()
