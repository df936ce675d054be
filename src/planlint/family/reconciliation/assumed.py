"""What other plans assume of a unit (别的预案对一个单位的期待), reconciled with what it has promised."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from planlint.family.activation import Stage, runs_at
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of
from planlint.family.promises import Assumption, Commitment, assumptions
from planlint.model.tasks import Task
from planlint.source.tree import Pointer

from .answers import Answer, answer_to, covers
from .gaps import Gap, gaps_of, gaps_of_given
from .given import carried
from .matching import Suggestion, commitment_of, suggestions

# relied: a task counts on the unit; led, supported: a task of another plan is the unit's to do.
Way = Literal["relied", "led", "supported"]
_Stages = Mapping[str, tuple[Stage, ...]]

# What an answer that holds settles: the other side has looked, and knows.
_SETTLED = ("one_sided", "stale")


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
        gaps = tuple(gaps_of(one, other, family)) if other else _open(one, answer, family)
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
    other = carried(unit, facts, task, family)
    if other is not None:
        gaps = tuple(gaps_of_given(facts, task, other, family))
        return Assumed(way, facts, task, pointer, stages, other, gaps)
    if way == "supported":
        return Assumed(way, facts, task, pointer, stages)
    plans = family.plans_of(unit)
    gaps = (Gap("unanswered" if plans else "no_plan"),)
    return Assumed(
        way, facts, task, pointer, stages, None, gaps, suggestions(task.title or "", plans)
    )


def _open(one: Assumption, answer: Answer | None, family: Family) -> tuple[Gap, ...]:
    if answer is not None and answer.holds:
        return ()
    made = family.plans_of(unit_of(one.promise.unit or "")) or one.promise.plan
    return (Gap("unanswered" if made else "no_plan"),)
