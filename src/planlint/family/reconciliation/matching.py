"""Who answers an assumption (对账): the task that it names, else those that declare it by ``fulfils``.

Matched is what is named by id. Nothing is ever matched because it reads alike; what reads alike is
suggested to people.
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.family.promises import Assumption, Commitment, TaskKey, assumptions
from planlint.family.units import done_by
from planlint.model.plan import Plan
from planlint.model.tasks import Task

from .times import slowest

_ALIKE, _MOST = 0.6, 3


class Suggestion(NamedTuple):
    """A task that reads like what is assumed; whether it is, people decide."""

    facts: Facts
    number: int

    @property
    def task(self) -> Task:
        """The task."""
        return self.facts.plan.tasks[self.number]


def commitment_of(one: Assumption, family: Family) -> Commitment | None:
    """The task that answers; of several that declare they do, the one that comes last in time."""
    return slowest(one.promise.within, commitments_of(one, family))


def commitments_of(one: Assumption, family: Family) -> tuple[Commitment, ...]:
    """The task named, else all that declare they answer; never the task itself."""
    return tuple(other for other in answering_tasks(one, family) if other.key != one.key)


def answering_tasks(one: Assumption, family: Family) -> Iterator[Commitment]:
    """The same with the task itself, where it relies on itself."""
    promise = one.promise
    if promise.plan and promise.task:
        peer = family.peer(promise.plan)
        number = peer.number_of(promise.task) if peer else None
        if peer is not None and number is not None:
            task = peer.tasks[number]
            declared = any((p.plan, p.task) == one.key for p in task.fulfils)
            yield Commitment(peer, task, number, declared)
        return
    for facts, number in family.answers_to(one.key) if one.key[1] else ():
        task = facts.plan.tasks[number]
        right_plan = promise.plan in (None, facts.plan.id)
        if right_plan and _by_unit(one, facts.plan, task, family):
            yield Commitment(Peer(facts.plan.id, facts.plan, facts.document), task, number, True)


def relying_on(other: TaskKey, family: Family) -> tuple[Assumption, ...]:
    """What plans assume of a task, named or declared, by the id of the plan that does."""
    return family.once(("relying on",), lambda: _relying(family)).get(other, ())


def everything_assumed(family: Family) -> tuple[Assumption, ...]:
    """What the plans that speak count on, by the id of the plan."""
    return family.once(("everything assumed",), lambda: tuple(_everything(family)))


def _everything(family: Family) -> Iterator[Assumption]:
    for _, facts in sorted(family.current.items()):
        if "relies_on" in facts.gist.has:
            yield from assumptions(facts)


def _relying(family: Family) -> dict[TaskKey, tuple[Assumption, ...]]:
    found: dict[TaskKey, list[Assumption]] = {}
    for one in everything_assumed(family):
        for answered in commitments_of(one, family)[:1]:
            found.setdefault(answered.key, []).append(one)
    return {key: tuple(group) for key, group in found.items()}


def _by_unit(one: Assumption, plan: Plan, task: Task, family: Family) -> bool:
    """Whether the unit relied on does a task, or made the plan in which it stands."""
    unit, ours = one.promise.unit, one.facts.plan
    if unit is None:
        return True
    return any(done_by(unit, ours, holders, plan, family) for holders in (task.lead, plan.maker))


def called(task: str, plans: Iterable[Facts]) -> tuple[Suggestion, ...]:
    """The tasks of *plans* that bear an id."""
    return tuple(
        Suggestion(facts, number)
        for facts in plans
        for number, one in enumerate(facts.plan.tasks)
        if one.id == task
    )[:_MOST]


def suggestions(title: str, plans: Iterable[Facts]) -> tuple[Suggestion, ...]:
    """The tasks of *plans* whose titles read most like *title*, the likeliest first."""
    matcher = SequenceMatcher(None, "", title, autojunk=False)
    found: list[tuple[float, str, int, Suggestion]] = []
    for facts in plans:
        for number, task in enumerate(facts.plan.tasks):
            matcher.set_seq1(task.title or "")
            if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
                found.append((-matcher.ratio(), facts.plan.id, number, Suggestion(facts, number)))
    return tuple(one[-1] for one in sorted(found, key=lambda one: one[:3])[:_MOST])
