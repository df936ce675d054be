"""The letter as JSON (``schemas/assumed.json``)."""

import datetime
from typing import Literal

from planlint.family.activation import Stage, StageKind
from planlint.family.editions import is_draft
from planlint.family.promises import mark_of_assumption, mark_of_commitment
from planlint.family.reconciliation.answers import Side
from planlint.family.reconciliation.assumed import Assumed, Way
from planlint.family.reconciliation.gaps import GapKind
from planlint.model.document import Location
from planlint.model.tasks import Need
from planlint.report.shape import Shape

from .letter import Letter


class JsonNeed(Shape):
    """A resource with its quantity."""

    resource: str | None
    quantity: int | None


class JsonStage(Shape):
    """A warning or response level at which the task runs."""

    kind: StageKind
    hazard: str | None
    level: int


class JsonGap(Shape):
    """One thing on which the two sides do not agree."""

    kind: GapKind
    assumed: str
    promised: str


class JsonTask(Shape):
    """A task of the unit's own plan."""

    plan: str
    task: str | None
    title: str | None


class JsonCommitment(JsonTask):
    """The task that answers; ``mark`` changes when it does, ``draft``: its plan is not issued."""

    within: str | None
    declared: bool
    draft: bool
    mark: str
    path: str
    line: int


class JsonAnswer(Shape):
    """The latest answer; ``changed`` names the sides that changed since."""

    id: str | None
    by: str | None
    on: str | None
    answer: str | None
    holds: bool
    changed: list[Side]


class JsonAssumed(JsonTask):
    """One thing assumed; times as written. ``draft``: the plan that assumes it is not issued."""

    way: Way
    draft: bool
    within: str | None
    needs: list[JsonNeed]
    stages: list[JsonStage]
    mark: str | None
    settled: bool
    commitment: JsonCommitment | None
    gaps: list[JsonGap]
    suggestions: list[JsonTask]
    answer: JsonAnswer | None
    path: str
    line: int


class JsonLetter(Shape):
    """What other plans assume of one unit."""

    format: Literal[1]
    as_of: str
    unit: str
    name: str
    plans: int
    open: int
    assumed: list[JsonAssumed]


def to_json(letter: Letter) -> JsonLetter:
    """The letter as data."""
    return JsonLetter(
        format=1,
        as_of=str(letter.as_of),
        unit=letter.unit,
        name=letter.name,
        plans=letter.plans,
        open=letter.open,
        assumed=[_item(one, letter.as_of) for one in letter.items],
    )


def _item(one: Assumed, as_of: datetime.date) -> JsonAssumed:
    promise = one.assumption.promise if one.assumption else None
    within = promise.within if promise else one.task.within
    place = one.facts.document.locate(one.pointer)
    return JsonAssumed(
        way=one.way,
        draft=is_draft(one.facts.plan, as_of),
        plan=one.facts.plan.id,
        task=one.task.id,
        title=one.task.title,
        within=str(within) if within else None,
        needs=[_need(need) for need in (promise.needs if promise else one.task.needs)],
        stages=[_stage(stage) for stage in one.stages],
        mark=mark_of_assumption(one.assumption) if one.assumption else None,
        settled=one.is_settled,
        commitment=_commitment(one, as_of),
        gaps=[JsonGap(kind=g.kind, assumed=g.ours, promised=g.theirs) for g in one.gaps],
        suggestions=[
            JsonTask(plan=s.facts.plan.id, task=s.task.id, title=s.task.title)
            for s in one.suggestions
        ],
        answer=_answer(one),
        path=place.path,
        line=place.line,
    )


def _commitment(one: Assumed, as_of: datetime.date) -> JsonCommitment | None:
    other = one.commitment
    if other is None:
        return None
    place: Location = other.peer.document.locate(other.pointer)
    return JsonCommitment(
        plan=other.peer.id,
        task=other.task.id,
        title=other.task.title,
        within=str(other.task.within) if other.task.within else None,
        declared=other.declared,
        draft=is_draft(other.peer.plan, as_of),
        mark=mark_of_commitment(other),
        path=place.path,
        line=place.line,
    )


def _answer(one: Assumed) -> JsonAnswer | None:
    if one.answer is None:
        return None
    record = one.answer.record
    return JsonAnswer(
        id=record.id,
        by=record.by,
        on=str(record.on) if record.on else None,
        answer=record.answer,
        holds=one.answer.holds,
        changed=list(one.answer.changed),
    )


def _stage(stage: Stage) -> JsonStage:
    return JsonStage(kind=stage.kind, hazard=stage.hazard or None, level=stage.level)


def _need(need: Need) -> JsonNeed:
    return JsonNeed(resource=need.resource, quantity=need.quantity)
