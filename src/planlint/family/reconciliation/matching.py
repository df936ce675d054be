"""The two sides of a promise compared (对账): who answers an assumption, and what does not agree.

Matched is what is named by id: the task that the assumption names, or one that declares by
``fulfils`` that it answers. Nothing is ever matched because it reads alike; what reads alike is
suggested to people.
"""

import datetime
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from planlint.family.activation import stages_of
from planlint.family.editions import rank
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.family.promises import (
    Assumption,
    Commitment,
    TaskKey,
    assumptions,
    mark_of_commitment,
)
from planlint.family.registry import Entry
from planlint.family.units import done_by
from planlint.model.plan import Plan
from planlint.model.registries.resources import Team
from planlint.model.tasks import Need, Task

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
    """The task that answers: the one named, else the first that declares it does."""
    promise = one.promise
    if promise.plan and promise.task:
        peer = family.peer(promise.plan)
        return _named(one, peer) if peer else None
    for facts, number in family.answers_to(one.key) if one.key[1] else ():
        task = facts.plan.tasks[number]
        right_plan = promise.plan in (None, facts.plan.id)
        if right_plan and _by_unit(one, facts.plan, task, family):
            return Commitment(Peer(facts.plan.id, facts.plan, facts.document), task, number, True)
    return None


def _named(one: Assumption, peer: Peer) -> Commitment | None:
    number = peer.number_of(one.promise.task)
    if number is None:
        return None
    task = peer.tasks[number]
    declared = any((p.plan, p.task) == one.key for p in task.fulfils)
    return Commitment(peer, task, number, declared)


def relying_on(other: TaskKey, family: Family) -> tuple[Assumption, ...]:
    """What plans assume of a task, named or declared, by the id of the plan that does."""
    return family.once(("relying on",), lambda: _relying(family)).get(other, ())


def _relying(family: Family) -> dict[TaskKey, tuple[Assumption, ...]]:
    found: dict[TaskKey, list[Assumption]] = {}
    for _, facts in sorted(family.current.items()):
        for one in assumptions(facts):
            answered = commitment_of(one, family)
            if answered is not None:
                found.setdefault(answered.key, []).append(one)
    return {key: tuple(group) for key, group in found.items()}


def _by_unit(one: Assumption, plan: Plan, task: Task, family: Family) -> bool:
    """Whether the unit relied on does a task, or made the plan in which it stands."""
    unit, ours = one.promise.unit, one.facts.plan
    if unit is None:
        return True
    return any(done_by(unit, ours, holders, plan, family) for holders in (task.lead, plan.maker))


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


def lead_differs(one: Assumption, other: Commitment, family: Family) -> bool:
    """Whether another unit than the one relied on leads the task."""
    unit, leads = one.promise.unit, other.task.lead
    if not unit or not leads:
        return False
    doer = other.peer.plan or one.facts.plan
    return done_by(unit, one.facts.plan, leads, doer, family) is False


def slower(one: Assumption, other: Commitment) -> bool:
    """Whether the task is promised later than it is counted on."""
    ours, theirs = one.promise.within, other.task.within
    return ours is not None and theirs is not None and theirs.longer_than(ours)


def short(
    one: Assumption, other: Commitment, family: Family
) -> Iterator[tuple[int, Need, int, int]]:
    """The resources assumed of which the task brings less: number, need, how many, what it brings.

    A task that names no resource at all, or no quantity of it, does not say what it brings.
    """
    for number, need in enumerate(one.promise.needs):
        entry = family.registry.resources.get(need.resource or "")
        theirs = [_amount(n, entry) for n in other.task.needs if n.resource == need.resource]
        wanted = _amount(need, entry)
        if other.task.needs and all(theirs) and sum(theirs) < wanted:
            yield number, need, wanted, sum(theirs)


