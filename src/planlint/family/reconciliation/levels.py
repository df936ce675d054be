"""At which warning and response levels a task is counted on and not run by the other side."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from planlint.family.activation import Stage, StageKind, stages, stages_of
from planlint.family.promises import Assumption, Commitment
from planlint.model.plan import Plan

# Whether the other side runs it there; ``unclear`` where its levels do not say what they are about,
# ``apart`` where it runs the task in the other phase alone.
_Runs = Literal["runs", "missing", "unclear", "apart"]


class LevelGap(NamedTuple):
    """A level of ours at which the other side does not run the task, or perhaps does not."""

    kind: StageKind
    level: int
    unclear: bool


class _Side(NamedTuple):
    """The stages at which the other side runs its task, and all that its plan has."""

    plan: Plan
    run: tuple[Stage, ...]
    defined: tuple[Stage, ...]


def level_gaps(one: Assumption, others: Sequence[Commitment]) -> tuple[LevelGap, ...]:
    """Every level at which none of the tasks that answer runs, the highest first.

    Levels are compared between plans of one area on one hazard: an area below counts its own.
    A level lower than all of the other plan is missing there; one higher than all of them is not:
    its highest has begun by then. A task of both phases that is met in one of them is met.
    """
    ours = one.facts.plan
    sides = [side for other in others if (side := _side(ours, other))]
    if not sides or len(sides) < len(others):
        return ()
    counted_on = stages_of(ours, one.key[1])
    if any(_levels(counted_on, ours) <= _levels(side.run, side.plan) for side in sides):
        return ()  # as mostly
    each = {s: {_runs(s, ours, side) for side in sides} for s in counted_on}
    is_met = any("runs" in runs for runs in each.values())
    found = {
        LevelGap(stage.kind, stage.level, runs != {"missing"})
        for stage, runs in each.items()
        if "runs" not in runs and not (is_met and "apart" in runs)
    }
    return tuple(sorted(found))


def _side(ours: Plan, other: Commitment) -> _Side | None:
    """None where nothing compares: another area, or no level that uses the task (other findings)."""
    plan = other.peer.plan
    if plan is None or plan.jurisdiction != ours.jurisdiction:
        return None
    run = stages_of(plan, other.task.id or "")
    return _Side(plan, run, stages(plan)) if run else None


def _levels(run: Iterable[Stage], plan: Plan) -> set[tuple[StageKind, str, int]]:
    return {(s.kind, _hazard(s.hazard, plan), s.level) for s in run}


def _runs(stage: Stage, ours: Plan, side: _Side) -> _Runs:
    hazard, plan = _hazard(stage.hazard, ours), side.plan
    about = [s for s in side.run if _hazard(s.hazard, plan) == hazard]
    if about:
        levels = (s for s in side.defined if _hazard(s.hazard, plan) == hazard)
        return _found(stage, about, levels)
    general = [s for s in side.run if not _hazard(s.hazard, plan)]
    if not general or (plan.hazards and hazard not in plan.hazards):
        return "runs"  # it is about something else
    found = _found(stage, general, (s for s in side.defined if not _hazard(s.hazard, plan)))
    return "unclear" if found == "missing" else found


def _found(stage: Stage, run: Iterable[Stage], defined: Iterable[Stage]) -> _Runs:
    """How our level stands to those at which a task runs, and to all that its plan has."""
    there = {s.level for s in run if s.kind == stage.kind}
    known = {s.level for s in defined if s.kind == stage.kind}
    if stage.level in there:
        return "runs"
    if not there:
        return "apart"
    return "missing" if stage.level in known or stage.level > max(known) else "runs"


def _hazard(named: str, plan: Plan) -> str:
    """The hazard of a level: named, or the one hazard of its plan."""
    return named or (plan.hazards[0] if len(plan.hazards) == 1 else "")
