"""What runs at a level: the tasks of a warning or response with those it builds on (递进)."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from planlint.model.levels import ResponseLevel
from planlint.model.plan import Plan
from planlint.model.tasks import Task
from planlint.source.tree import Pointer

from .grouping import grouped

StageKind = Literal["warning", "response"]


class Stage(NamedTuple):
    """A warning level or a response level of a plan."""

    kind: StageKind
    # Empty where the plan is for one hazard and does not name it.
    hazard: str
    level: int
    number: int

    @property
    def pointer(self) -> Pointer:
        """Its place in the plan."""
        return ("warnings" if self.kind == "warning" else "responses", self.number)


class Active(NamedTuple):
    """A task that runs at a stage."""

    task: Task
    number: int
    # The stage that brings it in: the one that runs, or one that it builds on.
    since: Stage


def stages(plan: Plan) -> tuple[Stage, ...]:
    """All warning and response levels that say which level they are, in the order of the plan."""
    warnings = (Stage("warning", w.hazard or "", w.level, n) for n, w in enumerate(plan.warnings) if w.level)  # fmt: skip
    responses = (Stage("response", r.hazard or "", r.level, n) for n, r in enumerate(plan.responses) if r.level)  # fmt: skip
    return (*warnings, *responses)


def active(plan: Plan, stage: Stage) -> tuple[Active, ...]:
    """The tasks that run at *stage*, those of the lowest level first; each once."""
    numbers = _numbers(plan)
    found: dict[int, Active] = {}
    for part in reversed(tuple(_built(plan, stage))):
        for name in _tasks(plan, part):
            number = numbers.get(name)
            if number is not None and number not in found:
                found[number] = Active(plan.tasks[number], number, part)
    return tuple(found.values())


def runs_at(plan: Plan) -> Mapping[str, tuple[Stage, ...]]:
    """Task id -> all stages at which it runs, those that build on its own included."""
    known = {task.id for task in plan.tasks if task.id}
    return grouped(
        (name, stage) for stage in stages(plan) for name in _names(plan, stage) if name in known
    )


def stages_of(plan: Plan, task: str) -> tuple[Stage, ...]:
    """The stages at which one task runs, as :func:`runs_at` gives them for all."""
    return tuple(
        stage
        for stage in stages(plan)
        if task and any(task in _tasks(plan, part) for part in _built(plan, stage))
    )


def _names(plan: Plan, stage: Stage) -> Iterable[str]:
    """The ids of the tasks that run at *stage*, each once."""
    parts = reversed(tuple(_built(plan, stage)))
    return dict.fromkeys(itertools.chain.from_iterable(_tasks(plan, part) for part in parts))


def _numbers(plan: Plan) -> dict[str, int]:
    """Task id -> the first task that bears it."""
    return {task.id: number for number, task in reversed(list(enumerate(plan.tasks))) if task.id}


def _built(plan: Plan, stage: Stage) -> Iterator[Stage]:
    """The stage and those that it builds on, each once: a ring ends where it closes."""
    yield stage
    seen = {stage.level}
    step = plan.responses[stage.number] if stage.kind == "response" else None
    while step is not None and step.builds_on and step.builds_on not in seen:
        seen.add(step.builds_on)
        number, step = _level(plan, stage.hazard, step.builds_on)
        if step is not None:
            yield Stage("response", stage.hazard, step.level or 0, number)


def _level(plan: Plan, hazard: str, level: int) -> tuple[int, ResponseLevel | None]:
    same = ((n, r) for n, r in enumerate(plan.responses) if (r.hazard or "", r.level) == (hazard, level))  # fmt: skip
    return next(same, (-1, None))


def _tasks(plan: Plan, stage: Stage) -> tuple[str, ...]:
    if stage.kind == "warning":
        return plan.warnings[stage.number].tasks
    return plan.responses[stage.number].tasks