def missing_levels(one: Assumption, other: Commitment) -> tuple[int, ...]:
    """The response levels at which our task runs and the other one, in its plan, does not.

    Levels are compared between plans of one area on one hazard, and only where the other plan
    has that level at all: an area below counts its own.
    """
    ours, plan = one.facts.plan, other.peer.plan
    if plan is None or plan.jurisdiction != ours.jurisdiction:
        return ()
    theirs = stages_of(plan, other.task.id or "")
    if not theirs:
        return ()  # a task that no level uses is another finding
    found: set[int] = set()
    for stage in stages_of(ours, one.key[1]):
        if stage.kind == "response":
            named = {_hazard(s.hazard, plan): s for s in theirs if s.kind == "response"}
            hazard = _hazard(stage.hazard, ours)
            levels = {r.level for r in plan.responses if _hazard(r.hazard or "", plan) == hazard}
            run = {s.level for s in theirs if _hazard(s.hazard, plan) == hazard}
            if hazard in named and stage.level in levels and stage.level not in run:
                found.add(stage.level)
    return tuple(sorted(found))


def _hazard(named: str, plan: Plan) -> str:
    """The hazard of a level: named, or the one hazard of its plan."""
    return named or (plan.hazards[0] if len(plan.hazards) == 1 else "")


def over_committed(
    other: Commitment, family: Family
) -> Iterator[tuple[str, int, int, list[Assumption]]]:
    """Resources of a task that several plans count on: each has enough alone, all have not.

    Gives the resource, how much is assumed in all, how much is brought, and who assumes it. Plans
    that implement another one of them are part of the same operation; an agreed order of use
    settles it.
    """
    everybody = relying_on(other.key, family)
    plans = {one.facts.plan.id for one in everybody}
    if len(plans) <= 1:
        return
    below = family.graph.below(plans)
    apart = [one for one in everybody if one.facts.plan.id not in below]
    for resource in dict.fromkeys(need.resource for need in other.task.needs if need.resource):
        entry = family.registry.resources.get(resource)
        if getattr(entry and entry.value, "priority", None):
            continue
        brought = sum(_amount(n, entry) for n in other.task.needs if n.resource == resource)
        sums: dict[str, int] = {}
        for one in apart:
            for need in one.promise.needs:
                if need.resource == resource:
                    name = one.facts.plan.id
                    sums[name] = sums.get(name, 0) + _amount(need, entry)
        if len(sums) > 1 and max(sums.values()) <= brought < sum(sums.values()):
            yield (
                resource,
                sum(sums.values()),
                brought,
                [one for one in apart if one.facts.plan.id in sums],
            )


def _amount(need: Need, entry: Entry[Any] | None) -> int:
    """How much is needed; of a team, which is sent whole, one."""
    if need.quantity is None and entry is not None and isinstance(entry.value, Team):
        return 1
    return need.quantity or 0


def stale(one: Assumption, other: Commitment, family: Family) -> bool:
    """Whether the other plan was revised after this one last relied on it, and nobody looked since.

    A task that declares in the new edition that it answers, or that stands there as it stood in
    the edition before, is no surprise.
    """
    plan, revised, relied = other.peer.plan, other.peer.issued, _relied_on(one)
    if plan is None or revised is None or relied is None or revised <= relied:
        return False
    if other.declared or not _is_revision(plan):
        return False
    before = _before(plan, family)
    return before is None or _differs_from(other, before)


def _relied_on(one: Assumption) -> datetime.date | None:
    """The day on which the assumption was last looked at: noted, else the day of issue."""
    edition = one.facts.plan.edition
    issued = edition.dates.issued if edition and edition.dates else None
    return max(filter(None, (one.promise.checked, issued)), default=None)


def _is_revision(plan: Plan) -> bool:
    """Whether the edition replaces an earlier one of the same plan."""
    replaced = plan.edition.replaces if plan.edition else ()
    return any(old.plan in (None, plan.id) for old in replaced)


def _before(plan: Plan, family: Family) -> Facts | None:
    """The edition before this one, where the workspace keeps it."""
    ours = rank(plan, family.as_of)
    editions = (facts for facts in family.facts if facts.plan.id == plan.id)
    earlier = [facts for facts in editions if rank(facts.plan, family.as_of) < ours]
    return max(earlier, key=lambda facts: rank(facts.plan, family.as_of), default=None)


def _differs_from(other: Commitment, before: Facts) -> bool:
    """Whether the task does not stand in an earlier edition as it stands now."""
    peer = Peer(before.plan.id, before.plan, before.document)
    tasks = (Commitment(peer, task, n, False) for n, task in enumerate(before.plan.tasks))
    old = next((one for one in tasks if one.task.id == other.task.id), None)
    return old is None or mark_of_commitment(old) != mark_of_commitment(other)
