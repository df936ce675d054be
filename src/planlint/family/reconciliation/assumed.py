"""What other plans assume of a unit (别的预案对一个单位的期待), reconciled with what it has promised."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from planlint.family.activation import Stage, runs_at
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.peer import Peer
from planlint.family.promises import Assumption, Commitment, assumptions
from planlint.model.tasks import Task
from planlint.source.tree import Pointer

from .answers import Answer, answer_to, covers
from .matching import (
    Suggestion,
    commitment_of,
    lead_differs,
    missing_levels,
    over_committed,
    short,
    slower,
    stale,
    suggestions,
)

# relied: a task counts on the unit; led, supported: a task of another plan is the unit's to do.
Way = Literal["relied", "led", "supported"]
_Stages = Mapping[str, tuple[Stage, ...]]
GapKind = Literal[
    "unanswered", "no_plan", "lead_differs", "slower", "without_time", "short", "not_at_level",
    "over_committed", "stale", "one_sided",
]  # fmt: skip


# What an answer that holds settles: the other side has looked, and knows.
_SETTLED = ("one_sided", "stale")


class Gap(NamedTuple):
    """One thing on which the two sides do not agree: what is assumed and what is promised."""

    kind: GapKind
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True)
class Assumed:
    """One item of the letter to a unit."""

    way: Way
    facts: Facts
    task: Task
    pointer: Pointer
    stages: tuple[Stage, ...]
    # The task of the unit's own plan that answers.
    commitment: Commitment | None = None
    gaps: tuple[Gap, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    answer: Answer | None = None
    # Of ``relied``: the promise itself.
    assumption: Assumption | None = None

    @property
    def is_settled(self) -> bool:
        """Whether both sides say the same, or the unit's answer still holds."""
        answer = self.answer
        if answer is None or self.assumption is None:
            return not self.gaps
        if not answer.holds or answer.record.answer == "reject":
            return False
        return answer.record.answer == "accept" or covers(answer.record, self.assumption)


def assumed_of(unit: str, family: Family) -> tuple[Assumed, ...]:
    """All that plans made by others assume of *unit*: what they rely on first, by plan."""
    found: list[Assumed] = []
    own = frozenset(facts.plan.id for facts in family.plans_of(unit))
    for name, facts in sorted(family.current.items()):
        if name in own:
            continue
        stages = runs_at(facts.plan) if _concerns(facts, unit, own) else {}
        found += _relied(unit, own, facts, stages, family)
        found += _given(unit, facts, stages, family)
    order: tuple[Way, ...] = ("relied", "led", "supported")
    return tuple(sorted(found, key=lambda one: order.index(one.way)))


def everybody_assumed(family: Family) -> tuple[str, ...]:
    """The units of whom some plan assumes something, by id."""
    makers = {
        maker
        for facts in family.current.values()
        for task in facts.plan.tasks
        for promise in task.relies_on
        if not promise.unit and promise.plan and promise.plan in family.current
        for maker in family.current[promise.plan].plan.maker
    }
    units = {
        unit_of(promise.unit or "")
        for facts in family.current.values()
        for task in facts.plan.tasks
        for promise in task.relies_on
    }
    led = {
        unit_of(holder)
        for facts in family.current.values()
        for task in facts.plan.tasks
        for holder in task.lead
    }
    return tuple(
        sorted(one for one in makers | units | led if one in family.registry.organisations)
    )


def _concerns(facts: Facts, unit: str, own: frozenset[str]) -> bool:
    """Whether the plan may assume anything of the unit at all."""
    return any(
        unit_of(holder) == unit
        for task in facts.plan.tasks
        for holder in (*task.lead, *task.support)
    ) or any(
        promise.unit or promise.plan in own
        for task in facts.plan.tasks
        for promise in task.relies_on
    )


