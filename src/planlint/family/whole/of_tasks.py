"""What is to be done: duties and tasks with those who do them, what they need and expect."""

from collections.abc import Iterator, Mapping

from planlint.family.activation import Stage, runs_at
from planlint.model.tasks import Promise, Task
from planlint.source.tree import Pointer

from .drawing import Drawing
from .parts import Edge, Item, Level

_TIMES = ("every", "daily", "quarterly", "yearly")


def duty_edges(drawing: Drawing) -> Iterator[Edge]:
    """From the plan to each holder of a standing duty."""
    for number, duty in enumerate(drawing.plan.duties):
        at = ("duties", number)
        item = drawing.item(
            "duty", at, id=duty.id or "", title=duty.text or "", phase=" ".join(duty.phases)
        )
        yield from drawing.to(drawing.id, duty.holder, "duty", (*at, "holder"), item=item)


def task_edges(drawing: Drawing) -> Iterator[Edge]:
    """From the plan to all that a task names; what it runs at stands with the task."""
    runs = runs_at(drawing.plan)
    for number, task in enumerate(drawing.plan.tasks):
        at = ("tasks", number)
        item = drawing.item(
            "task", at, id=task.id or "", title=task.title or "", phase=task.phase or "",
            within=_when(task), levels=_levels(task, runs),
        )  # fmt: skip
        yield from drawing.to(drawing.id, task.lead, "task_lead", (*at, "lead"), item=item)
        yield from drawing.to(drawing.id, task.support, "task_support", (*at, "support"), item=item)
        posts = (task.post,) if task.post else ()
        yield from drawing.to(drawing.id, posts, "task_post", (*at, "post"), item=item)
        yield from _needs(drawing, task, at, item)
        for kind, promises in (("relies_on", task.relies_on), ("fulfils", task.fulfils)):
            for place, promise in enumerate(promises):
                yield from _promise(drawing, kind, promise, (*at, kind, place), item)


def _levels(task: Task, runs: Mapping[str, tuple[Stage, ...]]) -> tuple[Level, ...]:
    return tuple(Level(s.kind, s.hazard, s.level) for s in runs.get(task.id or "", ()))


def _needs(drawing: Drawing, task: Task, at: Pointer, item: Item) -> Iterator[Edge]:
    for place, need in enumerate(task.needs):
        if need.resource:
            end = drawing.speaker.ids.met("resource", need.resource)
            quantity = need.quantity or 0
            where = (*at, "needs", place)
            yield drawing.edge(drawing.id, end, "needs", where, item=item, quantity=quantity)


def _promise(
    drawing: Drawing, kind: str, promise: Promise, at: Pointer, item: Item
) -> Iterator[Edge]:
    """To the plan and to the unit, where both are named."""
    other, within = promise.task or "", str(promise.within) if promise.within else ""
    if promise.plan:
        end = drawing.speaker.ids.met("plan", promise.plan)
        yield drawing.edge(drawing.id, end, kind, at, item=item, other=other, within=within)
    if promise.unit:
        units = (promise.unit,)
        place = (*at, "unit")
        yield from drawing.to(
            drawing.id, units, kind, place, item=item, other=other, within=within
        )  # fmt: skip


def _when(task: Task) -> str:
    """``2h`` after the level starts, or how often."""
    if task.within:
        return str(task.within)
    given = ((key, getattr(task, key)) for key in _TIMES)
    return next((key if value is True else f"{key} {value}" for key, value in given if value), "")
