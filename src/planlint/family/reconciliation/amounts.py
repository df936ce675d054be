"""The resources that are counted on, against what the tasks bring or what is registered at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planlint.family.family import Family
from planlint.family.promises import Assumption, Commitment, TaskKey
from planlint.family.registry import Entry
from planlint.model.registries.resources import Team
from planlint.model.tasks import Need

from .matching import commitments_of, everything_assumed, relying_on

# How many a task brings, None where it does not say, and what is assumed of it.
_Group = tuple[int | None, list[Assumption]]


class Short(NamedTuple):
    """A resource assumed of which there is less."""

    number: int
    need: Need
    wanted: int
    brought: int
    # Whether that is all that is registered: the task does not say what it brings.
    registered: bool


class Over(NamedTuple):
    """A resource that is enough for each of several plans, and not for all of them."""

    resource: str
    wanted: int
    brought: int
    assumed: tuple[Assumption, ...]


def short(one: Assumption, others: Sequence[Commitment], family: Family) -> Iterator[Short]:
    """The resources assumed of which the tasks that answer bring less, all together."""
    for number, need in enumerate(one.promise.needs):
        brought = _brought(need.resource, others, family)
        registered = brought is None
        there = _registered(need.resource, family) if registered else brought
        wanted = _amount(need, family)
        if there is not None and there < wanted:
            yield Short(number, need, wanted, there, registered)


def over_committed(other: Commitment, family: Family) -> Iterator[Over]:
    """Resources of a task that several plans count on: each has enough alone, all have not.

    Plans that implement another one of them are part of the same operation; an agreed order of use
    settles it. A plan that counts on more than there is has a finding of its own.
    """
    everybody = relying_on(other.key, family)
    for resource in dict.fromkeys(need.resource for need in other.task.needs if need.resource):
        brought = _brought(resource, (other,), family)
        if brought is not None:
            yield from _rivals(resource, brought, everybody, family)


def over_registered(family: Family) -> Mapping[str, Over]:
    """The same of all that is registered, whichever tasks are to bring it."""
    return family.once(("over registered",), lambda: dict(_over_registered(family)))


def _over_registered(family: Family) -> Iterator[tuple[str, Over]]:
    for resource, groups in _by_task(family).items():
        there = _registered(resource, family)
        if there is not None:
            # Where a task brings too little for all, that is said of the task.
            left = (assumed for group in groups for assumed in _left(resource, *group, family))
            for over in _rivals(resource, there, sorted(left, key=_place), family):
                yield resource, over


def _by_task(family: Family) -> dict[str, list[_Group]]:
    """Resource -> what is assumed of it, together where one task answers, with what that brings."""
    found: dict[str, dict[TaskKey, _Group]] = {}
    for one in everything_assumed(family):
        others = commitments_of(one, family) if one.promise.needs else ()
        key = others[0].key if others else ("", "")
        for resource in {need.resource for need in one.promise.needs if need.resource}:
            brought = _brought(resource, others, family)
            found.setdefault(resource, {}).setdefault(key, (brought, []))[1].append(one)
    return {resource: list(groups.values()) for resource, groups in found.items()}


def _left(
    resource: str, brought: int | None, assumed: list[Assumption], family: Family
) -> list[Assumption]:
    if brought is not None and any(_rivals(resource, brought, assumed, family)):
        return []
    return assumed


def _place(one: Assumption) -> tuple[str, int, int]:
    return one.facts.plan.id, one.task_number, one.number


def _rivals(
    resource: str, there: int, everybody: Iterable[Assumption], family: Family
) -> Iterator[Over]:
    """The plans that each find enough, where all of them together do not."""
    entry = family.registry.resources.get(resource)
    if getattr(entry and entry.value, "priority", None):
        return
    wanting = [
        one for one in everybody if any(need.resource == resource for need in one.promise.needs)
    ]
    plans = {one.facts.plan.id for one in wanting}
    below = family.graph.below(plans) if len(plans) > 1 else frozenset()
    sums: dict[str, int] = {}
    for one in wanting:
        name = one.facts.plan.id
        if name not in below:
            needs = (need for need in one.promise.needs if need.resource == resource)
            sums[name] = sums.get(name, 0) + sum(_amount(need, family) for need in needs)
    fitting = {name: number for name, number in sums.items() if number <= there}
    wanted = sum(fitting.values())
    if len(fitting) > 1 and wanted > there:
        assumed = tuple(one for one in wanting if one.facts.plan.id in fitting)
        yield Over(resource, wanted, there, assumed)


def _brought(resource: str | None, others: Sequence[Commitment], family: Family) -> int | None:
    """How much of it the tasks bring; None where one of them does not say.

    A task that names other resources brings none of this one.
    """
    amounts: list[int] = []
    for other in others:
        said = [need for need in other.task.needs if need.resource == resource]
        amounts += [_amount(need, family) for need in said] if other.task.needs else [0]
        if not other.task.needs or not all(_amount(need, family) for need in said):
            return None
    return sum(amounts) if others else None


def _registered(resource: str | None, family: Family) -> int | None:
    """How much of it there is at all; None where the registry does not say."""
    entry = family.registry.resources.get(resource or "")
    if entry is None:
        return None
    return 1 if isinstance(entry.value, Team) else getattr(entry.value, "quantity", None)


def _amount(need: Need, family: Family) -> int:
    """How much is needed; of a team, which is sent whole, one."""
    entry: Entry[Any] | None = family.registry.resources.get(need.resource or "")
    if need.quantity is None and entry is not None and isinstance(entry.value, Team):
        return 1
    return need.quantity or 0
