"""Tasks that a plan gives a unit, and the tasks of that unit's own plans that say they carry them."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.family.promises import Commitment
from planlint.family.units import done_by
from planlint.model.plan import Plan
from planlint.model.scalars import Duration
from planlint.model.tasks import Promise, Task

from .times import Pace, pace, slowest


class Late(NamedTuple):
    """A given task that is carried later than it is given."""

    # The task that carries it.
    number: int
    giver: Peer
    # The number of the task there.
    given: int
    within: Duration
    pace: Pace


def carried(unit: str, facts: Facts, task: Task, family: Family) -> Commitment | None:
    """The task of the unit's own plans that declares it carries this one, the slowest of several."""
    found = [
        Commitment(Peer(own.plan.id, own.plan, own.document), own.plan.tasks[number], number, True)
        for own, number in (family.answers_to((facts.plan.id, task.id)) if task.id else ())
        if unit in own.plan.maker and own.plan.id != facts.plan.id
    ]
    return slowest(task.within, found)


def carried_late(facts: Facts, family: Family) -> Iterator[Late]:
    """The tasks that this plan says it fulfils, and fulfils later than the other plan sets.

    Only where the other plan gives the task to those who made this one; what it counts on with a
    time of its own is compared by that time.
    """
    for number in facts.gist.linked:
        for promise in facts.plan.tasks[number].fulfils:
            plan = promise.plan if promise.plan != facts.plan.id else None
            giver = family.peer(plan) if plan else None
            given = giver.number_of(promise.task) if giver and promise.task else None
            if giver is None or giver.plan is None or given is None:
                continue
            within = giver.tasks[given].within
            found = pace(within, facts.plan.tasks[number])
            late = found in ("slower", "unclear")
            if within and late and _is_given(facts, number, giver.plan, given, family):
                yield Late(number, giver, given, within, found)


def _is_given(facts: Facts, number: int, giver: Plan, given: int, family: Family) -> bool:
    own, task = facts.plan.tasks[number], giver.tasks[given]
    ours = (*own.lead, *facts.plan.maker)
    asked = (*task.lead, *task.support)
    if any(_is_timed(p, own.id, facts.plan, giver, ours, family) for p in task.relies_on):
        return False
    return any(done_by(unit, giver, ours, facts.plan, family) for unit in asked)


def _is_timed(
    promise: Promise, own: str | None, plan: Plan, giver: Plan, ours: tuple[str, ...], family: Family
) -> bool:  # fmt: skip
    """Whether the other plan counts on this task, or this unit, with a time."""
    named = promise.plan in (None, plan.id) and promise.task in (None, own)
    if promise.within is None or not named:
        return False
    return not promise.unit or done_by(promise.unit, giver, ours, plan, family) is True
