"""Promises between tasks of plans: shared by the rules about relies_on and fulfils."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.family.peer import Peer
from planlint.model.tasks import Promise, Task
from planlint.rulebook.view import View
from planlint.source.tree import Pointer


class Promised(NamedTuple):
    """One promise with the other plan, and the task there if it has one of that id."""

    pointer: Pointer
    promise: Promise
    other: Peer
    task: Task | None
    number: int


def promised(view: View, *kinds: str) -> Iterator[Promised]:
    """Every promise of *kinds* about a task of a plan that is known and lists its tasks."""
    for pointer, promise in _promises(view, kinds):
        other = view.around.peer(promise.plan) if promise.plan and promise.task else None
        if other is not None and other.tasks:
            named = [n for n, task in enumerate(other.tasks) if task.id == promise.task]
            index = named[0] if named else -1
            yield Promised(pointer, promise, other, other.tasks[index] if named else None, index)


def _promises(view: View, kinds: tuple[str, ...]) -> Iterator[tuple[Pointer, Promise]]:
    for index, task in enumerate(view.plan.tasks):
        for kind in kinds:
            for number, promise in enumerate(getattr(task, kind)):
                yield ("tasks", index, kind, number), promise
