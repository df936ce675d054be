"""A task of the warning or response phase that no level calls for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"item"})
_PATHS = ("warnings[].tasks[]", "responses[].tasks[]")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such task, in plans whose levels have tasks at all.

    Without warning levels no level could call for a task of the warning phase.
    """
    used = {task for path in _PATHS for _, task in view.select(path)}
    if not used:
        return
    phases = ("warning", "response") if view.plan.warnings else ("response",)
    for index, task in enumerate(view.plan.tasks):
        if task.phase in phases and task.id and task.id not in used:
            yield Hit(view.spot("tasks", index), {"item": label(task, view.vocabulary)})