def _relied(
    unit: str, own: frozenset[str], facts: Facts, stages: _Stages, family: Family
) -> Iterator[Assumed]:
    for one in assumptions(facts):
        promise = one.promise
        asked = unit_of(promise.unit) == unit if promise.unit else promise.plan in own
        if not asked:
            continue
        other = commitment_of(one, family)
        answer = answer_to(one, other, family)
        gaps = tuple(_gaps(one, other, family)) if other else _open(one, answer, family)
        if answer is not None and answer.holds:
            gaps = tuple(gap for gap in gaps if gap.kind not in _SETTLED)
        alike = () if other else suggestions(one.task.title or "", family.plans_of(unit))
        levels = stages.get(one.key[1], ())
        yield Assumed(
            "relied", facts, one.task, one.pointer, levels, other, gaps, alike, answer, one
        )


def _given(unit: str, facts: Facts, stages: _Stages, family: Family) -> Iterator[Assumed]:
    """The tasks that the plan gives the unit to lead or to support."""
    for number, task in enumerate(facts.plan.tasks):
        ways: tuple[tuple[Way, tuple[str, ...]], ...] = (
            ("led", task.lead),
            ("supported", task.support),
        )
        for way, holders in ways:
            if any(unit_of(holder) == unit for holder in holders):
                levels = stages.get(task.id or "", ())
                yield _item(way, unit, facts, number, levels, family)
                break


def _item(
    way: Way, unit: str, facts: Facts, number: int, stages: tuple[Stage, ...], family: Family
) -> Assumed:
    task, pointer = facts.plan.tasks[number], ("tasks", number)
    if way == "supported":
        return Assumed(way, facts, task, pointer, stages)
    other = _carried(unit, facts, task, family)
    plans = family.plans_of(unit)
    if other is not None:
        late = task.within and other.task.within and other.task.within.longer_than(task.within)
        gaps = (Gap("slower", str(task.within), str(other.task.within)),) if late else ()
        return Assumed(way, facts, task, pointer, stages, other, gaps)
    gaps = (Gap("unanswered" if plans else "no_plan"),)
    return Assumed(
        way, facts, task, pointer, stages, None, gaps, suggestions(task.title or "", plans)
    )


def _carried(unit: str, facts: Facts, task: Task, family: Family) -> Commitment | None:
    """The task of the unit's own plans that declares it carries this one."""
    for theirs, number in family.answers_to((facts.plan.id, task.id or "")) if task.id else ():
        if unit in theirs.plan.maker:
            peer = Peer(theirs.plan.id, theirs.plan, theirs.document)
            return Commitment(peer, theirs.plan.tasks[number], number, declared=True)
    return None


def _open(one: Assumption, answer: Answer | None, family: Family) -> tuple[Gap, ...]:
    if answer is not None and answer.holds:
        return ()
    made = family.plans_of(unit_of(one.promise.unit or "")) or one.promise.plan
    return (Gap("unanswered" if made else "no_plan"),)


def _gaps(one: Assumption, other: Commitment, family: Family) -> Iterator[Gap]:
    """All on which the two sides do not agree."""
    if lead_differs(one, other, family):
        yield Gap("lead_differs", one.promise.unit or "", "、".join(other.task.lead))
    if slower(one, other):
        yield Gap("slower", str(one.promise.within), str(other.task.within))
    timed = other.task.within or other.task.every or other.task.daily
    if one.promise.within and not timed:
        yield Gap("without_time", str(one.promise.within))
    for _, need, wanted, brought in short(one, other, family):
        yield Gap("short", f"{need.resource} {wanted}", str(brought))
    for level in missing_levels(one, other):
        yield Gap("not_at_level", str(level))
    for resource, wanted, brought_in_all, _ in over_committed(other, family):
        if any(need.resource == resource for need in one.promise.needs):
            yield Gap("over_committed", f"{resource} {wanted}", str(brought_in_all))
    if stale(one, other, family):
        yield Gap("stale", "", str(other.peer.issued))
    if not other.declared and other.peer.is_inside:
        yield Gap("one_sided")
