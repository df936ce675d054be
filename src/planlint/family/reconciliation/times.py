"""Whether a task comes as soon as it is counted on: later, perhaps later, or without a time."""

from collections.abc import Iterable
from typing import Literal

from planlint.family.promises import Commitment
from planlint.model.scalars import Duration
from planlint.model.tasks import Task

# unclear: working days against days, or a task that repeats and does not say when it is first done.
Pace = Literal["slower", "unclear", "untimed", "in_time"]
_WORST_FIRST: tuple[Pace, ...] = ("slower", "unclear", "untimed", "in_time")
_DAY = Duration(1, "d")


def pace(within: Duration | None, task: Task) -> Pace:
    """How a task stands to the time in which it is counted on."""
    if within is None:
        return "in_time"
    if task.within is not None:
        if task.within.longer_than(within):
            return "slower"
        return "unclear" if task.within.may_be_longer_than(within) else "in_time"
    again = task.every or (_DAY if task.daily else None)
    if again is None:
        return "untimed"
    # What comes again so soon comes in time, whenever it is first done.
    return "unclear" if again.may_be_longer_than(within) else "in_time"


def slowest(within: Duration | None, tasks: Iterable[Commitment]) -> Commitment | None:
    """The one that agrees least with the time; of equals the longest, then the first."""

    def order(other: Commitment) -> tuple[int, int]:
        time = other.task.within
        return _WORST_FIRST.index(pace(within, other.task)), -(time.bounds[1] if time else 0)

    return min(tasks, key=order, default=None)
