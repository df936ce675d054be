"""Whom an item of a plan charges: the holders that a change of it concerns."""

from collections.abc import Callable
from typing import Any

from planlint.family.holders import members
from planlint.model.bodies import Body
from planlint.model.levels import ResponseLevel, WarningLevel
from planlint.model.tasks import Duty, Promise, Task

from .difference import Difference

# Where a body lists people: of a change there only those are concerned who came or went.
_LISTS = ("head", "deputies", "members", "lead", "succession")
# Where a change concerns everybody in a body.
_ALL = ("", "name", "kind", "office", "parent")


def kind_of(difference: Difference) -> str | None:
    """task, duty, body, level, promise, fulfilment; None for what charges nobody."""
    change = difference.change
    if change.action == "renamed" or change.area in ("wording", "metadata"):
        return None
    if change.chapter == "tasks.fulfils":
        return "fulfilment"
    return _KINDS.get(type(change.new_item if change.new_item is not None else change.old_item))


def holders_of(item: Any, difference: Difference) -> tuple[str, ...]:
    """The holders whom the item charges, so far as the change concerns them."""
    if item is None:
        return ()
    if isinstance(item, Body):
        return _of_body(item, difference)
    said = _SAID.get(type(item))
    return said(item) if said else ()


def _of_task(task: Task) -> tuple[str, ...]:
    promised = (promise.unit for promise in task.relies_on)
    return tuple(filter(None, (*task.lead, *task.support, task.post, *promised)))


def _of_level(level: ResponseLevel) -> tuple[str, ...]:
    steps = tuple(step for step in (level.change, level.end) if step)
    of_steps = (name for step in steps for name in (*step.propose, *step.decide))
    first = (*level.assess, *level.propose, *level.decide, *level.announce, *level.command)
    return (*first, *of_steps)


def _of_body(body: Body, difference: Difference) -> tuple[str, ...]:
    change = difference.change
    if change.field in _LISTS:
        stayed = set(change.old or ()) & set(change.new or ())
        return tuple(name for name in getattr(body, change.field) if name not in stayed)
    if change.field in _ALL:
        return tuple(members(body))
    return (*body.head, *(body.office.host if body.office else ()))


_KINDS: dict[type, str] = {
    Task: "task",
    Promise: "promise",
    Duty: "duty",
    Body: "body",
    ResponseLevel: "level",
    WarningLevel: "level",
}
_SAID: dict[type, Callable[[Any], tuple[str, ...]]] = {
    Task: _of_task,
    Duty: lambda duty: duty.holder,
    Promise: lambda promise: (promise.unit,) if promise.unit else (),
    WarningLevel: lambda level: (*level.issue, *level.adjust, *level.lift),
    ResponseLevel: _of_level,
}
